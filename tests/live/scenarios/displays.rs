//! Clients of the displays connect and disconnect.

use std::io::{Read, Write};

use libtest_mimic::Failed;
use serde_json::json;

use crate::Scenario;
use crate::qemu::Qemu;
use crate::spice;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 3] = [
    ("vnc/client", vnc_client),
    ("spice/client", spice_client),
    ("spice/migration", spice_migration),
];

/// Follows RFB until the screen is shared.
fn vnc_client(system: &System) -> Result<(), Failed> {
    const VERSION: &[u8; 12] = b"RFB 003.008\n";
    const NO_PASSWORD: u8 = 1;
    const SHARED: u8 = 1;

    let mut qemu = Qemu::start(system, "-machine none -vnc unix:vnc")?;
    let mut stream = qemu.connect_to("vnc")?;
    let unix = json!({"family": "unix", "websocket": false});
    let mut version = [0; VERSION.len()];
    stream.read_exact(&mut version)?;
    qemu.wait_with(
        "VNC_CONNECTED",
        &json!({"server": {"auth": "none"}, "client": unix}),
    )?;
    stream.write_all(VERSION)?;
    stream.read_exact(&mut [0; 2])?;
    stream.write_all(&[NO_PASSWORD])?;
    stream.read_exact(&mut [0; 4])?;
    stream.write_all(&[SHARED])?;
    qemu.wait_with("VNC_INITIALIZED", &json!({"client": unix}))?;
    drop(stream);
    qemu.wait_with("VNC_DISCONNECTED", &json!({"client": unix}))?;
    qemu.quit()
}

const SPICE: &str = "-machine none -spice unix=on,addr=spice,disable-ticketing=on";

fn spice_client(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, SPICE)?;
    let mut stream = qemu.connect_to("spice")?;
    spice::open_main_channel(&mut stream)?;
    let unix = json!({"family": "unix"});
    qemu.wait_with("SPICE_CONNECTED", &json!({"server": unix, "client": unix}))?;
    let main_channel = json!({"channel-type": 1, "channel-id": 0, "tls": false});
    qemu.wait_with("SPICE_INITIALIZED", &json!({"client": main_channel}))?;
    drop(stream);
    qemu.wait_with("SPICE_DISCONNECTED", &json!({"client": unix}))?;
    qemu.quit()
}

fn spice_migration(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, &SPICE.replace("none", "pc -S"))?;
    let target = json!({"protocol": "spice", "hostname": "localhost", "port": 5900});
    qemu.execute("client_migrate_info", &target)?;
    qemu.execute("migrate", &json!({"uri": "exec:cat >migrated"}))?;
    qemu.wait("SPICE_MIGRATE_COMPLETED")?;
    qemu.quit()
}
