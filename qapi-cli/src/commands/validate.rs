//! `qapi validate`: whether the messages of recorded conversations fit.

mod elsewhere;
mod show;

use std::path::PathBuf;

use clap::ValueEnum;
use qapi_parser::Schema;
use qapi_recording::Counts;
use qapi_schema::Release;
use qapi_schema::text;
use qapi_values::{Tally, Validator};

use crate::failure::Failure;
use crate::named::Named;
use crate::program::Expected;
use crate::recordings::{Input, Problems, Rest, title};
use crate::report::{self, MessageFormat};
use crate::schemas::{self, Options};
use crate::{Outcome, built_in};

use show::Shown;

/// The arguments of `qapi validate`.
#[derive(clap::Args)]
#[command(
    after_help = "A RECORDING is what `qapi record` writes, plain lines of JSON with or without \
                  -> and <-, a debug log of libvirt or its .replies, a log of Python's qemu.qmp, a \
                  transcript of qmp-shell, a trace of QEMU's monitors, or what strace -s 1000000 \
                  or socat -v prints. It can be in the log of a container or another program, or \
                  in the journal (journalctl -o json --all). A recording without a command causes \
                  a warning.\n\n\
                  Exit status: 0 if all messages fit, 1 if one does not or if one that may be a \
                  command cannot be read, 2 if the command failed."
)]
pub(crate) struct Arguments {
    /// The schema: the number of a QEMU release (11.1), a schema file, a QEMU source tree, a saved
    /// reply to query-qmp-schema, or a running QEMU (qmp:PATH or qmp:HOST:PORT). For a range of
    /// releases (7.2..11.1), each one is checked
    #[arg(value_name = "SCHEMA")]
    schema: PathBuf,
    /// Recorded conversations, or - for standard input
    #[arg(value_name = "RECORDING", required = true)]
    recordings: Vec<PathBuf>,
    /// The format of the report
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For programs: one JSON object per line
    Json,
    /// Annotations for GitHub workflows
    Github,
    /// One line for each finding: `path:line: error: …`
    Short,
}

/// A schema.
struct Against {
    /// What to call it: its release, or the argument.
    title: String,
    release: Option<Release>,
    schema: Schema,
}

/// What a schema makes of the recordings.
struct Judge<'s> {
    against: &'s Against,
    validator: Validator<'s>,
    tally: Tally,
}

pub(crate) fn run(arguments: &Arguments, format: MessageFormat) -> Result<Outcome, Failure> {
    let all = [&arguments.schema].into_iter().chain(&arguments.recordings);
    schemas::read_stdin_once(all.map(PathBuf::as_path))?;
    let against = load(arguments, format)?;
    let mut judges: Vec<Judge<'_>> = against.iter().map(Judge::new).collect();
    let schemas = against.iter().map(|against| &against.schema);
    let expected = Expected::new(schemas, arguments.options.kind());
    let mut rests = Vec::new();
    for (number, path) in arguments.recordings.iter().enumerate() {
        rests.push(validate(
            Input::open(path)?,
            number,
            &expected,
            &mut judges,
        )?);
    }
    let shown = Shown {
        judges: &judges,
        recordings: &arguments.recordings,
        rests: &rests,
        kind: arguments.options.kind(),
    };
    report::result(&match arguments.format {
        Format::Text => shown.text(),
        Format::Json => shown.json()?,
        Format::Github => shown.github(),
        Format::Short => shown.short(),
    })?;
    say_what_is_left_out(&judges, &rests, &arguments.recordings);
    let counts = judges.first().map(|judge| judge.validator.counts());
    let counts = counts.unwrap_or_default();
    if matches!(arguments.format, Format::Text) {
        let problems = rests.iter().map(Rest::problems).sum();
        report::say(summary(&counts, problems));
    }
    let any = judges.iter().any(|judge| judge.tally.has_mismatches());
    let is_unread = rests.iter().any(|rest| rest.unread.count > 0);
    Ok(if any || is_unread {
        Outcome::Problems
    } else {
        Outcome::Fine
    })
}

fn load(arguments: &Arguments, format: MessageFormat) -> Result<Vec<Against>, Failure> {
    let given = std::slice::from_ref(&arguments.schema);
    let given = built_in::expand(given, arguments.options.kind())?;
    let each = given.iter().map(|argument| {
        let named = Named::new(argument);
        let loaded = named.load(&arguments.options, format)?;
        let title = match &loaded.release {
            Some(release) => format!("QEMU {release}"),
            None => named.path.display().to_string(),
        };
        Ok(Against {
            title,
            release: loaded.release,
            schema: loaded.schema,
        })
    });
    each.collect()
}

impl<'s> Judge<'s> {
    fn new(against: &'s Against) -> Self {
        Self {
            against,
            validator: Validator::new(&against.schema),
            tally: Tally::new(),
        }
    }
}

fn say_what_is_left_out(judges: &[Judge<'_>], rests: &[Rest], recordings: &[PathBuf]) {
    let omitted: u64 = judges.iter().map(|judge| judge.tally.omitted()).sum();
    match (omitted, judges.len()) {
        (0, _) => {}
        (_, 1) => report::say(format_args!("note: {omitted} more findings are not shown")),
        _ => report::say(format_args!(
            "note: {omitted} more findings are not shown, counted for each release"
        )),
    }
    for (rest, recording) in rests.iter().zip(recordings) {
        if let Some(more) = rest.unread.more() {
            let name = recording.display();
            report::say(format_args!("warning: {name}: {more}"));
        }
    }
}

/// Validates the messages of a recording, and returns what else is in it.
fn validate(
    mut input: Input,
    number: usize,
    expected: &Expected<'_>,
    judges: &mut [Judge<'_>],
) -> Result<Rest, Failure> {
    let name = input.name.clone();
    let is_list = input.is_list()?;
    let rest = input.messages(expected, |entry| {
        for judge in &mut *judges {
            for remark in judge.validator.push(entry.clone()) {
                judge.tally.add(remark, number);
            }
        }
    })?;
    if let Some(lines) = rest.other_lines() {
        report::say(format_args!("note: {name}: {lines}"));
    }
    if let Some(words) = &rest.of_another {
        report::say(format_args!("warning: {name}: {words}"));
    }
    warn(&name, &rest.others);
    if rest.messages == 0 {
        warn(&name, &rest.unread);
        let help = if is_list && rest.other_lines().is_some() {
            "; it looks like a list, and this needs a recording"
        } else {
            ""
        };
        return Err(format!("{} contains no QMP messages{help}", title(&name)).into());
    }
    for judge in judges {
        for remark in judge.validator.finish() {
            judge.tally.add(remark, number);
        }
    }
    Ok(rest)
}

fn warn(name: &str, problems: &Problems) {
    for (line, reason) in problems.told() {
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        report::say(format_args!("warning: {name}{line}: {reason}"));
    }
}

/// What was read: `read 120 commands, 3 events, 2 lines that cannot be read`.
fn summary(counts: &Counts, problems: usize) -> String {
    let counted =
        |number: u64, noun| text::counted(usize::try_from(number).unwrap_or(usize::MAX), noun);
    let mut words = vec![counted(counts.commands, "command")];
    if counts.unanswered() > 0 {
        words.push(format!("{} of them without a reply", counts.unanswered()));
    }
    if counts.silent > 0 {
        words.push(format!("{} of them that have none", counts.silent));
    }
    words.push(counted(counts.events, "event"));
    match counts.unexpected_replies {
        0 => {}
        1 => words.push("1 reply to no recorded command".to_owned()),
        replies => words.push(format!("{replies} replies to no recorded command")),
    }
    if counts.input_errors > 0 {
        let errors = counted(counts.input_errors, "error");
        words.push(format!("{errors} for input that is not a command"));
    }
    if problems > 0 {
        let lines = text::counted(problems, "line");
        words.push(format!("{lines} that cannot be read"));
    }
    format!("read {}", words.join(", "))
}
