//! `schema/facts/11.1` has what QEMU's reference manuals of 11.1 document: the manuals are
//! scanned here in another way than the import reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::Schema;
use qapi_schema::{Entity, TypeKind};
use qapi_tests::{test_data, workspace};

/// One of the two schemas of which there are manuals.
struct Documented {
    name: &'static str,
    manual: &'static str,
    main: &'static str,
    /// New types whose release in the manual is an older one: that of what they replaced, or of
    /// an earlier change.
    called_older: &'static [&'static str],
}

const DOCUMENTED: [Documented; 2] = [
    Documented {
        name: "QMP",
        manual: "qemu-qmp-ref-11.1.html",
        main: "qapi/qapi-schema.json",
        called_older: &[
            "BlockExportIothreads",
            "CXLCommonEventBase",
            "CXLDRAMEvent",
            "CXLGeneralMediaEvent",
            "CXLMemModuleEvent",
            "MigrationRAMStats",
            "NetdevPasstOptions",
            "NetdevUserDomainSuffix",
            "NetdevUserGuestForward",
            "NetdevUserHostForward",
            "PasstParameter",
            "PasstPortForward",
            "PasstSearch",
        ],
    },
    Documented {
        name: "storage daemon",
        manual: "qemu-storage-daemon-qmp-ref-11.1.html",
        main: "storage-daemon/qapi/qapi-schema.json",
        called_older: &["BlockExportIothreads"],
    },
];

fn main() -> ExitCode {
    let mut trials = Vec::new();
    for documented in DOCUMENTED {
        let manuals = test_data("manuals");
        let is_missing = manuals.is_none();
        let name = documented.name;
        let test = move || documented.check(&manuals.unwrap_or_default());
        trials.push(Trial::test(name, test).with_ignored_flag(is_missing));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

impl Documented {
    /// The facts have exactly the definitions of the manual, and those that 10.2 does not have
    /// are those that came with 11.0 or 11.1.
    fn check(&self, manuals: &Path) -> Result<(), Failed> {
        let facts = workspace().join("schema/facts");
        let of = |release| qapi_parser::load(facts.join(release).join(self.main));
        let (old, new) = (definitions(&of("10.2")?), definitions(&of("11.1")?));
        let manual = fs::read_to_string(manuals.join(self.manual))?;
        let heads = scan(&manual)?;
        let kinds = heads.iter().map(|(name, head)| (name.clone(), head.kind));
        let kinds: BTreeMap<String, &str> = kinds.collect();
        if new != kinds {
            let is_different = |name: &&String| new.get(*name) != kinds.get(*name);
            let names = new.keys().chain(kinds.keys()).filter(is_different);
            let names: BTreeSet<&String> = names.collect();
            return Err(format!("not the same: {names:?}").into());
        }
        let is_new = |name: &str| !old.contains_key(name);
        let called_new = |head: &Head<'_>| head.since.starts_with("11.");
        let exceptions = heads
            .iter()
            .filter(|(name, head)| is_new(name) != called_new(head));
        let exceptions: Vec<&str> = exceptions.map(|(name, _)| name.as_str()).collect();
        if exceptions != self.called_older {
            return Err(format!("other releases: {exceptions:?}").into());
        }
        // A scan that finds nothing would pass.
        match heads.len() {
            400.. => Ok(()),
            few => Err(format!("only {few} definitions").into()),
        }
    }
}

/// The kinds of all definitions, in the words of manuals, by name.
fn definitions(schema: &Schema) -> BTreeMap<String, &'static str> {
    let types = schema.types().filter(|(_, ty)| !ty.is_implicit());
    let types = types.map(|(id, ty)| {
        let kind = match ty.kind {
            TypeKind::Enum(_) => "enum",
            TypeKind::Alternate(_) => "alternate",
            TypeKind::Object(_) | TypeKind::Array { .. } | TypeKind::Builtin(_) => "object",
        };
        (Entity::Type(id), kind)
    });
    let commands = schema
        .commands()
        .map(|(id, _)| (Entity::Command(id), "command"));
    let events = schema.events().map(|(id, _)| (Entity::Event(id), "event"));
    let all = types.chain(commands).chain(events);
    all.map(|(id, kind)| (schema.definition(id).name.clone(), kind))
        .collect()
}

/// What the head of a definition says.
struct Head<'m> {
    kind: &'m str,
    since: &'m str,
}

/// The definitions of a manual by name. The head of each is two lines: one with an anchor such
/// as `command-QMP-misc.stop`, and one with the release.
fn scan(manual: &str) -> Result<BTreeMap<String, Head<'_>>, Failed> {
    let mut found = BTreeMap::new();
    let mut lines = manual.lines();
    while let Some(line) = lines.next() {
        let Some((_, anchor)) = line.split_once("sig-object qapi\" id=\"") else {
            continue;
        };
        let (anchor, _) = anchor.split_once('"').ok_or("an anchor without an end")?;
        let (kind, _) = anchor.split_once('-').ok_or("an anchor without a kind")?;
        let (_, name) = anchor.split_once('.').ok_or("an anchor without a name")?;
        let head = lines.next().unwrap_or_default();
        let since = head.split_once("(Since:</span> <span class=\"pre\">");
        let since = since.and_then(|(_, rest)| rest.split_once(')'));
        let since = since.map_or("", |(since, _)| since);
        found.insert(name.to_owned(), Head { kind, since });
    }
    Ok(found)
}
