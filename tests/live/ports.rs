//! A machine whose ports and memory the test writes itself.
//!
//! QEMU's test protocol (`-qtest`) allows this. The processor does nothing, because its
//! firmware is a halt.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::ops::{Deref, DerefMut};
use std::os::unix::net::UnixStream;

use libtest_mimic::Failed;
use tempfile::TempDir;

use crate::qemu::Qemu;
use crate::system::System;

/// `cli`, `hlt`, and a jump back to the `hlt`. A processor starts 16 bytes before the end of
/// the firmware.
const HALT: [u8; 4] = [0xfa, 0xf4, 0xeb, 0xfd];
const FIRMWARE_SIZE: usize = 64 * 1024;

/// The ports that select, read and write the configuration of a PCI device.
const CONFIG_ADDRESS: u16 = 0xcf8;
const CONFIG_DATA: u16 = 0xcfc;

/// A QEMU whose machine does only what the test makes it do.
pub(crate) struct Machine {
    qemu: Qemu,
    qtest: BufReader<UnixStream>,
}

impl Machine {
    pub(crate) fn start(system: &System, options: &str) -> Result<Self, Failed> {
        let folder = TempDir::with_prefix("qemu-")?;
        let mut firmware = vec![0; FIRMWARE_SIZE];
        firmware[FIRMWARE_SIZE - 16..][..HALT.len()].copy_from_slice(&HALT);
        fs::write(folder.path().join("firmware"), firmware)?;
        let ours = "-bios firmware -qtest unix:qtest,server=on,wait=off -qtest-log none";
        let qemu = Qemu::start_in(system, &format!("{ours} {options}"), folder)?;
        let qtest = BufReader::new(qemu.connect_to("qtest")?);
        Ok(Self { qemu, qtest })
    }

    /// The QEMU, when the ports are no longer needed.
    pub(crate) fn into_qemu(self) -> Qemu {
        self.qemu
    }

    pub(crate) fn outb(&mut self, port: u16, value: u8) -> Result<(), Failed> {
        self.qtest(&format!("outb {port:#x} {value:#x}"))
    }

    pub(crate) fn outw(&mut self, port: u16, value: u16) -> Result<(), Failed> {
        self.qtest(&format!("outw {port:#x} {value:#x}"))
    }

    pub(crate) fn outl(&mut self, port: u16, value: u32) -> Result<(), Failed> {
        self.qtest(&format!("outl {port:#x} {value:#x}"))
    }

    /// Writes a register of a device on the first PCI bus.
    pub(crate) fn write_config(
        &mut self,
        slot: u32,
        function: u32,
        register: u32,
        value: u32,
    ) -> Result<(), Failed> {
        let address = 1 << 31 | slot << 11 | function << 8 | register;
        self.outl(CONFIG_ADDRESS, address)?;
        self.outl(CONFIG_DATA, value)
    }

    /// Writes a register in memory, with an access of the value's size.
    pub(crate) fn write_register(&mut self, address: u64, value: &[u8]) -> Result<(), Failed> {
        let width = match value.len() {
            1 => 'b',
            2 => 'w',
            _ => 'l',
        };
        let mut number = String::new();
        for byte in value.iter().rev() {
            write!(number, "{byte:02x}")?;
        }
        self.qtest(&format!("write{width} {address:#x} 0x{number}"))
    }

    /// Writes bytes into memory.
    pub(crate) fn write_memory(&mut self, address: u64, bytes: &[u8]) -> Result<(), Failed> {
        let mut number = String::new();
        for byte in bytes {
            write!(number, "{byte:02x}")?;
        }
        self.qtest(&format!("write {address:#x} {} 0x{number}", bytes.len()))
    }

    fn qtest(&mut self, command: &str) -> Result<(), Failed> {
        writeln!(self.qtest.get_mut(), "{command}")?;
        let mut answer = String::new();
        self.qtest.read_line(&mut answer)?;
        match answer.trim_end() {
            "OK" => Ok(()),
            answer => Err(format!("{command}: {answer:?}").into()),
        }
    }
}

impl Deref for Machine {
    type Target = Qemu;

    fn deref(&self) -> &Qemu {
        &self.qemu
    }
}

impl DerefMut for Machine {
    fn deref_mut(&mut self) -> &mut Qemu {
        &mut self.qemu
    }
}
