//! Objects on the wire: with the members of their bases, and with the cases of unions.

use std::collections::{HashMap, HashSet, VecDeque};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::lifecycle::Lifecycle;
use crate::condition::Condition;
use crate::ids::TypeId;
use crate::model::{Branch, EnumType, EnumValue, Member, ObjectType, TypeKind, Variants};
use crate::schema::Schema;

/// A member of an object, and the type that declares it.
///
/// It dereferences to the [`Member`], so `declared.name` is the member's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeclaredMember<'s> {
    /// The type that declares it: the object itself, or one of its bases.
    pub owner: TypeId,
    /// The index of the member among those that the owner declares.
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

/// A union's tag with one of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Case<'s> {
    /// The name of the tag.
    pub tag: &'s str,
    /// The value.
    pub value: &'s str,
}

/// `tag=value`
impl fmt::Display for Case<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag)?;
        formatter.write_str("=")?;
        formatter.write_str(self.value)
    }
}

/// A case of a union: a value of its tag, and what that value adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnionCase<'s> {
    /// The name of the tag.
    pub tag: &'s str,
    /// The value of the tag, with its condition and features.
    pub value: &'s EnumValue,
    /// The branch for this value. The members of its type are added.
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

    /// The conditions of the value and of the branch. All of them must hold for the case to
    /// exist.
    pub fn conditions(&self) -> impl Iterator<Item = &'s Condition> + use<'s> {
        let of_value = self.value.condition.iter();
        of_value.chain(&self.branch.condition)
    }

    /// The lifecycle of the value, or of the type that it adds if that promises less.
    #[must_use]
    pub fn lifecycle(&self, schema: &Schema) -> Lifecycle {
        let of_value = schema.lifecycle(&self.value.name, &self.value.features);
        of_value.max(schema.type_lifecycle(self.branch.type_id))
    }
}

/// `tag=value`
impl fmt::Display for UnionCase<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.case().fmt(formatter)
    }
}

/// Whether an object has a member with some name; see [`Schema::presence`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence<'s> {
    /// No, never.
    Absent,
    /// Yes, whatever the values of tags are. The member itself can still be optional or
    /// conditional.
    Always(DeclaredMember<'s>),
    /// Only in some cases of the union: one entry for each type of a branch that has the
    /// member. See [`Schema::members_in_cases`] for what is listed if several cases add the
    /// same type.
    InCases(Vec<CaseMember<'s>>),
}

/// A member that a union has only in some case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseMember<'s> {
    /// If the union that has the member is a branch of another one: the cases that lead to
    /// it, the outermost first. Where there are several ways, this is the first.
    pub within: Arc<[UnionCase<'s>]>,
    /// The cases that add the type which has the member, by values of one tag. A base of that
    /// type may be what declares the member.
    pub cases: Arc<[UnionCase<'s>]>,
    /// The member. Other cases may declare a member with this name differently.
    pub member: DeclaredMember<'s>,
}

impl Schema {
    /// The type with this id, if it is an object type.
    #[must_use]
    pub fn object(&self, id: TypeId) -> Option<&ObjectType> {
        match &self[id].kind {
            TypeKind::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The type with this id, if it is an enum.
    #[must_use]
    pub fn enumeration(&self, id: TypeId) -> Option<&EnumType> {
        match &self[id].kind {
            TypeKind::Enum(of) => Some(of),
            _ => None,
        }
    }

    /// The tag and the branches of a union; `None` for all other types.
    #[must_use]
    pub fn variants(&self, id: TypeId) -> Option<&Variants> {
        self.object(id)?.variants.as_ref()
    }

    /// An object type, its base, the base of its base and so on. Nothing for other types.
    pub fn with_bases(&self, object: TypeId) -> impl Iterator<Item = (TypeId, &ObjectType)> {
        let known = |id| Some((id, self.object(id)?));
        std::iter::successors(known(object), move |(_, object)| {
            object.base.and_then(known)
        })
    }

    /// The members that an object always has, those of its bases first. The members that a
    /// union adds in some cases are not among them. Other types have no members.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let files = Memory::new().file("main.json", "
    /// #     { 'struct': 'Base', 'data': { 'id': 'str' } }
    /// #     { 'struct': 'Drive', 'base': 'Base', 'data': { '*size': 'size' } }
    /// #     { 'command': 'drive_add', 'data': 'Drive' }");
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// # let drive = schema.command("drive_add").unwrap().1.arguments.unwrap();
    /// // { 'struct': 'Base', 'data': { 'id': 'str' } }
    /// // { 'struct': 'Drive', 'base': 'Base', 'data': { '*size': 'size' } }
    /// let [id, size] = schema.members(drive)[..] else { panic!() };
    /// assert_eq!(id.name, "id");
    /// assert_eq!(schema[id.owner].definition.name, "Base");
    /// assert!(size.optional);
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
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

    /// The cases of a union, in the order of the values of its tag. The type of a branch may
    /// be a union again, which has cases of its own. Other types have no cases.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let files = Memory::new().file("main.json", "
    /// #     { 'enum': 'Kind', 'data': [ 'none', 'tcp' ] }
    /// #     { 'struct': 'Tcp', 'data': { 'port': 'uint16' } }
    /// #     { 'union': 'Address', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
    /// #       'data': { 'tcp': 'Tcp' } }
    /// #     { 'command': 'listen', 'data': 'Address', 'boxed': true }");
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// # let address = schema.command("listen").unwrap().1.arguments.unwrap();
    /// // { 'enum': 'Kind', 'data': [ 'none', 'tcp' ] }
    /// // { 'union': 'Address', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
    /// //   'data': { 'tcp': 'Tcp' } }
    /// let cases: Vec<String> = schema.cases(address).map(|case| case.to_string()).collect();
    /// assert_eq!(cases, ["kind=none", "kind=tcp"]);
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    pub fn cases(&self, union: TypeId) -> impl Iterator<Item = UnionCase<'_>> {
        let variants = self.variants(union).into_iter();
        variants.flat_map(|variants| {
            let branches = variants.branches.iter();
            let by_name: HashMap<&str, &Branch> =
                branches.map(|branch| (&*branch.name, branch)).collect();
            let tag_type = self.enumeration(variants.tag_type);
            let values = tag_type.into_iter().flat_map(|of| &of.values);
            values.filter_map(move |value| {
                Some(UnionCase {
                    tag: &variants.tag,
                    value,
                    branch: by_name.get(&*value.name)?,
                })
            })
        })
    }

    /// Whether an object has a member with this name, and if so, in which cases. The
    /// [module](crate::wire) has an example.
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

    /// The members that a union adds in any of its cases, including those of nested unions.
    ///
    /// The members of a type are listed once, with all values of the tag that add it. If
    /// nested unions add the type, too, outer ones come first and the others are left out:
    /// nested unions can combine into too many cases to list them all.
    #[must_use]
    pub fn members_in_cases(&self, union: TypeId) -> Vec<CaseMember<'_>> {
        let mut known = HashSet::new();
        let mut found = Vec::new();
        // Outer unions come before nested ones.
        let outermost: Arc<[UnionCase<'_>]> = Arc::default();
        let mut left = VecDeque::from([(outermost, union)]);
        while let Some((within, union)) = left.pop_front() {
            for (id, cases) in self.cases_by_type(union) {
                if !known.insert(id) {
                    continue;
                }
                let inner: Vec<_> = within.iter().chain(cases.first()).copied().collect();
                left.push_back((inner.into(), id));
                let cases: Arc<[UnionCase<'_>]> = cases.into();
                found.extend(self.members(id).into_iter().map(|member| CaseMember {
                    within: Arc::clone(&within),
                    cases: Arc::clone(&cases),
                    member,
                }));
            }
        }
        found
    }

    /// The cases of a union by the types that they add, in order of the first case.
    fn cases_by_type(&self, union: TypeId) -> Vec<(TypeId, Vec<UnionCase<'_>>)> {
        let mut by_type: Vec<(TypeId, Vec<UnionCase<'_>>)> = Vec::new();
        let mut places: HashMap<TypeId, usize> = HashMap::new();
        for case in self.cases(union) {
            let id = case.branch.type_id;
            let place = *places.entry(id).or_insert_with(|| {
                by_type.push((id, Vec::new()));
                by_type.len() - 1
            });
            by_type[place].1.push(case);
        }
        by_type
    }
}
