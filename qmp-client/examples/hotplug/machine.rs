//! A machine: what it has, and what this program has plugged into it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use qmp_client::Client;
use qmp_types::qmp::commands::{
    QomGet, QomList, QueryHotpluggableCpus, QueryMemoryDevices, QueryPci, QueryVersion,
};
use qmp_types::qmp::{HotpluggableCPU, MemoryDeviceInfo, PciDeviceInfo, PciInfo, VersionTriple};
use tokio::try_join;

use super::plugged::Plugged;

/// How many devices are put on a PCI bridge.
const BRIDGE_SIZE: usize = 30;

/// A machine, for any number of tasks.
pub(crate) struct Machine {
    vm: Client,
    state: Mutex<State>,
}

/// What this program does with the machine.
#[derive(Default)]
struct State {
    /// By the id of the device.
    plugged: BTreeMap<String, Plugged>,
    /// How many devices were put on each bus.
    buses: BTreeMap<String, usize>,
}

/// What a machine has.
pub(crate) struct Has {
    pub(crate) release: VersionTriple,
    pub(crate) vcpus: Vec<HotpluggableCPU>,
    pub(crate) memory: Vec<MemoryDeviceInfo>,
    pub(crate) pci: Vec<PciInfo>,
}

impl Machine {
    pub(crate) fn new(vm: Client) -> Self {
        let state = Mutex::default();
        Self { vm, state }
    }

    pub(crate) fn vm(&self) -> &Client {
        &self.vm
    }

    /// Asks for all at once.
    pub(crate) async fn has(&self) -> Result<Has> {
        let (version, vcpus, memory, pci) = try_join!(
            self.vm.execute(&QueryVersion::new()),
            self.vm.execute(&QueryHotpluggableCpus::new()),
            self.vm.execute(&QueryMemoryDevices::new()),
            self.vm.execute(&QueryPci::new()),
        )?;
        Ok(Has {
            release: version.qemu,
            vcpus,
            memory,
            pci,
        })
    }

    /// Whether there is a device with this id.
    pub(crate) async fn has_device(&self, id: &str) -> Result<bool> {
        let devices = self
            .vm
            .execute(&QomList::new("/machine/peripheral"))
            .await?;
        Ok(devices.iter().any(|device| device.name == id))
    }

    /// Takes a place on a bus that allows hotplug. A root port has one, and a bridge has many.
    pub(crate) async fn take_place(&self) -> Result<String> {
        let roots = self.vm.execute(&QueryPci::new()).await;
        let roots = roots.context("cannot list the PCI devices")?;
        let mut bridges = Vec::new();
        for root in &roots {
            find_bridges(&root.devices, &mut bridges);
        }
        for id in bridges {
            let driver = QomGet::new(format!("/machine/peripheral/{id}"), "type");
            let driver = self.vm.execute(&driver).await?;
            let size = match driver.as_str() {
                Some("pcie-root-port") => 1,
                Some("pci-bridge" | "pcie-pci-bridge") => BRIDGE_SIZE,
                _ => continue,
            };
            let children = QomList::new(format!("/machine/peripheral/{id}/{id}"));
            let children = self.vm.execute(&children).await?;
            let children = children.iter();
            let found = children.filter(|child| child.name.starts_with("child["));
            let found = found.count();
            let mut state = self.state();
            let taken = state.buses.entry(id.to_owned()).or_default();
            if found.max(*taken) < size {
                *taken += 1;
                return Ok(id.to_owned());
            }
        }
        bail!("no root port and no PCI bridge has a place")
    }

    pub(crate) fn give_place_back(&self, bus: &str) {
        if let Some(taken) = self.state().buses.get_mut(bus) {
            *taken = taken.saturating_sub(1);
        }
    }

    pub(crate) fn remember(&self, id: &str, plugged: Plugged) {
        self.state().plugged.insert(id.to_owned(), plugged);
    }

    pub(crate) fn forget(&self, id: &str) -> Option<Plugged> {
        self.state().plugged.remove(id)
    }

    /// The ids of devices that this program has plugged in.
    pub(crate) fn plugged(&self, is_wanted: impl Fn(&Plugged) -> bool) -> Vec<String> {
        let state = self.state();
        let wanted = state
            .plugged
            .iter()
            .filter(|(_, plugged)| is_wanted(plugged));
        wanted.map(|(id, _)| id.clone()).collect()
    }

    pub(crate) fn with_plugged(&self, id: &str, change: impl FnOnce(&mut Plugged)) {
        self.state().plugged.get_mut(id).map(change);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that is done with it panics.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bridges that have an id. Those behind a bridge are only found when the guest has numbered
/// its bus.
fn find_bridges<'d>(devices: &'d [PciDeviceInfo], found: &mut Vec<&'d str>) {
    for device in devices {
        if let Some(bridge) = &device.pci_bridge {
            if !device.qdev_id.is_empty() {
                found.push(&device.qdev_id);
            }
            find_bridges(bridge.devices.as_deref().unwrap_or_default(), found);
        }
    }
}

impl Has {
    /// The lowest memory slot that is free.
    pub(crate) fn free_slot(memory: &[MemoryDeviceInfo]) -> i64 {
        let slot = |device: &MemoryDeviceInfo| match device {
            MemoryDeviceInfo::Dimm(dimm) | MemoryDeviceInfo::Nvdimm(dimm) => Some(dimm.slot),
            _ => None,
        };
        let taken: Vec<i64> = memory.iter().filter_map(slot).collect();
        let mut free = 0;
        while taken.contains(&free) {
            free += 1;
        }
        free
    }
}

impl fmt::Display for Has {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let VersionTriple { major, minor, .. } = self.release;
        let used = self.vcpus.iter().filter(|place| place.qom_path.is_some());
        write!(
            formatter,
            "QEMU {major}.{minor}: {} of {} places for vCPUs used, {} memory devices, {} PCI devices",
            used.count(),
            self.vcpus.len(),
            self.memory.len(),
            self.pci
                .iter()
                .map(|root| root.devices.len())
                .sum::<usize>(),
        )
    }
}
