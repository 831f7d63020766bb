//! JSON's kinds of values, and which of them the types of a schema take.

use std::fmt;

use qapi_parser::Schema;
use qapi_parser::schema::{Builtin, TypeId, TypeKind};
use serde_json::Value;

/// A kind of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number that is written without fraction and exponent, and that 64 bits
    /// can hold.
    Integer,
    /// Any other number.
    Fraction,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Bool,
        Self::Integer,
        Self::Fraction,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The kind of a value.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(number) if number.is_f64() => Self::Fraction,
            Value::Number(_) => Self::Integer,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }
}

/// With an article, as part of a sentence.
impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Integer => "an integer",
            Self::Fraction => "a number that is no integer",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

/// Whether a type has values of a kind. For an alternate, that is whether one of
/// its branches has.
pub(crate) fn takes(schema: &Schema, type_id: TypeId, kind: Kind) -> bool {
    match &schema[type_id].kind {
        TypeKind::Builtin(Builtin::Any) => true,
        TypeKind::Builtin(Builtin::Null) => kind == Kind::Null,
        TypeKind::Builtin(Builtin::Bool) => kind == Kind::Bool,
        TypeKind::Builtin(Builtin::Str) | TypeKind::Enum(_) => kind == Kind::String,
        TypeKind::Builtin(Builtin::Number) => matches!(kind, Kind::Integer | Kind::Fraction),
        TypeKind::Builtin(_) => kind == Kind::Integer,
        TypeKind::Array { .. } => kind == Kind::Array,
        TypeKind::Alternate(_) => branch(schema, type_id, kind) != type_id,
        _ => kind == Kind::Object,
    }
}

/// The type that a value of a kind is of: for an alternate, that of the branch; the
/// alternate itself if it has none of that kind.
pub(crate) fn branch(schema: &Schema, type_id: TypeId, kind: Kind) -> TypeId {
    let TypeKind::Alternate(alternate) = &schema[type_id].kind else {
        return type_id;
    };
    let branches = alternate.branches.iter().map(|branch| branch.type_id);
    let mut fitting = branches.filter(|branch| takes(schema, *branch, kind));
    fitting.next().unwrap_or(type_id)
}
