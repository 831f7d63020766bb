//! The codes of diagnostics, and what they mean.

use std::fmt;

/// Defines the codes with their names, and makes their documentation available to
/// the program.
macro_rules! codes {
    ($($(#[doc = $text:literal])* $code:ident = $name:literal,)*) => {
        /// What sort of problem a [`Diagnostic`](crate::diagnostic::Diagnostic) is about. The
        /// names are stable: scripts may rely on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                #[doc = concat!("`", $name, "`")]
                #[doc = ""]
                $(#[doc = $text])*
                $code,
            )*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The name, as it is shown in brackets.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                }
            }

            /// What the code means and what to do, in Markdown.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$code => concat!($($text, "\n"),*),)*
                }
            }
        }
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

codes! {
    /// A file is not encoded in UTF-8.
    NotUtf8 = "not-utf8",
    /// A file begins with a byte-order mark. QEMU's generator takes it for a stray
    /// character; save the file without it.
    ByteOrderMark = "byte-order-mark",
    /// A file is too large for offsets of 32 bits.
    FileTooLarge = "file-too-large",
    /// Brackets, or bases of types, are nested deeper than any sensible schema
    /// nests them.
    NestingTooDeep = "nesting-too-deep",
    /// The text is no expression: something is missing, or there is too much.
    SyntaxError = "syntax-error",
    /// A string has no closing quote on the line that it begins on.
    UnterminatedString = "unterminated-string",
    /// A backslash in a string is followed by something other than a backslash.
    UnknownEscape = "unknown-escape",
    /// A string has a character other than the printable ones of ASCII.
    NonPrintableCharacter = "non-printable-character",
    /// An object has the same key twice.
    DuplicateKey = "duplicate-key",
    /// A top-level expression is something other than an object.
    NotAnObject = "not-an-object",
    /// An `include` or `pragma` is not of the form that these have:
    /// `{ 'include': 'FILE' }` and `{ 'pragma': { 'NAME': VALUE } }`.
    InvalidDirective = "invalid-directive",
    /// There is no pragma of this name.
    UnknownPragma = "unknown-pragma",
    /// A file that is to be included cannot be read.
    IncludeUnreadable = "include-unreadable",
    /// A file includes itself, if only by way of other files.
    IncludeCycle = "include-cycle",
    /// An include leads out of the folder that the schema may be read from.
    IncludeOutside = "include-outside",
    /// An expression is no definition: none of its keys is `enum`, `struct`,
    /// `union`, `alternate`, `command` or `event`.
    UnknownDefinition = "unknown-definition",
    /// A key is missing that is not optional.
    MissingKey = "missing-key",
    /// A key is not one of those that may stand here.
    UnknownKey = "unknown-key",
    /// The value of a key is of the wrong JSON kind.
    WrongKind = "wrong-kind",
    /// A flag has a value that it cannot have, or stands beside a flag that it
    /// cannot be combined with. Flags are left out where they are not wanted.
    InvalidFlag = "invalid-flag",
    /// A condition (`if`) is neither a preprocessor symbol nor made of `all`,
    /// `any` and `not`.
    InvalidCondition = "invalid-condition",
    /// A name has characters that names cannot have, or begins with a wrong one.
    InvalidName = "invalid-name",
    /// A name is reserved for the code that QEMU generates.
    ReservedName = "reserved-name",
    /// A name breaks the rule of style for what it names. Exceptions are claimed
    /// with the pragmas `command-name-exceptions` and `member-name-exceptions`.
    NameStyle = "name-style",
    /// What stands for a type is not the name of one, or is an array or an object
    /// where that cannot be.
    InvalidType = "invalid-type",
    /// No type of this name is defined.
    UnknownType = "unknown-type",
    /// Two definitions have the same name. Types, commands and events share one
    /// namespace.
    DuplicateDefinition = "duplicate-definition",
    /// Two members, values, branches or features beside each other have the same
    /// name, or names that become the same in C.
    DuplicateMember = "duplicate-member",
    /// The base of a struct or union is not a struct.
    InvalidBase = "invalid-base",
    /// A branch of a union is of a type that cannot be one, or is not named after
    /// a value of the tag.
    InvalidBranch = "invalid-branch",
    /// The unions of a schema leave so many values of their tags without a branch
    /// that it cannot be meant.
    TooManyBranches = "too-many-branches",
    /// An object has itself as base or branch, if only by way of others.
    ContainsItself = "contains-itself",
    /// The discriminator of a union is not a mandatory, unconditional member of
    /// its base that is of an enum type.
    InvalidDiscriminator = "invalid-discriminator",
    /// An alternate has branches that cannot be told apart by the JSON kind of the
    /// value, or none at all.
    InvalidAlternate = "invalid-alternate",
    /// The `data` of a command or event is of a type that it cannot be of.
    InvalidData = "invalid-data",
    /// A command returns something that cannot be extended later.
    InvalidReturn = "invalid-return",
    /// A schema has more different features than QEMU can tell apart.
    TooManyFeatures = "too-many-features",
    /// A feature with a meaning of its own, `deprecated` or `unstable`, is on
    /// something that it cannot be on.
    SpecialFeature = "special-feature",
    /// The `##` that begin and end a documentation comment are missing or do not
    /// stand alone on their lines.
    DocCommentMarks = "doc-comment-marks",
    /// A line of a documentation comment has no space after the `#`.
    DocMissingSpace = "doc-missing-space",
    /// What a documentation comment says it documents is not what follows it, or
    /// is not a name.
    DocSymbol = "doc-symbol",
    /// The documentation of a definition is not followed by that definition.
    DocDetached = "doc-detached",
    /// A definition, or a part of one, is not documented.
    DocMissing = "doc-missing",
    /// Something is documented that the definition does not have.
    DocUnknownMember = "doc-unknown-member",
    /// The description of a member stands after a section that it should precede.
    DocOrder = "doc-order",
    /// A section that there can be only one of is there twice.
    DocDuplicateSection = "doc-duplicate-section",
    /// A section has no text.
    DocEmptySection = "doc-empty-section",
    /// A section of documentation makes no sense for what is documented.
    DocSection = "doc-section",
    /// A section is of a form that QEMU no longer takes.
    DocOldSection = "doc-old-section",
    /// A line is indented less than the text that it belongs to.
    DocIndentation = "doc-indentation",
    /// A line of documentation is too long, or a sentence in it is not separated
    /// from the next by two spaces. Literal text is excepted.
    DocStyle = "doc-style",
    /// An example in the documentation is not JSON. What it leaves out is to be
    /// written as `...`.
    ExampleSyntax = "example-syntax",
    /// An example in the documentation shows a message that the schema does not allow.
    ExampleMismatch = "example-mismatch",
}
