//! The `Event` of each release, by the name of the release's folder.

use qmp_types::base::{DecodeError, Event, EventData};
use serde::Serialize;
use serde_json::Value;

/// What became of an event.
pub(crate) struct RoundTrip {
    /// The event's name.
    pub(crate) name: String,
    /// The event, encoded again.
    pub(crate) encoded: Value,
    /// The Rust value, as `{:?}` shows it.
    pub(crate) debug: String,
}

/// Decodes an event and encodes it again; `None` if there is no such release.
pub(crate) fn round_trip(release: &str, text: &str) -> Option<Result<RoundTrip, String>> {
    let result = match release {
        "0.13" => of(text.parse::<qmp_types::v0_13::Event>()),
        "1.2" => of(text.parse::<qmp_types::v1_2::Event>()),
        "2.9" => of(text.parse::<qmp_types::v2_9::Event>()),
        "2.10" => of(text.parse::<qmp_types::v2_10::Event>()),
        "7.2" => of(text.parse::<qmp_types::v7_2::Event>()),
        "10.0" => of(text.parse::<qmp_types::v10_0::Event>()),
        "11.1" => of(text.parse::<qmp_types::v11_1::Event>()),
        _ => return None,
    };
    Some(result)
}

fn of<D: EventData>(decoded: Result<Event<D>, DecodeError>) -> Result<RoundTrip, String>
where
    Event<D>: Serialize + std::fmt::Debug,
{
    let event = decoded.map_err(|error| error.to_string())?;
    Ok(RoundTrip {
        name: event.name().to_owned(),
        encoded: serde_json::to_value(&event).map_err(|error| error.to_string())?,
        debug: format!("{event:?}"),
    })
}
