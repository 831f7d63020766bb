//! Finds the types of which QEMU sends values: what commands return and events report, and
//! all that these hold.

use std::collections::HashSet;

use qapi_schema::wire::{Direction, Payload};
use qapi_schema::{Schema, TypeId, TypeKind};

use super::boxing::held;

pub(super) fn sent(schema: &Schema) -> HashSet<TypeId> {
    let payloads = Payload::all(schema).filter(|of| of.direction() == Direction::Output);
    let mut left: Vec<TypeId> = payloads.map(|of| of.type_id(schema)).collect();
    let mut sent = HashSet::new();
    while let Some(id) = left.pop() {
        if !sent.insert(id) {
            continue;
        }
        match &schema[id].kind {
            TypeKind::Array { element } => left.push(*element),
            _ => left.extend(held(schema, id)),
        }
    }
    sent
}
