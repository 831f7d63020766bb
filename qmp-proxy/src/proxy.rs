//! Takes clients, and connects each of them to QEMU.

use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use qapi_recording::Sender;
use qmp_client::Address;

use crate::direction::Direction;
use crate::pump::Pump;
use crate::recorder::Recorder;
use crate::socket::{Listener, Socket};

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
    /// If none can be taken.
    pub fn accept(&self) -> io::Result<Client> {
        let socket = self.listener.accept()?;
        Ok(Client { socket })
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

impl Served {
    /// Waits until both sides have ended. Otherwise they go on without being waited for.
    pub fn join(self) {
        for direction in self.directions {
            // It does not panic.
            let _ = direction.join();
        }
    }
}
