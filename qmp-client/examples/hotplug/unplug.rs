//! Unplugs devices, and removes what was made for them.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use qmp_client::{Client, Error};
use qmp_types::base::{CommandError, ErrorClass, Event};
use qmp_types::qmp::EventData;
use qmp_types::qmp::commands::{
    BlockdevDel, ChardevRemove, Closefd, DeviceDel, NetdevDel, ObjectDel, RemoveFd, SystemReset,
};
use qmp_types::qmp::events::{DeviceDeleted, DeviceUnplugGuestError};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::PATIENCE;
use super::machine::Machine;
use super::plugged::{Backend, Plugged};

/// How an attempt to unplug a device ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unplugged {
    /// It is gone, and so is what was made for it.
    Gone,
    /// The guest has refused. It can be asked again.
    Refused,
    /// The guest has not answered. The device stays in use, and may go at any time.
    NoAnswer,
}

impl fmt::Display for Unplugged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Gone => "unplugged",
            Self::Refused => "the guest does not release it",
            Self::NoAnswer => "the guest has not answered",
        })
    }
}

impl Machine {
    /// Unplugs a device, and removes what was made for it.
    pub(crate) async fn unplug(&self, id: &str, grace: Duration) -> Result<Unplugged> {
        let unplugged = unplug(self.vm(), id, grace).await;
        let unplugged = unplugged.with_context(|| format!("cannot unplug `{id}`"))?;
        // The guest may have been too late by a moment.
        if unplugged == Unplugged::Gone || !self.has_device(id).await? {
            self.clean_up(id).await?;
            return Ok(Unplugged::Gone);
        }
        self.with_plugged(id, |plugged| plugged.asked_for = true);
        Ok(unplugged)
    }

    /// Unplugs all that this program has plugged in, at the same time.
    pub(crate) async fn unplug_all(
        self: &Arc<Self>,
        grace: Duration,
    ) -> Vec<(String, Result<Unplugged>)> {
        let mut unplugging = JoinSet::new();
        for id in self.plugged(|_| true) {
            let machine = Arc::clone(self);
            unplugging.spawn(async move {
                let unplugged = machine.unplug(&id, grace).await;
                (id, unplugged)
            });
        }
        let mut unplugged = unplugging.join_all().await;
        unplugged.sort_by(|(id, _), (other, _)| id.cmp(other));
        unplugged
    }

    /// Resets the machine, which takes PCI devices from a guest that was asked for them.
    pub(crate) async fn reset(&self) -> Result<()> {
        let mut deletions = self.vm().subscribe::<DeviceDeleted>();
        let mut pending = self.plugged(Plugged::goes_with_reset);
        self.vm().execute(&SystemReset::new()).await?;
        while !pending.is_empty() {
            let pending_id = |deleted: Event<DeviceDeleted>| {
                let device = deleted.data.device;
                device.filter(|device| pending.contains(device))
            };
            let gone = match deletions.wait_for_map(pending_id, PATIENCE).await {
                Ok(id) => vec![id],
                // Events were dropped, so that only QEMU knows.
                Err(Error::Missed { .. }) => self.gone(&pending).await?,
                Err(error) => return Err(error).context("a device is still there after a reset"),
            };
            for id in gone {
                pending.retain(|pending| *pending != id);
                self.clean_up(&id).await?;
            }
        }
        Ok(())
    }

    /// Which of these devices are gone.
    async fn gone(&self, ids: &[String]) -> Result<Vec<String>> {
        let mut gone = Vec::new();
        for id in ids {
            if !self.has_device(id).await? {
                gone.push(id.clone());
            }
        }
        Ok(gone)
    }

    /// Removes what was made for a device that is gone.
    async fn clean_up(&self, id: &str) -> Result<()> {
        match self.forget(id) {
            Some(plugged) => self.remove_all(plugged).await,
            None => Ok(()),
        }
    }

    /// Removes what was made for a device, the last first, even if something fails.
    pub(super) async fn remove_all(&self, plugged: Plugged) -> Result<()> {
        let mut result = Ok(());
        for backend in plugged.backends.into_iter().rev() {
            let removed = remove(self.vm(), &backend).await;
            let removed = removed.with_context(|| format!("cannot remove {backend:?}"));
            result = result.and(removed);
        }
        if let Some(bus) = plugged.bus {
            self.give_place_back(&bus);
        }
        result
    }
}

/// Asks for a device, and waits for the answer.
async fn unplug(vm: &Client, id: &str, grace: Duration) -> Result<Unplugged, Error> {
    let deadline = Instant::now() + grace;
    // Before the command, so that no answer is missed.
    let names = [DeviceDeleted::NAME, DeviceUnplugGuestError::NAME];
    let mut answers = vm.subscribe_to::<EventData>(names);
    match vm.execute(&DeviceDel::new(id)).await {
        Ok(_) => {}
        Err(error) if error.class() == Some(&ErrorClass::DeviceNotFound) => {
            return Ok(Unplugged::Gone);
        }
        // It was asked for before, and the guest may still answer.
        Err(Error::Command { source, .. }) if source.desc.contains("process of unplug") => {}
        Err(error) => return Err(error),
    }
    let is_it = |device: Option<String>| device.as_deref() == Some(id);
    let answer = |event: Event<EventData>| match event.data {
        EventData::DeviceDeleted(event) => is_it(event.device).then_some(Unplugged::Gone),
        EventData::DeviceUnplugGuestError(event) => {
            is_it(event.device).then_some(Unplugged::Refused)
        }
        _ => None,
    };
    let left = deadline.saturating_duration_since(Instant::now());
    match answers.wait_for_map(answer, left).await {
        Err(error) if error.is_timeout() => Ok(Unplugged::NoAnswer),
        // The answer may be among the events that were dropped. The caller asks QEMU.
        Err(Error::Missed { .. }) => Ok(Unplugged::NoAnswer),
        answer => answer,
    }
}

/// Removes what was made for a device. It may have been made only in part, or not at all.
async fn remove(vm: &Client, backend: &Backend) -> Result<(), Error> {
    let removed = match backend {
        Backend::Object(id) => vm.execute(&ObjectDel::new(id)).await,
        Backend::Node(name) => vm.execute(&BlockdevDel::new(name)).await,
        Backend::FdSet(id) => vm.execute(&RemoveFd::new(*id)).await,
        Backend::Fd(name) => vm.execute(&Closefd::new(name)).await,
        Backend::Netdev(id) => vm.execute(&NetdevDel::new(id)).await,
        Backend::Chardev(id) => vm.execute(&ChardevRemove::new(id)).await,
    };
    match removed {
        Err(Error::Command { source, .. }) if is_missing(&source) => Ok(()),
        removed => removed.map(drop),
    }
}

/// Whether there is nothing to remove. QEMU has a class of errors for that, which only
/// `netdev_del` uses.
fn is_missing(error: &CommandError) -> bool {
    error.class == ErrorClass::DeviceNotFound
        || ["not found", "Failed to find"]
            .iter()
            .any(|text| error.desc.contains(text))
}
