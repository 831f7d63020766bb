//! The VM manager that is an example of `qmp-client`, as the program that it is.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use libtest_mimic::Failed;
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions};
use tempfile::TempDir;

use crate::Scenario;
use crate::system::System;
use crate::upgrade::{Comparison, Conversation};

pub(crate) const SCENARIOS: [(&str, Scenario); 8] = [
    ("manager/an hour", an_hour),
    ("manager/behind a proxy", behind_a_proxy),
    ("manager/a failure", a_failure),
    ("manager/a guest that is not waited for", not_waited_for),
    ("manager/a QEMU that is killed", killed),
    ("manager/a refusal", a_refusal),
    ("manager/an interruption", an_interruption),
    ("manager/a QEMU that does not start", does_not_start),
];

/// The newest release whose schema is built in.
const NEWEST: &str = "11.1";

/// How long nothing may be printed: much less than a guest is given that is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// What it prints after the release.
const HOUR: [&str; 8] = [
    "plugged in a disk",
    "plugged in a vCPU: there are 2",
    "plugged in memory: there are 384 MiB",
    "backed up the disk",
    "took a snapshot of the disk",
    "unplugged the disk",
    "the guest has not powered off",
    "QEMU has exited",
];

/// What it prints besides, sooner or later.
const EVENTS: [&str; 3] = [
    "event: the guest runs",
    "event: the power button is pressed",
    "event: shut down: host-qmp-quit",
];

/// Everything works, and the images are there. Nothing is said about progress, unless it takes
/// more than a second.
fn an_hour(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let ended = Manager::start(&system.program, folder.path(), 1)?.end()?;
    let told = ended.lines.iter().map(String::as_str);
    let told = told.filter(|line| !line.starts_with("backup: "));
    let (events, lines): (Vec<_>, Vec<_>) = told.partition(|line| line.starts_with("event: "));
    let [started, lines @ ..] = &lines[..] else {
        return Err(format!("it printed nothing: {ended:#?}").into());
    };
    if !started.starts_with("started QEMU ") || lines != HOUR || events != EVENTS {
        return Err(format!("it printed something else: {ended:#?}").into());
    }
    ended.check(0, "")?;
    let backing = fs::read(folder.path().join("overlay.qcow2"))?;
    let name = b"disk.qcow2";
    if !backing.windows(name.len()).any(|bytes| bytes == name) {
        return Err("the overlay does not name its backing file".into());
    }
    files(
        folder.path(),
        &["copy.qcow2", "disk.qcow2", "overlay.qcow2"],
    )
}

/// Its whole hour can be recorded, and the newest release refuses nothing of it.
fn behind_a_proxy(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let [socket, images, path] =
        ["proxy", "images", "recording"].map(|name| folder.path().join(name));
    fs::create_dir(&images)?;
    let proxy = Proxy::bind(&Address::Unix(socket.clone()))?;
    let recorder = Recorder::start(File::create(&path)?, &RecorderOptions::new(), |error| {
        eprintln!("the recording has ended: {error}");
    })?;
    let manager = Manager::start_with(&system.program, &images, 1, Some(&socket))?;
    let qemu = Address::Unix(images.join("qmp"));
    let served = proxy.accept()?.serve(&qemu, &recorder)?;
    manager.end()?.check(0, "")?;
    served.join();
    if let Some(error) = recorder.finish().error {
        return Err(error.into());
    }

    let Conversation { release, accepted } = Conversation::read(&path)?;
    let comparison = Comparison::new(&release, NEWEST)?;
    for command in &accepted {
        let refusals = comparison.refusals(command);
        if !refusals.is_empty() {
            return Err(format!("{}: {refusals:?}", command.message).into());
        }
    }
    let last = accepted.last().and_then(|command| command.message.name());
    if last == Some("quit") {
        Ok(())
    } else {
        Err(format!("the last command is {last:?}").into())
    }
}

/// The backup is not made over another file. The machine is shut down, and what the guest has
/// used stays.
fn a_failure(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let other = folder.path().join("copy.qcow2");
    fs::write(&other, "precious")?;
    let ended = Manager::start(&system.program, folder.path(), 1)?.end()?;
    let path = other.display();
    let error = format!("cannot create the image {path}: File exists (os error 17)");
    ended.check(1, &error)?;
    if fs::read(&other)? != b"precious" {
        return Err("the file was written to".into());
    }
    files(folder.path(), &["copy.qcow2", "disk.qcow2"])
}

/// While the guest does not power off, a signal makes the manager go on.
fn not_waited_for(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let mut manager = Manager::start(&system.program, folder.path(), 3600)?;
    manager.wait_for("event: the power button is pressed")?;
    manager.signal("INT")?;
    manager.end()?.check(0, "")
}

/// QEMU ends while it is to wait for its guest, and the error says how.
fn killed(system: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let mut manager = Manager::start(&system.program, folder.path(), 3600)?;
    manager.wait_for("event: the power button is pressed")?;
    let id = manager.child.id();
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children"))?;
    send("KILL", children.trim())?;
    let ended = manager.end()?;
    let error = "manager: QEMU ended with signal: 9 (SIGKILL): ";
    if ended.code != Some(1) || !ended.errors.starts_with(error) {
        return Err(format!("expected {error:?}: {ended:#?}").into());
    }
    Ok(())
}

/// QEMU does not plug in the disk, of which then nothing is left.
fn a_refusal(_: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let qemu = pretender(
        folder.path(),
        r#"*'"blockdev-add"'*) what='"error": {"class": "GenericError", "desc": "no"}';;"#,
    )?;
    let images = folder.path().join("images");
    let ended = Manager::start(&qemu, &images, 3600)?.end()?;
    let path = images.join("disk.qcow2");
    let error = format!(
        "cannot create the image {}: the command `blockdev-add` failed: no (GenericError)",
        path.display()
    );
    ended.check(1, &error)?;
    let log = fs::read_to_string(images.join("qemu.log"))?;
    if !log.contains(r#""remove-fd","arguments":{"fdset-id":7}"#) {
        return Err(format!("the file is left open: {log}").into());
    }
    files(&images, &[])
}

/// A job that does not end is interrupted. The image is removed.
fn an_interruption(_: &System) -> Result<(), Failed> {
    for signal in ["INT", "TERM"] {
        let folder = TempDir::with_prefix("manager-")?;
        let qemu = pretender(folder.path(), "")?;
        let images = folder.path().join("images");
        let mut manager = Manager::start(&qemu, &images, 3600)?;
        manager.wait_for("event: the guest is stopped")?;
        files(&images, &["disk.qcow2"])?;
        manager.signal(signal)?;
        manager.end()?.check(1, "interrupted")?;
        files(&images, &[])?;
    }
    Ok(())
}

/// The error says what QEMU said.
fn does_not_start(_: &System) -> Result<(), Failed> {
    let folder = TempDir::with_prefix("manager-")?;
    let qemu = script(folder.path(), "echo 'no such machine' >&2; exit 3")?;
    let ended = Manager::start(&qemu, &folder.path().join("images"), 3600)?.end()?;
    ended.check(
        1,
        "cannot talk to QEMU: the connection ended while waiting for the greeting: the peer \
         closed it: QEMU ended with exit status: 3: no such machine",
    )
}

/// A QEMU that says yes to everything, but to what this line of a `case` is for. It does
/// nothing, so no job ends. It logs what it is told.
fn pretender(folder: &Path, case: &str) -> Result<PathBuf, Failed> {
    let text = r#"
        exec >&0
        version='{"qemu": {"major": 10, "minor": 0, "micro": 0}, "package": ""}'
        job='{"id": "create", "type": "create", "status": "running"'
        job="$job, \"current-progress\": 0, \"total-progress\": 1}"
        echo "{\"QMP\": {\"version\": $version, \"capabilities\": []}}"
        while read -r line; do
            echo "$line" >&2
            what='"return": {}'
            case $line in
                CASE
                *'"add-fd"'*) what='"return": {"fdset-id": 7, "fd": 9}';;
                *'"query-status"'*) what='"return": {"status": "paused", "running": false}';;
                *'"query-jobs"'*) what="\"return\": [$job]";;
                *'"blockdev-create"'*)
                    echo '{"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 0}}';;
            esac
            id=${line##*\"id\":}
            echo "{$what, \"id\": ${id%%[,\}]*}}"
            case $line in *'"quit"'*) exit;; esac
        done"#;
    script(folder, &text.replace("CASE", case))
}

/// Makes a program of this text.
pub(super) fn script(folder: &Path, text: &str) -> Result<PathBuf, Failed> {
    let path = folder.join("qemu");
    fs::write(&path, format!("#!/bin/sh\n{text}\n"))?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

/// Sends a process a signal with this name.
fn send(signal: &str, process: &str) -> Result<(), Failed> {
    let status = Command::new("kill")
        .args(["-s", signal, process])
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("kill: {status}").into())
    }
}

/// Whether the folder has these images.
fn files(folder: &Path, names: &[&str]) -> Result<(), Failed> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        found.push(entry?.file_name().to_string_lossy().into_owned());
    }
    found.retain(|name| name != "qemu.log");
    found.sort();
    if found == names {
        Ok(())
    } else {
        Err(format!("the folder has {found:?} instead of {names:?}").into())
    }
}

/// The program. It is killed if the test fails, and its QEMU then has nobody to talk to.
struct Manager {
    child: Child,
    /// What it prints, line by line.
    output: Receiver<String>,
    lines: Vec<String>,
}

impl Manager {
    fn start(qemu: &Path, folder: &Path, seconds: u32) -> Result<Self, Failed> {
        Self::start_with(qemu, folder, seconds, None)
    }

    fn start_with(
        qemu: &Path,
        folder: &Path,
        seconds: u32,
        proxy: Option<&Path>,
    ) -> Result<Self, Failed> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_manager"))
            .args([qemu, folder])
            .arg(seconds.to_string())
            .args(proxy)
            // A QEMU in another root may have only this in common.
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let stdout = BufReader::new(child.stdout.take().ok_or("no output")?);
        let (sender, output) = mpsc::channel();
        thread::spawn(move || {
            let lines = stdout.lines().map_while(Result::ok);
            lines.for_each(|line| drop(sender.send(line)));
        });
        Ok(Self {
            child,
            output,
            lines: Vec::new(),
        })
    }

    /// Waits until it prints a line.
    fn wait_for(&mut self, awaited: &str) -> Result<(), Failed> {
        while self.lines.last().is_none_or(|line| line != awaited) {
            if !self.next_line()? {
                return Err(format!("it did not print {awaited:?}, but {:?}", self.lines).into());
            }
        }
        Ok(())
    }

    /// Whether there is another line.
    fn next_line(&mut self) -> Result<bool, Failed> {
        match self.output.recv_timeout(PATIENCE) {
            Ok(line) => self.lines.push(line),
            Err(RecvTimeoutError::Disconnected) => return Ok(false),
            Err(RecvTimeoutError::Timeout) => {
                return Err(format!("it does not end: {:?}", self.lines).into());
            }
        }
        Ok(true)
    }

    fn signal(&self, name: &str) -> Result<(), Failed> {
        send(name, &self.child.id().to_string())
    }

    /// Waits until it has ended.
    fn end(mut self) -> Result<Ended, Failed> {
        while self.next_line()? {}
        let mut errors = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut errors)?;
        }
        Ok(Ended {
            code: self.child.wait()?.code(),
            lines: std::mem::take(&mut self.lines),
            errors,
        })
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How it ended.
#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    lines: Vec<String>,
    errors: String,
}

impl Ended {
    /// Whether it ended so, with this error, or none if that is empty.
    fn check(&self, code: i32, error: &str) -> Result<(), Failed> {
        let errors = match error {
            "" => String::new(),
            error => format!("manager: {error}\n"),
        };
        if self.code == Some(code) && self.errors == errors {
            return Ok(());
        }
        Err(format!("expected {errors:?}: {self:#?}").into())
    }
}
