//! The Rust that is to be written, as plain data: names are final, cycles are
//! boxed, documentation is Markdown. Knows no schema and no tokens.

use qapi_schema::wire::JsonKind;
use qapi_schema::{Builtin, CommandFlags};

/// Everything that is generated from one schema.
pub(crate) struct Model {
    /// The schema's main file, by its path relative to its directory.
    pub(crate) source: String,
    /// What the schema says about itself.
    pub(crate) docs: String,
    /// The modules that hold something.
    pub(crate) modules: Vec<Module>,
}

/// One Rust module, which comes from one module of the schema.
pub(crate) struct Module {
    pub(crate) name: String,
    /// The schema module's path, relative to the schema's directory.
    pub(crate) source: String,
    pub(crate) docs: String,
    pub(crate) items: Vec<Item>,
    pub(crate) events: Vec<Event>,
    pub(crate) commands: Vec<Command>,
}

/// Which traits a type has derived, apart from those that all have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Traits {
    /// `Eq` and `Hash`.
    pub(crate) eq: bool,
    /// `Copy`
    pub(crate) copy: bool,
}

impl Traits {
    pub(crate) const ALL: Self = Self {
        eq: true,
        copy: true,
    };
    pub(crate) const NONE: Self = Self {
        eq: false,
        copy: false,
    };

    /// Those that both have.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            eq: self.eq && other.eq,
            copy: self.copy && other.copy,
        }
    }
}

/// What is said about an item.
pub(crate) struct About {
    /// Its documentation.
    pub(crate) docs: String,
    /// If it is deprecated, what is said to those who use it.
    pub(crate) deprecated: Option<String>,
}

pub(crate) enum Item {
    Struct(Struct),
    Enum(Enum),
    Union(Union),
    Alternate(Alternate),
}

pub(crate) struct Struct {
    pub(crate) name: String,
    /// The command that it is as well.
    pub(crate) command: Option<String>,
    /// Whether what the schema does not name is an error when it is read.
    pub(crate) is_exact: bool,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) traits: Traits,
    pub(crate) fields: Vec<Field>,
    pub(crate) bases: Vec<Base>,
}

/// A base that has a type of its own, or a base of that: what it has in common with
/// the struct or union.
pub(crate) struct Base {
    pub(crate) ty: Ty,
    pub(crate) members: Vec<Inherited>,
}

/// A member of a base, by the name of its field.
pub(crate) enum Inherited {
    /// A field that both have. Some values are copied, most have to be cloned.
    Field { name: String, ty: Ty, is_copy: bool },
    /// A union's tag, which in the base is a value of this enum. In the union it may
    /// be no field, if there are no others.
    Tag {
        name: String,
        ty: Ty,
        is_field: bool,
    },
}

/// A member of a struct, or a common member of a union.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) about: About,
    pub(crate) ty: Ty,
    pub(crate) optional: bool,
    pub(crate) shown: Shown,
}

/// What `Debug` shows of a field or of a branch.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Openly,
    /// Only that it is there.
    Secret,
    /// Any value, shown as JSON, unless the text in the field of this name is the name of a
    /// secret.
    SecretIf(String),
    /// Any value, shown as JSON without the secrets in it.
    Json,
}

/// The type of a value.
pub(crate) enum Ty {
    Builtin(Builtin),
    /// A generated type.
    Named {
        name: String,
        boxed: bool,
        /// Whether it is an enum that what it may hold converts into.
        converts: bool,
    },
    Vec(Box<Ty>),
    /// A type of the caller's.
    Replaced(syn::Path),
}

/// An enum that is open for values of later releases.
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) values: Vec<Value>,
}

/// A known value of an enum.
pub(crate) struct Value {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) about: About,
}

pub(crate) struct Union {
    pub(crate) name: String,
    /// The command that it is as well.
    pub(crate) command: Option<String>,
    /// Whether what the schema does not name is an error when it is read.
    pub(crate) is_exact: bool,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) traits: Traits,
    /// Those of the enum of branches, which is the union itself if only the tag is
    /// common.
    pub(crate) branch_traits: Traits,
    /// The tag member's name on the wire.
    pub(crate) tag: String,
    pub(crate) base: UnionBase,
    pub(crate) branches: Vec<Branch>,
    pub(crate) bases: Vec<Base>,
}

/// What the branches of a union share.
pub(crate) enum UnionBase {
    /// The tag and nothing else: the union is an enum.
    TagOnly,
    /// More than the tag: the union is a struct.
    Members {
        members: Vec<BaseMember>,
        /// The name of the enum of branches.
        branch_enum: String,
        /// What is said of that name.
        note: Option<String>,
    },
}

pub(crate) enum BaseMember {
    /// The tag: a field of the enum of branches.
    Tag {
        name: String,
        about: About,
    },
    Field(Field),
}

/// What one value of a union's tag adds.
pub(crate) struct Branch {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) about: About,
    pub(crate) content: BranchContent,
    pub(crate) shown: Shown,
    /// Whether the content's type leads into no other branch, and so says which it is.
    pub(crate) converts: bool,
}

pub(crate) enum BranchContent {
    Nothing,
    /// The members of this object type.
    Members(Ty),
    /// One member `data` of this type: a branch of a simple union.
    Data(Ty),
}

/// A value of which the JSON kind says which branch it is.
pub(crate) struct Alternate {
    pub(crate) name: String,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) traits: Traits,
    pub(crate) branches: Vec<AlternateBranch>,
}

/// What values of one JSON kind are.
pub(crate) struct AlternateBranch {
    pub(crate) name: String,
    pub(crate) about: About,
    pub(crate) kind: JsonKind,
    pub(crate) ty: Ty,
}

pub(crate) struct Event {
    pub(crate) name: String,
    /// Its variant in the enum of all events.
    pub(crate) variant: String,
    pub(crate) wire: String,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) traits: Traits,
    pub(crate) data: Payload,
}

pub(crate) struct Command {
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) about: About,
    /// What the caller wants to be derived, too.
    pub(crate) derives: Vec<syn::Path>,
    pub(crate) traits: Traits,
    pub(crate) arguments: Payload,
    /// The field for arguments that the schema does not name.
    pub(crate) other_arguments: Option<String>,
    /// What it returns, if that is anything.
    pub(crate) returns: Option<Ty>,
    pub(crate) flags: CommandFlags,
    /// The names of its features.
    pub(crate) features: Vec<String>,
}

/// An event's data, or a command's arguments.
pub(crate) enum Payload {
    Nothing,
    Members {
        fields: Vec<Field>,
        /// The struct that has the same members, if there is one in Rust.
        same: Option<Ty>,
    },
    /// The members of this union.
    Union(Ty),
    /// This type is the command.
    Itself(Ty),
}

impl About {
    /// With something more to say.
    pub(crate) fn noting(mut self, note: Option<String>) -> Self {
        if let Some(note) = note {
            self.docs.push_str("\n\n");
            self.docs.push_str(&note);
        }
        self
    }
}

impl Ty {
    /// Calls `each` with the name of every generated type that this one is
    /// made of.
    pub(crate) fn for_each_name<'a>(&'a self, each: &mut impl FnMut(&'a str)) {
        match self {
            Self::Builtin(_) | Self::Replaced(_) => {}
            Self::Named { name, .. } => each(name),
            Self::Vec(element) => element.for_each_name(each),
        }
    }
}

impl Item {
    /// The names that the item defines for all to use.
    pub(crate) fn names(&self) -> Vec<String> {
        match self {
            Self::Struct(item) => vec![item.name.clone()],
            Self::Enum(item) => vec![item.name.clone()],
            Self::Union(item) => match &item.base {
                UnionBase::TagOnly => vec![item.name.clone()],
                UnionBase::Members { branch_enum, .. } => {
                    vec![item.name.clone(), branch_enum.clone()]
                }
            },
            Self::Alternate(item) => vec![item.name.clone()],
        }
    }

    /// The types of everything that the item holds.
    pub(crate) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Struct(item) => {
                let fields = item.fields.iter().map(|field| &field.ty);
                fields
                    .chain(item.bases.iter().flat_map(Base::types))
                    .collect()
            }
            Self::Enum(_) => Vec::new(),
            Self::Union(item) => item.types(),
            Self::Alternate(item) => item.branches.iter().map(|branch| &branch.ty).collect(),
        }
    }
}

impl Base {
    fn types(&self) -> impl Iterator<Item = &Ty> {
        let tags = self.members.iter().filter_map(|member| match member {
            Inherited::Field { .. } => None,
            Inherited::Tag { ty, .. } => Some(ty),
        });
        std::iter::once(&self.ty).chain(tags)
    }
}

impl Union {
    fn types(&self) -> Vec<&Ty> {
        let members = match &self.base {
            UnionBase::TagOnly => &[][..],
            UnionBase::Members { members, .. } => members,
        };
        let fields = members.iter().filter_map(|member| match member {
            BaseMember::Tag { .. } => None,
            BaseMember::Field(field) => Some(&field.ty),
        });
        let branches = self
            .branches
            .iter()
            .filter_map(|branch| match &branch.content {
                BranchContent::Nothing => None,
                BranchContent::Members(ty) | BranchContent::Data(ty) => Some(ty),
            });
        let bases = self.bases.iter().flat_map(Base::types);
        fields.chain(branches).chain(bases).collect()
    }
}

impl Module {
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty() && self.events.is_empty() && self.commands.is_empty()
    }
}

impl Model {
    pub(crate) fn has_events(&self) -> bool {
        self.modules.iter().any(|module| !module.events.is_empty())
    }

    pub(crate) fn has_commands(&self) -> bool {
        self.modules
            .iter()
            .any(|module| !module.commands.is_empty())
    }
}

impl Payload {
    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The types of everything that it holds.
    pub(crate) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Members { fields, same } => {
                fields.iter().map(|field| &field.ty).chain(same).collect()
            }
            Self::Union(ty) | Self::Itself(ty) => vec![ty],
        }
    }
}

impl Command {
    /// The types of its arguments, and of what it returns.
    pub(crate) fn types(&self) -> Vec<&Ty> {
        let mut types = self.arguments.types();
        types.extend(&self.returns);
        types
    }
}
