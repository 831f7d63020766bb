//! What a message is about, formatted only if there is a message.

use std::fmt;

use qapi_schema::{DefinitionKind, Schema, TypeId, TypeKind};

/// A definition, or a part of one: ``member `host` of struct `InetAddress` ``.
#[derive(Debug, Clone, Copy)]
pub(super) struct What<'a> {
    role: &'a str,
    /// Empty if that is what is wrong with it; absent if the role says all.
    name: Option<&'a str>,
    of: &'a str,
}

impl<'a> What<'a> {
    /// A definition; `name` may be empty where that is what is wrong with it.
    pub(super) fn definition(kind: DefinitionKind, name: &'a str) -> Self {
        if name.is_empty() {
            return Self::only("the definition", "");
        }
        Self::named(kind.keyword(), name, "")
    }

    /// A part with a name of its own.
    pub(super) fn named(role: &'a str, name: &'a str, of: &'a str) -> Self {
        Self {
            role,
            name: Some(name),
            of,
        }
    }

    /// A part that its role alone identifies.
    pub(super) fn only(role: &'a str, of: &'a str) -> Self {
        Self {
            role,
            name: None,
            of,
        }
    }
}

impl fmt::Display for What<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            None => f.write_str(self.role)?,
            Some("") => write!(f, "a {}", self.role)?,
            Some(name) => write!(f, "{} `{name}`", self.role)?,
        }
        if !self.of.is_empty() {
            write!(f, " of {}", self.of)?;
        }
        Ok(())
    }
}

/// What a type is: ``the enum `RunState` ``.
pub(super) fn describe(schema: &Schema, id: TypeId) -> String {
    let of = &schema[id];
    if let TypeKind::Array { element } = &of.kind {
        return format!("an array of `{}`", schema[*element].definition.name);
    }
    let kind = of
        .definition_kind()
        .map_or("built-in type", DefinitionKind::keyword);
    format!("the {kind} `{}`", of.definition.name)
}
