//! All orders in which a task looks and something arrives.

use std::sync::Arc;
use std::task::{self, Context, Poll, Waker};

use loom::thread;

use super::super::{Subscriber, Subscribers};
use super::Waiting;
use crate::protocol::{Delivery, Feed, Wanted};
use crate::sync::{Condvar, Mutex};
use crate::{Disconnect, Options, RawEvent, Received};

/// A thread that waits to be woken.
#[derive(Default)]
struct Parked {
    is_woken: Mutex<bool>,
    changed: Condvar,
}

impl task::Wake for Parked {
    fn wake(self: Arc<Self>) {
        *self.is_woken.lock().unwrap() = true;
        self.changed.notify_one();
    }
}

impl Parked {
    fn park(&self) {
        let mut is_woken = self.is_woken.lock().unwrap();
        while !std::mem::take(&mut *is_woken) {
            is_woken = self.changed.wait(is_woken).unwrap();
        }
    }
}

/// What is next. If there is nothing, waits to be woken: loom reports whoever is not.
fn wait(subscriber: &Subscriber<Waiting>) -> Result<Received<Delivery>, Disconnect> {
    let parked = Arc::new(Parked::default());
    let waker = Waker::from(Arc::clone(&parked));
    loop {
        if let Poll::Ready(next) = subscriber.poll_next(&Context::from_waker(&waker)) {
            return next;
        }
        parked.park();
    }
}

/// Has an event and the end arrive in a thread of their own.
fn arrivals() -> (Arc<Subscriber<Waiting>>, thread::JoinHandle<()>) {
    let mut subscribers = Subscribers::default();
    let subscriber = subscribers.add(Feed::new(Wanted::Events, &Options::new()), None);
    let reader = thread::spawn(move || {
        subscribers.deliver(&Delivery::Event(RawEvent::new("STOP", "")));
        subscribers.end(&Disconnect::Dropped);
    });
    (subscriber, reader)
}

#[test]
fn a_task_hears_of_an_event_and_of_the_end() {
    loom::model(|| {
        let (subscriber, reader) = arrivals();
        assert!(matches!(wait(&subscriber), Ok(Received::Item(_))));
        assert!(matches!(wait(&subscriber), Err(Disconnect::Dropped)));
        reader.join().unwrap();
    });
}

#[test]
fn a_task_hears_of_them_after_another_one_has_stopped_waiting() {
    loom::model(|| {
        let (subscriber, reader) = arrivals();
        let other = Waker::from(Arc::new(Parked::default()));
        if subscriber
            .poll_next(&Context::from_waker(&other))
            .is_pending()
        {
            assert!(matches!(wait(&subscriber), Ok(Received::Item(_))));
        }
        assert!(matches!(wait(&subscriber), Err(Disconnect::Dropped)));
        reader.join().unwrap();
    });
}
