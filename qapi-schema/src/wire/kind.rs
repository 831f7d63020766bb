//! JSON's kinds of values, and which of them a type has.

use std::fmt;

use crate::builtin::Builtin;
use crate::ids::TypeId;
use crate::model::{Branch, TypeKind};
use crate::schema::Schema;

/// A kind of JSON values, as QEMU tells the branches of an alternate apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number, be it an integer or not.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Null,
        Self::Bool,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The kind of a value.
    #[must_use]
    pub fn of(value: &serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }
}

/// With an article, as part of a sentence.
impl fmt::Display for JsonKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

/// One of the types that a value may be of, told apart by JSON kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The kind of its values.
    pub kind: JsonKind,
    /// The type.
    pub type_id: TypeId,
    /// The place of the branch among those of the alternate; `None` where the type itself
    /// is no alternate.
    pub branch: Option<usize>,
}

impl Schema {
    /// The JSON kind of a type that has one; `None` for `any` and for alternates.
    #[must_use]
    pub fn json_kind(&self, id: TypeId) -> Option<JsonKind> {
        Some(match &self[id].kind {
            TypeKind::Builtin(builtin) => match builtin {
                Builtin::Any => return None,
                Builtin::Null => JsonKind::Null,
                Builtin::Bool => JsonKind::Bool,
                Builtin::Str => JsonKind::String,
                Builtin::Number
                | Builtin::Int
                | Builtin::Int8
                | Builtin::Int16
                | Builtin::Int32
                | Builtin::Int64
                | Builtin::Uint8
                | Builtin::Uint16
                | Builtin::Uint32
                | Builtin::Uint64
                | Builtin::Size => JsonKind::Number,
            },
            TypeKind::Alternate(_) => return None,
            TypeKind::Enum(_) => JsonKind::String,
            TypeKind::Array { .. } => JsonKind::Array,
            TypeKind::Object(_) => JsonKind::Object,
        })
    }

    /// Whether values of a type may be anything.
    #[must_use]
    pub fn is_any(&self, id: TypeId) -> bool {
        matches!(self[id].kind, TypeKind::Builtin(Builtin::Any))
    }

    /// The types that a value may be of: those of an alternate's branches, or the one type
    /// itself. None for `any`.
    #[must_use]
    pub fn choices(&self, id: TypeId) -> Vec<Choice> {
        let choice = |type_id, branch| {
            let kind = self.json_kind(type_id)?;
            Some(Choice {
                kind,
                type_id,
                branch,
            })
        };
        match &self[id].kind {
            TypeKind::Alternate(of) => {
                let branches = of.branches.iter().enumerate();
                let of_branch =
                    |(index, branch): (usize, &Branch)| choice(branch.type_id, Some(index));
                branches.filter_map(of_branch).collect()
            }
            _ => choice(id, None).into_iter().collect(),
        }
    }

    /// The type that a value of this kind is of, if there are such values.
    #[must_use]
    pub fn choice(&self, id: TypeId, kind: JsonKind) -> Option<TypeId> {
        match &self[id].kind {
            TypeKind::Alternate(of) => {
                let mut types = of.branches.iter().map(|branch| branch.type_id);
                types.find(|id| self.json_kind(*id).is_none_or(|of| of == kind))
            }
            _ => self.json_kind(id).is_none_or(|of| of == kind).then_some(id),
        }
    }

    /// Whether a value may be of several JSON kinds. An alternate of one branch is, on the
    /// wire, what that branch is.
    #[must_use]
    pub fn has_several_kinds(&self, id: TypeId) -> bool {
        matches!(&self[id].kind, TypeKind::Alternate(of) if of.branches.len() > 1)
    }

    /// What a type is on the wire: for an alternate of one branch, the type of that.
    #[must_use]
    pub fn without_single_alternate(&self, id: TypeId) -> TypeId {
        match &self[id].kind {
            TypeKind::Alternate(of) if of.branches.len() == 1 => of.branches[0].type_id,
            _ => id,
        }
    }
}
