//! A client talks to guest agents, good and bad ones.

mod common;

use std::thread;
use std::time::{Duration, Instant};

#[cfg(feature = "tokio")]
use common::agent::Tasks;
use common::agent::{Face, Threads, impatient, in_a_hurry, patient};
use common::{BRIEF, Checked, GREETING, LONG, Peer, in_both_faces, in_time, says};
use qmp_client::guest::Program;
use qmp_client::testing::Script;
use qmp_client::{AgentOptions, Disconnect, Error};
use qmp_types::guest_agent::commands::{
    GuestFsfreezeFreeze, GuestFsfreezeThaw, GuestPing, GuestShutdown, GuestSuspendRam,
};
use serde_json::{Value, json};

/// The start of a script: the agent gives a sign of life.
fn alive() -> Script {
    Script::new().synchronize()
}

fn meet<F: Face>(options: &AgentOptions, script: Script) -> (Result<F, Error>, Peer) {
    let (stream, peer) = script.checked();
    (F::over(stream, options), peer)
}

fn ready<F: Face>(options: &AgentOptions, script: Script) -> (F, Peer) {
    let (agent, peer) = meet(options, script);
    (agent.unwrap(), peer)
}

in_both_faces! {
    a_command_follows_a_sign_of_life
    no_agent_is_told_in_time
    an_agent_that_went_gets_no_command
    without_time_nothing_is_sent
    a_qmp_server_is_not_an_agent
    what_an_earlier_client_left_is_dropped
    the_connection_is_sound_after_a_timeout
    an_agent_that_is_busy_with_an_earlier_command_is_there
    half_a_command_is_given_up
    success_without_a_reply
    failure_without_a_reply
    one_command_at_a_time_within_the_timeout
    callers_take_turns
    lines_without_end_do_not_prolong_it
    a_line_that_is_too_long_ends_it
    dropping_it_ends_the_connection
    an_end_is_kept
    a_file_is_read_and_closed
    a_file_that_is_too_long_is_closed_too
    base64_that_is_none_is_an_error_with_its_text
    a_file_is_written_in_parts
    a_program_runs_to_its_end
    a_program_that_does_not_end_is_left
    a_file_is_closed_later_if_not_now
}

fn a_command_follows_a_sign_of_life<F: Face>() {
    let script = alive().synchronize();
    let script = script.expect_with("guest-ping", Value::Null);
    let script = script.reply(json!({})).synchronize();
    let script = script.expect_with("guest-exec-status", json!({"pid": 1}));
    let (agent, peer) = ready::<F>(&patient(), script.reply(json!({"exited": false})));
    agent.execute(&GuestPing::new()).unwrap();
    let reply = agent.execute_json("guest-exec-status", &json!({"pid": 1}));
    assert_eq!(reply.unwrap().as_str(), r#"{"exited":false}"#);
    peer.finish().unwrap();
}

fn without_time_nothing_is_sent<F: Face>() {
    let (agent, peer) = ready::<F>(&patient(), alive().expect_end());
    let hasty = agent.with_timeout(Duration::ZERO);
    let error = hasty.execute(&GuestPing::new()).unwrap_err();
    assert!(matches!(error, Error::NotSent { behind: None, .. }));
    drop((agent, hasty));
    peer.finish().unwrap();
}

fn no_agent_is_told_in_time<F: Face>() {
    let (agent, _peer) = in_time(|| meet::<F>(&in_a_hurry(), Script::new().stall()));
    let error = agent.unwrap_err();
    assert!(error.is_timeout() && !error.is_closed());
    says(&error, "the guest agent did not answer within");
    says(&error, "it may not be running in the guest");
}

fn an_agent_that_went_gets_no_command<F: Face>() {
    let script = alive().pause(3 * BRIEF).synchronize().expect("guest-ping");
    let (agent, peer) = ready::<F>(&in_a_hurry(), script);
    // The command's own timeout is long. The one for the sign of life is short.
    let error = in_time(|| agent.execute(&GuestShutdown::new())).unwrap_err();
    assert!(matches!(error, Error::NoAgent { .. }), "{error}");
    thread::sleep(3 * BRIEF);
    drop(agent);
    let error = peer.finish().unwrap_err().to_string();
    let end = "the client closed the connection; expected `guest-ping`";
    assert_eq!(error, end);
}

fn a_qmp_server_is_not_an_agent<F: Face>() {
    let script = Script::new().send(GREETING).stall();
    let (agent, _peer) = in_time(|| meet::<F>(&patient(), script));
    let error = agent.unwrap_err();
    assert!(matches!(error, Error::NotAgent { .. }), "{error}");
    says(&error, "not a guest agent, but a QMP server: received \"{");
}

fn what_an_earlier_client_left_is_dropped<F: Face>() {
    for part in [1, 5, 1000] {
        let script = Script::new()
            .split(part)
            .send(r#"{"return": {"stale": true}}"#)
            .send_bytes(b"\xff{\"return\": 7}\n{\"half".as_slice())
            .synchronize()
            .synchronize()
            .expect("guest-ping")
            .reply(json!({}));
        let (agent, peer) = ready::<F>(&patient(), script);
        let peer = peer.not_qmp("the start of a message");
        agent.execute(&GuestPing::new()).unwrap();
        peer.finish().unwrap();
    }
}

fn the_connection_is_sound_after_a_timeout<F: Face>() {
    let script = alive()
        .synchronize()
        .expect("guest-fsfreeze-freeze")
        .pause(3 * BRIEF)
        .reply(json!(1))
        .synchronize()
        .expect("guest-fsfreeze-status")
        .reply(json!("thawed"));
    let (agent, peer) = ready::<F>(&patient(), script);
    let first = agent.with_timeout(BRIEF);
    let error = first.execute_json("guest-fsfreeze-freeze", &Value::Null);
    assert!(matches!(error, Err(Error::Timeout { .. })));
    let second = agent.execute_json("guest-fsfreeze-status", &Value::Null);
    assert_eq!(second.unwrap().as_str(), r#""thawed""#);
    peer.finish().unwrap();
}

fn an_agent_that_is_busy_with_an_earlier_command_is_there<F: Face>() {
    let script = alive().synchronize().expect("guest-fsfreeze-freeze");
    let script = script.pause(6 * BRIEF).reply(json!(1)).synchronize();
    let script = script.step("guest-fsfreeze-thaw", Value::Null, json!(1));
    let (agent, peer) = ready::<F>(&patient(), script);
    let hurried = agent.with_timeout(BRIEF);
    let error = hurried.execute(&GuestFsfreezeFreeze::new());
    assert!(matches!(error, Err(Error::Timeout { .. })), "{error:?}");
    let error = hurried.execute(&GuestFsfreezeThaw::new()).unwrap_err();
    assert!(error.is_timeout() && !error.may_have_been_executed());
    let behind = "before `guest-fsfreeze-thaw` could be sent: `guest-fsfreeze-freeze` has not";
    says(&error, behind);
    assert_eq!(agent.execute(&GuestFsfreezeThaw::new()).unwrap(), 1);
    peer.finish().unwrap();
}

fn half_a_command_is_given_up<F: Face>() {
    let script = alive().synchronize().pause(3 * BRIEF).synchronize();
    let script = script.expect("guest-ping").reply(json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    let long = json!({"text": "x".repeat(1 << 20)});
    let error = in_time(|| agent.with_timeout(BRIEF).execute_json("guest-x", &long));
    says(&error.unwrap_err(), "before `guest-x` could be sent");
    agent.execute(&GuestPing::new()).unwrap();
    peer.finish().unwrap();
}

fn success_without_a_reply<F: Face>() {
    // The agent goes on.
    let script = alive().synchronize().expect("guest-shutdown").synchronize();
    let (agent, peer) = ready::<F>(&patient(), script);
    agent.execute(&GuestShutdown::new()).unwrap();
    peer.finish().unwrap();

    // The guest is gone.
    let script = alive().synchronize().expect("guest-shutdown").close();
    let (agent, _peer) = ready::<F>(&patient(), script);
    agent.execute(&GuestShutdown::new()).unwrap();
    let error = agent.execute(&GuestPing::new()).unwrap_err();
    assert!(error.is_closed(), "{error}");

    // The guest sleeps.
    let script = alive().synchronize().expect("guest-suspend-ram").stall();
    let (agent, _peer) = ready::<F>(&in_a_hurry(), script);
    in_time(|| agent.execute(&GuestSuspendRam::new())).unwrap();
}

fn failure_without_a_reply<F: Face>() {
    let script = alive().synchronize().expect("guest-suspend-ram");
    let script = script.fail("GenericError", "no such thing").synchronize();
    let script = script.synchronize().expect("guest-ping").reply(json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    let error = agent.execute(&GuestSuspendRam::new()).unwrap_err();
    says(&error, "no such thing");
    agent.execute(&GuestPing::new()).unwrap();
    peer.finish().unwrap();
}

fn one_command_at_a_time_within_the_timeout<F: Face>() {
    let script = alive().synchronize().expect("guest-fsfreeze-freeze");
    let (agent, _peer) = ready::<F>(&patient(), script);
    thread::scope(|scope| {
        let first = agent.with_timeout(4 * BRIEF);
        scope.spawn(move || first.execute_json("guest-fsfreeze-freeze", &Value::Null));
        thread::sleep(BRIEF);
        let ping = agent.with_timeout(BRIEF);
        let error = in_time(|| ping.execute(&GuestPing::new())).unwrap_err();
        says(&error, "`guest-fsfreeze-freeze` has not been answered");
    });
}

fn callers_take_turns<F: Face>() {
    const THREADS: usize = 8;
    let one = |script: Script, _| script.synchronize().expect("guest-ping").reply(json!({}));
    let script = (0..THREADS).fold(alive(), one);
    let (agent, peer) = ready::<F>(&patient(), script);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| agent.execute(&GuestPing::new()).unwrap());
        }
    });
    peer.finish().unwrap();
}

fn lines_without_end_do_not_prolong_it<F: Face>() {
    let storm = "{\"return\": 1}\n".repeat(1 << 16);
    let script = Script::new().send_bytes(storm.clone()).send_bytes(storm);
    let (agent, peer) = in_time(|| meet::<F>(&in_a_hurry(), script));
    let _peer = peer.not_qmp("replies to nothing");
    let error = agent.unwrap_err();
    assert!(
        matches!(error, Error::NoAgent { start: Some(_), .. }),
        "{error}"
    );
}

fn a_line_that_is_too_long_ends_it<F: Face>() {
    let script = alive().synchronize().expect("guest-ping");
    let script = script.send_bytes(vec![b'x'; 2000]);
    let (agent, _peer) = ready::<F>(&patient().line_limit(1000), script);
    let error = agent.execute(&GuestPing::new()).unwrap_err();
    let Error::Closed { reason, .. } = error else {
        panic!("{error}");
    };
    assert!(matches!(reason, Disconnect::LineTooLong { limit: 1000 }));
}

fn dropping_it_ends_the_connection<F: Face>() {
    let script = alive().send_bytes("{}\n".repeat(100));
    let (agent, peer) = ready::<F>(&patient(), script);
    let _peer = peer.not_qmp("objects that are not messages");
    let start = Instant::now();
    drop(agent);
    assert!(start.elapsed() < LONG);
}

/// Expects a command, after a sign of life, and returns this.
trait Step {
    fn step(self, command: &str, arguments: Value, reply: Value) -> Self;
}

impl Step for Script {
    fn step(self, command: &str, arguments: Value, reply: Value) -> Self {
        let script = self.synchronize().expect_with(command, arguments);
        script.reply(reply)
    }
}

fn an_end_is_kept<F: Face>() {
    let (agent, peer) = ready::<F>(&patient(), alive());
    assert!(agent.closed().is_none());
    assert!(format!("{agent:?}").contains("timeout: 20s, closed: None"));
    peer.finish().unwrap();
    let error = agent.execute(&GuestPing::new()).unwrap_err();
    assert!(error.is_closed(), "{error:?}");
    let closed = agent.closed();
    assert!(
        matches!(closed, Some(Disconnect::Closed { .. })),
        "{closed:?}"
    );
}

fn a_file_is_read_and_closed<F: Face>() {
    let open = json!({"path": "/f", "mode": "rb"});
    let script = alive()
        .step("guest-file-open", open, json!(7))
        .step(
            "guest-file-read",
            json!({"handle": 7, "count": 11}),
            json!({"count": 3, "buf-b64": "YWJj", "eof": false}),
        )
        .step(
            "guest-file-read",
            json!({"handle": 7, "count": 8}),
            json!({"count": 1, "buf-b64": "ZA==", "eof": true}),
        )
        .step("guest-file-close", json!({"handle": 7}), json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    assert_eq!(agent.read_file("/f", 10).unwrap(), b"abcd");
    peer.finish().unwrap();
}

fn a_file_that_is_too_long_is_closed_too<F: Face>() {
    let open = json!({"path": "/f", "mode": "rb"});
    let script = alive()
        .step("guest-file-open", open, json!(7))
        .step(
            "guest-file-read",
            json!({"handle": 7, "count": 3}),
            json!({"count": 3, "buf-b64": "YWJj", "eof": false}),
        )
        .step("guest-file-close", json!({"handle": 7}), json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    let error = agent.read_file("/f", 2).unwrap_err();
    says(&error, "the file `/f` has more than 2 bytes");
    peer.finish().unwrap();
}

fn base64_that_is_none_is_an_error_with_its_text<F: Face>() {
    let open = json!({"path": "/f", "mode": "rb"});
    let part = json!({"count": 3, "buf-b64": "Y!", "eof": true});
    let script = alive()
        .step("guest-file-open", open, json!(7))
        .step("guest-file-read", json!({"handle": 7, "count": 3}), part)
        .step("guest-file-close", json!({"handle": 7}), json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    let error = agent.read_file("/f", 2).unwrap_err();
    says(
        &error,
        "return.buf-b64: invalid value: string, expected base64",
    );
    let Error::Decode { reply, .. } = error else {
        panic!("{error}");
    };
    assert!(reply.contains("Y!"), "{reply:?}");
    peer.finish().unwrap();
}

fn a_file_is_written_in_parts<F: Face>() {
    let open = json!({"path": "/f", "mode": "wb"});
    let write = |text: &str| json!({"handle": 7, "buf-b64": text});
    let count = |count: usize| json!({"count": count, "eof": false});
    let script = alive()
        .step("guest-file-open", open.clone(), json!(7))
        .step("guest-file-write", write("YWJj"), count(2))
        .step("guest-file-write", write("Yw=="), count(1))
        .step("guest-file-close", json!({"handle": 7}), json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    agent.write_file("/f", b"abc").unwrap();
    peer.finish().unwrap();

    for wrong in [0, 4] {
        let script = alive()
            .step("guest-file-open", open.clone(), json!(7))
            .step("guest-file-write", write("YWJj"), count(wrong))
            .step("guest-file-close", json!({"handle": 7}), json!({}));
        let (agent, peer) = ready::<F>(&patient(), script);
        let error = agent.write_file("/f", b"abc").unwrap_err();
        says(&error, "only 0 bytes of `/f` were written");
        peer.finish().unwrap();
    }
}

fn a_program_runs_to_its_end<F: Face>() {
    let exec = json!({
        "path": "/p", "arg": ["x", "y"], "env": ["A=1"], "input-data": "YWJj",
        "capture-output": true,
    });
    let ended = json!({
        "exited": true, "exitcode": 3, "out-data": "b3V0", "err-data": "ZXJy",
        "err-truncated": true,
    });
    let script = alive()
        .step("guest-exec", exec, json!({"pid": 5}))
        .step(
            "guest-exec-status",
            json!({"pid": 5}),
            json!({"exited": false}),
        )
        .step("guest-exec-status", json!({"pid": 5}), ended);
    let (agent, peer) = ready::<F>(&patient(), script);
    let program = Program::new("/p").arg("x").args(["y"]).env("A", "1");
    let output = agent.run(&program.input("abc")).unwrap();
    assert_eq!((output.status, output.signal), (Some(3), None));
    assert_eq!(
        (&*output.stdout, &*output.stderr),
        (&b"out"[..], &b"err"[..])
    );
    assert!(output.is_truncated && !output.succeeded());
    // What it wrote can be secret.
    let shown = format!("{output:?}");
    assert!(
        shown.contains("stdout: 3 bytes, stderr: 3 bytes"),
        "{shown}"
    );
    assert!(!shown.contains("111"), "{shown}");
    peer.finish().unwrap();
}

fn a_program_that_does_not_end_is_left<F: Face>() {
    let exec = json!({"path": "/p", "arg": [], "capture-output": true});
    let asked = |script: Script, _| {
        script.step(
            "guest-exec-status",
            json!({"pid": 5}),
            json!({"exited": false}),
        )
    };
    let started = alive().step("guest-exec", exec, json!({"pid": 5}));
    let (agent, _peer) = ready::<F>(&impatient(), (0..100).fold(started, asked));
    let error = in_time(|| agent.run(&Program::new("/p"))).unwrap_err();
    assert!(error.is_timeout() && error.may_have_been_executed());
    says(
        &error,
        "`/p` was started in the guest as process 5, and its end is not known: timed",
    );
    assert!(matches!(error, Error::Program { pid: 5, .. }));
}

/// It is closed before the next command, if that is not known to have happened.
fn a_file_is_closed_later_if_not_now<F: Face>() {
    let open = json!({"path": "/f", "mode": "rb"});
    let script = alive()
        .step("guest-file-open", open, json!(7))
        .step(
            "guest-file-read",
            json!({"handle": 7, "count": 3}),
            json!([]),
        )
        .synchronize()
        // The client gives this up: however late it looks, there is no reply.
        .expect("guest-file-close")
        .synchronize()
        .expect_with("guest-file-close", json!({"handle": 7}))
        .reply_to("guest-file-close", json!({}))
        .expect("guest-ping")
        .reply_to("guest-ping", json!({}))
        .synchronize()
        .expect("guest-ping")
        .reply_to("guest-ping", json!({}));
    let (agent, peer) = ready::<F>(&patient(), script);
    let peer = peer.not_qmp("a reply that does not fit");
    let error = agent.read_file("/f", 2).unwrap_err();
    assert!(matches!(error, Error::Decode { .. }), "{error}");
    agent.execute(&GuestPing::new()).unwrap();
    agent.execute(&GuestPing::new()).unwrap();
    peer.finish().unwrap();
}
