//! The codes of diagnostics, and what they mean.

use std::fmt;

/// Defines the codes with their names and makes their documentation available to
/// the program.
macro_rules! codes {
    ($($(#[doc = $text:literal])* $code:ident = $name:literal,)*) => {
        /// The kind of problem that a [`Diagnostic`](crate::diagnostic::Diagnostic) reports. The
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

            /// Why there is such a rule, and an example: how it is wrong, and how it is right.
            /// In Markdown.
            #[must_use]
            pub const fn reason(self) -> &'static str {
                match self {
                    $(Self::$code => include_str!(concat!("explain/", $name, ".md")),)*
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

/// How serious a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Most likely a mistake, but QEMU accepts it.
    Warning,
    /// The schema is rejected, or what it says is wrong.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

impl Code {
    /// How serious the problem is. Only lints are warnings.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::UnknownReference
            | Self::SinceMisspelt
            | Self::SinceNoRelease
            | Self::FeatureMisspelt
            | Self::Tab
            | Self::TrailingWhitespace => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether it is about a documentation comment, which no generator before QEMU 2.9
    /// looked at.
    #[must_use]
    pub const fn is_about_comments(self) -> bool {
        matches!(
            self,
            Self::DocCommentMarks
                | Self::DocMissingSpace
                | Self::DocSymbol
                | Self::DocDetached
                | Self::DocMissing
                | Self::DocOrder
                | Self::DocDuplicateSection
                | Self::DocEmptySection
                | Self::DocIndentation
                | Self::DocUnknownMember
                | Self::DocSection
                | Self::DocOldSection
                | Self::DocStyle
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

codes! {
    /// A file is not valid UTF-8.
    NotUtf8 = "not-utf8",
    /// A file begins with a byte-order mark, which QEMU's generator rejects as a stray
    /// character. Save the file without it.
    ByteOrderMark = "byte-order-mark",
    /// A file is 4 GiB or larger, which is too large for 32-bit offsets.
    FileTooLarge = "file-too-large",
    /// Brackets, or types that are bases or branches of each other, are nested deeper
    /// than in any reasonable schema.
    NestingTooDeep = "nesting-too-deep",
    /// The text is not a valid expression: something is missing, or something is in
    /// the wrong place.
    SyntaxError = "syntax-error",
    /// A string has no closing quote on the line it starts on.
    UnterminatedString = "unterminated-string",
    /// A backslash in a string is followed by a character other than a backslash.
    UnknownEscape = "unknown-escape",
    /// A string contains a character that is not printable ASCII.
    NonPrintableCharacter = "non-printable-character",
    /// An object has the same key twice.
    DuplicateKey = "duplicate-key",
    /// A top-level expression is not an object.
    NotAnObject = "not-an-object",
    /// An `include` or `pragma` directive is malformed. Write
    /// `{ 'include': 'FILE' }` or `{ 'pragma': { 'NAME': VALUE } }`.
    InvalidDirective = "invalid-directive",
    /// There is no pragma with this name.
    UnknownPragma = "unknown-pragma",
    /// An included file cannot be read.
    IncludeUnreadable = "include-unreadable",
    /// A file includes itself, directly or through other files.
    IncludeCycle = "include-cycle",
    /// An included file is outside the directory that the schema may be read from.
    IncludeOutside = "include-outside",
    /// An expression is not a definition. Exactly one of its keys must be `enum`,
    /// `struct`, `union`, `alternate`, `command` or `event`.
    UnknownDefinition = "unknown-definition",
    /// A mandatory key is missing.
    MissingKey = "missing-key",
    /// A key is not allowed here.
    UnknownKey = "unknown-key",
    /// The value of a key has the wrong JSON type.
    WrongKind = "wrong-kind",
    /// A flag has a value that is not allowed, or is combined with a flag that excludes
    /// it. Omit a flag to get its default.
    InvalidFlag = "invalid-flag",
    /// A condition (`if`) is neither a preprocessor symbol nor a combination of
    /// symbols with `all`, `any` and `not`.
    InvalidCondition = "invalid-condition",
    /// A name contains a character that names cannot contain, or begins with one that they
    /// cannot begin with.
    InvalidName = "invalid-name",
    /// A name is reserved for the code that QEMU generates.
    ReservedName = "reserved-name",
    /// A name does not follow the naming style. The pragmas `command-name-exceptions` and
    /// `member-name-exceptions` list exceptions.
    NameStyle = "name-style",
    /// The name of a type is expected, but the value is something else, or an array or
    /// an object where neither is allowed.
    InvalidType = "invalid-type",
    /// No type with this name is defined.
    UnknownType = "unknown-type",
    /// Two definitions have the same name. Types, commands and events share one
    /// namespace.
    DuplicateDefinition = "duplicate-definition",
    /// Two members, values, branches or features of one definition have the same name,
    /// or names that become the same in C.
    DuplicateMember = "duplicate-member",
    /// The base of a struct or union is not a struct.
    InvalidBase = "invalid-base",
    /// A branch of a union has a type that is not allowed there, or is not named after a
    /// value of the tag.
    InvalidBranch = "invalid-branch",
    /// Too many tag values in the schema have no branch.
    TooManyBranches = "too-many-branches",
    /// An object is its own base or branch, directly or through other types.
    ContainsItself = "contains-itself",
    /// The discriminator of a union cannot be its tag. The tag must be a mandatory,
    /// unconditional member of the base, and its type must be an enum.
    InvalidDiscriminator = "invalid-discriminator",
    /// The branches of an alternate cannot be told apart by the JSON type of the value,
    /// or there are none.
    InvalidAlternate = "invalid-alternate",
    /// The `data` of a command or event has a type that is not allowed there.
    InvalidData = "invalid-data",
    /// A command returns something that cannot be extended later. Return an object, to
    /// which members can be added.
    InvalidReturn = "invalid-return",
    /// A schema has more different features than QEMU supports.
    TooManyFeatures = "too-many-features",
    /// A feature with a special meaning, `deprecated` or `unstable`, is attached to
    /// something that cannot have it.
    SpecialFeature = "special-feature",
    /// A `##` that should begin or end a documentation comment is missing or is not
    /// alone on its line.
    DocCommentMarks = "doc-comment-marks",
    /// A line of a documentation comment has no space after the `#`.
    DocMissingSpace = "doc-missing-space",
    /// A documentation comment names something other than the definition that follows it,
    /// or does not name it correctly.
    DocSymbol = "doc-symbol",
    /// The documentation of a definition is not followed by that definition.
    DocDetached = "doc-detached",
    /// A definition, or a part of one, is not documented.
    DocMissing = "doc-missing",
    /// Something is documented that the definition does not have.
    DocUnknownMember = "doc-unknown-member",
    /// A member is described after a section that must come after all members.
    DocOrder = "doc-order",
    /// A section that is allowed only once appears twice.
    DocDuplicateSection = "doc-duplicate-section",
    /// A section has no text.
    DocEmptySection = "doc-empty-section",
    /// A section is not allowed in the documentation of this kind of definition.
    DocSection = "doc-section",
    /// A section has a form that QEMU no longer accepts.
    DocOldSection = "doc-old-section",
    /// A line is indented less than the text it belongs to.
    DocIndentation = "doc-indentation",
    /// A line of documentation is too long, or two sentences are not separated by two
    /// spaces. Literal text is exempt.
    DocStyle = "doc-style",
    /// Documentation refers to something that is not defined anywhere in the schema, as a
    /// member, a value, a feature or a definition. This is a lint.
    UnknownReference = "unknown-reference",
    /// A line looks like a `Since:` section, but is part of a paragraph, so it does not say
    /// since when the definition exists. This is a lint.
    SinceMisspelt = "since-misspelt",
    /// The release after `Since:` or `since` never existed. This is a lint.
    SinceNoRelease = "since-no-release",
    /// The name of a feature is nearly `deprecated` or `unstable`, which have a special
    /// meaning. This is a lint.
    FeatureMisspelt = "feature-misspelt",
    /// A line contains a tab character. This is a lint.
    Tab = "tab",
    /// A line ends with spaces or tabs. This is a lint.
    TrailingWhitespace = "trailing-whitespace",
    /// An example in the documentation is not valid JSON. Write `...` for what it
    /// leaves out.
    ExampleSyntax = "example-syntax",
    /// An example in the documentation shows a message that the schema does not allow.
    ExampleMismatch = "example-mismatch",
    /// Several schemas were to be merged, but no type holds all values that something has in
    /// them. Decide with `--prefer ITEM=newest`, `=oldest` or `=any`.
    NoCommonType = "no-common-type",
}
