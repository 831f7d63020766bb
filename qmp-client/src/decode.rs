//! What arrived becomes what was asked for: replies and items of subscriptions.

use qmp_types::base::{self, AnyEvent, Event, EventPayload, Reply};
use serde::Deserializer;
use serde::de::DeserializeOwned;
use serde::ser::{Error as _, SerializeMap};

use crate::protocol::{Delivery, Instead};
use crate::{Error, Notice, RawEvent};

/// Makes the item of a subscription; none if the delivery is not for it.
pub(crate) type Decode<T> = fn(Delivery) -> Result<Option<T>, Error>;

/// The error for a command that will not be answered.
pub(crate) fn lost(command: &str, instead: Instead) -> Error {
    let command = command.to_owned();
    match instead {
        Instead::Error(source) => Error::Command { command, source },
        Instead::Line { start, reason } => Error::NotAMessage {
            command,
            start,
            reason,
        },
    }
}

/// What the command returned.
pub(crate) fn reply<T: DeserializeOwned>(command: &str, line: String) -> Result<T, Error> {
    let command = || command.to_owned();
    match line.parse::<Reply<T>>() {
        Ok(Reply { result, .. }) => result.map_err(|source| Error::Command {
            command: command(),
            source,
        }),
        Err(source) => Err(Error::Decode {
            command: command(),
            reply: line.into_boxed_str(),
            source,
        }),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "it is a `Decode`")]
pub(crate) fn raw_event(delivery: Delivery) -> Result<Option<RawEvent>, Error> {
    match delivery {
        Delivery::Event(event) => Ok(Some(event)),
        Delivery::Notice(_) => Ok(None),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "it is a `Decode`")]
pub(crate) fn notice(delivery: Delivery) -> Result<Option<Notice>, Error> {
    match delivery {
        Delivery::Notice(notice) => Ok(Some(notice)),
        Delivery::Event(_) => Ok(None),
    }
}

/// An event of one kind.
pub(crate) fn event<E>(delivery: Delivery) -> Result<Option<Event<E>>, Error>
where
    E: EventPayload + DeserializeOwned,
{
    let Delivery::Event(event) = delivery else {
        return Ok(None);
    };
    match event.decode::<Only<E>>() {
        Ok(Event { data, timestamp }) => Ok(Some(Event {
            data: data.0,
            timestamp,
        })),
        Err(source) => Err(Error::DecodeEvent {
            event: event.name().to_owned(),
            message: event.as_str().into(),
            source,
        }),
    }
}

/// The events of a schema that has only this one.
struct Only<E>(E);

impl<E: EventPayload + DeserializeOwned> AnyEvent for Only<E> {
    fn name(&self) -> &str {
        E::NAME
    }

    fn deserialize_data<'de, D: Deserializer<'de>>(
        _: &str,
        data: Option<D>,
    ) -> Result<Self, D::Error> {
        base::payload(data).map(Self)
    }

    fn serialize_data<M: SerializeMap>(&self, _: &mut M) -> Result<(), M::Error> {
        Err(M::Error::custom("it is only read"))
    }
}
