//! Definitions as they are written, one expression each, before the names of types are
//! resolved.

use qapi_schema::source::Span;
use qapi_schema::{CommandFlags, Condition, EnumValue, Features};

use crate::loaded::DocIndex;
use crate::syntax::Name;

/// A definition whose form has been checked.
#[derive(Debug)]
pub(crate) struct Definition {
    /// The expression from its opening brace to the name, where problems are reported.
    pub(crate) head: Span,
    pub(crate) name: Name,
    pub(crate) doc: Option<DocIndex>,
    pub(crate) condition: Option<Condition>,
    pub(crate) features: Features,
    pub(crate) body: Body,
}

#[derive(Debug)]
pub(crate) enum Body {
    Enum {
        values: Vec<EnumValue>,
        prefix: Option<String>,
    },
    Struct {
        base: Option<TypeRef>,
        members: Vec<Member>,
    },
    Union {
        base: Option<Fields>,
        /// `None` for the simple unions of QEMU 6.1 and older.
        discriminator: Option<Name>,
        branches: Vec<Branch>,
    },
    Alternate {
        branches: Vec<Branch>,
    },
    Command(Command),
    Event {
        data: Option<Fields>,
        boxed: bool,
    },
}

#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) arguments: Option<Fields>,
    pub(crate) returns: Option<TypeRef>,
    pub(crate) flags: CommandFlags,
}

/// The name of a type, or of the element type of an array.
#[derive(Debug, Clone)]
pub(crate) struct TypeRef {
    pub(crate) name: String,
    pub(crate) array: bool,
    pub(crate) span: Span,
}

/// Members: those of a named type, or written out in place.
#[derive(Debug)]
pub(crate) enum Fields {
    Named(TypeRef),
    Inline(Vec<Member>),
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: Name,
    pub(crate) optional: bool,
    pub(crate) value: MemberType,
    pub(crate) condition: Option<Condition>,
    pub(crate) features: Features,
}

/// The type of a member's value.
#[derive(Debug)]
pub(crate) enum MemberType {
    Named(TypeRef),
    /// An object that is spelled out, as until QEMU 2.2.
    Inline(Vec<Member>),
}

#[derive(Debug)]
pub(crate) struct Branch {
    pub(crate) name: Name,
    pub(crate) type_ref: TypeRef,
    pub(crate) condition: Option<Condition>,
}
