//! What a client uses of two schemas that are compared.

use std::iter;

use qapi_recording::Entry;
use qapi_schema::Schema;
use qapi_schema::wire::Direction;

use qapi_values::Beside;

use super::carried::Carried;
use super::refusals::Refusals;
use super::{Carrier, ONLY_FAILED, Usage, UsedSchemas};

/// Two schemas that are compared.
#[derive(Debug)]
pub struct Compared<'s> {
    pub(super) old: &'s Schema,
    new: &'s Schema,
    pub(super) refusals: Refusals,
}

/// What is used of a message.
#[derive(Debug, Default)]
pub struct Parts<'s> {
    /// The arguments of a command.
    sent: Carried<'s>,
    /// The arguments of a command that the recorded QEMU refused.
    failed: Carried<'s>,
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
            refusals: Refusals::default(),
        };
        Self::new(compared, [old, new].into_iter())
    }
}

impl<'s> UsedSchemas for Compared<'s> {
    type Parts = Parts<'s>;

    fn add(&mut self, parts: &mut Parts<'s>, carrier: Carrier<'_>) {
        if let Some(payload) = carrier.payload(self.old) {
            let side = match payload.direction() {
                Direction::Input if carrier.has_failed() => &mut parts.failed,
                Direction::Input => &mut parts.sent,
                Direction::Output => &mut parts.received,
            };
            let new = Beside {
                schema: self.new,
                type_id: carrier.payload(self.new).map(|new| new.type_id(self.new)),
            };
            side.add(self.old, new, payload, &carrier.value(), carrier.place());
        }
    }

    fn executed(&mut self, command: Carrier<'_>, reply: Option<&Entry>) {
        self.refusals.add(&[self.old], self.new, command, reply);
    }

    fn refuses(&self, name: &str) -> bool {
        self.new.command(name).is_none()
    }

    fn looked_up(&self) -> impl Iterator<Item = &Schema> {
        iter::once(self.old)
    }
}

impl<'s> Parts<'s> {
    /// What was carried, and why that is no proof that a client relies on it.
    pub(super) fn carried(
        &self,
        direction: Direction,
    ) -> impl Iterator<Item = (&Carried<'s>, Option<&'static str>)> {
        let (certain, failed) = match direction {
            Direction::Input => (&self.sent, Some(&self.failed)),
            Direction::Output => (&self.received, None),
        };
        let failed = failed.map(|failed| (failed, Some(ONLY_FAILED)));
        iter::once((certain, None)).chain(failed)
    }
}
