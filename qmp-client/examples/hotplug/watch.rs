//! A watchdog: knows from the events how the machine is, and asks when they do not tell.

use std::time::Duration;

use anyhow::{Chain, anyhow};
use qmp_client::{Client, Error, RawEvent, Received, Subscription};
use qmp_types::qmp::commands::QueryStatus;
use qmp_types::qmp::{EventData, RunState};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How the machine is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    Running,
    Stopped,
    Panicked,
    /// QEMU does not answer.
    Stuck,
    /// QEMU has ended, for this reason.
    Ended(String),
}

/// Watches a machine in a task of its own. If nothing happens for so long, QEMU is asked
/// whether it is still there, and has as long to answer.
pub(crate) fn start(
    vm: &Client,
    events: Subscription<RawEvent>,
    interval: Duration,
) -> (JoinHandle<()>, watch::Receiver<State>) {
    let (sender, receiver) = watch::channel(State::Stopped);
    let vm = vm.with_timeout(interval);
    let watchdog = Watchdog { vm, state: sender };
    (tokio::spawn(watchdog.watch(events, interval)), receiver)
}

/// Waits until the machine cannot be used any more, and says why.
pub(crate) async fn until_bad(state: &mut watch::Receiver<State>) -> anyhow::Error {
    let is_bad = |state: &State| !matches!(state, State::Running | State::Stopped);
    match state.wait_for(is_bad).await.as_deref() {
        Ok(State::Panicked) => anyhow!("the guest has panicked"),
        Ok(State::Stuck) => anyhow!("QEMU does not answer"),
        Ok(State::Ended(reason)) => anyhow!("QEMU has ended: {reason}"),
        other => anyhow!("the watchdog has ended: {other:?}"),
    }
}

struct Watchdog {
    vm: Client,
    state: watch::Sender<State>,
}

impl Watchdog {
    async fn watch(self, mut events: Subscription<RawEvent>, interval: Duration) {
        self.ask().await;
        loop {
            match events.recv_timeout(interval).await {
                Ok(Some(Received::Item(event))) => self.see(&event),
                Ok(Some(missed)) => {
                    println!("{missed:?}");
                    // What was kept is older than the answer.
                    events = self.vm.events();
                    self.ask().await;
                }
                Ok(None) => self.ask().await,
                Err(error) if error.is_closed() => return self.end(&error),
                Err(error) => println!("{}", with_causes(&error)),
            }
        }
    }

    /// Asks how the machine is.
    async fn ask(&self) {
        match self.vm.execute(&QueryStatus::new()).await {
            Ok(status) if status.running => self.set(State::Running),
            Ok(status) if status.status == RunState::GuestPanicked => self.set(State::Panicked),
            Ok(_) => self.set(State::Stopped),
            Err(error) if error.is_timeout() => self.set(State::Stuck),
            Err(error) if error.is_closed() => self.end(&error),
            // It has answered, but not how the machine is.
            Err(error) => println!("{}", with_causes(&error)),
        }
    }

    fn see(&self, event: &RawEvent) {
        match event.decode::<EventData>().map(|event| event.data) {
            Ok(EventData::Resume(_)) => self.set(State::Running),
            Ok(EventData::Stop(_)) => self.set(State::Stopped),
            Ok(EventData::GuestPanicked(_)) => self.set(State::Panicked),
            Ok(EventData::Shutdown(shutdown)) => {
                self.set(State::Ended(shutdown.reason.to_string()));
            }
            // Says of memory and vCPUs what the guest has done with them.
            Ok(EventData::AcpiDeviceOst(report)) => println!("the guest reports {:?}", report.info),
            Ok(_) => {}
            Err(error) => println!("{}", with_causes(&error)),
        }
    }

    fn end(&self, error: &Error) {
        let has_ended = |state: &State| matches!(state, State::Ended(_));
        if !has_ended(&self.state.borrow()) {
            self.set(State::Ended(with_causes(error)));
        }
    }

    fn set(&self, state: State) {
        self.state.send_if_modified(|current| {
            let is_new = *current != state;
            *current = state;
            is_new
        });
    }
}

fn with_causes(error: &Error) -> String {
    let causes: Vec<String> = Chain::new(error).map(ToString::to_string).collect();
    causes.join(": ")
}
