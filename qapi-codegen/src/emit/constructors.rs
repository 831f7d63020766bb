//! How values are built: `new` takes the mandatory members, and the branch of a union last.
//! Each optional member has a method that sets it. Where nothing is mandatory, there is
//! `Default` as well.

use proc_macro2::{Ident, TokenStream};
use qapi_schema::Builtin;
use quote::quote;

use super::items::{deprecated, docs, ident};
use super::types::Scope;
use crate::lower::{BaseMember, Field, Ty, Union};
use crate::names;

/// Whether a struct of these fields has a default value: if nobody has to choose one.
pub(super) fn is_default(fields: &[Field]) -> bool {
    fields.iter().all(|field| field.optional)
}

/// The methods of a struct. `more` is the field for what the schema does not name.
pub(super) fn of_struct(
    name: &str,
    fields: &[Field],
    scope: &Scope,
    more: Option<&str>,
) -> TokenStream {
    let other_arguments = more.map(ident);
    let new = if is_default(fields) {
        new_default()
    } else {
        let parts = fields.iter().map(|field| part(field, scope));
        let no_others = other_arguments.iter().map(|name| Part {
            parameter: None,
            value: quote!(#name: serde_json::Map::new()),
        });
        new(parts.chain(no_others))
    };
    let setters = setters(fields, scope);
    let add_others = other_arguments.as_ref().map(add_others);
    methods(&ident(name), &quote!(#new #(#setters)* #add_others))
}

/// The method of a struct that is the same on the wire as what it holds.
pub(super) fn of_transparent(name: &str, content: &Ty, scope: &Scope) -> TokenStream {
    let new = ident(names::CONSTRUCTOR);
    let parameter = ident("members");
    let (ty, value) = argument(&parameter, content, scope);
    let value = value.unwrap_or_else(|| quote!(#parameter));
    methods(
        &ident(name),
        &quote! {
            /// Creates a value from its members.
            #[must_use]
            pub fn #new(#parameter: #ty) -> Self {
                Self(#value)
            }
        },
    )
}

/// The methods of a union that is a struct, of which `branch` is the tag's type.
pub(super) fn of_union(item: &Union, members: &[BaseMember], branch: &Ident) -> TokenStream {
    let scope = Scope::default();
    let converts = item.branches.iter().any(|branch| branch.converts);
    let fields = members.iter().filter_map(|member| match member {
        BaseMember::Field(field) => Some(field),
        BaseMember::Tag { .. } => None,
    });
    let tag = members.iter().filter_map(|member| match member {
        BaseMember::Field(_) => None,
        BaseMember::Tag { name, .. } => Some(tag_part(&ident(name), branch, converts)),
    });
    let new = new(fields.clone().map(|field| part(field, &scope)).chain(tag));
    let setters = setters(fields, &scope);
    methods(&ident(&item.name), &quote!(#new #(#setters)*))
}

fn methods(name: &Ident, methods: &TokenStream) -> TokenStream {
    quote! {
        impl #name {
            #methods
        }
    }
}

/// What becomes of a field in `new`.
struct Part {
    /// For a field that is to be given.
    parameter: Option<TokenStream>,
    /// The field with its value.
    value: TokenStream,
}

fn part(field: &Field, scope: &Scope) -> Part {
    let name = ident(&field.name);
    if field.optional {
        return Part {
            parameter: None,
            value: quote!(#name: None),
        };
    }
    let (ty, value) = argument(&name, &field.ty, scope);
    Part {
        parameter: Some(quote!(#name: #ty)),
        value: value.map_or_else(|| quote!(#name), |value| quote!(#name: #value)),
    }
}

fn tag_part(name: &Ident, branch: &Ident, converts: bool) -> Part {
    let (ty, value) = if converts {
        (quote!(impl Into<#branch>), quote!(#name: #name.into()))
    } else {
        (quote!(#branch), quote!(#name))
    };
    Part {
        parameter: Some(quote!(#name: #ty)),
        value,
    }
}

/// `new` where no member is mandatory.
fn new_default() -> TokenStream {
    let name = ident(names::CONSTRUCTOR);
    quote! {
        /// Creates a value without any members.
        #[must_use]
        pub fn #name() -> Self {
            Self::default()
        }
    }
}

fn new(parts: impl Iterator<Item = Part>) -> TokenStream {
    let name = ident(names::CONSTRUCTOR);
    let (mut parameters, mut values) = (Vec::new(), Vec::new());
    for part in parts {
        parameters.extend(part.parameter);
        values.push(part.value);
    }
    quote! {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn #name(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn setters<'f>(
    fields: impl IntoIterator<Item = &'f Field>,
    scope: &Scope,
) -> impl Iterator<Item = TokenStream> {
    let optional = fields.into_iter().filter(|field| field.optional);
    optional.map(|field| setter(field, scope))
}

fn setter(field: &Field, scope: &Scope) -> TokenStream {
    let method = ident(&names::setter(&field.name));
    let name = ident(&field.name);
    let plain = field.name.trim_start_matches("r#");
    let docs = docs(&format!("Sets [`{plain}`](field@Self::{plain})."));
    let deprecated = deprecated(&field.about);
    let parameter = ident("value");
    let (ty, converted) = argument(&parameter, &field.ty, scope);
    let value = converted.unwrap_or_else(|| quote!(#parameter));
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #method(mut self, #parameter: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// The methods that add arguments which the schema does not name.
fn add_others(field: &Ident) -> TokenStream {
    let (add_one, add_all) = (ident(names::ADD_OTHER), ident(names::ADD_OTHERS));
    let caution = "Do not add an argument that has a field of its own: it would be sent twice.";
    let one_docs = docs(&format!(
        "Adds one of the [`{field}`](field@Self::{field}).\n\n{caution}"
    ));
    let all_docs = docs(&format!(
        "Adds all members of an object to the [`{field}`](field@Self::{field}): a\n\
         `serde_json::Map`, or anything else that is an object in JSON.\n\n\
         What was decoded as a struct has only the members that the struct knows. If all of\n\
         them matter, decode it as a map.\n\n{caution}\n\n\
         # Errors\n\nIf it cannot be encoded, or is not an object."
    ));
    quote! {
        #one_docs
        #[must_use]
        pub fn #add_one(
            mut self,
            name: impl Into<String>,
            value: impl Into<serde_json::Value>,
        ) -> Self {
            self.#field.insert(name.into(), value.into());
            self
        }

        #all_docs
        pub fn #add_all(
            mut self,
            object: &impl base::serde::Serialize,
        ) -> Result<Self, serde_json::Error> {
            let members: serde_json::Map<_, _> =
                serde_json::from_value(serde_json::to_value(object)?)?;
            self.#field.extend(members);
            Ok(self)
        }
    }
}

/// The type of a parameter for a value, and what it becomes in the field if not
/// itself.
fn argument(parameter: &Ident, ty: &Ty, scope: &Scope) -> (TokenStream, Option<TokenStream>) {
    let (rust, boxed) = scope.unboxed(ty);
    let converts = match ty {
        Ty::Builtin(builtin) => matches!(builtin, Builtin::Str | Builtin::Any),
        Ty::Named { converts, .. } => *converts,
        Ty::Vec(_) | Ty::Replaced(_) => false,
    };
    match (converts, boxed) {
        (false, false) => (rust, None),
        (false, true) => (rust, Some(quote!(Box::new(#parameter)))),
        (true, false) => (quote!(impl Into<#rust>), Some(quote!(#parameter.into()))),
        (true, true) => (
            quote!(impl Into<#rust>),
            Some(quote!(Box::new(#parameter.into()))),
        ),
    }
}
