//! Types and what they consist of.

use std::collections::HashMap;

use super::{Definition, DefinitionKind};
use crate::builtin::Builtin;
use crate::condition::Condition;
use crate::features::Features;
use crate::ids::TypeId;
use crate::releases::ReleaseSet;
use crate::source::Span;

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Type {
    /// Its name, place, documentation, condition and features.
    pub definition: Definition,
    /// The kind of type.
    pub kind: TypeKind,
    implicit: bool,
}

/// The kinds of types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    /// A built-in type.
    Builtin(Builtin),
    /// One of a set of strings.
    Enum(EnumType),
    /// A JSON array.
    Array {
        /// The type of each element.
        element: TypeId,
    },
    /// A JSON object: a `struct`, a `union` or an implicit type.
    Object(ObjectType),
    /// One of several types that are told apart by their JSON kind.
    Alternate(AlternateType),
}

/// An `enum`, or the implicit type of a simple union's tag.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumType {
    /// The values in the schema's order.
    pub values: Vec<EnumValue>,
    /// The `prefix` of its identifiers in C.
    pub prefix: Option<String>,
}

/// One value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumValue {
    /// The string on the wire.
    pub name: String,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Its features.
    pub features: Features,
    /// Where it is written.
    pub span: Option<Span>,
    /// In a merged schema, the releases that have it; otherwise empty.
    pub releases: ReleaseSet,
}

/// A JSON object: base members, own members and, for unions, branches.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObjectType {
    /// The type whose members come first.
    pub base: Option<TypeId>,
    /// The members that this type adds.
    pub members: Vec<Member>,
    /// For a union, what each value of the tag adds.
    pub variants: Option<Variants>,
}

/// One member of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name on the wire.
    pub name: String,
    /// The type of its value.
    pub type_id: TypeId,
    /// Whether it may be absent.
    pub optional: bool,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Its features.
    pub features: Features,
    /// Where it is written.
    pub span: Option<Span>,
    /// In a merged schema, the releases that have it; otherwise empty.
    pub releases: ReleaseSet,
    /// In a merged schema, those of the releases in which it is never absent.
    pub mandatory: ReleaseSet,
}

/// The variable part of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variants {
    /// The name of the tag (the discriminator), which is a member of the union or of its
    /// base.
    pub tag: String,
    /// The enum that is the type of the tag.
    pub tag_type: TypeId,
    /// A branch for each value of the tag: first those that the schema names, then the
    /// others, which do not add any members: their type is
    /// [`Schema::empty_type`](crate::Schema::empty_type).
    pub branches: Vec<Branch>,
}

/// What one value of a union's tag adds, or one choice of an alternate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Branch {
    /// The value of the tag; for an alternate, a name that is not on the wire.
    pub name: String,
    /// An object type whose members are added; for an alternate, any type.
    pub type_id: TypeId,
    /// The condition under which it exists.
    pub condition: Option<Condition>,
    /// Where it is written.
    pub span: Option<Span>,
    /// In a merged schema, the releases that have it; otherwise empty.
    pub releases: ReleaseSet,
}

/// An `alternate`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AlternateType {
    /// The choices, in the schema's order.
    pub branches: Vec<Branch>,
}

impl Type {
    /// Whether the type has no definition of its own: built-in types, arrays, inline `data`
    /// and `base` objects, and the tags and wrappers of simple unions.
    #[must_use]
    pub fn is_implicit(&self) -> bool {
        self.implicit
    }

    /// The kind of definition that such a type has, or would have; `None` for arrays and
    /// built-in types.
    #[must_use]
    pub fn definition_kind(&self) -> Option<DefinitionKind> {
        match &self.kind {
            TypeKind::Builtin(_) | TypeKind::Array { .. } => None,
            TypeKind::Enum(_) => Some(DefinitionKind::Enum),
            TypeKind::Object(object) if object.variants.is_some() => Some(DefinitionKind::Union),
            TypeKind::Object(_) => Some(DefinitionKind::Struct),
            TypeKind::Alternate(_) => Some(DefinitionKind::Alternate),
        }
    }
}

impl Type {
    /// A type with a definition of its own.
    #[must_use]
    pub fn new(definition: Definition, kind: TypeKind) -> Self {
        Self {
            definition,
            kind,
            implicit: false,
        }
    }

    /// An implicit type: one that has no definition of its own.
    #[must_use]
    pub fn implicit(definition: Definition, kind: TypeKind) -> Self {
        Self {
            definition,
            kind,
            implicit: true,
        }
    }
}

impl EnumType {
    /// An enum with these values.
    #[must_use]
    pub fn new(values: Vec<EnumValue>) -> Self {
        Self {
            values,
            prefix: None,
        }
    }

    /// The indices of the values by their names.
    #[must_use]
    pub fn by_name(&self) -> HashMap<&str, usize> {
        let values = self.values.iter().enumerate();
        values.map(|(index, value)| (&*value.name, index)).collect()
    }

    /// The value with this name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&EnumValue> {
        self.values.iter().find(|value| value.name == name)
    }
}

impl EnumValue {
    /// A value without condition and features.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            condition: None,
            features: Features::default(),
            span: None,
            releases: ReleaseSet::default(),
        }
    }
}

impl ObjectType {
    /// An object with these members, without base and variants.
    #[must_use]
    pub fn new(members: Vec<Member>) -> Self {
        Self {
            base: None,
            members,
            variants: None,
        }
    }
}

impl Member {
    /// A mandatory member without condition and features.
    #[must_use]
    pub fn new(name: impl Into<String>, type_id: TypeId) -> Self {
        Self {
            name: name.into(),
            type_id,
            optional: false,
            condition: None,
            features: Features::default(),
            span: None,
            releases: ReleaseSet::default(),
            mandatory: ReleaseSet::default(),
        }
    }
}

impl Member {
    /// Whether an object may lack it: it is optional, or only some builds have it.
    #[must_use]
    pub fn may_be_absent(&self) -> bool {
        self.optional || self.condition.is_some()
    }
}

impl Variants {
    /// The variants of a union whose tag has this name.
    #[must_use]
    pub fn new(tag: impl Into<String>, tag_type: TypeId, branches: Vec<Branch>) -> Self {
        Self {
            tag: tag.into(),
            tag_type,
            branches,
        }
    }

    /// The branch for a value of the tag.
    #[must_use]
    pub fn branch(&self, value: &str) -> Option<&Branch> {
        self.branches.iter().find(|branch| branch.name == value)
    }
}

impl Branch {
    /// A branch without a condition.
    #[must_use]
    pub fn new(name: impl Into<String>, type_id: TypeId) -> Self {
        Self {
            name: name.into(),
            type_id,
            condition: None,
            span: None,
            releases: ReleaseSet::default(),
        }
    }
}

impl AlternateType {
    /// An alternate with these branches.
    #[must_use]
    pub fn new(branches: Vec<Branch>) -> Self {
        Self { branches }
    }
}
