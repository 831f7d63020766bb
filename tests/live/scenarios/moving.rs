//! The example that moves a machine: in the end it is in one of the two QEMUs, and it is said in
//! which one.

use std::future::pending;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_types::qmp::commands::{
    MigrateSetCapabilities, MigrateSetParameters, QueryMigrate, QueryStatus,
};
use qmp_types::qmp::{MigrationCapability, MigrationCapabilityStatus, MigrationStatus};

use super::tasks;
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

#[path = "../../../qmp-client/examples/migrate/main.rs"]
#[allow(dead_code, reason = "it is a program of its own, too")]
mod migrate;

pub(crate) const SCENARIOS: [(&str, Scenario); 8] = [
    ("moving/the program", program),
    ("moving/a source that would pause", would_pause),
    ("moving/interrupted", interrupted),
    ("moving/out of time", out_of_time),
    ("moving/nobody listens", nobody_listens),
    ("moving/no target", no_target),
    ("moving/the target is killed", target_killed),
    ("moving/the source is killed", source_killed),
];

/// How long a QEMU has for anything.
const PATIENCE: Duration = Duration::from_secs(20);

const OPTIONS: &str = "-machine pc -qmp unix:manager,server=on,wait=off";

/// A machine that runs, and a QEMU that waits for it.
struct Pair {
    source: Qemu,
    target: Qemu,
}

impl Pair {
    fn start(system: &System) -> Result<Self, Failed> {
        Self::with_memory(system, 64)
    }

    fn with_memory(system: &System, megabytes: u32) -> Result<Self, Failed> {
        let options = format!("{OPTIONS} -m {megabytes}");
        Ok(Self {
            source: Qemu::start(system, &options)?,
            target: Qemu::start(system, &format!("{options} -incoming defer"))?,
        })
    }

    /// The same, but it takes seconds to send the machine. Since 10.0, empty memory is sent at
    /// 150 MB a second, whatever the limit is.
    fn start_slow(system: &System) -> Result<Self, Failed> {
        let mut pair = Self::with_memory(system, 1024)?;
        let slow = MigrateSetParameters::new()
            .with_max_bandwidth(10_000_u64)
            .with_downtime_limit(0_u64);
        pair.source.send(&slow)?;
        Ok(pair)
    }

    fn uri(&self) -> String {
        format!("unix:{}", self.target.path("migration").display())
    }

    /// Runs the program until it has moved the machine, or something has happened.
    fn migrate(
        &self,
        uri: &str,
        seconds: &str,
        interrupted: impl Future<Output = ()>,
    ) -> Result<anyhow::Result<()>, Failed> {
        let address = |qemu: &Qemu| format!("qmp:{}", qemu.path("manager").display());
        let (source, target) = (address(&self.source), address(&self.target));
        tasks::run(async {
            let arguments = [&*source, &target, uri, seconds];
            Ok(migrate::run(&arguments, interrupted).await)
        })
    }

    /// Exchanges the two.
    fn swap(self) -> Self {
        Self {
            source: self.target,
            target: self.source,
        }
    }

    /// The machine runs in the source, and the target has exited.
    fn has_stayed(mut self, migrated: &anyhow::Result<()>, why: &str) -> Result<(), Failed> {
        says(migrated, &["the machine is still in the source", why])?;
        let _ = self.target.client().wait_for_end(PATIENCE)?;
        runs(&mut self.source)?;
        self.source.quit()
    }
}

/// The program fails, and says so.
fn says(migrated: &anyhow::Result<()>, parts: &[&str]) -> Result<(), Failed> {
    let message = match migrated {
        Ok(()) => "the machine has moved".to_owned(),
        Err(error) => format!("{error:#}"),
    };
    println!("{message}");
    match parts.iter().find(|part| !message.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(format!("{message:?} without {part:?}").into()),
    }
}

fn runs(qemu: &mut Qemu) -> Result<(), Failed> {
    let status = qemu.send(&QueryStatus::new())?;
    if status.running {
        Ok(())
    } else {
        Err(format!("the machine does not run: {}", status.status).into())
    }
}

/// As soon as something of the machine is sent.
async fn is_active(source: Client) {
    let wait = move || {
        let status = || source.execute(&QueryMigrate::new()).map(|info| info.status);
        while matches!(status(), Ok(None | Some(MigrationStatus::Setup))) {
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let _ = tokio::task::spawn_blocking(wait).await;
}

fn program(system: &System) -> Result<(), Failed> {
    let mut pair = Pair::start(system)?;
    pair.migrate(&pair.uri(), "20", pending())??;
    pair.source.ended()?;
    runs(&mut pair.target)?;
    pair.target.quit()
}

/// Another program has asked it to wait for `migrate-continue`.
fn would_pause(system: &System) -> Result<(), Failed> {
    let mut pair = Pair::start(system)?;
    let pause = MigrationCapability::PauseBeforeSwitchover;
    let pause = MigrationCapabilityStatus::new(pause, true);
    pair.source
        .send(&MigrateSetCapabilities::new(vec![pause]))?;
    pair.migrate(&pair.uri(), "20", pending())??;
    pair.source.ended()?;
    runs(&mut pair.target)?;
    pair.target.quit()
}

fn interrupted(system: &System) -> Result<(), Failed> {
    let pair = Pair::start_slow(system)?;
    let active = is_active(pair.source.client().clone());
    let migrated = pair.migrate(&pair.uri(), "20", active)?;
    pair.has_stayed(&migrated, "interrupted")
}

fn out_of_time(system: &System) -> Result<(), Failed> {
    let pair = Pair::start_slow(system)?;
    let migrated = pair.migrate(&pair.uri(), "1", pending())?;
    pair.has_stayed(&migrated, "not done after 1 s")
}

fn nobody_listens(system: &System) -> Result<(), Failed> {
    let mut pair = Pair::start(system)?;
    let uri = format!("unix:{}", pair.target.path("missing/migration").display());
    let migrated = pair.migrate(&uri, "20", pending())?;
    says(&migrated, &["still in the source", "in the target"])?;
    runs(&mut pair.source)?;
    pair.source.quit()?;
    pair.target.quit()
}

/// No other machine is touched, whatever the program is given.
fn no_target(system: &System) -> Result<(), Failed> {
    let pair = Pair::start(system)?.swap();
    let migrated = pair.migrate(&pair.uri(), "20", pending())?;
    says(&migrated, &["no machine in the source", "`inmigrate`"])?;
    let mut pair = pair.swap();
    let other = Qemu::start(system, OPTIONS)?;
    let target = std::mem::replace(&mut pair.target, other);
    let migrated = pair.migrate(&pair.uri(), "20", pending())?;
    says(&migrated, &["the target does not wait", "`running`"])?;
    runs(&mut pair.source)?;
    runs(&mut pair.target)?;
    pair.source.quit()?;
    pair.target.quit()?;
    target.quit()
}

/// What kills a QEMU, as soon as something of the machine is sent.
async fn kill(source: Client, id: u32) {
    is_active(source).await;
    let _ = tokio::process::Command::new("kill")
        .args(["-s", "KILL", &id.to_string()])
        .status()
        .await;
    pending::<()>().await;
}

fn target_killed(system: &System) -> Result<(), Failed> {
    let pair = Pair::start_slow(system)?;
    let killed = kill(pair.source.client().clone(), pair.target.id());
    let migrated = pair.migrate(&pair.uri(), "20", killed)?;
    pair.has_stayed(&migrated, "the migration failed in the source")
}

fn source_killed(system: &System) -> Result<(), Failed> {
    let pair = Pair::start_slow(system)?;
    let killed = kill(pair.source.client().clone(), pair.source.id());
    let migrated = pair.migrate(&pair.uri(), "20", killed)?;
    says(
        &migrated,
        &["it is not known whether", "the source is gone"],
    )
}
