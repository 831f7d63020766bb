//! The examples that `qapi explain` shows: the wrong one has the problem that is explained, and
//! the right one has none.

use qapi_merge::{Conflict, Labelled, MergeError, Preferences, merge};
use qapi_parser::{Code, LoadError, Loader, Memory, Mode, Problems};
use qapi_schema::diagnostic::Severity;

/// Codes whose explanation says why there is no example.
const WITHOUT_EXAMPLES: [Code; 2] = [Code::FileTooLarge, Code::TooManyBranches];

/// The example under a heading.
fn example(reason: &str, heading: &str) -> Option<String> {
    let (_, rest) = reason.split_once(&format!("\n{heading}:\n\n"))?;
    let lines = rest.lines();
    let lines = lines.take_while(|line| line.is_empty() || line.starts_with("    "));
    let lines: Vec<&str> = lines
        .map(|line| line.get(4..).unwrap_or_default())
        .collect();
    Some(format!("{}\n", lines.join("\n")))
}

/// A text in which `\xNN` stands for a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(digits, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    bytes
}

/// What is said about several schemas, each of which follows a line such as `# 7.2`, when they
/// are merged.
fn conflicts(text: &str) -> Option<String> {
    let schemas = text.split("# ").skip(1).map(|part| {
        let (release, text) = part.split_once('\n').unwrap();
        let files = Memory::new().file("main.json", text);
        let schema = Loader::new().reader(files).load("main.json").unwrap();
        Labelled::release(release.parse().unwrap(), schema)
    });
    let schemas: Vec<Labelled> = schemas.collect();
    assert!(schemas.len() > 1);
    match merge(&schemas, &Preferences::default()) {
        Ok(_) => None,
        Err(error @ MergeError::Conflicts { .. }) => Some(error.to_string()),
        Err(error) => panic!("{error}"),
    }
}

/// All that is said about a schema.
fn problems(text: &str, code: Code) -> Option<Problems> {
    let files = Memory::new()
        .file("main.json", bytes(text))
        .file("common.json", "{ 'event': 'RESUME' }\n")
        .file("../other.json", "{ 'event': 'RESUME' }\n");
    let schema = match Loader::new()
        .reader(files)
        .mode(Mode::Strict)
        .load("main.json")
    {
        Ok(schema) => schema,
        Err(LoadError::Invalid(problems)) => return Some(problems),
        Err(error) => panic!("{error}"),
    };
    let found = if code.severity() == Severity::Warning {
        qapi_parser::lint(&schema)
    } else {
        qapi_values::examples(&schema)
    };
    (!found.diagnostics().is_empty()).then_some(found)
}

#[test]
fn every_code_has_a_wrong_and_a_right_example() {
    let mut complaints = Vec::new();
    for &code in Code::ALL {
        let reason = code.reason();
        let (Some(wrong), Some(right)) = (example(reason, "Wrong"), example(reason, "Right"))
        else {
            if !WITHOUT_EXAMPLES.contains(&code) {
                complaints.push(format!("{code}: no examples"));
            }
            continue;
        };
        if code == Conflict::CODE {
            if conflicts(&wrong).is_none() {
                complaints.push(format!("{code}: the wrong example can be merged"));
            }
            complaints.extend(conflicts(&right).map(|found| format!("{code}: {found}")));
            continue;
        }
        match problems(&wrong, code) {
            Some(found) if found.diagnostics().iter().all(|of| of.code == code) => {}
            Some(found) => complaints.push(format!("{code}: the wrong example has\n{found}")),
            None => complaints.push(format!("{code}: the wrong example has no problems")),
        }
        if let Some(found) = problems(&right, code) {
            complaints.push(format!("{code}: the right example has\n{found}"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}
