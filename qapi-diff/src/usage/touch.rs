//! Which findings concern what is used.

use qapi_schema::text::Text;
use qapi_schema::wire::Direction;
use qapi_schema::{Schema, TypeId};
use qapi_values::Part;

use super::carried::{Unseen, Wanted};
use super::compared::{Compared, Parts};
use super::{Listed, Usage};
use crate::change::ChangeKind;
use crate::concern::{Concern, RecordedPlace};
use crate::finding::{AffectedMessage, Finding, MessageKind};
use crate::item::ItemId;
use crate::report::{Report, Section, UsedBy};
use crate::summary::Summary;
use crate::within::is_within;

type Uses<'s> = super::Uses<Parts<'s>>;

impl Usage<Compared<'_>> {
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
                    .retain(|message| self.uses(message).is_some());
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
        report.used_by = Some(UsedBy {
            refused: self.schemas.refusals.untold(&concerning),
            others: Summary::of(&others),
            unread: self.unread,
            without_commands: self.without_commands.clone(),
        });
        report.findings = concerning;
        report
    }

    fn uses(&self, message: &AffectedMessage) -> Option<&Uses<'_>> {
        self.uses_of(message.kind, message.name.unescaped())
    }

    /// How a finding concerns the client; `None` if it does not.
    fn concern(&self, finding: &Finding) -> Option<Concern> {
        let mut doubtful = None;
        for message in &finding.messages {
            let Some(uses) = self.uses(message) else {
                continue;
            };
            let concern = of_message(self.schemas.old, uses, finding, message);
            match concern {
                Some(Concern { doubt: None, .. }) => return concern,
                Some(_) => doubtful = doubtful.or(concern),
                None => {}
            }
        }
        doubtful
    }
}

fn of_message(
    old: &Schema,
    uses: &Uses<'_>,
    finding: &Finding,
    message: &AffectedMessage,
) -> Option<Concern> {
    let concern = |place: &RecordedPlace, doubt: Option<&str>| {
        Some(Concern {
            message: message.name.clone(),
            place: place.clone(),
            doubt: doubt.or(uses.doubt()).map(Text::from),
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
        if let Some(place) = place_of(uses, finding, *direction) {
            return concern(place, None);
        }
        if let Some(Unseen { words, place }) = unseen(old, uses, finding, message, *direction) {
            doubt = doubt.or(concern(place, Some(words)));
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
    let carried = uses.parts.carried(direction);
    let sites = &*finding.basis.sites;
    match finding.basis.item {
        Some(ItemId::Command(_) | ItemId::Event(_)) => carried.is_known.then_some(&uses.first),
        Some(ItemId::Type(id)) => carried.part(Part::Type(id)),
        Some(ItemId::Member(owner, index)) => {
            // Whoever sends it always, can go on.
            let is_missed = finding.id.change() == ChangeKind::MemberBecameMandatory
                && direction == Direction::Input;
            let wanted = Wanted {
                owner,
                index,
                is_there: !is_missed,
            };
            carried.member(&wanted, sites)
        }
        Some(ItemId::Value(of, index)) => carried.part(Part::Value {
            of,
            index,
            within: None,
        }),
        Some(ItemId::Branch(of, index)) => carried.part(Part::Branch { of, index }),
        None => sites.iter().find_map(|site| carried.site(site)),
    }
}

/// Why a finding may be about what the client uses, although nothing of that was seen.
fn unseen<'u>(
    old: &Schema,
    uses: &'u Uses<'_>,
    finding: &Finding,
    message: &AffectedMessage,
    direction: Direction,
) -> Option<Unseen<'u>> {
    let carried = uses.parts.carried(direction);
    let is_reply = message.kind == MessageKind::Command && direction == Direction::Output;
    if let Some(unseen) = carried.unseen(old, &targets(finding)) {
        return Some(unseen);
    }
    if carried.is_known {
        let place = uses.unanswered.as_ref().filter(|_| is_reply)?;
        let words = "a reply to it is not recorded";
        return Some(Unseen { words, place });
    }
    if !uses.listed.is_empty() {
        return None;
    }
    let (words, place) = match &uses.failed {
        Some(failed) if is_reply => ("it only failed", failed),
        _ if is_reply => ("no reply to it is recorded", &uses.first),
        _ => ("nothing that it carried is recorded", &uses.first),
    };
    Some(Unseen { words, place })
}

/// The types of which a finding is about a part.
fn targets(finding: &Finding) -> Vec<TypeId> {
    match finding.basis.item {
        Some(
            ItemId::Type(id) | ItemId::Member(id, _) | ItemId::Value(id, _) | ItemId::Branch(id, _),
        ) => vec![id],
        Some(_) => Vec::new(),
        None => {
            let sites = finding.basis.sites.iter();
            sites.map(|site| site.type_id).collect()
        }
    }
}

/// Whether something was added beside what a list names.
fn is_beside(finding: &Finding, path: &str, added: &str) -> bool {
    let parent = added.rfind(['.', '=']).and_then(|at| added.get(..at));
    finding.basis.item.is_none() && parent.is_some_and(|parent| is_within(path, parent))
}
