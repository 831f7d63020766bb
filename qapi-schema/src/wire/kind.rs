//! The kinds of JSON values, and which of them the values of a type have.

use std::fmt;

use crate::builtin::Builtin;
use crate::ids::TypeId;
use crate::model::{Branch, TypeKind};
use crate::schema::Schema;

/// A kind of JSON value. QEMU tells the branches of an alternate apart by it, so there is
/// one kind for all numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number, whether or not it is an integer.
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

/// As part of a sentence, with an article: `a string`.
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

/// One of the types that a value can have; see [`Schema::choices`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The JSON kind of the values.
    pub kind: JsonKind,
    /// The type of the values, which is never an alternate.
    pub type_id: TypeId,
    /// The index of the branch in the alternate; `None` if the choice is not a branch of an
    /// alternate.
    pub branch: Option<usize>,
}

impl Schema {
    /// The JSON kind of all values of a type; `None` for `any` and for alternates, whose
    /// values can have several.
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
                | Builtin::Size
                | Builtin::Integer => JsonKind::Number,
            },
            TypeKind::Alternate(_) => return None,
            TypeKind::Enum(_) => JsonKind::String,
            TypeKind::Array { .. } => JsonKind::Array,
            TypeKind::Object(_) => JsonKind::Object,
        })
    }

    /// Whether the type is `any`, so that its values can be anything.
    #[must_use]
    pub fn is_any(&self, id: TypeId) -> bool {
        matches!(self[id].kind, TypeKind::Builtin(Builtin::Any))
    }

    /// The types that a value can have, each with a JSON kind of its own: the types of an
    /// alternate's branches, or the type itself. Nothing for `any`, whose values can be
    /// anything.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// use qapi_schema::wire::JsonKind;
    ///
    /// # let files = Memory::new().file("main.json", "
    /// #     { 'struct': 'BlockdevOptions', 'data': { 'driver': 'str' } }
    /// #     { 'alternate': 'BlockdevRef',
    /// #       'data': { 'definition': 'BlockdevOptions', 'reference': 'str' } }
    /// #     { 'command': 'blockdev-use', 'data': { 'device': 'BlockdevRef' } }");
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// # let (_, command) = schema.command("blockdev-use").unwrap();
    /// # let device = schema.members(command.arguments.unwrap())[0];
    /// // `device` is a `BlockdevRef`: an object that describes a device, or a string.
    /// let kinds = schema.choices(device.type_id).into_iter().map(|choice| choice.kind);
    /// assert!(kinds.eq([JsonKind::Object, JsonKind::String]));
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
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

    /// The type of the values that have this JSON kind; `None` if there are no such values.
    /// For an alternate, that is the type of a branch.
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

    /// Whether the type is an alternate whose values can have several JSON kinds. With a
    /// single branch, an alternate is the same on the wire as the type of that branch.
    #[must_use]
    pub fn has_several_kinds(&self, id: TypeId) -> bool {
        matches!(&self[id].kind, TypeKind::Alternate(of) if of.branches.len() > 1)
    }

    /// The same type on the wire, without an alternate that has a single branch: for such
    /// an alternate, the type of the branch.
    #[must_use]
    pub fn without_single_alternate(&self, id: TypeId) -> TypeId {
        match &self[id].kind {
            TypeKind::Alternate(of) if of.branches.len() == 1 => of.branches[0].type_id,
            _ => id,
        }
    }
}
