//! Starts the peers, then one client after another.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Resource, getrlimit, setrlimit};

use crate::Failure;
use crate::figures::{CLIENT_PROCESSOR, Figures};
use crate::table::{self, CLIENTS};
use crate::work::{BURST, COMMANDS, CONNECTIONS, EVENTS, Work};

/// How often each client does each work.
const ROUNDS: usize = 3;

/// Runs everything, or the named work only.
pub fn compare(named: &[&str]) -> Result<(), Failure> {
    let work: Vec<Work> = match named {
        [] => Work::ALL.to_vec(),
        names => names
            .iter()
            .map(|name| name.parse())
            .collect::<Result<_, _>>()?,
    };
    // Each connection takes a file descriptor.
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit)?;

    let folder = tempfile::tempdir()?;
    let socket = folder.path().join("qmp.sock");
    let _peers = Peers::start(&socket)?;
    let python = python();
    for work in work {
        let mut best: [Option<Figures>; CLIENTS.len()] = Default::default();
        for round in 0..ROUNDS {
            for ((client, _), best) in CLIENTS.iter().zip(&mut best) {
                let command = match (*client, &python) {
                    // Once is enough: it takes longer than all others together.
                    ("python", _) if round > 0 => continue,
                    ("python", None) => continue,
                    ("python", Some(python)) => python_command(python, work, &socket),
                    _ => own_command(client, work, &socket)?,
                };
                let figures = run(command)?;
                *best = Some(match best.take() {
                    Some(best) => best.best(&figures),
                    None => figures,
                });
            }
        }
        table::print(work, &best);
    }
    Ok(())
}

/// A Python that has `qemu.qmp`.
fn python() -> Option<OsString> {
    let python = env::var_os("QEMU_QMP_PYTHON").unwrap_or_else(|| "python3".into());
    let mut command = Command::new(&python);
    let command = command
        .args(["-c", "import qemu.qmp"])
        .stderr(Stdio::null());
    let found = command.status().is_ok_and(|status| status.success());
    if !found {
        println!(
            "{} has no package qemu.qmp: it is left out",
            python.display()
        );
    }
    found.then_some(python)
}

fn python_command(python: &OsString, work: Work, socket: &Path) -> Command {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/client.py");
    let numbers = [CONNECTIONS, COMMANDS, BURST, EVENTS].map(|number| number.to_string());
    let mut command = Command::new(python);
    command
        .arg(script)
        .args(numbers)
        .arg(work.name())
        .arg(socket);
    command.arg(CLIENT_PROCESSOR.to_string());
    command
}

fn own_command(client: &str, work: Work, socket: &Path) -> Result<Command, Failure> {
    let mut command = Command::new(env::current_exe()?);
    command.args(["run", client, work.name()]).arg(socket);
    Ok(command)
}

fn run(mut command: Command) -> Result<Figures, Failure> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The process of the peers, which ends when it is dropped.
struct Peers(Child);

impl Peers {
    fn start(socket: &Path) -> Result<Self, Failure> {
        let mut command = Command::new(env::current_exe()?);
        let command = command.arg("peer").arg(socket).stdout(Stdio::piped());
        let mut peers = Self(command.spawn()?);
        let output = peers.0.stdout.take().ok_or("no output")?;
        let mut ready = String::new();
        BufReader::new(output).read_line(&mut ready)?;
        (ready == "ready\n")
            .then_some(peers)
            .ok_or("the peers did not start".into())
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
