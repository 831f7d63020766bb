//! Peers of network backends connect and disconnect.

use std::io::{self, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread;

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 2] = [
    ("network/stream", stream),
    ("network/vhost-user", vhost_user),
];

fn stream(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    if !qemu.is_since(7, 2) {
        return Ok(());
    }
    let address = json!({"type": "unix", "path": "network"});
    let netdev = json!({"type": "stream", "id": "net", "server": true, "addr": address});
    qemu.execute("netdev_add", &netdev)?;
    let peer = qemu.connect_to("network")?;
    let connected = json!({"netdev-id": "net", "addr": address});
    qemu.wait_with("NETDEV_STREAM_CONNECTED", &connected)?;
    drop(peer);
    qemu.wait_with("NETDEV_STREAM_DISCONNECTED", &json!({"netdev-id": "net"}))?;
    qemu.quit()
}

fn vhost_user(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, "-machine none")?;
    if !qemu.is_since(10, 0) {
        return Ok(());
    }
    let listener = UnixListener::bind(qemu.path("vhost"))?;
    let address = json!({"type": "unix", "data": {"path": "vhost"}});
    let socket = json!({"type": "socket", "data": {"addr": address, "server": false}});
    qemu.execute("chardev-add", &json!({"id": "char", "backend": socket}))?;
    let (stream, _) = listener.accept()?;
    let backend = stream.try_clone()?;
    thread::spawn(move || be_backend(backend));
    let netdev = json!({"type": "vhost-user", "id": "net", "chardev": "char"});
    qemu.execute("netdev_add", &netdev)?;
    let connected = json!({"netdev-id": "net", "chardev-id": "char"});
    qemu.wait_with("NETDEV_VHOST_USER_CONNECTED", &connected)?;
    stream.shutdown(Shutdown::Both)?;
    qemu.wait_with(
        "NETDEV_VHOST_USER_DISCONNECTED",
        &json!({"netdev-id": "net"}),
    )?;
    qemu.quit()
}

/// A backend without any feature, for as long as the connection lasts.
fn be_backend(mut stream: UnixStream) -> io::Result<()> {
    const GET_FEATURES: u8 = 1;
    const REPLY: u8 = 0b101;
    const PAYLOAD_SIZE: u8 = 8;

    loop {
        let mut header = [0; 12];
        stream.read_exact(&mut header)?;
        // No message is longer than 255 bytes.
        let mut payload = vec![0; usize::from(header[8])];
        stream.read_exact(&mut payload)?;
        if header[0] == GET_FEATURES {
            let mut reply = [0; 20];
            [reply[0], reply[4], reply[8]] = [GET_FEATURES, REPLY, PAYLOAD_SIZE];
            stream.write_all(&reply)?;
        }
    }
}
