//! How clients of both faces connect.

#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use common::agent;
use common::{BRIEF, Checked, LONG, in_a_hurry, in_both_faces, in_time, patient, says};
use qmp_client::testing::Script;
use qmp_client::{Address, AgentOptions, Error, Options, blocking};
use tempfile::TempDir;

in_both_faces! {
    whoever_waits_is_connected_as_soon_as_somebody_listens
    a_listener_that_is_gone_is_waited_for
    a_guest_agent_is_waited_for_too
    waiting_for_a_listener_has_an_end
    other_failures_are_not_waited_for
    a_timeout_says_what_was_waited_for
    a_tcp_peer_is_asked_for_signs_of_life
}

trait Face {
    /// Connects, and drops the client.
    fn connect(address: &Address, options: &Options) -> Result<(), Error>;

    /// Connects to a guest agent, and drops the client.
    fn connect_agent(address: &Address, options: &AgentOptions) -> Result<(), Error>;
}

struct Threads;

impl Face for Threads {
    fn connect(address: &Address, options: &Options) -> Result<(), Error> {
        blocking::Client::connect_with(address, options).map(drop)
    }

    fn connect_agent(address: &Address, options: &AgentOptions) -> Result<(), Error> {
        blocking::GuestAgent::connect_with(address, options).map(drop)
    }
}

#[cfg(feature = "tokio")]
struct Tasks;

#[cfg(feature = "tokio")]
impl Face for Tasks {
    fn connect(address: &Address, options: &Options) -> Result<(), Error> {
        let connect = qmp_client::Client::connect_with(address, options);
        common::runtime().block_on(connect).map(drop)
    }

    fn connect_agent(address: &Address, options: &AgentOptions) -> Result<(), Error> {
        let connect = qmp_client::GuestAgent::connect_with(address, options);
        common::runtime().block_on(connect).map(drop)
    }
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("qmp");
    (folder, path)
}

/// Connects while somebody begins to listen a moment later, and follows a script.
fn connect_early(
    path: PathBuf,
    script: Script,
    connect: impl FnOnce(&Address) -> Result<(), Error>,
) {
    let address = Address::from(path.as_path());
    thread::scope(|scope| {
        let start = Instant::now();
        let server = scope.spawn(move || {
            thread::sleep(BRIEF);
            let _ = fs::remove_file(&path);
            let listener = UnixListener::bind(path).unwrap();
            let stream = listener.accept().unwrap().0;
            script.checked_over(stream)
        });
        connect(&address).unwrap();
        assert!(BRIEF <= start.elapsed());
        server.join().unwrap().finish().unwrap();
    });
}

fn whoever_waits_is_connected_as_soon_as_somebody_listens<F: Face>() {
    let (_folder, path) = folder();
    let options = patient().wait_for_listener(true);
    connect_early(path, Script::new().greet(), |address| {
        F::connect(address, &options)
    });
}

fn a_guest_agent_is_waited_for_too<F: Face>() {
    let (_folder, path) = folder();
    let options = agent::patient().wait_for_listener(true);
    connect_early(path, Script::new().synchronize(), |address| {
        F::connect_agent(address, &options)
    });
}

/// The socket is there, and refuses connections.
fn a_listener_that_is_gone_is_waited_for<F: Face>() {
    let (_folder, path) = folder();
    drop(UnixListener::bind(&path).unwrap());
    let options = patient().wait_for_listener(true);
    connect_early(path, Script::new().greet(), |address| {
        F::connect(address, &options)
    });
}

fn waiting_for_a_listener_has_an_end<F: Face>() {
    let (_folder, path) = folder();
    let address = Address::from(path);
    let options = in_a_hurry().wait_for_listener(true);
    let error = in_time(|| F::connect(&address, &options).unwrap_err());
    assert!(error.is_timeout(), "{error:?}");
    says(&error, "timed out after 150ms: No such file or directory");
}

fn other_failures_are_not_waited_for<F: Face>() {
    let address = Address::from(PathBuf::from("x".repeat(200)));
    let start = Instant::now();
    let error = F::connect(&address, &patient().wait_for_listener(true)).unwrap_err();
    assert!(start.elapsed() < LONG / 2 && !error.is_timeout());
}

fn a_timeout_says_what_was_waited_for<F: Face>() {
    let (_folder, path) = folder();
    let listener = UnixListener::bind(&path).unwrap();
    let address = Address::from(path);
    let error = F::connect(&address, &in_a_hurry()).unwrap_err();
    assert!(matches!(error, Error::NoGreeting { .. }), "{error:?}");
    assert!(error.is_timeout() && error.is_closed());

    thread::scope(|scope| {
        // The one that has given up, and the next one.
        let server = scope.spawn(|| {
            drop(listener.accept().unwrap());
            let stream = listener.accept().unwrap().0;
            let script = Script::new().send(common::GREETING).stall();
            script.checked_over(stream)
        });
        let error = F::connect(&address, &in_a_hurry()).unwrap_err();
        assert!(matches!(error, Error::NotNegotiated { .. }), "{error:?}");
        assert!(error.is_timeout() && error.is_closed());
        server.join().unwrap().finish().unwrap();
    });
}

/// Whether the system will ask the peer that listens at this port, as it says itself.
fn is_watched(port: u16) -> bool {
    let sockets = fs::read_to_string("/proc/net/tcp").unwrap();
    sockets.lines().any(|line| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        columns[2].ends_with(&format!(":{port:04X}")) && columns[5].starts_with("02:")
    })
}

fn a_tcp_peer_is_asked_for_signs_of_life<F: Face>() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let connect = |options: Options| {
        thread::scope(|scope| {
            let client = scope.spawn(move || F::connect(&address.into(), &options));
            let server = listener.accept().unwrap();
            let start = Instant::now();
            while !is_watched(address.port()) && start.elapsed() < 2 * BRIEF {
                thread::sleep(BRIEF / 10);
            }
            let is_watched = is_watched(address.port());
            drop(server);
            assert!(client.join().unwrap().is_err());
            is_watched
        })
    };
    assert!(connect(patient()));
    assert!(!connect(patient().tcp_keepalive(None)));
}
