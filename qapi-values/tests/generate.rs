//! What the generator makes: everything possible, the same each time, and finite.

use std::collections::BTreeSet;

use qapi_parser::{Loader, Memory, Schema};
use qapi_schema::Entity;
use qapi_values::{AdditionKind, Direction, FaultKind, Generator, Payload, check};
use serde_json::Value;

const SCHEMA: &str = "
{ 'enum': 'Color', 'data': ['red', 'green', 'blue', 'teal', 'plum'] }
{ 'enum': 'Empty', 'data': [] }
{ 'struct': 'Endless', 'data': { 'self': 'Endless' } }
{ 'struct': 'Wide', 'data': { 'all': ['Wide'], '*a': 'Wide', '*b': 'Wide', '*c': 'WideOrInt' } }
{ 'alternate': 'WideOrInt', 'data': { 'wide': 'Wide', 'int': 'int' } }
{ 'struct': 'Leaf', 'data': { 'color': 'Color', '*size': 'uint8' } }
{ 'struct': 'Pair', 'data': { 'left': 'Node', 'right': 'Node' } }
{ 'struct': 'More', 'data': { 'more': 'Endless' } }
{ 'enum': 'NodeKind', 'data': ['leaf', 'pair', 'none'] }
{ 'union': 'Node', 'base': { 'kind': 'NodeKind' }, 'discriminator': 'kind',
  'data': { 'leaf': 'Leaf', 'pair': 'Pair' } }
{ 'alternate': 'Never', 'data': { 'endless': 'Endless', 'empty': 'Empty' } }
{ 'struct': 'Maybe', 'data': { '*never': 'Never', '*list': ['Never'] } }
";

fn schema() -> Schema {
    let files = Memory::new().file("main.json", SCHEMA);
    Loader::new().reader(files).load("main.json").unwrap()
}

fn output<'s>(schema: &'s Schema, type_name: &str) -> Payload<'s> {
    match schema.lookup(type_name) {
        Some(Entity::Type(id)) => Payload::Value(id, Direction::Output),
        _ => panic!("{type_name} is not a type"),
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(elements) => 1 + elements.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

#[test]
fn the_same_seed_makes_the_same_values() {
    let schema = schema();
    let node = output(&schema, "Node");
    let values = |seed| {
        let mut generator = Generator::new(&schema, seed);
        let mut one = || {
            let valid = generator.valid(node).unwrap();
            let fault = generator.fault(node, &valid);
            let addition = generator.addition(node, &valid);
            (valid, fault, addition)
        };
        (0..20).map(|_| one()).collect::<Vec<_>>()
    };
    assert_eq!(values(1), values(1));
    assert_ne!(values(1), values(2));
}

#[test]
fn every_value_of_an_enum_comes_up_before_one_comes_twice() {
    let schema = schema();
    let color = output(&schema, "Color");
    let mut generator = Generator::new(&schema, 1);
    assert_eq!(generator.choices_left(color), 5);
    for _ in 0..10 {
        let dealt = (0..5).filter_map(|_| generator.valid(color));
        let different: BTreeSet<String> = dealt.map(|color| color.to_string()).collect();
        assert_eq!(different.len(), 5);
        assert_eq!(generator.choices_left(color), 0);
    }
}

#[test]
fn every_fault_and_addition_comes_up() {
    let schema = schema();
    let Some(Entity::Type(node)) = schema.lookup("Node") else {
        panic!("Node is not a type");
    };
    let node = Payload::Value(node, Direction::Input);
    let mut generator = Generator::new(&schema, 1);
    let valid: Vec<_> = (0..300).filter_map(|_| generator.valid(node)).collect();
    let faults: Vec<_> = valid
        .iter()
        .filter_map(|valid| generator.fault(node, valid))
        .collect();
    for kind in FaultKind::ALL {
        assert!(faults.iter().any(|fault| fault.kind == kind), "{kind:?}");
    }
    let additions: Vec<_> = valid
        .iter()
        .filter_map(|valid| generator.addition(node, valid))
        .collect();
    for kind in AdditionKind::ALL {
        assert!(
            additions.iter().any(|addition| addition.kind == kind),
            "{kind:?}"
        );
    }
}

#[test]
fn values_of_recursive_types_are_finite() {
    let schema = schema();
    for name in ["Wide", "Node"] {
        let payload = output(&schema, name);
        let mut generator = Generator::new(&schema, 1);
        let values: Vec<_> = (0..500).filter_map(|_| generator.valid(payload)).collect();
        assert_eq!(values.len(), 500);
        assert!(values.iter().any(|value| depth(value) > 3));
        assert!(values.iter().all(|value| depth(value) < 100));
        assert!(
            values
                .iter()
                .all(|value| check(&schema, payload, value).is_empty())
        );
    }
}

#[test]
fn types_without_values_have_none() {
    let schema = schema();
    let mut generator = Generator::new(&schema, 1);
    for name in ["Empty", "Endless", "Never", "More"] {
        let payload = output(&schema, name);
        assert_eq!(generator.valid(payload), None, "{name}");
    }
    for _ in 0..50 {
        let maybe = output(&schema, "Maybe");
        let value = generator.valid(maybe).unwrap();
        assert_eq!(value.get("never"), None);
        assert_eq!(check(&schema, maybe, &value), []);
    }
}
