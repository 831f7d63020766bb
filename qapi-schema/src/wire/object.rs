//! Objects as they are on the wire: bases flattened, unions by the values of their tags.

use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;

use super::place::Case;
use crate::condition::Condition;
use crate::ids::TypeId;
use crate::model::{Branch, EnumType, EnumValue, Member, ObjectType, TypeKind, Variants};
use crate::schema::Schema;

/// A member of an object, and the type that declares it.
///
/// The member's own name, type and so on can be reached directly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeclaredMember<'s> {
    /// The type that declares it: the object's own, or one of its bases.
    pub owner: TypeId,
    /// The member's place among those that the owner declares.
    pub index: usize,
    /// The member.
    pub member: &'s Member,
}

impl Deref for DeclaredMember<'_> {
    type Target = Member;

    fn deref(&self) -> &Member {
        self.member
    }
}

/// What one value of a union's tag adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnionCase<'s> {
    /// The name of the tag.
    pub tag: &'s str,
    /// The tag's value, with its condition and features.
    pub value: &'s EnumValue,
    /// What it adds.
    pub branch: &'s Branch,
}

impl<'s> UnionCase<'s> {
    /// The tag and its value.
    #[must_use]
    pub fn case(&self) -> Case<'s> {
        Case {
            tag: self.tag,
            value: &self.value.name,
        }
    }

    /// The conditions of the value and of the branch, each of which has to hold.
    pub fn conditions(&self) -> impl Iterator<Item = &'s Condition> + use<'s> {
        let of_value = self.value.condition.iter();
        of_value.chain(&self.branch.condition)
    }
}

/// `tag=value`
impl fmt::Display for UnionCase<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.case().fmt(formatter)
    }
}

/// Whether, and when, an object has a member of some name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence<'s> {
    /// It never has.
    Absent,
    /// It has whatever the tag.
    Always(DeclaredMember<'s>),
    /// It has in these cases of the union. A type that several cases add is told once, for
    /// the first of them.
    InCases(Vec<CaseMember<'s>>),
}

/// A member that a union has in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseMember<'s> {
    /// The case; where a union is a branch of another, the outermost first.
    pub cases: Vec<UnionCase<'s>>,
    /// The member, which may be declared differently in other cases.
    pub member: DeclaredMember<'s>,
}

impl Schema {
    /// The object type of this id, if it is one.
    #[must_use]
    pub fn object(&self, id: TypeId) -> Option<&ObjectType> {
        match &self[id].kind {
            TypeKind::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The enum of this id, if it is one.
    #[must_use]
    pub fn enumeration(&self, id: TypeId) -> Option<&EnumType> {
        match &self[id].kind {
            TypeKind::Enum(of) => Some(of),
            _ => None,
        }
    }

    /// What a union adds by the value of its tag; `None` for all other types.
    #[must_use]
    pub fn variants(&self, id: TypeId) -> Option<&Variants> {
        self.object(id)?.variants.as_ref()
    }

    /// An object type, its base, the base of that and so on; nothing for other types.
    pub fn with_bases(&self, object: TypeId) -> impl Iterator<Item = (TypeId, &ObjectType)> {
        let known = |id| Some((id, self.object(id)?));
        std::iter::successors(known(object), move |(_, object)| {
            object.base.and_then(known)
        })
    }

    /// The members of an object type, those of its bases first. What a union's branches
    /// add is not among them. Other types have no members.
    #[must_use]
    pub fn members(&self, object: TypeId) -> Vec<DeclaredMember<'_>> {
        let mut chain: Vec<_> = self.with_bases(object).collect();
        chain.reverse();
        let members = chain.into_iter().flat_map(|(owner, object)| {
            let members = object.members.iter().enumerate();
            members.map(move |(index, member)| DeclaredMember {
                owner,
                index,
                member,
            })
        });
        members.collect()
    }

    /// The cases of a union: what each value of its tag adds. A branch may be a union
    /// again. Other types have none.
    pub fn cases(&self, union: TypeId) -> impl Iterator<Item = UnionCase<'_>> {
        let variants = self.variants(union).into_iter();
        variants.flat_map(|variants| {
            let values = self.enumeration(variants.tag_type);
            let values = values.map_or(&[][..], |of| &of.values);
            let case = |value| {
                Some(UnionCase {
                    tag: &variants.tag,
                    value,
                    branch: variants.branch(&value.name)?,
                })
            };
            values.iter().filter_map(case)
        })
    }

    /// Whether, and when, an object has a member of this name.
    #[must_use]
    pub fn presence(&self, object: TypeId, name: &str) -> Presence<'_> {
        let own = self.members(object);
        if let Some(member) = own.into_iter().find(|member| member.name == name) {
            return Presence::Always(member);
        }
        let mut found = self.members_in_cases(object);
        found.retain(|added| added.member.name == name);
        if found.is_empty() {
            Presence::Absent
        } else {
            Presence::InCases(found)
        }
    }

    /// All that the tag of a union adds, whatever its value; the members of nested unions
    /// among them. A type that several cases add is told once.
    #[must_use]
    pub fn members_in_cases(&self, union: TypeId) -> Vec<CaseMember<'_>> {
        let mut known = HashSet::new();
        let mut found = Vec::new();
        let mut left = vec![(Vec::new(), union)];
        while let Some((outer, union)) = left.pop() {
            for case in self.cases(union) {
                let id = case.branch.type_id;
                if !known.insert(id) {
                    continue;
                }
                let cases: Vec<UnionCase<'_>> = [&*outer, &[case]].concat();
                found.extend(self.members(id).into_iter().map(|member| CaseMember {
                    cases: cases.clone(),
                    member,
                }));
                left.push((cases, id));
            }
        }
        found
    }
}
