//! Objects as they are on the wire.

use std::collections::HashSet;

use qapi_parser::schema::{Branch, Condition, EnumValue, Member, TypeId, Variants};

use super::Wire;
use crate::item::Item;

/// The members of an object that there are whatever its tag, and what the tag adds.
pub(crate) struct Shape<'s> {
    pub(crate) id: TypeId,
    pub(crate) members: Vec<Owned<'s>>,
    pub(crate) variants: Option<&'s Variants>,
    /// Of a case of a union: the members that there are whatever the case.
    pub(crate) outer: Vec<Owned<'s>>,
}

/// A member and the definition that it is part of, be that a base or a branch.
#[derive(Clone, Copy)]
pub(crate) struct Owned<'s> {
    pub(crate) owner: TypeId,
    pub(crate) index: usize,
    pub(crate) member: &'s Member,
    /// The condition of the branch that adds it.
    pub(crate) branch: Option<&'s Condition>,
}

impl Owned<'_> {
    pub(crate) fn item(&self) -> Item {
        Item::Member(self.owner, self.index)
    }
}

impl<'s> Wire<'s> {
    /// What an object type is on the wire; nothing for other types.
    pub(crate) fn shape(&self, id: TypeId) -> Shape<'s> {
        let mut chain = Vec::new();
        let mut next = Some(id);
        while let Some((owner, of)) = next.and_then(|id| Some((id, self.object(id)?))) {
            chain.push((owner, of));
            next = of.base;
        }
        let variants = chain.first().and_then(|(_, of)| of.variants.as_ref());
        let members = chain.into_iter().rev().flat_map(|(owner, of)| {
            let members = of.members.iter().enumerate();
            members.map(move |(index, member)| Owned {
                owner,
                index,
                member,
                branch: None,
            })
        });
        Shape {
            id,
            members: members.collect(),
            variants,
            outer: Vec::new(),
        }
    }
}

/// What tells shapes from each other, in one schema.
pub(crate) type ShapeKey<'s> = (TypeId, Option<&'s str>, Vec<(TypeId, usize)>);

impl<'s> Shape<'s> {
    pub(crate) fn get(&self, name: &str) -> Option<&Owned<'s>> {
        self.members.iter().find(|it| it.member.name == name)
    }

    /// The branch for a value of the tag, by its index; none if the tag is another.
    pub(crate) fn branch(&self, (tag, value): (&str, &str)) -> Option<(usize, &'s Branch)> {
        let variants = self.variants.filter(|it| it.tag == tag)?;
        let mut branches = variants.branches.iter().enumerate();
        branches.find(|(_, branch)| branch.name == value)
    }

    /// The union that a case of a union is, if it is one. Such unions may be many paths deep,
    /// so that they are looked at once for all paths.
    pub(crate) fn nested(&self, wire: &Wire<'s>, case: (&str, &str)) -> Option<TypeId> {
        let id = self.branch(case)?.1.type_id;
        let is_union = wire.object(id)?.variants.is_some();
        is_union.then_some(id)
    }

    /// Whether any value of the tag adds a member of this name, however deep.
    pub(crate) fn adds(&self, wire: &Wire<'s>, name: &str) -> bool {
        self.cases(wire)
            .iter()
            .any(|shape| shape.get(name).is_some())
    }

    /// What tells it from others.
    pub(crate) fn key(&self) -> ShapeKey<'s> {
        let members = self.members.iter().map(|it| (it.owner, it.index));
        let tag = self.variants.map(|it| &*it.tag);
        (self.id, tag, members.collect())
    }

    /// Whether there may be a member of this name.
    pub(crate) fn may_have(&self, wire: &Wire<'s>, name: &str) -> bool {
        self.knows(name) || self.adds(wire, name)
    }

    /// All that the tag adds, whatever its value; of members of the same name, the first.
    pub(crate) fn added(&self, wire: &Wire<'s>) -> Vec<Owned<'s>> {
        let mut members: Vec<Owned<'s>> = Vec::new();
        for shape in self.cases(wire) {
            for owned in shape.members {
                if !members.iter().any(|it| it.member.name == owned.member.name) {
                    members.push(owned);
                }
            }
        }
        members
    }

    /// What the values of the tag add, and those of tags that are added: each type once.
    fn cases(&self, wire: &Wire<'s>) -> Vec<Self> {
        let mut known = HashSet::new();
        let mut cases = Vec::new();
        let mut left: Vec<&Variants> = self.variants.into_iter().collect();
        while let Some(variants) = left.pop() {
            let branches = variants.branches.iter().map(|it| it.type_id);
            for shape in branches
                .filter(|it| known.insert(*it))
                .map(|it| wire.shape(it))
            {
                left.extend(shape.variants);
                cases.push(shape);
            }
        }
        cases
    }

    /// Whether the member of this name is the tag.
    pub(crate) fn has_tag(&self, tag: &str) -> bool {
        self.variants.is_some_and(|it| it.tag == tag)
    }

    /// The member of this name that there is whatever the tag.
    fn common(&self, name: &str) -> Option<&Owned<'s>> {
        let mut members = self.members.iter().chain(&self.outer);
        members.find(|it| it.member.name == name)
    }

    /// Whether it has the member of this name whatever the tag, be it the tag or not.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.has_tag(name) || self.common(name).is_some()
    }

    /// The value of the member of this name that makes a case, if it is one of an enum.
    pub(crate) fn value_of(
        &self,
        wire: &Wire<'s>,
        (tag, value): (&str, &str),
    ) -> Option<&'s EnumValue> {
        let own = self
            .variants
            .filter(|it| it.tag == tag)
            .map(|it| it.tag_type);
        let type_id = own.or_else(|| Some(self.common(tag)?.member.type_id))?;
        let values = &wire.enumeration(type_id)?.values;
        values.iter().find(|it| it.name == value)
    }

    /// Whether the object may be of the case that a member has this value. If it is not of an
    /// enum, or there is no such member, it may have any.
    pub(crate) fn has_case(&self, wire: &Wire<'s>, case: (&str, &str)) -> bool {
        let is_open = !self.has_tag(case.0)
            && self
                .common(case.0)
                .is_none_or(|it| wire.enumeration(it.member.type_id).is_none());
        is_open || self.value_of(wire, case).is_some()
    }

    /// What there is in the case that a member has this value, beyond the members that there
    /// are whatever it is; but with those of them that the others tie to a tag.
    pub(crate) fn case(&self, wire: &Wire<'s>, case: (&str, &str), tied: &[Owned<'s>]) -> Self {
        let outer = [&*self.outer, &*self.members].concat();
        if !self.has_tag(case.0) {
            return Self {
                id: self.id,
                members: tied.to_vec(),
                variants: self.variants,
                outer,
            };
        }
        let branch = self.branch(case).map(|it| it.1);
        let mut shape = wire.shape(branch.map_or(wire.schema.empty_type(), |it| it.type_id));
        for owned in &mut shape.members {
            owned.branch = branch.and_then(|it| it.condition.as_ref());
        }
        shape.members.extend(tied);
        Self { outer, ..shape }
    }
}
