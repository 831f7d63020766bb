//! Random values, driven by the schema.

mod choices;
mod faults;
mod heights;
mod scalars;
mod sites;
mod tomorrow;
mod valid;

use fastrand::Rng;
use qapi_schema::Schema;
use serde_json::Value;

use choices::Choices;
use heights::Heights;
use qapi_schema::wire::Payload;

pub use faults::{Fault, FaultKind};
pub use tomorrow::{Change, Tomorrow};

/// Makes random values of a schema's types: the same ones in the same order for the
/// same seed.
///
/// The values of an enum and the tags of a union are dealt like cards: each comes
/// up before one comes up twice. How large a value may get is random, too, but
/// bounded; what is recursive ends.
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
/// let tomorrow = generator.tomorrow(image, &valid).unwrap();
/// let mismatches = check(&schema, image, &tomorrow.value);
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
    /// How many more values there may be in the one that is being made, before only
    /// what has to be there is.
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

    /// A value that fits; `None` if none does, which takes an enum without values or
    /// a type that always contains itself.
    ///
    /// Arguments that are open ([`Payload::is_open`]) may get some that the schema
    /// does not name.
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

    /// How many choices that values of the payload have did not come up so far:
    /// values of enums, tags of unions and branches of alternates, however deep.
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
        let name = scalars::unused(&mut self.rng, "TOMORROW", known);
        let data = std::iter::once((name.clone(), scalars::any(&mut self.rng, 3)));
        (name, data.collect())
    }
}
