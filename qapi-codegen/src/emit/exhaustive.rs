//! Leaves structs and enums open for members and variants that a later schema has.

use syn::{Fields, Item, parse_quote};

/// Marks structs with named fields, and enums, as `#[non_exhaustive]`.
pub(super) fn leave_open(items: &mut [Item]) {
    for item in items {
        match item {
            Item::Mod(module) => {
                let items = module.content.as_mut().map(|(_, items)| items);
                leave_open(items.map_or(&mut [][..], |items| items));
            }
            Item::Struct(item) if matches!(item.fields, Fields::Named(_)) => {
                item.attrs.push(parse_quote!(#[non_exhaustive]));
            }
            Item::Enum(item) => item.attrs.push(parse_quote!(#[non_exhaustive])),
            _ => {}
        }
    }
}
