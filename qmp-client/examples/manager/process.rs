//! The process of QEMU, from its start to its end.
//!
//! QEMU is given one end of a pair of sockets as its standard input. So nobody else can connect,
//! there is nothing to wait or to try again for, and if QEMU does not start, the other end is
//! closed at once. A manager that can be restarted while its machines run, or that is to be
//! reached through a proxy, gives QEMU a socket that listens already.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixListener, UnixStream as StdStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use qmp_client::{Client, Options, RawEvent, Subscription};
use qmp_types::qmp::commands::{QueryStatus, Quit, SystemPowerdown};
use tokio::net::UnixStream;
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::PATIENCE;
use crate::signals::Signals;

/// There are places for another vCPU and for more memory, and a controller for disks. The
/// guest waits for `cont`.
const OPTIONS: &str = "-S -nodefaults -no-user-config -display none \
    -machine pc -accel kvm -accel tcg -smp 1,maxcpus=2 -m 256M,slots=1,maxmem=1G \
    -device virtio-scsi-pci,id=scsi -qmp chardev:qmp";

/// A QEMU, which is killed if this is dropped.
pub(crate) struct Process {
    child: Child,
    /// The file with what it wrote to standard error.
    log: PathBuf,
}

impl Process {
    /// Starts QEMU and connects to it: through a proxy, if there is one at this path.
    pub(crate) async fn start(
        program: &OsStr,
        folder: &Path,
        proxy: Option<&OsStr>,
    ) -> Result<(Self, Client, Subscription<RawEvent>)> {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let log = folder.join("qemu.log");
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let monitor = match proxy {
            Some(proxy) => Monitor::behind(proxy, folder).await?,
            None => Monitor::pair().context("cannot make a pair of sockets")?,
        };
        let child = Command::new(program)
            .args(OPTIONS.split_whitespace())
            .args(["-chardev", monitor.chardev])
            .stdin(monitor.theirs)
            .stdout(Stdio::null())
            .stderr(file)
            // Ctrl-C is for the manager alone.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut process = Self { child, log };

        let options = Options::new().connect_timeout(PATIENCE).timeout(PATIENCE);
        match Client::over_with_events(monitor.ours, &options).await {
            Ok((vm, events)) => Ok((process, vm, events)),
            Err(error) => {
                let failed = Err(error).context("cannot talk to QEMU");
                both(failed, process.kill().await)
            }
        }
    }

    /// Lets the guest power off; if it does not, lets QEMU quit; and if it does not, kills it.
    /// Another signal spares the guest's time.
    pub(crate) async fn shut_down(
        &mut self,
        vm: &Client,
        grace: Duration,
        signals: &mut Signals,
    ) -> Result<()> {
        let status = vm.execute(&QueryStatus::new()).await;
        let is_running = status.is_ok_and(|status| status.running);
        if is_running && vm.execute(&SystemPowerdown::new()).await.is_ok() {
            let has_exited = tokio::select! {
                exited = timeout(grace, self.child.wait()) => exited.is_ok(),
                () = signals.next() => false,
            };
            if has_exited {
                return self.exited().await;
            }
            println!("the guest has not powered off");
        }
        // Whether there is a reply or not, what counts is that it exits.
        let _ = vm.execute(&Quit::new()).await;
        match timeout(PATIENCE, self.child.wait()).await {
            Ok(_) => self.exited().await,
            Err(_) => self.kill().await.context("QEMU does not quit"),
        }
    }

    /// Kills it, if it has not exited.
    async fn kill(&mut self) -> Result<()> {
        self.child.kill().await.context("cannot kill QEMU")?;
        self.exited().await
    }

    /// Waits until it has exited. If it failed, the error has the end of its log.
    async fn exited(&mut self) -> Result<()> {
        let status = self.child.wait().await.context("cannot wait for QEMU")?;
        if status.success() {
            println!("QEMU has exited");
            return Ok(());
        }
        let log = fs::read(&self.log).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        let last = log.lines().last().unwrap_or("it has written nothing");
        bail!("QEMU ended with {status}: {}", last.escape_debug());
    }
}

/// How QEMU is reached.
struct Monitor {
    ours: UnixStream,
    /// What QEMU gets as its standard input.
    theirs: OwnedFd,
    /// What it is to do with it.
    chardev: &'static str,
}

impl Monitor {
    /// Each has one end of a pair of sockets.
    fn pair() -> io::Result<Self> {
        let (ours, theirs) = StdStream::pair()?;
        ours.set_nonblocking(true)?;
        Ok(Self {
            ours: UnixStream::from_std(ours)?,
            theirs: theirs.into(),
            chardev: "socket,id=qmp,fd=0",
        })
    }

    /// QEMU listens at `qmp` in the folder. The proxy, which has been told so, finds the
    /// socket there before QEMU runs.
    async fn behind(proxy: &OsStr, folder: &Path) -> Result<Self> {
        let path = folder.join("qmp");
        let listener = UnixListener::bind(&path)
            .with_context(|| format!("cannot listen at {}", path.display()))?;
        let ours = UnixStream::connect(proxy).await;
        Ok(Self {
            ours: ours.with_context(|| format!("cannot connect to {}", proxy.display()))?,
            theirs: listener.into(),
            chardev: "socket,id=qmp,fd=0,server=on,wait=off",
        })
    }
}

/// What came of something, with how QEMU then ended: if both failed, that is the cause.
pub(crate) fn both<T>(result: Result<T>, ended: Result<()>) -> Result<T> {
    match (result, ended) {
        (Ok(value), Ok(())) => Ok(value),
        (Err(error), Err(cause)) => Err(cause.context(format!("{error:#}"))),
        (Err(error), Ok(())) | (Ok(_), Err(error)) => Err(error),
    }
}
