//! All orders of what arrives for a subscription and what is read, within small bounds.

use super::super::{Delivery, Feed, Wanted};
use crate::{Disconnect, Notice, Options, RawEvent, Received};

/// How many steps there are.
const STEPS: u32 = 7;

/// A feed that keeps three events, or 25 bytes, and what it must hold.
#[derive(Clone)]
struct Reading {
    feed: Feed,
    /// The events that arrived.
    offered: Vec<RawEvent>,
    /// How many of them were read, or told to be missed.
    passed: usize,
    is_ended: bool,
}

impl Reading {
    fn step(&mut self, step: usize) {
        match step {
            0 => self.offer(10),
            1 => self.offer(30),
            2 => {
                let start = String::new();
                let notice = Delivery::Notice(Box::new(Notice::SecondGreeting { start }));
                assert!(!self.feed.offer(&notice));
            }
            3 => {
                self.feed.end(&Disconnect::Dropped);
                self.is_ended = true;
            }
            _ => self.read(),
        }
    }

    fn offer(&mut self, length: usize) {
        let text = format!("{:length$}", self.offered.len());
        let event = RawEvent::new("STOP", &text);
        self.offered.push(event.clone());
        assert!(self.feed.offer(&Delivery::Event(event)));
    }

    /// Each event is read in its turn, or counted; the end comes after all of them.
    fn read(&mut self) {
        let rest = &self.offered[self.passed..];
        match self.feed.next() {
            Some(Ok(Received::Item(Delivery::Event(event)))) => {
                assert_eq!(rest.first(), Some(&event));
                self.passed += 1;
            }
            Some(Ok(Received::Missed(count))) => {
                self.passed += usize::try_from(count).unwrap();
                let kept = &self.offered[self.passed..];
                let bytes: usize = kept.iter().map(|event| event.as_str().len()).sum();
                assert!(!kept.is_empty() && kept.len() <= 3);
                assert!(bytes <= 25 || kept.len() == 1);
            }
            Some(Err(Disconnect::Dropped)) => assert!(self.is_ended && rest.is_empty()),
            None => assert!(!self.is_ended && rest.is_empty()),
            other => panic!("{other:?}"),
        }
    }

    fn explore(&self, left: u32) -> usize {
        if left == 0 {
            return 1;
        }
        let steps = (0..5).map(|step| {
            let mut next = self.clone();
            next.step(step);
            next.explore(left - 1)
        });
        steps.sum()
    }
}

#[test]
fn each_event_is_read_in_its_turn_or_counted() {
    let options = Options::new().event_limit(3).line_limit(25);
    let reading = Reading {
        feed: Feed::new(Wanted::Events, &options),
        offered: Vec::new(),
        passed: 0,
        is_ended: false,
    };
    assert_eq!(reading.explore(STEPS), 5_usize.pow(STEPS));
}
