//! The events of each release that `qmp_types` has, in the order of the releases.

use qmp_client::RawEvent;
use qmp_types::base::{DecodeError, Event, EventData, Release};
use serde::Serialize;
use serde_json::Value;

/// The module of one release.
pub(crate) struct Module {
    major: i64,
    minor: i64,
    round_trip: fn(&RawEvent) -> Result<RoundTrip, DecodeError>,
}

/// What became of an event.
pub(crate) struct RoundTrip {
    /// The event, encoded again.
    pub(crate) encoded: Value,
    /// The Rust value, as `{:?}` shows it.
    pub(crate) debug: String,
}

const MODULES: [Module; 4] = [
    module::<qmp_types::v0_13::EventData>(0, 13),
    module::<qmp_types::v1_2::EventData>(1, 2),
    module::<qmp_types::v2_9::EventData>(2, 9),
    module::<qmp_types::v2_10::EventData>(2, 10),
];

const fn module<D: EventData>(major: i64, minor: i64) -> Module
where
    Event<D>: Serialize + std::fmt::Debug,
{
    Module {
        major,
        minor,
        round_trip: round_trip::<D>,
    }
}

/// The module of a release, or else of the nearest one before it.
pub(crate) fn nearest(release: Release) -> Option<&'static Module> {
    let until = (release.major, release.minor);
    let mut modules = MODULES.iter();
    modules.rfind(|module| (module.major, module.minor) <= until)
}

impl Module {
    /// Whether it is of this very release, and has all that a QEMU of it can send.
    pub(crate) fn is_of(&self, release: Release) -> bool {
        (self.major, self.minor) == (release.major, release.minor)
    }

    /// Decodes an event and encodes it again.
    pub(crate) fn round_trip(&self, event: &RawEvent) -> Result<RoundTrip, DecodeError> {
        (self.round_trip)(event)
    }
}

fn round_trip<D: EventData>(event: &RawEvent) -> Result<RoundTrip, DecodeError>
where
    Event<D>: Serialize + std::fmt::Debug,
{
    let event = event.decode::<D>()?;
    // An encoded event is JSON.
    let text = serde_json::to_string(&event).unwrap_or_default();
    Ok(RoundTrip {
        encoded: qmp_types::base::from_str(&text)?,
        debug: format!("{event:?}"),
    })
}
