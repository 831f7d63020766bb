//! What unions and alternates hold, as unions and alternates: a value of a type that
//! only one branch has says by itself which branch it is.

use proc_macro2::{Ident, TokenStream};
use qapi_parser::schema::Builtin;
use quote::quote;

use super::ident;
use super::types::Scope;
use crate::lower::{Alternate, AlternateBranch, Branch, BranchContent, Kind, Ty};

/// The conversions into a union's enum of branches.
pub(super) fn of_branches(name: &Ident, branches: &[Branch]) -> TokenStream {
    let branches = branches.iter().filter(|branch| branch.converts);
    let conversions = branches.map(|branch| match &branch.content {
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
    let is_value = |branch: &&AlternateBranch| branch.kind != Kind::Null;
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

/// The conversion from what a branch holds; nothing if that is a type of the caller's,
/// which may well be that of another branch.
fn from_content(name: &Ident, variant: &str, ty: &Ty) -> TokenStream {
    if matches!(ty, Ty::Replaced { .. }) {
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
