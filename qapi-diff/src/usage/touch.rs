//! Which findings concern what is used.

use qapi_schema::text::Text;
use qapi_schema::wire::{Case, Direction};
use qapi_values::Part;

use super::{Listed, Usage, Uses};
use crate::change::ChangeKind;
use crate::concern::{Concern, RecordedPlace};
use crate::finding::{AffectedMessage, Finding, MessageKind};
use crate::item::ItemId;
use crate::report::{Report, Section, UsedBy};
use crate::summary::Summary;

impl Usage<'_> {
    /// Leaves in a report what concerns the client and may need action: first what it sends,
    /// then what it receives, last what is not certain.
    #[must_use]
    pub fn apply(&self, mut report: Report) -> Report {
        let mut others = Vec::new();
        let mut concerning = Vec::new();
        for mut finding in std::mem::take(&mut report.findings) {
            finding.concern = self.concern(&finding);
            if finding.concern.is_some() && Section::FOR_ACTION.contains(&Section::of(&finding)) {
                finding
                    .messages
                    .retain(|message| self.uses_of(message).is_some());
                concerning.push(finding);
            } else {
                others.push(finding);
            }
        }
        concerning.sort_by_key(|finding| {
            let concern = finding.concern.as_ref();
            let is_doubtful = concern.is_some_and(|concern| concern.doubt.is_some());
            let is_received = finding.directions == [Direction::Output];
            (is_doubtful, is_received)
        });
        report.summary = Summary::of(&concerning);
        report.findings = concerning;
        report.used_by = Some(UsedBy {
            refused: self.refused.values().cloned().collect(),
            others: Summary::of(&others),
        });
        report
    }

    fn uses_of(&self, message: &AffectedMessage) -> Option<&Uses<'_>> {
        let key = (message.kind, message.name.unescaped().to_owned());
        self.messages.get(&key)
    }

    /// How a finding concerns the client; `None` if it does not.
    fn concern(&self, finding: &Finding) -> Option<Concern> {
        let mut doubtful = None;
        for message in &finding.messages {
            let Some(uses) = self.uses_of(message) else {
                continue;
            };
            let concern = of_message(uses, finding, message);
            match concern {
                Some(Concern { doubt: None, .. }) => return concern,
                Some(_) => doubtful = doubtful.or(concern),
                None => {}
            }
        }
        doubtful
    }
}

fn of_message(uses: &Uses<'_>, finding: &Finding, message: &AffectedMessage) -> Option<Concern> {
    let concern = |place: &RecordedPlace, doubt: Option<&str>| {
        Some(Concern {
            message: message.name.clone(),
            place: place.clone(),
            doubt: doubt.map(Text::from),
        })
    };
    if is_new(finding) {
        return None;
    }
    if is_whole(message) && finding.directions.len() != 1 {
        return concern(&uses.first, None);
    }
    let mut doubt = None;
    for direction in &finding.directions {
        let carried = uses.carried(*direction);
        if let Some(place) = place_of(uses, finding, *direction) {
            return concern(place, None);
        }
        if let Some(foreign) = &carried.foreign {
            doubt = doubt.or(concern(
                foreign,
                Some("what it carried there is not in the old schema"),
            ));
        } else if !carried.is_known && uses.listed.is_empty() {
            let words = match (message.kind, direction) {
                (MessageKind::Command, Direction::Output) => "no reply to it is recorded",
                _ => "nothing that it carried is recorded",
            };
            doubt = doubt.or(concern(&uses.first, Some(words)));
        }
    }
    for Listed { path, place } in &uses.listed {
        let paths = || message.paths.iter().map(Text::unescaped);
        if paths().any(|changed| is_within(path, changed) || is_beside(finding, path, changed)) {
            return concern(place, None);
        }
        if paths().any(|changed| is_within(changed, path)) {
            let words = "the list does not say which parts are used";
            doubt = doubt.or(concern(place, Some(words)));
        }
    }
    doubt
}

/// Whether it is about a command or event that the old schema does not have.
fn is_new(finding: &Finding) -> bool {
    matches!(
        finding.id.change(),
        ChangeKind::CommandAdded | ChangeKind::EventAdded
    )
}

fn is_whole(message: &AffectedMessage) -> bool {
    message.paths.iter().all(Text::is_empty)
}

/// Where something was first used that a finding is about.
fn place_of<'u>(
    uses: &'u Uses<'_>,
    finding: &Finding,
    direction: Direction,
) -> Option<&'u RecordedPlace> {
    let carried = uses.carried(direction);
    let parts = &carried.parts;
    let part = match finding.basis.item {
        Some(ItemId::Command(_) | ItemId::Event(_)) => {
            return carried.is_known.then_some(&uses.first);
        }
        Some(ItemId::Type(id)) => Part::Type(id),
        // Whoever sends it always, can go on.
        Some(ItemId::Member(owner, index))
            if finding.id.change() == ChangeKind::MemberBecameMandatory
                && direction == Direction::Input =>
        {
            Part::Without { owner, index }
        }
        Some(ItemId::Member(owner, index)) => Part::Member { owner, index },
        Some(ItemId::Value(of, index)) => Part::Value { of, index },
        Some(ItemId::Branch(of, index)) => Part::Branch { of, index },
        None => {
            let mut sites = finding.basis.sites.iter();
            return sites.find_map(|site| {
                let has_case = |(tag, value): &(String, String)| {
                    let case = Case { tag, value };
                    let of = site.type_id;
                    parts.contains_key(&Part::Case { of, case })
                };
                let place = parts.get(&Part::Type(site.type_id))?;
                site.cases.iter().all(has_case).then_some(place)
            });
        }
    };
    parts.get(&part)
}

/// Whether a path leads through another one, or to it.
fn is_within(path: &str, outer: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|rest| {
        outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '=', '['])
    })
}

/// Whether something was added beside what a list names.
fn is_beside(finding: &Finding, path: &str, added: &str) -> bool {
    let parent = added.rfind(['.', '=']).and_then(|at| added.get(..at));
    finding.basis.item.is_none() && parent.is_some_and(|parent| is_within(path, parent))
}
