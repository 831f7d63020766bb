//! Peers that come one after another.

use std::os::unix::net::{UnixListener, UnixStream};
use std::thread;
use std::time::Duration;

use qmp_client::blocking::Client;
use qmp_client::testing::Script;
use qmp_client::{Address, Options, Reconnect};
use serde_json::json;
use tempfile::TempDir;

use super::{Checked, NEWER, Peer, patient};

/// Where peers are that come one after another.
pub struct Host {
    pub listener: UnixListener,
    pub folder: TempDir,
}

impl Host {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("vm")).unwrap();
        Self { listener, folder }
    }

    pub fn address(&self) -> Address {
        Address::Unix(self.folder.path().join("vm"))
    }

    pub fn accept(&self) -> UnixStream {
        self.listener.accept().unwrap().0
    }

    /// The next peer.
    pub fn follow(&self, script: Script) -> Peer {
        script.checked_over(self.accept())
    }

    /// Connects to a peer that continues with this after the negotiation.
    pub fn meet<T>(
        &self,
        script: impl FnOnce(Script) -> Script,
        connect: impl FnOnce(&Address) -> T,
    ) -> (T, Peer) {
        let script = script(Script::new().greet());
        thread::scope(|scope| {
            let peer = scope.spawn(|| self.follow(script));
            (connect(&self.address()), peer.join().unwrap())
        })
    }

    /// A client whose peer continues with this after the negotiation.
    pub fn ready(
        &self,
        options: &Options,
        script: impl FnOnce(Script) -> Script,
    ) -> (Client, Peer) {
        self.meet(script, |address| {
            Client::connect_with(address, options).unwrap()
        })
    }
}

/// Options with pauses of at most this.
pub fn with_pause(pause: Duration) -> Options {
    let reconnect = Reconnect::new().first_pause(pause).longest_pause(pause);
    patient().reconnect(reconnect.give_up_after(Duration::MAX))
}

/// Options with short pauses.
pub fn lasting() -> Options {
    with_pause(Duration::from_millis(20))
}

pub fn newer() -> Script {
    let greeted = Script::new().send(NEWER).expect("qmp_capabilities");
    greeted.reply(json!({}))
}
