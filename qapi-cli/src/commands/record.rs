//! `qapi record`: stands between a client and QEMU, and writes what they say.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use qapi_schema::text::counted;
use qmp_client::Address;
use qmp_proxy::{Client, Proxy, Recorder, RecorderOptions, Served, ShareOptions};
use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;
use signal_hook::low_level::emulate_default_handler;

use crate::address::{address, cannot_listen, reaches};
use crate::failure::{self, Failure};
use crate::{Outcome, input, report, signals};

/// The arguments of `qapi record`.
#[expect(clippy::struct_excessive_bools, reason = "each is an option")]
#[derive(clap::Args)]
#[command(
    after_help = "What either side sends goes to the other unchanged, file descriptors included. \
                  If the recording cannot be written, it ends, and the conversation goes on. With \
                  SIGINT (Ctrl-C), SIGTERM or SIGHUP, it is completed, and the command ends. If \
                  that takes longer than a second, another signal ends the command at once."
)]
pub(crate) struct Arguments {
    /// Where to listen for clients: a path for a Unix socket, or qmp:HOST:PORT
    #[arg(long, value_name = "ADDRESS")]
    listen: PathBuf,
    /// Where QEMU listens: the path of a Unix socket, or qmp:HOST:PORT
    #[arg(long, value_name = "ADDRESS")]
    connect: PathBuf,
    /// The file for the recording, which must not exist yet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Add to the file if it exists, or write into a pipe
    #[arg(long)]
    append: bool,
    /// Record passwords and other secrets, too
    #[arg(long)]
    with_secrets: bool,
    /// Let several clients share one connection to QEMU, which takes one for each monitor
    #[arg(long)]
    share: bool,
    /// End with the first conversation
    #[arg(long)]
    once: bool,
}

/// How long to wait if the system has no more descriptors.
const PAUSE: Duration = Duration::from_millis(100);

/// How long signals that follow the first one mean the same.
const GRACE: Duration = Duration::from_secs(1);

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let (listen, connect) = (address(&arguments.listen)?, address(&arguments.connect)?);
    for (option, address) in [("--listen", &listen), ("--connect", &connect)] {
        if let Address::Unix(path) = address
            && *path == arguments.out
        {
            let path = path.display();
            return Err(format!("cannot write {path}: it is the same as {option}").into());
        }
    }
    let file = open(arguments)?;
    let proxy = bind(&listen, &connect).inspect_err(|_| {
        if !arguments.append {
            // Nothing is in it, and the next attempt is to find it missing again.
            let _ = fs::remove_file(&arguments.out);
        }
    })?;
    let options = RecorderOptions::new().redact(!arguments.with_secrets);
    let recorder = Recorder::start(file, &options, |error| {
        report::say(format_args!(
            "error: the recording ends here: {error}; the conversation goes on"
        ));
    })?;
    let (end, ended) = mpsc::channel();
    end_with_signal(end.clone())?;
    let forwarding = Arc::new(Forwarding {
        proxy,
        recorder,
        connect,
    });
    let (share, once) = (arguments.share, arguments.once);
    report::say(format_args!("recording: clients connect to {listen}"));
    let thread = Arc::clone(&forwarding);
    thread::spawn(move || {
        let _ = end.send(thread.run(share, once));
    });
    let result = ended.recv().unwrap_or(Ok(()));
    forwarding.proxy.close();
    let stopped = forwarding.recorder.stop();
    let messages = usize::try_from(stopped.messages).unwrap_or(usize::MAX);
    report::say(format_args!("recorded {}", counted(messages, "message")));
    result?;
    Ok(match stopped.error {
        None => Outcome::Fine,
        Some(_) => Outcome::Problems,
    })
}

/// Makes a signal end the recording as it should. A later one ends the command at once, because
/// the disk may hang.
fn end_with_signal(end: mpsc::Sender<Result<(), Failure>>) -> io::Result<()> {
    // A file that is as large as it may be is to end the recording alone.
    flag::register(SIGXFSZ, Arc::default())?;
    let mut signals = signals::ending()?;
    thread::spawn(move || {
        let mut signals = signals.forever();
        signals.next();
        let first = Instant::now();
        let _ = end.send(Ok(()));
        for signal in signals.filter(|_| first.elapsed() > GRACE) {
            let _ = emulate_default_handler(signal);
        }
    });
    Ok(())
}

/// What forwards, and where to.
struct Forwarding {
    proxy: Proxy,
    recorder: Recorder,
    connect: Address,
}

impl Forwarding {
    /// Serves one conversation, or each that comes.
    fn run(self: &Arc<Self>, share: bool, once: bool) -> Result<(), Failure> {
        loop {
            match self.proxy.accept() {
                Ok(client) if once && share => return self.share(client),
                Ok(client) if once => return self.serve(client).map(Served::join),
                Ok(client) if share => tell(self.share(client)),
                // A QEMU that does not take it must not keep others waiting.
                Ok(client) => {
                    let thread = Arc::clone(self);
                    thread::spawn(move || tell(thread.serve(client).map(drop)));
                }
                Err(error) if once || error.kind() == io::ErrorKind::NotConnected => {
                    // The proxy is closed, as a signal has ended the recording.
                    return Err(error.into());
                }
                Err(error) => {
                    report::say(format_args!("warning: cannot take a client: {error}"));
                    thread::sleep(PAUSE);
                }
            }
        }
    }

    /// Serves a client that has a connection of its own.
    fn serve(&self, client: Client) -> Result<Served, Failure> {
        let served = client.serve(&self.connect, &self.recorder);
        served.map_err(|error| self.cannot_connect(error))
    }

    /// Serves the clients that share a connection, until that ends.
    fn share(&self, client: Client) -> Result<(), Failure> {
        let options = ShareOptions::new();
        let (proxy, connect, recorder) = (&self.proxy, &self.connect, &self.recorder);
        let shared = client.share(proxy, connect, recorder, &options, |notice| {
            report::say(format_args!("warning: {notice}"));
        });
        shared.map_err(|error| self.cannot_connect(error))
    }

    fn cannot_connect(&self, error: io::Error) -> Failure {
        failure::context(format!("cannot connect to {}", self.connect), error)
    }
}

fn tell(result: Result<(), Failure>) {
    if let Err(failure) = result {
        report::failed(&*failure);
    }
}

/// Listens for clients.
fn bind(listen: &Address, connect: &Address) -> Result<Proxy, Failure> {
    let proxy = Proxy::bind(listen);
    if reaches(connect, listen) {
        return Err(format!("cannot connect to {connect}: it is the same as --listen").into());
    }
    proxy.map_err(|error| cannot_listen(listen, error))
}

/// Opens the file for the recording. A FIFO waits for its reader.
fn open(arguments: &Arguments) -> Result<File, Failure> {
    if arguments.out.as_os_str() == "-" {
        return Err("cannot write -: a recording needs a file, or a pipe with --append".into());
    }
    let path = arguments.out.display();
    if arguments.append && input::is_fifo(&arguments.out) {
        report::say(format_args!("note: waiting for a reader of {path}, a FIFO"));
    }
    let mut options = OpenOptions::new();
    // What passes concerns nobody else, even without its secrets.
    options.write(true).mode(0o600);
    if arguments.append {
        options.create(true);
    } else {
        options.create_new(true);
    }
    options.open(&arguments.out).map_err(|error| {
        let metadata = fs::metadata(&arguments.out);
        let kind = metadata.map(|metadata| metadata.file_type());
        match kind {
            Ok(kind) if kind.is_socket() => format!("cannot write {path}: it is a socket").into(),
            Ok(kind) if kind.is_dir() => format!("cannot write {path}: it is a directory").into(),
            _ if error.kind() == ErrorKind::AlreadyExists => {
                format!("{path} exists already; use --append to add to it").into()
            }
            _ => failure::context(format!("cannot write {path}"), error),
        }
    })
}
