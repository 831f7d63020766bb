//! Backs up the disks of a virtual machine while it runs:
//!
//! ```sh
//! incremental_backup qmp:/run/vm1.sock list
//! incremental_backup qmp:/run/vm1.sock full /backups/monday
//! incremental_backup qmp:/run/vm1.sock incremental /backups/monday
//! incremental_backup qmp:/run/vm1.sock export /run/nbd.sock /backups/monday \
//!     qemu-img convert 'nbd+unix:///disk0?socket=/run/nbd.sock' disk0.raw
//! ```
//!
//! A full backup starts a chain in an empty folder, `DISK.0.qcow2`, and adds a dirty bitmap to
//! each disk. An incremental backup continues the chain: `DISK.1.qcow2` has what has changed
//! since, and `DISK.0.qcow2` as its backing file. An export shows the disks as they are at its
//! start to an NBD client, together with the bitmap, while a program runs. QEMU and this
//! program must see the same files.

mod backup;
mod disks;
mod export;
mod failure;
mod images;
mod jobs;
mod undo;

use std::path::Path;
use std::process::{Command, ExitCode};

use qmp_client::blocking::Client;

pub(crate) use backup::{full, incremental};
pub(crate) use disks::{Found, find};
pub(crate) use export::export;
pub(crate) use failure::{Context, Failure, with_causes};

const USAGE: &str = "usage: incremental_backup ADDRESS list
       incremental_backup ADDRESS full FOLDER
       incremental_backup ADDRESS incremental FOLDER
       incremental_backup ADDRESS export SOCKET FOLDER COMMAND [ARGUMENT...]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", with_causes(&failure));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), Failure> {
    let Some((address, rest)) = arguments.split_first() else {
        return Err(Failure::new(USAGE));
    };
    let connect = || {
        let address = address.parse().map_err(|error| Failure::because(&error))?;
        Client::connect(&address).map_err(|error| Failure::because(&error))
    };
    match rest {
        ["list"] => list(&connect()?),
        ["full", folder] => full(&connect()?, Path::new(folder)),
        ["incremental", folder] => incremental(&connect()?, Path::new(folder)),
        ["export", socket, folder, program, arguments @ ..] => {
            let mut command = Command::new(program);
            command.args(arguments);
            let read = || run_to_end(&mut command);
            export(&connect()?, Path::new(socket), Path::new(folder), read)
        }
        _ => Err(Failure::new(USAGE)),
    }
}

fn list(vm: &Client) -> Result<(), Failure> {
    for found in find(vm)? {
        match found {
            Found::Disk(disk) => {
                let bitmaps: Vec<&str> = disk.bitmaps().collect();
                println!("{}: {} bytes, bitmaps: {bitmaps:?}", disk.name, disk.size);
            }
            Found::Skipped { name, reason } => println!("{name}: skipped: {reason}"),
        }
    }
    Ok(())
}

fn run_to_end(command: &mut Command) -> Result<(), Failure> {
    let status = command.status();
    let program = command.get_program().display();
    let status = status.or_failure(|| format!("cannot run {program}"))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{program} failed: {status}")))
}
