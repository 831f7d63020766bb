//! A mock that runs.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::net::TcpListener;
#[cfg(unix)]
use std::os::unix::net::UnixListener;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use qmp_client::blocking::Transport;
use qmp_client::testing::{Pipe, pipe};
use serde_json::Value;

use crate::core::Core;
use crate::entrance::{Entrance, Input, Log, Received};
use crate::listener;
use crate::outbox::Outbox;
use crate::rule::Event;

/// A mock that runs. It ends when it is dropped, and so do its connections.
#[must_use = "the mock ends when it is dropped"]
pub struct Server {
    entrance: Entrance,
    thread: Option<JoinHandle<()>>,
    /// Wakes those who wait for clients, so that they see that it ends.
    listeners: Mutex<Vec<listener::Wake>>,
}

impl Server {
    /// Starts a thread, on which a function makes a core and runs it. It is told the time since
    /// the Unix epoch.
    pub(crate) fn start(
        with_core: impl FnOnce(Duration, &mut dyn FnMut(Core<'_>)) + Send + 'static,
    ) -> io::Result<Self> {
        let (entrance, inputs) = Entrance::new();
        let log = Arc::clone(entrance.log());
        let thread = thread::Builder::new().name("qmp-mock".to_owned());
        let thread = thread.spawn(move || {
            let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH);
            with_core(since_epoch.unwrap_or_default(), &mut |core| {
                run(core, &inputs, &log);
            });
        })?;
        Ok(Self {
            entrance,
            thread: Some(thread),
            listeners: Mutex::default(),
        })
    }

    /// Connects a client within the process.
    ///
    /// # Errors
    ///
    /// If no thread can be started.
    pub fn connect(&self) -> io::Result<Pipe> {
        let (ours, theirs) = pipe();
        self.serve(theirs)?;
        Ok(ours)
    }

    /// Serves a client that has connected.
    ///
    /// # Errors
    ///
    /// If no thread can be started.
    pub fn serve(&self, client: impl Transport) -> io::Result<()> {
        self.entrance.serve(Arc::new(client))
    }

    /// Serves the clients that connect to a Unix socket. Its file is left when the mock ends.
    ///
    /// # Errors
    ///
    /// If no thread can be started.
    #[cfg(unix)]
    pub fn listen_unix(&self, listener: UnixListener) -> io::Result<()> {
        self.add_listener(listener::unix(listener, self.entrance.clone())?);
        Ok(())
    }

    /// Serves the clients that connect to a TCP port.
    ///
    /// # Errors
    ///
    /// If no thread can be started.
    pub fn listen_tcp(&self, listener: TcpListener) -> io::Result<()> {
        self.add_listener(listener::tcp(listener, self.entrance.clone())?);
        Ok(())
    }

    fn add_listener(&self, wake: listener::Wake) {
        let listeners = self.listeners.lock();
        listeners.unwrap_or_else(PoisonError::into_inner).push(wake);
    }

    /// Sends an event to all clients that have negotiated. It need not fit the schema.
    pub fn send_event(&self, name: &str, data: Option<Value>) {
        let name = name.to_owned();
        self.entrance.tell(Input::Event(Event { name, data }));
    }

    /// The messages that came from clients so far, the oldest first; at most the last 65,536.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.entrance.log().received()
    }

    /// Waits until so many clients have connected and gone.
    pub fn wait_for_clients(&self, clients: u64) {
        self.entrance.log().wait_for_gone(clients);
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Server").finish_non_exhaustive()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.entrance.end();
        let listeners = self.listeners.get_mut();
        for wake in listeners.unwrap_or_else(PoisonError::into_inner).drain(..) {
            wake();
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Runs until the end.
fn run(mut core: Core<'_>, inputs: &Receiver<Input>, log: &Log) {
    let start = Instant::now();
    let mut outboxes: HashMap<u64, Arc<Outbox>> = HashMap::new();
    loop {
        let input = match core.next_due() {
            None => inputs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => inputs.recv_timeout(due.saturating_sub(start.elapsed())),
        };
        let now = start.elapsed();
        match input {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(Input::Connected { connection, outbox }) => {
                outboxes.insert(connection, outbox);
                core.connect(connection, now);
            }
            Ok(Input::Message { connection, sent }) => {
                core.receive(connection, &sent, now);
                if let Ok(message) = sent {
                    log.keep(connection, message);
                }
            }
            Ok(Input::Disconnected { connection }) => {
                core.disconnect(connection);
                if let Some(outbox) = outboxes.remove(&connection) {
                    outbox.close();
                }
                log.count_one_gone();
            }
            Ok(Input::Event(event)) => core.event(event, now),
            Ok(Input::End) | Err(RecvTimeoutError::Disconnected) => break,
        }
        for sending in core.due(now) {
            if let Some(outbox) = outboxes.get(&sending.connection) {
                outbox.push(sending.bytes, sending.kind);
                if sending.is_last {
                    outbox.close();
                }
            }
        }
    }
    for outbox in outboxes.values() {
        outbox.close();
    }
}
