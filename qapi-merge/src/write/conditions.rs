//! The conditions of types. A type stays under its condition only if all that uses it is under
//! the same one. Otherwise a build could lack a type that it needs: in one release, a member had
//! another type, say. A type that is there without need does no harm.

use std::collections::HashSet;

use qapi_schema::{Condition, SchemaBuilder, TypeId, TypeKind};

/// Removes the conditions of types that are used without them.
pub(super) fn relax(builder: &mut SchemaBuilder) {
    loop {
        let needed: HashSet<TypeId> = uses(builder)
            .into_iter()
            .filter(|of| !of.is_covered(builder))
            .map(|of| of.type_id)
            .collect();
        if needed.is_empty() {
            return;
        }
        for id in needed {
            builder.type_mut(id).definition.condition = None;
        }
    }
}

/// A type where it is used, and the conditions of that.
struct Use<'s> {
    type_id: TypeId,
    conditions: Vec<&'s Condition>,
}

impl Use<'_> {
    /// Whether the type is there in each build that has this use.
    fn is_covered(&self, builder: &SchemaBuilder) -> bool {
        let Some(own) = &builder[self.type_id].definition.condition else {
            return true;
        };
        self.conditions.iter().any(|condition| match condition {
            Condition::All(parts) => *condition == own || parts.contains(own),
            _ => *condition == own,
        })
    }
}

/// All uses of types.
fn uses(builder: &SchemaBuilder) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    for (_, command) in builder.commands() {
        let condition = command.definition.condition.as_ref();
        let types = command.arguments.iter().chain(&command.returns);
        uses.extend(types.map(|id| used(builder, *id, [condition, None, None])));
    }
    for (_, event) in builder.events() {
        let condition = event.definition.condition.as_ref();
        let types = event.data.iter();
        uses.extend(types.map(|id| used(builder, *id, [condition, None, None])));
    }
    for (id, _) in builder.types() {
        uses.extend(uses_in(builder, id));
    }
    uses
}

/// The uses of other types in a type.
fn uses_in(builder: &SchemaBuilder, id: TypeId) -> Vec<Use<'_>> {
    let ty = &builder[id];
    let own = ty.definition.condition.as_ref();
    let of = |id: TypeId, condition, of_value| used(builder, id, [own, condition, of_value]);
    match &ty.kind {
        TypeKind::Object(object) => {
            let members = object.members.iter();
            let members = members.map(|member| of(member.type_id, member.condition.as_ref(), None));
            let base = object.base.map(|base| of(base, None, None));
            let cases = builder.cases(id).map(|case| {
                let (branch, value) = (case.branch, case.value);
                let (condition, of_value) = (branch.condition.as_ref(), value.condition.as_ref());
                of(branch.type_id, condition, of_value)
            });
            members.chain(base).chain(cases).collect()
        }
        TypeKind::Alternate(alternate) => {
            let branches = alternate.branches.iter();
            let uses = branches.map(|branch| of(branch.type_id, branch.condition.as_ref(), None));
            uses.collect()
        }
        TypeKind::Builtin(_) | TypeKind::Enum(_) | TypeKind::Array { .. } => Vec::new(),
    }
}

/// A use of a type, or of the elements of an array, which has no condition of its own.
fn used<'s>(
    builder: &SchemaBuilder,
    id: TypeId,
    conditions: [Option<&'s Condition>; 3],
) -> Use<'s> {
    let mut type_id = id;
    while let TypeKind::Array { element } = builder[type_id].kind {
        type_id = element;
    }
    let conditions = conditions.into_iter().flatten().collect();
    Use {
        type_id,
        conditions,
    }
}
