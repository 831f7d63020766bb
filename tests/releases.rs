//! The events of each release that `qmp_types` has.

use std::fmt::Debug;

use qmp_types::base::{AnyEvent, Event, Release, from_str};
use serde::Serialize;
use serde_json::Value;

/// The module of one release.
pub struct Module {
    major: i64,
    minor: i64,
    round_trip: fn(&str) -> Result<RoundTrip, String>,
}

/// An event after decoding and encoding.
pub struct RoundTrip {
    /// The event's name.
    pub name: String,
    /// The event, encoded again.
    pub encoded: Value,
    /// The Rust value, as `{:?}` shows it.
    pub debug: String,
}

/// In the order of the releases.
const MODULES: [Module; 7] = [
    module::<qmp_types::v0_13::EventData>(0, 13),
    module::<qmp_types::v1_2::EventData>(1, 2),
    module::<qmp_types::v2_9::EventData>(2, 9),
    module::<qmp_types::v2_10::EventData>(2, 10),
    module::<qmp_types::v7_2::EventData>(7, 2),
    module::<qmp_types::v10_0::EventData>(10, 0),
    module::<qmp_types::v11_1::EventData>(11, 1),
];

const fn module<D>(major: i64, minor: i64) -> Module
where
    D: AnyEvent + Debug,
    Event<D>: Serialize,
{
    Module {
        major,
        minor,
        round_trip: round_trip::<D>,
    }
}

/// The module of a release, by the name of its directory in `schema/`.
#[must_use]
pub fn named(release: &str) -> Option<&'static Module> {
    let mut modules = MODULES.iter();
    modules.find(|module| format!("{}.{}", module.major, module.minor) == release)
}

/// The module of a release, or else of the nearest release before it.
#[must_use]
pub fn nearest(release: Release) -> Option<&'static Module> {
    let until = (release.major, release.minor);
    let mut modules = MODULES.iter();
    modules.rfind(|module| (module.major, module.minor) <= until)
}

impl Module {
    /// Whether it is the module of exactly this release, with everything that a QEMU of it
    /// can send. A development version of the next release may send more.
    #[must_use]
    pub fn is_of(&self, release: Release) -> bool {
        (self.major, self.minor) == (release.major, release.minor) && release.micro < 50
    }

    /// Decodes an event and encodes it again.
    pub fn round_trip(&self, text: &str) -> Result<RoundTrip, String> {
        (self.round_trip)(text)
    }
}

fn round_trip<D>(text: &str) -> Result<RoundTrip, String>
where
    D: AnyEvent + Debug,
    Event<D>: Serialize,
{
    let event: Event<D> = from_str(text).map_err(|error| error.to_string())?;
    Ok(RoundTrip {
        name: event.name().to_owned(),
        encoded: serde_json::to_value(&event).map_err(|error| error.to_string())?,
        debug: format!("{event:?}"),
    })
}
