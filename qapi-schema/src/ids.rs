//! Small numbers that name the parts of a schema.

use crate::source::offset;

macro_rules! ids {
    ($($(#[doc = $text:literal])* $id:ident;)*) => {$(
        $(#[doc = $text])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(u32);

        impl $id {
            /// The id of the item at this place of its arena.
            pub(crate) fn new(index: usize) -> Self {
                Self(offset(index))
            }

            /// The item's place among those of its schema; the first is 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// Names one [`Module`](crate::Module) of a [`Schema`](crate::Schema).
    ModuleId;
    /// Names one [`Type`](crate::Type) of a [`Schema`](crate::Schema).
    TypeId;
    /// Names one [`Command`](crate::Command) of a [`Schema`](crate::Schema).
    CommandId;
    /// Names one [`Event`](crate::Event) of a [`Schema`](crate::Schema).
    EventId;
    /// Names one documentation comment of a [`Schema`](crate::Schema).
    DocId;
}

/// A name of the schema and what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entity {
    /// An `enum`, `struct`, `union`, `alternate`, array or built-in type.
    Type(TypeId),
    /// A `command`.
    Command(CommandId),
    /// An `event`.
    Event(EventId),
}
