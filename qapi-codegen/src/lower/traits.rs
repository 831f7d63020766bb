//! Which types are `Eq`, `Hash` and `Copy`: those that hold nothing that is not.
//!
//! Every type is taken to be both until it holds one that is not, so that types which
//! hold each other do not wait for each other.

use std::collections::HashMap;

use qapi_schema::Builtin;

use super::{BaseMember, BranchContent, Inherited, Item, Model, Payload, Traits, Ty, UnionBase};

/// Settles the traits of everything in the model.
pub(super) fn settle(model: &mut Model) {
    let known = Known::of(model);
    for module in &mut model.modules {
        for item in &mut module.items {
            known.settle_item(item);
        }
        for event in &mut module.events {
            event.traits = known.of_payload(&event.data);
        }
        for command in &mut module.commands {
            command.traits = known.of_payload(&command.arguments);
            command.traits.copy &= command.other_arguments.is_none();
        }
    }
}

/// The traits of the generated types, by their names.
struct Known(HashMap<String, Traits>);

impl Known {
    fn of(model: &Model) -> Self {
        let items = model.modules.iter().flat_map(|module| &module.items);
        let types: Vec<Type<'_>> = items.flat_map(types).collect();
        let mut users: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, user) in types.iter().enumerate() {
            for ty in &user.holds {
                ty.for_each_name(&mut |name| users.entry(name).or_default().push(index));
            }
        }
        let mut traits: Vec<Traits> = types.iter().map(Type::own_traits).collect();
        let mut changed: Vec<usize> = (0..types.len()).collect();
        while let Some(index) = changed.pop() {
            let held = traits[index];
            for &user in users.get(&*types[index].name).into_iter().flatten() {
                let both = traits[user].and(held);
                if both != traits[user] {
                    traits[user] = both;
                    changed.push(user);
                }
            }
        }
        let names = types.into_iter().map(|ty| ty.name);
        Self(names.zip(traits).collect())
    }

    fn settle_item(&self, item: &mut Item) {
        match item {
            Item::Struct(item) => {
                item.traits = self.named(&item.name);
                item.bases
                    .iter_mut()
                    .for_each(|base| self.settle_base(base));
            }
            Item::Enum(_) => {}
            Item::Union(item) => {
                item.traits = self.named(&item.name);
                item.branch_traits = match &item.base {
                    UnionBase::TagOnly => item.traits,
                    UnionBase::Members { branch_enum, .. } => self.named(branch_enum),
                };
                item.bases
                    .iter_mut()
                    .for_each(|base| self.settle_base(base));
            }
            Item::Alternate(item) => item.traits = self.named(&item.name),
        }
    }

    fn settle_base(&self, base: &mut super::Base) {
        for member in &mut base.members {
            if let Inherited::Field { ty, is_copy, .. } = member {
                *is_copy = self.of_type(ty).copy;
            }
        }
    }

    fn of_payload(&self, payload: &Payload) -> Traits {
        let types: Vec<&Ty> = match payload {
            Payload::Nothing => Vec::new(),
            Payload::Members { fields, .. } => fields.iter().map(|field| &field.ty).collect(),
            Payload::Union(ty) | Payload::Itself(ty) => vec![ty],
        };
        let traits = types.into_iter().map(|ty| self.of_type(ty));
        traits.fold(Traits::ALL, Traits::and)
    }

    fn of_type(&self, ty: &Ty) -> Traits {
        let mut traits = own_traits(ty);
        ty.for_each_name(&mut |name| traits = traits.and(self.named(name)));
        traits
    }

    fn named(&self, name: &str) -> Traits {
        self.0.get(name).copied().unwrap_or(Traits::NONE)
    }
}

/// A generated type: what it holds, and whether it holds text beside that.
struct Type<'m> {
    name: String,
    holds: Vec<&'m Ty>,
    holds_text: bool,
}

impl Type<'_> {
    /// The traits that it can have, whatever the generated types that it holds have.
    fn own_traits(&self) -> Traits {
        let traits = self.holds.iter().map(|ty| own_traits(ty));
        let mut all = traits.fold(Traits::ALL, Traits::and);
        all.copy &= !self.holds_text;
        all
    }
}

/// The traits that values of a type can have, whatever the generated type in it has.
fn own_traits(ty: &Ty) -> Traits {
    match ty {
        Ty::Builtin(builtin) => Traits {
            eq: !matches!(builtin, Builtin::Number),
            copy: !matches!(builtin, Builtin::Str | Builtin::Any),
        },
        Ty::Named { boxed, .. } => Traits {
            eq: true,
            copy: !boxed,
        },
        Ty::Vec(element) => Traits {
            eq: own_traits(element).eq,
            copy: false,
        },
        Ty::Replaced(_) => Traits::NONE,
    }
}

/// The generated types that an item becomes.
fn types(item: &Item) -> Vec<Type<'_>> {
    let ty = |name: &str, holds, holds_text| Type {
        name: name.to_owned(),
        holds,
        holds_text,
    };
    match item {
        Item::Struct(item) => {
            let holds = item.fields.iter().map(|field| &field.ty).collect();
            vec![ty(&item.name, holds, false)]
        }
        Item::Enum(item) => vec![ty(&item.name, Vec::new(), true)],
        Item::Alternate(item) => {
            let holds = item.branches.iter().map(|branch| &branch.ty).collect();
            vec![ty(&item.name, holds, false)]
        }
        Item::Union(item) => {
            let contents = item
                .branches
                .iter()
                .filter_map(|branch| match &branch.content {
                    BranchContent::Nothing => None,
                    BranchContent::Members(ty) | BranchContent::Data(ty) => Some(ty),
                });
            let contents: Vec<_> = contents.collect();
            let UnionBase::Members {
                members,
                branch_enum,
                ..
            } = &item.base
            else {
                return vec![ty(&item.name, contents, true)];
            };
            let fields = members.iter().filter_map(|member| match member {
                BaseMember::Tag { .. } => None,
                BaseMember::Field(field) => Some(&field.ty),
            });
            let all = fields.chain(contents.iter().copied()).collect();
            let branch = ty(branch_enum, contents, true);
            vec![ty(&item.name, all, true), branch]
        }
    }
}
