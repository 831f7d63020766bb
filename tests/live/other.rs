//! A QEMU that only answers, one command after another.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// How long QEMU may take for a reply.
const PATIENCE: Duration = Duration::from_secs(10);

/// Commands that are not sent: the QEMU that is asked would end, or has had its negotiation.
pub(crate) const NOT_SENT: [&str; 2] = ["qmp_capabilities", "quit"];

/// A QEMU that is asked.
pub(crate) struct Other {
    program: PathBuf,
    child: Child,
    stream: BufReader<UnixStream>,
    /// Its release.
    pub(crate) release: String,
    _folder: TempDir,
}

impl Other {
    pub(crate) fn start(program: &Path) -> Result<Self, Box<dyn Error>> {
        let folder = TempDir::with_prefix("qemu-")?;
        let child = Command::new(program)
            .args(["-display", "none", "-nodefaults", "-no-user-config", "-S"])
            .args(["-accel", "tcg", "-qmp", "unix:qmp,server=on,wait=off"])
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let socket = folder.path().join("qmp");
        let began = Instant::now();
        let stream = loop {
            match UnixStream::connect(&socket) {
                Ok(stream) => break stream,
                Err(error) if began.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => thread::sleep(Duration::from_millis(20)),
            }
        };
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut other = Self {
            program: program.to_owned(),
            child,
            stream: BufReader::new(stream),
            release: String::new(),
            _folder: folder,
        };
        let greeting = other.read()?;
        let version = &greeting["QMP"]["version"]["qemu"];
        other.release = format!("{}.{}", version["major"], version["minor"]);
        other.reply(r#"{"execute": "qmp_capabilities"}"#)?;
        Ok(other)
    }

    /// Sends a command and returns the reply. If it ends QEMU, there is none, and another one is
    /// started.
    pub(crate) fn ask(&mut self, command: &str) -> Result<Option<Value>, Box<dyn Error>> {
        match self.reply(command) {
            Ok(reply) => Ok(Some(reply)),
            Err(error) => {
                eprintln!("QEMU {} has ended with {command}: {error}", self.release);
                *self = Self::start(&self.program.clone())?;
                Ok(None)
            }
        }
    }

    fn reply(&mut self, command: &str) -> Result<Value, Box<dyn Error>> {
        writeln!(self.stream.get_mut(), "{command}")?;
        loop {
            let message = self.read()?;
            if message.get("event").is_none() {
                return Ok(message);
            }
        }
    }

    fn read(&mut self) -> Result<Value, Box<dyn Error>> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
