//! Hostile inputs: nothing panics, recursion is bounded, and nothing outside the schema's
//! folder is read.
//!
//! The inputs are generated, and each is loaded in a thread with a small stack. No times
//! are asserted. If the cost of an input grew with the square of its size, these tests
//! would not end.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use qapi_parser::introspect::{self, IntrospectionError};
use qapi_parser::{Code, LoadError, Loader, Memory, Mode, Schema};
use qapi_schema::Build;
use qapi_schema::introspect::Introspection;

/// Without a pragma, comments are not judged by default.
const JUDGED: &str = "{ 'pragma': { 'doc-required': false } }\n";

/// Loads in both modes, each with a stack of 2 MiB, and renders what is wrong.
/// Returns the codes, sorted by their place; none if the schema is accepted.
fn codes(files: &Memory, main: &str) -> Vec<Code> {
    let lenient = load(files, main, Mode::Lenient);
    let strict = load(files, main, Mode::Strict);
    assert_eq!(lenient, strict, "the two modes differ");
    lenient
}

fn load(files: &Memory, main: &str, mode: Mode) -> Vec<Code> {
    let (files, main) = (files.clone(), main.to_owned());
    let load = move || judge(Loader::new().reader(files).mode(mode).load(main));
    let thread = thread::Builder::new().stack_size(2 << 20).spawn(load);
    thread.unwrap().join().unwrap()
}

fn judge(result: Result<Schema, LoadError>) -> Vec<Code> {
    match result {
        Ok(_) => Vec::new(),
        Err(LoadError::Invalid(problems)) => {
            for problem in problems.diagnostics().iter().take(20) {
                assert!(!problem.render(problems.sources()).is_empty());
                assert!(!problem.render_short(problems.sources()).is_empty());
            }
            let codes = problems.diagnostics().iter().map(|problem| problem.code);
            codes.collect()
        }
        Err(other) => panic!("{other}"),
    }
}

fn one(text: impl Into<Vec<u8>>) -> Vec<Code> {
    codes(&Memory::new().file("main.json", text), "main.json")
}

/// `count` times what `line` makes of the number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// How many problems are reported at most.
const SHOWN: usize = 1_000;

#[test]
fn brackets_nested_very_deep() {
    for depth in [1_000, 100_000] {
        assert_eq!(one("[".repeat(depth)), [Code::NestingTooDeep]);
        assert_eq!(one("{ 'a': ".repeat(depth)), [Code::NestingTooDeep]);
        let both_ways = "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(one(both_ways), [Code::NestingTooDeep]);
    }
}

#[test]
fn brackets_that_only_close() {
    assert_eq!(one("]".repeat(100_000)).first(), Some(&Code::SyntaxError));
}

#[test]
fn conditions_of_old_with_many_parentheses() {
    let depth = 100_000;
    let text = format!(
        "{{ 'struct': 'Foo', 'data': {{}}, 'if': '{}A{}' }}",
        "(".repeat(depth),
        ")".repeat(depth)
    );
    load(
        &Memory::new().file("main.json", text),
        "main.json",
        Mode::Lenient,
    );
}

#[test]
fn conditions_of_old_with_many_negations() {
    let text = format!(
        "{{ 'struct': 'Foo', 'data': {{}}, 'if': '{}A' }}",
        "!".repeat(100_000)
    );
    load(
        &Memory::new().file("main.json", text),
        "main.json",
        Mode::Lenient,
    );
}

#[test]
fn every_prefix_of_a_schema() {
    let schema = "## \n# @Foo: é\n#\n# @a: x\n#    y\n#\n# Features:\n# @f: z\n#\n# Returns:\n##\n\
                  { 'struct': 'F\\\\o', 'data': { '*a': ['int'], 'b': { 'type': 'X', 'if': \
                  { 'not': 'A' } } }, 'x': tru }\n{ 'include': 'main.json' }";
    for end in 0..schema.len() {
        let text = &schema.as_bytes()[..end];
        load(
            &Memory::new().file("main.json", text),
            "main.json",
            Mode::Strict,
        );
    }
}

#[test]
fn every_byte_anywhere() {
    let schema = b"##\n# @Foo:\n# @a: x\n##\n{ 'enum': 'Foo', 'data': [ 'a' ] }\n";
    for at in 0..schema.len() {
        for byte in [
            0, b'\t', b'\r', b'\n', b'#', b'\'', b'\\', b'{', b':', 0xc3, 0xff,
        ] {
            let mut text = schema.to_vec();
            text[at] = byte;
            load(
                &Memory::new().file("main.json", text),
                "main.json",
                Mode::Lenient,
            );
        }
    }
}

#[test]
fn no_content() {
    for text in [
        "", "\n", "\r\n", " ", "#", "##\n##\n", "\0", "\\", "'", "{", "\u{feff}",
    ] {
        one(text);
    }
    assert_eq!(one(""), []);
    assert_eq!(one(JUDGED.to_owned() + "##"), [Code::DocCommentMarks]);
    assert_eq!(one("\u{feff}"), [Code::ByteOrderMark]);
    assert_eq!(one(b"\xff\xfe{\0"), [Code::NotUtf8]);
}

#[test]
fn line_ends_of_windows() {
    let schema = "##\r\n# @Foo:\r\n#\r\n# @a: first\r\n#     second\r\n#\r\n# Features:\r\n#\r\n\
                  # @f: text\r\n#\r\n# Since: 1.0\r\n##\r\n\
                  { 'struct': 'Foo',\r\n  'data': { 'a': 'int' },\r\n  'features': [ 'f' ] }\r\n";
    assert_eq!(one(schema), []);
    assert_eq!(
        one("{ 'enum': 'Foo,\r\n  'data': [] }\r\n"),
        [Code::UnterminatedString]
    );
}

#[test]
fn chain_of_includes() {
    let length = 10_000;
    let mut files = Memory::new();
    for number in 0..length {
        let text = format!("{{ 'include': '{}.json' }}\n", number + 1);
        files = files.file(format!("{number}.json"), text);
    }
    let last = format!("{length}.json");
    let whole = files.clone().file(&last, "{ 'enum': 'End', 'data': [] }");
    assert_eq!(codes(&whole, "0.json"), []);
    let circle = files.clone().file(&last, "{ 'include': '0.json' }");
    assert_eq!(codes(&circle, "0.json"), [Code::IncludeCycle]);
    assert_eq!(codes(&files, "0.json"), [Code::IncludeUnreadable]);
}

#[test]
fn includes_that_double() {
    // Were every include followed, there would be 2^64.
    let mut files = Memory::new();
    for number in 0..64 {
        let include = format!("{{ 'include': '{}.json' }}\n", number + 1);
        files = files.file(format!("{number}.json"), include.repeat(2));
    }
    files = files.file("64.json", "{ 'enum': 'End', 'data': [] }");
    assert_eq!(codes(&files, "0.json"), []);
}

#[test]
fn many_includes_of_one_file() {
    let files = Memory::new()
        .file("main.json", "{ 'include': 'one.json' }\n".repeat(10_000))
        .file("one.json", "{ 'enum': 'One', 'data': [] }");
    assert_eq!(codes(&files, "main.json"), []);
}

#[test]
fn file_that_includes_itself() {
    let files = Memory::new().file("main.json", "{ 'include': './x/../main.json' }");
    assert_eq!(codes(&files, "main.json"), [Code::IncludeCycle]);
}

#[test]
fn chain_of_bases() {
    let mut text = "{ 'struct': 'T0a', 'data': {} }\n".to_owned();
    text += &lines(20_000, |number| {
        let next = number + 1;
        format!("{{ 'struct': 'T{next}a', 'base': 'T{number}a', 'data': {{}} }}\n")
    });
    let found = one(text);
    assert!(!found.is_empty());
    assert!(found.iter().all(|code| *code == Code::NestingTooDeep));
}

#[test]
fn chain_of_bases_the_other_way_round() {
    let count = 20_000;
    let text = lines(count, |number| {
        let (this, next) = (count - number, count - number - 1);
        format!("{{ 'struct': 'T{this}a', 'base': 'T{next}a', 'data': {{}} }}\n")
    });
    let found = one(text + "{ 'struct': 'T0a', 'data': {} }\n");
    assert!(!found.is_empty());
    assert!(found.iter().all(|code| *code == Code::NestingTooDeep));
}

#[test]
fn circle_of_bases() {
    let count = 20_000;
    let text = lines(count, |number| {
        let next = (number + 1) % count;
        format!("{{ 'struct': 'T{number}a', 'base': 'T{next}a', 'data': {{}} }}\n")
    });
    let found = one(text);
    assert!(found.contains(&Code::ContainsItself));
}

#[test]
fn chain_of_nested_unions() {
    let mut text =
        "{ 'enum': 'Tag', 'data': [ 'a' ] }\n{ 'struct': 'U0a', 'data': {} }\n".to_owned();
    text += &lines(500, |number| {
        let next = number + 1;
        format!(
            "{{ 'union': 'U{next}a', 'base': {{ 't{next}': 'Tag' }}, 'discriminator': 't{next}',\
             'data': {{ 'a': 'U{number}a' }} }}\n"
        )
    });
    one(text);
}

#[test]
fn nested_unions_that_double() {
    // Were every way through the branches followed, there would be 2^64.
    let mut text =
        "{ 'enum': 'Tag', 'data': [ 'a', 'b' ] }\n{ 'struct': 'U0a', 'data': {} }\n".to_owned();
    text += &lines(64, |number| {
        let next = number + 1;
        format!(
            "{{ 'union': 'U{next}a', 'base': {{ 't{next}': 'Tag' }}, 'discriminator': 't{next}',\
             'data': {{ 'a': 'U{number}a', 'b': 'U{number}a' }} }}\n"
        )
    });
    one(text);
}

#[test]
fn definition_with_very_many_members() {
    let members = lines(100_000, |number| format!("'m{number}': 'int',\n"));
    let text = format!("{{ 'struct': 'Foo', 'data': {{ {members} 'last': 'str' }} }}");
    assert_eq!(one(text), []);
}

#[test]
fn definition_with_very_many_mistakes() {
    let members = lines(20_000, |number| {
        format!("'m{number}': 'Missing{number}',\n")
    });
    let text = format!("{{ 'struct': 'Foo', 'data': {{ {members} 'last': 'str' }} }}");
    assert_eq!(one(text).len(), SHOWN);
}

#[test]
fn very_many_types_that_are_misspelt() {
    let count = 1_000;
    let text = lines(count, |number| {
        format!("{{ 'struct': 'Type{number}a', 'data': {{ 'm': 'Typo{number}a' }} }}\n")
    });
    assert_eq!(one(text).len(), count);
}

#[test]
fn union_with_very_many_branches() {
    let count = 20_000;
    let values = lines(count, |number| format!("'v{number}', "));
    let branches = lines(count, |number| format!("'v{number}': 'Foo', "));
    let base = lines(2_000, |number| format!("'m{number}': 'int', "));
    let text = format!(
        "{{ 'enum': 'Tag', 'data': [ {values} 'last' ] }}\n\
         {{ 'struct': 'Foo', 'data': {{ 'x': 'int' }} }}\n\
         {{ 'union': 'Uni', 'base': {{ {base} 'tag': 'Tag' }}, 'discriminator': 'tag',\n\
           'data': {{ {branches} 'last': 'Foo' }} }}\n"
    );
    assert_eq!(one(text), []);
}

#[test]
fn alternate_with_very_many_branches() {
    let branches = lines(5_000, |number| format!("'b{number}': 'int', "));
    let text = format!("{{ 'alternate': 'Alt', 'data': {{ {branches} 'last': 'int' }} }}");
    assert_eq!(one(text).len(), SHOWN);
}

#[test]
fn comment_with_very_many_descriptions() {
    let count = 20_000;
    let mut text = "##\n# @Foo:\n#\n".to_owned();
    text += &lines(count, |number| format!("# @m{number}: text\n#\n"));
    text += "##\n{ 'struct': 'Foo', 'data': { ";
    text += &lines(count - 1, |number| format!("'m{number}': 'int', "));
    let _ = writeln!(text, "'m{}': 'int' }} }}", count - 1);
    assert_eq!(one(text), []);
}

#[test]
fn comment_with_very_many_paragraphs() {
    let text = "##\n# @Foo:\n".to_owned() + &"#\n# Words.\n".repeat(50_000);
    assert_eq!(one(text + "##\n{ 'struct': 'Foo', 'data': {} }\n"), []);
}

#[test]
fn comment_with_very_many_examples() {
    let example = "#\n# .. qmp-example::\n#\n#     -> { [ \" }\n";
    let text = "##\n# @Foo:\n".to_owned() + &example.repeat(20_000);
    assert_eq!(one(text + "##\n{ 'struct': 'Foo', 'data': {} }\n"), []);
}

#[test]
fn comment_that_does_not_end() {
    let text = JUDGED.to_owned() + "##\n# @Foo:\n" + &"# Words.\n".repeat(100_000);
    assert_eq!(one(text), [Code::DocCommentMarks]);
}

#[test]
fn very_many_broken_expressions() {
    let found = one("{ 'enum' 'Foo' }\n".repeat(10_000));
    assert_eq!(found.len(), SHOWN);
}

#[test]
fn very_long_line_of_broken_strings() {
    one("'".repeat(100_001));
    one("{ 'a': '".to_owned() + &"\\".repeat(100_001));
    one("{ 'a': 'b' ".repeat(40));
}

#[test]
fn very_many_definitions() {
    let text = lines(10_000, |number| {
        format!(
            "##\n# @T{number}a:\n#\n# @m: text\n##\n\
             {{ 'struct': 'T{number}a', 'data': {{ 'm': 'int' }} }}\n"
        )
    });
    assert_eq!(one(text), []);
}

#[test]
fn the_same_definition_very_often() {
    let found = one("{ 'enum': 'Foo', 'data': [] }\n".repeat(10_000));
    assert_eq!(found.len(), SHOWN);
}

#[test]
fn memory_has_an_outside_too() {
    let files = Memory::new()
        .file("schema/main.json", "{ 'include': '../secret.json' }")
        .file("secret.json", "secret");
    assert_eq!(codes(&files, "schema/main.json"), [Code::IncludeOutside]);
    let files = Memory::new()
        .file("main.json", "{ 'include': '../secret.json' }")
        .file("../secret.json", "secret");
    assert_eq!(codes(&files, "main.json"), [Code::IncludeOutside]);
    let files = Memory::new()
        .file("main.json", "{ 'include': '/secret.json' }")
        .file("/secret.json", "secret");
    assert_eq!(codes(&files, "main.json"), [Code::IncludeOutside]);
}

/// A folder for the files of one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("schema")).unwrap();
    fs::write(
        folder.join("secret.json"),
        "{ 'enum': 'Secret', 'data': [] }\n",
    )
    .unwrap();
    folder
}

/// Loads `schema/main.json`, which includes one path.
fn including(folder: &Path, include: &str) -> Vec<Code> {
    let main = folder.join("schema/main.json");
    fs::write(&main, format!("{{ 'include': '{include}' }}\n")).unwrap();
    judge(qapi_parser::load(main))
}

#[test]
fn paths_that_lead_out() {
    let folder = folder("paths");
    assert_eq!(including(&folder, "../secret.json"), [Code::IncludeOutside]);
    let secret = folder.join("secret.json");
    let absolute = secret.to_string_lossy().replace('\\', "/");
    assert_eq!(including(&folder, &absolute), [Code::IncludeOutside]);
    let up_and_down = "../schema/../secret.json";
    assert_eq!(including(&folder, up_and_down), [Code::IncludeOutside]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_that_lead_out() {
    let folder = folder("links");
    let link = |to: &str, from: &str| {
        std::os::unix::fs::symlink(folder.join(to), folder.join("schema").join(from)).unwrap();
    };
    link("secret.json", "file.json");
    link("", "folder");
    assert_eq!(including(&folder, "file.json"), [Code::IncludeOutside]);
    let below = "folder/secret.json";
    assert_eq!(including(&folder, below), [Code::IncludeOutside]);
    fs::write(
        folder.join("schema/one.json"),
        "{ 'enum': 'One', 'data': [] }\n",
    )
    .unwrap();
    link("schema/one.json", "inside.json");
    assert_eq!(including(&folder, "inside.json"), []);
    link("schema/loop.json", "loop.json");
    assert_eq!(including(&folder, "loop.json"), [Code::IncludeUnreadable]);
}

#[test]
fn folders_for_files() {
    let folder = folder("folders");
    assert_eq!(including(&folder, "."), [Code::IncludeUnreadable]);
    assert_eq!(including(&folder, ""), [Code::IncludeUnreadable]);
    let whole = qapi_parser::load(folder.join("schema"));
    assert!(matches!(whole, Err(LoadError::Read { .. })));
    let missing = qapi_parser::load(folder.join("missing.json"));
    assert!(matches!(missing, Err(LoadError::Read { .. })));
}

#[test]
fn unions_that_leave_very_many_branches_out() {
    let values: Vec<String> = (0..20_000).map(|n| format!("'v{n}'")).collect();
    let mut text = format!("{{ 'enum': 'Tag', 'data': [ {} ] }}\n", values.join(", "));
    for n in 0..60 {
        let union = "'base': { 'tag': 'Tag' }, 'discriminator': 'tag', 'data': {}";
        writeln!(text, "{{ 'union': 'Union{n}', {union} }}").unwrap();
    }
    assert_eq!(one(text), [Code::TooManyBranches]);
}

#[test]
fn directives_in_directives() {
    let mut text = String::from("##\n# @Foo:\n#\n");
    for depth in 0..2_000 {
        writeln!(text, "# {}.. qmp-example::", " ".repeat(depth % 50)).unwrap();
    }
    text += "##\n{ 'struct': 'Foo', 'data': {} }\n";
    assert_eq!(one(text), []);
}

#[test]
fn conversation_with_very_many_broken_messages() {
    let text = "{\"error\": 1}\n".repeat(200_000) + "{}\n";
    match introspect::entries(text.as_bytes()) {
        Err(IntrospectionError::Form(error)) => assert_eq!(error.line(), 200_000),
        other => panic!("{other:?}"),
    }
}

#[test]
fn reply_for_a_union_with_very_many_branches() {
    let count = 10_000;
    let values = lines(count, |number| format!("'v{number}', "));
    let branches = lines(count, |number| {
        format!("'v{number}': {{ 'type': 'Foo', 'if': 'CONFIG_A' }}, ")
    });
    let members = lines(count, |number| {
        format!("'m{number}': {{ 'type': 'int', 'if': 'CONFIG_B' }}, ")
    });
    let text = format!(
        "{{ 'enum': 'Tag', 'data': [ {values} 'last' ] }}\n\
         {{ 'struct': 'Foo', 'data': {{ {members} 'last': 'int' }} }}\n\
         {{ 'union': 'Uni', 'base': {{ 'tag': 'Tag' }}, 'discriminator': 'tag',\n\
           'data': {{ {branches} 'last': 'Foo' }} }}\n\
         {{ 'command': 'c', 'data': 'Uni', 'boxed': true }}\n"
    );
    let files = Memory::new().file("main.json", text);
    let schema = Loader::new().reader(files).load("main.json").unwrap();
    let reply = Introspection::new().symbols(["CONFIG_A"]).of(&schema);
    let reply = serde_json::to_vec(&reply).unwrap();
    let reply = introspect::schema(&reply, None).unwrap();
    let build = Build::of_reply(&schema, &reply).unwrap();
    assert_eq!(build.is_defined("CONFIG_A"), Some(true));
    assert_eq!(build.is_defined("CONFIG_B"), Some(false));
}
