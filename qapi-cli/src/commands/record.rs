//! `qapi record`: stands between a client and QEMU, and writes what they say.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions};

use crate::address::address;
use crate::failure::{self, Failure};
use crate::{Outcome, report};

/// The arguments of `qapi record`.
#[derive(clap::Args)]
#[command(
    after_help = "What either side sends goes to the other unchanged, file descriptors included. \
                  If the recording cannot be written, it ends, and the conversation goes on."
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
    /// Add to the file if it exists
    #[arg(long)]
    append: bool,
    /// Record passwords and other secrets, too
    #[arg(long)]
    with_secrets: bool,
    /// End with the first conversation
    #[arg(long)]
    once: bool,
}

/// How long to wait if the system has no more descriptors.
const PAUSE: Duration = Duration::from_millis(100);

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let (listen, connect) = (address(&arguments.listen)?, address(&arguments.connect)?);
    let proxy = Proxy::bind(&listen);
    let proxy =
        proxy.map_err(|error| failure::context(format!("cannot listen at {listen}"), error))?;
    let options = RecorderOptions::new().redact(!arguments.with_secrets);
    let recorder = Recorder::start(open(arguments)?, &options, |error| {
        report::say(format_args!(
            "error: the recording ends here: {error}; the conversation goes on"
        ));
    })?;
    report::say(format_args!("recording: clients connect to {listen}"));
    if arguments.once {
        let served = proxy.accept()?.serve(&connect, &recorder);
        served
            .map_err(|error| cannot_connect(&connect, error))?
            .join();
        let stopped = recorder.finish();
        report::say(format_args!("recorded {} messages", stopped.messages));
        return Ok(match stopped.error {
            None => Outcome::Fine,
            Some(_) => Outcome::Problems,
        });
    }
    thread::scope(|scope| {
        loop {
            match proxy.accept() {
                // A QEMU that does not take it must not keep others waiting.
                Ok(client) => {
                    let (connect, recorder) = (&connect, &recorder);
                    scope.spawn(move || {
                        if let Err(error) = client.serve(connect, recorder) {
                            report::failed(&*cannot_connect(connect, error));
                        }
                    });
                }
                Err(error) => {
                    report::say(format_args!("warning: cannot take a client: {error}"));
                    thread::sleep(PAUSE);
                }
            }
        }
    })
}

fn cannot_connect(address: &Address, error: io::Error) -> Failure {
    failure::context(format!("cannot connect to {address}"), error)
}

fn open(arguments: &Arguments) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    // What passes concerns nobody else, even without its secrets.
    options.write(true).mode(0o600);
    if arguments.append {
        options.create(true);
    } else {
        options.create_new(true);
    }
    options.open(&arguments.out).map_err(|error| {
        let path = arguments.out.display();
        if error.kind() == ErrorKind::AlreadyExists {
            return format!("{path} exists already; use --append to add to it").into();
        }
        failure::context(format!("cannot write {path}"), error)
    })
}
