//! What a subscription has not read yet.

use std::collections::VecDeque;

use crate::room::give_back;
use crate::{Disconnect, Notice, Options, RawEvent, Received};

/// What a subscription can receive.
#[derive(Debug, Clone)]
pub(crate) enum Delivery {
    Event(RawEvent),
    /// Boxed, because there are few, and many events can wait.
    Notice(Box<Notice>),
    /// The connection was lost, for this reason, and another one follows.
    Disconnected(Box<Disconnect>),
    /// The connection is a new one.
    Reconnected,
}

/// What a subscription wants to receive.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub(crate) enum Wanted {
    Events,
    /// Events with these names.
    EventsNamed(Vec<String>),
    Notices,
}

/// A queue with limits. What is too much is dropped at its front, and counted.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Feed {
    wanted: Wanted,
    waiting: VecDeque<Delivery>,
    missed: u64,
    /// What was dropped last of what tells about the connection.
    dropped: Option<Delivery>,
    /// How long the lines are that wait, all together.
    bytes: usize,
    limit: usize,
    byte_limit: usize,
    end: Option<Disconnect>,
}

impl Feed {
    pub(crate) fn new(wanted: Wanted, options: &Options) -> Self {
        Self {
            wanted,
            waiting: VecDeque::new(),
            missed: 0,
            dropped: None,
            bytes: 0,
            limit: options.event_limit,
            byte_limit: options.line_limit,
            end: None,
        }
    }

    /// Takes what it wants; true if that is so.
    pub(crate) fn offer(&mut self, delivery: &Delivery) -> bool {
        let wants = match (&self.wanted, delivery) {
            (Wanted::Events, Delivery::Event(_))
            | (Wanted::Notices, Delivery::Notice(_))
            | (_, Delivery::Disconnected(_) | Delivery::Reconnected) => true,
            (Wanted::EventsNamed(names), Delivery::Event(event)) => {
                names.iter().any(|name| name == event.name())
            }
            _ => false,
        };
        if wants {
            self.bytes += size(delivery);
            self.waiting.push_back(delivery.clone());
            while self.waiting.len() > 1 && self.is_too_much() {
                match self.pop() {
                    Some(Delivery::Event(_) | Delivery::Notice(_)) => self.missed += 1,
                    dropped => self.dropped = dropped,
                }
            }
        }
        wants
    }

    /// Whether nothing waits to be taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    fn is_too_much(&self) -> bool {
        self.waiting.len() > self.limit || self.bytes > self.byte_limit
    }

    /// What is next: something that waits, or else the end, if it has come.
    pub(crate) fn next(&mut self) -> Option<Result<Received<Delivery>, Disconnect>> {
        let next = self.take().map(Ok);
        next.or_else(|| self.end.clone().map(Err))
    }

    fn take(&mut self) -> Option<Received<Delivery>> {
        if let missed @ 1.. = std::mem::take(&mut self.missed) {
            return Some(Received::Missed(missed));
        }
        let next = self.dropped.take().or_else(|| self.pop());
        next.map(|delivery| match delivery {
            Delivery::Disconnected(why) => Received::Disconnected(*why),
            Delivery::Reconnected => Received::Reconnected,
            item => Received::Item(item),
        })
    }

    fn pop(&mut self) -> Option<Delivery> {
        let first = self.waiting.pop_front()?;
        give_back(&mut self.waiting);
        self.bytes -= size(&first);
        Some(first)
    }

    /// Nothing more will come, for this reason. What waits can still be taken.
    pub(crate) fn end(&mut self, why: &Disconnect) {
        self.end.get_or_insert_with(|| why.clone());
    }
}

/// The size of the text. Most notices have the start of a line only.
fn size(delivery: &Delivery) -> usize {
    match delivery {
        Delivery::Event(event) => event.as_str().len(),
        Delivery::Notice(notice) => match &**notice {
            Notice::ErrorWithoutId(error) => error.to_string().len(),
            _ => 0,
        },
        Delivery::Disconnected(_) | Delivery::Reconnected => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(number: u64) -> Delivery {
        Delivery::Event(RawEvent::new("STOP", &format!("{number:10}")))
    }

    fn feed(options: &Options, offered: u64) -> Vec<String> {
        let mut feed = Feed::new(Wanted::Events, options);
        for number in 0..offered {
            assert!(feed.offer(&event(number)));
        }
        assert_eq!(feed.bytes, 10 * feed.waiting.len());
        taken(feed)
    }

    fn taken(mut feed: Feed) -> Vec<String> {
        let taken = std::iter::from_fn(|| feed.take());
        let text = |received| match received {
            Received::Item(Delivery::Event(event)) => event.as_str().trim().to_owned(),
            other => format!("{other:?}"),
        };
        taken.map(text).collect()
    }

    #[test]
    fn the_oldest_are_dropped_and_counted() {
        let three = Options::new().event_limit(3);
        assert_eq!(feed(&three, 3), ["0", "1", "2"]);
        assert_eq!(feed(&three, 5), ["Missed(2)", "2", "3", "4"]);
    }

    #[test]
    fn long_lines_count_too() {
        let bytes = Options::new().line_limit(25);
        assert_eq!(feed(&bytes, 5), ["Missed(3)", "3", "4"]);
        // One is kept in any case.
        assert_eq!(feed(&Options::new().line_limit(5), 2), ["Missed(1)", "1"]);
        assert_eq!(feed(&Options::new().event_limit(0), 2), ["Missed(1)", "1"]);
    }

    #[test]
    fn the_last_that_tells_of_the_connection_is_told_even_if_all_is_dropped() {
        let told = |limit: usize, connections: &[Delivery]| {
            let mut feed = Feed::new(Wanted::Events, &Options::new().event_limit(limit));
            feed.offer(&event(0));
            for delivery in connections {
                assert!(feed.offer(delivery));
            }
            feed.offer(&event(1));
            taken(feed)
        };
        let lost = [Delivery::Disconnected(Box::new(Disconnect::Dropped))];
        assert_eq!(told(9, &lost), ["0", "Disconnected(Dropped)", "1"]);
        assert_eq!(told(1, &lost), ["Missed(1)", "Disconnected(Dropped)", "1"]);
        let back = [lost[0].clone(), Delivery::Reconnected];
        assert_eq!(
            told(9, &back),
            ["0", "Disconnected(Dropped)", "Reconnected", "1"]
        );
        assert_eq!(
            told(3, &back),
            ["Missed(1)", "Disconnected(Dropped)", "Reconnected", "1"]
        );
        assert_eq!(
            told(2, &back),
            ["Missed(1)", "Disconnected(Dropped)", "Reconnected", "1"]
        );
        assert_eq!(told(1, &back), ["Missed(1)", "Reconnected", "1"]);
        let mut notices = Feed::new(Wanted::Notices, &Options::new());
        assert!(notices.offer(&Delivery::Reconnected));
    }

    #[test]
    fn events_that_wait_take_no_room_for_notices() {
        assert_eq!(size_of::<Delivery>(), size_of::<RawEvent>());
    }

    #[test]
    fn only_what_is_wanted_is_kept() {
        let start = String::new();
        let notice = Delivery::Notice(Box::new(Notice::SecondGreeting { start }));
        let takes = |wanted: Wanted, delivery: &Delivery| {
            Feed::new(wanted, &Options::new()).offer(delivery)
        };
        let named = |name: &str| Wanted::EventsNamed(vec!["RESUME".into(), name.into()]);
        assert!(takes(named("STOP"), &event(1)));
        assert!(!takes(named("STO"), &event(1)));
        assert!(!takes(Wanted::Events, &notice));
        assert!(takes(Wanted::Notices, &notice));
        assert!(!takes(Wanted::Notices, &event(1)));
    }

    #[test]
    fn the_first_reason_for_the_end_is_kept() {
        let mut feed = Feed::new(Wanted::Events, &Options::new());
        feed.offer(&event(1));
        feed.end(&Disconnect::LineTooLong { limit: 7 });
        feed.end(&Disconnect::Dropped);
        assert!(matches!(feed.next(), Some(Ok(_))));
        for _ in 0..2 {
            assert!(matches!(
                feed.next(),
                Some(Err(Disconnect::LineTooLong { limit: 7 }))
            ));
        }
    }
}
