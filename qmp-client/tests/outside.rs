//! Calls of the client for tasks that are awaited where there is no runtime.

#![cfg(feature = "tokio")]

mod common;

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::{self, Thread};

use common::{BRIEF, LONG, STOP, agent, in_time, patient, status};
use qmp_client::guest::Program;
use qmp_client::testing::Script;
use qmp_client::{Client, GuestAgent};
use qmp_types::qmp::commands::{Cont, QueryStatus};
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

/// Wakes a thread.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Awaits a future without tokio.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// A runtime that goes on elsewhere.
fn runtime() -> Runtime {
    let mut runtime = Builder::new_multi_thread();
    runtime.worker_threads(1).enable_all().build().unwrap()
}

#[test]
fn calls_are_awaited_outside_of_the_runtime() {
    let runtime = runtime();
    let script = Script::new().greet().expect("query-status");
    let script = script.reply(status(true)).send(STOP).expect("cont");
    let (stream, peer) = script.start();
    let client = runtime.block_on(Client::over(stream, &patient())).unwrap();
    let mut events = client.events();
    assert!(
        block_on(client.execute(&QueryStatus::new()))
            .unwrap()
            .running
    );
    assert!(block_on(events.recv_timeout(LONG)).unwrap().is_some());
    in_time(|| {
        assert!(block_on(events.recv_timeout(BRIEF)).unwrap().is_none());
        let late = block_on(client.with_timeout(BRIEF).execute(&Cont::new()));
        assert!(late.unwrap_err().is_timeout());
        let never = block_on(events.wait_for(|_| true, BRIEF));
        assert!(never.unwrap_err().is_timeout());
        assert!(
            block_on(client.wait_for_end(BRIEF))
                .unwrap_err()
                .is_timeout()
        );
        block_on(client.wait_connected(BRIEF)).unwrap();
    });
    peer.finish().unwrap();
    block_on(client.wait_for_end(LONG)).unwrap();
    assert!(
        block_on(client.execute(&Cont::new()))
            .unwrap_err()
            .is_closed()
    );
}

#[test]
fn a_guest_agent_is_used_outside_of_the_runtime() {
    let runtime = runtime();
    let asked = |script: Script| script.synchronize().expect("guest-exec-status");
    let started = Script::new().synchronize().synchronize();
    let started = started.expect("guest-exec").reply(json!({"pid": 1}));
    let script = asked(started).reply(json!({"exited": false}));
    let script = asked(script).reply(json!({"exited": true, "exitcode": 0}));
    let (stream, peer) = script.start();
    let options = agent::patient();
    let agent = runtime.block_on(GuestAgent::over(stream, &options));
    let agent = agent.unwrap();
    assert!(block_on(agent.run(&Program::new("x"))).unwrap().succeeded());
    peer.finish().unwrap();
}
