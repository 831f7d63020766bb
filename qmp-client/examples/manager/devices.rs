//! Devices that come and go while the guest runs.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use qmp_client::Client;
use qmp_types::base::Event;
use qmp_types::qmp::commands::{
    DeviceAdd, DeviceDel, ObjectAdd, ObjectDel, QueryCpusFast, QueryHotpluggableCpus,
    QueryMemorySizeSummary,
};
use qmp_types::qmp::events::{DeviceDeleted, DeviceUnplugGuestError};
use qmp_types::qmp::{EventData, MemoryBackendProperties, ObjectOptions, ObjectOptionsBranch};

use crate::PATIENCE;
use crate::images::Image;

/// Adds a disk with a new image.
pub(crate) async fn plug_in_disk(vm: &Client, folder: &Path) -> Result<Image> {
    let image = Image::create(vm, folder, "disk", None).await?;
    let device = DeviceAdd::new("scsi-hd").with_id("disk").with_bus("scsi.0");
    let plugged_in = image.put_to_use(&device.with("drive", "disk")).await;
    plugged_in.context("cannot plug in the disk")
}

/// Adds a vCPU in the first place that is free, and tells how many there are then.
pub(crate) async fn plug_in_vcpu(vm: &Client) -> Result<usize> {
    let places = vm.execute(&QueryHotpluggableCpus::new()).await;
    let places = places.context("cannot list the places for vCPUs")?;
    let mut free = places.into_iter().filter(|place| place.qom_path.is_none());
    let place = free.next().context("no place for a vCPU is free")?;

    let device = DeviceAdd::new(place.r#type).with_id("vcpu1");
    // A type of QEMU 6.2 to 11.1 knows the properties of these: see the example `hotplug` for how
    // to pass those of any QEMU.
    let device = device.extend_with(&place.props)?;
    vm.execute(&device).await.context("cannot plug in a vCPU")?;
    let vcpus = vm.execute(&QueryCpusFast::new()).await;
    Ok(vcpus.context("cannot list the vCPUs")?.len())
}

/// Adds memory, and tells how many bytes there are then.
pub(crate) async fn plug_in_memory(vm: &Client, size: u64) -> Result<u64> {
    let memory = ObjectOptionsBranch::MemoryBackendRam(MemoryBackendProperties::new(size));
    let object = ObjectAdd(ObjectOptions::new("memory1", memory));
    let allocated = vm.execute(&object).await;
    allocated.context("cannot allocate memory")?;
    let device = DeviceAdd::new("pc-dimm").with_id("dimm1");
    if let Err(error) = vm.execute(&device.with("memdev", "memory1")).await {
        let _ = vm.execute(&ObjectDel::new("memory1")).await;
        return Err(error).context("cannot plug in memory");
    }
    let sizes = vm.execute(&QueryMemorySizeSummary::new()).await;
    let sizes = sizes.context("cannot ask how much memory there is")?;
    Ok(sizes.base_memory + sizes.plugged_memory.unwrap_or_default())
}

/// Removes a device, which is gone when the guest has released it.
pub(crate) async fn unplug(vm: &Client, id: &str) -> Result<()> {
    // Before the command, so that no answer can be missed.
    let names = [DeviceDeleted::NAME, DeviceUnplugGuestError::NAME];
    let mut answers = vm.subscribe_to::<EventData>(names);
    let asked = vm.execute(&DeviceDel::new(id)).await;
    asked.with_context(|| format!("cannot unplug the device `{id}`"))?;
    let is_it = |device: Option<String>| device.as_deref() == Some(id);
    let is_gone = |event: Event<EventData>| match event.data {
        EventData::DeviceDeleted(event) => is_it(event.device).then_some(true),
        EventData::DeviceUnplugGuestError(event) => is_it(event.device).then_some(false),
        _ => None,
    };
    let is_gone = answers.wait_for_map(is_gone, PATIENCE).await;
    let is_gone =
        is_gone.with_context(|| format!("cannot tell whether the device `{id}` is gone"))?;
    ensure!(is_gone, "the guest does not release the device `{id}`");
    Ok(())
}
