//! The built-in types of the language.

/// The built-in types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Builtin {
    /// `str`: a string.
    Str,
    /// `number`: a double.
    Number,
    /// `int`: a signed 64-bit integer.
    Int,
    /// `int8`.
    Int8,
    /// `int16`.
    Int16,
    /// `int32`.
    Int32,
    /// `int64`.
    Int64,
    /// `uint8`.
    Uint8,
    /// `uint16`.
    Uint16,
    /// `uint32`.
    Uint32,
    /// `uint64`.
    Uint64,
    /// `size`: like `uint64`, but on a command line it can have a unit suffix.
    Size,
    /// `bool`.
    Bool,
    /// `any`: any JSON value.
    Any,
    /// `null`: only the JSON value `null`.
    Null,
    /// An integer that is an `int` in one release and a `uint64` in another. Only a merged
    /// schema has this type; it is not part of the language.
    Integer,
}

impl Builtin {
    /// Every built-in type of the language, in the order in which QEMU defines them.
    pub const ALL: [Self; 15] = [
        Self::Str,
        Self::Number,
        Self::Int,
        Self::Int8,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::Uint8,
        Self::Uint16,
        Self::Uint32,
        Self::Uint64,
        Self::Size,
        Self::Bool,
        Self::Any,
        Self::Null,
    ];

    /// Whether its values are integers, of any width.
    #[must_use]
    pub fn is_integer(self) -> bool {
        match self {
            Self::Int
            | Self::Int8
            | Self::Int16
            | Self::Int32
            | Self::Int64
            | Self::Uint8
            | Self::Uint16
            | Self::Uint32
            | Self::Uint64
            | Self::Size
            | Self::Integer => true,
            Self::Str | Self::Number | Self::Bool | Self::Any | Self::Null => false,
        }
    }

    /// The name in a schema, or the words for [`Integer`](Self::Integer).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Str => "str",
            Self::Number => "number",
            Self::Int => "int",
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint8 => "uint8",
            Self::Uint16 => "uint16",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Size => "size",
            Self::Bool => "bool",
            Self::Any => "any",
            Self::Null => "null",
            Self::Integer => "int or uint64",
        }
    }
}
