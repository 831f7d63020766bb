//! Findings by message, with one line for findings that say the same about members or values
//! beside each other: what the reports for people have in common.

use std::collections::HashMap;

use super::paths::{Joiner, Paths};
use crate::change::{ChangeId, ChangeKind, Severity};
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
    pub(crate) names: Vec<&'f str>,
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
    let mut by_message: Vec<Vec<&'f Finding>> = Vec::new();
    let mut known: HashMap<(MessageKind, &str), usize> = HashMap::new();
    let is_wanted =
        |finding: &&Finding| sections.contains(&Section::of(finding)) && !is_new_message(finding);
    for finding in findings.iter().filter(is_wanted) {
        let (message, _) = finding.subject();
        let key = (message.kind, &*message.name);
        let index = *known.entry(key).or_insert_with(|| {
            by_message.push(Vec::new());
            by_message.len() - 1
        });
        by_message[index].push(finding);
    }
    let groups = by_message.iter().filter_map(|of| Group::new(of));
    let mut groups: Vec<Group<'_>> = groups.collect();
    groups.sort_by(|one, other| one.rank().cmp(&other.rank()));
    join(groups)
}

/// Joins groups that have only one thing to say, and the same about messages as a whole.
fn join(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut joined: Vec<Group<'_>> = Vec::new();
    let mut known: HashMap<(MessageKind, Said<'_>), usize> = HashMap::new();
    for group in groups {
        let Some(said) = group.only_whole().map(Said::of) else {
            joined.push(group);
            continue;
        };
        let index = *known.entry((group.kind, said)).or_insert(joined.len());
        match joined.get_mut(index) {
            Some(same) => same.join(group),
            None => joined.push(group),
        }
    }
    joined
}

/// What is said about a place, whatever the place is.
#[derive(PartialEq, Eq, Hash)]
struct Said<'f> {
    id: ChangeId,
    lifecycle: FindingLifecycle,
    description: &'f str,
    advice: Option<&'f str>,
    beside: Option<&'f str>,
}

impl<'f> Said<'f> {
    fn of(finding: &'f Finding) -> Self {
        Self {
            id: finding.id,
            lifecycle: finding.lifecycle,
            description: &finding.description,
            advice: finding.advice.as_deref(),
            beside: finding.beside.as_deref(),
        }
    }
}

/// What findings have in common that are on one line.
#[derive(PartialEq, Eq, Hash)]
struct Alike<'f> {
    said: Said<'f>,
    /// How many paths there are in the first message.
    paths: usize,
    messages: Vec<&'f str>,
}

impl<'f> Alike<'f> {
    fn of(finding: &'f Finding) -> Self {
        let messages = finding.messages.iter();
        Self {
            said: Said::of(finding),
            paths: finding.subject().0.paths.len(),
            messages: messages.map(|message| &*message.name).collect(),
        }
    }
}

/// The new messages, each with what there is to say about it.
pub(crate) fn new_messages(
    findings: &[Finding],
    kind: MessageKind,
) -> impl Iterator<Item = (&str, String)> {
    let wanted = new_findings(findings).filter(move |finding| finding.subject().0.kind == kind);
    wanted.map(|finding| {
        let lifecycle = lifecycle_words(finding.lifecycle).map(str::to_owned);
        let condition = finding
            .condition
            .as_ref()
            .map(|condition| words::if_words(condition, finding.possibly_not_built));
        let notes: Vec<String> = lifecycle.into_iter().chain(condition).collect();
        let in_parentheses = match &*notes.join(", ") {
            "" => String::new(),
            notes => format!(" ({notes})"),
        };
        (&*finding.subject().0.name, in_parentheses)
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
    /// The findings of one message.
    fn new(findings: &[&'f Finding]) -> Option<Self> {
        let (message, _) = findings.first()?.subject();
        let mut lines: Vec<Line<'f>> = Vec::new();
        let mut joiner = Joiner::new();
        for finding in findings {
            let index = joiner.join(Alike::of(finding), finding.subject().1);
            match lines.get_mut(index) {
                Some(line) => line.all.push(finding),
                None => lines.push(Line::new(finding)),
            }
        }
        for (line, paths) in lines.iter_mut().zip(joiner.into_joined()) {
            line.paths = paths;
        }
        lines.sort_by_key(Line::rank);
        Some(Self {
            kind: message.kind,
            names: vec![&message.name],
            lines,
        })
    }

    /// What makes one group come before another: the worst finding first.
    fn rank(&self) -> impl Ord + '_ {
        let worst = self.lines.first().map(|line| {
            let finding = line.first;
            (Section::of(finding), finding.lifecycle)
        });
        (worst, self.kind, &self.names)
    }

    fn join(&mut self, other: Self) {
        self.names.extend(other.names);
        for (line, other) in self.lines.iter_mut().zip(other.lines) {
            line.all.extend(other.all);
        }
    }

    /// The only finding, if it is about nothing but the message as a whole.
    fn only_whole(&self) -> Option<&'f Finding> {
        let [line] = &*self.lines else {
            return None;
        };
        let finding = line.first;
        let is_whole = finding.subject().1.is_empty() && finding.messages.len() == 1;
        is_whole.then_some(finding)
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

    /// What changed.
    pub(crate) fn description(&self) -> String {
        let description = &self.first.description;
        if !self.paths.are_several() {
            return description.clone();
        }
        let plural = description.replace("member ", "members ");
        plural.replace("value ", "values ")
    }

    /// The other messages that it affects.
    pub(crate) fn others(&self) -> &'f [AffectedMessage] {
        &self.first.messages[1..]
    }

    /// The other paths in the subject.
    pub(crate) fn other_paths(&self) -> &'f [String] {
        let paths = &self.first.messages[0].paths;
        paths.get(1..).unwrap_or_default()
    }

    /// Worst first, and what is about a message as a whole before its parts.
    fn rank(&self) -> (Section, FindingLifecycle, bool, &'f str) {
        let (lifecycle, path) = (self.first.lifecycle, self.first.subject().1);
        (Section::of(self.first), lifecycle, !path.is_empty(), path)
    }
}

/// The whole line, with the names of the messages that it is about.
pub(crate) fn with_names(names: &str, line: &Line<'_>) -> String {
    let is_whole = line.first.subject().1.is_empty();
    let colon = if is_whole { ":" } else { "" };
    format!("{names}{colon} {}", sentence(line))
}

/// The whole line, without the messages that it is about.
pub(crate) fn sentence(line: &Line<'_>) -> String {
    match &*line.paths.to_string() {
        "" => with_notes(line),
        path => format!("{path}: {}", with_notes(line)),
    }
}

/// What changed, with notes.
pub(crate) fn with_notes(line: &Line<'_>) -> String {
    match &*notes(line).join("; ") {
        "" => line.description(),
        notes => format!("{} ({notes})", line.description()),
    }
}

/// The notes in parentheses after what changed.
pub(crate) fn notes(line: &Line<'_>) -> Vec<String> {
    let lifecycle = lifecycle_words(line.first.lifecycle);
    let mut notes: Vec<String> = lifecycle.into_iter().map(str::to_owned).collect();
    if let (Some(beside), None) = (&line.first.beside, &line.first.advice) {
        notes.push(format!("there is {beside}"));
    }
    notes.extend(other_places(line));
    let others = line.others();
    if !others.is_empty() {
        let names = others.iter().take(NAMES).map(|message| &*message.name);
        let shown = names.collect::<Vec<_>>().join(", ");
        let more = match others.len().saturating_sub(NAMES) {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        notes.push(format!("also in {shown}{more}"));
    }
    notes
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
    Some(match (line.paths.are_several(), others.len(), more.len()) {
        (true, 1, _) => "also at 1 other place".to_owned(),
        (true, number, _) => format!("also at {at_least}{number} other places"),
        (false, _, 0) => format!("also {first}"),
        (false, _, number) => format!("also {first} and {at_least}{number} more"),
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
