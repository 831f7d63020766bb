//! Removals that a release between two others announced.

use std::collections::HashMap;

use crate::change::ChangeKind;
use crate::finding::{Finding, FindingLifecycle, MessageKind};

/// Marks removals as expected if the findings of OLD and a release between say that what is
/// removed was deprecated there.
pub(crate) fn announce(findings: &mut [Finding], between: &[Finding]) {
    let mut deprecated: HashMap<Subject<'_>, &Finding> = HashMap::new();
    for finding in between {
        if finding.id.change() == ChangeKind::BecameDeprecated {
            let subjects = subjects(finding).map(|subject| (subject, finding));
            deprecated.extend(subjects);
        }
    }
    for finding in findings {
        let is_removal = finding.old.is_some() && finding.new.is_none();
        if !is_removal || finding.lifecycle != FindingLifecycle::Stable {
            continue;
        }
        let announcement = subjects(finding).find_map(|subject| deprecated.get(&subject).copied());
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
