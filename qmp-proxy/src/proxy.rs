//! Takes clients, and connects each of them to QEMU.

use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use qapi_recording::Sender;
use qmp_client::Address;

use crate::direction::Direction;
use crate::listener::Listener;
use crate::pump::Pump;
use crate::recorder::Recorder;
use crate::share::{Notice, Session, ShareOptions};
use crate::socket::Socket;

/// Listens where clients expect QEMU.
///
/// ```no_run
/// use std::fs::File;
///
/// use qmp_proxy::{Proxy, Recorder, RecorderOptions};
///
/// let file = File::create("session.jsonl")?;
/// let recorder = Recorder::start(file, &RecorderOptions::new(), |error| {
///     eprintln!("the recording ends here: {error}");
/// })?;
/// let proxy = Proxy::bind(&"qmp:/run/rec.sock".parse()?)?;
/// proxy.accept()?.serve(&"qmp:/run/vm1.sock".parse()?, &recorder)?.join();
/// println!("{} messages", recorder.finish().messages);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Proxy {
    listener: Listener,
}

/// A client that has connected.
#[derive(Debug)]
pub struct Client {
    socket: Socket,
}

/// A client that is connected to QEMU.
#[derive(Debug)]
pub struct Served {
    directions: [JoinHandle<()>; 2],
}

impl Proxy {
    /// Listens at an address. A Unix socket at which nobody listens any longer is replaced.
    ///
    /// # Errors
    ///
    /// If it cannot listen there.
    pub fn bind(address: &Address) -> io::Result<Self> {
        let listener = Listener::bind(address)?;
        Ok(Self { listener })
    }

    /// Waits for a client.
    ///
    /// # Errors
    ///
    /// If none can be taken, for example because the proxy is [closed](Self::close).
    pub fn accept(&self) -> io::Result<Client> {
        let socket = self.listener.accept()?;
        Ok(Client { socket })
    }

    /// Listens no longer: no more clients are taken, and a Unix socket is removed. Dropping the
    /// proxy does the same. Clients that were taken go on, unless they
    /// [share](Client::share) a QEMU.
    pub fn close(&self) {
        self.listener.close();
    }
}

impl Client {
    /// Connects the client to the QEMU at an address, and goes on with both in threads of
    /// their own.
    ///
    /// # Errors
    ///
    /// If QEMU cannot be reached. The client then sees that the connection ends.
    pub fn serve(self, address: &Address, recorder: &Recorder) -> io::Result<Served> {
        let client = Arc::new(self.socket);
        let server = Arc::new(Socket::connect(address)?);
        let connection = recorder.new_connection();
        let start = |from: &Arc<Socket>, to: &Arc<Socket>, sender| {
            let pump = Pump {
                from: Arc::clone(from),
                to: Arc::clone(to),
                sender,
                tap: recorder.tap(Direction { connection, sender }),
            };
            let name = match sender {
                Sender::Client => "qmp-to-server",
                Sender::Server => "qmp-to-client",
            };
            thread::Builder::new()
                .name(name.to_owned())
                .spawn(move || pump.run())
        };
        Ok(Served {
            directions: [
                start(&client, &server, Sender::Client)?,
                start(&server, &client, Sender::Server)?,
            ],
        })
    }
}

impl Client {
    /// Connects the client to the QEMU at an address, together with all that come later, until
    /// QEMU or the last of them has ended. A monitor of QEMU takes one client at a time; this
    /// makes it look like several monitors.
    ///
    /// Each client gets the greeting, negotiates for itself, and sees the replies to its own
    /// commands, with its own ids, in the order that QEMU would give them. All see the events.
    /// Commands of different clients take turns. QEMU gets one that comes with file descriptors
    /// when it has answered those before. What the monitor keeps is common to all: names of
    /// `getfd`, and sets of `add-fd`.
    ///
    /// A client that does not read is [cut off](ShareOptions::backlog), and nobody waits for it.
    /// The function is called with what happens to clients.
    ///
    /// # Errors
    ///
    /// If QEMU cannot be reached, if what listens there does not speak QMP, or if the system
    /// cannot wait for sockets. The clients then see that the connection ends.
    pub fn share(
        self,
        proxy: &Proxy,
        address: &Address,
        recorder: &Recorder,
        options: &ShareOptions,
        mut notify: impl FnMut(Notice),
    ) -> io::Result<()> {
        let server = Socket::connect(address)?;
        let listener = &proxy.listener;
        let mut session = Session::new(listener, server, recorder, options, &mut notify)?;
        session.join(self.socket)?;
        session.run()
    }
}

impl Served {
    /// Waits until both sides have ended. Otherwise they go on without being waited for.
    pub fn join(self) {
        for direction in self.directions {
            // It does not panic.
            let _ = direction.join();
        }
    }
}
