//! Which releases have what a schema lacks.

use std::cell::LazyCell;

use qapi_parser::Schema;
use qapi_recording::Entry;
use qapi_releases::{Kind, releases_with};
use qapi_schema::Release;
use qapi_values::{Mismatch, Remark, Subject, Suggested, Verdict, check_message_with};

use crate::built_in;

/// The schemas of all releases that are built in, which are loaded when they are needed.
pub(super) struct Elsewhere {
    releases: LazyCell<Loaded, Box<dyn FnOnce() -> Loaded>>,
}

type Loaded = Vec<(&'static Release, Schema)>;

impl Elsewhere {
    pub(super) fn new(kind: Kind) -> Self {
        let load = move |release| Some((release, qapi_releases::load(release, kind).ok()?));
        Self {
            releases: LazyCell::new(Box::new(move || {
                releases_with(kind).filter_map(load).collect()
            })),
        }
    }

    /// The releases in which a message has this place and fits there, in words; none if there
    /// are none, or if the remark is not about what a schema lacks.
    pub(super) fn of(&self, remark: &Remark) -> Option<String> {
        let Verdict::Mismatch(mismatch) = &remark.verdict else {
            return None;
        };
        if !mismatch.is_unrecognized() {
            return None;
        }
        let command = match &remark.subject {
            Subject::Reply { command } => command.as_deref(),
            _ => None,
        };
        let fits = |schema: &Schema| fits(schema, &remark.entry, command, mismatch);
        let releases = self.releases.iter().filter(|(_, schema)| fits(schema));
        let releases: Vec<&Release> = releases.map(|(release, _)| *release).collect();
        (!releases.is_empty()).then(|| built_in::in_words(&releases))
    }
}

/// Whether a schema has nothing to say about this place of a message, nor about what it is in.
fn fits(schema: &Schema, entry: &Entry, command: Option<&str>, mismatch: &Mismatch) -> bool {
    let has = |name: &str| schema.command(name).is_some() || schema.event(name).is_some();
    if let Some(name) = entry.message.name().or(command)
        && !has(name)
    {
        return false;
    }
    let answered = command.and_then(|name| schema.command(name));
    let answered = answered.map(|(_, command)| command);
    let mut suggested = Suggested::at_most(0);
    let members = entry.message.members();
    let found = check_message_with(schema, members, answered, &mut suggested);
    let segments = mismatch.path.segments();
    !found
        .iter()
        .any(|other| segments.starts_with(other.path.segments()))
}
