//! Moves a machine that runs to another QEMU, which was started with the same devices and with
//! `-incoming defer`. Ctrl-C lets it stay where it is.
//!
//! ```sh
//! migrate qmp:/run/vm1.sock qmp:/run/vm2.sock unix:/run/migration.sock SECONDS
//! ```
//!
//! It may take so many seconds. Whatever happens, the machine never runs in both QEMUs, and the
//! program says in which of them it is. The one that is left without it exits.

pub(crate) mod migration;
pub(crate) mod side;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use qmp_types::qmp::RunState;
use qmp_types::qmp::commands::{Cont, Quit};
use tokio::signal::ctrl_c;
use tokio::time::sleep;

use migration::{Place, migrate};
use side::Side;

/// How long a QEMU has for anything but the transfer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let interrupted = async {
        if let Err(error) = ctrl_c().await {
            eprintln!("migrate: cannot handle Ctrl-C: {error}");
            std::future::pending::<()>().await;
        }
    };
    match run(&arguments, interrupted).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("migrate: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Moves the machine. An error says where it is instead.
pub(crate) async fn run(arguments: &[&str], interrupted: impl Future<Output = ()>) -> Result<()> {
    let [source, target, uri, seconds] = arguments else {
        bail!("usage: migrate SOURCE TARGET URI SECONDS");
    };
    let seconds = seconds.parse().context("SECONDS is not a number")?;
    let time = sleep(Duration::from_secs(seconds));
    let mut source = Side::connect("source", source).await?;
    let mut target = Side::connect("target", target).await?;
    println!("from QEMU {} to {}", source.release(), target.release());

    let status = source.status().await?;
    check(&status.status, &target.status().await?.status)?;
    let cancel = async {
        tokio::select! {
            () = interrupted => "interrupted".to_owned(),
            () = time => format!("not done after {seconds} s"),
        }
    };
    match migrate(&mut source, &mut target, uri, cancel).await {
        Place::Target => {
            if status.running {
                let continued = target.execute(&Cont::new()).await;
                continued.context("the machine is in the target, but may not run")?;
            }
            println!("moved the machine");
            quit(&source).await;
            Ok(())
        }
        Place::NotMoved(error) => Err(error.context("the machine is still in the source")),
        Place::Source(error) => {
            quit(&target).await;
            Err(error.context("the machine is still in the source"))
        }
        Place::Unknown(error) => Err(error.context(
            "it is not known whether the machine can run in the target; it must not be continued \
             in the source while the target has not exited",
        )),
    }
}

/// Makes sure that there is a machine in the source, and that the target waits for one.
fn check(source: &RunState, target: &RunState) -> Result<()> {
    ensure!(
        !matches!(source, RunState::Inmigrate | RunState::Postmigrate),
        "there is no machine in the source: its state is `{source}`"
    );
    ensure!(
        *target == RunState::Inmigrate,
        "the target does not wait for a machine: its state is `{target}`"
    );
    Ok(())
}

/// Lets a QEMU exit that has no machine. It may have exited already.
async fn quit(side: &Side) {
    let gone = side.vm().wait_disconnected(PATIENCE);
    if side.execute(&Quit::new()).await.is_ok() {
        let _ = gone.await;
    }
}
