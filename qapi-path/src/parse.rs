//! Text -> the steps of a path.

use std::str::FromStr;

use super::{ParseQueryError, Query, Step, StepKind};

impl FromStr for Query {
    type Err = ParseQueryError;

    fn from_str(text: &str) -> Result<Self, ParseQueryError> {
        let parsed = if text.contains('/') {
            of_libvirt(text)
        } else {
            of_report(text)
        };
        parsed.map_err(|reason| ParseQueryError {
            text: text.into(),
            reason,
        })
    }
}

const MISSING: &str = "a name is missing";

const TWO_VALUES: &str = "a member has two values in it";

/// The form of libvirt: the steps are separated by slashes, and say by their first character
/// what they are. A space comes before a name that begins with such a character.
fn of_libvirt(text: &str) -> Result<Query, &'static str> {
    let mut parts = text.split('/');
    let root = parts.next().filter(|root| !root.is_empty());
    let root = root.ok_or(MISSING)?.to_owned();
    let mut end = 0;
    let mut steps = Vec::new();
    for part in parts {
        end += part.len() + 1;
        let rest = part.get(1..).unwrap_or_default().to_owned();
        let member = |name, must_be_optional| StepKind::Member {
            name,
            must_be_optional,
        };
        let kind = match part.chars().next() {
            None => return Err(MISSING),
            Some('*' | '+' | '^' | '$' | '!' | ' ') if rest.is_empty() => return Err(MISSING),
            Some('*') => member(rest, true),
            Some('+') => StepKind::Branch(rest),
            Some('^') => StepKind::Value(rest),
            Some('$') => StepKind::Feature(rest),
            Some('!') => StepKind::JsonType(rest),
            Some(' ') => member(rest, false),
            Some(_) if steps.is_empty() => StepKind::Payload(part.to_owned()),
            Some(_) => member(part.to_owned(), false),
        };
        steps.push(Step { kind, end });
    }
    Ok(Query {
        root,
        steps,
        has_dots: false,
    })
}

/// The form of reports: the message, a path in it, and a feature there.
fn of_report(text: &str) -> Result<Query, &'static str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (root, path, feature) = match words[..] {
        [root] => (root, "", None),
        [root, "feature", name] => (root, "", Some(name)),
        [root, path] => (root, path, None),
        [root, path, "feature", name] => (root, path, Some(name)),
        [] => return Err("it is empty"),
        _ => return Err("after the path, only `feature NAME` can follow"),
    };
    // Parts of types follow their names.
    let (root, inner) = root.split_at(root.find(['.', '=', '[']).unwrap_or(root.len()));
    if root.is_empty() {
        return Err(MISSING);
    }
    let mut steps = Vec::new();
    let mut rest = path;
    if !path.is_empty() {
        let name = take_name(&mut rest)?.to_owned();
        let end = path.len() - rest.len();
        let kind = StepKind::Payload(name);
        steps.push(Step { kind, end });
    }
    for text in [inner, rest] {
        let start = path.len() - rest.len();
        let mut left = text;
        while !left.is_empty() {
            let kind = step(&mut left)?;
            if contradicts(&kind, &steps) {
                return Err(TWO_VALUES);
            }
            let end = start + text.len() - left.len();
            steps.push(Step { kind, end });
        }
    }
    steps.extend(feature.map(|name| Step {
        kind: StepKind::Feature(name.to_owned()),
        end: path.len() + " feature ".len() + name.len(),
    }));
    Ok(Query {
        root: root.to_owned(),
        steps,
        has_dots: true,
    })
}

/// Whether a member has another value in the steps before, which are in the same object.
fn contradicts(kind: &StepKind, steps: &[Step]) -> bool {
    let StepKind::Assigned { name, value } = kind else {
        return false;
    };
    let before = steps.iter().rev().map_while(|step| match &step.kind {
        StepKind::Assigned { name, value } => Some((name, value)),
        _ => None,
    });
    before
        .filter(|(earlier, _)| *earlier == name)
        .any(|(_, earlier)| earlier != value)
}

/// Takes the next step from a text.
fn step(rest: &mut &str) -> Result<StepKind, &'static str> {
    if let Some(after) = rest.strip_prefix("[]") {
        *rest = after;
        return Ok(StepKind::Element);
    }
    if let Some(after) = rest.strip_prefix('=') {
        *rest = after;
        return Ok(StepKind::Value(take_name(rest)?.to_owned()));
    }
    *rest = rest.strip_prefix('.').ok_or("`[` is not followed by `]`")?;
    let name = take_name(rest)?.to_owned();
    if let Some(after) = rest.strip_prefix('=') {
        *rest = after;
        let value = take_name(rest)?.to_owned();
        return Ok(StepKind::Assigned { name, value });
    }
    Ok(StepKind::Member {
        name,
        must_be_optional: false,
    })
}

fn take_name<'t>(rest: &mut &'t str) -> Result<&'t str, &'static str> {
    let end = rest.find(['.', '=', '[']).unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    *rest = after;
    if name.is_empty() {
        return Err(MISSING);
    }
    Ok(name)
}
