//! What decides how the Rust of a type decodes and encodes: its shape on the wire.
//!
//! The code of a type has its members, values or branches, and refers to other types only by
//! their names and JSON kinds. So two types of the same shape and name have the same code, but
//! for documentation and order, whichever releases it was generated for. [`Codes`] checks that.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use qapi_schema::{Schema, TypeId, TypeKind};
use qapi_values::Payload;

/// The shape of a type, hashed.
pub(crate) type Shape = u64;

/// The shapes of the types of a schema.
pub(crate) struct Shapes<'s> {
    schema: &'s Schema,
    known: HashMap<TypeId, Known>,
}

struct Known {
    shape: Shape,
    /// The types that it refers to.
    parts: Vec<TypeId>,
}

impl<'s> Shapes<'s> {
    pub(crate) fn new(schema: &'s Schema) -> Self {
        Self {
            schema,
            known: HashMap::new(),
        }
    }

    /// The shapes of all types that messages carry.
    pub(crate) fn all(schema: &'s Schema) -> HashSet<Shape> {
        let mut shapes = Self::new(schema);
        let payloads = Payload::all(schema);
        payloads.flat_map(|payload| shapes.of(payload)).collect()
    }

    /// The shapes of all types that a payload reaches.
    pub(crate) fn of(&mut self, payload: Payload<'_>) -> HashSet<Shape> {
        let schema = self.schema;
        let mut reached = HashSet::new();
        let mut shapes = HashSet::new();
        let mut left = vec![payload.type_id(schema)];
        while let Some(id) = left.pop() {
            if reached.insert(id) {
                let known = self
                    .known
                    .entry(id)
                    .or_insert_with(|| Known::of(schema, id));
                shapes.insert(known.shape);
                left.extend(&known.parts);
            }
        }
        let own = self.known.get(&payload.type_id(schema));
        if let Some(own) = own.filter(|_| payload.is_open()) {
            // The code of these keeps members that have no name.
            shapes.insert(hash((own.shape, "open")));
        }
        shapes
    }
}

impl Known {
    fn of(schema: &Schema, id: TypeId) -> Self {
        let mut parts = Vec::new();
        let mut refer = |to: TypeId| {
            parts.push(to);
            schema[to].definition.name.clone()
        };
        let mut lines: Vec<String> = match &schema[id].kind {
            TypeKind::Builtin(_) => Vec::new(),
            TypeKind::Enum(of) => of.values.iter().map(|value| value.name.clone()).collect(),
            TypeKind::Array { element } => vec![refer(*element)],
            TypeKind::Alternate(_) => {
                let choices = schema.choices(id).into_iter();
                let lines = choices.map(|of| format!("{:?}: {}", of.kind, refer(of.type_id)));
                lines.collect()
            }
            TypeKind::Object(_) => {
                let mut lines = Vec::new();
                for member in schema.members(id) {
                    let optional = if member.may_be_absent() { "?" } else { "" };
                    let of = refer(member.type_id);
                    lines.push(format!("{}{optional}: {of}", member.name));
                }
                for case in schema.cases(id) {
                    let of = refer(case.branch.type_id);
                    lines.push(format!("{}={}: {of}", case.tag, case.value.name));
                }
                lines
            }
        };
        lines.sort();
        Self {
            shape: hash((&schema[id].definition.name, lines)),
            parts,
        }
    }
}

fn hash(of: impl Hash) -> Shape {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The code of the types of each shape.
#[derive(Default)]
pub(crate) struct Codes(HashMap<Shape, String>);

impl Codes {
    /// Checks that the types of a schema have the same code as those of the same shape in the
    /// schemas before. Returns how many types were compared.
    pub(crate) fn check(&mut self, schema: &Schema, code: &str) -> Result<usize, String> {
        let items = items(code);
        let mut compared = 0;
        for (id, of) in schema.types().filter(|(_, of)| !of.is_implicit()) {
            let name = &of.definition.name;
            let of_union = format!("{name}Branch");
            let parts = [name, &of_union].map(|name| items.get(&**name).cloned());
            let code: String = parts.into_iter().flatten().collect();
            if code.is_empty() {
                continue;
            }
            match self.0.entry(Known::of(schema, id).shape) {
                Entry::Vacant(free) => {
                    free.insert(code);
                }
                Entry::Occupied(known) if *known.get() == code => compared += 1,
                Entry::Occupied(known) => {
                    return Err(format!("{name} is\n{code}\nand\n{}", known.get()));
                }
            }
        }
        Ok(compared)
    }
}

/// The structs and enums of generated code, by name: their parts in alphabetic order, without
/// documentation.
fn items(code: &str) -> HashMap<&str, String> {
    let mut items = HashMap::new();
    let mut attributes = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let mut head = ["pub struct ", "pub enum "].iter();
        let head = head.find_map(|start| line.strip_prefix(start));
        if let Some(name) = head.and_then(|head| head.split([' ', '(']).next()) {
            let body = lines.by_ref().take_while(|line| *line != "}");
            let body = if line.ends_with('{') {
                parts(body)
            } else {
                String::new()
            };
            items.insert(name, format!("{attributes}{line}\n{body}"));
        }
        let is_kept = line.starts_with("#[serde");
        attributes = if is_kept {
            format!("{attributes}{line}\n")
        } else {
            String::new()
        };
    }
    items
}

/// Fields or variants with their attributes.
fn parts<'c>(lines: impl Iterator<Item = &'c str>) -> String {
    let mut parts = Vec::new();
    let mut part = String::new();
    for line in lines.map(str::trim) {
        if line.starts_with("///") || line.starts_with("#[deprecated") || line.starts_with("#[doc")
        {
            continue;
        }
        part.push_str(line);
        if line.ends_with(',') && !line.starts_with('#') {
            parts.push(std::mem::take(&mut part) + "\n");
        }
    }
    parts.push(part);
    parts.sort();
    parts.concat()
}
