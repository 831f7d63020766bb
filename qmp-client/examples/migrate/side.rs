//! One of the two QEMUs of a migration.

use std::time::Duration;

use anyhow::{Context, Error, Result, anyhow};
use qmp_client::{Client, Options, Received, Subscription};
use qmp_types::base::{Command, Event, Release};
use qmp_types::qmp::commands::{MigrateSetCapabilities, QueryMigrate, QueryStatus};
use qmp_types::qmp::events::Migration;
use qmp_types::qmp::{MigrationCapability, MigrationCapabilityStatus, MigrationStatus, StatusInfo};

use super::PATIENCE;

/// The time without an event after which QEMU is asked.
const PAUSE: Duration = Duration::from_secs(1);

/// A QEMU from which or to which a machine is moved.
pub(crate) struct Side {
    name: &'static str,
    vm: Client,
    changes: Subscription<Event<Migration>>,
}

impl Side {
    /// Connects, and prepares it: it tells each change of its state, the source waits until the
    /// target has told that it has everything, and it does not pause before it hands over the
    /// machine, as it would if another program had asked for that before.
    pub(crate) async fn connect(name: &'static str, address: &str) -> Result<Self> {
        let address = address
            .parse()
            .with_context(|| format!("cannot use the {name}"))?;
        let options = Options::new().connect_timeout(PATIENCE).timeout(PATIENCE);
        let vm = Client::connect_with(&address, &options).await;
        let vm = vm.with_context(|| format!("cannot talk to the {name}"))?;
        let changes = vm.subscribe();
        let side = Self { name, vm, changes };
        let capabilities = [
            (MigrationCapability::Events, true),
            (MigrationCapability::ReturnPath, true),
            (MigrationCapability::PauseBeforeSwitchover, false),
        ]
        .map(|(capability, is_on)| MigrationCapabilityStatus::new(capability, is_on));
        side.execute(&MigrateSetCapabilities::new(capabilities.into()))
            .await?;
        Ok(side)
    }

    pub(crate) fn vm(&self) -> &Client {
        &self.vm
    }

    pub(crate) fn release(&self) -> Release {
        self.vm.greeting().version.qemu
    }

    /// What its machine does.
    pub(crate) async fn status(&self) -> Result<StatusInfo> {
        self.execute(&QueryStatus::new()).await
    }

    /// Executes a command. Its error names the side.
    pub(crate) async fn execute<C: Command>(&self, command: &C) -> Result<C::Ok> {
        let executed = self.vm.execute(command).await;
        executed.with_context(|| format!("in the {}", self.name))
    }

    /// Waits until the migration has ended, and says how.
    pub(crate) async fn end(&mut self) -> Result<MigrationStatus> {
        loop {
            let status = self.next().await?;
            if matches!(
                status,
                MigrationStatus::None
                    | MigrationStatus::Completed
                    | MigrationStatus::Failed
                    | MigrationStatus::Cancelled
            ) {
                return Ok(status);
            }
        }
    }

    /// The next state, or the present one after a while without news.
    async fn next(&mut self) -> Result<MigrationStatus> {
        let received = self.changes.recv_timeout(PAUSE).await;
        let received = received.with_context(|| format!("the {} is gone", self.name))?;
        if let Some(Received::Item(change)) = received {
            return Ok(change.data.status);
        }
        let info = self.execute(&QueryMigrate::new()).await?;
        if let Some(ram) = info.ram {
            println!(
                "{} of {} MiB are left",
                ram.remaining >> 20,
                ram.total >> 20
            );
        }
        Ok(info.status.unwrap_or(MigrationStatus::None))
    }

    /// What QEMU says about a migration that failed.
    pub(crate) async fn reason(&self) -> Error {
        match self.execute(&QueryMigrate::new()).await {
            Ok(info) => {
                let why = info
                    .error_desc
                    .unwrap_or_else(|| "no reason is known".to_owned());
                anyhow!(
                    "the migration failed in the {}: {}",
                    self.name,
                    why.escape_debug()
                )
            }
            Err(error) => error,
        }
    }
}
