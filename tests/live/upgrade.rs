//! What a client said to the QEMU of one release is said to the QEMU of another. A comparison
//! of the two schemas must say of each command whether that QEMU refuses it.
//!
//! `recordings` has conversations of `qmp-client`'s example `manager`, and of commands whose
//! arguments have changed.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use libtest_mimic::{Failed, Trial};
use qapi_recording::{Entry, Item, Kind, Pairing, Reader, Step};

use crate::comparison::Comparison;
use crate::other::{NOT_SENT, Other};
use crate::system::System;

pub(crate) fn trials(system: Option<&'static System>) -> Vec<Trial> {
    let trial = |path: PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Trial::test(format!("upgrade/{name}"), move || match system {
            Some(system) => recording(system, &path),
            None => Ok(()),
        })
        .with_ignored_flag(system.is_none())
    };
    match recordings() {
        Ok(paths) => paths.into_iter().map(trial).collect(),
        Err(error) => {
            let error = error.to_string();
            vec![Trial::test("upgrade", move || Err(error.into()))]
        }
    }
}

fn recordings() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("live/recordings");
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    paths.collect()
}

/// Sends what a recording has to the QEMU.
fn recording(system: &System, path: &Path) -> Result<(), Failed> {
    let Conversation { release, accepted } = Conversation::read(path)?;
    let mut qemu = Other::start(&system.program)?;
    let comparison = Comparison::new(&release, &qemu.release)?;
    let is_sent = |command: &&Arc<Entry>| !NOT_SENT.contains(&command.message.name().unwrap_or(""));
    let commands = accepted.iter().filter(is_sent).map(|command| &**command);
    let wrong = comparison.check(&mut qemu, commands)?;
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// What a recording has.
pub(crate) struct Conversation {
    /// The release of its QEMU.
    pub(crate) release: String,
    /// The commands that QEMU accepted.
    pub(crate) accepted: Vec<Arc<Entry>>,
}

impl Conversation {
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let mut pairing = Pairing::new();
        let mut release = None;
        let mut accepted = Vec::new();
        for item in Reader::new(BufReader::new(File::open(path)?)) {
            let entry = match item? {
                Item::Entry(entry) => entry,
                other => return Err(format!("{other:?}").into()),
            };
            match pairing.push(entry) {
                Step::Greeting { greeting, .. } => {
                    let version = &greeting.message.members()["QMP"]["version"]["qemu"];
                    release = Some(format!("{}.{}", version["major"], version["minor"]));
                }
                Step::Reply {
                    command: Some(command),
                    reply,
                    ..
                } if reply.message.kind() == Kind::Return => accepted.push(command),
                _ => {}
            }
        }
        let release = release.ok_or("it has no greeting")?;
        Ok(Self { release, accepted })
    }
}
