//! What is said to be used is in the recording, and what is in the recording is said to be used.

use qapi_diff::history::history;
use qapi_diff::{
    ChangeKind, Finding, MessageKind, NamedSchema, Report, Severity, Usage, UsedSchemas, compare,
};
use qapi_parser::{Loader, Memory, Schema};
use qapi_recording::{Item, Reader};
use qapi_schema::text::Text;
use qapi_values::{Generator, Payload};
use serde_json::{Value, json};

fn load(text: &str) -> Schema {
    let files = Memory::new().file("main.json", text);
    Loader::new().reader(files).load("main.json").unwrap()
}

/// The schema of a release.
fn schema(release: &str) -> Schema {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema/facts");
    qapi_parser::load(format!("{folder}/{release}/qapi/qapi-schema.json")).unwrap()
}

fn record<S: UsedSchemas>(usage: &mut Usage<S>, log: &[Value]) {
    let lines: Vec<String> = log.iter().map(Value::to_string).collect();
    for item in Reader::new(lines.join("\n").as_bytes()) {
        if let Item::Entry(entry) = item.unwrap() {
            usage.record("log", entry);
        }
    }
    usage.end("log");
}

fn report(old: &Schema, new: &Schema, log: &[Value]) -> Report {
    let mut usage = Usage::of_comparison(old, new);
    record(&mut usage, log);
    usage.apply(compare(
        NamedSchema::new(old, "OLD"),
        NamedSchema::new(new, "NEW"),
    ))
}

/// Whether a value has what is at the rest of a path.
fn has(value: &Value, rest: &str) -> bool {
    if let Some(rest) = rest.strip_prefix("[]") {
        let mut elements = value.as_array().into_iter().flatten();
        return rest.is_empty() || elements.any(|element| has(element, rest));
    }
    let Some(rest) = rest.strip_prefix('.') else {
        return match rest.strip_prefix('=') {
            Some(name) => value == name,
            None => rest.is_empty(),
        };
    };
    let mut members = value.as_object().into_iter().flatten();
    members.any(|(name, member)| {
        let Some(rest) = rest.strip_prefix(&**name) else {
            return false;
        };
        let tag = member.as_str().and_then(|member| {
            let rest = rest.strip_prefix('=')?;
            rest.strip_prefix(member)
        });
        match tag {
            Some(rest) => has(value, rest),
            None => has(member, rest),
        }
    })
}

/// Whether a message has a place.
fn is_met(message: &Value, path: &str) -> bool {
    let roots = ["arguments", "return", "data"];
    path.is_empty()
        || roots.into_iter().any(|root| {
            let rest = path.strip_prefix(root);
            // Without arguments, they are empty.
            let value = message.get(root).cloned().unwrap_or_else(|| json!({}));
            let is_of_kind = root == "arguments" || message.get(root).is_some();
            rest.is_some_and(|rest| is_of_kind && has(&value, rest))
        })
}

fn parent(path: &str) -> &str {
    &path[..path.rfind(['.', '=']).unwrap_or(path.len())]
}

/// Whether a finding is about what is missing in messages.
fn is_about_what_is_missing(finding: &Finding) -> bool {
    use ChangeKind::{MandatoryMemberAdded, MemberBecameMandatory, ValueAdded};
    let changes = [MandatoryMemberAdded, MemberBecameMandatory, ValueAdded];
    changes.contains(&finding.id.change())
}

/// What a report says to be used and is not there, and how many things it says to be used.
fn false_claims(report: &Report, log: &[Value]) -> (Vec<String>, usize) {
    let mut claims = Vec::new();
    let mut number = 0;
    for finding in &report.findings {
        let concern = finding.concern.as_ref().unwrap();
        if concern.doubt.is_some() {
            continue;
        }
        number += 1;
        let (message, shown) = finding.subject();
        assert_eq!(message.name, concern.message);
        let line = usize::try_from(concern.place.line).unwrap();
        let recorded = &log[line - 1];
        let used = concern.path.as_ref().map(Text::unescaped);
        let shown = shown.unescaped();
        let is_used = used.is_none_or(|used| is_met(recorded, used));
        // A type that contains itself is shown once, and the report says where it was met.
        let is_told = |used: &str| {
            let is_deeper = used.len() > shown.len();
            is_deeper
                && report
                    .text(1000)
                    .contains(&format!("used at log:{line} in {used}"))
        };
        let is_shown = is_met(recorded, shown)
            || is_about_what_is_missing(finding) && is_met(recorded, parent(shown))
            || used.is_some_and(is_told);
        if !is_used || !is_shown {
            claims.push(format!(
                "{} {shown} at {line}: {used:?}",
                message.name.line()
            ));
        }
    }
    (claims, number)
}

/// What is in the recording, although the report does not say that it is used.
fn missed(whole: &Report, report: &Report, log: &[Value]) -> Vec<String> {
    let mut missed = Vec::new();
    let needs_action = |finding: &&Finding| finding.severity != Severity::Compatible;
    for finding in whole.findings.iter().filter(needs_action) {
        let mut told = report.findings.iter();
        let told = told.find(|told| told.fingerprint == finding.fingerprint);
        let is_told = told.is_some_and(|told| told.concern.as_ref().unwrap().doubt.is_none());
        let is_missing = is_about_what_is_missing(finding);
        for message in finding.messages.iter().filter(|_| !is_told) {
            for path in message.paths.iter().map(Text::unescaped) {
                let mut of_message = log.chunks(2).filter(|pair| {
                    message.kind == MessageKind::Command
                        && *message.name.unescaped() == pair[0]["execute"]
                });
                let is_used = of_message.any(|pair| {
                    pair.iter().any(|entry| {
                        is_met(entry, path) != is_missing
                            && (!is_missing || is_met(entry, parent(path)))
                    })
                });
                if is_used {
                    missed.push(format!("{} {} {path}", finding.id, message.name.line()));
                }
            }
        }
    }
    missed
}

/// The commands with random arguments and replies, and events.
fn conversation(schema: &Schema, seed: u64, wanted: &dyn Fn(&str) -> bool) -> Vec<Value> {
    let mut generator = Generator::new(schema, seed);
    let mut log = Vec::new();
    for (_, command) in schema.commands() {
        let name = &*command.definition.name;
        if !wanted(name) {
            continue;
        }
        for _ in 0..3 {
            let sent = generator.valid(Payload::Arguments(command));
            let returned = generator.valid(Payload::Returned(command));
            if let (Some(sent), Some(returned), true) =
                (sent, returned, command.flags.success_response)
            {
                log.push(json!({"execute": name, "arguments": sent}));
                log.push(json!({"return": returned}));
            }
        }
    }
    log
}

#[test]
fn claims_are_about_places_that_were_met() {
    let [old, new] = ["7.2", "11.1"].map(schema);
    let block = ["query-named-block-nodes", "query-block", "blockdev-add"];
    let mut all = 0;
    for seed in 0..6 {
        for wanted in
            [&|name: &str| block.contains(&name), &|_: &str| true] as [&dyn Fn(&str) -> bool; 2]
        {
            let log = conversation(&old, seed, wanted);
            let report = report(&old, &new, &log);
            let (claims, number) = false_claims(&report, &log);
            assert_eq!(claims, [""; 0]);
            let whole = compare(NamedSchema::new(&old, "OLD"), NamedSchema::new(&new, "NEW"));
            assert_eq!(missed(&whole, &report, &log), [""; 0]);
            all += number;
        }
    }
    assert!(all > 300, "{all}");
}

/// An image of qcow2 says nothing about those that an image of vmdk consists of, although their
/// type is the same.
#[test]
fn what_is_in_one_place_is_not_used_in_another() {
    let [old, new] = ["7.2", "11.1"].map(schema);
    let image = |data: Value| {
        json!({
            "filename": "/images/disk", "format": data["type"], "virtual-size": 1, "actual-size": 2,
            "dirty-flag": false, "cluster-size": 65536, "format-specific": data,
        })
    };
    let qcow2 = image(json!({
        "type": "qcow2",
        "data": {"compat": "1.1", "refcount-bits": 16, "compression-type": "zlib"},
    }));
    let extent = image(json!({
        "type": "luks", "data": {},
    }));
    let vmdk = image(json!({
        "type": "vmdk",
        "data": {"create-type": "x", "cid": 1, "parent-cid": 2, "extents": [extent]},
    }));
    let log = |image: &Value| {
        let node = json!({
            "file": "/images/disk", "ro": false, "drv": "qcow2", "encrypted": false,
            "detect_zeroes": "off", "bps": 0, "bps_rd": 0, "bps_wr": 0, "iops": 0, "iops_rd": 0,
            "iops_wr": 0, "write_threshold": 0, "backing_file_depth": 0,
            "cache": {"writeback": true, "direct": false, "no-flush": false}, "image": image,
        });
        [
            json!({"execute": "query-named-block-nodes"}),
            json!({"return": [node]}),
        ]
    };
    let schemas = [("7.2", &old), ("11.1", &new)];
    let schemas = schemas.map(|(name, schema)| NamedSchema::new(schema, name));
    let history = history(&schemas);
    let in_extents = |image: &Value| {
        let report = report(&old, &new, &log(image));
        let findings = report.findings.into_iter();
        let certain = findings.filter(|finding| finding.concern.as_ref().unwrap().doubt.is_none());
        let paths = certain.map(|finding| finding.subject().1.unescaped().to_owned());
        let found = paths.filter(|path| path.contains("extents"));
        let mut found: Vec<String> = found.collect();
        found.sort();

        let mut usage = Usage::of_history(&schemas);
        record(&mut usage, &log(image));
        let items = usage.apply(history.clone()).items.into_iter();
        let certain = items.filter(|item| item.concern.as_ref().unwrap().doubt.is_none());
        let paths = certain.map(|item| item.path.unescaped().to_owned());
        let mut told: Vec<String> = paths.filter(|path| path.contains("extents")).collect();
        told.sort();
        assert_eq!(told, found);
        found
    };
    assert_eq!(in_extents(&qcow2), [""; 0]);
    let members = ["actual-size", "dirty-flag", "format-specific"];
    let extents = "return[].image.format-specific.type=vmdk.data.extents[]";
    let gone = members.map(|name| format!("{extents}.{name}"));
    assert_eq!(in_extents(&vmdk), gone);
}

/// The paths that certainly concern a client, between two schemas that are texts.
fn certain(old: &str, new: &str, log: &[Value]) -> Vec<String> {
    let report = report(&load(old), &load(new), log);
    let certain = report.findings.iter();
    let certain = certain.filter(|finding| finding.concern.as_ref().unwrap().doubt.is_none());
    certain
        .map(|finding| finding.subject().1.unescaped().to_owned())
        .collect()
}

/// What a union adds can be a union again, which is compared on its own.
#[test]
fn what_is_in_a_union_in_a_union_is_used() {
    let old = "
        { 'enum': 'Transport', 'data': ['socket', 'exec'] }
        { 'enum': 'Family', 'data': ['inet', 'unix'] }
        { 'struct': 'Inet', 'data': { 'host': 'str', '*ipv4': 'bool' } }
        { 'struct': 'Unix', 'data': { 'path': 'str' } }
        { 'union': 'Socket', 'base': { 'type': 'Family' }, 'discriminator': 'type',
          'data': { 'inet': 'Inet', 'unix': 'Unix' } }
        { 'union': 'Address', 'base': { 'transport': 'Transport' }, 'discriminator': 'transport',
          'data': { 'socket': 'Socket', 'exec': 'Unix' } }
        { 'command': 'migrate', 'data': { 'to': 'Address' } }";
    let new = old.replace(", '*ipv4': 'bool'", "");
    let migrate = |to: Value| [json!({"execute": "migrate", "arguments": {"to": to}})];
    let inet = json!({"transport": "socket", "type": "inet", "host": "x", "ipv4": true});
    let path = "arguments.to.transport=socket.type=inet.ipv4";
    assert_eq!(certain(old, &new, &migrate(inet)), [path]);
    let unix = json!({"transport": "socket", "type": "unix", "path": "x"});
    assert_eq!(certain(old, &new, &migrate(unix)), [""; 0]);
}

/// Only some arguments of such a command are in the schema, so that no type of it is compared.
#[test]
fn arguments_of_a_command_that_takes_any_are_used() {
    let old =
        "{ 'command': 'device_add', 'data': { 'driver': 'str', '*bus': 'str' }, 'gen': false }";
    let new = old.replace("'*bus': 'str'", "'*bus': 'int'");
    let add = |arguments: Value| [json!({"execute": "device_add", "arguments": arguments})];
    let bus = json!({"driver": "x", "bus": "y"});
    assert_eq!(certain(old, &new, &add(bus)), ["arguments.bus"]);
    assert_eq!(certain(old, &new, &add(json!({"driver": "x"}))), [""; 0]);
}

#[test]
fn an_argument_is_used_where_it_was_first() {
    let old = "
        { 'enum': 'Kind', 'data': ['copy', 'move'] }
        { 'struct': 'Empty', 'data': {} }
        { 'union': 'Job', 'base': { 'type': 'Kind', '*node': 'str' }, 'discriminator': 'type',
          'data': { 'copy': 'Empty', 'move': 'Empty' } }
        { 'command': 'run', 'data': 'Job', 'boxed': true, 'gen': false }";
    let new = old.replace("'*node': 'str'", "'*node': 'int'");
    let (old, new) = (load(old), load(&new));
    let run = |kind| json!({"execute": "run", "arguments": {"type": kind, "node": "x"}});
    let log = [run("copy"), run("move"), run("copy")];
    // Where it would be looked for first, if there were no order.
    for _ in 0..20 {
        let report = report(&old, &new, &log);
        let concern = report.findings[0].concern.as_ref().unwrap();
        assert_eq!(concern.place.line, 1);
    }
}

/// Of several doubts about the same, reports tell the same one each time.
#[test]
fn a_doubt_has_the_same_reason_each_time() {
    let old = "
        { 'struct': 'Inner', 'data': { 'id': 'int', '*gone': 'int' } }
        { 'struct': 'Outer', 'data': { 'all': ['Inner'], 'one': 'Inner' } }
        { 'command': 'query', 'returns': 'Outer' }";
    let (old, new) = (load(old), load(&old.replace(", '*gone': 'int'", "")));
    let schemas = [NamedSchema::new(&old, "9.0"), NamedSchema::new(&new, "9.1")];
    let log = [
        json!({"execute": "query"}),
        json!({"return": {"all": [], "one": 5}}),
    ];
    for _ in 0..20 {
        let report = report(&old, &new, &log);
        let mut usage = Usage::of_history(&schemas);
        record(&mut usage, &log);
        let history = usage.apply(history(&schemas));
        for concern in [&report.findings[0].concern, &history.items[0].concern] {
            let doubt = concern.as_ref().unwrap().doubt.as_ref().unwrap();
            assert_eq!(doubt.unescaped(), "only empty lists came there");
        }
    }
}

/// What has an effect with one value of a tag only is used if it was sent with that.
#[test]
fn a_member_and_a_tag_of_different_objects_are_not_one_use() {
    let old = "
        { 'enum': 'Kind', 'data': ['copy', 'move'] }
        { 'struct': 'Empty', 'data': {} }
        { 'struct': 'Burst', 'data': { '*burst': 'int' } }
        { 'union': 'Job', 'base': { 'type': 'Kind', '*burst': 'int' }, 'discriminator': 'type',
          'data': { 'copy': 'Empty', 'move': 'Empty' } }
        { 'command': 'run', 'data': { 'jobs': ['Job'] } }";
    let new = old
        .replace("'type': 'Kind', '*burst': 'int'", "'type': 'Kind'")
        .replace("'copy': 'Empty'", "'copy': 'Burst'");
    let run = |jobs: Value| [json!({"execute": "run", "arguments": {"jobs": jobs}})];
    let both = json!([{"type": "copy", "burst": 1}, {"type": "move"}]);
    assert_eq!(certain(old, &new, &run(both)), [""; 0]);
    let refused = json!([{"type": "move", "burst": 1}]);
    let path = "arguments.jobs[].type=move.burst";
    assert_eq!(certain(old, &new, &run(refused)), [path]);
}
