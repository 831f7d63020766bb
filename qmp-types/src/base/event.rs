//! The envelope in which events arrive: name, data and time.
//!
//! Data is decoded into the right type as it is read if the name comes first, which is
//! how QEMU writes events. Only data that comes before the name is buffered.

use std::borrow::Cow;
use std::fmt;
use std::iter;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::line::Line;
use super::text::{RawText, Text};
use super::{DecodeError, Empty, Json, from_str, path};
use crate::base;

/// A received event.
///
/// `D` decides which events are known. The module of each release has its own
/// `EventData`, and an alias `Event` for this type with it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Event<D> {
    /// Which event it is, and what it reports.
    pub data: D,
    /// When it happened.
    pub timestamp: Timestamp,
}

/// When an event happened, on the host's clock.
///
/// Both members are -1 if the host could not read its clock.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, base::Serialize, base::Deserialize,
)]
#[serde(expecting = "an object (a timestamp)")]
pub struct Timestamp {
    /// Seconds since the Unix epoch.
    pub seconds: i64,
    /// Microseconds into that second.
    pub microseconds: i64,
}

impl Timestamp {
    /// The same as a [`SystemTime`]; `None` if the host could not read its clock, or if a
    /// [`SystemTime`] cannot be that late.
    ///
    /// ```
    /// use std::time::{Duration, UNIX_EPOCH};
    ///
    /// use qmp_types::base::Timestamp;
    ///
    /// let timestamp = Timestamp { seconds: 7, microseconds: 500_000 };
    /// let time = UNIX_EPOCH + Duration::from_millis(7_500);
    /// assert_eq!(timestamp.system_time(), Some(time));
    /// ```
    #[must_use]
    pub fn system_time(self) -> Option<SystemTime> {
        let seconds = u64::try_from(self.seconds).ok()?;
        let microseconds = u64::try_from(self.microseconds).ok()?;
        UNIX_EPOCH
            .checked_add(Duration::from_secs(seconds))?
            .checked_add(Duration::from_micros(microseconds))
    }
}

/// The data of one event. Implemented by generated code.
pub trait EventPayload: DeserializeOwned {
    /// The event's name on the wire.
    const NAME: &'static str;
}

/// The data of any event of a schema. Implemented by generated code.
pub trait AnyEvent: Sized {
    /// The event's name on the wire.
    fn name(&self) -> &str;

    /// Reads the data of the event called `name`; `None` if there is none.
    fn deserialize_data<'de, D: Deserializer<'de>>(
        name: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error>;

    /// Writes the message's member `data`, if the event has any.
    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error>;
}

/// An event that is not in the schema, as it was received.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnrecognizedEvent {
    /// The event's name.
    pub event: String,
    /// Its data, if it has any.
    pub data: Option<Json>,
}

impl AnyEvent for UnrecognizedEvent {
    fn name(&self) -> &str {
        &self.event
    }

    fn deserialize_data<'de, D: Deserializer<'de>>(
        name: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error> {
        Ok(Self {
            event: name.to_owned(),
            data: data.map(Json::deserialize).transpose()?,
        })
    }

    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
        match &self.data {
            Some(data) => message.serialize_entry("data", data),
            None => Ok(()),
        }
    }
}

/// Reads the data of an event that has members. Absent data is read as an empty object,
/// so that the error names the first member that is missing.
pub fn payload<'de, T, D>(data: Option<D>) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    match data {
        Some(data) => T::deserialize(data),
        None => T::deserialize(MapDeserializer::new(iter::empty::<(&str, ())>())),
    }
}

/// Skips the data of an event that has no members.
pub fn no_data<'de, D: Deserializer<'de>>(data: Option<D>) -> Result<(), D::Error> {
    match data {
        Some(data) => Empty::deserialize(data).map(drop),
        None => Ok(()),
    }
}

impl<D: AnyEvent> Event<D> {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        self.data.name()
    }
}

/// Decodes one message, such as a line that QEMU sent.
///
/// This is faster than decoding with serde: a message in QEMU's own layout takes two
/// thirds of the time.
impl<D: AnyEvent> FromStr for Event<D> {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        if let Some(line) = Line::of(text) {
            let mut json = line.data.map(serde_json::Deserializer::from_str);
            let data = D::deserialize_data(line.name, json.as_mut());
            // If there is more, it is another member.
            let is_all = json.is_none_or(|mut json| json.end().is_ok());
            if let (true, Ok(data)) = (is_all, data) {
                let timestamp = line.timestamp;
                return Ok(Self { data, timestamp });
            }
        }
        from_str(text)
    }
}

/// The name of an event, if the message is one in QEMU's own layout. Its data can be any JSON.
#[must_use]
pub fn event_name(text: &str) -> Option<&str> {
    let Line { name, data, .. } = Line::of(text)?;
    let is_json = data.is_none_or(|data| serde_json::from_str::<IgnoredAny>(data).is_ok());
    is_json.then_some(name)
}

/// Writes the members in QEMU's order.
impl<D: AnyEvent> Serialize for Event<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_map(None)?;
        message.serialize_entry("timestamp", &self.timestamp)?;
        message.serialize_entry("event", self.data.name())?;
        self.data.serialize_data(&mut message)?;
        message.end()
    }
}

impl<'de, D: AnyEvent> Deserialize<'de> for Event<D> {
    fn deserialize<T: Deserializer<'de>>(deserializer: T) -> Result<Self, T::Error> {
        // The data of some events is large. It is decoded into its place, so that it is
        // not moved through all the functions in between.
        let mut data = None;
        let timestamp = deserializer.deserialize_map(Envelope(&mut data))?;
        let data = data.ok_or_else(|| T::Error::missing_field("event"))?;
        Ok(Self { data, timestamp })
    }
}

/// Reads a message: leaves its data in the place and returns its time.
struct Envelope<'p, D>(&'p mut Option<D>);

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Field {
    Event,
    Data,
    Timestamp,
    #[serde(other)]
    Other,
}

impl<'de, D: AnyEvent> Visitor<'de> for Envelope<'_, D> {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object (an event)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Timestamp, A::Error> {
        let mut name = None;
        let mut timestamp = None;
        let mut aside = None;
        while let Some(field) = map.next_key()? {
            match field {
                Field::Event if name.is_some() => return Err(A::Error::duplicate_field("event")),
                Field::Event => name = Some(map.next_value_seed(Text("an event's name"))?),
                Field::Timestamp if timestamp.is_some() => {
                    return Err(A::Error::duplicate_field("timestamp"));
                }
                Field::Timestamp => timestamp = Some(map.next_value()?),
                Field::Data if aside.is_some() || self.0.is_some() => {
                    return Err(A::Error::duplicate_field("data"));
                }
                Field::Data => match &name {
                    Some(name) => map.next_value_seed(Payload {
                        name,
                        place: self.0,
                    })?,
                    None => aside = Some(map.next_value_seed(RawText)?),
                },
                Field::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let name: Cow<'_, str> = name.ok_or_else(|| A::Error::missing_field("event"))?;
        let timestamp = timestamp.ok_or_else(|| A::Error::missing_field("timestamp"))?;
        if self.0.is_none() {
            *self.0 = Some(decode_aside(&name, aside.as_deref())?);
        }
        Ok(timestamp)
    }
}

/// Decodes data that came before the event's name, or that is absent.
fn decode_aside<D: AnyEvent, E: Error>(name: &str, data: Option<&str>) -> Result<D, E> {
    let mut json = data.map(serde_json::Deserializer::from_str);
    D::deserialize_data(name, json.as_mut())
        .map_err(|error| path::locate("data", data.unwrap_or_default(), &error))
}

/// Decodes data into the type that belongs to the event's name.
struct Payload<'p, D> {
    name: &'p str,
    place: &'p mut Option<D>,
}

impl<'de, D: AnyEvent> DeserializeSeed<'de> for Payload<'_, D> {
    type Value = ();

    fn deserialize<T: Deserializer<'de>>(self, deserializer: T) -> Result<(), T::Error> {
        *self.place = Some(D::deserialize_data(self.name, Some(deserializer))?);
        Ok(())
    }
}
