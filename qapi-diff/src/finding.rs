//! Findings: root causes as they are reported.

use qapi_schema::source::Location;
use qapi_schema::wire::{Direction, JsonKind, Lifecycle, Step, path_text};
use qapi_schema::{Origin, Schema};
use serde::{Serialize, Serializer};

use crate::causes::{Cause, Sighting};
use crate::change::{Change, Id, Severity};
use crate::compare::{Detail, Fact, Node};
use crate::item::Item;
use crate::witness::{self, Witness};
use crate::words;

/// One change, with everything that it reaches.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// What sort of change it is.
    pub id: Id,
    /// How severe it is.
    pub severity: Severity,
    /// What was promised of that which changed.
    pub lifecycle: FindingLifecycle,
    /// Which ways the values go that it concerns; none if it concerns messages as a
    /// whole.
    #[serde(serialize_with = "directions")]
    pub directions: Vec<Direction>,
    /// What happened, as what follows the path in a sentence.
    pub what: String,
    /// On which condition of the build there is what came or is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// Whether it may be that nothing changed, but that the condition does not hold in the one
    /// build of which introspection tells. It is risky at most, then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub may_be_unbuilt: bool,
    /// What the schema says to do instead, where something is deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
    /// What it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Declared>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Declared>,
    /// The messages that it reaches, the foremost first.
    pub messages: Vec<Message>,
    /// Tells the finding from others, whatever lines and names of types are.
    pub fingerprint: String,
    /// For what is breaking: a message that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Witness>,
}

/// What one of the schemas says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Declared {
    /// The item, as the schema's text has it.
    pub text: String,
    /// Where that is.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "location")]
    pub location: Option<Location>,
}

/// A message that a finding reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Message {
    /// What sort of message it is.
    pub kind: MessageKind,
    /// The name of the command or event.
    pub name: String,
    /// What is promised of the message, or of the way through it.
    pub lifecycle: FindingLifecycle,
    /// Where in the message it is seen; of ways that are alike, the nearest. The empty
    /// path is the message as a whole.
    pub paths: Vec<String>,
}

/// The sorts of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageKind {
    /// A command.
    Command,
    /// An event.
    Event,
}

/// What OLD promised of that which a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum FindingLifecycle {
    /// It was to stay.
    #[default]
    Stable,
    /// It was deprecated, and is still there.
    Deprecated,
    /// It was deprecated, and now it is gone, as announced.
    Expected,
    /// It was unstable, or reachable only by way of something unstable: it might change
    /// at any time. Before QEMU 6.2 the name said so: `x-…`.
    Unstable,
}

impl FindingLifecycle {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Deprecated => "deprecated",
            Self::Expected => "expected",
            Self::Unstable => "unstable",
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

/// In how many places a witness is looked for.
const SIGHTINGS: usize = 16;

impl Finding {
    /// The foremost message and path.
    #[must_use]
    pub fn subject(&self) -> (&Message, &str) {
        // There is one: what no message reaches is not compared.
        let message = &self.messages[0];
        (message, message.paths.first().map_or("", String::as_str))
    }

    pub(crate) fn of(cause: &Cause<'_>, old: &Schema, new: &Schema) -> Option<Self> {
        let fact = &cause.fact;
        let sighting = cause.sightings.first()?;
        let on_condition = words::on_condition(fact, cause.branch(), old, new);
        let may_be_unbuilt = on_condition.as_ref().is_some_and(|it| it.may_be_unbuilt);
        let severity = match fact.id.severity() {
            Severity::Breaking if may_be_unbuilt => Severity::Risky,
            severity => severity,
        };
        let is_breaking = severity == Severity::Breaking;
        Some(Self {
            id: fact.id,
            severity,
            lifecycle: lifecycle(fact, sighting, old),
            directions: cause.directions.iter().copied().collect(),
            what: words::what(fact, on_condition.as_ref(), old, new),
            condition: on_condition.map(|it| it.words),
            may_be_unbuilt,
            advice: advice(fact, sighting, old, new),
            old: fact.old.map(|item| declaration(fact, old, item)),
            new: fact.new.map(|item| declaration(fact, new, item)),
            messages: messages(&cause.sightings),
            fingerprint: fingerprint(fact, sighting, old, new),
            witness: if is_breaking {
                let mut sightings = cause.sightings.iter().take(SIGHTINGS);
                sightings.find_map(|sighting| witness::of(fact, sighting, old, new))
            } else {
                None
            },
        })
    }
}

/// What is gone after it was deprecated itself was expected to go.
fn lifecycle(fact: &Fact<'_>, sighting: &Sighting<'_>, old: &Schema) -> FindingLifecycle {
    let lifecycle = sighting.place.lifecycle;
    let is_gone = fact.new.is_none();
    let was_deprecated = fact
        .old
        .is_some_and(|item| item.written(old).features().is_deprecated());
    if lifecycle == Lifecycle::Deprecated && is_gone && was_deprecated {
        FindingLifecycle::Expected
    } else {
        lifecycle.into()
    }
}

fn declaration(fact: &Fact<'_>, schema: &Schema, item: Item) -> Declared {
    let feature = match fact.detail {
        Detail::Feature(name) => item.feature(schema, name).and_then(|it| it.span),
        _ => None,
    };
    let span = feature.or_else(|| item.span(schema));
    // The text of introspection is made up.
    let span = span.filter(|_| schema.origin() == Origin::Text);
    Declared {
        text: words::declared(fact, schema, item),
        location: span.map(|span| schema.locate(span)),
    }
}

/// The sightings by message; of the same path, one is enough.
fn messages(sightings: &[Sighting<'_>]) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for sighting in sightings {
        let (kind, name) = match sighting.node {
            Node::Command(name) => (MessageKind::Command, name),
            Node::Event(name) => (MessageKind::Event, name),
            Node::Types(..) => continue,
        };
        let path = path_text(&sighting.place.steps);
        let known = messages
            .iter_mut()
            .find(|it| it.kind == kind && it.name == name);
        match known {
            Some(message) if message.paths.contains(&path) => {}
            Some(message) => message.paths.push(path),
            None => messages.push(Message {
                kind,
                name: name.to_owned(),
                lifecycle: sighting.place.lifecycle.into(),
                paths: vec![path],
            }),
        }
    }
    messages
}

/// What is said about the deprecation of an item: by NEW where that has it, else by OLD.
fn advice(fact: &Fact<'_>, sighting: &Sighting<'_>, old: &Schema, new: &Schema) -> Option<String> {
    let wanted = fact.id.change() == Change::BecameDeprecated
        || lifecycle(fact, sighting, old) == FindingLifecycle::Expected;
    let sides = [(new, fact.new), (old, fact.old)];
    let (schema, item) = sides
        .into_iter()
        .find_map(|(schema, item)| Some((schema, item?)))?;
    let own = schema
        .doc_of(item.definition(schema))
        .and_then(words::advice);
    let of_message = || {
        let (Node::Command(name) | Node::Event(name)) = sighting.node else {
            return None;
        };
        let definition = schema.definition(schema.lookup(name)?);
        schema.doc_of(definition).and_then(words::advice)
    };
    wanted.then(|| own.or_else(of_message)).flatten()
}

/// A hash that stays the same from build to build and release to release.
fn fingerprint(fact: &Fact<'_>, sighting: &Sighting<'_>, old: &Schema, new: &Schema) -> String {
    let sort = fact.old.or(fact.new).map_or("", Item::sort);
    let detail = match fact.detail {
        Detail::None => String::new(),
        Detail::Feature(name) => name.to_owned(),
        Detail::Kind(kind) => kind.to_string(),
        Detail::Types(was, is) => {
            let has_widths = fact.id.change().is_of_width();
            let (was, is) = (
                old.wire_text(was, has_widths),
                new.wire_text(is, has_widths),
            );
            format!("{was} to {is}")
        }
    };
    let (kind, name) = match sighting.node {
        Node::Command(name) => ("command", name),
        Node::Event(name) => ("event", name),
        Node::Types(..) => ("", ""),
    };
    let path = path_text(&sighting.place.steps);
    let kinds = kinds(&sighting.place.steps);
    let text = format!("{}|{kind}|{name}|{path}|{kinds}|{sort}|{detail}", fact.id);
    let mut hasher = fnv::FnvHasher::default();
    std::hash::Hasher::write(&mut hasher, text.as_bytes());
    format!("{:016x}", std::hash::Hasher::finish(&hasher))
}

/// The JSON kinds that a path leads through, which its text leaves out.
fn kinds(steps: &[Step<'_>]) -> String {
    let kinds = steps.iter().filter_map(|step| match step {
        Step::Choice(kind) => Some(JsonKind::to_string(kind)),
        _ => None,
    });
    kinds.collect::<Vec<_>>().join(", ")
}

fn directions<S: Serializer>(directions: &[Direction], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(directions.iter().map(|way| way.as_str()))
}

#[allow(clippy::ref_option, reason = "serde calls it so")]
fn location<S: Serializer>(location: &Option<Location>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Place<'l> {
        path: std::borrow::Cow<'l, str>,
        line: usize,
    }
    let place = location.as_ref().map(|it| Place {
        path: it.path.to_string_lossy(),
        line: it.line,
    });
    place.serialize(serializer)
}
