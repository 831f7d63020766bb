//! The part of a virtio driver that makes a device do one thing.
//!
//! The device is a modern one on the first PCI bus. The addresses of its registers are
//! constants, because QEMU has always used the same layout.

use libtest_mimic::Failed;

use crate::ports::Machine;

/// Where the test puts the device's registers.
const REGISTERS: u64 = 0xfe00_0000;
/// The PCI slot of the device that is driven: `addr=4`.
const SLOT: u32 = 4;

// PCI configuration.
const COMMAND: u32 = 0x04;
const MEMORY_AND_BUS_MASTER: u32 = 0b110;
const BAR4: u32 = 0x20;

// Registers: those that all devices have, the device's own, and the notifications.
const DRIVER_FEATURE_SELECT: u64 = 0x08;
const DRIVER_FEATURE: u64 = 0x0c;
const DEVICE_STATUS: u64 = 0x14;
const QUEUE_SELECT: u64 = 0x16;
const QUEUE_SIZE: u64 = 0x18;
const QUEUE_ENABLE: u64 = 0x1c;
const QUEUE_PARTS: [u64; 3] = [0x20, 0x28, 0x30];
const DEVICE: u64 = 0x2000;
const NOTIFY: u64 = 0x3000;
const NOTIFY_MULTIPLIER: u64 = 4;

// The device's status.
const ACKNOWLEDGE: u8 = 1;
const DRIVER: u8 = 2;
const DRIVER_OK: u8 = 4;
const FEATURES_OK: u8 = 8;

/// The feature of every modern device.
const VERSION_1: u64 = 1 << 32;

/// Where the queue is in memory: descriptors, available ones, used ones, data.
const QUEUE: u64 = 0x10_0000;
const PART: u64 = 0x1000;
const ENTRIES: u16 = 8;

// A descriptor's flags.
const NEXT: u16 = 1;
const WRITE: u16 = 2;

/// The device in the slot 4.
pub(crate) struct Virtio<'m> {
    machine: &'m mut Machine,
    queue: u16,
    /// How many requests have been sent.
    sent: u16,
}

impl<'m> Virtio<'m> {
    /// Finds the device and agrees on features.
    pub(crate) fn negotiate(machine: &'m mut Machine, features: u64) -> Result<Self, Failed> {
        let base = u32::try_from(REGISTERS)?;
        machine.write_config(SLOT, 0, BAR4, base)?;
        machine.write_config(SLOT, 0, BAR4 + 4, 0)?;
        machine.write_config(SLOT, 0, COMMAND, MEMORY_AND_BUS_MASTER)?;
        let mut device = Self {
            machine,
            queue: 0,
            sent: 0,
        };
        device.set(DEVICE_STATUS, &[0])?;
        device.set(DEVICE_STATUS, &[ACKNOWLEDGE])?;
        device.set(DEVICE_STATUS, &[ACKNOWLEDGE | DRIVER])?;
        for (half, bits) in (features | VERSION_1).to_le_bytes().chunks(4).enumerate() {
            device.set(DRIVER_FEATURE_SELECT, &u32::try_from(half)?.to_le_bytes())?;
            device.set(DRIVER_FEATURE, bits)?;
        }
        device.set(DEVICE_STATUS, &[ACKNOWLEDGE | DRIVER | FEATURES_OK])?;
        Ok(device)
    }

    /// Starts the device, with one of its queues.
    pub(crate) fn start(&mut self, queue: u16) -> Result<(), Failed> {
        self.queue = queue;
        self.set(QUEUE_SELECT, &queue.to_le_bytes())?;
        self.set(QUEUE_SIZE, &ENTRIES.to_le_bytes())?;
        for (part, register) in (0..).zip(QUEUE_PARTS) {
            let address = (QUEUE + part * PART).to_le_bytes();
            self.set(register, &address[..4])?;
            self.set(register + 4, &address[4..])?;
        }
        self.set(QUEUE_ENABLE, &1_u16.to_le_bytes())?;
        let ready = ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK;
        self.set(DEVICE_STATUS, &[ready])
    }

    /// Sets a register that is specific to this kind of device.
    pub(crate) fn set_device(&mut self, register: u64, value: &[u8]) -> Result<(), Failed> {
        self.set(DEVICE + register, value)
    }

    /// Sends a request in one or more parts, with space for an answer of this size.
    pub(crate) fn send(&mut self, parts: &[&[u8]], answer: usize) -> Result<(), Failed> {
        let [descriptors, available, _used, mut data] = [0, 1, 2, 3].map(|n| QUEUE + n * PART);
        let room = vec![0; answer];
        let of_answer = (answer > 0).then_some((&room[..], WRITE));
        let parts: Vec<(&[u8], u16)> = parts
            .iter()
            .map(|part| (*part, 0))
            .chain(of_answer)
            .collect();
        for (index, (bytes, flags)) in (0_u16..).zip(&parts) {
            let is_last = usize::from(index) + 1 == parts.len();
            let flags = if is_last { *flags } else { flags | NEXT };
            let length = u32::try_from(bytes.len())?;
            let descriptor = [
                &data.to_le_bytes()[..],
                &length.to_le_bytes(),
                &flags.to_le_bytes(),
                &(index + 1).to_le_bytes(),
            ];
            let place = descriptors + 16 * u64::from(index);
            self.machine.write_memory(place, &descriptor.concat())?;
            self.machine.write_memory(data, bytes)?;
            data += u64::from(length);
        }
        // Each request begins with the first descriptor; its entry is a zero, as the
        // memory is already.
        self.sent += 1;
        self.machine
            .write_memory(available + 2, &self.sent.to_le_bytes())?;
        let doorbell = NOTIFY + NOTIFY_MULTIPLIER * u64::from(self.queue);
        self.set(doorbell, &self.queue.to_le_bytes())
    }

    fn set(&mut self, register: u64, value: &[u8]) -> Result<(), Failed> {
        self.machine.write_register(REGISTERS + register, value)
    }
}
