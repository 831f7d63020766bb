//! What the modules of events and of commands in a module have in common: their
//! imports, and the structs of data and of arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, Debug, derives, ident};
use super::types::{self, Scope};
use super::{constructors, conversions, structs};
use crate::lower::{About, Field, Item, Module, Payload, Traits, Ty};

/// The imports of generated types into a nested module, except for those whose
/// name one of its own items has, too. Those of `shown` are exported as well.
pub(super) fn imports<'t>(
    module: &Module,
    own: &[&str],
    shown: &[&str],
    types: impl IntoIterator<Item = &'t Ty>,
) -> (TokenStream, Scope) {
    let local: Vec<String> = module.items.iter().flat_map(Item::names).collect();
    let mut scope = Scope::default();
    let mut imports = TokenStream::new();
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for name in types::names(types) {
        let is_local = local.iter().any(|local| local == name);
        let path = if is_local {
            quote!(super)
        } else {
            quote!(super::super)
        };
        let ident = ident(name);
        if own.contains(&name) {
            scope.shadowed.push((name.to_owned(), path));
        } else if shown.contains(&name) {
            imports.extend(quote!(#[doc(inline)] pub use #path::#ident;));
        } else if is_local {
            near.push(ident);
        } else {
            far.push(ident);
        }
    }
    let near = (!near.is_empty()).then(|| quote!(use super::{#(#near),*};));
    let far = (!far.is_empty()).then(|| quote!(use super::super::{#(#far),*};));
    (quote!(#near #far #imports), scope)
}

/// A message: an event or a command.
pub(super) struct Message<'m> {
    pub(super) name: &'m str,
    pub(super) wire: &'m str,
    pub(super) about: &'m About,
    pub(super) traits: Traits,
    /// What the caller wants to be derived, too.
    pub(super) derives: &'m [syn::Path],
    pub(super) payload: &'m Payload,
    /// The field for what the schema does not name.
    pub(super) more: Option<&'m str>,
    /// Whether what the schema does not name is an error.
    pub(super) is_exact: bool,
}

impl Message<'_> {
    /// The struct of what the message carries.
    pub(super) fn declare(&self, scope: &Scope) -> TokenStream {
        match self.payload {
            Payload::Nothing => self.members(&[], scope),
            Payload::Members { fields, same } => {
                let declaration = self.members(fields, scope);
                // No struct of the schema's has what the schema does not name.
                let conversions = same
                    .as_ref()
                    .filter(|_| self.more.is_none())
                    .map(|same| conversions::of_same(&ident(self.name), same, fields, scope));
                quote!(#declaration #conversions)
            }
            Payload::Union(ty) => self.transparent(ty, scope),
            Payload::Itself(_) => TokenStream::new(),
        }
    }

    /// A struct of these fields.
    fn members(&self, fields: &[Field], scope: &Scope) -> TokenStream {
        let declaration = structs::Declaration {
            name: self.name,
            attributes: self.about(),
            is_exact: self.is_exact,
            traits: self.traits,
            derives: self.derives,
            fields,
            more: self.more,
        }
        .emit(scope);
        let constructors = constructors::of_struct(self.name, fields, scope, self.more);
        quote!(#declaration #constructors)
    }

    /// A struct that is the same on the wire as what it holds.
    fn transparent(&self, content: &Ty, scope: &Scope) -> TokenStream {
        let name = ident(self.name);
        let constructor = constructors::of_transparent(self.name, content, scope);
        let content = scope.ty(content);
        let about = self.about();
        let derives = derives(
            Debug::All,
            self.traits,
            &["Serialize", "Deserialize"],
            self.derives,
        );
        let exact = self.is_exact.then(|| quote!(, deny_unknown_fields));
        quote! {
            #about
            #derives
            #[serde(transparent #exact)]
            pub struct #name(pub #content);
            #constructor
        }
    }

    fn about(&self) -> TokenStream {
        let about = items::about(self.about);
        let alias = items::alias(self.name, Some(self.wire));
        quote!(#about #alias)
    }
}
