//! Who sees what is generated. Emitters write `pub`; this makes of it what the caller
//! wants.

use syn::{Fields, ImplItem, Item, Visibility, parse_quote};

use crate::options::Visibility as Wanted;

/// Gives everything public in these items the wanted visibility.
pub(super) fn apply(wanted: Wanted, items: &mut [Item]) {
    if wanted == Wanted::Crate {
        items.iter_mut().for_each(restrict);
    }
}

fn restrict(item: &mut Item) {
    match item {
        Item::Mod(item) => {
            public(&mut item.vis);
            let items = item.content.iter_mut().flat_map(|(_, items)| items);
            items.for_each(restrict);
        }
        Item::Struct(item) => {
            public(&mut item.vis);
            fields(&mut item.fields);
        }
        Item::Enum(item) => public(&mut item.vis),
        Item::Type(item) => public(&mut item.vis),
        Item::Use(item) => public(&mut item.vis),
        Item::Impl(block) => {
            for item in &mut block.items {
                match item {
                    ImplItem::Const(constant) => public(&mut constant.vis),
                    ImplItem::Fn(function) => public(&mut function.vis),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn fields(fields: &mut Fields) {
    for field in fields {
        public(&mut field.vis);
    }
}

fn public(visibility: &mut Visibility) {
    if matches!(visibility, Visibility::Public(_)) {
        *visibility = parse_quote!(pub(crate));
    }
}
