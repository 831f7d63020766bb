//! Every conversation of a test with its QEMU is recorded by a proxy in between, and held
//! against the schema of its release: what QEMU takes and sends must fit.

use std::collections::{HashMap, HashSet};
use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use qapi_recording::{Item, Kind, Pairing, Reader, Step};
use qapi_schema::{Release, Schema};
use qapi_values::{Reason, Subject, Validator, Verdict};
use qmp_client::Address;
use qmp_proxy::{Proxy, Recorder, RecorderOptions};

/// Members that bugfix releases added to a release, whose schema is that of its first version.
const BACKPORTED: [(&str, &str); 1] = [("10.0", "delay-ns")];

/// What did not fit, in all tests.
static ALARMS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// A recording of what passes through a proxy.
pub(crate) struct Recording {
    path: PathBuf,
    schemas: qapi_releases::Kind,
    proxy: Proxy,
    recorder: Option<Recorder>,
}

impl Recording {
    /// A recording in a directory, of what speaks the protocol of this kind.
    pub(crate) fn start(
        folder: &Path,
        schemas: qapi_releases::Kind,
    ) -> Result<Self, Box<dyn Error>> {
        let path = folder.join("recording.jsonl");
        let file = File::create_new(&path)?;
        let proxy = Proxy::bind(&Address::Unix(folder.join("recorded")))?;
        let recorder = Recorder::start(file, &RecorderOptions::new(), |error| {
            alarm(format!("the recording has ended: {error}"));
        })?;
        Ok(Self {
            path,
            schemas,
            proxy,
            recorder: Some(recorder),
        })
    }

    /// Connects to a socket in the same directory, through the proxy.
    pub(crate) fn connect(&self, name: &str) -> std::io::Result<UnixStream> {
        let stream = UnixStream::connect(self.path.with_file_name("recorded"))?;
        let client = self.proxy.accept()?;
        if let Some(recorder) = &self.recorder {
            let to = Address::Unix(self.path.with_file_name(name));
            client.serve(&to, recorder)?;
        }
        Ok(stream)
    }

    /// Copies it to the folder that a variable names, for tests of other releases.
    fn keep(&self) -> std::io::Result<()> {
        static NUMBER: AtomicU64 = AtomicU64::new(1);

        let Some(folder) = env::var_os("QAPI_KEEP_RECORDINGS") else {
            return Ok(());
        };
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let to = Path::new(&folder).join(format!("{}-{number}.jsonl", self.schemas));
        fs::copy(&self.path, to).map(drop)
    }

    /// Holds a recording against the schema of the release that greets. What does not fit is an
    /// alarm.
    pub(crate) fn validate(
        recording: impl BufRead,
        schemas: qapi_releases::Kind,
    ) -> Result<(), Box<dyn Error>> {
        let mut validator = None;
        let mut release = String::new();
        let mut pairing = Pairing::new();
        for item in Reader::new(recording) {
            let entry = match item? {
                Item::Entry(entry) => entry,
                other => return Err(format!("{other:?}").into()),
            };
            if entry.message.kind() == Kind::Greeting {
                let version = &entry.message.members()["QMP"]["version"]["qemu"];
                release = format!("{}.{}", version["major"], version["minor"]);
                if validator.is_none() {
                    validator = Some(Validator::new(schema(&release, schemas)?));
                }
            }
            // QEMU can send an event before the greeting.
            let Some(validator) = &mut validator else {
                continue;
            };
            if let Step::Reply {
                command: None,
                reply,
                ..
            } = pairing.push(entry.clone())
            {
                alarm(format!("{release}: no command for {}", reply.message));
            }
            for remark in validator.push(entry) {
                let Verdict::Mismatch(mismatch) = &remark.verdict else {
                    continue;
                };
                let is_refused = matches!(
                    remark.subject,
                    Subject::Command { succeeded, .. } if succeeded != Some(true)
                );
                let name = mismatch.path.object_and_member().map(|(_, name)| name);
                let is_backported = mismatch.reason == Reason::UnknownMember
                    && BACKPORTED
                        .iter()
                        .any(|(of, member)| *of == release && Some(*member) == name);
                if !is_refused && !is_backported {
                    alarm(format!("{release}: {remark}: {}", remark.entry.message));
                }
            }
        }
        // The last command of a connection can be the one with which it ends.
        let mut last = HashSet::new();
        for command in pairing.take_unanswered().iter().rev() {
            if !last.insert(Arc::clone(&command.connection)) {
                alarm(format!("{release}: no reply to {}", command.message));
            }
        }
        Ok(())
    }
}

/// QEMU has ended, and with it all that passes.
impl Drop for Recording {
    fn drop(&mut self) {
        let stopped = self.recorder.take().map(Recorder::finish);
        let has_messages = stopped.is_some_and(|stopped| stopped.messages > 0);
        if !has_messages || thread::panicking() {
            return;
        }
        let kept = self.keep().and_then(|()| File::open(&self.path));
        let validated = kept.map_err(Into::into).and_then(|file| {
            let recording = BufReader::new(file);
            Self::validate(recording, self.schemas)
        });
        if let Err(error) = validated {
            alarm(format!("{}: {error}", self.path.display()));
        }
    }
}

fn alarm(text: String) {
    ALARMS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(text);
}

/// What did not fit. There should be nothing.
pub(crate) fn alarms() -> Vec<String> {
    std::mem::take(&mut ALARMS.lock().unwrap_or_else(PoisonError::into_inner))
}

/// The schema of a release, which is loaded once.
pub(crate) fn schema(
    release: &str,
    kind: qapi_releases::Kind,
) -> Result<&'static Schema, Box<dyn Error>> {
    static LOADED: Mutex<Option<HashMap<String, &'static Schema>>> = Mutex::new(None);

    let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    let loaded = loaded.get_or_insert_default();
    let key = format!("{release} {kind}");
    if let Some(schema) = loaded.get(&key) {
        return Ok(schema);
    }
    let wanted: Release = release.parse()?;
    let schema = Box::leak(Box::new(qapi_releases::load(&wanted, kind)?));
    loaded.insert(key, schema);
    Ok(schema)
}
