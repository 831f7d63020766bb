//! Logs of programs that talk to QEMU, and the logs that these are put into.

mod common;

use common::{other_lines, read};

#[test]
fn a_log_of_libvirt_has_each_message_once() {
    let text = "\
2026-11-28 10:41:00.1+0000: 1: debug : qemuMonitorJSONIOProcessLine:220 : Line [{\"QMP\": {\"version\": {}, \"capabilities\": []}}]
2026-11-28 10:41:00.1+0000: 1: info : qemuMonitorSend:995 : QEMU_MONITOR_SEND_MSG: mon=0x7f01 msg={\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"m\"},\"id\":\"libvirt-1\"}\r
 fd=34
2026-11-28 10:41:00.2+0000: 2: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x7f01 buf={\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"m\"},\"id\":\"libvirt-1\"}\r
 len=73 ret=73 errno=0
2026-11-28 10:41:00.2+0000: 2: debug : qemuMonitorJSONIOProcessLine:220 : Line [{\"return\": {}, \"id\": \"libvirt-1\"}]
2026-11-28 10:41:00.2+0000: 2: info : qemuMonitorJSONIOProcessLine:240 : QEMU_MONITOR_RECV_REPLY: mon=0x7f01 reply={\"return\": {}, \"id\": \"libvirt-1\"}
2026-11-28 10:41:00.2+0000: 2: debug : qemuMonitorJSONCommandWithFd:300 : Send command '{\"execute\":\"getfd\"}' for write with FD 34
{\"component\":\"virt-launcher\",\"msg\":\"QEMU_MONITOR_IO_PROCESS: mon=0x7f02 buf={\\\"event\\\": \\\"STOP\\\"}\"}
{\"component\":\"virt-launcher\",\"msg\":\"QEMU_MONITOR_RECV_EVENT: mon=0x7f02 event={\\\"event\\\": \\\"STOP\\\"}\",\"pos\":\"x\"}
";
    let expected = [
        r#"1 {"QMP":{"capabilities":[],"version":{}}}"#,
        r#"2 [0x7f01] {"arguments":{"fdname":"m"},"execute":"getfd","id":"libvirt-1"}"#,
        r#"7 [0x7f01] {"id":"libvirt-1","return":{}}"#,
        r#"9 [0x7f02] {"event":"STOP"}"#,
    ];
    assert_eq!(read(text), expected);
}

/// The filter of a log, or of who cuts it out, decides which lines there are.
#[test]
fn a_log_of_libvirt_can_have_only_what_is_sent() {
    let log = "\
1: info : qemuMonitorSend:995 : QEMU_MONITOR_SEND_MSG: mon=0x7f msg={\"execute\":\"stop\",\"id\":\"libvirt-1\"}\r
 fd=-1
1: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x7f buf={\"execute\":\"stop\",\"id\":\"libvirt-1\"}\r
 len=37 ret=14 errno=0
1: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x7f buf=op\",\"id\":\"libvirt-1\"}\r
 len=23 ret=-1 errno=11
1: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x7f buf=op\",\"id\":\"libvirt-1\"}\r
 len=23 ret=23 errno=0
1: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x80 buf={\"execute\":\"stop\",\"id\":\"libvirt-1\"}\r
1: info : qemuMonitorSend:995 : QEMU_MONITOR_SEND_MSG: mon=0x7f msg={\"execute\":\"cont\",\"id\":\"libvirt-2\"}^M
1: info : qemuMonitorIOWrite:452 : QEMU_MONITOR_IO_WRITE: mon=0x7f buf={\"execute\":\"cont\",\"id\":\"libvirt-2\"}^M
";
    let only = |what: &str| {
        let lines = log
            .lines()
            .map(|line| if line.contains(what) { line } else { "" });
        read(&lines.collect::<Vec<_>>().join("\n"))
    };
    let stop = r#"{"execute":"stop","id":"libvirt-1"}"#;
    let cont = r#"{"execute":"cont","id":"libvirt-2"}"#;
    let both = [
        format!("1 [0x7f] {stop}"),
        format!("9 [0x80] {stop}"),
        format!("10 [0x7f] {cont}"),
    ];
    assert_eq!(read(log), both);
    let queued = [format!("1 [0x7f] {stop}"), format!("10 [0x7f] {cont}")];
    assert_eq!(only("SEND_MSG"), queued);
    let written = [
        format!("3 [0x7f] {stop}"),
        format!("9 [0x80] {stop}"),
        format!("11 [0x7f] {cont}"),
    ];
    assert_eq!(only("IO_WRITE"), written);
}

/// What was read can be the start of a message, and several of them.
#[test]
fn a_log_of_libvirt_can_have_only_what_is_read() {
    let log = "\
1: debug : qemuMonitorIOProcess:356 : QEMU_MONITOR_IO_PROCESS: mon=0x7f buf={\"QMP\": {\"version\": {}, \"capabilities\": []}}\r
 len=49
1: debug : qemuMonitorJSONIOProcessLine:147 : Line [{\"QMP\": {\"version\": {}, \"capabilities\": []}}]
1: debug : qemuMonitorIOProcess:356 : QEMU_MONITOR_IO_PROCESS: mon=0x7f buf={\"return\": {}, len=13
1: debug : qemuMonitorIOProcess:356 : QEMU_MONITOR_IO_PROCESS: mon=0x7f buf={\"return\": {}, \"id\": \"libvirt-1\"}\r
{\"event\": \"STOP\"}\r
{\"event\": \"RES len=60
1: info : qemuMonitorJSONIOProcessLine:173 : QEMU_MONITOR_RECV_REPLY: mon=0x7f reply={\"return\": {}, \"id\": \"libvirt-1\"}
1: debug : qemuMonitorIOProcess:356 : QEMU_MONITOR_IO_PROCESS: mon=0x80 buf={\"event\": \"STOP\"}\r
 len=19
1: info : qemuMonitorJSONIOProcessLine:162 : QEMU_MONITOR_RECV_EVENT: mon=0x7f event={\"event\": \"STOP\"}
1: debug : qemuMonitorIOProcess:356 : QEMU_MONITOR_IO_PROCESS: mon=0x7f buf={\"event\": \"RESUME\"}\r
 len=21
1: info : qemuMonitorJSONIOProcessLine:162 : QEMU_MONITOR_RECV_EVENT: mon=0x7f event={\"event\": \"RESUME\"}
1: info : qemuMonitorJSONIOProcessLine:162 : QEMU_MONITOR_RECV_EVENT: mon=0x7f event={\"event\": \"RESUME\"}
";
    let greeting = r#"{"QMP":{"capabilities":[],"version":{}}}"#;
    let read_first = [
        &*format!("1 [0x7f] {greeting}"),
        r#"5 [0x7f] {"id":"libvirt-1","return":{}}"#,
        r#"6 [0x7f] {"event":"STOP"}"#,
        r#"9 [0x80] {"event":"STOP"}"#,
        r#"12 [0x7f] {"event":"RESUME"}"#,
    ];
    let again = r#"15 [0x7f] {"event":"RESUME"}"#;
    assert_eq!(read(log), [&read_first[..], &[again]].concat());
    let lines = |is_wanted: fn(&str) -> bool| {
        let lines = log
            .lines()
            .map(|line| if is_wanted(line) { line } else { "" });
        read(&lines.collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(lines(|line| !line.contains("Line")), read_first);
    let understood = lines(|line| line.contains("Line"));
    assert_eq!(understood.len(), 5, "{understood:?}");
}

/// Python's library logs each message over several lines, and others log, too.
#[test]
fn a_log_of_python_has_messages_over_several_lines() {
    for before in [
        "DEBUG:qemu.qmp.protocol.vm:",
        "2026-11-29 07:53:48,864 DEBUG vm: ",
        "[07:53] ",
    ] {
        let log = r#"@Connected.
@<-- {
  "QMP": {
    "capabilities": []
  }
}
@--> {
  "execute": "qmp_capabilities"
}
@asking {status}, for {
@--> {
  "execute": "query-status",
  "id": "a {"
}
@settings: {
  "a": 1
}
@failed {
Traceback (most recent call last):
  "a {"
@<-- {
  "return": {
    "running": true
  },
  "id": "a {"
}
@--> {
  "execute": "stop",
@--> {
  "execute": "cont"
}
@--> {
"#;
        let log = log.replace('@', before);
        let expected = [
            r#"2 {"QMP":{"capabilities":[]}}"#,
            r#"7 {"execute":"qmp_capabilities"}"#,
            r#"11 {"execute":"query-status","id":"a {"}"#,
            r#"21 {"id":"a {","return":{"running":true}}"#,
            "line 27: the message is not complete",
            r#"29 {"execute":"cont"}"#,
        ];
        assert_eq!(read(&log), expected);
    }
}

#[test]
fn a_transcript_of_qmp_shell_has_each_command_once() {
    let text = r#"Welcome to the QMP low-level shell!
Connected to QEMU 11.1.3

(QEMU) query-status
{"return": {"status": "running"}}
(QEMU) block_resize device=disk0 size=1024
{
    "execute": "block_resize",
    "arguments": {"device": "disk0", "size": 1024}
}
{
    "return": {}
}
(QEMU) stop now
(QEMU) "#;
    let expected = [
        r#"4 {"execute":"query-status"}"#,
        r#"5 {"return":{"status":"running"}}"#,
        r#"7 {"arguments":{"device":"disk0","size":1024},"execute":"block_resize"}"#,
        r#"11 {"return":{}}"#,
        "line 14: this is not a command of qmp-shell: expected `name=value`, found `now`",
    ];
    assert_eq!(read(text), expected);
}

/// What is typed is a command only when the last parenthesis is.
#[test]
fn a_transaction_is_typed_on_several_lines() {
    let text = "\
(QEMU) transaction(\r
TRANS> blockdev-snapshot-sync device=d0 snapshot-file=/a\r
TRANS> foo bar\r
Error while parsing command line: Expected a key=value pair, got 'bar'\r
command format: <command-name> [arg-name1=arg1]\r
TRANS> abort )\r
{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}\r
(QEMU) stop now\r
Error while parsing command line: Expected a key=value pair, got 'now'\r
(QEMU) cont\r
{\"return\": {}}\r
";
    let expected = [
        r#"6 {"arguments":{"actions":[{"data":{"device":"d0","snapshot-file":"/a"},"type":"blockdev-snapshot-sync"},{"data":{},"type":"abort"}]},"execute":"transaction"}"#,
        r#"7 {"error":{"class":"GenericError","desc":"no"}}"#,
        r#"10 {"execute":"cont"}"#,
        r#"11 {"return":{}}"#,
    ];
    assert_eq!(read(text), expected);
}

/// The shell prints events as Python's dicts.
#[test]
fn a_transcript_has_what_a_terminal_gets() {
    let text = "\
\x1b[?2004h(QEMU) stp\x08\x1b[Kop\r
\x1b[?2004l\r{\r
    \"return\": {}\r
}\r
(QEMU) ont\r\x1b[C\x1b[C\x1b[C\x1b[C\x1b[C\x1b[C\x1b[Ccont\x08\x08\x08\r
{\"return\": {}}\r
(QEMU) \r
{'timestamp': {'seconds': 1, 'microseconds': 2}, 'event': 'SHUTDOWN', 'data': {'guest': False, 'x': None}}\r
";
    let expected = [
        r#"1 {"execute":"stop"}"#,
        r#"2 {"return":{}}"#,
        r#"5 {"execute":"cont"}"#,
        r#"6 {"return":{}}"#,
        r#"8 {"data":{"guest":false,"x":null},"event":"SHUTDOWN","timestamp":{"microseconds":2,"seconds":1}}"#,
    ];
    assert_eq!(read(text), expected);
}

/// What each of these logs has, on three lines.
const CONVERSATION: [&str; 3] = [
    r#"1 {"execute":"stop","id":"a\"b"}"#,
    r#"2 {"event":"STOP"}"#,
    r#"3 {"id":"a\"b","return":{}}"#,
];

#[test]
fn logs_that_have_a_message_in_quotes() {
    for log in [
        r#"time="10:00" level=debug msg="{\"execute\":\"stop\",\"id\":\"a\\\"b\"}" subsystem=qmp
time="10:00" level=debug msg="{\"event\": \"STOP\"}" subsystem=qmp
time="10:00" level=debug msg="got {\"return\": {}, \"id\": \"a\\\"b\"}\r\n" subsystem=qmp
"#,
        r#"I1129 07:53:11.123456   12345 qmp.go:79] "sent" command="{\n  \"execute\":\"stop\",\n\"id\":\"a\\\"b\"\n}"
I1129 07:53:11.123456   12345 qmp.go:79] {"event": "STOP"}
I1129 07:53:11.123456   12345 qmp.go:79] "got" reply="{\"return\": {}, \"id\": \"a\\\"b\"}"
"#,
    ] {
        assert_eq!(read(log), CONVERSATION, "{log}");
    }
}

#[test]
fn logs_that_are_json() {
    for log in [
        r#"{"log":"{\"execute\":\"stop\",\"id\":\"a\\\"b\"}\n","stream":"stdout","time":"2026-01-01T00:00:00Z"}
{"log":"{\"event\": \"STOP\"}\n","stream":"stdout"}
{"log":"{\"return\": {}, \"id\": \"a\\\"b\"}\n","stream":"stdout"}
"#,
        r#"{"MESSAGE":"-> {\"execute\":\"stop\",\"id\":\"a\\\"b\"}","_PID":"1"}
{"_PID":"1","MESSAGE":[27,91,49,109,123,34,101,118,101,110,116,34,58,32,34,83,84,79,80,34,125]}
{"MESSAGE":"level=debug msg=\"{\\\"return\\\": {}, \\\"id\\\": \\\"a\\\\\\\"b\\\"}\""}
"#,
        r#"{"level":"debug","msg":"{\"execute\":\"stop\",\"id\":\"a\\\"b\"}"}
{"message":"got {\"event\": \"STOP\"}"}
{"component":"x","msg":"{\"return\": {}, \"id\": \"a\\\"b\"}"}
"#,
        r#"{"msg":"sent","fields":{"command":{"execute":"stop","id":"a\"b"}}}
{"msg":"got","line":"{\"event\": \"STOP\"}"}
{"timestamp":"x","fields":{"message":"got {\"return\": {}, \"id\": \"a\\\"b\"}"}}
"#,
        r#"{"line":"10:00 {\"execute\":\"stop\",\"id\":\"a\\\"b\"}","msg":"{\"execute\":\"stop\",\"id\":\"a\\\"b\"}"}
{"msg":"got {\"event\": \"STOP\"}","event":{"event":"STOP"}}
{"fields":{"message":"{\"return\": {}, \"id\": \"a\\\"b\"}"},"log":"{\"return\": {}, \"id\": \"a\\\"b\"}\n"}
"#,
    ] {
        assert_eq!(read(log), CONVERSATION, "{log}");
    }
    let log = "{\"MESSAGE\":null}\n{\"msg\":\"{\\\"a\\\": 1}\"}\n{\"msg\":\"hello\"}\n";
    let left_out = "line 1: journalctl has left out the text; run it with `--all`";
    assert_eq!(read(log), [left_out]);
    assert_eq!(other_lines(log), 2);
    let pretty = r#"{"msg":"-> {"}
{"msg":"  \"execute\": \"stop\""}
{"msg":"}"}
"#;
    assert_eq!(read(pretty), [r#"1 {"execute":"stop"}"#]);
}

#[test]
fn logs_that_have_a_time_before_each_line() {
    for before in [
        "2026-01-01T00:00:00.123456789Z stdout F ",
        "2026-01-01T00:00:00.123Z ",
        "2026-01-01T00:00:00.123456+01:00 host vm[12]: ",
        "Jan  1 00:00:00 host vm[12]: ",
    ] {
        let log = r#"_{
_  "execute": "stop",
_  "id": "a\"b"
_}
_-> {"event": "STOP"}
_{"return": {}, "id": "a\"b"}
_{"no": "message"}
_{"execute": "a",, }
"#;
        let expected = [
            r#"1 {"execute":"stop","id":"a\"b"}"#,
            r#"5 {"event":"STOP"}"#,
            r#"6 {"id":"a\"b","return":{}}"#,
            "line 8: the message is not valid JSON: key must be a string at column 17",
        ];
        let log = log.replace('_', before);
        assert_eq!(read(&log), expected, "{log}");
        assert_eq!(other_lines(&log), 1);
    }
}

/// Containers' logs split lines of more than 16 KiB.
#[test]
fn lines_that_logs_have_split_are_put_together() {
    for log in [
        "\
2026-01-01T00:00:00Z stdout P {\"execute\":
2026-01-01T00:00:00Z stderr F {\"event\": \"STOP\"}
2026-01-01T00:00:00Z stdout P  \"st
2026-01-01T00:00:00Z stdout F op\"}
2026-01-01T00:00:00Z stdout P {\"return\":
",
        r#"{"log":"{\"execute\":","stream":"stdout"}
{"log":"{\"event\": \"STOP\"}\n","stream":"stderr"}
{"log":" \"st","stream":"stdout"}
{"log":"op\"}\n","stream":"stdout"}
{"log":"{\"return\":","stream":"stdout"}
"#,
        r#"{"MESSAGE":"{\"execute\":","_STREAM_ID":"a","_LINE_BREAK":"line-max"}
{"MESSAGE":"{\"event\": \"STOP\"}","_STREAM_ID":"b"}
{"MESSAGE":" \"st","_STREAM_ID":"a","_LINE_BREAK":"line-max"}
{"MESSAGE":"op\"}","_STREAM_ID":"a"}
{"MESSAGE":"{\"return\":","_STREAM_ID":"a","_LINE_BREAK":"line-max"}
"#,
    ] {
        let expected = [
            r#"2 {"event":"STOP"}"#,
            r#"1 {"execute":"stop"}"#,
            "line 5: the message is not complete",
        ];
        assert_eq!(read(log), expected, "{log}");
    }
}

/// Among the lines of other programs, the ones of a message are where it begins.
#[test]
fn a_message_among_words_goes_on_in_the_next_lines() {
    let text = r#"sent {"execute": "stop",
  "id": 1}
while (x) {
    sent {
  "execute": "cont" }
sent {"id": 3, "execute": "sto
sent {"arguments": {},
{
  "return": {
{
  "return": {}
}
12:00:01 all: well
"#;
    let expected = [
        r#"1 {"execute":"stop","id":1}"#,
        r#"4 {"execute":"cont"}"#,
        "line 6: the message is not complete",
        "line 7: the message is not complete",
        "line 8: the message is not complete",
        r#"10 {"return":{}}"#,
    ];
    assert_eq!(read(text), expected);
    assert_eq!(other_lines(text), 2);
}
