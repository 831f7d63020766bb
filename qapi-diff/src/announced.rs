//! Removals that a release between two others announced.

use std::collections::HashMap;

use crate::finding::{Finding, FindingLifecycle, MessageKind};

/// Marks removals as expected if, seen from a release between OLD and NEW, they are: what is
/// removed was deprecated there. `since` has the findings of that release and NEW.
pub(crate) fn announce(findings: &mut [Finding], since: &[Finding]) {
    let mut expected: HashMap<Subject<'_>, &Finding> = HashMap::new();
    for finding in since {
        if finding.lifecycle == FindingLifecycle::Expected {
            expected.extend(subjects(finding).map(|subject| (subject, finding)));
        }
    }
    for finding in findings {
        let is_removal = finding.old.is_some() && finding.new.is_none();
        if !is_removal || finding.lifecycle != FindingLifecycle::Stable {
            continue;
        }
        let announcement = subjects(finding).find_map(|subject| expected.get(&subject).copied());
        if let Some(announcement) = announcement {
            finding.advice.clone_from(&announcement.advice);
            finding.lifecycle = FindingLifecycle::Expected;
        }
    }
}

/// A message, and a place in it.
type Subject<'f> = (MessageKind, &'f str, &'f str);

fn subjects(finding: &Finding) -> impl Iterator<Item = Subject<'_>> {
    finding.messages.iter().flat_map(|message| {
        let paths = message.paths.iter();
        paths.map(|path| (message.kind, message.name.unescaped(), path.unescaped()))
    })
}
