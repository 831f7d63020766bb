//! What is used and cannot have findings, so that nobody takes that for no changes.

use std::collections::HashSet;

use qapi_schema::text::counted;
use qapi_schema::wire::Payload;
use qapi_schema::{Command, Schema, TypeId, TypeKind};

use super::{Usage, UsedSchemas};
use crate::concern::RecordedPlace;
use crate::finding::MessageKind;
use crate::note::Note;

/// How many commands and events are named that the schemas do not have.
const MOST: usize = 10;

/// What commands name in strings, so that no schema can describe it. A reply to `query-qmp-schema`
/// does not say that `device_add` takes more arguments than it lists, either.
const NAMED_IN_STRINGS: [(&str, &str); 7] = [
    ("device_add", "the properties of devices"),
    ("device-list-properties", "the properties of devices"),
    ("qom-get", "the properties of objects"),
    ("qom-list", "the properties of objects"),
    ("qom-list-properties", "the properties of objects"),
    ("qom-set", "the properties of objects"),
    ("human-monitor-command", "the commands of the human monitor"),
];

impl<S: UsedSchemas> Usage<S> {
    /// Adds what readers of reports have to know about the recordings.
    pub fn note(&mut self, note: Note) {
        self.noted.push(note);
    }

    /// What was [noted](Self::note).
    #[must_use]
    pub fn noted(&self) -> &[Note] {
        &self.noted
    }

    /// What limits the meaning of a report. `has` is what is said of messages that it has none of:
    /// `QEMU 7.2 has`.
    pub(crate) fn notes(&self, has: &str) -> Vec<Note> {
        let mut notes = self.noted.clone();
        let mut unknown: Vec<_> = self.unknown().collect();
        unknown.sort_by_key(|(name, place)| (place.file.clone(), place.line, name.to_owned()));
        let more = unknown.len().saturating_sub(MOST);
        notes.extend(unknown.into_iter().take(MOST).map(|(name, place)| Note {
            place: Some(place.clone()),
            text: format!("{has} no `{name}`, so it is left out").into(),
        }));
        if more > 0 {
            let more = counted(more, "more name");
            let text = format!("{has} none of {more}, either");
            notes.push(Note::new(text));
        }
        let replies = self.pairing.counts().unexpected_replies;
        if replies > 0 {
            let (replies, verbs) = match replies {
                1 => ("1 reply".to_owned(), ["answers", "is"]),
                replies => (format!("{replies} replies"), ["answer", "are"]),
            };
            let [answers, are] = verbs;
            let text = format!("{replies} {answers} no recorded command, and {are} left out");
            notes.push(Note::new(text));
        }
        notes.extend(self.not_described());
        notes
    }

    /// The commands and events that no schema has in which a list is looked up, and where they
    /// first are. Those are left out that failed each time, and those that are told as refused.
    fn unknown(&self) -> impl Iterator<Item = (&str, &RecordedPlace)> {
        let is_known = |kind: MessageKind, name: &str| {
            self.schemas.looked_up().any(|schema| match kind {
                MessageKind::Command => schema.command(name).is_some(),
                MessageKind::Event => schema.event(name).is_some(),
            })
        };
        let unknown = self.messages.0.iter().filter(move |((kind, name), uses)| {
            let is_refused = *kind == MessageKind::Command && self.schemas.refuses(name);
            uses.doubt().is_none() && !is_refused && !is_known(*kind, name)
        });
        unknown.map(|((_, name), uses)| (name.as_str(), &uses.first))
    }

    /// What is used and the schemas do not describe.
    fn not_described(&self) -> impl Iterator<Item = Note> {
        let commands = self.messages.0.keys().filter_map(|(kind, name)| {
            let mut schemas = self.schemas.looked_up();
            let found = schemas.find_map(|schema| Some((schema, schema.command(name)?.1)));
            found.filter(|_| *kind == MessageKind::Command)
        });
        commands.filter_map(|(schema, command)| {
            let name = &*command.definition.name;
            let mut strings = NAMED_IN_STRINGS.into_iter();
            let named = strings.find(|(of, _)| *of == name).map(|(_, words)| words);
            let is_open = !command.flags.generate && named.is_none();
            let others = is_open.then(|| "all of its arguments".to_owned());
            let any = any(schema, command).into_iter();
            let any = any.map(|path| format!("`{path}`"));
            let parts: Vec<String> = named.map(str::to_owned).into_iter().chain(others).chain(any).collect();
            (!parts.is_empty()).then(|| {
                let parts = parts.join(" and ");
                let text = format!(
                    "`{name}` is used, but the schemas do not describe {parts}, and what changed in \
                     them is not shown"
                );
                Note::new(text)
            })
        })
    }
}

/// The paths at which a command can carry any value.
fn any(schema: &Schema, command: &Command) -> Vec<String> {
    let payloads = [
        ("arguments", Payload::Arguments(command)),
        ("return", Payload::Returned(command)),
    ];
    let each = payloads.into_iter();
    each.flat_map(|(root, payload)| any_in(schema, root, payload.type_id(schema)))
        .collect()
}

/// The paths in a value of a type at which it can have any. What a type contains is listed once.
fn any_in(schema: &Schema, root: &str, type_id: TypeId) -> Vec<String> {
    let mut found = Vec::new();
    let mut known = HashSet::new();
    let mut left = vec![(root.to_owned(), type_id)];
    while let Some((path, id)) = left.pop() {
        if schema.is_any(id) {
            found.push(path);
            continue;
        }
        if !known.insert(id) {
            continue;
        }
        match &schema[id].kind {
            TypeKind::Array { element } => left.push((format!("{path}[]"), *element)),
            TypeKind::Alternate(of) => {
                left.extend(
                    of.branches
                        .iter()
                        .map(|branch| (path.clone(), branch.type_id)),
                );
            }
            TypeKind::Object(_) => {
                let own = schema.members(id).into_iter();
                left.extend(own.map(|of| (format!("{path}.{}", of.member.name), of.type_id)));
                let added = schema.members_in_cases(id).into_iter();
                left.extend(added.map(|added| {
                    let cases = added.within.iter().chain(added.cases.first());
                    let cases = cases.map(ToString::to_string);
                    let name = added.member.member.name.clone();
                    let parts = [path.clone()].into_iter().chain(cases).chain([name]);
                    let path = parts.collect::<Vec<_>>().join(".");
                    (path, added.member.type_id)
                }));
            }
            _ => {}
        }
    }
    found.sort();
    found
}
