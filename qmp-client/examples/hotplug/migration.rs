//! Saves a machine to a file.

use std::fs::File;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use qmp_client::{Client, Error, Received, Subscription};
use qmp_types::base::Event;
use qmp_types::qmp::commands::{
    AddFd, Getfd, Migrate, MigrateCancel, MigrateSetCapabilities, QueryMigrate, RemoveFd,
};
use qmp_types::qmp::events::Migration;
use qmp_types::qmp::{MigrationCapability, MigrationCapabilityStatus, MigrationStatus};
use tokio::time::Instant;

use super::PATIENCE;

/// The time between two questions about progress.
const PAUSE: Duration = Duration::from_secs(1);

/// Saves the machine to a file that is open for writing only. Returns how many bytes of
/// memory are in it.
pub(crate) async fn save(vm: &Client, file: &File, patience: Duration) -> Result<i64> {
    let events = MigrationCapabilityStatus::new(MigrationCapability::Events, true);
    vm.execute(&MigrateSetCapabilities::new(vec![events]))
        .await?;

    let release = vm.greeting().version.qemu;
    if (release.major, release.minor) < (8, 2) {
        // It takes the file descriptor away.
        vm.execute_with_fd(&Getfd::new("saved"), file).await?;
        return migrate(vm, "fd:saved", patience).await;
    }
    let set = vm.execute_with_fd(&AddFd::new(), file).await?.fdset_id;
    let saved = migrate(vm, &format!("file:/dev/fdset/{set}"), patience).await;
    let removed = vm.execute(&RemoveFd::new(set)).await;
    let bytes = saved?;
    removed.context("the machine is saved, but the file is still in use")?;
    Ok(bytes)
}

async fn migrate(vm: &Client, uri: &str, patience: Duration) -> Result<i64> {
    let mut changes = vm.subscribe::<Migration>();
    let migrate = Migrate::new().with_uri(uri);
    let started = vm.execute(&migrate).await;
    let may_run = started
        .as_ref()
        .err()
        .is_none_or(Error::may_have_been_executed);
    let saved = match started {
        Ok(_) => end(vm, &mut changes, patience).await,
        Err(error) => Err(error.into()),
    };
    if saved.is_err() && may_run {
        // It is not to go on writing to the file.
        let cancelled = vm.execute(&MigrateCancel::new()).await;
        if cancelled.is_ok() {
            let _ = end(vm, &mut changes, PATIENCE).await;
        }
    }
    saved.context("cannot save the machine")
}

/// Waits for the end of a migration, and tells how many bytes of memory it has saved.
async fn end(
    vm: &Client,
    changes: &mut Subscription<Event<Migration>>,
    patience: Duration,
) -> Result<i64> {
    let deadline = Instant::now() + patience;
    loop {
        let status = if let Some(Received::Item(change)) = changes.recv_timeout(PAUSE).await? {
            change.data.status
        } else {
            // Events were dropped, or nothing has happened for a while.
            let migration = vm.execute(&QueryMigrate::new()).await?;
            if let Some(ram) = &migration.ram {
                println!("saved {} of {} bytes", ram.transferred, ram.total);
            }
            migration.status.unwrap_or(MigrationStatus::None)
        };
        match status {
            MigrationStatus::Completed => break,
            MigrationStatus::None | MigrationStatus::Failed | MigrationStatus::Cancelled => {
                let migration = vm.execute(&QueryMigrate::new()).await?;
                let reason = migration.error_desc.unwrap_or_else(|| status.to_string());
                bail!("{reason}");
            }
            _ => ensure!(Instant::now() < deadline, "not done after {patience:?}"),
        }
    }
    let migration = vm.execute(&QueryMigrate::new()).await?;
    Ok(migration.ram.map_or(0, |ram| ram.transferred))
}
