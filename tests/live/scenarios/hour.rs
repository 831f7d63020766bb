//! The two programs of the README, with tasks and with threads.

use std::fs::{self, File};
use std::time::Duration;

use libtest_mimic::Failed;
use tempfile::TempDir;

use super::manager::script;
use super::tasks;
use crate::Scenario;
use crate::system::System;

#[path = "../../../qmp-client/examples/hour_blocking.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, too")]
mod blocking;
#[path = "../../../qmp-client/examples/hour.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, too")]
mod with_tasks;

pub(crate) const SCENARIOS: [(&str, Scenario); 4] = [
    ("hour/with tasks", with_tasks),
    ("hour/with threads", with_threads),
    ("hour/a backup that fails, with tasks", failing_with_tasks),
    (
        "hour/a backup that fails, with threads",
        failing_with_threads,
    ),
];

const SIZE: u64 = 16 << 20;

/// There is no guest that would power off.
const GRACE: Duration = Duration::from_millis(100);

/// A disk, and what becomes its copy.
struct Images {
    folder: TempDir,
    program: String,
}

impl Images {
    fn new(system: &System, copy: u64) -> Result<Self, Failed> {
        let folder = TempDir::with_prefix("hour-")?;
        fs::write(
            folder.path().join("disk.raw"),
            vec![7; usize::try_from(SIZE)?],
        )?;
        File::create(folder.path().join("copy.raw"))?.set_len(copy)?;
        // It runs in the folder of the images.
        let start = format!(
            "cd '{}' && exec '{}' \"$@\"",
            folder.path().display(),
            system.program.display()
        );
        let program = script(folder.path(), &start)?.display().to_string();
        Ok(Self { folder, program })
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn with_tasks(&self) -> Result<(), Failed> {
        let (disk, copy) = (self.path("disk.raw"), self.path("copy.raw"));
        tasks::run(async {
            let ran = with_tasks::run(&self.program, &disk, &copy, GRACE).await;
            ran.map_err(|error| format!("{error:#}").into())
        })
    }

    fn with_threads(&self) -> Result<(), Failed> {
        let (disk, copy) = (self.path("disk.raw"), self.path("copy.raw"));
        let ran = blocking::run(&self.program, &disk, &copy, GRACE);
        ran.map_err(|error| format!("{error:#}").into())
    }

    fn are_equal(&self) -> Result<(), Failed> {
        if fs::read(self.path("disk.raw"))? == fs::read(self.path("copy.raw"))? {
            return Ok(());
        }
        Err("the copy is not the disk".into())
    }
}

fn with_tasks(system: &System) -> Result<(), Failed> {
    let images = Images::new(system, SIZE)?;
    images.with_tasks()?;
    images.are_equal()
}

fn with_threads(system: &System) -> Result<(), Failed> {
    let images = Images::new(system, SIZE)?;
    images.with_threads()?;
    images.are_equal()
}

/// The image for the copy is too small.
fn failing_with_tasks(system: &System) -> Result<(), Failed> {
    cannot_back_up(Images::new(system, SIZE / 2)?.with_tasks())
}

fn failing_with_threads(system: &System) -> Result<(), Failed> {
    cannot_back_up(Images::new(system, SIZE / 2)?.with_threads())
}

fn cannot_back_up(ran: Result<(), Failed>) -> Result<(), Failed> {
    match ran {
        Err(error) if format!("{error:?}").contains("cannot back up the disk: ") => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}
