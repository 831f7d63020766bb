//! Findings by message, with one line for findings that say the same about members or values
//! beside each other: what the reports for people have in common.

use std::collections::HashMap;

use qapi_schema::text::{Text, counted};

use super::paths::{Neighbours, Paths};
use crate::change::{ChangeId, ChangeKind, Severity};
use crate::concern::{self, RecordedPlace};
use crate::finding::{AffectedMessage, Finding, FindingLifecycle, MessageKind};
use crate::words;

/// How many other messages a line names.
const NAMES: usize = 3;

/// The sections of a report that is ordered by severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    Breaking,
    Risky,
    /// What works as before, but may be removed.
    Deprecated,
    Compatible,
}

impl Section {
    pub(crate) const ALL: [Self; 4] = [
        Self::Breaking,
        Self::Risky,
        Self::Deprecated,
        Self::Compatible,
    ];

    /// Those for which a client may have to be changed.
    pub(crate) const FOR_ACTION: [Self; 3] = [Self::Breaking, Self::Risky, Self::Deprecated];

    pub(crate) fn of(finding: &Finding) -> Self {
        match finding.severity {
            Severity::Breaking => Self::Breaking,
            Severity::Risky => Self::Risky,
            Severity::Compatible if finding.id.change() == ChangeKind::BecameDeprecated => {
                Self::Deprecated
            }
            Severity::Compatible => Self::Compatible,
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Breaking => "Breaking",
            Self::Risky => "Risky",
            Self::Deprecated => "Deprecated",
            Self::Compatible => "Compatible",
        }
    }
}

/// The findings of which a message is the subject.
#[derive(Debug)]
pub(crate) struct Group<'f> {
    pub(crate) kind: MessageKind,
    /// The message; or several, if there is only one thing to say, and the same about each.
    pub(crate) names: Vec<&'f Text>,
    /// Worst first.
    pub(crate) lines: Vec<Line<'f>>,
}

/// Findings that say the same about things beside each other.
#[derive(Debug)]
pub(crate) struct Line<'f> {
    /// The first of them.
    pub(crate) first: &'f Finding,
    pub(crate) all: Vec<&'f Finding>,
    /// Where they are: empty for the message as a whole.
    pub(crate) paths: Paths<'f>,
}

/// The findings of some sections by message, worst first. New messages are left out: they are
/// listed together.
pub(crate) fn groups<'f>(findings: &'f [Finding], sections: &[Section]) -> Vec<Group<'f>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known: HashMap<(MessageKind, &Text), usize> = HashMap::new();
    let mut meanings: HashMap<Meaning<'_>, usize> = HashMap::new();
    let mut neighbours = Neighbours::new();
    let is_wanted =
        |finding: &&Finding| sections.contains(&Section::of(finding)) && !is_new_message(finding);
    for finding in findings.iter().filter(is_wanted) {
        let (message, _) = finding.subject();
        let index = *known
            .entry((message.kind, &message.name))
            .or_insert_with(|| {
                groups.push(Group {
                    kind: message.kind,
                    names: vec![&message.name],
                    lines: Vec::new(),
                });
                groups.len() - 1
            });
        let number = meanings.len();
        let meaning = *meanings.entry(Meaning::of(finding)).or_insert(number);
        groups[index].add(finding, (index, meaning), &mut neighbours);
    }
    for group in &mut groups {
        group.lines.sort_by_key(Line::rank);
    }
    groups.sort_by_key(|group| {
        let worst = group.lines.first().map(|line| {
            let finding = line.first;
            let is_doubtful = doubt(finding).is_some();
            (is_doubtful, Section::of(finding), finding.lifecycle)
        });
        (worst, group.kind, group.names.clone())
    });
    join(groups)
}

/// Joins groups that have only one thing to say, and the same about messages as a whole.
fn join(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut joined: Vec<Group<'_>> = Vec::new();
    let mut known = HashMap::new();
    for group in groups {
        let same = group.only_meaning().map(|meaning| {
            let next = joined.len();
            *known.entry((group.kind, meaning)).or_insert(next)
        });
        match same.and_then(|index| joined.get_mut(index)) {
            Some(same) => same.join(group),
            None => joined.push(group),
        }
    }
    joined
}

/// The new messages, each with what there is to say about it.
pub(crate) fn new_messages(
    findings: &[Finding],
    kind: MessageKind,
) -> impl Iterator<Item = (&Text, Text)> {
    let wanted = new_findings(findings).filter(move |finding| finding.subject().0.kind == kind);
    wanted.map(|finding| {
        let lifecycle = lifecycle_words(finding.lifecycle).map(str::to_owned);
        let condition = finding
            .condition
            .as_ref()
            .map(|condition| words::if_words(condition.line(), finding.possibly_not_built));
        let notes: Vec<String> = lifecycle.into_iter().chain(condition).collect();
        let in_parentheses = match &*notes.join(", ") {
            "" => Text::default(),
            notes => format!(" ({notes})").into(),
        };
        (&finding.subject().0.name, in_parentheses)
    })
}

/// The findings of new messages.
pub(crate) fn new_findings(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| is_new_message(finding))
}

fn is_new_message(finding: &Finding) -> bool {
    matches!(
        finding.id.change(),
        ChangeKind::CommandAdded | ChangeKind::EventAdded
    )
}

impl<'f> Group<'f> {
    /// The messages, with commas.
    pub(crate) fn names(&self) -> Text {
        Text::join(self.names.iter().copied(), ", ")
    }

    fn join(&mut self, other: Self) {
        self.names.extend(other.names);
        for (line, other) in self.lines.iter_mut().zip(other.lines) {
            line.all.extend(other.all);
        }
    }

    /// What it says, if that is only one thing, about a message as a whole.
    fn only_meaning(&self) -> Option<Meaning<'f>> {
        let [line] = &*self.lines else {
            return None;
        };
        let finding = line.first;
        let is_whole = finding.subject().1.is_empty() && finding.messages.len() == 1;
        is_whole.then(|| Meaning {
            messages: Vec::new(),
            ..Meaning::of(finding)
        })
    }

    /// Adds a finding, to the line that says the same about a path beside it, if there is one.
    /// `says` is what it says, and the index of the group.
    fn add(
        &mut self,
        finding: &'f Finding,
        says: (usize, usize),
        neighbours: &mut Neighbours<(usize, usize)>,
    ) {
        let (_, path) = finding.subject();
        for index in neighbours.lines(says, path) {
            if self.lines[index].takes(finding) {
                return;
            }
        }
        neighbours.add(says, path, self.lines.len());
        self.lines.push(Line::new(finding));
    }
}

/// What a finding says, but for the path.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Meaning<'f> {
    id: ChangeId,
    lifecycle: FindingLifecycle,
    description: &'f Text,
    advice: Option<&'f Text>,
    beside: Option<&'f Text>,
    /// The number of paths in the first message.
    paths: usize,
    messages: Vec<&'f Text>,
    concern: Option<UsedAt<'f>>,
}

/// How a finding concerns a client, but for the path if that is the finding's.
#[derive(Debug, PartialEq, Eq, Hash)]
struct UsedAt<'f> {
    place: &'f RecordedPlace,
    path: Option<&'f Text>,
    doubt: Option<&'f Text>,
}

impl<'f> Meaning<'f> {
    fn of(finding: &'f Finding) -> Self {
        let messages = finding.messages.iter();
        Self {
            id: finding.id,
            lifecycle: finding.lifecycle,
            description: &finding.description,
            advice: finding.advice.as_ref(),
            beside: finding.beside.as_ref(),
            paths: finding.subject().0.paths.len(),
            messages: messages.map(|message| &message.name).collect(),
            concern: finding.concern.as_ref().map(|concern| UsedAt {
                place: &concern.place,
                path: concern.path_besides(&finding.subject().0.paths),
                doubt: concern.doubt.as_ref(),
            }),
        }
    }
}

impl<'f> Line<'f> {
    pub(crate) fn new(finding: &'f Finding) -> Self {
        Self {
            first: finding,
            all: vec![finding],
            paths: Paths::new(finding.subject().1),
        }
    }

    /// Adds a finding that says the same, if it is about a path beside the others. Returns
    /// whether it did.
    fn takes(&mut self, finding: &'f Finding) -> bool {
        let takes = self.paths.takes(finding.subject().1);
        if takes {
            self.all.push(finding);
        }
        takes
    }

    /// What changed.
    pub(crate) fn description(&self) -> Text {
        let description = &self.first.description;
        if !self.paths.are_several() {
            return description.clone();
        }
        let plural = description.unescaped().replace("member ", "members ");
        plural.replace("value ", "values ").into()
    }

    /// The other messages that it affects.
    pub(crate) fn others(&self) -> &'f [AffectedMessage] {
        &self.first.messages[1..]
    }

    /// The other paths in the subject.
    pub(crate) fn other_paths(&self) -> &'f [Text] {
        let paths = &self.first.messages[0].paths;
        paths.get(1..).unwrap_or_default()
    }

    /// What is certain first; then worst first, and what is about a message as a whole before
    /// its parts.
    fn rank(&self) -> (bool, Section, FindingLifecycle, bool, &'f Text) {
        let (lifecycle, path) = (self.first.lifecycle, self.first.subject().1);
        let (section, is_doubtful) = (Section::of(self.first), doubt(self.first).is_some());
        (is_doubtful, section, lifecycle, !path.is_empty(), path)
    }
}

/// The whole line, with the names of the messages that it is about.
pub(crate) fn with_names(names: &Text, line: &Line<'_>) -> Text {
    let is_whole = line.first.subject().1.is_empty();
    let colon = if is_whole { ":" } else { "" };
    format!("{}{colon} {}", names.line(), sentence(line).line()).into()
}

/// The whole line, without the messages that it is about.
pub(crate) fn sentence(line: &Line<'_>) -> Text {
    let (path, words) = (line.paths.text(), with_notes(line));
    if path.is_empty() {
        words
    } else {
        format!("{}: {}", path.line(), words.line()).into()
    }
}

/// What changed, with notes.
pub(crate) fn with_notes(line: &Line<'_>) -> Text {
    let (description, notes) = (line.description(), notes(line));
    if notes.is_empty() {
        description
    } else {
        format!("{} ({})", description.line(), notes.line()).into()
    }
}

/// The notes in parentheses after what changed.
pub(crate) fn notes(line: &Line<'_>) -> Text {
    let lifecycle = lifecycle_words(line.first.lifecycle);
    let mut notes: Vec<String> = lifecycle.into_iter().map(str::to_owned).collect();
    if let (Some(beside), None) = (&line.first.beside, &line.first.advice) {
        notes.push(format!("there is {}", beside.line()));
    }
    notes.extend(other_places(line));
    let others = line.others();
    if !others.is_empty() {
        let names = others.iter().take(NAMES).map(|message| &message.name);
        let shown = Text::join(names, ", ");
        let more = match others.len().saturating_sub(NAMES) {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        notes.push(format!("also in {}{more}", shown.line()));
    }
    let concern = line.first.concern.as_ref();
    let paths = &line.first.subject().0.paths;
    notes.extend(concern.map(|concern| concern::in_words(concern, paths)));
    notes.join("; ").into()
}

/// Why it is not certain that it concerns a client.
pub(crate) fn doubt(finding: &Finding) -> Option<&Text> {
    finding.concern.as_ref()?.doubt.as_ref()
}

/// The other places in the message.
fn other_places(line: &Line<'_>) -> Option<String> {
    let others = line.other_paths();
    let [first, more @ ..] = others else {
        return None;
    };
    let at_least = if line.first.messages[0].has_more_paths {
        "at least "
    } else {
        ""
    };
    let first = first.line();
    Some(match (line.paths.are_several(), more.len()) {
        (true, _) => format!("also at {at_least}{}", counted(others.len(), "other place")),
        (false, 0) => format!("also {first}"),
        (false, number) => format!("also {first} and {at_least}{number} more"),
    })
}

/// What is said about something that was not stable.
fn lifecycle_words(lifecycle: FindingLifecycle) -> Option<&'static str> {
    match lifecycle {
        FindingLifecycle::Stable => None,
        FindingLifecycle::Expected => Some("expected: it was deprecated"),
        FindingLifecycle::Deprecated | FindingLifecycle::Unstable => Some(lifecycle.as_str()),
    }
}
