//! Which findings concern what is used.

use qapi_schema::text::Text;
use qapi_schema::wire::Direction;
use qapi_schema::{Schema, TypeId};
use qapi_values::Part;

use super::carried::{Carried, Seen, Unseen, Wanted};
use super::compared::{Compared, Parts};
use super::refusals::Refusal;
use super::{Listed, Usage};
use crate::change::ChangeKind;
use crate::concern::{Concern, RecordedPlace, leads_to};
use crate::finding::{AffectedMessage, Basis, Finding, MessageKind};
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
                put_used_first(&mut finding);
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
        let has = format!("{} has", report.old.title().line());
        report.notes.extend(self.notes(&has));
        let refusals = &self.schemas.refusals;
        let is_told = |refusal: &Refusal| concerning.iter().any(|of| refusal.is_told_by(of));
        report.used_by = Some(UsedBy {
            refused: refusals.untold(is_told),
            more_refused: refusals.omitted,
            others: Summary::of(&others),
            unread: self.unread,
            without_commands: self.without_commands.clone(),
        });
        report.findings = concerning;
        report.count();
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

/// Where a client uses what a finding is about.
struct Touch<'u> {
    place: &'u RecordedPlace,
    /// The place in the message.
    path: Option<&'u Text>,
    /// Why it is not certain.
    doubt: Option<&'static str>,
}

fn of_message(
    old: &Schema,
    uses: &Uses<'_>,
    finding: &Finding,
    message: &AffectedMessage,
) -> Option<Concern> {
    if is_new(finding) {
        return None;
    }
    let touches = if is_whole(message) && finding.directions.len() != 1 {
        vec![Touch::new(&uses.first, None)]
    } else {
        let mut touches = of_carried(old, uses, finding, message);
        touches.extend(of_lists(uses, finding, message));
        touches
    };
    let touch = touches
        .into_iter()
        .min_by_key(|touch| touch.doubt.is_some())?;
    Some(Concern {
        message: message.name.clone(),
        place: touch.place.clone(),
        path: touch.path.cloned(),
        doubt: uses.doubt().or(touch.doubt).map(Text::from),
    })
}

/// Where the message carried it. If one of these is certain, it is the last.
fn of_carried<'u>(
    old: &Schema,
    uses: &'u Uses<'_>,
    finding: &Finding,
    message: &AffectedMessage,
) -> Vec<Touch<'u>> {
    let mut touches = Vec::new();
    for direction in &finding.directions {
        for (carried, doubt) in uses.parts.carried(*direction) {
            let touch = if is_of_message(finding, carried) {
                Touch::new(&uses.first, doubt)
            } else if let Some(Seen { place, path }) = seen(carried, finding, *direction) {
                let path = Some(path);
                Touch { place, path, doubt }
            } else {
                continue;
            };
            touches.push(touch);
            if doubt.is_none() {
                return touches;
            }
        }
        let unseen = unseen(old, uses, finding, message, *direction);
        touches.extend(unseen.map(|Unseen { words, place }| Touch::new(place, Some(words))));
    }
    touches
}

/// Where lists name it.
fn of_lists<'u>(
    uses: &'u Uses<'_>,
    finding: &Finding,
    message: &AffectedMessage,
) -> Vec<Touch<'u>> {
    let mut touches = Vec::new();
    let changed = || message.paths.iter().map(Text::unescaped);
    for Listed { paths, place } in &uses.listed {
        let is_changed = |path: &&String| {
            changed().any(|of| is_within(path, of) || is_beside(finding, path, of))
        };
        let number = paths.iter().filter(is_changed).count();
        if number == paths.len() {
            touches.push(Touch::new(place, None));
        } else if number > 0 {
            let words = "the list does not say with which tags it is used";
            touches.push(Touch::new(place, Some(words)));
        } else if changed().any(|of| paths.iter().any(|path| is_within(of, path))) {
            let words = "the list does not say which parts are used";
            touches.push(Touch::new(place, Some(words)));
        }
    }
    touches
}

impl<'u> Touch<'u> {
    /// The message as a whole.
    fn new(place: &'u RecordedPlace, doubt: Option<&'static str>) -> Self {
        let path = None;
        Self { place, path, doubt }
    }
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

/// Puts the message and the path first that are certainly used, so that reports show them.
fn put_used_first(finding: &mut Finding) {
    let Some(concern) = &finding.concern else {
        return;
    };
    finding
        .messages
        .sort_by_key(|message| message.name != concern.message);
    if let (Some(used), Some(message)) = (&concern.path, finding.messages.first_mut()) {
        message.paths.sort_by_key(|path| !leads_to(path, used));
    }
}

/// Whether a finding is about all that a message carries, and it carried anything.
fn is_of_message(finding: &Finding, carried: &Carried<'_>) -> bool {
    let item = finding.basis.item;
    let is_message = matches!(item, Some(ItemId::Command(_) | ItemId::Event(_)));
    is_message && carried.is_known
}

/// Where something was first seen that a finding is about.
fn seen<'c>(carried: &'c Carried<'_>, finding: &Finding, direction: Direction) -> Option<&'c Seen> {
    let Basis { item, new, sites } = &finding.basis;
    let of_sites = sites.iter().map(|site| site.types.new);
    let part = |part| match new {
        Some(ItemId::Type(new) | ItemId::Branch(new, _)) => carried.part(part, *new),
        _ => of_sites.clone().find_map(|new| carried.part(part, new)),
    };
    match *item {
        Some(ItemId::Command(_) | ItemId::Event(_)) => None,
        Some(ItemId::Type(id)) => part(Part::Type(id)),
        Some(ItemId::Member(owner, index)) => {
            // Whoever sends it always, can go on.
            let is_missed = finding.id.change() == ChangeKind::MemberBecameMandatory
                && direction == Direction::Input;
            let wanted = Wanted {
                owner,
                index,
                is_there: !is_missed,
            };
            if sites.is_empty() {
                carried.argument(&wanted)
            } else {
                sites.iter().find_map(|site| carried.member(&wanted, site))
            }
        }
        Some(ItemId::Value(of, index)) => part(Part::Value {
            of,
            index,
            within: None,
        }),
        Some(ItemId::Branch(of, index)) => part(Part::Branch { of, index }),
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
    let (targets, is_new) = (targets(finding), finding.basis.item.is_none());
    let mut carried = uses.parts.carried(direction);
    if let Some(unseen) = carried.find_map(|(of, _)| of.unseen(old, &targets, is_new)) {
        return Some(unseen);
    }
    let is_reply = message.kind == MessageKind::Command && direction == Direction::Output;
    let (words, place) = uses.without_reply().filter(|_| is_reply)?;
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
            sites.map(|site| site.types.old).collect()
        }
    }
}

/// Whether something was added beside what a list names.
fn is_beside(finding: &Finding, path: &str, added: &str) -> bool {
    let parent = added.rfind(['.', '=']).and_then(|at| added.get(..at));
    finding.basis.item.is_none() && parent.is_some_and(|parent| is_within(path, parent))
}
