//! Random schemas and random edits of them: the way back is the mirror image, and what
//! nobody sees on the wire is no finding.
//!
//! The schemas are the same in every run; `QAPI_TEST_SEEDS=2..20` tries others.

mod common;

use std::fmt::Write;

use common::{Detail, Loaded, check_examples, check_mirrored};
use fastrand::Rng;
use libtest_mimic::Failed;
use qapi_diff::{Finding, NamedSchema, Report, Severity};
use qapi_values::{Generator, Payload, check};

/// How many pairs of schemas there are for one seed.
const PAIRS: usize = 300;

/// A schema that is easily edited.
#[derive(Clone)]
struct Model {
    enums: Vec<Vec<String>>,
    /// The members of structs: name, whether it is optional, and type.
    structs: Vec<Vec<(String, bool, String)>>,
    /// A union, and one that may be a branch of it.
    unions: [Union; 2],
    /// Whether the alternate has a second branch.
    has_object: bool,
    commands: Vec<(usize, usize)>,
    events: Vec<usize>,
}

/// A union of two enums, either of which may be the tag.
#[derive(Clone)]
struct Union {
    tag: usize,
    /// By the values of the tag: a struct, or the next union.
    branches: Vec<Option<usize>>,
}

impl Union {
    fn random(rng: &mut Rng) -> Self {
        let tag = rng.usize(0..2);
        let branches = (0..rng.usize(1..4)).map(|_| rng.bool().then(|| rng.usize(0..4)));
        Self {
            tag,
            branches: branches.collect(),
        }
    }
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
            unions: [Union::random(rng), Union::random(rng)],
            has_object: rng.bool(),
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
        let is_optional = rng.bool() || ty.starts_with("Struct") || ty.starts_with("Union");
        if !of.iter().any(|(known, ..)| *known == name) {
            of.push((name, is_optional, ty));
        }
    }

    fn ty(rng: &mut Rng) -> String {
        let name = match rng.usize(0..4) {
            0 => format!("Enum{}", rng.usize(0..3)),
            1 => format!("Struct{}", rng.usize(0..4)),
            2 => format!("Union{}", rng.usize(0..2)),
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
        match rng.usize(0..10) {
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
                match of.iter().position(|value| *value == name) {
                    Some(at) if of.len() > 1 => drop(of.remove(at)),
                    Some(_) => {}
                    None => of.push(name),
                }
            }
            5 => self.commands.push((rng.usize(0..4), rng.usize(0..4))),
            6 if self.events.len() > 1 => drop(self.events.pop()),
            7 => self.unions[rng.usize(0..2)] = Union::random(rng),
            8 => {
                let of = &mut self.unions[rng.usize(0..2)];
                of.tag = 1 - of.tag;
            }
            9 => self.has_object = !self.has_object,
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
        for (index, union) in self.unions.iter().enumerate() {
            let tag = index + union.tag;
            let values = self.enums[tag].iter().zip(&union.branches);
            let branches = values.map(|(value, of)| match (of, index) {
                (Some(of), _) => format!("'{value}': '{prefix}Struct{of}'"),
                (None, 0) => format!("'{value}': '{prefix}Union1'"),
                (None, _) => format!("'{value}': '{prefix}Struct0'"),
            });
            let branches: Vec<String> = branches.collect();
            let next = index + 1;
            parts.push(format!(
                "{{ 'union': '{prefix}Union{index}', 'base': {{ 'tag{index}{index}': '{prefix}Enum{index}', \
                   'tag{index}{next}': '{prefix}Enum{next}' }}, 'discriminator': 'tag{index}{tag}', \
                   'data': {{ {} }} }}",
                branches.join(", ")
            ));
        }
        let object = if self.has_object {
            format!(", 'o': '{prefix}Struct0'")
        } else {
            String::new()
        };
        parts.push(format!(
            "{{ 'alternate': '{prefix}Ref', 'data': {{ 's': 'str'{object} }} }}"
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
                   'of': [ '{prefix}Union0' ] }} }}"
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
            let there = qapi_diff::compare(old.named(), new.named());
            let back = qapi_diff::compare(new.named(), old.named());
            check_mirrored(&there, &back, Detail::Paths)?;
            check_examples(&there, old.named(), new.named())?;
            nothing_is_missed(&there, &mut rng, old.named(), new.named())?;
            found += there.findings.len();
        }
    }
    assert!(found > PAIRS, "only {found} findings");
    Ok(())
}

/// How many values there are of each message.
const VALUES: usize = 10;

/// Where one schema refuses what the other allows, there is a finding that is not compatible.
fn nothing_is_missed(
    report: &Report,
    rng: &mut Rng,
    old: NamedSchema<'_>,
    new: NamedSchema<'_>,
) -> Result<(), Failed> {
    let (old, new) = (old.schema, new.schema);
    let mut generators = [old, new].map(|schema| Generator::new(schema, rng.u64(..)));
    for (_, was) in old.commands() {
        let name = &was.definition.name;
        let Some((_, is)) = new
            .commands()
            .find(|(_, command)| command.definition.name == *name)
        else {
            continue;
        };
        for _ in 0..VALUES {
            let [of_old, of_new] = &mut generators;
            let sent = of_old.valid(Payload::Arguments(was));
            let refused =
                sent.filter(|value| !check(new, Payload::Arguments(is), value).is_empty());
            let received = of_new.valid(Payload::Returned(is));
            let unexpected = received.filter(|value| {
                let mismatches = check(old, Payload::Returned(was), value);
                let mut mismatches = mismatches.iter();
                mismatches.any(|mismatch| !mismatch.is_unrecognized())
            });
            for (value, part) in [(refused, "arguments"), (unexpected, "return")] {
                let is_found = report.findings.iter().any(|finding| {
                    finding.severity != Severity::Compatible && concerns(finding, name, part)
                });
                if let Some(value) = value.filter(|_| !is_found) {
                    return Err(format!("nothing is said of `{name}` and {value}").into());
                }
            }
        }
    }
    Ok(())
}

fn concerns(finding: &Finding, name: &str, part: &str) -> bool {
    let mut messages = finding.messages.iter();
    messages.any(|message| {
        let mut paths = message.paths.iter();
        message.name == name && paths.any(|path| path.unescaped().starts_with(part))
    })
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
            let report = qapi_diff::compare(old.named(), new.named());
            if let Some(first) = report.findings.first() {
                return Err(format!("{first:#?}").into());
            }
        }
    }
    Ok(())
}
