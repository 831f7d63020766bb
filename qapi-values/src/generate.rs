//! Random values, driven by the schema.

mod additions;
mod choices;
mod faults;
mod heights;
mod scalars;
mod sites;
mod valid;

use fastrand::Rng;
use qapi_schema::Schema;
use serde_json::Value;

use choices::Choices;
use heights::Heights;
use qapi_schema::wire::Payload;

pub use additions::{Addition, AdditionKind};
pub use faults::{Fault, FaultKind};

/// Makes random values of a schema's types. The same seed gives the same values in the
/// same order.
///
/// The values of an enum and the tags of a union are dealt like cards: each one comes up
/// before any comes up twice. The size of a value is random too, but bounded, even if
/// its type contains itself.
///
/// # Examples
///
/// ```
/// # use qapi_parser::{Loader, Memory};
/// # use qapi_values::{Generator, Payload, check};
/// let files = Memory::new().file(
///     "main.json",
///     "{ 'struct': 'Image', 'data': { 'size': 'size', '*backing': 'Image' } }
///      { 'command': 'query-image', 'returns': 'Image' }",
/// );
/// let schema = Loader::new().reader(files).load("main.json")?;
/// let (_, query_image) = schema.commands().next().unwrap();
/// let image = Payload::Returned(query_image);
///
/// let mut generator = Generator::new(&schema, 1);
/// let valid = generator.valid(image).unwrap();
/// assert_eq!(check(&schema, image, &valid), []);
///
/// let fault = generator.fault(image, &valid).unwrap();
/// let mismatches = check(&schema, image, &fault.value);
/// assert_eq!(mismatches.len(), 1);
/// assert_eq!(mismatches[0].path, fault.path);
///
/// let addition = generator.addition(image, &valid).unwrap();
/// let mismatches = check(&schema, image, &addition.value);
/// assert!(mismatches.iter().all(|mismatch| mismatch.is_unrecognized()));
///
/// assert_eq!(Generator::new(&schema, 1).valid(image), Some(valid));
/// # Ok::<(), qapi_parser::LoadError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Generator<'s> {
    schema: &'s Schema,
    rng: Rng,
    heights: Heights,
    choices: Choices,
    /// How many more values the current one may contain. After that it only gets what is
    /// mandatory.
    budget: usize,
}

impl<'s> Generator<'s> {
    /// A generator for the types of a schema.
    #[must_use]
    pub fn new(schema: &'s Schema, seed: u64) -> Self {
        let heights = Heights::of(schema);
        Self {
            schema,
            rng: Rng::with_seed(seed),
            choices: Choices::of(schema, &heights),
            heights,
            budget: 0,
        }
    }

    /// A value that fits; `None` if there is none, because an enum has no values or a type
    /// always contains itself.
    ///
    /// Open arguments ([`Payload::is_open`]) may get members that the schema does not
    /// name.
    pub fn valid(&mut self, payload: Payload<'_>) -> Option<Value> {
        let type_id = payload.type_id(self.schema);
        self.heights.get(type_id)?;
        self.budget = self.rng.usize(0..=valid::MOST);
        let mut value = self.value(type_id);
        let is_empty = type_id == self.schema.empty_type();
        if payload.is_open() && !is_empty && self.rng.bool() {
            self.extend(type_id, &mut value);
        }
        Some(value)
    }

    /// How many choices have not come up yet in values of this payload: enum values, tags
    /// of unions and branches of alternates, at any depth.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # use qapi_values::{Generator, Payload};
    /// let files = Memory::new().file(
    ///     "main.json",
    ///     "{ 'enum': 'Answer', 'data': ['yes', 'no', 'perhaps'] }
    ///      { 'event': 'ANSWERED', 'data': { 'answer': 'Answer' } }",
    /// );
    /// let schema = Loader::new().reader(files).load("main.json")?;
    /// let (_, answered) = schema.events().next().unwrap();
    /// let data = Payload::Data(answered);
    ///
    /// let mut generator = Generator::new(&schema, 1);
    /// let mut values = Vec::new();
    /// while generator.choices_left(data) > 0 {
    ///     values.extend(generator.valid(data));
    /// }
    /// assert_eq!(values.len(), 3);
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn choices_left(&self, payload: Payload<'_>) -> usize {
        let type_id = payload.type_id(self.schema);
        let reached = choices::reach(self.schema, &self.heights, type_id);
        self.choices.left(&reached)
    }

    /// An event that the schema does not know: its name and its data.
    pub fn unknown_event(&mut self) -> (String, Value) {
        let known = |name: &str| self.schema.lookup(name).is_some();
        let name = scalars::unused(&mut self.rng, "NEW_EVENT", known);
        let data = std::iter::once((name.clone(), scalars::any(&mut self.rng, 3)));
        (name, data.collect())
    }
}
