//! Plugs devices in. What a device needs is made first, and removed again if a step fails.

use std::fs::File;
use std::os::fd::AsFd;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use qmp_client::Error;
use qmp_types::base::{Command, ErrorClass};
use qmp_types::qmp::commands::{
    AddFd, BlockdevAdd, ChardevAdd, DeviceAdd, DeviceListProperties, Getfd, NetdevAdd, ObjectAdd,
    QueryHotpluggableCpus, QueryMemoryDevices,
};
use qmp_types::qmp::{
    BlockdevOptions, BlockdevOptionsBranch, BlockdevOptionsFile, BlockdevOptionsRaw,
    ChardevBackend, ChardevSocket, MemoryBackendMemfdProperties, Netdev, NetdevSocketOptions,
    ObjectOptions, ObjectOptionsBranch, UnixSocketAddress,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::machine::{Has, Machine};
use super::plugged::{Backend, Plugged};

/// Linux accepts memory in blocks of this size.
const MEMORY_BLOCK: u64 = 128 << 20;

/// `query-hotpluggable-cpus`, with all properties of a place: a later QEMU may have some that the
/// generated type does not know, and `device_add` needs all of them.
#[derive(Serialize)]
struct QueryPlaces {}

/// A place for a vCPU.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Place {
    r#type: String,
    props: Map<String, Value>,
    qom_path: Option<String>,
}

impl Command for QueryPlaces {
    const NAME: &'static str = QueryHotpluggableCpus::NAME;
    const HAS_ARGUMENTS: bool = false;
    type Ok = Vec<Place>;
}

impl Machine {
    /// Plugs in so many vCPUs, or as many as there are places for, and returns how many.
    pub(crate) async fn plug_vcpus(&self, wanted: usize) -> Result<usize> {
        let mut places = self.vm().execute(&QueryPlaces {}).await?;
        // QEMU begins with the last place.
        places.reverse();
        let free = places.into_iter().filter(|place| place.qom_path.is_none());
        let mut count = 0;
        for place in free.take(wanted) {
            let names = ["socket-id", "die-id", "core-id", "thread-id"];
            let numbers = names.into_iter().filter_map(|name| place.props.get(name));
            let numbers = numbers.map(|number| format!("-{number}"));
            let id = format!("vcpu{}", numbers.collect::<String>());
            let device = DeviceAdd::new(place.r#type).extend_with(&place.props)?;
            let plugged = self.finish(&id, Ok(device), Plugged::default()).await;
            plugged.with_context(|| format!("plugged in {count} of {wanted} vCPUs"))?;
            count += 1;
        }
        Ok(count)
    }

    /// Plugs in memory, in the lowest slot that is free.
    pub(crate) async fn plug_memory(&self, id: &str, size: u64) -> Result<()> {
        ensure!(
            size > 0 && size.is_multiple_of(MEMORY_BLOCK),
            "cannot plug in {size} bytes of memory: not a multiple of {MEMORY_BLOCK}"
        );
        let mut plugged = Plugged::default();
        let device = self.prepare_memory(id, size, &mut plugged).await;
        let added = self.finish(id, device, plugged).await;
        added.with_context(|| format!("cannot plug in {size} bytes of memory"))
    }

    async fn prepare_memory(
        &self,
        id: &str,
        size: u64,
        plugged: &mut Plugged,
    ) -> Result<DeviceAdd> {
        let memory = self.vm().execute(&QueryMemoryDevices::new()).await?;
        let slot = Has::free_slot(&memory);
        let backend = format!("{id}-backend");
        let memory = MemoryBackendMemfdProperties::new(size).with_share(true);
        let memory = ObjectOptionsBranch::MemoryBackendMemfd(memory);
        let object = ObjectAdd::new(ObjectOptions::new(&*backend, memory));
        plugged.needs(Backend::Object(backend.clone()));
        self.vm().execute(&object).await?;
        // The id alone could also be the name of another object's property.
        let backend = format!("/objects/{backend}");
        let device = DeviceAdd::new("pc-dimm").with("memdev", backend);
        Ok(device.with("slot", slot))
    }

    /// Plugs in a disk, whose raw image is open for reading and writing.
    pub(crate) async fn plug_disk(&self, id: &str, image: &File) -> Result<()> {
        let mut plugged = Plugged::default();
        let device = self.prepare_disk(id, image, &mut plugged).await;
        let added = self.finish(id, device, plugged).await;
        added.with_context(|| format!("cannot plug in the disk `{id}`"))
    }

    async fn prepare_disk(
        &self,
        id: &str,
        image: &File,
        plugged: &mut Plugged,
    ) -> Result<DeviceAdd> {
        let add = AddFd::new().with_opaque(id);
        let fd = self.vm().execute_with_fd(&add, image).await?;
        plugged.needs(Backend::FdSet(fd.fdset_id));
        let node = format!("{id}-node");
        let file = BlockdevOptionsFile::new(format!("/dev/fdset/{}", fd.fdset_id));
        let file = BlockdevOptions::new(BlockdevOptionsBranch::File(file));
        let raw = BlockdevOptionsBranch::Raw(BlockdevOptionsRaw::new(file));
        let raw = BlockdevOptions::new(raw).with_node_name(&*node);
        plugged.needs(Backend::Node(node.clone()));
        self.vm().execute(&BlockdevAdd::new(raw)).await?;
        let device = DeviceAdd::new("virtio-blk-pci").with_bus(self.place(plugged).await?);
        Ok(device.with("drive", node))
    }

    /// Plugs in a network card that is connected to a stream socket, whose other end a switch
    /// or another QEMU has.
    pub(crate) async fn plug_network(
        &self,
        id: &str,
        mac: &str,
        socket: &(dyn AsFd + Sync),
    ) -> Result<()> {
        let mut plugged = Plugged::default();
        let device = self.prepare_network(id, mac, socket, &mut plugged).await;
        let added = self.finish(id, device, plugged).await;
        added.with_context(|| format!("cannot plug in the network card `{id}`"))
    }

    async fn prepare_network(
        &self,
        id: &str,
        mac: &str,
        socket: &(dyn AsFd + Sync),
        plugged: &mut Plugged,
    ) -> Result<DeviceAdd> {
        let (name, backend) = (format!("{id}-fd"), format!("{id}-backend"));
        plugged.needs(Backend::Fd(name.clone()));
        let getfd = Getfd::new(&*name);
        self.vm().execute_with_fd(&getfd, &socket).await?;
        // Not the newer `stream`: it does not find file descriptors by name.
        let netdev = Netdev::new(&*backend, NetdevSocketOptions::new().with_fd(name));
        plugged.needs(Backend::Netdev(backend.clone()));
        self.vm().execute(&NetdevAdd::new(netdev)).await?;
        // QEMU has taken the file descriptor.
        plugged.no_longer_needs(&Backend::Fd(format!("{id}-fd")));
        let device = DeviceAdd::new("virtio-net-pci").with_bus(self.place(plugged).await?);
        Ok(device.with("netdev", backend).with("mac", mac))
    }

    /// Plugs in a serial port, to which one connects with a socket; false if this QEMU has
    /// no such device. The machine must have a controller for it.
    pub(crate) async fn plug_port(&self, id: &str, socket: &Path) -> Result<bool> {
        let driver = "virtserialport";
        match self.vm().execute(&DeviceListProperties::new(driver)).await {
            Err(error) if error.class() == Some(&ErrorClass::DeviceNotFound) => return Ok(false),
            result => drop(result?),
        }
        let mut plugged = Plugged::default();
        let device = self.prepare_port(id, socket, &mut plugged).await;
        let added = self.finish(id, device, plugged).await;
        added.with_context(|| format!("cannot plug in the serial port `{id}`"))?;
        Ok(true)
    }

    async fn prepare_port(
        &self,
        id: &str,
        socket: &Path,
        plugged: &mut Plugged,
    ) -> Result<DeviceAdd> {
        let path = socket.to_str().context("the path is not UTF-8")?;
        let chardev = format!("{id}-backend");
        let socket = ChardevSocket::new(UnixSocketAddress::new(path)).with_wait(false);
        plugged.needs(Backend::Chardev(chardev.clone()));
        let add = ChardevAdd::new(&*chardev, ChardevBackend::Socket(socket));
        self.vm().execute(&add).await?;
        let device = DeviceAdd::new("virtserialport").with("chardev", chardev);
        Ok(device.with("name", id))
    }

    /// The name of a bus that has a place for a device.
    async fn place(&self, plugged: &mut Plugged) -> Result<String> {
        let bus = self.take_place().await?;
        plugged.bus = Some(bus.clone());
        Ok(bus)
    }

    /// Plugs in a device that was prepared, or removes what was made for it.
    async fn finish(&self, id: &str, device: Result<DeviceAdd>, plugged: Plugged) -> Result<()> {
        let error = match device {
            Ok(device) => match self.vm().execute(&device.with_id(id)).await {
                Ok(_) => {
                    self.remember(id, plugged);
                    return Ok(());
                }
                Err(error) => error.into(),
            },
            Err(error) => error,
        };
        let cause = error.downcast_ref::<Error>();
        if cause.is_some_and(Error::may_have_been_executed) {
            // Nobody knows what QEMU will still do. Whoever unplugs the device finds out.
            self.remember(id, plugged);
        } else if let Err(also) = self.remove_all(plugged).await {
            return Err(error.context(format!("something is left: {also:#}")));
        }
        Err(error)
    }
}
