//! `qapi explain`: says what the code of a problem or the id of a change means.

use std::io::Write;

use qapi_diff::ChangeId;
use qapi_parser::Code;

use crate::{Failure, Outcome};

/// What `explain` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The code, as it is shown in brackets, or the id of a change; without one, all are
    /// listed
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut out = anstream::stdout().lock();
    let Some(name) = &arguments.code else {
        for (name, explanation) in all() {
            let words: Vec<&str> = explanation.split_whitespace().collect();
            let text = words.join(" ");
            let sentence = text.split(". ").next().unwrap_or_default();
            writeln!(out, "{name:24} {}", sentence.trim_end_matches('.'))?;
        }
        return Ok(Outcome::Fine);
    };
    let name = name.trim_start_matches("error").trim_matches(['[', ']']);
    let name = name.to_lowercase();
    if let Some((_, explanation)) = all().find(|(known, _)| *known == name) {
        let lines = explanation.lines().map(str::trim);
        writeln!(out, "{}", lines.collect::<Vec<_>>().join("\n").trim())?;
        return Ok(Outcome::Fine);
    }
    let distances = all().map(|(known, _)| (strsim::damerau_levenshtein(&name, &known), known));
    let nearest = distances
        .min()
        .filter(|(distance, _)| *distance <= name.len() / 3);
    let hint = nearest.map_or_else(
        || "`qapi explain` lists all".to_owned(),
        |(_, known)| format!("did you mean `{known}`?"),
    );
    Err(format!("there is no code `{name}`; {hint}").into())
}

/// All codes of problems, then all ids of changes, with what they mean.
fn all() -> impl Iterator<Item = (String, String)> {
    let codes = Code::ALL.iter();
    let codes = codes.map(|code| (code.to_string(), code.explanation().to_owned()));
    codes.chain(ChangeId::all().map(|id| (id.to_string(), id.explanation())))
}
