//! `qapi explain`: explains the code of a problem or the id of a change.

use qapi_diff::{ChangeId, Direction};
use qapi_parser::Code;
use qapi_schema::text::prose;

use crate::failure::Failure;
use crate::{Outcome, report};

/// The arguments of `qapi explain`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A code, as shown in brackets, or the id of a change; without it, all are listed
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    match &arguments.code {
        Some(code) => explain(code)?,
        None => list()?,
    }
    Ok(Outcome::Fine)
}

/// Lists all codes, each with the first sentence of its explanation.
fn list() -> Result<(), Failure> {
    let width = all()
        .map(|entry| entry.code.len())
        .max()
        .unwrap_or_default();
    for entry in all() {
        let text = prose(&entry.explanation);
        let sentence = text.split(". ").next().unwrap_or_default();
        let (code, sentence) = (entry.code, sentence.trim_end_matches('.'));
        let direction = entry.direction;
        report::result(&format!("{code:width$}  {sentence}{direction}\n"))?;
    }
    Ok(())
}

/// Explains one code, which may be written as in `error[code]`.
fn explain(argument: &str) -> Result<(), Failure> {
    let stripped = argument
        .trim_start_matches("error")
        .trim_start_matches("warning")
        .trim_matches(['[', ']']);
    let code = stripped.to_lowercase();
    let Some(found) = all().find(|entry| entry.code == code) else {
        return Err(format!("unknown code `{code}`; {}", hint(&code)).into());
    };
    let lines: Vec<&str> = found.explanation.lines().map(str::trim).collect();
    report::result(&format!("{}\n", lines.join("\n").trim()))?;
    if !found.reason.is_empty() {
        report::result(&format!("\n{}", found.reason))?;
    }
    Ok(())
}

fn hint(unknown: &str) -> String {
    let nearest = all()
        .map(|entry| {
            (
                strsim::damerau_levenshtein(unknown, &entry.code),
                entry.code,
            )
        })
        .min()
        .filter(|(distance, _)| *distance <= unknown.len() / 3);
    match nearest {
        Some((_, code)) => format!("did you mean `{code}`?"),
        None => "run `qapi explain` to list all codes".to_owned(),
    }
}

/// What can be explained.
struct Entry {
    code: String,
    explanation: String,
    /// Why there is such a rule, with an example; empty for a change.
    reason: &'static str,
    /// Which direction a change is about, in words; empty if it is about both.
    direction: &'static str,
}

/// All codes of problems, then all ids of changes.
fn all() -> impl Iterator<Item = Entry> {
    let codes = Code::ALL.iter().map(|code| Entry {
        code: code.to_string(),
        explanation: code.explanation().to_owned(),
        reason: code.reason(),
        direction: "",
    });
    let ids = ChangeId::all().map(|id| Entry {
        code: id.to_string(),
        explanation: id.explanation(),
        reason: "",
        direction: match id.direction() {
            Some(Direction::Input) => " (in what clients send)",
            Some(Direction::Output) => " (in what clients receive)",
            None => "",
        },
    });
    codes.chain(ids)
}
