//! Definitions as they are written, one expression each, before names of types
//! are resolved.

use crate::schema::DocId;
use crate::schema::{Condition, EnumValue, Feature};
use crate::source::Span;
use crate::syntax::Name;

/// One definition whose own form has been checked.
#[derive(Debug)]
pub(crate) struct Definition {
    /// The expression from its brace to the name: where problems are reported.
    pub(crate) head: Span,
    pub(crate) name: Name,
    pub(crate) doc: Option<DocId>,
    pub(crate) condition: Option<Condition>,
    pub(crate) features: Vec<Feature>,
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
        /// Absent in the simple unions of QEMU 6.1 and older.
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
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
pub(crate) struct Command {
    pub(crate) arguments: Option<Fields>,
    pub(crate) returns: Option<TypeRef>,
    pub(crate) generate: bool,
    pub(crate) success_response: bool,
    pub(crate) boxed: bool,
    pub(crate) allow_oob: bool,
    pub(crate) allow_preconfig: bool,
    pub(crate) coroutine: bool,
}

/// The name of a type, or of the element type of an array.
#[derive(Debug, Clone)]
pub(crate) struct TypeRef {
    pub(crate) name: String,
    pub(crate) array: bool,
    pub(crate) span: Span,
}

/// Members by the name of a type that has them, or spelled out.
#[derive(Debug)]
pub(crate) enum Fields {
    Named(TypeRef),
    Inline(Vec<Member>),
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: Name,
    pub(crate) optional: bool,
    pub(crate) type_ref: TypeRef,
    pub(crate) condition: Option<Condition>,
    pub(crate) features: Vec<Feature>,
}

#[derive(Debug)]
pub(crate) struct Branch {
    pub(crate) name: Name,
    pub(crate) type_ref: TypeRef,
    pub(crate) condition: Option<Condition>,
}
