//! Structs.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, Debug, about, alias, derives, ident, rename, serde};
use super::types::Scope;
use super::{bases, constructors};
use crate::lower::{Field, Shown, Struct, Traits};

pub(super) fn emit(item: &Struct) -> TokenStream {
    let scope = Scope::default();
    let (about, alias) = (
        about(&item.about),
        alias(&item.name, item.command.as_deref()),
    );
    let declaration = Declaration {
        name: &item.name,
        attributes: quote!(#about #alias),
        traits: item.traits,
        derives: &item.derives,
        fields: &item.fields,
        more: None,
        is_exact: item.is_exact,
    }
    .emit(&scope);
    let constructors = constructors::of_struct(&item.name, &item.fields, &scope, None);
    let bases = bases::emit(&item.name, &item.bases);
    let back = bases::emit_back(&item.name, &item.bases, item.fields.len());
    quote!(#declaration #constructors #bases #back)
}

/// A struct that is to be declared.
pub(super) struct Declaration<'m> {
    pub(super) name: &'m str,
    /// What stands in front of it.
    pub(super) attributes: TokenStream,
    pub(super) traits: Traits,
    /// What the caller wants to be derived, too.
    pub(super) derives: &'m [syn::Path],
    pub(super) fields: &'m [Field],
    /// The field for what the schema does not name.
    pub(super) more: Option<&'m str>,
    /// Whether what the schema does not name is an error.
    pub(super) is_exact: bool,
}

impl Declaration<'_> {
    pub(super) fn emit(&self, scope: &Scope) -> TokenStream {
        let name = ident(self.name);
        let attributes = &self.attributes;
        let all = ["Default", "Serialize", "Deserialize"];
        let is_default = constructors::is_default(self.fields);
        let usual = if is_default { &all[..] } else { &all[1..] };
        let is_open = self.more.is_none() && self.fields.iter().all(is_shown);
        let debug = Debug::hiding(!is_open);
        let derives = derives(debug, self.traits, usual, self.derives);
        let named = self.fields.iter().map(|field| self::field(field, scope));
        let fields = named.chain(self.more.map(other_arguments));
        let exact = self.is_exact.then(|| quote!(#[serde(deny_unknown_fields)]));
        quote! {
            #attributes
            #derives
            #exact
            pub struct #name { #(#fields),* }
        }
    }
}

fn other_arguments(name: &str) -> TokenStream {
    let name = ident(name);
    quote! {
        /// Arguments that the schema does not name. Which ones there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        #[debug(json)]
        pub #name: serde_json::Map<String, serde_json::Value>
    }
}

/// Whether `Debug` shows all of a field.
pub(super) fn is_shown(field: &Field) -> bool {
    field.shown == Shown::Openly
}

/// A field, with its documentation and attributes.
pub(super) fn field(field: &Field, scope: &Scope) -> TokenStream {
    let name = ident(&field.name);
    let about = items::about(&field.about);
    let mut parts = Vec::from_iter(rename(&field.name, &field.wire));
    let mut ty = scope.ty(&field.ty);
    if field.optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
        ty = quote!(Option<#ty>);
    }
    let serde = serde(&parts);
    let shown = items::shown(&field.shown);
    quote! {
        #about
        #serde
        #shown
        pub #name: #ty
    }
}
