//! A real `qemu-ga`, which listens on a socket and has no guest around it: its guest is this
//! system. So it is started without all commands that would change anything but files and
//! programs of the tests.

use std::fs;
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use qapi_tests::with_causes;
use qmp_client::blocking::{self, GuestAgent};
use qmp_client::guest::Program;
use qmp_client::{Address, AgentOptions, Client, Error, Options};
use qmp_types::guest_agent::commands::{
    GuestFileClose, GuestFileOpen, GuestFileReadCommand, GuestInfo, GuestPing, GuestShutdown,
};
use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime;

use crate::system;

/// Commands that the agent must not have.
const BLOCKED: &str = "guest-shutdown,guest-suspend-disk,guest-suspend-ram,\
    guest-suspend-hybrid,guest-set-time,guest-set-user-password,guest-set-vcpus,\
    guest-set-memory-blocks,guest-fsfreeze-freeze,guest-fsfreeze-freeze-list,guest-fstrim,\
    guest-ssh-add-authorized-keys,guest-ssh-remove-authorized-keys";

/// How long anything may take, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a test does with an agent.
type Scenario = fn(&Running) -> Result<(), Failed>;

const SCENARIOS: [(&str, Scenario); 8] = [
    ("agent/commands", commands),
    ("agent/files", files),
    ("agent/large reads", large_reads),
    ("agent/programs", programs),
    ("agent/a client that left half a command", half_a_command),
    ("agent/a late reply", late_reply),
    ("agent/tasks", tasks),
    ("agent/not a QMP server", not_qmp),
];

pub(crate) fn trials() -> Vec<Trial> {
    let program = match system::find_program("QEMU_GA", "qemu-ga") {
        Ok(program) => program,
        Err(missing) => return vec![Trial::test("agent", move || Err(missing.into()))],
    };
    let trial = |(name, run): (&'static str, Scenario)| {
        let program = program.clone();
        let ignored = program.is_none();
        let test = move || run(&Running::start(&program.unwrap_or_default())?);
        Trial::test(name, test).with_ignored_flag(ignored)
    };
    SCENARIOS.into_iter().map(trial).collect()
}

/// An agent that is killed when the value is dropped.
struct Running {
    child: Child,
    folder: TempDir,
}

impl Running {
    fn start(program: &Path) -> Result<Self, Failed> {
        let folder = TempDir::with_prefix("qemu-ga-")?;
        let child = Command::new(program)
            .args(["-m", "unix-listen", "-b", BLOCKED, "-p"])
            .arg(folder.path().join("socket"))
            .arg("-t")
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(folder.path().join("log"))?)
            .spawn()?;
        Ok(Self { child, folder })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The name of a file, for the agent.
    fn file(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn connect(&self) -> Result<GuestAgent, Failed> {
        // A read of 48 MiB is a line of 64 MiB and a little more.
        let options = patient().line_limit(65 << 20);
        let address = Address::from(self.path("socket"));
        GuestAgent::connect_with(&address, &options).map_err(|error| {
            let log = fs::read_to_string(self.path("log")).unwrap_or_default();
            format!("{}; it says: {log}", with_causes(&error)).into()
        })
    }
}

fn patient() -> AgentOptions {
    let options = AgentOptions::new().wait_for_listener(true);
    options.timeout(PATIENCE).connect_timeout(PATIENCE)
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn commands(running: &Running) -> Result<(), Failed> {
    let agent = running.connect()?;
    agent.execute(&GuestPing::new())?;
    let info = agent.execute(&GuestInfo::new())?;
    let is_shutdown = |command: &&_| {
        let command: &qmp_types::guest_agent::qapi_schema::GuestAgentCommandInfo = command;
        command.name == "guest-shutdown"
    };
    let shutdown = info.supported_commands.iter().find(is_shutdown);
    let shutdown = shutdown.ok_or("guest-shutdown is unknown")?;
    if shutdown.enabled || shutdown.success_response {
        return Err(format!("{shutdown:?}").into());
    }
    // It is blocked, and this mode does not exist.
    let error = agent.execute(&GuestShutdown::new().with_mode("none"));
    if !matches!(error, Err(Error::Command { .. })) {
        return Err(format!("{error:?}").into());
    }
    agent.execute(&GuestPing::new())?;
    Ok(())
}

fn files(running: &Running) -> Result<(), Failed> {
    let agent = running.connect()?;
    let content: Vec<u8> = (0..1_000_000_u32)
        .map(|byte| byte.to_le_bytes()[1])
        .collect();
    agent.write_file(&running.file("written"), &content)?;
    if fs::read(running.path("written"))? != content {
        return Err("another content was written".into());
    }
    if agent.read_file(&running.file("written"), content.len())? != content {
        return Err("another content was read".into());
    }
    let error = agent.read_file(&running.file("written"), content.len() - 1);
    if !matches!(error, Err(Error::FileTooLong { .. })) {
        return Err(format!("{error:?}").into());
    }
    agent.write_file(&running.file("written"), b"")?;
    if !agent.read_file(&running.file("written"), 0)?.is_empty() {
        return Err("an empty file has content".into());
    }
    match agent.read_file(&running.file("missing"), 1) {
        Err(Error::Command { .. }) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// The largest reads that the agent allows.
fn large_reads(running: &Running) -> Result<(), Failed> {
    const LARGEST: usize = 48 << 20;
    fs::write(running.path("large"), vec![b'x'; LARGEST])?;
    let agent = running.connect()?;
    let handle = agent.execute(&GuestFileOpen::new(running.file("large")))?;
    let count = i64::try_from(LARGEST)?;
    let read = agent.execute(&GuestFileReadCommand::new(handle).with_count(count))?;
    agent.execute(&GuestFileClose::new(handle))?;
    if read.count != count || read.buf_b64.len() != LARGEST / 3 * 4 {
        return Err(format!("read {} bytes", read.count).into());
    }
    Ok(())
}

fn programs(running: &Running) -> Result<(), Failed> {
    let agent = running.connect()?;
    let shell = |script: &str| Program::new("/bin/sh").arg("-c").arg(script);
    let output = agent.run(
        &shell("cat; echo $A >&2; exit 3")
            .env("A", "b c")
            .input("in\0"),
    )?;
    let expected = (Some(3), &b"in\0"[..], &b"b c\n"[..]);
    if (output.status, &*output.stdout, &*output.stderr) != expected {
        return Err(format!("{output:?}").into());
    }
    let output = agent.run(&shell("kill -9 $$"))?;
    if output.signal != Some(9) || output.succeeded() {
        return Err(format!("{output:?}").into());
    }
    match agent.run(&Program::new("/missing")) {
        Err(Error::Command { .. }) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// Half a command that an earlier client left does not spoil those of the next one, where
/// both use the same channel, as with a serial port.
fn half_a_command(running: &Running) -> Result<(), Failed> {
    // It listens.
    drop(running.connect()?);
    let mut stream = UnixStream::connect(running.path("socket"))?;
    stream.write_all(b"{\"execute\":\"guest-ping\"}\n{\"execute\": \"guest-sh")?;
    let agent = GuestAgent::over(stream, &patient())?;
    agent.execute(&GuestPing::new())?;
    Ok(())
}

fn late_reply(running: &Running) -> Result<(), Failed> {
    let agent = running.connect()?;
    let brief = agent.with_timeout(Duration::from_nanos(1));
    for _ in 0..10 {
        match brief.execute_json("guest-get-osinfo", &Value::Null) {
            Err(error) if error.is_timeout() => {}
            other => return Err(format!("{other:?}").into()),
        }
        agent.execute(&GuestPing::new())?;
    }
    Ok(())
}

/// Tasks share an agent, and drop every second call somewhere.
fn tasks(running: &Running) -> Result<(), Failed> {
    let runtime = runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let address = Address::from(running.path("socket"));
        let agent = qmp_client::GuestAgent::connect_with(&address, &patient()).await?;
        let task = |number: u64| {
            let (agent, file) = (agent.clone(), running.file(&format!("of task {number}")));
            tokio::spawn(async move { use_agent(&agent, &file, number).await })
        };
        let tasks: Vec<_> = (0..8).map(task).collect();
        for task in tasks {
            task.await??;
        }
        let error = agent.execute(&GuestShutdown::new().with_mode("none")).await;
        match error {
            Err(Error::Command { .. }) => Ok::<(), Failed>(()),
            other => Err(format!("{other:?}").into()),
        }
    })?;
    drop(runtime);
    // None of the files that were dropped while they were read is open.
    let descriptors = format!("/proc/{}/fd", running.child.id());
    for entry in fs::read_dir(descriptors)? {
        let target = fs::read_link(entry?.path())?;
        if target.to_string_lossy().contains("of task") {
            return Err(format!("{} is open", target.display()).into());
        }
    }
    Ok(())
}

async fn use_agent(agent: &qmp_client::GuestAgent, file: &str, number: u64) -> Result<(), Error> {
    let content = vec![b'x'; 600_000];
    agent.write_file(file, &content).await?;
    for round in 0..10 {
        let brief = Duration::from_micros(400 * (number + round));
        let read = tokio::time::timeout(brief, agent.read_file(file, content.len())).await;
        if let Ok(read) = read {
            assert!(read? == content);
        }
        let echo = Program::new("/bin/echo").arg(number.to_string());
        let output = agent.run(&echo).await?;
        assert_eq!(output.stdout, format!("{number}\n").into_bytes());
    }
    Ok(())
}

/// Clients for QMP find out what it is, and it is an agent for the next one as before.
fn not_qmp(running: &Running) -> Result<(), Failed> {
    let options = Options::new().connect_timeout(Duration::from_secs(5));
    let options = options.detect_agent(true);
    let address = Address::Unix(running.path("socket"));
    running.connect()?.execute(&GuestPing::new())?;
    let found = blocking::Client::connect_with(&address, &options).map(drop);
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let also = runtime.block_on(Client::connect_with(&address, &options));
    match (found, also.map(drop)) {
        (Err(Error::GuestAgent), Err(Error::GuestAgent)) => {}
        other => return Err(format!("{other:?}").into()),
    }
    running.connect()?.execute(&GuestPing::new())?;
    Ok(())
}
