//! What the modules of events and of commands in a module have in common: their
//! imports, and the structs of data and of arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{self, Scope};
use super::{ident, structs};
use crate::lower::{Item, Module, Payload, Ty};

/// The imports of generated types into a nested module, but for those whose name
/// one of its own items has, too.
pub(super) fn imports<'t>(
    module: &Module,
    own: &[&str],
    types: impl IntoIterator<Item = &'t Ty>,
) -> (TokenStream, Scope) {
    let local: Vec<String> = module.items.iter().flat_map(Item::names).collect();
    let mut scope = Scope::default();
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for name in types::names(types) {
        let is_local = local.iter().any(|local| local == name);
        if own.contains(&name) {
            let path = if is_local {
                quote!(super)
            } else {
                quote!(super::super)
            };
            scope.shadowed.push((name.to_owned(), path));
        } else if is_local {
            near.push(ident(name));
        } else {
            far.push(ident(name));
        }
    }
    let near = (!near.is_empty()).then(|| quote!(use super::{#(#near),*};));
    let far = (!far.is_empty()).then(|| quote!(use super::super::{#(#far),*};));
    (quote!(#near #far), scope)
}

/// The struct of what a message carries. `more` is a field at its end.
pub(super) fn declare(
    (name, wire): (&str, &str),
    (docs, derives): (&str, &[syn::Path]),
    payload: &Payload,
    scope: &Scope,
    more: Option<TokenStream>,
) -> TokenStream {
    let docs = super::docs(docs);
    let alias = (name != wire).then(|| quote!(#[doc(alias = #wire)]));
    let derives = super::derives(derives, structs::DERIVED);
    let attributes = quote!(#docs #alias #derives);
    match payload {
        Payload::Nothing => structs::declare(name, &attributes, &[], scope, more),
        Payload::Members(fields) => structs::declare(name, &attributes, fields, scope, more),
        Payload::Union(ty) => {
            let name = ident(name);
            let ty = scope.ty(ty);
            quote! {
                #attributes
                #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
                #[serde(transparent)]
                pub struct #name(pub #ty);
            }
        }
    }
}
