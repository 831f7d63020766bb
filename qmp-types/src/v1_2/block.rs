// Generated from schema/1.2/block.json by `cargo xtask generate`. Do not edit.

//! Removable media.

/// The events that `block.json` defines.
///
/// All of the schema's events are in [one module](super::events).
pub mod events {
    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer, Serialize};

    use crate::base;
    use crate::base::EventPayload;

    /// The tray of a removable drive has opened or closed.
    ///
    /// The guest moves it, or the monitor. To change the medium, the
    /// monitor opens the tray, unless it is open, and closes it again, with
    /// an event for each movement.
    ///
    /// Since QEMU 1.1.
    ///
    /// # Examples
    ///
    /// ```json
    /// { "event": "DEVICE_TRAY_MOVED",
    ///   "data": { "device": "ide1-cd0",
    ///             "tray-open": true },
    ///   "timestamp": { "seconds": 1265044230, "microseconds": 450486 } }
    /// ```
    #[doc(alias = "DEVICE_TRAY_MOVED")]
    #[derive(Debug, Clone, PartialEq, Serialize)]
    pub struct DeviceTrayMoved {
        /// Name of the drive, as `query-block` lists it.
        pub device: String,
        /// Where the tray is now: out (true) or in (false).
        #[serde(rename = "tray-open")]
        pub tray_open: bool,
    }

    impl base::members::Object for DeviceTrayMoved {
        const EXPECTED: &'static str = "an object (DeviceTrayMoved)";

        fn read<'de, A: MapAccess<'de>>(
            mut object: base::members::Members<'de, A>,
        ) -> Result<Self, A::Error> {
            let mut device = None;
            let mut tray_open = None;
            while object.advance()? {
                match object.name() {
                    "device" => object.read(&mut device),
                    "tray-open" => object.read(&mut tray_open),
                    _ => object.skip(),
                }?;
            }
            Ok(Self {
                device: base::members::required(device, "device")?,
                tray_open: base::members::required(tray_open, "tray-open")?,
            })
        }
    }

    impl<'de> Deserialize<'de> for DeviceTrayMoved {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            base::members::deserialize(deserializer)
        }
    }

    impl DeviceTrayMoved {
        /// Has the mandatory members, and no others.
        #[must_use]
        pub fn new(device: impl Into<String>, tray_open: bool) -> Self {
            Self {
                device: device.into(),
                tray_open,
            }
        }
    }

    impl EventPayload for DeviceTrayMoved {
        const NAME: &'static str = "DEVICE_TRAY_MOVED";
    }
}
