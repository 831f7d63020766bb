//! Objects as they are on the wire.

use std::collections::HashSet;

use qapi_parser::schema::{Branch, Member, TypeId, Variants};

use super::Wire;
use crate::item::Item;

/// The members of an object that there are whatever its tag, and what the tag adds.
pub(crate) struct Shape<'s> {
    pub(crate) id: TypeId,
    pub(crate) members: Vec<Owned<'s>>,
    pub(crate) variants: Option<&'s Variants>,
    /// Whether it is a case of a union that only some builds have.
    pub(crate) is_conditional: bool,
}

/// A member and the definition that it is part of, be that a base or a branch.
#[derive(Clone, Copy)]
pub(crate) struct Owned<'s> {
    pub(crate) owner: TypeId,
    pub(crate) index: usize,
    pub(crate) member: &'s Member,
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
            })
        });
        Shape {
            id,
            members: members.collect(),
            variants,
            is_conditional: false,
        }
    }
}

impl<'s> Wire<'s> {
    /// The union that a case of a union is, if it is one. Such unions may be many paths deep,
    /// so that they are looked at once for all paths.
    pub(crate) fn nested(&self, union: &Shape<'s>, (tag, value): (&str, &str)) -> Option<TypeId> {
        let branch = union.branch(value).filter(|_| union.has_tag(tag))?;
        self.object(branch.type_id)?
            .variants
            .as_ref()
            .map(|_| branch.type_id)
    }
}

impl<'s> Shape<'s> {
    pub(crate) fn get(&self, name: &str) -> Option<&Owned<'s>> {
        self.members.iter().find(|it| it.member.name == name)
    }

    /// The branch for a value of the tag.
    pub(crate) fn branch(&self, value: &str) -> Option<&'s Branch> {
        let mut branches = self.variants?.branches.iter();
        branches.find(|branch| branch.name == value)
    }

    /// Whether any value of the tag adds a member of this name, however deep.
    pub(crate) fn adds(&self, wire: &Wire<'s>, name: &str) -> bool {
        self.cases(wire)
            .iter()
            .any(|shape| shape.get(name).is_some())
    }

    /// Whether there may be a member of this name.
    pub(crate) fn may_have(&self, wire: &Wire<'s>, name: &str) -> bool {
        self.get(name).is_some() || self.adds(wire, name)
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

    /// The branch of the union for a value, if that adds anything, by its index.
    pub(crate) fn own_branch(
        &self,
        wire: &Wire<'s>,
        (tag, value): (&str, &str),
    ) -> Option<(usize, &'s Variants)> {
        let variants = self.variants.filter(|it| it.tag == tag)?;
        let index = variants.branches.iter().position(|it| it.name == value)?;
        let is_empty = variants.branches[index].type_id == wire.schema.empty_type();
        (!is_empty).then_some((index, variants))
    }

    /// Whether the member of this name is the tag.
    pub(crate) fn has_tag(&self, tag: &str) -> bool {
        self.variants.is_some_and(|it| it.tag == tag)
    }

    /// Whether it has the member of this name whatever the tag, be it the tag or not.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.has_tag(name) || self.get(name).is_some()
    }

    /// Whether the object may be of the case that a member has this value. If it is not the
    /// tag, that is whether it may have the value, as far as it is a member here.
    pub(crate) fn has_case(&self, wire: &Wire<'s>, (tag, value): (&str, &str)) -> bool {
        if self.has_tag(tag) {
            return self.branch(value).is_some();
        }
        let member = self.get(tag).map(|it| it.member.type_id);
        let values = member
            .and_then(|id| wire.enumeration(id))
            .map(|it| &it.values);
        values.is_none_or(|values| values.iter().any(|it| it.name == value))
    }

    /// What there is in the case that a member has this value, beyond the members that there
    /// are whatever it is; but with those of them that the others tie to a tag.
    pub(crate) fn case(
        &self,
        wire: &Wire<'s>,
        (tag, value): (&str, &str),
        tied: &[Owned<'s>],
    ) -> Self {
        if !self.has_tag(tag) {
            return Self {
                members: tied.to_vec(),
                ..*self
            };
        }
        let branch = self.branch(value);
        let mut shape = wire.shape(branch.map_or(wire.schema.empty_type(), |it| it.type_id));
        shape.members.extend(tied);
        shape.is_conditional = branch.is_some_and(|it| it.condition.is_some());
        shape
    }
}
