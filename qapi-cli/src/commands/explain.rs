//! `qapi explain`: says what the code of a problem means.

use std::io::Write;

use qapi_parser::Code;

use crate::{Failure, Outcome};

/// What `explain` can be told.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The code, as it is shown in brackets; without one, all are listed
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut out = anstream::stdout().lock();
    let Some(name) = &arguments.code else {
        for code in Code::ALL {
            let words: Vec<&str> = code.explanation().split_whitespace().collect();
            let text = words.join(" ");
            let sentence = text.split(". ").next().unwrap_or_default();
            writeln!(out, "{code:24} {}", sentence.trim_end_matches('.'))?;
        }
        return Ok(Outcome::Fine);
    };
    let name = name.trim_start_matches("error").trim_matches(['[', ']']);
    if let Some(code) = Code::ALL.iter().find(|code| code.as_str() == name) {
        let lines = code.explanation().lines().map(str::trim);
        writeln!(out, "{}", lines.collect::<Vec<_>>().join("\n").trim())?;
        return Ok(Outcome::Fine);
    }
    let distance = |code: &&Code| strsim::damerau_levenshtein(name, code.as_str());
    let nearest = Code::ALL.iter().min_by_key(distance);
    let hint = nearest.map_or_else(String::new, |code| format!("; did you mean `{code}`?"));
    Err(format!("there is no code `{name}`{hint} `qapi explain` lists all").into())
}
