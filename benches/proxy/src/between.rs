//! What is between the client and the server.

use std::fmt;
use std::fs::{self, File};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::str::FromStr;
use std::thread;
use std::time::Duration;

use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions, ShareOptions};
use tempfile::TempDir;

use crate::{Failure, pin};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Nothing,
    Socat,
    Plain { records: bool },
    Shared { records: bool },
}

impl Kind {
    pub(crate) const ALL: [Self; 6] = [
        Self::Nothing,
        Self::Socat,
        Self::Plain { records: false },
        Self::Plain { records: true },
        Self::Shared { records: false },
        Self::Shared { records: true },
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Nothing => "direct",
            Self::Socat => "socat",
            Self::Plain { records: false } => "proxy",
            Self::Plain { records: true } => "proxy, recording",
            Self::Shared { records: false } => "shared",
            Self::Shared { records: true } => "shared, recording",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Kind {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        let mut kinds = Self::ALL.into_iter();
        let kind = kinds.find(|kind| kind.name() == name);
        kind.ok_or_else(|| format!("there is no {name}").into())
    }
}

/// A client and a server that are connected.
pub(crate) struct Between {
    pub(crate) kind: Kind,
    pub(crate) client: UnixStream,
    pub(crate) server: UnixStream,
    process: Option<Child>,
    _folder: TempDir,
}

pub(crate) fn has_socat() -> bool {
    let version = Command::new("socat")
        .arg("-V")
        .stdout(Stdio::null())
        .status();
    version.is_ok()
}

impl Between {
    pub(crate) fn start(kind: Kind) -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let path = |name| folder.path().join(name);
        let listener = UnixListener::bind(path("server"))?;
        let process = match kind {
            Kind::Nothing => None,
            Kind::Socat => Some(
                Command::new("taskset")
                    .args([
                        "-c",
                        "0",
                        "socat",
                        "UNIX-LISTEN:proxy",
                        "UNIX-CONNECT:server",
                    ])
                    .current_dir(folder.path())
                    .spawn()?,
            ),
            _ => Some(
                Command::new(std::env::current_exe()?)
                    .args(["forward", kind.name()])
                    .arg(folder.path())
                    .spawn()?,
            ),
        };
        let at = match kind {
            Kind::Nothing => path("server"),
            _ => path("proxy"),
        };
        while !at.exists() {
            thread::sleep(Duration::from_millis(1));
        }
        let client = loop {
            match UnixStream::connect(&at) {
                Ok(client) => break client,
                Err(_) => thread::sleep(Duration::from_millis(1)),
            }
        };
        let (server, _) = listener.accept()?;
        Ok(Self {
            kind,
            client,
            server,
            process,
            _folder: folder,
        })
    }

    /// The time that the process has had, in seconds.
    pub(crate) fn time(&self) -> Result<f64, Failure> {
        /// The unit of these files.
        const TICKS: f64 = 100.0;

        let Some(process) = &self.process else {
            return Ok(0.0);
        };
        let text = fs::read_to_string(format!("/proc/{}/stat", process.id()))?;
        let after_name = text.rsplit(") ").next().unwrap_or_default();
        let times = after_name.split(' ').skip(11).take(2);
        let ticks: f64 = times.filter_map(|time| time.parse::<f64>().ok()).sum();
        Ok(ticks / TICKS)
    }
}

impl Drop for Between {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The process between them.
pub(crate) fn forward(kind: Kind, folder: &Path) -> Result<(), Failure> {
    pin(0);
    let proxy = Proxy::bind(&Address::Unix(folder.join("proxy")))?;
    let file = File::create_new(folder.join("recording"))?;
    let recorder = Recorder::start(file, &RecorderOptions::new(), |error| {
        eprintln!("the recording has ended: {error}");
    })?;
    if let Kind::Plain { records: false } | Kind::Shared { records: false } = kind {
        let _ = recorder.stop();
    }
    let to = Address::Unix(folder.join("server"));
    let client = proxy.accept()?;
    if let Kind::Shared { .. } = kind {
        client.share(&proxy, &to, &recorder, &ShareOptions::new(), |_| {})?;
    } else {
        client.serve(&to, &recorder)?.join();
    }
    Ok(())
}
