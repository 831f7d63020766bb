//! Addresses of programs that are not a QEMU, or not a free one.

mod common;

use std::os::unix::net::UnixListener;
use std::thread;

use common::{fake_qemu, folder, run, unwrapped};
use qmp_client::testing::Script;
use serde_json::json;

/// Runs the command with the address of peers that follow these scripts, one after the other.
/// It must fail with this start of a message.
fn fails(arguments: &[&str], scripts: Vec<Script>, start: &str) {
    let folder = folder(&[]);
    let listener = UnixListener::bind(folder.path().join("sock")).unwrap();
    let server = thread::spawn(move || {
        for script in scripts {
            let (stream, _) = listener.accept().unwrap();
            script.start_over(stream).finish().unwrap();
        }
    });
    let (status, output, errors) = run(&folder, arguments, "");
    assert!(
        status == 2 && errors.starts_with(start),
        "{arguments:?}: {errors}"
    );
    assert_eq!(output, "");
    server.join().unwrap();
}

#[test]
fn a_guest_agent_is_told_with_the_schema_of_its_release() {
    let info = json!({"version": "7.2.22", "supported_commands": []});
    let telling = || {
        let agent = Script::new().synchronize().synchronize();
        vec![
            Script::new().synchronize(),
            agent.expect("guest-info").reply(info.clone()),
        ]
    };
    let expected = "error: qmp:sock: not a QMP server, but the guest agent of QEMU 7.2.22, which \
                    cannot tell its schema; use that of its release, `7.2 --schema qga`\n";
    for arguments in [
        &["generate", "qmp:sock", "--out", "out"][..],
        &["check", "qmp:sock"],
        &["diff", "7.2", "qmp:sock"],
        &["generate", "10.2", "--build", "qmp:sock", "--out", "out"],
    ] {
        fails(arguments, telling(), expected);
    }
}

#[test]
fn a_guest_agent_that_does_not_tell_its_version_is_told() {
    let odd = json!({"version": "\u{1b}[2J7.2", "supported_commands": []});
    let agent = Script::new().synchronize().synchronize();
    let scripts = vec![
        Script::new().synchronize(),
        agent.expect("guest-info").reply(odd),
    ];
    let start = "error: qmp:sock: not a QMP server, but a guest agent, which cannot tell its \
                 schema; use that of its release, `";
    fails(&["dump", "qmp:sock"], scripts, start);
}

#[test]
fn schemas_of_different_programs_are_told() {
    let folder = folder(&[]);
    let (_, reply, _) = run(&folder, &["introspect", "10.2", "--schema", "qsd"], "");
    let diff = |options: &[&str]| {
        let (server, address) = fake_qemu(&folder, &reply);
        let (_, out, errors) = run(
            &folder,
            &[&["diff", "10.2", &address], options].concat(),
            "",
        );
        server.join().unwrap();
        std::fs::remove_file(folder.path().join("qmp")).unwrap();
        assert_eq!(errors, "");
        unwrapped(&out)
    };
    let note = "Notes the schemas are of different kinds, QMP and storage daemon; --schema says which \
                one of a release to use";
    let out = diff(&[]);
    assert!(out.contains(note), "{out}");
    let out = diff(&["--schema", "qsd"]);
    assert!(!out.contains("Notes"), "{out}");
}
