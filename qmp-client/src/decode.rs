//! What arrived becomes what was asked for: replies and items of subscriptions.

use std::time::Duration;

use qmp_types::base::{self, AnyEvent, Event, EventPayload, Reply};
use serde::Deserializer;
use serde::de::DeserializeOwned;
use serde::ser::{Error as _, SerializeMap};

use crate::protocol::{Delivery, Instead};
use crate::{Awaited, Disconnect, Error, Notice, RawEvent, RawText, Received, text};

/// Makes the item of a subscription; none if the delivery is not for it.
type Decode<T> = fn(Delivery) -> Option<Result<T, Error>>;

/// What the items of a subscription are.
pub(crate) struct Items<T> {
    /// What is waited for, in messages.
    pub(crate) awaited: Awaited,
    decode: Decode<T>,
}

impl Items<RawEvent> {
    pub(crate) fn raw_events() -> Self {
        Self {
            awaited: Awaited::Event("an event".to_owned()),
            decode: raw_event,
        }
    }

    pub(crate) fn raw_events_named(names: &[String]) -> Self {
        Self {
            awaited: Awaited::Event(names.join(" or ")),
            decode: raw_event,
        }
    }

    /// Events that tell about this job, among others.
    pub(crate) fn job_events(id: &str) -> Self {
        Self {
            awaited: Awaited::Started(format!("the job `{id}`")),
            decode: raw_event,
        }
    }
}

impl Items<Notice> {
    pub(crate) fn notices() -> Self {
        Self {
            awaited: Awaited::Event("a notice".to_owned()),
            decode: notice,
        }
    }
}

impl<E: EventPayload> Items<Event<E>> {
    pub(crate) fn events() -> Self {
        Self {
            awaited: Awaited::Event(E::NAME.to_owned()),
            decode: event,
        }
    }
}

impl<D: AnyEvent> Items<Event<D>> {
    /// Events with these names, as events of a schema.
    pub(crate) fn events_of(names: &[String]) -> Self {
        Self {
            awaited: Awaited::Event(names.join(" or ")),
            decode: any_event,
        }
    }
}

impl<T> Items<T> {
    /// What is read; none if it is not for this subscription.
    pub(crate) fn read(
        &self,
        next: Result<Received<Delivery>, Disconnect>,
    ) -> Option<Result<Received<T>, Error>> {
        match next {
            Err(why) => Some(Err(Error::closed(self.awaited.clone(), why))),
            Ok(Received::Missed(count)) => Some(Ok(Received::Missed(count))),
            Ok(Received::Disconnected(why)) => Some(Ok(Received::Disconnected(why))),
            Ok(Received::Reconnected) => Some(Ok(Received::Reconnected)),
            Ok(Received::Item(delivery)) => {
                let item = (self.decode)(delivery)?;
                Some(item.map(Received::Item))
            }
        }
    }

    /// What is found in what was read, which was waited for so long; none if it is to be
    /// skipped.
    pub(crate) fn pick<R>(
        &self,
        read: Option<Received<T>>,
        mut find: impl FnMut(T) -> Option<R>,
        after: Duration,
    ) -> Result<Option<R>, Error> {
        let awaited = || self.awaited.clone();
        match read {
            Some(Received::Item(item)) => Ok(find(item)),
            Some(Received::Missed(count)) => Err(Error::Missed {
                awaited: awaited(),
                count,
            }),
            Some(Received::Disconnected(why)) => Err(Error::closed(awaited(), why)),
            Some(Received::Reconnected) => Err(Error::Reconnected { awaited: awaited() }),
            None => Err(Error::Timeout {
                awaited: awaited(),
                after,
            }),
        }
    }
}

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
    match text::reply::<T>(&line) {
        Ok(Reply { result, .. }) => result.map_err(|source| Error::Command {
            command: command.to_owned(),
            source,
        }),
        Err(source) => Err(Error::Decode {
            reply: RawText::reply_to(command, line),
            command: command.to_owned(),
            source,
        }),
    }
}

fn raw_event(delivery: Delivery) -> Option<Result<RawEvent, Error>> {
    match delivery {
        Delivery::Event(event) => Some(Ok(event)),
        _ => None,
    }
}

fn notice(delivery: Delivery) -> Option<Result<Notice, Error>> {
    match delivery {
        Delivery::Notice(notice) => Some(Ok(*notice)),
        _ => None,
    }
}

/// An event of one kind.
fn event<E>(delivery: Delivery) -> Option<Result<Event<E>, Error>>
where
    E: EventPayload,
{
    let event = any_event::<Only<E>>(delivery)?;
    Some(event.map(|Event { data, timestamp }| Event {
        data: data.0,
        timestamp,
    }))
}

/// One of the events of a schema.
fn any_event<D: AnyEvent>(delivery: Delivery) -> Option<Result<Event<D>, Error>> {
    match delivery {
        Delivery::Event(event) => Some(event.decode()),
        _ => None,
    }
}

/// The events of a schema that has only this one.
struct Only<E>(E);

impl<E: EventPayload> AnyEvent for Only<E> {
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
