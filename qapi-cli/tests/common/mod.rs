//! Runs the command in a temporary directory.

#![allow(dead_code, reason = "not every test uses all of it")]

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixListener;
use std::process::{Command, Output, Stdio};
use std::thread::JoinHandle;

use tempfile::TempDir;

/// A temporary directory with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

pub(crate) fn qapi(folder: &TempDir, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qapi"));
    command.current_dir(folder.path()).args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that does not read its input may have exited already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// A server for one connection that acts as a QEMU 10.0 with this reply to
/// `query-qmp-schema`, and its address.
pub(crate) fn fake_qemu(folder: &TempDir, schema: &str) -> (JoinHandle<()>, String) {
    fake_qemu_that_says(folder, &format!(r#"{{"return": {schema}}}"#))
}

/// The same with this reply, of which the id is left out.
pub(crate) fn fake_qemu_that_says(folder: &TempDir, reply: &str) -> (JoinHandle<()>, String) {
    let socket = folder.path().join("qmp");
    let listener = UnixListener::bind(&socket).unwrap();
    let reply = reply.replace('\n', " ");
    let server = std::thread::spawn(move || answer(&listener, &reply));
    (server, format!("qmp:{}", socket.display()))
}

/// Answers the two commands that are needed as QEMU does.
fn answer(listener: &UnixListener, reply: &str) {
    let (mut stream, _) = listener.accept().unwrap();
    let greeting = r#"{"QMP": {"version": {"qemu": {"major": 10, "minor": 0, "micro": 0}, "package": ""}, "capabilities": []}}"#;
    writeln!(stream, "{greeting}").unwrap();
    for line in BufReader::new(stream.try_clone().unwrap()).lines() {
        let request: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let reply = match request["execute"].as_str() {
            Some("query-qmp-schema") => reply,
            _ => r#"{"return": {}}"#,
        };
        let reply = match reply.strip_suffix('}') {
            Some(members) => format!("{members}, \"id\": {}}}", request["id"]),
            None => reply.to_owned(),
        };
        writeln!(stream, "{reply}").unwrap();
    }
}

/// Exit status, standard output and standard error.
pub(crate) fn run(folder: &TempDir, arguments: &[&str], input: &str) -> (i32, String, String) {
    let output = qapi(folder, arguments, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let status = output.status.code().unwrap();
    (status, text(output.stdout), text(output.stderr))
}

/// A document is what a JSON Schema says, which is in a file of the repository.
pub(crate) fn check_schema(file: &str, document: &str) {
    let file = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let schema = std::fs::read_to_string(file).unwrap();
    let mut compiler = boon::Compiler::new();
    let schema = serde_json::from_str(&schema).unwrap();
    compiler.add_resource("schema.json", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    let document = serde_json::from_str(document).unwrap();
    if let Err(error) = schemas.validate(&document, schema) {
        panic!("{error:#}\n{document:#}");
    }
}

/// The text without the line breaks that are for the width of a terminal.
pub(crate) fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
