//! Findings by message, those that say the same of members or values beside each other on
//! one line: what the reports for people have in common.

use std::collections::HashMap;

use super::paths::Paths;
use crate::change::{Change, Severity};
use crate::finding::FindingLifecycle;
use crate::finding::{Finding, Message, MessageKind};
use crate::words;

/// How many names of other messages are shown.
const NAMES: usize = 3;

/// The parts of a report that goes by severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    Breaking,
    Risky,
    /// What works as before but may go.
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

    /// Those of what a client may have to be changed for.
    pub(crate) const FOR_ACTION: [Self; 3] = [Self::Breaking, Self::Risky, Self::Deprecated];

    pub(crate) fn of(finding: &Finding) -> Self {
        match finding.severity {
            Severity::Breaking => Self::Breaking,
            Severity::Risky => Self::Risky,
            Severity::Compatible if finding.id.change() == Change::BecameDeprecated => {
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

/// The findings of which a message is the foremost one that they reach.
#[derive(Debug)]
pub(crate) struct Group<'f> {
    pub(crate) kind: MessageKind,
    /// The message; several, if there is the same one thing to say of each.
    pub(crate) names: Vec<&'f str>,
    /// The worst first.
    pub(crate) lines: Vec<Line<'f>>,
}

/// Findings that say the same of things beside each other.
#[derive(Debug)]
pub(crate) struct Line<'f> {
    /// The first of them.
    pub(crate) first: &'f Finding,
    pub(crate) all: Vec<&'f Finding>,
    /// Where they are: empty for the message as a whole.
    pub(crate) paths: Paths<'f>,
}

/// The findings of some sections by message, the worst first, but for messages that are new,
/// which are not one by one what people look for.
pub(crate) fn groups<'f>(findings: &'f [Finding], sections: &[Section]) -> Vec<Group<'f>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known: HashMap<(MessageKind, &str), usize> = HashMap::new();
    let is_wanted = |it: &&Finding| sections.contains(&Section::of(it)) && !is_new_message(it);
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
        groups[index].add(finding);
    }
    for group in &mut groups {
        group.lines.sort_by_key(Line::rank);
    }
    groups.sort_by_key(|group| {
        let worst = group.lines.first().map(|line| line.first);
        let worst = worst.map(|it| (Section::of(it), it.lifecycle));
        (worst, group.kind, group.names.clone())
    });
    join(groups)
}

/// Joins groups that have the same one thing to say of messages as a whole.
fn join(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut joined: Vec<Group<'_>> = Vec::new();
    for group in groups {
        let same = joined.iter_mut().find(|it| it.says_what(&group));
        match same {
            Some(same) => same.join(group),
            None => joined.push(group),
        }
    }
    joined
}

/// The new messages, each with what there is to say of it.
pub(crate) fn new_messages(
    findings: &[Finding],
    kind: MessageKind,
) -> impl Iterator<Item = (&str, String)> {
    let wanted = new_findings(findings).filter(move |it| it.subject().0.kind == kind);
    wanted.map(|finding| {
        let promise = promise(finding.lifecycle).map(str::to_owned);
        let condition = finding.condition.as_ref();
        let condition = condition.map(|it| words::if_words(it, finding.may_be_unbuilt));
        let notes: Vec<String> = promise.into_iter().chain(condition).collect();
        let notes = match &*notes.join(", ") {
            "" => String::new(),
            notes => format!(" ({notes})"),
        };
        (&*finding.subject().0.name, notes)
    })
}

/// The findings of new messages.
pub(crate) fn new_findings(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|it| is_new_message(it))
}

fn is_new_message(finding: &Finding) -> bool {
    matches!(
        finding.id.change(),
        Change::CommandAdded | Change::EventAdded
    )
}

impl<'f> Group<'f> {
    fn join(&mut self, other: Self) {
        self.names.extend(other.names);
        for (line, other) in self.lines.iter_mut().zip(other.lines) {
            line.all.extend(other.all);
        }
    }

    fn says_what(&self, other: &Self) -> bool {
        let ([one], [another]) = (&*self.lines, &*other.lines) else {
            return false;
        };
        let (one, another) = (one.first, another.first);
        let is_whole = |it: &Finding| it.subject().1.is_empty() && it.messages.len() == 1;
        self.kind == other.kind
            && is_whole(one)
            && is_whole(another)
            && (one.id, one.lifecycle) == (another.id, another.lifecycle)
            && (&one.what, &one.advice) == (&another.what, &another.advice)
    }

    fn add(&mut self, finding: &'f Finding) {
        if !self.lines.iter_mut().any(|line| line.takes(finding)) {
            self.lines.push(Line::new(finding));
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

    /// Adds a finding that says the same of a path that differs from the others where
    /// these differ from each other; otherwise says that it does not.
    fn takes(&mut self, finding: &'f Finding) -> bool {
        let takes = is_alike(self.first, finding) && self.paths.takes(finding.subject().1);
        if takes {
            self.all.push(finding);
        }
        takes
    }

    /// What happened.
    pub(crate) fn what(&self) -> String {
        let what = &self.first.what;
        if !self.paths.are_several() {
            return what.clone();
        }
        let plural = what.replace("member ", "members ");
        plural.replace("value ", "values ")
    }

    /// The other messages that it reaches.
    pub(crate) fn others(&self) -> &'f [Message] {
        &self.first.messages[1..]
    }

    /// In which further ways the message itself is reached.
    pub(crate) fn other_paths(&self) -> &'f [String] {
        let paths = &self.first.messages[0].paths;
        paths.get(1..).unwrap_or_default()
    }

    /// The worst first; of what is compatible, what asks for action.
    fn rank(&self) -> (Section, FindingLifecycle, bool, &'f str) {
        let (lifecycle, path) = (self.first.lifecycle, self.first.subject().1);
        (Section::of(self.first), lifecycle, !path.is_empty(), path)
    }
}

/// The whole line, behind the names of the messages that it is about.
pub(crate) fn with_names(names: &str, line: &Line<'_>) -> String {
    let is_whole = line.first.subject().1.is_empty();
    let colon = if is_whole { ":" } else { "" };
    format!("{names}{colon} {}", sentence(line))
}

/// The whole line but for the messages that it is about.
pub(crate) fn sentence(line: &Line<'_>) -> String {
    match &*line.paths.to_string() {
        "" => happened(line),
        path => format!("{path}: {}", happened(line)),
    }
}

/// What happened, with notes.
pub(crate) fn happened(line: &Line<'_>) -> String {
    match &*notes(line).join("; ") {
        "" => line.what(),
        notes => format!("{} ({notes})", line.what()),
    }
}

/// What stands in parentheses after what happened.
pub(crate) fn notes(line: &Line<'_>) -> Vec<String> {
    let promise = promise(line.first.lifecycle);
    let mut notes: Vec<String> = promise.into_iter().map(str::to_owned).collect();
    let other_paths = line.other_paths();
    if line.paths.are_several() && !other_paths.is_empty() {
        let plural = if other_paths.len() == 1 { "" } else { "s" };
        notes.push(format!("also at {} other place{plural}", other_paths.len()));
    }
    if let [first, more @ ..] = other_paths
        && !line.paths.are_several()
    {
        let more = match more.len() {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        notes.push(format!("also {first}{more}"));
    }
    let names: Vec<&str> = line.others().iter().map(|it| &*it.name).collect();
    if !names.is_empty() {
        let shown = names
            .iter()
            .take(NAMES)
            .copied()
            .collect::<Vec<_>>()
            .join(", ");
        let more = match names.len().saturating_sub(NAMES) {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        notes.push(format!("also in {shown}{more}"));
    }
    notes
}

/// What is said of something that was not just to stay.
pub(crate) fn promise(lifecycle: FindingLifecycle) -> Option<&'static str> {
    match lifecycle {
        FindingLifecycle::Stable => None,
        FindingLifecycle::Deprecated => Some("deprecated"),
        FindingLifecycle::Expected => Some("expected: it was deprecated"),
        FindingLifecycle::Unstable => Some("unstable"),
    }
}

fn is_alike(one: &Finding, other: &Finding) -> bool {
    let names = |finding: &Finding| -> Vec<String> {
        finding.messages.iter().map(|it| it.name.clone()).collect()
    };
    one.id == other.id
        && one.lifecycle == other.lifecycle
        && one.what == other.what
        && one.advice == other.advice
        && one.subject().0.paths.len() == other.subject().0.paths.len()
        && names(one) == names(other)
}
