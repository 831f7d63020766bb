//! Objects as they are on the wire.

use qapi_parser::schema::{Branch, Member, TypeId, Variants};

use super::Wire;
use crate::item::Item;

/// The members of an object that there are whatever its tag, and what the tag adds.
pub(crate) struct Shape<'s> {
    pub(crate) id: TypeId,
    pub(crate) members: Vec<Owned<'s>>,
    pub(crate) variants: Option<&'s Variants>,
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
        }
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
        let branches = self.variants.into_iter().flat_map(|of| &of.branches);
        branches.into_iter().any(|branch| {
            let shape = wire.shape(branch.type_id);
            shape.get(name).is_some() || shape.adds(wire, name)
        })
    }

    /// Whether the object may be of the case that its tag has this value: for a struct,
    /// whether its member of that name may have it.
    pub(crate) fn has_case(&self, wire: &Wire<'s>, (tag, value): (&str, &str)) -> bool {
        if self.variants.is_some() {
            return self.branch(value).is_some();
        }
        let member = self.get(tag).map(|it| it.member.type_id);
        let values = member
            .and_then(|id| wire.enumeration(id))
            .map(|it| &it.values);
        values.is_none_or(|values| values.iter().any(|it| it.name == value))
    }

    /// What a value of the tag adds, together with other members.
    pub(crate) fn case(&self, wire: &Wire<'s>, value: &str, rest: &[Owned<'s>]) -> Self {
        let mut shape = match self.branch(value) {
            Some(branch) => wire.shape(branch.type_id),
            None => wire.shape(wire.schema.empty_type()),
        };
        shape.members.extend(rest);
        shape
    }

    /// All that the tag adds, whatever its value; of members of the same name, the first.
    pub(crate) fn added(&self, wire: &Wire<'s>) -> Vec<Owned<'s>> {
        let mut members: Vec<Owned<'s>> = Vec::new();
        for branch in self.variants.iter().flat_map(|it| &it.branches) {
            let shape = wire.shape(branch.type_id);
            let deeper = shape.added(wire);
            for owned in shape.members.into_iter().chain(deeper) {
                if !members.iter().any(|it| it.member.name == owned.member.name) {
                    members.push(owned);
                }
            }
        }
        members
    }
}
