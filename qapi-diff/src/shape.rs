//! Objects as comparisons see them: the members that they have regardless of the tag and, case by
//! case, what the tag adds.

use std::collections::{HashMap, HashSet};

use qapi_schema::wire::{Case, CaseMember, DeclaredMember, Presence};
use qapi_schema::{Branch, Condition, EnumValue, Schema, TypeId, Variants};

use crate::item::ItemId;

/// The members that an object has regardless of its tag, and what the tag adds.
pub(crate) struct Shape<'s> {
    pub(crate) id: TypeId,
    pub(crate) members: Vec<ShapeMember<'s>>,
    pub(crate) variants: Option<&'s Variants>,
    /// If this is a case of a union: the members that the union has regardless of the case.
    pub(crate) outer: Vec<ShapeMember<'s>>,
    /// Whether it may have any other members.
    pub(crate) is_open: bool,
}

/// A member of a shape.
#[derive(Clone, Copy)]
pub(crate) struct ShapeMember<'s> {
    pub(crate) declared: DeclaredMember<'s>,
    /// The condition of the branch that adds it.
    pub(crate) branch: Option<&'s Condition>,
}

impl ShapeMember<'_> {
    pub(crate) fn item(&self) -> ItemId {
        ItemId::Member(self.declared.owner, self.declared.index)
    }
}

/// What distinguishes shapes of one schema.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct ShapeKey<'s> {
    id: TypeId,
    tag: Option<&'s str>,
    /// The owner and index of each member.
    members: Vec<(TypeId, usize)>,
}

impl<'s> Shape<'s> {
    /// The shape of an object type; an empty one for other types.
    pub(crate) fn of(schema: &'s Schema, id: TypeId) -> Self {
        Self {
            id,
            members: members(schema, id, None),
            variants: schema.variants(id),
            outer: Vec::new(),
            is_open: false,
        }
    }

    /// The arguments of a command that takes any, of which the schema names these.
    pub(crate) fn open(schema: &'s Schema, id: TypeId) -> Self {
        Self {
            variants: None,
            is_open: true,
            ..Self::of(schema, id)
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&ShapeMember<'s>> {
        find(&self.members, name)
    }

    /// Whether, and when, it has a member of this name.
    pub(crate) fn presence(&self, schema: &'s Schema, name: &str) -> Presence<'s> {
        if let Some(member) = self.get(name) {
            return Presence::Always(member.declared);
        }
        let mut added = self.added(schema);
        added.retain(|added| added.member.name == name);
        if added.is_empty() {
            Presence::Absent
        } else {
            Presence::InCases(added)
        }
    }

    /// Everything that the tag adds, with any value.
    fn added(&self, schema: &'s Schema) -> Vec<CaseMember<'s>> {
        match self.variants {
            Some(_) => schema.members_in_cases(self.id),
            None => Vec::new(),
        }
    }

    /// Whether any value of the tag adds a member of this name, also in unions in unions.
    pub(crate) fn adds(&self, schema: &'s Schema, name: &str) -> bool {
        let added = self.added(schema);
        added.iter().any(|added| added.member.name == name)
    }

    /// Everything that the tag adds, with any value; of members of the same name, the first.
    pub(crate) fn first_added(&self, schema: &'s Schema) -> Vec<ShapeMember<'s>> {
        let mut known = HashSet::new();
        let added = self.added(schema).into_iter();
        let first = added.filter(|added| known.insert(&*added.member.member.name));
        first
            .map(|added| ShapeMember {
                declared: added.member,
                branch: None,
            })
            .collect()
    }

    /// What each value of the tag adds, as the first of them adds it.
    pub(crate) fn added_in_every_case(&self, schema: &'s Schema) -> Vec<ShapeMember<'s>> {
        if self.variants.is_none() {
            return Vec::new();
        }
        let names = names_in_every_case(schema, self.id, &mut HashMap::new());
        let mut added = self.first_added(schema);
        added.retain(|added| names.contains(&*added.declared.member.name));
        added
    }

    /// The branch of a case, with its index; none if the case is of another tag.
    pub(crate) fn branch(&self, case: Case<'_>) -> Option<(usize, &'s Branch)> {
        let variants = self.variants.filter(|of| of.tag == case.tag)?;
        let mut branches = variants.branches.iter().enumerate();
        branches.find(|(_, branch)| branch.name == case.value)
    }

    /// The union in a case, if the branch is a union. Many paths may lead to such unions, so
    /// they are compared once for all of them.
    pub(crate) fn nested(&self, schema: &Schema, case: Case<'_>) -> Option<TypeId> {
        let id = self.branch(case)?.1.type_id;
        schema.variants(id).map(|_| id)
    }

    /// What distinguishes it from others.
    pub(crate) fn key(&self) -> ShapeKey<'s> {
        let members = self.members.iter().map(|member| member.declared);
        ShapeKey {
            id: self.id,
            tag: self.variants.map(|of| &*of.tag),
            members: members.map(|member| (member.owner, member.index)).collect(),
        }
    }

    /// Whether it may have a member of this name.
    pub(crate) fn may_have(&self, schema: &'s Schema, name: &str) -> bool {
        self.knows(name) || self.adds(schema, name)
    }

    /// Whether the member of this name is the tag.
    pub(crate) fn has_tag(&self, tag: &str) -> bool {
        self.variants.is_some_and(|of| of.tag == tag)
    }

    /// The member of this name that it has regardless of the tag.
    fn common(&self, name: &str) -> Option<&ShapeMember<'s>> {
        find(&self.members, name).or_else(|| find(&self.outer, name))
    }

    /// Whether it has a member of this name regardless of the tag, which may be the tag itself.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.has_tag(name) || self.common(name).is_some()
    }

    /// The enum value of a case, if the member is an enum.
    pub(crate) fn value_of(&self, schema: &'s Schema, case: Case<'_>) -> Option<&'s EnumValue> {
        let type_id = match self.variants {
            Some(variants) if variants.tag == case.tag => variants.tag_type,
            _ => self.common(case.tag)?.declared.type_id,
        };
        schema.enumeration(type_id)?.value(case.value)
    }

    /// Whether the member of a case can have its value. A member that is not an enum, or that is
    /// missing, can have any.
    pub(crate) fn has_case(&self, schema: &'s Schema, case: Case<'_>) -> bool {
        let is_open = !self.has_tag(case.tag)
            && self
                .common(case.tag)
                .is_none_or(|member| schema.enumeration(member.declared.type_id).is_none());
        is_open || self.value_of(schema, case).is_some()
    }

    /// The shape in a case: what the tag adds, and the members that only the other schemas tie
    /// to a tag.
    pub(crate) fn case(
        &self,
        schema: &'s Schema,
        case: Case<'_>,
        tied: &[ShapeMember<'s>],
    ) -> Self {
        let outer = [&*self.outer, &*self.members].concat();
        if !self.has_tag(case.tag) {
            return Self {
                id: self.id,
                members: tied.to_vec(),
                variants: self.variants,
                outer,
                is_open: self.is_open,
            };
        }
        let branch = self.branch(case).map(|(_, branch)| branch);
        let id = branch.map_or(schema.empty_type(), |branch| branch.type_id);
        let condition = branch.and_then(|branch| branch.condition.as_ref());
        let mut members = members(schema, id, condition);
        members.extend(tied);
        Self {
            id,
            members,
            variants: schema.variants(id),
            outer,
            is_open: false,
        }
    }
}

/// The names of the members that each value of a union's tag adds, also those of unions in it.
/// What is known of other unions is kept: many paths may lead to them.
fn names_in_every_case<'s>(
    schema: &'s Schema,
    union: TypeId,
    known: &mut HashMap<TypeId, HashSet<&'s str>>,
) -> HashSet<&'s str> {
    if let Some(names) = known.get(&union) {
        return names.clone();
    }
    known.insert(union, HashSet::new());
    let Some(variants) = schema.variants(union) else {
        return HashSet::new();
    };
    let tag = schema.enumeration(variants.tag_type);
    let mut in_all: Option<HashSet<&'s str>> = None;
    for value in tag.into_iter().flat_map(|of| &of.values) {
        let mut branches = variants.branches.iter();
        let branch = branches.find(|branch| branch.name == value.name);
        let mut names = HashSet::new();
        if let Some(branch) = branch {
            names = names_in_every_case(schema, branch.type_id, known);
            let members = schema.members(branch.type_id).into_iter();
            names.extend(members.map(|declared| &*declared.member.name));
        }
        match &mut in_all {
            Some(in_all) => in_all.retain(|name| names.contains(name)),
            None => in_all = Some(names),
        }
        if in_all.as_ref().is_some_and(HashSet::is_empty) {
            break;
        }
    }
    let names = in_all.unwrap_or_default();
    known.insert(union, names.clone());
    names
}

/// The members of an object type. If it is a branch, it may have a condition.
fn members<'s>(
    schema: &'s Schema,
    id: TypeId,
    branch: Option<&'s Condition>,
) -> Vec<ShapeMember<'s>> {
    let members = schema.members(id).into_iter();
    members
        .map(|declared| ShapeMember { declared, branch })
        .collect()
}

fn find<'m, 's>(members: &'m [ShapeMember<'s>], name: &str) -> Option<&'m ShapeMember<'s>> {
    members.iter().find(|member| member.declared.name == name)
}
