//! What a client sends, and the new schema refuses.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use qapi_recording::{Entry, Kind};
use qapi_schema::Schema;
use qapi_schema::text::Text;
use qapi_schema::wire::{Payload, Place, Step};
use qapi_values::{
    Mismatch, Part, Reason, Segment, Suggested, ValuePath, check_message_with, parts, without_masks,
};

use super::Carrier;
use crate::change::{ChangeKind, Severity};
use crate::concern::{Concern, Refused};
use crate::finding::Finding;
use crate::item::ItemId;

/// How many different refusals are kept.
const MOST: usize = 1000;

/// What is refused, by the command and what is wrong with it.
#[derive(Debug)]
pub(crate) struct Refusals {
    found: BTreeMap<(String, String), Refusal>,
    suggested: Suggested,
    /// How many commands were refused for other reasons, when there were too many of these.
    pub(crate) omitted: u64,
}

/// Something that is refused, and the changes that tell the same.
#[derive(Debug)]
pub(crate) struct Refusal {
    refused: Refused,
    changes: &'static [ChangeKind],
    /// The items of the first of the older schemas that are there, or the types of the object that
    /// lacks a member.
    items: HashSet<ItemId>,
    /// The paths to that in all of the older schemas.
    paths: BTreeSet<String>,
    /// The name of a member that is missing.
    missing: Option<String>,
}

impl Default for Refusals {
    fn default() -> Self {
        Self {
            found: BTreeMap::new(),
            suggested: Suggested::at_most(MOST),
            omitted: 0,
        }
    }
}

impl Refusals {
    /// Adds what the new schema refuses of a command, with the reply to it, if there was one. It
    /// makes no difference whether an older schema refuses it, too: if the recorded QEMU did not,
    /// it worked for the client.
    pub(crate) fn add(
        &mut self,
        older: &[&Schema],
        new: &Schema,
        command: Carrier<'_>,
        reply: Option<&Entry>,
    ) {
        let entry = command.message();
        let members = entry.message.members();
        let found = check_message_with(new, members, None, &mut self.suggested);
        for mismatch in without_masks(entry, found) {
            let key = (command.name().to_owned(), mismatch.to_string());
            if self.found.len() >= MOST && !self.found.contains_key(&key) {
                self.omitted += 1;
                continue;
            }
            let refusal = self.found.entry(key);
            let refusal = refusal.or_insert_with(|| Refusal::new(older, command, &mismatch));
            refusal.refused.add(command, reply);
        }
    }

    /// What is refused, and not told otherwise. What is certain comes first.
    pub(crate) fn untold(&self, is_told: impl Fn(&Refusal) -> bool) -> Vec<Refused> {
        let untold = self.found.values().filter(|of| !is_told(of));
        let mut untold: Vec<Refused> = untold.map(|of| of.refused.clone()).collect();
        untold.sort_by_key(|refused| refused.doubt.is_some());
        untold
    }
}

impl Refused {
    /// Counts a command, and the reply to it.
    fn add(&mut self, command: Carrier<'_>, reply: Option<&Entry>) {
        self.count += 1;
        let doubt = reply.and_then(failure);
        if self.doubt.is_some() && doubt.is_none() {
            self.place = command.place().clone();
        }
        if self.count == 1 || doubt.is_none() {
            self.doubt = doubt;
        }
    }
}

impl Refusal {
    fn new(older: &[&Schema], command: Carrier<'_>, mismatch: &Mismatch) -> Self {
        let missing = match mismatch.reason {
            Reason::Missing => mismatch.path.object_and_member(),
            _ => None,
        };
        let (place, missing) = match missing {
            Some((object, member)) => (object, Some(member)),
            None => (mismatch.path.clone(), None),
        };
        let parts = older
            .iter()
            .map(|old| parts_at(old, command, &place, missing));
        let parts: Vec<_> = parts.collect();
        let items = parts.first().into_iter().flatten().map(|(item, _)| *item);
        let paths = parts.iter().flatten().map(|(_, path)| path.clone());
        Self {
            refused: Refused {
                command: command.name().into(),
                description: mismatch.to_string().into(),
                place: command.place().clone(),
                count: 0,
                doubt: None,
            },
            changes: changes(&mismatch.reason),
            items: items.collect(),
            paths: paths.collect(),
            missing: missing.map(str::to_owned),
        }
    }

    /// The name of the command.
    pub(crate) fn command(&self) -> &str {
        self.refused.command.unescaped()
    }

    /// Where it is in the message, in terms of all schemas: what is refused, or what is missing.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// Whether something is missing.
    pub(crate) fn is_about_what_is_missing(&self) -> bool {
        self.missing.is_some()
    }

    /// Whether a concern about the same can tell it: one that is in doubt cannot if this is not.
    pub(crate) fn may_be_told_by(&self, concern: Option<&Concern>) -> bool {
        concern.is_some_and(|concern| concern.doubt.is_none() || self.refused.doubt.is_some())
    }

    /// Whether a finding of a comparison says the same.
    pub(crate) fn is_told_by(&self, finding: &Finding) -> bool {
        let mut messages = finding.messages.iter();
        self.may_be_told_by(finding.concern.as_ref())
            && finding.severity == Severity::Breaking
            && self.changes.contains(&finding.id.change())
            && messages.any(|message| message.name == self.refused.command)
            && match finding.basis.item {
                Some(item) => self.items.contains(&item),
                None => self.is_added_by(finding),
            }
    }

    /// Whether a finding is about a new member that is missing.
    fn is_added_by(&self, finding: &Finding) -> bool {
        let (_, path) = finding.subject();
        let name = path.unescaped().rsplit('.').next();
        let mut sites = finding.basis.sites.iter();
        name == self.missing.as_deref()
            && sites.any(|site| self.items.contains(&ItemId::Type(site.types.old)))
    }
}

/// The changes that make the new schema refuse something for this reason. What is refused for
/// another reason depends on the value, so that a finding does not tell it.
fn changes(reason: &Reason) -> &'static [ChangeKind] {
    match reason {
        Reason::UnknownCommand { .. } => &[ChangeKind::CommandRemoved],
        Reason::NotOutOfBand { .. } => &[ChangeKind::OobLost],
        Reason::UnknownMember => &[
            ChangeKind::MemberRemoved,
            ChangeKind::MandatoryMemberRemoved,
        ],
        Reason::UnknownValue { .. } => &[ChangeKind::ValueRemoved],
        Reason::Missing => &[
            ChangeKind::MandatoryMemberAdded,
            ChangeKind::MemberBecameMandatory,
        ],
        _ => &[],
    }
}

/// What a schema has at a place of a command, and the path to it. If a member is missing there,
/// that is the member, and the types that may declare it.
fn parts_at(
    schema: &Schema,
    command: Carrier<'_>,
    path: &ValuePath,
    missing: Option<&str>,
) -> Vec<(ItemId, String)> {
    let Some((id, declared)) = schema.command(command.name()) else {
        return Vec::new();
    };
    let mut found = vec![(ItemId::Command(id), String::new())];
    let payload = Payload::Arguments(declared);
    parts(schema, payload, &command.value(), &mut |part, place| {
        let item = match part {
            Part::Type(id) if missing.is_some() => ItemId::Type(id),
            Part::Member(member) if missing.is_none() => ItemId::Member(member.owner, member.index),
            Part::Without(member) if missing.is_some() => {
                let item = ItemId::Member(member.owner, member.index);
                let object = schema.object(member.owner);
                let declared = object.and_then(|object| object.members.get(member.index));
                if declared.is_none_or(|declared| Some(&*declared.name) != missing) {
                    return;
                }
                item
            }
            Part::Value { of, index, .. } => ItemId::Value(of, index),
            _ => return,
        };
        if is_at(place, path) {
            let path = match missing {
                Some(name) => format!("{place}.{name}"),
                None => place.to_string(),
            };
            found.push((item, path));
        }
    });
    found
}

/// Whether a path in a message leads to a place, whatever the tags are.
fn is_at(place: &Place<'_>, path: &ValuePath) -> bool {
    let is_shown =
        |step: &&Step<'_>| !matches!(step, Step::Case(_) | Step::Choice(_) | Step::Value(_));
    let steps = place.path.steps.iter().filter(is_shown);
    let is_same = |(step, segment): (&Step<'_>, &Segment)| match (step, segment) {
        (Step::Arguments, Segment::Member(name)) => name == "arguments",
        (Step::Member(wanted), Segment::Member(name)) => wanted == name,
        (Step::Element, Segment::Element(_)) => true,
        _ => false,
    };
    steps.clone().count() == path.segments().len() && steps.zip(path.segments()).all(is_same)
}

/// What a reply says that is an error.
fn failure(reply: &Entry) -> Option<Text> {
    if reply.message.kind() != Kind::Error {
        return None;
    }
    let payload = reply.message.payload();
    let description = payload.and_then(|of| of.get("desc")?.as_str());
    let description = Text::from(description.unwrap_or_default());
    Some(format!("it failed in the recording, too: {}", description.line()).into())
}
