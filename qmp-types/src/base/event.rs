//! The envelope in which events arrive: their name, their data, their time.
//!
//! Data is decoded into the right type as it is read, provided that the name
//! precedes it, which is how QEMU writes events. Only data that comes before
//! the name is set aside.

use std::borrow::Cow;
use std::fmt;
use std::iter;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::de::StrRead;
use serde_json::value::RawValue;

use super::object::Elements;
use super::text::Text;
use super::{DecodeError, Json, from_str, object, path};

/// A received event.
///
/// `D` says which events there are; each release's module has its own
/// `EventData` and an alias `Event` for the pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Event<D> {
    /// Which event it is, and what it reports.
    pub data: D,
    /// When it happened.
    pub timestamp: Timestamp,
}

/// When an event happened, on the host's clock.
///
/// Both members are -1 if the host could not tell the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(expecting = "an object (a timestamp)")]
pub struct Timestamp {
    /// Seconds since the Unix epoch.
    pub seconds: i64,
    /// Microseconds into that second.
    pub microseconds: i64,
}

/// The data of one event. Implemented by generated code.
pub trait EventPayload {
    /// The event's name on the wire.
    const NAME: &'static str;
}

/// The data of any event of a schema. Implemented by generated code.
pub trait EventData: Sized {
    /// The event's name on the wire.
    fn name(&self) -> &str;

    /// Reads the data of the event called `name`; `None` if it came without.
    fn deserialize_data<'de, D: Deserializer<'de>>(
        name: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error>;

    /// Writes the message's member `data`, if the event has any.
    fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error>;
}

/// An event that the schema does not know, as it was received.
#[derive(Debug, Clone, PartialEq)]
pub struct UnrecognizedEvent {
    /// The event's name.
    pub event: String,
    /// Its data; `None` if it came without.
    pub data: Option<Json>,
}

impl EventData for UnrecognizedEvent {
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

/// Reads the data of an event that has members. Data that is absent is read as
/// an empty object, so that an error names the first member that is missing.
pub fn payload<'de, T, D>(data: Option<D>) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    match data {
        Some(data) => object(data),
        None => T::deserialize(MapDeserializer::new(iter::empty::<(&str, ())>())),
    }
}

/// An object of which nothing is wanted.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct NoMembers {}

/// Skips the data of an event that has no members.
pub fn no_data<'de, D: Deserializer<'de>>(data: Option<D>) -> Result<(), D::Error> {
    match data {
        Some(data) => object::<NoMembers, D>(data).map(drop),
        None => Ok(()),
    }
}

impl<D: EventData> Event<D> {
    /// The event's name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        self.data.name()
    }
}

/// Decodes one message, such as a line that QEMU sent.
impl<D: EventData> FromStr for Event<D> {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        from_str(text)
    }
}

/// In the order in which QEMU writes the members.
impl<D: EventData> Serialize for Event<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = serializer.serialize_map(None)?;
        message.serialize_entry("timestamp", &self.timestamp)?;
        message.serialize_entry("event", self.data.name())?;
        self.data.serialize_data(&mut message)?;
        message.end()
    }
}

impl<'de, D: EventData> Deserialize<'de> for Event<D> {
    fn deserialize<T: Deserializer<'de>>(deserializer: T) -> Result<Self, T::Error> {
        deserializer.deserialize_map(Envelope(PhantomData))
    }
}

struct Envelope<D>(PhantomData<D>);

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Field {
    Event,
    Data,
    Timestamp,
    #[serde(other)]
    Other,
}

/// Where a message's data is while the message is being read.
enum Data<D> {
    /// Not seen so far.
    Absent,
    /// Seen before the event's name.
    Aside(Box<RawValue>),
    Decoded(D),
}

impl<'de, D: EventData> Visitor<'de> for Envelope<D> {
    type Value = Event<D>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object (an event)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Event<D>, A::Error> {
        let mut name = None;
        let mut timestamp = None;
        let mut data = Data::Absent;
        while let Some(field) = map.next_key()? {
            match field {
                Field::Event if name.is_some() => return Err(A::Error::duplicate_field("event")),
                Field::Event => name = Some(map.next_value_seed(Text("an event's name"))?),
                Field::Timestamp if timestamp.is_some() => {
                    return Err(A::Error::duplicate_field("timestamp"));
                }
                Field::Timestamp => timestamp = Some(map.next_value_seed(Elements(PhantomData))?),
                Field::Data => data = data.read(name.as_deref(), &mut map)?,
                Field::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let name: Cow<'_, str> = name.ok_or_else(|| A::Error::missing_field("event"))?;
        let timestamp = timestamp.ok_or_else(|| A::Error::missing_field("timestamp"))?;
        let data = data.finish(&name)?;
        Ok(Event { data, timestamp })
    }
}

impl<D: EventData> Data<D> {
    fn read<'de, A: MapAccess<'de>>(
        self,
        name: Option<&str>,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        match (self, name) {
            (Self::Absent, Some(name)) => map.next_value_seed(Payload(name, PhantomData)),
            (Self::Absent, None) => map.next_value().map(Self::Aside),
            _ => Err(A::Error::duplicate_field("data")),
        }
    }

    fn finish<E: Error>(self, name: &str) -> Result<D, E> {
        match self {
            Self::Decoded(data) => Ok(data),
            Self::Aside(text) => {
                let mut json = serde_json::Deserializer::from_str(text.get());
                D::deserialize_data(name, Some(&mut json))
                    .map_err(|error| path::locate("data", text.get(), &error))
            }
            Self::Absent => {
                let absent: Option<&mut serde_json::Deserializer<StrRead<'_>>> = None;
                D::deserialize_data(name, absent).map_err(|error| path::locate("data", "", &error))
            }
        }
    }
}

/// Decodes data straight into the type that belongs to the event's name.
struct Payload<'n, D>(&'n str, PhantomData<D>);

impl<'de, D: EventData> DeserializeSeed<'de> for Payload<'_, D> {
    type Value = Data<D>;

    fn deserialize<T: Deserializer<'de>>(self, deserializer: T) -> Result<Data<D>, T::Error> {
        D::deserialize_data(self.0, Some(deserializer)).map(Data::Decoded)
    }
}
