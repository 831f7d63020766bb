//! Each kind of text in which conversations are kept.

mod common;

use common::{other_lines, read};
use qapi_recording::{Item, Reader, Record, Sender, Time, Writer};

#[test]
fn plain_lines_with_and_without_marks() {
    let text = r#"
# A comment
-> { "execute": "stop" }
<- {"event": "STOP"}{"return": {}}
{"execute": "cont"}
$ {"execute": "cont"} among words {"return": {}} and a { brace
{"no": "message"}
words about {"no": "message"}
"#;
    let expected = [
        r#"3 {"execute":"stop"}"#,
        r#"4 {"event":"STOP"}"#,
        r#"4 {"return":{}}"#,
        r#"5 {"execute":"cont"}"#,
        r#"6 {"execute":"cont"}"#,
        r#"6 {"return":{}}"#,
        "line 7: this is JSON, but not a QMP message",
    ];
    assert_eq!(read(text), expected);
    assert_eq!(other_lines(text), 2);
}

/// QEMU takes single quotes. Python prints them, and people write them.
#[test]
fn single_quotes() {
    let text = r#"
{'execute': 'stop', "id": 'it\'s "x"'}{'return': {}}
-> {"execute": 'cont'} and {'event': 'STOP'}
sent {'execute': 'block_resize', 'arguments': {'size': 1}} to it
{'execute': 'stop', 'execute': 'cont'}
{ 'execute':
  'query-name' }
{'execute': 'a', 'arguments': {'b': True}}
{'return': {'running': True}}
{'a': 1, 'b': None}
{'a':
it's {'quoted'} and {'more
{'struct': 'S', 'data': {'*a': 'int'}}
{'execute': 'eject', 'arguments':
{"execute": "stop", "id": "it\'s"}
"#;
    let expected = [
        r#"2 {"execute":"stop","id":"it's \"x\""}"#,
        r#"2 {"return":{}}"#,
        r#"3 {"execute":"cont"}"#,
        r#"3 {"event":"STOP"}"#,
        r#"4 {"arguments":{"size":1},"execute":"block_resize"}"#,
        "line 5: the message is not valid JSON: duplicate key at column 29",
        r#"6 {"execute":"query-name"}"#,
        r#"8 {"arguments":{"b":true},"execute":"a"}"#,
        r#"9 {"return":{"running":true}}"#,
        "line 14: the message is not complete",
        r#"15 {"execute":"stop","id":"it's"}"#,
    ];
    assert_eq!(read(text), expected);
    assert_eq!(other_lines(text), 4);
}

/// What cannot be read may be a command, unless it is known that it is not.
#[test]
fn problems_with_what_may_be_a_command_are_told_apart() {
    let text = r#"{"execute": "a",, }
{"return": {},, }
{"timestamp": {},, }
{"a": 1}
{"sender": "client", "text": "***", "masked": 1}
{"sender": "server", "text": "***", "masked": 1}
{"sender": "client", "text": "{\"execute\": \"a", "cut": true}
{"sender": "server", "text": "{\"return\": ", "cut": true}
{"sender": "client", "message": {"foo": 1}}
{"sender": "client", "message": {"return": 1}}
{"sender": "client", "text": "{'execute': 'stop'}"}
{"no": message,, }
{"execute":
write(5, "{\"return\": [1, "..., 4000) = 4000
read(5, "{\"execute\": ["..., 4000) = 4000
write(5, "{\"return\": ", 11) = 11

{"event":
"#;
    let items = Reader::new(text.as_bytes()).map(Result::unwrap);
    let problems = items.filter_map(|item| match item {
        Item::Problem(problem) => Some((problem.line, problem.may_be_a_command())),
        _ => None,
    });
    let expected = [
        (1, true),
        (2, false),
        (3, false),
        (4, false),
        (5, true),
        (6, false),
        (7, true),
        (8, false),
        (9, false),
        (10, false),
        (12, true),
        (13, true),
        (14, false),
        (15, true),
        (18, false),
        (16, false),
    ];
    assert_eq!(problems.collect::<Vec<_>>(), expected);
}

#[test]
fn messages_over_several_lines() {
    let text = r#"{
  "execute": "query-status",
  "id": "libvirt-1"
}

{
  "return": {
    "text": "a } and a \" and a {"
  },
  "id": "libvirt-1"
}

{
  "return": {

{"event": "STOP"}
{ "return": {
{"event": "RESUME"}
{ "return":"#;
    let expected = [
        r#"1 {"execute":"query-status","id":"libvirt-1"}"#,
        r#"6 {"id":"libvirt-1","return":{"text":"a } and a \" and a {"}}"#,
        "line 13: the message is not complete",
        r#"16 {"event":"STOP"}"#,
        "line 17: the message is not complete",
        r#"18 {"event":"RESUME"}"#,
        "line 19: the message is not complete",
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn a_trace_of_qemu_names_the_monitor() {
    let text = "\
7@1732812345.123456:handle_qmp_command mon 0x55aa req: {\"execute\": \"stop\"}
monitor_protocol_event_queue event=4 data=0x55aacd8d620 rate=0
monitor_qmp_respond mon 0x55bb resp: {\"event\": \"STOP\"}
";
    let expected = [
        r#"1 [0x55aa] {"execute":"stop"}"#,
        r#"3 [0x55bb] {"event":"STOP"}"#,
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn the_parts_of_strace_are_put_together() {
    let text = r#"execve("/usr/bin/qemu", ["qemu"], 0x7ffe /* 20 vars */) = 0
[pid  12] 10:00:01.5 sendmsg(5, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="{\"QMP\": {\"version\"", iov_len=17}, {iov_base=": {}}}\r\n", iov_len=8}], msg_iovlen=2, msg_controllen=0, msg_flags=0}, 0) = 25
[pid  12] recvmsg(5, {msg_iov=[{iov_base= <unfinished ...>
[pid  13] write(1, "no message\n", 11) = 11
[pid  12] <... recvmsg resumed>{msg_iov=[{iov_base="{\"execute\": \"\303\244\"}\n{\"exec", iov_len=4096}]}, 0) = 24
12 read(5, "ute\": \"b\"}", 10) = 10
12 write(5, "{\"return\": [1, 2, 3"..., 4000) = 4000
12 write(5, "{\"return\": {}}\n", 15) = -1 EAGAIN (Resource temporarily unavailable)
12 write(5, "{\"return\": {}}\n" <unfinished ...>
12 <... write resumed>, 15) = 5
12 write(5, "urn\": {}}\n", 10) = 10
12 write(5, "{\"return\": {}},, {\"return\": 1,, }{1}\n", 40) = 40
12 read(5, "{\"execute\": ", 12) = 12
"#;
    let expected = [
        r#"2 [fd 5] {"QMP":{"version":{}}}"#,
        r#"5 [fd 5] {"execute":"ä"}"#,
        r#"5 [fd 5] {"execute":"b"}"#,
        "line 7: strace has left out the end of the message; run it with a larger `-s`",
        r#"10 [fd 5] {"return":{}}"#,
        r#"12 [fd 5] {"return":{}}"#,
        "line 12: the message is not valid JSON: key must be a string at column 14",
        "line 13: the message is not complete",
    ];
    assert_eq!(read(text), expected);
}

/// It shows bytes, in blocks that end anywhere.
#[test]
fn what_socat_prints() {
    let text = r#"> 2026/11/28 10:00:00.000123456  length=21 from=0 to=20
{"execute": "stop"}\r
< 2026/11/28 10:00:00.000223456  length=11 from=0 to=10
{\r
  "retur> 2026/11/28 10:00:00.000223456  length=29 from=21 to=49
{"execute":
 "a", "id": "\\""}< 2026/11/28 10:00:00.000323456  length=10 from=11 to=20
n": {
  }}\r
< 2026/11/28 10:00:00.000423456  length=99 from=21 to=119
{"event":
> 2026/11/28 10:00:00.000523456  length=2 from=50 to=51
{}
"#;
    let expected = [
        r#"2 {"execute":"stop"}"#,
        r#"6 {"execute":"a","id":"\""}"#,
        r#"4 {"return":{}}"#,
        "line 11: the message is not complete",
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn what_is_written_is_read() {
    let mut writer = Writer::new(Vec::new());
    let time = Time {
        seconds: 1_732_812_345,
        microseconds: 7,
    };
    let lines = [
        (1, Sender::Server, &br#"{"QMP": {}}"#[..]),
        (2, Sender::Client, br#"{"execute": "stop"}"#),
        (2, Sender::Client, b"***"),
        (2, Sender::Client, b"stop!"),
        (2, Sender::Client, b"\"stop\""),
        (2, Sender::Client, b"{\"execute\": \"\xff\"}"),
        (2, Sender::Client, b"{\"execute\""),
    ];
    for (connection, sender, line) in lines {
        let record = Record::new(time, connection, sender, line)
            .masked(usize::from(line == b"***"))
            .descriptors(2)
            .cut(line == b"{\"execute\"");
        writer.write(&record).unwrap();
    }
    let text = String::from_utf8(writer.into_inner()).unwrap();
    let expected = [
        r#"1 [1] {"QMP":{}}"#,
        r#"2 [2] {"execute":"stop"}"#,
        "line 3: this is not JSON; it is masked, because it may have secrets in it",
        "line 4: the message is not valid JSON: expected value at column 1",
        "line 5: this is JSON, but not a QMP message",
        "line 6: the message is not valid UTF-8",
        "line 7: the message is not complete",
    ];
    assert_eq!(read(&text), expected);
    let Some(Ok(Item::Entry(entry))) = Reader::new(text.as_bytes()).next() else {
        panic!("{text}");
    };
    assert_eq!(entry.time, Some(time));
    for line in text.lines() {
        assert_eq!(violation(line), None, "{line}");
    }
    assert!(violation(r#"{"connection": 1, "sender": "client", "message": {}}"#).is_some());
}

/// What the JSON Schema of recordings says against a line.
fn violation(line: &str) -> Option<String> {
    let schema = serde_json::from_str(Writer::JSON_SCHEMA).unwrap();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("recording", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let schema = compiler.compile("recording", &mut schemas).unwrap();
    let line = serde_json::from_str(line).unwrap();
    schemas
        .validate(&line, schema)
        .err()
        .map(|error| error.to_string())
}

#[test]
fn hostile_lines_are_told() {
    let mut text = b"\xfe{\"return\": {}}\n\xfe\n{\"return\": \"\xfe\"}\n".to_vec();
    text.extend("{\"return\": ".repeat(500).as_bytes());
    text.extend(b"\n\n{\"return\": [1,}\n{\"execute\": 1}\n{\"return\": {}}\n");
    let items: Vec<String> = Reader::with_limit(&text[..], 8000)
        .map(|item| match item.unwrap() {
            Item::Entry(entry) => entry.message.to_string(),
            Item::Problem(problem) => problem.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    let expected = [
        "line 1: the message is not valid UTF-8",
        "line 3: the message is not valid UTF-8",
        "line 4: the message has more than 127 levels of objects and arrays",
        "line 6: the message is not valid JSON: expected value at column 15",
        "line 7: this is JSON, but not a QMP message",
        r#"{"return":{}}"#,
    ];
    assert_eq!(items, expected);
}

/// QEMU forgets what is not complete when it receives the byte.
#[test]
fn a_capture_of_a_guest_agent_is_split_where_it_is_synchronized() {
    let text = b"{\"execute\": \"gu\xff{\"execute\": \"guest-sync-delimited\", \"arguments\": {\"id\": 7}}\n\
        \xff{\"return\": 7}\n\
        {\"return\":\n\
        \xff{\"return\": 8}\xff{\"return\":\n\
        9}\n";
    let items: Vec<String> = Reader::new(&text[..])
        .map(|item| match item.unwrap() {
            Item::Entry(entry) => format!("{} {}", entry.line, entry.message),
            Item::Problem(problem) => problem.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    let expected = [
        "line 1: the message is not complete",
        r#"1 {"arguments":{"id":7},"execute":"guest-sync-delimited"}"#,
        r#"2 {"return":7}"#,
        "line 3: the message is not complete",
        r#"4 {"return":8}"#,
        r#"4 {"return":9}"#,
    ];
    assert_eq!(items, expected);
}

#[test]
fn long_messages_are_told() {
    let text = format!(
        "{{\"return\": \"{}\"}}\n{{\"return\":\n{}\n\n{{\"return\": {{}}}}\n",
        "x".repeat(200),
        "[\n".repeat(100)
    );
    let items = Reader::with_limit(text.as_bytes(), 100).map(Result::unwrap);
    let items: Vec<String> = items.map(|item| format!("{item:?}")).collect();
    assert_eq!(items.len(), 3, "{items:?}");
    assert!(items[0].contains("TooLong") && items[1].contains("TooLong"));
}
