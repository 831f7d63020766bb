//! Random values of a release, checked against a schema that holds for several.

use qapi_schema::{Origin, Schema};
use qapi_tests::seeds;
use qapi_values::{Generator, Payload, Reason, Segment, ValuePath, check};
use serde_json::Value;

/// How many values are made for each payload at a time.
const ROUNDS: usize = 4;

/// How many times, at most, until every enum value, union tag and branch of an alternate in
/// the payload has come up.
const TIMES: usize = 400;

/// How many mismatches are shown at most.
const SHOWN: usize = 12;

/// Valid values of a release, with what carries them.
pub(crate) struct Values<'s> {
    schema: &'s Schema,
    values: Vec<(Payload<'s>, Value)>,
}

impl<'s> Values<'s> {
    /// The values for each of the seeds.
    pub(crate) fn of_seeds(schema: &'s Schema) -> Result<Vec<Self>, String> {
        Ok(seeds()?.map(|seed| Self::new(schema, seed)).collect())
    }

    fn new(schema: &'s Schema, seed: u64) -> Self {
        let mut generator = Generator::new(schema, seed);
        let mut values = Vec::new();
        for payload in Payload::all(schema) {
            for _ in 0..TIMES {
                let new = (0..ROUNDS).filter_map(|_| generator.valid(payload));
                values.extend(new.map(|value| (payload, value)));
                if generator.choices_left(payload) == 0 {
                    break;
                }
            }
        }
        Self { schema, values }
    }

    /// Checks that all values are valid in a merged schema. An enum there can stand for any
    /// string.
    pub(crate) fn check(&self, merged: &Schema) -> Result<(), String> {
        let mut wrong = Vec::new();
        for (payload, value) in &self.values {
            let Some(of_merged) = same(merged, *payload) else {
                return Err(format!("{payload:?} is missing"));
            };
            let mut mismatches = check(merged, of_merged, value);
            mismatches.retain(|mismatch| {
                let is_unknown = matches!(mismatch.reason, Reason::UnknownValue { .. });
                // A reply does not say how wide integers are.
                let is_wide = matches!(mismatch.reason, Reason::OutOfRange { .. })
                    && self.schema.origin() == Origin::Introspection;
                !(is_wide || is_unknown && self.takes_any_string(*payload, value, &mismatch.path))
            });
            if let Some(first) = mismatches.first() {
                let ty = &self.schema[payload.type_id(self.schema)].definition.name;
                wrong.push(format!("{ty} of {}: {first} in {value}", name(*payload)));
            }
        }
        if wrong.is_empty() {
            return Ok(());
        }
        let shown = wrong[..wrong.len().min(SHOWN)].join("\n");
        Err(format!(
            "{} of {} values are wrong, such as\n{shown}",
            wrong.len(),
            self.values.len()
        ))
    }
}

impl Values<'_> {
    /// Whether the release takes any string at this path.
    fn takes_any_string(&self, payload: Payload<'_>, value: &Value, path: &ValuePath) -> bool {
        let mut changed = value.clone();
        let place = path
            .segments()
            .iter()
            .try_fold(&mut changed, |value, segment| match segment {
                Segment::Member(name) => value.get_mut(name),
                Segment::Element(index) => value.get_mut(*index),
            });
        let Some(place) = place else { return false };
        *place = Value::from("no value of any enum");
        check(self.schema, payload, &changed).is_empty()
    }
}

/// The same payload of another schema.
pub(crate) fn same<'s>(schema: &'s Schema, payload: Payload<'_>) -> Option<Payload<'s>> {
    Some(match payload {
        Payload::Arguments(of) => Payload::Arguments(schema.command(&of.definition.name)?.1),
        Payload::Returned(of) => Payload::Returned(schema.command(&of.definition.name)?.1),
        Payload::Data(of) => Payload::Data(schema.event(&of.definition.name)?.1),
        Payload::Value(..) => return None,
    })
}

fn name(payload: Payload<'_>) -> &str {
    match payload {
        Payload::Arguments(of) | Payload::Returned(of) => &of.definition.name,
        Payload::Data(of) => &of.definition.name,
        Payload::Value(..) => "",
    }
}
