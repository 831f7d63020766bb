//! Random schemas and random edits of them: the way back is the mirror image, and what
//! nobody sees on the wire is no finding.
//!
//! The schemas are the same in every run; `QAPI_TEST_SEEDS=2..20` tries others.

mod common;

use std::fmt::Write;

use common::{Detail, Loaded, check_mirrored, check_witnesses};
use fastrand::Rng;
use libtest_mimic::Failed;

/// How many pairs of schemas there are for one seed.
const PAIRS: usize = 300;

/// A schema that is easily edited.
#[derive(Clone)]
struct Model {
    enums: Vec<Vec<String>>,
    /// The members of structs: name, whether it is optional, and type.
    structs: Vec<Vec<(String, bool, String)>>,
    /// The structs that are the branches of a union, by the values of the first enum.
    branches: Vec<usize>,
    commands: Vec<(usize, usize)>,
    events: Vec<usize>,
}

const SCALARS: [&str; 8] = [
    "str", "int", "uint8", "size", "number", "bool", "any", "Ref",
];

impl Model {
    fn random(rng: &mut Rng) -> Self {
        let enums = (0..3).map(|_| (0..rng.usize(1..5)).map(|at| format!("v{at}")).collect());
        let mut model = Self {
            enums: enums.collect(),
            structs: vec![Vec::new(); 4],
            branches: (0..rng.usize(1..4)).map(|_| rng.usize(0..4)).collect(),
            commands: (0..3).map(|_| (rng.usize(0..4), rng.usize(0..4))).collect(),
            events: (0..2).map(|_| rng.usize(0..4)).collect(),
        };
        for _ in 0..12 {
            model.add_member(rng);
        }
        model
    }

    fn add_member(&mut self, rng: &mut Rng) {
        let ty = Self::ty(rng);
        let index = rng.usize(0..self.structs.len());
        let name = format!("m{}", rng.usize(0..8));
        let of = &mut self.structs[index];
        // A struct that must have itself has no values.
        let is_optional = rng.bool() || ty.starts_with("Struct") || ty == "Union";
        if !of.iter().any(|(known, ..)| *known == name) {
            of.push((name, is_optional, ty));
        }
    }

    fn ty(rng: &mut Rng) -> String {
        let name = match rng.usize(0..4) {
            0 => format!("Enum{}", rng.usize(0..3)),
            1 => format!("Struct{}", rng.usize(0..4)),
            2 if rng.bool() => "Union".to_owned(),
            _ => SCALARS[rng.usize(0..SCALARS.len())].to_owned(),
        };
        if rng.u8(..) < 50 {
            format!("[{name}]")
        } else {
            name
        }
    }

    fn edit(&mut self, rng: &mut Rng) {
        let index = rng.usize(0..self.structs.len());
        let of = &mut self.structs[index];
        let at = rng.usize(0..of.len().max(1));
        match rng.usize(0..8) {
            0 => self.add_member(rng),
            1 if !of.is_empty() => drop(of.remove(at)),
            2 if !of.is_empty() && !of[at].2.contains(['S', 'U']) => of[at].1 = !of[at].1,
            3 if !of.is_empty() => {
                let ty = Self::ty(rng);
                of[at].1 |= ty.contains(['S', 'U']);
                of[at].2 = ty;
            }
            4 => {
                let index = rng.usize(0..self.enums.len());
                let of = &mut self.enums[index];
                let name = format!("v{}", rng.usize(0..8));
                match of.iter().position(|it| *it == name) {
                    Some(at) if of.len() > 1 => drop(of.remove(at)),
                    Some(_) => {}
                    None => of.push(name),
                }
            }
            5 => self.commands.push((rng.usize(0..4), rng.usize(0..4))),
            6 if self.events.len() > 1 => drop(self.events.pop()),
            7 => self.branches = (0..rng.usize(1..4)).map(|_| rng.usize(0..4)).collect(),
            _ => {}
        }
    }

    /// The schema's text, in which types have this in front of their names.
    fn text(&self, prefix: &str, is_reversed: bool) -> String {
        let mut parts = Vec::new();
        for (index, values) in self.enums.iter().enumerate() {
            parts.push(format!(
                "{{ 'enum': '{prefix}Enum{index}', 'data': {} }}",
                list(values)
            ));
        }
        for (index, members) in self.structs.iter().enumerate() {
            let members = Self::members(members, prefix, is_reversed);
            parts.push(format!(
                "{{ 'struct': '{prefix}Struct{index}', 'data': {{ {members} }} }}"
            ));
        }
        let values = self.enums[0].iter().zip(&self.branches);
        let branches = values.map(|(value, of)| format!("'{value}': '{prefix}Struct{of}'"));
        let branches: Vec<String> = branches.collect();
        parts.push(format!(
            "{{ 'union': '{prefix}Union', 'base': {{ 'tag': '{prefix}Enum0' }}, \
               'discriminator': 'tag', 'data': {{ {} }} }}",
            branches.join(", ")
        ));
        parts.push(format!(
            "{{ 'alternate': '{prefix}Ref', 'data': {{ 's': 'str', 'o': '{prefix}Struct0' }} }}"
        ));
        for (index, (data, returns)) in self.commands.iter().enumerate() {
            parts.push(format!(
                "{{ 'command': 'c{index}', 'data': '{prefix}Struct{data}', \
                   'returns': '{prefix}Struct{returns}' }}"
            ));
        }
        for (index, data) in self.events.iter().enumerate() {
            parts.push(format!(
                "{{ 'event': 'E{index}', 'data': {{ 'it': '{prefix}Struct{data}', \
                   'of': [ '{prefix}Union' ] }} }}"
            ));
        }
        if is_reversed {
            parts.reverse();
        }
        parts.join("\n")
    }

    fn members(of: &[(String, bool, String)], prefix: &str, is_reversed: bool) -> String {
        let mut members: Vec<String> = of
            .iter()
            .map(|(name, is_optional, ty)| {
                let star = if *is_optional { "*" } else { "" };
                let name_of = ty.trim_matches(['[', ']']);
                let is_own = name_of.starts_with(['E', 'S', 'U', 'R']);
                let prefix = if is_own { prefix } else { "" };
                let mut text = format!("'{prefix}{name_of}'");
                if ty.starts_with('[') {
                    text = format!("[ {text} ]");
                }
                format!("'{star}{name}': {text}")
            })
            .collect();
        if is_reversed {
            members.reverse();
        }
        members.join(", ")
    }
}

fn list(values: &[String]) -> String {
    let mut text = String::from("[ ");
    for (index, value) in values.iter().enumerate() {
        let comma = if index > 0 { ", " } else { "" };
        let _ = write!(text, "{comma}'{value}'");
    }
    text + " ]"
}

fn seeds() -> std::ops::RangeInclusive<u64> {
    let Ok(text) = std::env::var("QAPI_TEST_SEEDS") else {
        return 1..=1;
    };
    let (first, last) = text.split_once("..").unwrap_or((&text, &text));
    let number = |text: &str| text.trim().parse().expect("a seed is a number");
    number(first)..=number(last)
}

#[test]
fn edits_are_found_both_ways() -> Result<(), Failed> {
    let mut found = 0;
    for seed in seeds() {
        let mut rng = Rng::with_seed(seed);
        for _ in 0..PAIRS {
            let old = Model::random(&mut rng);
            let mut new = old.clone();
            for _ in 0..rng.usize(1..6) {
                new.edit(&mut rng);
            }
            // The clash of a branch with the tag or a union that has itself are no schemas.
            let (Ok(old), Ok(new)) = (
                Loaded::new("old", &old.text("", false)),
                Loaded::new("new", &new.text("", false)),
            ) else {
                continue;
            };
            let there = qapi_diff::compare(old.side(), new.side());
            let back = qapi_diff::compare(new.side(), old.side());
            check_mirrored(&there, &back, Detail::Paths)?;
            check_witnesses(&there, old.side(), new.side())?;
            found += there.findings.len();
        }
    }
    assert!(found > PAIRS, "only {found} findings");
    Ok(())
}

#[test]
fn names_and_order_are_not_seen() -> Result<(), Failed> {
    for seed in seeds() {
        let mut rng = Rng::with_seed(seed);
        for _ in 0..PAIRS {
            let model = Model::random(&mut rng);
            let Ok(old) = Loaded::new("old", &model.text("", false)) else {
                continue;
            };
            let new = Loaded::new("new", &model.text("Other", true))?;
            let report = qapi_diff::compare(old.side(), new.side());
            if let Some(first) = report.findings.first() {
                return Err(format!("{first:#?}").into());
            }
        }
    }
    Ok(())
}
