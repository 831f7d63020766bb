//! The schemas to merge, sorted and made ready.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use qapi_schema::text::Text;
use qapi_schema::wire::Payload;
use qapi_schema::{Label, Origin, Release, Schema, TypeId, TypeKind};

/// A schema, and what it is called among those that are merged.
#[derive(Debug, Clone)]
pub struct Labelled {
    /// Its release, or where it comes from.
    pub label: Label,
    /// The schema.
    pub schema: Schema,
}

impl Labelled {
    /// The schema of a release.
    #[must_use]
    pub fn release(release: Release, schema: Schema) -> Self {
        Self {
            label: Label::Release(release),
            schema,
        }
    }

    /// A schema whose release is not known.
    #[must_use]
    pub fn text(text: impl Into<Text>, schema: Schema) -> Self {
        Self {
            label: Label::Text(text.into()),
            schema,
        }
    }
}

/// One of the schemas.
pub(crate) struct Input<'s> {
    pub(crate) label: &'s Label,
    pub(crate) schema: &'s Schema,
    /// By the index of a type: whether a message can carry values of it.
    on_wire: Vec<bool>,
    /// By the index of a type: how many types and messages use it.
    users: Vec<usize>,
}

/// The schemas, the oldest first.
pub(crate) struct Inputs<'s>(Vec<Input<'s>>);

impl<'s> Inputs<'s> {
    pub(crate) fn new(schemas: &'s [Labelled]) -> Self {
        let mut sorted: Vec<&Labelled> = schemas.iter().collect();
        sorted.sort_by(|one, other| by_release(&one.label, &other.label));
        Self(sorted.into_iter().map(Input::new).collect())
    }

    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = (usize, &Input<'s>)> {
        self.0.iter().enumerate()
    }

    pub(crate) fn get(&self, release: usize) -> &Input<'s> {
        &self.0[release]
    }

    /// The releases, those whose names count most first.
    pub(crate) fn newest_first(&self) -> Vec<usize> {
        let mut releases: Vec<usize> = (0..self.0.len()).collect();
        releases.sort_by_key(|release| self.rank(*release));
        releases.reverse();
        releases
    }

    /// How well the names in a schema are known, and how new they are. A reply to
    /// `query-qmp-schema` has no names of types, so that those of any text come first.
    pub(crate) fn rank(&self, release: usize) -> (bool, usize) {
        (self.get(release).is_text(), release)
    }
}

fn by_release(one: &Label, other: &Label) -> Ordering {
    match (one.release(), other.release()) {
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}

impl<'s> Input<'s> {
    fn new(labelled: &'s Labelled) -> Self {
        let Labelled { label, schema } = labelled;
        let mut input = Self {
            label,
            schema,
            on_wire: vec![false; schema.types().count()],
            users: vec![0; schema.types().count()],
        };
        let mut left: Vec<TypeId> = Vec::new();
        for payload in Payload::all(schema) {
            let id = payload.type_id(schema);
            input.users[id.index()] += 1;
            left.push(id);
        }
        for (id, _) in schema.types() {
            let used: BTreeSet<TypeId> = used_by(schema, id).into_iter().collect();
            for used in used {
                input.users[used.index()] += 1;
            }
        }
        while let Some(id) = left.pop() {
            if !std::mem::replace(&mut input.on_wire[id.index()], true) {
                left.extend(used_by(schema, id));
            }
        }
        input
    }

    /// Whether the schema is a text rather than a reply to `query-qmp-schema`.
    pub(crate) fn is_text(&self) -> bool {
        self.schema.origin() == Origin::Text
    }

    /// Whether a message can carry values of a type, or of its members if it is a base.
    pub(crate) fn is_on_wire(&self, id: TypeId) -> bool {
        self.on_wire[id.index()]
    }

    /// Whether a type has a single user.
    pub(crate) fn has_one_user(&self, id: TypeId) -> bool {
        self.users[id.index()] <= 1
    }
}

/// The types that a type is written in terms of.
fn used_by(schema: &Schema, id: TypeId) -> Vec<TypeId> {
    match &schema[id].kind {
        TypeKind::Array { element } => vec![*element],
        TypeKind::Alternate(of) => of.branches.iter().map(|branch| branch.type_id).collect(),
        TypeKind::Object(object) => {
            let members = object.members.iter().map(|member| member.type_id);
            let variants = object.variants.iter();
            let branches = variants.flat_map(|of| of.branches.iter().map(|branch| branch.type_id));
            members.chain(branches).chain(object.base).collect()
        }
        TypeKind::Builtin(_) | TypeKind::Enum(_) => Vec::new(),
    }
}
