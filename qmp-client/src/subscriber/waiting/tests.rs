//! All short orders in which two tasks look in turn and something arrives.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{self, Context, Poll, Waker};

use super::super::{Subscriber, Subscribers};
use super::Waiting;
use crate::protocol::{Delivery, Feed, Wanted};
use crate::{Disconnect, Options, RawEvent, Received};

const LENGTH: u32 = 7;

#[derive(Debug, Clone, Copy)]
enum Step {
    Look(usize),
    Event,
    End,
}

const STEPS: [Step; 4] = [Step::Look(0), Step::Look(1), Step::Event, Step::End];

#[derive(Default)]
struct Task(AtomicBool);

impl task::Wake for Task {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

struct Play {
    subscribers: Subscribers<Waiting>,
    subscriber: Arc<Subscriber<Waiting>>,
    tasks: [Arc<Task>; 2],
    /// The one that found nothing when it looked last.
    waiting: Option<usize>,
    /// The events that were not read, by their numbers.
    unread: VecDeque<usize>,
    has_ended: bool,
}

impl Play {
    fn new() -> Self {
        let mut subscribers = Subscribers::default();
        let subscriber = subscribers.add(Feed::new(Wanted::Events, &Options::new()), None);
        Self {
            subscribers,
            subscriber,
            tasks: Default::default(),
            waiting: None,
            unread: VecDeque::new(),
            has_ended: false,
        }
    }

    fn take(&mut self, step: Step, number: usize) {
        match step {
            Step::Look(index) => self.look(index),
            Step::Event | Step::End if self.has_ended => {}
            Step::Event => {
                let event = RawEvent::new("STOP", &number.to_string());
                self.subscribers.deliver(&Delivery::Event(event));
                self.unread.push_back(number);
                self.is_woken();
            }
            Step::End => {
                self.subscribers.end(&Disconnect::Dropped);
                self.has_ended = true;
                self.is_woken();
            }
        }
    }

    fn look(&mut self, index: usize) {
        let task = &self.tasks[index];
        task.0.store(false, Ordering::Relaxed);
        let waker = Waker::from(Arc::clone(task));
        let next = self.subscriber.poll_next(&Context::from_waker(&waker));
        self.waiting = None;
        match (self.unread.pop_front(), next) {
            (Some(number), Poll::Ready(Ok(Received::Item(Delivery::Event(event))))) => {
                assert_eq!(event.as_str(), number.to_string());
            }
            (None, Poll::Ready(Err(Disconnect::Dropped))) => assert!(self.has_ended),
            (None, Poll::Pending) => {
                assert!(!self.has_ended);
                self.waiting = Some(index);
            }
            other => panic!("{other:?}"),
        }
    }

    /// Whoever waits was woken.
    fn is_woken(&mut self) {
        if let Some(index) = self.waiting.take() {
            assert!(self.tasks[index].0.load(Ordering::Relaxed));
        }
    }
}

#[test]
fn the_task_that_looked_last_is_woken() {
    for order in 0..STEPS.len().pow(LENGTH) {
        let digit = |place: u32| order / STEPS.len().pow(place) % STEPS.len();
        let mut play = Play::new();
        for (number, place) in (0..LENGTH).enumerate() {
            play.take(STEPS[digit(place)], number);
        }
    }
}
