//! Conversions: into unions and alternates from what their branches hold, if only one
//! branch can hold it; and between messages and the structs that have the same members.

use proc_macro2::{Ident, TokenStream};
use qapi_schema::Builtin;
use qapi_schema::wire::JsonKind;
use quote::quote;

use super::items::ident;
use super::types::Scope;
use crate::lower::{Alternate, AlternateBranch, Branch, BranchContent, Field, Ty};

/// The conversions into a union's enum of branches.
pub(super) fn of_branches(name: &Ident, branches: &[Branch]) -> TokenStream {
    let converting = branches.iter().filter(|branch| branch.converts);
    let conversions = converting.map(|branch| match &branch.content {
        BranchContent::Nothing => TokenStream::new(),
        BranchContent::Members(ty) | BranchContent::Data(ty) => {
            from_content(name, &branch.name, ty)
        }
    });
    conversions.collect()
}

/// The conversions into an alternate.
pub(super) fn of_alternate(item: &Alternate) -> TokenStream {
    let name = ident(&item.name);
    let is_value = |branch: &&AlternateBranch| branch.kind != JsonKind::Null;
    let branches = item.branches.iter().filter(is_value);
    branches
        .map(|branch| {
            let owned = from_content(&name, &branch.name, &branch.ty);
            let borrowed = matches!(branch.ty, Ty::Builtin(Builtin::Str))
                .then(|| from_str(&name, &branch.name));
            quote!(#owned #borrowed)
        })
        .collect()
}

/// The conversions between a message and the struct that the schema has for its
/// members.
pub(super) fn of_same(name: &Ident, same: &Ty, fields: &[Field], scope: &Scope) -> TokenStream {
    let same = scope.ty(same);
    let fields: Vec<_> = fields.iter().map(|field| ident(&field.name)).collect();
    let conversion = |from: &TokenStream, to: &TokenStream| {
        quote! {
            /// Both types have the same members.
            impl From<#from> for #to {
                fn from(value: #from) -> Self {
                    Self { #(#fields: value.#fields),* }
                }
            }
        }
    };
    let name = quote!(#name);
    let (into, back) = (conversion(&same, &name), conversion(&name, &same));
    quote!(#into #back)
}

/// The conversion from what a branch holds; nothing if that is a type of the caller's,
/// which may well be that of another branch.
fn from_content(name: &Ident, variant: &str, ty: &Ty) -> TokenStream {
    if matches!(ty, Ty::Replaced(_)) {
        return TokenStream::new();
    }
    let variant = ident(variant);
    let (content, boxed) = Scope::default().unboxed(ty);
    let value = if boxed {
        quote!(Box::new(value))
    } else {
        quote!(value)
    };
    quote! {
        impl From<#content> for #name {
            fn from(value: #content) -> Self {
                Self::#variant(#value)
            }
        }
    }
}

fn from_str(name: &Ident, variant: &str) -> TokenStream {
    let variant = ident(variant);
    quote! {
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                Self::#variant(value.to_owned())
            }
        }
    }
}
