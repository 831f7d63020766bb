//! Which definitions become Rust: those that were asked for and those that they need,
//! except for types that the caller replaces with its own. Also, which further traits
//! each of them derives.

use std::collections::{HashMap, HashSet};

use qapi_schema::{Branch, Entity, Item, Schema, TypeId, TypeKind, Variants};
use wildmatch::WildMatch;

use crate::error::Error;

/// The definitions that are generated, the types that replace others, and further
/// derives.
pub(crate) struct Selection {
    generated: HashSet<Entity>,
    /// The types of which there are values in Rust.
    valued: HashSet<TypeId>,
    replaced: HashMap<TypeId, syn::Path>,
    simple_unions: HashSet<TypeId>,
    wanted: HashMap<Entity, Vec<syn::Path>>,
}

impl Selection {
    /// Selects what `only` matches, or everything if that is empty.
    pub(crate) fn new(
        schema: &Schema,
        only: &[String],
        replacements: &[(String, syn::Path)],
        derives: &[(String, syn::Path)],
    ) -> Result<Self, Error> {
        let mut replaced = HashMap::new();
        for (name, path) in replacements {
            let earlier = replaced.insert(replaceable(schema, name)?, path.clone());
            if earlier.is_some() {
                return Err(Error::Option {
                    option: "replace",
                    reason: format!("`{name}` is replaced more than once"),
                });
            }
        }
        let mut roots = Vec::new();
        for selector in only {
            roots.extend(matching(schema, selector, "only")?);
        }
        let simple_unions = simple_unions(schema, &replaced);
        if only.is_empty() {
            let wrappers = wrappers(schema, &simple_unions);
            let is_wrapper = |of: &Entity| matches!(of, Entity::Type(id) if wrappers.contains(id));
            roots.extend(definitions(schema).filter(|of| !is_wrapper(of)));
        }
        roots.retain(|root| !matches!(root, Entity::Type(id) if replaced.contains_key(id)));
        let mut closure = Closure {
            schema,
            replaced: &replaced,
            simple_unions: &simple_unions,
            generated: HashSet::new(),
            valued: HashSet::new(),
            left: Vec::new(),
        };
        closure.run(roots);
        let Closure {
            generated, valued, ..
        } = closure;
        let mut wanted: HashMap<_, _> = HashMap::new();
        for (selector, path) in derives {
            for entity in matching(schema, selector, "derive")? {
                let paths: &mut Vec<syn::Path> = wanted.entry(entity).or_default();
                let is_same = |known: &syn::Path| last(known) == last(path);
                if !paths.iter().any(is_same) {
                    paths.push(path.clone());
                }
            }
        }
        Ok(Self {
            generated,
            valued,
            replaced,
            simple_unions,
            wanted,
        })
    }

    /// Whether a definition becomes Rust.
    pub(crate) fn has(&self, entity: Entity) -> bool {
        self.generated.contains(&entity)
    }

    /// Whether there are values of a type in Rust, rather than of its members alone.
    pub(crate) fn has_values(&self, id: TypeId) -> bool {
        self.valued.contains(&id)
    }

    /// The caller's type that replaces this one.
    pub(crate) fn replacement(&self, id: TypeId) -> Option<&syn::Path> {
        self.replaced.get(&id)
    }

    /// The type of `data`, if that is all that a branch of this union has: in Rust, the
    /// branch holds the data itself.
    pub(crate) fn data(&self, schema: &Schema, union: TypeId, branch: &Branch) -> Option<TypeId> {
        let is_simple = self.simple_unions.contains(&union);
        is_simple.then(|| wrapped(schema, branch.type_id))?
    }

    /// The further traits that a definition derives.
    pub(crate) fn derives(&self, entity: Entity) -> Vec<syn::Path> {
        self.wanted.get(&entity).cloned().unwrap_or_default()
    }
}

/// The name at the end of a path.
fn last(path: &syn::Path) -> Option<&syn::Ident> {
    path.segments.last().map(|last| &last.ident)
}

/// The definitions that a selector matches; it is an error if there are none.
fn matching(schema: &Schema, selector: &str, option: &'static str) -> Result<Vec<Entity>, Error> {
    let pattern = WildMatch::new(selector);
    let is_meant = |entity: &Entity| match (selector, entity) {
        ("events", Entity::Event(_)) | ("commands", Entity::Command(_)) => true,
        _ => pattern.matches(&schema.definition(*entity).name),
    };
    let found: Vec<_> = definitions(schema).filter(is_meant).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    Err(match selector {
        "events" | "commands" => Error::Option {
            option,
            reason: format!("the schema has no {selector}"),
        },
        _ => unknown(schema, selector, option),
    })
}

/// A type that the caller may replace.
fn replaceable(schema: &Schema, name: &str) -> Result<TypeId, Error> {
    match schema.lookup(name) {
        Some(Entity::Type(id)) if !schema[id].is_implicit() => Ok(id),
        Some(_) => Err(Error::Option {
            option: "replace",
            reason: format!("`{name}` is not a type that the schema defines"),
        }),
        None if name.contains(['*', '?']) => Err(Error::Option {
            option: "replace",
            reason: format!("`{name}` must be the name of a single type"),
        }),
        None => Err(unknown(schema, name, "replace")),
    }
}

fn unknown(schema: &Schema, name: &str, option: &'static str) -> Error {
    let similar = schema.similar_name(name);
    let help = similar.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    Error::Option {
        option,
        reason: format!("nothing in the schema matches `{name}`{help}"),
    }
}

/// Everything that the schema spells out.
fn definitions(schema: &Schema) -> impl Iterator<Item = Entity> {
    let items = schema.file_modules().flat_map(|(_, module)| &module.items);
    items.filter_map(|item| match *item {
        Item::Entity(Entity::Type(id)) if schema[id].is_implicit() => None,
        Item::Entity(entity) => Some(entity),
        Item::Include(_) => None,
    })
}

/// The structs around the data of branches, which nobody needs in Rust unless something
/// else uses them.
fn wrappers(schema: &Schema, simple_unions: &HashSet<TypeId>) -> HashSet<TypeId> {
    let unions = simple_unions.iter().filter_map(|id| schema.variants(*id));
    let branches = unions.flat_map(|variants| &variants.branches);
    branches.map(|branch| branch.type_id).collect()
}

/// Collects what definitions need, without recursion: schemas may chain types as
/// long as they like.
struct Closure<'s> {
    schema: &'s Schema,
    replaced: &'s HashMap<TypeId, syn::Path>,
    simple_unions: &'s HashSet<TypeId>,
    generated: HashSet<Entity>,
    valued: HashSet<TypeId>,
    left: Vec<Entity>,
}

impl Closure<'_> {
    fn run(&mut self, roots: Vec<Entity>) {
        self.left = roots;
        while let Some(entity) = self.left.pop() {
            if !self.generated.insert(entity) {
                continue;
            }
            match entity {
                Entity::Type(id) => self.parts(id),
                Entity::Command(id) => {
                    let command = &self.schema[id];
                    self.payload(command.arguments);
                    let returned = command.returns.filter(|&id| id != self.schema.empty_type());
                    if let Some(id) = returned {
                        self.value(id);
                    }
                }
                Entity::Event(id) => self.payload(self.schema[id].data),
            }
        }
    }

    /// Data or arguments: the members of a struct are the message's own.
    fn payload(&mut self, data: Option<TypeId>) {
        match data.map(|id| (id, &self.schema[id].kind)) {
            Some((id, TypeKind::Object(object))) if object.variants.is_none() => self.members(id),
            Some((id, _)) => self.value(id),
            None => {}
        }
    }

    /// A type that has values in Rust.
    fn value(&mut self, id: TypeId) {
        if !self.replaced.contains_key(&id) {
            self.valued.insert(id);
            self.left.push(Entity::Type(id));
        }
    }

    /// A type that has them only if the schema names it.
    fn content(&mut self, id: TypeId) {
        if self.schema[id].is_implicit() {
            self.left.push(Entity::Type(id));
        } else {
            self.value(id);
        }
    }

    fn members(&mut self, object: TypeId) {
        let tag = self.schema.variants(object).map(|variants| &variants.tag);
        for member in self.schema.members(object) {
            // The tag of a simple union has a type without a name.
            if tag == Some(&member.name) {
                self.content(member.type_id);
            } else {
                self.value(member.type_id);
            }
        }
    }

    fn branches(&mut self, union: TypeId, variants: &Variants) {
        let is_simple = self.simple_unions.contains(&union);
        for branch in &variants.branches {
            match wrapped(self.schema, branch.type_id).filter(|_| is_simple) {
                Some(data) => self.value(data),
                None if branch.type_id == self.schema.empty_type() => {
                    self.content(branch.type_id);
                }
                None => self.value(branch.type_id),
            }
        }
    }

    fn parts(&mut self, id: TypeId) {
        match &self.schema[id].kind {
            TypeKind::Array { element } => self.value(*element),
            TypeKind::Object(object) => {
                // The members of a base without a name are the object's own.
                let base = object.base.filter(|&base| !self.schema[base].is_implicit());
                if let Some(base) = base {
                    self.value(base);
                }
                self.members(id);
                if let Some(variants) = &object.variants {
                    self.branches(id, variants);
                }
            }
            TypeKind::Alternate(alternate) => {
                let branches = alternate.branches.iter();
                branches.for_each(|branch| self.value(branch.type_id));
            }
            _ => {}
        }
    }
}

/// The unions of which each branch is wrapped in an object whose one member is `data`, as
/// those of simple unions are.
fn simple_unions(schema: &Schema, replaced: &HashMap<TypeId, syn::Path>) -> HashSet<TypeId> {
    let is_nothing = |id| id == schema.empty_type();
    let is_wrapped = |id| wrapped(schema, id).is_some() && !replaced.contains_key(&id);
    let unions = schema
        .types()
        .filter_map(|(id, _)| Some((id, schema.variants(id)?)));
    let simple = unions.filter(|(_, variants)| {
        let mut ids = variants.branches.iter().map(|branch| branch.type_id);
        ids.all(|id| is_nothing(id) || is_wrapped(id))
    });
    simple.map(|(id, _)| id).collect()
}

/// The type of `data`, if this is the object that a simple union wraps around its branch.
/// Where the schema has no simple unions, such an object is a struct with a name like
/// `AbortWrapper`.
fn wrapped(schema: &Schema, id: TypeId) -> Option<TypeId> {
    match (&schema.members(id)[..], schema.variants(id)) {
        ([data], None) if data.name == "data" && !data.may_be_absent() => Some(data.type_id),
        _ => None,
    }
}
