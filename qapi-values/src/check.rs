//! Checks a value against the schema.

use qapi_schema::wire::{Direction, JsonKind, Payload, integer_range};
use qapi_schema::{Builtin, EnumType, Schema, TypeId, TypeKind};
use serde_json::{Map, Number, Value};

use crate::mismatch::{Expected, Mismatch, Reason};
use crate::path::ValuePath;
use crate::shape::{Shape, ShapeMember};

/// Everything in a value that does not fit the schema; nothing if it fits.
///
/// This includes what a later release may send, such as a new enum value;
/// [`Mismatch::is_unrecognized`] tells these apart. If the tag of a union is missing or
/// unknown, the members that depend on it are not checked. Nor are the optional members of
/// [open arguments](Payload::is_open): QEMU passes over those that are not what it looks for.
///
/// # Examples
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// # use qapi_values::{Payload, check};
/// # use serde_json::json;
/// let files = Memory::new().file(
///     "main.json",
///     "{ 'command': 'eject', 'data': { 'id': 'str', '*force': 'bool' } }",
/// );
/// let schema = Loader::new().reader(files).load("main.json")?;
/// let (_, eject) = schema.commands().next().unwrap();
///
/// let arguments = json!({ "device": "cd0", "force": null });
/// let mismatches = check(&schema, Payload::Arguments(eject), &arguments);
/// let lines: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
/// assert_eq!(
///     lines,
///     [
///         "`id` is missing",
///         "force: expected a boolean, found null",
///         "device: there is no such member",
///     ]
/// );
/// assert!(mismatches[2].is_unrecognized());
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[must_use]
pub fn check(schema: &Schema, payload: Payload<'_>, value: &Value) -> Vec<Mismatch> {
    let mut checker = Checker {
        schema,
        direction: payload.direction(),
        mismatches: Vec::new(),
    };
    let type_id = payload.type_id(schema);
    match value {
        Value::Object(object) if payload.is_open() => {
            checker.members(type_id, object, &ValuePath::default(), true);
        }
        _ => checker.value(type_id, value, &ValuePath::default()),
    }
    checker.mismatches
}

struct Checker<'s> {
    schema: &'s Schema,
    direction: Direction,
    mismatches: Vec<Mismatch>,
}

impl Checker<'_> {
    fn value(&mut self, type_id: TypeId, value: &Value, path: &ValuePath) {
        let found = JsonKind::of(value);
        let Some(actual) = self.schema.choice(type_id, found) else {
            let expected = self.describe(type_id);
            self.mismatch(path, Reason::Kind { expected, found });
            return;
        };
        match (&self.schema[actual].kind, value) {
            (TypeKind::Builtin(builtin), Value::Number(number)) => {
                self.number(type_id, *builtin, number, path);
            }
            (TypeKind::Enum(of), Value::String(value)) => {
                self.enumeration(actual, of, value, path);
            }
            (TypeKind::Array { element }, Value::Array(elements)) => {
                for (index, value) in elements.iter().enumerate() {
                    self.value(*element, value, &path.element(index));
                }
            }
            (TypeKind::Object(_), Value::Object(object)) => {
                self.members(actual, object, path, false);
            }
            _ => {}
        }
    }

    /// A number: its type, or the branch of an alternate that takes numbers, is `builtin`.
    fn number(&mut self, type_id: TypeId, builtin: Builtin, number: &Number, path: &ValuePath) {
        let Some(range) = integer_range(builtin, self.direction) else {
            return;
        };
        let Some(value) = number.as_i128() else {
            let expected = self.describe(type_id);
            self.mismatch(path, Reason::NotAnInteger { expected });
            return;
        };
        if !range.contains(&value) {
            let type_name = builtin.name().to_owned();
            let reason = Reason::OutOfRange {
                value,
                type_name,
                range,
            };
            self.mismatch(path, reason);
        }
    }

    fn enumeration(&mut self, type_id: TypeId, of: &EnumType, value: &str, path: &ValuePath) {
        if !of.values.iter().any(|known| known.name == value) {
            let reason = Reason::UnknownValue {
                value: value.to_owned(),
                type_name: self.schema[type_id].definition.name.clone(),
            };
            self.mismatch(path, reason);
        }
    }

    /// The members of an object. An open one may have members that the schema does not name.
    fn members(
        &mut self,
        type_id: TypeId,
        object: &Map<String, Value>,
        path: &ValuePath,
        is_open: bool,
    ) {
        let shape = Shape::of(self.schema, type_id, object);
        for ShapeMember { member, .. } in &shape.members {
            match object.get(&member.name) {
                Some(_) if is_open && member.may_be_absent() => {}
                Some(value) => self.value(member.type_id, value, &path.member(&member.name)),
                None if member.may_be_absent() => {}
                None => self.mismatch(&path.member(&member.name), Reason::Missing),
            }
        }
        if shape.is_complete && !is_open {
            for name in object.keys().filter(|name| !shape.has(name)) {
                self.mismatch(&path.member(name), Reason::UnknownMember);
            }
        }
    }

    fn mismatch(&mut self, path: &ValuePath, reason: Reason) {
        let path = path.clone();
        self.mismatches.push(Mismatch { path, reason });
    }

    /// The values of a type.
    fn describe(&self, type_id: TypeId) -> Expected {
        let of = &self.schema[type_id];
        let mut choices = self.schema.choices(type_id);
        choices.sort_by_key(|choice| choice.kind);
        let kinds = choices.iter().map(|choice| match choice.kind {
            _ if is_integer(self.schema, choice.type_id) => "integer",
            JsonKind::Null => "null",
            JsonKind::Bool => "boolean",
            JsonKind::Number => "number",
            JsonKind::String => "string",
            JsonKind::Array => "array",
            JsonKind::Object => "object",
        });
        Expected {
            kinds: kinds.collect(),
            type_name: (!of.is_implicit()).then(|| of.definition.name.clone()),
        }
    }
}

/// Whether a type is an integer type.
pub(crate) fn is_integer(schema: &Schema, id: TypeId) -> bool {
    match schema[id].kind {
        TypeKind::Builtin(builtin) => builtin.is_integer(),
        _ => false,
    }
}
