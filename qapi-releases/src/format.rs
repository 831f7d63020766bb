//! What the bytes of a pack mean. The build script writes them, [`read`](super::read) reads
//! them.
//!
//! A pack is a sequence of tables. A table is the number of its entries, their lengths, and
//! then their bytes. Numbers are in LEB128: seven bits a byte, the low ones first.
//!
//! | table | an entry |
//! |---|---|
//! | strings | its UTF-8 |
//! | definitions | [`Tag`], name, condition, features, then what the kind of definition has |
//! | schemas | modules, then the definitions in the order of their ids |
//! | releases | its number, then a schema for each [`Kind`](crate::Kind) |
//!
//! Strings, definitions and schemas are given by their index. A definition names the types that
//! it uses, so it is the same in all releases that did not change it, and is stored once. Where
//! something may be missing, 0 says so, and indices are one higher.

macro_rules! tags {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $text:literal])* $tag:ident,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[doc = $text])* $tag,)*
        }

        impl $name {
            #[allow(dead_code, reason = "the build script only writes")]
            const ALL: &[Self] = &[$(Self::$tag,)*];

            /// The tag with this number.
            #[allow(dead_code, reason = "the build script only writes")]
            pub(crate) fn of(number: usize) -> Option<Self> {
                Self::ALL.get(number).copied()
            }
        }
    };
}

tags! {
    /// The kind of a definition.
    Tag {
        /// The values and the prefix follow.
        Enum,
        /// The element follows.
        Array,
        /// The base, the members and the variants follow.
        Object,
        /// The branches follow.
        Alternate,
        /// The arguments, the return type and [`flag`]s follow.
        Command,
        /// The data and [`flag`]s follow.
        Event,
    }
}

tags! {
    /// The kind of a condition.
    Test {
        /// There is no condition.
        None,
        /// A string follows.
        Defined,
        /// A string follows.
        Expression,
        /// A list of conditions follows.
        All,
        /// A list of conditions follows.
        Any,
        /// A condition follows.
        Not,
    }
}

/// Bits that are set for what is true.
pub(crate) mod flag {
    /// The lower bits of a definition's first number are its [`Tag`](super::Tag).
    pub(crate) const IMPLICIT: usize = 8;
    pub(crate) const OPTIONAL: usize = 1;
    pub(crate) const GENERATE: usize = 1;
    pub(crate) const SUCCESS_RESPONSE: usize = 2;
    pub(crate) const BOXED: usize = 4;
    pub(crate) const ALLOW_OOB: usize = 8;
    pub(crate) const ALLOW_PRECONFIG: usize = 16;
    pub(crate) const COROUTINE: usize = 32;
}
