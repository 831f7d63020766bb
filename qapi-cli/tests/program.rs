//! Conversations with another program than that of the schema, which are not taken for fine.

mod common;

use common::{folder, run, unwrapped};

/// A conversation with a guest agent.
const AGENT: &str = r#"-> {"execute": "guest-sync", "arguments": {"id": 5}}
<- {"return": 5}
-> {"execute": "guest-ping"}
<- {"return": {}}
-> {"execute": "guest-ping"}
<- {"return": {}}
"#;

/// A conversation with QEMU.
const QEMU: &str = r#"-> {"execute": "query-status"}
<- {"return": {"status": "running", "running": true}}
"#;

/// What takes a recording.
const COMMANDS: [&[&str]; 3] = [
    &["validate", "11.1"],
    &["diff", "7.2", "11.1", "--used-by"],
    &["history", "7.2", "11.1", "--used-by"],
];

/// Exit status and all that is said of each command with a recording.
fn each(text: &str, options: &[&str]) -> [(i32, String); 3] {
    let folder = folder(&[("log.jsonl", text)]);
    COMMANDS.map(|command| {
        let (status, out, err) = run(&folder, &[command, &["log.jsonl"], options].concat(), "");
        (status, out + &err)
    })
}

#[test]
fn a_conversation_with_another_program_is_an_error() {
    let agent = "error: log.jsonl is a conversation with another program: QMP has none of its \
                 commands, but the guest agent has them (lines 1, 3 and 5); use the schema of the \
                 guest agent, `--schema qga`\n";
    for found in each(AGENT, &[]) {
        assert_eq!(found, (2, agent.to_owned()));
    }
    for (kind, program) in [("qga", "the guest agent"), ("qsd", "the storage daemon")] {
        let qemu = format!(
            "error: log.jsonl is a conversation with another program: {program} has none of its \
             commands, but QMP has them (line 1); use the schema of QMP, `--schema qmp`\n"
        );
        for found in each(QEMU, &["--schema", kind]) {
            assert_eq!(found, (2, qemu.clone()));
        }
    }
    for (status, err) in each(AGENT, &["--schema", "qga"]) {
        assert!(status == 0 && !err.contains("program"), "{err}");
    }
}

#[test]
fn a_part_that_is_with_another_program_is_told_with_its_lines() {
    let warning = "log.jsonl: QMP lacks commands that the guest agent has (lines 3, 5, 7 and 1 \
                   more); for these, use the schema of the guest agent, `--schema qga`";
    let text = format!("{QEMU}{AGENT}-> {{\"execute\": \"guest-ping\"}}\n");
    for (expected, (status, said)) in [1, 0, 0].into_iter().zip(each(&text, &[])) {
        assert_eq!(status, expected);
        assert!(unwrapped(&said).contains(warning), "{said}");
    }
}

/// What is too new for the schema, or unknown everywhere, is of no other program.
#[test]
fn commands_of_other_releases_are_of_the_same_program() {
    let newer = "{\"execute\": \"blockdev-add\"}\n{\"execute\": \"block-export-add\"}\n";
    for text in [newer, "{\"execute\": \"nope\"}\n"] {
        let folder = folder(&[("log.jsonl", text)]);
        let (status, _, err) = run(&folder, &["validate", "1.0", "log.jsonl"], "");
        assert!(status == 1 && !err.contains("program"), "{err}");
    }
}

#[test]
fn a_list_of_commands_of_another_program_is_an_error() {
    let folder = folder(&[("list.txt", "guest-ping\nguest-info\n")]);
    for command in &COMMANDS[1..] {
        let (status, _, err) = run(&folder, &[command, &["list.txt"][..]].concat(), "");
        let help = "lists; use the schema of the guest agent, `--schema qga`\n";
        assert!(status == 2 && err.ends_with(help), "{err}");
    }
}
