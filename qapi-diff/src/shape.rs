//! Objects as comparisons see them: the members that they have regardless of the tag and, case by
//! case, what the tag adds.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use qapi_schema::wire::{Case, CaseMember, DeclaredMember};
use qapi_schema::{Branch, Condition, EnumValue, Schema, TypeId, Variants};

use crate::item::ItemId;

/// The members that an object has regardless of its tag, and what the tag adds.
pub(crate) struct Shape<'s> {
    pub(crate) id: TypeId,
    pub(crate) members: Vec<ShapeMember<'s>>,
    pub(crate) variants: Option<&'s Variants>,
    /// If this is a case of a union: the members that the union has regardless of the case.
    pub(crate) outer: Rc<[ShapeMember<'s>]>,
    /// Whether it may have any other members.
    pub(crate) is_open: bool,
    /// What was looked up before.
    index: Index<'s>,
}

/// What a shape has, by name. Each part is made when it is first needed, and only once: objects
/// may have thousands of members, and each is looked up.
#[derive(Default)]
struct Index<'s> {
    /// The positions of the members that the shape has regardless of its tag.
    members: OnceCell<Positions<'s>>,
    /// The names of everything that the tag adds.
    added: OnceCell<HashSet<&'s str>>,
    /// The names of all members, those that the tag adds included.
    names: OnceCell<BTreeSet<&'s str>>,
    /// The positions of the branches.
    branches: OnceCell<Positions<'s>>,
    /// The positions of the tag's values.
    values: OnceCell<Positions<'s>>,
    /// The members that every case has.
    outer: OnceCell<Rc<[ShapeMember<'s>]>>,
}

/// The positions of what has a name, sorted by name. Of those of the same name, the first counts.
struct Positions<'s>(Vec<(&'s str, usize)>);

impl<'s> Positions<'s> {
    fn of(names: impl Iterator<Item = &'s str>) -> Self {
        let numbered = names.enumerate().map(|(at, name)| (name, at));
        let mut positions: Vec<_> = numbered.collect();
        positions.sort_unstable();
        Self(positions)
    }

    fn get(&self, name: &str) -> Option<usize> {
        let first = self.0.partition_point(|(before, _)| *before < name);
        let (found, at) = self.0.get(first)?;
        (*found == name).then_some(*at)
    }
}

/// Whether a shape has a member of some name.
pub(crate) enum ShapePresence<'s> {
    Absent,
    /// Regardless of the tag.
    Always(DeclaredMember<'s>),
    /// With some values of the tag.
    InCases,
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
            outer: Rc::default(),
            is_open: false,
            index: Index::default(),
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
        let positions = self.index.members.get_or_init(|| {
            let members = self.members.iter();
            Positions::of(members.map(|member| &*member.declared.member.name))
        });
        self.members.get(positions.get(name)?)
    }

    /// Whether, and when, it has a member of this name.
    pub(crate) fn presence(&self, schema: &'s Schema, name: &str) -> ShapePresence<'s> {
        match self.get(name) {
            Some(member) => ShapePresence::Always(member.declared),
            None if self.adds(schema, name) => ShapePresence::InCases,
            None => ShapePresence::Absent,
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
        let added = self.index.added.get_or_init(|| {
            let added = self.added(schema).into_iter();
            added.map(|added| &*added.member.member.name).collect()
        });
        added.contains(name)
    }

    /// The names of all members, those that the tag adds included.
    pub(crate) fn names(&self, schema: &'s Schema) -> &BTreeSet<&'s str> {
        self.index.names.get_or_init(|| {
            let added = self.added(schema).into_iter().map(|added| added.member);
            let members = self.members.iter().map(|member| member.declared);
            let all = members.chain(added);
            all.map(|declared| &*declared.member.name).collect()
        })
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
        let positions = self.index.branches.get_or_init(|| {
            let branches = variants.branches.iter();
            Positions::of(branches.map(|branch| &*branch.name))
        });
        let at = positions.get(case.value)?;
        Some((at, variants.branches.get(at)?))
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
        self.get(name).or_else(|| {
            let mut outer = self.outer.iter();
            outer.find(|member| member.declared.name == name)
        })
    }

    /// Whether it has a member of this name regardless of the tag, which may be the tag itself.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.has_tag(name) || self.common(name).is_some()
    }

    /// The enum value of a case, if the member is an enum.
    pub(crate) fn value_of(&self, schema: &'s Schema, case: Case<'_>) -> Option<&'s EnumValue> {
        let Some(variants) = self.variants.filter(|of| of.tag == case.tag) else {
            let type_id = self.common(case.tag)?.declared.type_id;
            return schema.enumeration(type_id)?.value(case.value);
        };
        let tag_type = schema.enumeration(variants.tag_type)?;
        let positions = self.index.values.get_or_init(|| {
            let values = tag_type.values.iter();
            Positions::of(values.map(|value| &*value.name))
        });
        tag_type.values.get(positions.get(case.value)?)
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
        let outer = self.index.outer.get_or_init(|| {
            let all = self.outer.iter().chain(&self.members);
            all.copied().collect()
        });
        let outer = Rc::clone(outer);
        if !self.has_tag(case.tag) {
            return Self {
                id: self.id,
                members: tied.to_vec(),
                variants: self.variants,
                outer,
                is_open: self.is_open,
                index: Index::default(),
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
            index: Index::default(),
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
