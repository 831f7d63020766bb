//! Python's `qemu.qmp` and its shell talk to `qapi mock`.
//!
//! The variable `QEMU_QMP_PYTHON` names a Python that has the package (`pip install qemu.qmp`).
//! If it is not set, it is `python3`, and the tests are ignored if that does not have the package.

mod common;

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, ExitCode, Stdio};

use common::folder;
use libtest_mimic::{Arguments, Failed, Trial};
use tempfile::TempDir;

const SESSION: &str = include_str!("python/session.py");

const SCRIPT: &str = r#"{"on": {"execute": "stop"}, "then": [{"event": "STOP"}]}"#;

/// What is typed at the prompt of the shell.
const TYPED: &str = "query-version\nblock_resize node-name=a size=5\neject no-such=1\n";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let named = env::var_os("QEMU_QMP_PYTHON");
    let is_named = named.is_some();
    let python = named.unwrap_or_else(|| "python3".into());
    let is_run = cfg!(unix) && (is_named || has_package(&python));
    let (client, shell) = (python.clone(), python);
    let trials = vec![
        Trial::test("a client", move || complete_a_session(&client)),
        Trial::test("the shell", move || type_commands(&shell)),
    ];
    let trials = trials
        .into_iter()
        .map(|trial| trial.with_ignored_flag(!is_run));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn has_package(python: &OsString) -> bool {
    let mut import = Command::new(python);
    let import = import.args(["-c", "import qemu.qmp"]).output();
    import.is_ok_and(|output| output.status.success())
}

/// A mock that ends with its first client. It is killed when it is dropped.
struct Mock(Child);

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a mock, and waits until it listens.
fn start(folder: &TempDir) -> Result<Mock, Failed> {
    let mut mock = Command::new(env!("CARGO_BIN_EXE_qapi"))
        .current_dir(folder.path())
        .args([
            "mock",
            "11.1",
            "--listen",
            "mock.sock",
            "--once",
            "--script",
            "script.jsonl",
        ])
        .stderr(Stdio::piped())
        .spawn()?;
    let stderr = mock.stderr.take();
    let mock = Mock(mock);
    BufReader::new(stderr.ok_or("there is no standard error")?).read_line(&mut String::new())?;
    Ok(mock)
}

fn complete_a_session(python: &OsString) -> Result<(), Failed> {
    let folder = folder(&[("script.jsonl", SCRIPT), ("session.py", SESSION)]);
    let mut mock = start(&folder)?;
    let mut session = Command::new(python);
    let session = session
        .current_dir(folder.path())
        .args(["session.py", "mock.sock"]);
    let output = session.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() || output.stdout != b"51\n" {
        return Err(format!("{}: {said}", output.status).into());
    }
    mock.0.wait()?;
    Ok(())
}

fn type_commands(python: &OsString) -> Result<(), Failed> {
    let folder = folder(&[("script.jsonl", SCRIPT)]);
    let mut mock = start(&folder)?;
    let mut shell = Command::new(python)
        .current_dir(folder.path())
        .args(["-m", "qemu.qmp.qmp_shell", "mock.sock"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = shell.stdin.take().ok_or("there is no standard input")?;
    input.write_all(TYPED.as_bytes())?;
    drop(input);
    let output = shell.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    for part in [
        "Connected to QEMU 11.1.0",
        r#""return": {}"#,
        "Parameter 'no-such' is unexpected",
    ] {
        if !said.contains(part) {
            return Err(format!("{part} is missing in {said}").into());
        }
    }
    mock.0.wait()?;
    Ok(())
}
