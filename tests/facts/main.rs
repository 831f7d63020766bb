//! `schema/facts/` says what the schemas of all releases say.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::{Loader, Memory, facts, introspect};
use qapi_schema::Release;
use qapi_schema::introspect::Introspection;
use qapi_tests::replies::{self, saved_replies};
use qapi_tests::{SchemaFile, schemas_of, subfolders, test_data, workspace};

fn main() -> ExitCode {
    let mut trials = Vec::new();
    for release in subfolders(&workspace().join("schema/facts")) {
        let name = name_of(&release);
        for schema in schemas_of(&release) {
            let title = format!("{name}/{}", schema.name);
            trials.push(Trial::test(format!("{title}/layout"), move || {
                layout(&schema)
            }));
        }
        let tree = test_data("releases").map(|data| data.join(&name));
        for schema in tree.iter().flat_map(|tree| schemas_of(tree)) {
            let (release, name) = (release.clone(), name.clone());
            let title = format!("{name}/{}/original", schema.name);
            trials.push(Trial::test(title, move || {
                original(&schema, &release, &name)
            }));
        }
    }
    let replies = saved_replies();
    if replies.is_empty() {
        trials.push(Trial::test("replies", || Ok(())).with_ignored_flag(true));
    }
    for path in replies {
        let name = name_of(&path);
        trials.push(Trial::test(name, move || reply(&fs::read(&path)?)));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn name_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The files have no problems, one layout, and not a word of documentation.
fn layout(schema: &SchemaFile) -> Result<(), Failed> {
    let directory = schema.path.parent().unwrap_or(&schema.path);
    for file in facts(&qapi_parser::load(&schema.path)?) {
        let path = directory.join(&file.module);
        let text = fs::read_to_string(&path)?;
        let (header, rest) = text.split_once('\n').ok_or("is empty")?;
        let has_header = header.starts_with("# ") && header.ends_with("`cargo xtask import`.");
        if !has_header || rest.trim_start_matches('\n') != file.text {
            return Err(format!("{} is not as facts are written", path.display()).into());
        }
    }
    Ok(())
}

/// The facts are those of the original. Until 2.3 schemas had words that facts do not have, so
/// that types have other numbers; all else is the same.
fn original(schema: &SchemaFile, facts: &Path, name: &str) -> Result<(), Failed> {
    let tree = schema.path.ancestors().find(|path| path.ends_with(name));
    let inside = schema.path.strip_prefix(tree.ok_or("is in no tree")?)?;
    let original = qapi_parser::load(&schema.path)?.without_text();
    let facts = qapi_parser::load(facts.join(inside))?.without_text();
    let introspection = || Introspection::new().unmasked();
    if introspection().of(&facts) != introspection().of(&original) {
        return Err("is different on the wire".into());
    }
    if facts.dump() != original.dump() {
        return Err("has a different dump".into());
    }
    let is_today = name.parse::<Release>()? >= "2.4".parse()?;
    if is_today && facts != original {
        return Err("is a different schema".into());
    }
    Ok(())
}

/// The facts that are imported from a reply have the same reply, but for the numbers of types,
/// and are of the one layout.
fn reply(text: &[u8]) -> Result<(), Failed> {
    let schema = introspect::schema(text, None)?;
    let facts = facts(&schema);
    let [only] = &*facts else {
        return Err("there is not one file".into());
    };
    let files = Memory::new().file(&only.module, only.text.as_str());
    let imported = Loader::new().reader(files).load(&only.module)?;
    if qapi_parser::facts(&imported) != facts {
        return Err("the facts have another layout".into());
    }
    let given = introspect::entries(text)?;
    Ok(replies::same(&given, &Introspection::new().of(&imported))?)
}
