//! Schemas that are made to be hard to compare: neither may take forever, nor more memory than
//! there is, nor the stack.

mod common;

use std::fmt::Write;

use common::Loaded;
use libtest_mimic::Failed;
use qapi_diff::{Severity, history::history};

/// Compares `*x` with `*y` in what `schema` makes of the members of the innermost object.
fn compare(schema: impl Fn(&str) -> String) -> Result<qapi_diff::Report, Failed> {
    let old = Loaded::new("old", &schema("'*x': 'int'"))?;
    let new = Loaded::new("new", &schema("'*y': 'int'"))?;
    let (old, new) = (old.named(), new.named());
    assert!(!history(&[old, new]).items.is_empty());
    Ok(qapi_diff::compare(old, new))
}

fn breaking(report: &qapi_diff::Report) -> usize {
    let is_breaking = |finding: &&qapi_diff::Finding| finding.severity == Severity::Breaking;
    report.findings.iter().filter(is_breaking).count()
}

#[test]
fn unions_with_many_paths() -> Result<(), Failed> {
    let report = compare(|members| {
        let mut text = "{ 'enum': 'E', 'data': [ 'a', 'b' ] }\n".to_owned();
        for level in 0..60 {
            let next = level + 1;
            let _ = writeln!(
                text,
                "{{ 'union': 'U{level}', 'base': {{ 't{level}': 'E' }}, \
                 'discriminator': 't{level}', 'data': {{ 'a': 'U{next}', 'b': 'U{next}' }} }}"
            );
        }
        text + &format!(
            "{{ 'struct': 'U60', 'data': {{ {members} }} }}\n\
             {{ 'command': 'c', 'boxed': true, 'data': 'U0' }}"
        )
    })?;
    assert_eq!(breaking(&report), 1);
    assert!(report.findings[0].example.is_some());
    let message = &report.findings[0].messages[0];
    assert_eq!((message.paths.len(), message.has_more_paths), (200, true));
    let text = report.text(1_000_000);
    assert!(text.contains(" and at least 198 more"), "{text}");
    assert!(report.html().contains("in more places"));
    common::check_schema_of_report(&report)
}

/// A member that there is whatever the tags becomes one that the innermost adds.
#[test]
fn a_member_that_moves_to_the_end_of_many_paths() -> Result<(), Failed> {
    let schema = |first: &str, last: &str| {
        let mut text = "{ 'enum': 'E', 'data': [ 'a', 'b' ] }\n".to_owned();
        for level in 0..40 {
            let next = level + 1;
            let more = if level == 0 { first } else { "" };
            let _ = writeln!(
                text,
                "{{ 'union': 'U{level}', 'base': {{ 't{level}': 'E'{more} }}, \
                 'discriminator': 't{level}', 'data': {{ 'a': 'U{next}', 'b': 'U{next}' }} }}"
            );
        }
        text + &format!(
            "{{ 'struct': 'U40', 'data': {{ {last} }} }}\n\
             {{ 'command': 'c', 'boxed': true, 'data': 'U0' }}"
        )
    };
    let old = Loaded::new("old", &schema(", '*x': 'int'", ""))?;
    let new = Loaded::new("new", &schema("", "'*x': 'int'"))?;
    let (old, new) = (old.named(), new.named());
    assert!(!history(&[old, new]).items.is_empty());
    assert_eq!(qapi_diff::compare(old, new).findings.len(), 0);
    Ok(())
}

#[test]
fn a_long_chain_of_structs() -> Result<(), Failed> {
    let report = compare(|members| {
        let mut text = String::new();
        for level in 0..5_000 {
            let next = level + 1;
            let _ = writeln!(
                text,
                "{{ 'struct': 'S{level}', 'data': {{ '*m': 'S{next}' }} }}"
            );
        }
        text + &format!(
            "{{ 'struct': 'S5000', 'data': {{ {members} }} }}\n\
             {{ 'command': 'c', 'data': 'S0' }}"
        )
    })?;
    assert_eq!(breaking(&report), 1);
    Ok(())
}

#[test]
fn a_value_that_must_be_large() -> Result<(), Failed> {
    let report = compare(|members| {
        let mut text = String::new();
        for level in 0..12 {
            let next = level + 1;
            let list: Vec<String> = (0..6)
                .map(|index| format!("'m{index}': 'S{next}'"))
                .collect();
            let _ = writeln!(
                text,
                "{{ 'struct': 'S{level}', 'data': {{ {} }} }}",
                list.join(", ")
            );
        }
        text + &format!(
            "{{ 'struct': 'S12', 'data': {{ 'm': 'int' }} }}\n\
             {{ 'command': 'c', 'data': {{ 's': 'S0', {members} }} }}"
        )
    })?;
    assert_eq!(breaking(&report), 1);
    Ok(())
}

#[test]
fn a_value_that_is_hard_to_find() -> Result<(), Failed> {
    let report = compare(|members| {
        let values: Vec<String> = (0..40).map(|index| format!("'v{index}'")).collect();
        let mut text = format!("{{ 'enum': 'E', 'data': [ {} ] }}\n", values.join(", "));
        for level in 0..20 {
            let next = level + 1;
            let branches: Vec<String> = values
                .iter()
                .map(|value| format!("{value}: 'S{level}'"))
                .collect();
            let _ = writeln!(
                text,
                "{{ 'struct': 'S{level}', 'data': {{ 'm': 'U{next}' }} }}\n\
                 {{ 'union': 'U{level}', 'base': {{ 't': 'E' }}, 'discriminator': 't', \
                 'data': {{ {} }} }}",
                branches.join(", ")
            );
        }
        text + &format!(
            "{{ 'struct': 'U20', 'data': {{ 'm': 'int' }} }}\n\
             {{ 'command': 'c', 'data': {{ 'v': 'U0', {members} }} }}"
        )
    })?;
    assert_eq!(breaking(&report), 1);
    assert!(report.findings[0].example.is_some());
    Ok(())
}

#[test]
fn an_enum_of_many_values() -> Result<(), Failed> {
    let report = compare(|members| {
        let values: Vec<String> = (0..30_000).map(|index| format!("'v{index}'")).collect();
        format!(
            "{{ 'enum': 'E', 'data': [ {} ] }}\n\
             {{ 'command': 'c', 'data': {{ 'e': 'E', {members} }} }}",
            values.join(", ")
        )
    })?;
    assert_eq!(breaking(&report), 1);
    Ok(())
}
