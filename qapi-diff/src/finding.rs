//! Findings: root causes as reports show them.

use std::collections::{HashMap, HashSet};

use qapi_schema::source::Location;
use qapi_schema::text::Text;
use qapi_schema::wire::{Direction, JsonKind, Lifecycle, Step};
use qapi_schema::{Origin, Schema};
use serde::{Serialize, Serializer};

use crate::builds::Builds;
use crate::causes::{Cause, Occurrence};
use crate::change::{ChangeId, ChangeKind, Severity};
use crate::compare::{Detail, Fact, Node};
use crate::concern::{Concern, Site};
use crate::example::{ExampleMessage, Examples};
use crate::item::ItemId;
use crate::{told, words};

/// One change, with everything that it affects.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// What kind of change it is.
    pub id: ChangeId,
    /// How severe it is.
    pub severity: Severity,
    /// How stable the thing that changed was.
    pub lifecycle: FindingLifecycle,
    /// The directions in which the affected values travel; empty if the change is about
    /// messages as a whole.
    #[serde(serialize_with = "directions")]
    pub directions: Vec<Direction>,
    /// What changed, in words that follow the path.
    pub description: Text,
    /// The build condition (`if`) under which the change can be met; none if it can be in every
    /// build.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// Whether perhaps nothing changed, because the QEMU that was introspected may have been
    /// built without it; two replies may be of different builds. If so, the severity is at most risky.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub possibly_not_built: bool,
    /// What the documentation says about the deprecation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<Text>,
    /// If it was removed: the member, value or message that the new schema has beside it, if its
    /// name is the same with one word more or one fewer. Perhaps it takes the place of what is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Text>,
    /// The item in the old schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Declaration>,
    /// The item in the new schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Declaration>,
    /// The messages that it affects, the most relevant first: stable ones before others, short
    /// paths before long ones.
    pub messages: Vec<AffectedMessage>,
    /// Identifies the finding. It does not depend on line numbers or names of types.
    pub fingerprint: String,
    /// For a breaking change: a message that one side allows and the other does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<ExampleMessage>,
    /// How it concerns a client, if the report is about what [a client uses](crate::Usage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
    /// What it is about, in the old schema.
    #[serde(skip)]
    pub(crate) basis: Basis,
}

/// What a finding is about, in the old schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Basis {
    /// The item that changed; `None` if it was added.
    pub(crate) item: Option<ItemId>,
    /// The item in the new schema; `None` if it was removed.
    pub(crate) new: Option<ItemId>,
    /// What it was found in.
    pub(crate) sites: Vec<Site>,
}

/// An item in one of the schemas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Declaration {
    /// The item, roughly as the text of the schema has it.
    pub text: Text,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "location")]
    pub location: Option<Location>,
}

/// A message that a finding affects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AffectedMessage {
    /// Whether it is a command or an event.
    pub kind: MessageKind,
    /// The name of the command or event.
    pub name: Text,
    /// How stable the message is, and the path through it.
    pub lifecycle: FindingLifecycle,
    /// Where in the message it has an effect, the nearest place first. The empty path is the
    /// message as a whole.
    ///
    /// These are all places, with two limits. A type that contains itself is not followed again
    /// within itself: `arguments.driver=qcow2.lazy-refcounts` is listed, but not the same member
    /// of the options of another `file` in it. And where types are contained in each other in
    /// very many ways, 100 of these are followed.
    pub paths: Vec<Text>,
    /// Whether there are more places, beyond the second limit of [`paths`](Self::paths).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub has_more_paths: bool,
}

/// The kinds of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageKind {
    /// A command.
    Command,
    /// An event.
    Event,
}

/// How stable the thing is that a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum FindingLifecycle {
    /// It was stable.
    #[default]
    Stable,
    /// It was deprecated, and still exists.
    Deprecated,
    /// It was deprecated, and was now removed, as announced.
    Expected,
    /// It was unstable, or part of something unstable: it could change at any time. Before
    /// QEMU 6.2, names that begin with `x-` marked what is unstable.
    Unstable,
}

impl FindingLifecycle {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stable => Lifecycle::Stable.as_str(),
            Self::Deprecated => Lifecycle::Deprecated.as_str(),
            Self::Expected => "expected",
            Self::Unstable => Lifecycle::Unstable.as_str(),
        }
    }
}

impl From<Lifecycle> for FindingLifecycle {
    fn from(lifecycle: Lifecycle) -> Self {
        match lifecycle {
            Lifecycle::Deprecated => Self::Deprecated,
            Lifecycle::Unstable => Self::Unstable,
            _ => Self::Stable,
        }
    }
}

impl Finding {
    /// The most relevant message and path.
    #[must_use]
    pub fn subject(&self) -> (&AffectedMessage, &Text) {
        // There is at least one: only what is in a message is compared.
        let message = &self.messages[0];
        (message, message.paths.first().unwrap_or(Text::EMPTY))
    }

    pub(crate) fn of(cause: &Cause<'_>, examples: &Examples<'_>) -> Option<Self> {
        let Examples { old, new, .. } = *examples;
        let fact = &cause.fact;
        let occurrence = cause.occurrences.first()?;
        let builds = Builds::of(cause, old, new);
        let severity = match fact.id.severity() {
            Severity::Breaking if builds.possibly_not_built => Severity::Risky,
            severity => severity,
        };
        let is_breaking = severity == Severity::Breaking;
        Some(Self {
            id: fact.id,
            severity,
            lifecycle: lifecycle(fact, occurrence, old),
            directions: cause.directions.iter().copied().collect(),
            description: words::description(fact, &builds, old, new).into(),
            condition: builds.condition.map(Text::from),
            possibly_not_built: builds.possibly_not_built,
            advice: advice(fact, occurrence, old, new),
            beside: cause.beside.map(Text::from),
            old: fact.old.map(|item| declaration(fact, old, item)),
            new: fact.new.map(|item| declaration(fact, new, item)),
            messages: messages(&cause.occurrences),
            fingerprint: fingerprint(fact, occurrence, old, new),
            example: is_breaking
                .then(|| examples.of(fact, &cause.occurrences))
                .flatten(),
            concern: None,
            basis: Basis {
                item: fact.old,
                new: fact.new,
                sites: cause.sites.clone(),
            },
        })
    }
}

/// The removal of something that was itself deprecated is expected. Where schemas could not mark
/// it, words in the documentation count.
fn lifecycle(fact: &Fact<'_>, occurrence: &Occurrence<'_>, old: &Schema) -> FindingLifecycle {
    let lifecycle = occurrence.place.lifecycle;
    let removed = fact.old.filter(|_| fact.new.is_none());
    let is_announced = removed.is_some_and(|item| match lifecycle {
        Lifecycle::Deprecated => item.get(old).features().is_deprecated(),
        Lifecycle::Stable => told::about(old, item, occurrence.node).is_some(),
        _ => false,
    });
    if is_announced {
        FindingLifecycle::Expected
    } else {
        lifecycle.into()
    }
}

fn declaration(fact: &Fact<'_>, schema: &Schema, item: ItemId) -> Declaration {
    let feature = match fact.detail {
        Detail::Feature(name) => item.feature(schema, name).and_then(|feature| feature.span),
        _ => None,
    };
    // A schema from introspection has no text.
    let has_text = schema.origin() == Origin::Text;
    let span = feature.or_else(|| item.span(schema));
    Declaration {
        text: words::declaration(fact, schema, item).into(),
        location: span.filter(|_| has_text).map(|span| schema.locate(span)),
    }
}

/// The occurrences by message; each path once.
fn messages(occurrences: &[Occurrence<'_>]) -> Vec<AffectedMessage> {
    let mut messages: Vec<AffectedMessage> = Vec::new();
    let mut indexes = HashMap::new();
    let mut known = HashSet::new();
    for occurrence in occurrences {
        let (kind, name) = match occurrence.node {
            Node::Command(name) => (MessageKind::Command, name),
            Node::Event(name) => (MessageKind::Event, name),
            Node::Types(..) => continue,
        };
        let index = *indexes.entry((kind, name)).or_insert_with(|| {
            messages.push(AffectedMessage {
                kind,
                name: name.into(),
                lifecycle: occurrence.place.lifecycle.into(),
                paths: Vec::new(),
                has_more_paths: false,
            });
            messages.len() - 1
        });
        messages[index].has_more_paths |= occurrence.has_more;
        let path = Text::from(occurrence.place.to_string());
        if known.insert((index, path.clone())) {
            messages[index].paths.push(path);
        }
    }
    messages
}

/// What is said about the deprecation of an item: in NEW if that has it, else in OLD.
fn advice(
    fact: &Fact<'_>,
    occurrence: &Occurrence<'_>,
    old: &Schema,
    new: &Schema,
) -> Option<Text> {
    let is_wanted = fact.id.change() == ChangeKind::BecameDeprecated
        || lifecycle(fact, occurrence, old) == FindingLifecycle::Expected;
    if !is_wanted {
        return None;
    }
    let sides = [(new, fact.new), (old, fact.old)];
    let (schema, item) = sides
        .into_iter()
        .find_map(|(schema, item)| Some((schema, item?)))?;
    let own = schema
        .doc_of(item.definition(schema))
        .and_then(words::advice);
    let of_message = || {
        let (Node::Command(name) | Node::Event(name)) = occurrence.node else {
            return None;
        };
        let definition = schema.definition(schema.lookup(name)?);
        schema.doc_of(definition).and_then(words::advice)
    };
    let in_words = || told::about(schema, item, occurrence.node);
    own.or_else(of_message).or_else(in_words)
}

/// A hash that stays the same from build to build and from release to release.
fn fingerprint(fact: &Fact<'_>, occurrence: &Occurrence<'_>, old: &Schema, new: &Schema) -> String {
    let item_kind = fact.old.or(fact.new).map_or("", ItemId::kind_name);
    let detail = match fact.detail {
        Detail::None => String::new(),
        Detail::Feature(name) => name.to_owned(),
        Detail::Kind(kind) => kind.to_string(),
        Detail::Types(types) => {
            let has_widths = fact.id.change().is_of_width();
            let old_text = old.wire_text(types.old, has_widths);
            let new_text = new.wire_text(types.new, has_widths);
            format!("{old_text} to {new_text}")
        }
    };
    let (kind, name) = match occurrence.node {
        Node::Command(name) => ("command", name),
        Node::Event(name) => ("event", name),
        Node::Types(..) => ("", ""),
    };
    let path = occurrence.place.to_string();
    let kinds = kinds(&occurrence.place.path.steps);
    let text = format!(
        "{}|{kind}|{name}|{path}|{kinds}|{item_kind}|{detail}",
        fact.id
    );
    let mut hasher = fnv::FnvHasher::default();
    std::hash::Hasher::write(&mut hasher, text.as_bytes());
    format!("{:016x}", std::hash::Hasher::finish(&hasher))
}

/// The JSON kinds on a path, which its text leaves out.
fn kinds(steps: &[Step<'_>]) -> String {
    let kinds = steps.iter().filter_map(|step| match step {
        Step::Choice(kind) => Some(JsonKind::to_string(kind)),
        _ => None,
    });
    kinds.collect::<Vec<_>>().join(", ")
}

fn directions<S: Serializer>(directions: &[Direction], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(directions.iter().map(|direction| direction.as_str()))
}

#[allow(clippy::ref_option, reason = "serde calls it so")]
fn location<S: Serializer>(location: &Option<Location>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Place<'l> {
        path: std::borrow::Cow<'l, str>,
        line: usize,
    }
    let place = location.as_ref().map(|location| Place {
        path: location.path.to_string_lossy(),
        line: location.line,
    });
    place.serialize(serializer)
}
