//! Ids: small numbers that identify the parts of a schema.

use crate::source::offset;

macro_rules! ids {
    ($($(#[doc = $text:literal])* $id:ident;)*) => {$(
        $(#[doc = $text])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(u32);

        impl $id {
            /// The id of the item at this index of its arena.
            pub(crate) fn new(index: usize) -> Self {
                Self(offset(index))
            }

            /// The index of the item among those of its schema; the first is 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// Identifies one [`Module`](crate::Module) of a [`Schema`](crate::Schema).
    ModuleId;
    /// Identifies one [`Type`](crate::Type) of a [`Schema`](crate::Schema).
    TypeId;
    /// Identifies one [`Command`](crate::Command) of a [`Schema`](crate::Schema).
    CommandId;
    /// Identifies one [`Event`](crate::Event) of a [`Schema`](crate::Schema).
    EventId;
    /// Identifies one documentation comment of a [`Schema`](crate::Schema).
    DocId;
}

/// A type, command or event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entity {
    /// An `enum`, `struct`, `union`, `alternate`, array or built-in type.
    Type(TypeId),
    /// A `command`.
    Command(CommandId),
    /// An `event`.
    Event(EventId),
}
