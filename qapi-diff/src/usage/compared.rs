//! What a client uses of two schemas that are compared.

use std::collections::{BTreeMap, HashSet};
use std::iter;
use std::mem::{self, Discriminant};

use qapi_recording::Kind;
use qapi_schema::Schema;
use qapi_schema::wire::Direction;
use qapi_values::{Mismatch, Reason, ValuePath, check_message, without_masks};

use super::carried::Carried;
use super::{Carrier, Usage, UsedSchemas};
use crate::concern::Refused;

/// Two schemas that are compared.
#[derive(Debug)]
pub struct Compared<'s> {
    pub(super) old: &'s Schema,
    new: &'s Schema,
    pub(super) refused: BTreeMap<(String, String), Refused>,
}

/// What is used of a message.
#[derive(Debug, Default)]
pub struct Parts<'s> {
    /// The arguments of a command.
    sent: Carried<'s>,
    /// What a command returned, or the data of an event.
    received: Carried<'s>,
}

impl<'s> Usage<Compared<'s>> {
    /// Nothing is used yet of the schemas that a report compares.
    #[must_use]
    pub fn of_comparison(old: &'s Schema, new: &'s Schema) -> Self {
        let compared = Compared {
            old,
            new,
            refused: BTreeMap::new(),
        };
        Self::new(compared, [old, new].into_iter())
    }
}

impl<'s> UsedSchemas for Compared<'s> {
    type Parts = Parts<'s>;

    fn add(&mut self, parts: &mut Parts<'s>, carrier: Carrier<'_>) {
        if matches!(
            carrier.message().message.kind(),
            Kind::Command | Kind::OobCommand
        ) {
            self.check(carrier);
        }
        if let Some(payload) = carrier.payload(self.old) {
            let side = match payload.direction() {
                Direction::Input => &mut parts.sent,
                Direction::Output => &mut parts.received,
            };
            side.add(self.old, payload, &carrier.value(), carrier.place());
        }
    }

    fn looked_up(&self) -> impl Iterator<Item = &Schema> {
        iter::once(self.old)
    }
}

impl Compared<'_> {
    /// Finds what in a command the new schema refuses, and the old one does not.
    fn check(&mut self, command: Carrier<'_>) {
        let entry = command.message();
        let members = entry.message.members();
        let in_old = without_masks(entry, check_message(self.old, members, None));
        // Words about it can differ: what is similar, what a type is called.
        let known: HashSet<_> = in_old.iter().map(place_and_kind).collect();
        for mismatch in without_masks(entry, check_message(self.new, members, None)) {
            if !known.contains(&place_and_kind(&mismatch)) {
                self.refuse(command, &mismatch);
            }
        }
    }

    fn refuse(&mut self, command: Carrier<'_>, mismatch: &Mismatch) {
        let description = mismatch.to_string();
        let key = (command.name().to_owned(), description.clone());
        let refused = self.refused.entry(key).or_insert_with(|| Refused {
            command: command.name().into(),
            description: description.into(),
            place: command.place().clone(),
            count: 0,
        });
        refused.count += 1;
    }
}

impl<'s> Parts<'s> {
    pub(super) fn carried(&self, direction: Direction) -> &Carried<'s> {
        match direction {
            Direction::Input => &self.sent,
            Direction::Output => &self.received,
        }
    }
}

/// Where something does not fit, and in which way.
fn place_and_kind(mismatch: &Mismatch) -> (&ValuePath, Discriminant<Reason>) {
    (&mismatch.path, mem::discriminant(&mismatch.reason))
}
