//! Clients whose connection is cut, and followed by another one to the same QEMU or to the next.

use std::io::{self, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::blocking::Client;
use qmp_client::{Address, Disconnect, Error, Options, RawEvent, Received, Reconnect};
use qmp_types::qmp::MirrorSyncMode;
use qmp_types::qmp::commands::{BlockdevBackup, QomGet, QueryName};
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Builder;

use super::jobs::NODES;
use crate::Scenario;
use crate::qemu::Qemu;
use crate::system::System;

pub(crate) const SCENARIOS: [(&str, Scenario); 5] = [
    ("reconnect/events", events),
    ("reconnect/job", job),
    ("reconnect/tasks", tasks),
    ("reconnect/another QEMU", another),
    ("reconnect/a QEMU that connects", accepted),
];

const PATIENCE: Duration = Duration::from_secs(20);

fn options() -> Options {
    let pause = Duration::from_millis(20);
    let reconnect = Reconnect::new().first_pause(pause).longest_pause(pause);
    let options = Options::new().connect_timeout(PATIENCE).timeout(PATIENCE);
    options.reconnect(reconnect.give_up_after(PATIENCE))
}

/// Passes connections on to QEMU, until they are cut.
struct Proxy {
    folder: TempDir,
    state: Arc<Mutex<Passed>>,
}

struct Passed {
    /// The socket of QEMU.
    target: PathBuf,
    /// Both connections of each client.
    streams: Vec<UnixStream>,
}

impl Proxy {
    fn start(target: PathBuf) -> io::Result<Self> {
        let folder = TempDir::with_prefix("proxy-")?;
        let listener = UnixListener::bind(folder.path().join("qmp"))?;
        let passed = Passed {
            target,
            streams: Vec::new(),
        };
        let state = Arc::new(Mutex::new(passed));
        let shared = Arc::clone(&state);
        // It ends with the process.
        thread::spawn(move || {
            for client in listener.incoming() {
                // If QEMU is gone, so is the connection.
                let _ = client.and_then(|client| pass(client, &mut lock(&shared)));
            }
        });
        Ok(Self { folder, state })
    }

    fn address(&self) -> Address {
        Address::Unix(self.folder.path().join("qmp"))
    }

    fn cut(&self) {
        for stream in lock(&self.state).streams.drain(..) {
            // The other side may have been faster.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Cuts the connection, and passes the next on to another QEMU.
    fn turn_to(&self, target: PathBuf) {
        lock(&self.state).target = target;
        self.cut();
    }
}

fn lock(state: &Mutex<Passed>) -> MutexGuard<'_, Passed> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn pass(client: UnixStream, state: &mut Passed) -> io::Result<()> {
    let qemu = UnixStream::connect(&state.target)?;
    state.streams.push(client.try_clone()?);
    state.streams.push(qemu.try_clone()?);
    for (from, to) in [(client.try_clone()?, qemu.try_clone()?), (qemu, client)] {
        thread::spawn(move || copy(from, to));
    }
    Ok(())
}

fn copy(mut from: UnixStream, mut to: UnixStream) {
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

const SECOND: &str = "-machine none -S -qmp unix:second,server=on,wait=off";

/// A subscription goes on. It is told where the events of the time between are missing.
fn events(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, SECOND)?;
    let proxy = Proxy::start(qemu.path("second"))?;
    for oob in [false, true] {
        let client = Client::connect_with(&proxy.address(), &options().oob(oob))?;
        let mut events = client.events();
        let mut next = || events.recv_timeout(PATIENCE);
        for _ in 0..5 {
            qemu.run("cont")?;
            is_named(next()?.as_ref(), "RESUME")?;
            proxy.cut();
            while client.closed().is_none() {
                thread::sleep(Duration::from_millis(1));
            }
            // Between two connections, or in the second one, where it cannot be before the
            // marker.
            qemu.run("stop")?;
            client.wait_connected(PATIENCE)?;
            let told = [next()?, next()?];
            if !matches!(
                told,
                [Some(Received::Disconnected(_)), Some(Received::Reconnected)]
            ) {
                return Err("a subscription was not told of the two connections".into());
            }
            if client.oob() != oob || client.greeting() != qemu.client().greeting() {
                return Err("the negotiation was not repeated".into());
            }
            client.execute_json("cont", &json!(null))?;
            match next()? {
                Some(Received::Item(event)) if event.name() == "STOP" => {
                    is_named(next()?.as_ref(), "RESUME")?;
                }
                other => is_named(other.as_ref(), "RESUME")?,
            }
            qemu.run("stop")?;
            is_named(next()?.as_ref(), "STOP")?;
        }
        if client.notice_count() > 0 {
            return Err("there were notices".into());
        }
    }
    qemu.quit()
}

fn is_named(received: Option<&Received<RawEvent>>, name: &str) -> Result<(), Failed> {
    match received {
        Some(Received::Item(event)) if event.name() == name => Ok(()),
        other => Err(format!("{other:?} instead of {name}").into()),
    }
}

/// A job is followed to its end.
fn job(system: &System) -> Result<(), Failed> {
    let options_of_qemu = format!("{NODES} -qmp unix:second,server=on,wait=off");
    let qemu = Qemu::start(system, &options_of_qemu)?;
    let proxy = Proxy::start(qemu.path("second"))?;
    let client = Client::connect_with(&proxy.address(), &options())?;
    for cuts in 0..4 {
        let backup = BlockdevBackup::new("source", MirrorSyncMode::Full, "target");
        let backup = backup.with_job_id("job").with_speed(32 << 20);
        let backup = backup.with_auto_finalize(false).with_auto_dismiss(false);
        let mut job = client.start_job("job", &backup)?;
        thread::scope(|scope| {
            let finished = scope.spawn(|| {
                loop {
                    match job.finish(PATIENCE) {
                        Err(lost) if lost.is_closed() => client.wait_connected(PATIENCE)?,
                        ended => return ended,
                    }
                }
            });
            for _ in 0..cuts {
                proxy.cut();
                thread::sleep(Duration::from_millis(150));
            }
            finished.join().map_err(|_| "a thread panicked")
        })??;
        client.wait_connected(PATIENCE)?;
    }
    qemu.quit()
}

const TASKS: usize = 20;
const ROUNDS: usize = 100;

/// Each task gets its own replies, however often the connection is cut.
fn tasks(system: &System) -> Result<(), Failed> {
    let mut qemu = Qemu::start(system, SECOND)?;
    for number in 0..TASKS {
        let (id, size) = (format!("o{number}"), 4096 * (number + 1));
        let memory = json!({"qom-type": "memory-backend-ram", "id": id, "size": size});
        qemu.execute("object-add", &memory)?;
    }
    let proxy = Proxy::start(qemu.path("second"))?;
    let mut runtime = Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let options = options().oob(true);
        let client = qmp_client::Client::connect_with(&proxy.address(), &options).await?;
        let mut notices = client.notices();
        let asking = (0..TASKS).map(|number| tokio::spawn(ask(client.clone(), number)));
        let asking: Vec<_> = asking.collect();
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(20)).await;
            client.wait_connected(PATIENCE).await?;
            proxy.cut();
        }
        let mut lost = 0;
        for asked in asking {
            lost += asked.await??;
        }
        // QEMU forgets the commands of a connection that ends, but can answer one of them to
        // the next client.
        let mut connections = 0;
        while let Some(notice) = notices.recv_timeout(Duration::ZERO).await? {
            match notice {
                Received::Reconnected => connections += 1,
                Received::Disconnected(_)
                | Received::Item(qmp_client::Notice::UnexpectedReply { .. }) => {}
                other => return Err(Failed::from(format!("{other:?}"))),
            }
        }
        match (lost, connections) {
            (1.., 5..) => Ok(()),
            other => Err(format!("{other:?} replies and connections were lost").into()),
        }
    })?;
    qemu.quit()
}

/// Asks for the size of an object again and again. Returns how often there was no reply.
async fn ask(client: qmp_client::Client, number: usize) -> Result<usize, Error> {
    let get = QomGet::new(format!("/objects/o{number}"), "size");
    let (mut rounds, mut lost) = (0, 0);
    while rounds < ROUNDS {
        match client.execute(&get).await {
            Ok(size) => {
                assert_eq!(size, json!(4096 * (number + 1)));
                rounds += 1;
            }
            Err(error) if error.is_closed() => {
                lost += 1;
                client.wait_connected(PATIENCE).await?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(lost)
}

fn is_lost(received: Option<&Received<RawEvent>>) -> bool {
    matches!(received, Some(Received::Disconnected(_)))
}

/// A QEMU is killed, and there is another one. When that is gone, too, the client gives up.
fn another(system: &System) -> Result<(), Failed> {
    let start = |name: &str| Qemu::start(system, &format!("{SECOND} -name {name}"));
    let (first, second) = (start("first")?, start("second")?);
    let proxy = Proxy::start(first.path("second"))?;
    let reconnect = Reconnect::new().give_up_after(Duration::from_secs(2));
    let options = options().reconnect(reconnect);
    let client = Client::connect_with(&proxy.address(), &options)?;
    let mut events = client.events();
    let name = || client.execute(&QueryName::new());
    if name()?.name.as_deref() != Some("first") {
        return Err("this is not the first".into());
    }
    drop(first);
    if !is_lost(events.recv_timeout(PATIENCE)?.as_ref()) {
        return Err("a subscription was not told that QEMU is gone".into());
    }
    proxy.turn_to(second.path("second"));
    let next = events.recv_timeout(PATIENCE)?;
    if !matches!(next, Some(Received::Reconnected)) {
        return Err("a subscription was not told of another QEMU".into());
    }
    if name()?.name.as_deref() != Some("second") {
        return Err("this is not the second".into());
    }
    drop(second);
    if !is_lost(events.recv_timeout(PATIENCE)?.as_ref()) {
        return Err("a subscription was not told that the second is gone".into());
    }
    match events.recv_timeout(PATIENCE) {
        Err(Error::Closed {
            reason: Disconnect::NotReconnected { why, .. },
            ..
        }) if matches!(*why, Disconnect::Closed { .. }) => Ok(()),
        other => Err(format!("{other:?} instead of the end").into()),
    }
}

/// QEMU connects, and when it is gone, the next one does.
fn accepted(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let path = folder.path().join("manager");
    let listener = UnixListener::bind(&path)?;
    let start = |name: &str| {
        let monitor = format!("-machine none -name {name} -qmp unix:{}", path.display());
        Qemu::start(system, &monitor)
    };
    let first = start("first")?;
    let client = Client::accept(listener, &options())?;
    let name = || client.execute(&QueryName::new());
    if name()?.name.as_deref() != Some("first") {
        return Err("this is not the first".into());
    }
    drop(first);
    client.wait_disconnected(PATIENCE)?;
    let second = start("second")?;
    client.wait_connected(PATIENCE)?;
    if name()?.name.as_deref() != Some("second") {
        return Err("this is not the second".into());
    }
    drop(client);
    second.quit()
}
