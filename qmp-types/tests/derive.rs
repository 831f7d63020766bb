//! The derives: types that are written by hand, as they are generated or not, and what
//! the compiler says of types that cannot have them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use qmp_types::base;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Names that the derived code uses itself, or that have to be escaped.
#[derive(Debug, Clone, PartialEq, base::Serialize, base::Deserialize)]
struct Names {
    object: bool,
    r#type: u8,
    name: Option<String>,
    #[serde(rename = "a \"b\"", skip_serializing_if = "Option::is_none")]
    map: std::option::Option<Vec<(u8, Option<u8>)>>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

#[derive(Debug, PartialEq, base::Serialize, base::Deserialize)]
#[serde(transparent)]
struct Wrapper(Names);

#[derive(Debug, PartialEq, base::Values)]
enum r#Mood {
    Calm,
    #[serde(rename = "WILD")]
    Wild,
    Other(String),
}

#[derive(Debug, PartialEq, base::Union)]
#[serde(tag = "mood")]
enum Animal {
    Cat,
    Dog(Tail),
    #[serde(other)]
    Unknown(base::UnrecognizedBranch),
}

#[derive(Debug, PartialEq, base::Serialize, base::Deserialize)]
struct Tail {
    length: u8,
}

#[derive(Debug, PartialEq, base::Union)]
struct Owned {
    base: u8,
    #[serde(flatten)]
    object: Animal,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<u8>,
}

#[derive(Debug, PartialEq, base::Alternate)]
enum Anything {
    #[json(null)]
    Nothing,
    #[json(object)]
    Tail(Tail),
}

/// Refuses unknown members, in types that do not.
#[derive(Debug, PartialEq, base::Deserialize)]
#[serde(deny_unknown_fields)]
struct Cage {
    animals: Vec<Owned>,
    #[allow(dead_code, reason = "only decoded")]
    other: Option<Anything>,
}

#[derive(Debug, PartialEq, base::Deserialize)]
#[serde(transparent, deny_unknown_fields)]
struct Free(Animal);

#[derive(Debug, PartialEq, base::Union)]
#[serde(tag = "size", content = "data", deny_unknown_fields)]
enum Box_ {
    Small(Tail),
    Large(Tail),
    #[serde(other)]
    Other(base::UnrecognizedBranch),
}

/// A type whose fields come out of a macro.
macro_rules! of_macro {
    ($name:ident, $field:ident: $ty:ty) => {
        #[derive(Debug, PartialEq, base::Serialize, base::Deserialize)]
        struct $name {
            $field: $ty,
        }
    };
}

of_macro!(OfMacro, object: Option<u8>);

#[track_caller]
fn round_trip<T>(value: &Value) -> T
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let decoded: T = base::from_str(&value.to_string()).unwrap();
    assert_eq!(&serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = base::from_str::<T>(text).unwrap_err();
    error.message().to_owned()
}

#[test]
fn structs() {
    let names = json!({"object": true, "type": 1, "name": "a", "a \"b\"": [[1, null]], "x": [2]});
    let decoded: Names = round_trip(&names);
    assert_eq!(decoded.others.len(), 1);
    assert_eq!(round_trip::<Wrapper>(&names).0, decoded);
    assert_eq!(refused::<Names>("{}"), "missing field `object`");
    assert_eq!(
        refused::<Wrapper>("[]"),
        "invalid type: sequence, expected an object (Names)"
    );
    let of_macro: OfMacro = base::from_str("{}").unwrap();
    assert_eq!(of_macro, OfMacro { object: None });
    assert!(refused::<OfMacro>(r#"{"object": null}"#).starts_with("invalid type: null"));
}

#[test]
fn values() {
    for (text, value) in [("Calm", Mood::Calm), ("WILD", Mood::Wild)] {
        assert_eq!(round_trip::<Mood>(&json!(text)), value);
        assert_eq!(Mood::from(text), value);
        assert_eq!(value.to_string(), text);
    }
    assert_eq!(round_trip::<Mood>(&json!("wild")).as_str(), "wild");
    assert_eq!(
        refused::<Mood>("1"),
        "invalid type: integer `1`, expected a string (a value of Mood)"
    );
}

#[test]
fn unions() {
    assert_eq!(round_trip::<Animal>(&json!({"mood": "Cat"})), Animal::Cat);
    let later: Animal = round_trip(&json!({"mood": "Cow", "milk": 1}));
    assert!(matches!(later, Animal::Unknown(branch) if branch.tag == "Cow"));
    let owned = json!({"base": 1, "mood": "Dog", "length": 2, "map": 3});
    let owned: Owned = round_trip(&owned);
    assert_eq!(owned.object, Animal::Dog(Tail { length: 2 }));
    let text = serde_json::to_string(&owned).unwrap();
    assert_eq!(text, r#"{"base":1,"mood":"Dog","map":3,"length":2}"#);
    assert_eq!(
        refused::<Owned>(r#"{"mood":"Cat"}"#),
        "missing field `base`"
    );
}

#[test]
fn alternates() {
    assert_eq!(round_trip::<Anything>(&json!(null)), Anything::Nothing);
    round_trip::<Anything>(&json!({"length": 1}));
    assert_eq!(
        refused::<Anything>("1"),
        "invalid type: integer `1`, expected null or an object (Anything)"
    );
}

/// The path of the unknown member that is refused.
#[track_caller]
fn unknown<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = base::from_str::<T>(text).unwrap_err();
    assert_eq!(error.message(), "unknown argument");
    error.path().to_owned()
}

#[test]
fn unknown_members_are_refused_at_any_depth() {
    assert_eq!(unknown::<Cage>(r#"{"animals": [], "x": {}}"#), "x");
    assert_eq!(
        unknown::<Cage>(r#"{"animals": [], "other": {"length": 1, "x": 1}}"#),
        "other.x"
    );
    for animal in [
        r#"{"base": 1, "mood": "Dog", "length": 2, "x": [1, {}]}"#,
        r#"{"x": [1, {}], "length": 2, "mood": "Dog", "base": 1}"#,
        r#"{"x": 1, "base": 1, "mood": "Cat"}"#,
        r#"{"mood": "Cat", "base": 1, "x": 1}"#,
    ] {
        let owned = r#"{"mood": "Cat", "base": 1}"#;
        let cage = format!(r#"{{"animals": [{owned}, {animal}]}}"#);
        assert_eq!(unknown::<Cage>(&cage), "animals[1].x", "{animal}");
        // On their own, they skip it, before and after it was refused.
        assert!(base::from_str::<Owned>(animal).is_ok(), "{animal}");
    }
    assert_eq!(unknown::<Free>(r#"{"mood": "Cat", "x": 1}"#), "x");
    assert_eq!(
        unknown::<Box_>(r#"{"size": "Small", "x": 1, "data": {"length": 1}}"#),
        "x"
    );
    assert_eq!(
        unknown::<Box_>(r#"{"data": {"length": 1, "x": 1}, "size": "Large"}"#),
        "data.x"
    );
    let later: Free = base::from_str(r#"{"mood": "Cow", "x": 1}"#).unwrap();
    assert!(matches!(later, Free(Animal::Unknown(branch)) if branch.members.len() == 1));
}

/// Even if reading the command panicked.
#[test]
fn what_is_read_after_a_command_skips_unknown_members() {
    #[derive(Debug)]
    struct Panics;

    impl<'de> serde::Deserialize<'de> for Panics {
        fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
            panic!("as it should");
        }
    }

    #[derive(Debug, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Last {
        #[allow(dead_code, reason = "only decoded")]
        panics: Panics,
    }

    let result = std::panic::catch_unwind(|| base::from_str::<Last>(r#"{"panics": 1}"#).is_ok());
    assert!(result.is_err());
    assert!(base::from_str::<Tail>(r#"{"length": 1, "x": 1}"#).is_ok());
}

/// An error that a comment in a source expects, or that the compiler found: the line,
/// and the message.
type Expected = (usize, String);

/// What a source expects by comments `//~ message` at the ends of lines.
fn expected(source: &Path) -> BTreeSet<Expected> {
    let text = fs::read_to_string(source).unwrap();
    let lines = text.lines().enumerate();
    let errors = lines.filter_map(|(index, line)| {
        let (_, message) = line.split_once("//~ ")?;
        Some((index + 1, message.to_owned()))
    });
    errors.collect()
}

/// Writes a package with a program for each source.
fn write_package(folder: &Path, sources: &[PathBuf]) {
    let types = env!("CARGO_MANIFEST_DIR");
    let programs = sources.iter().map(|source| {
        let name = source.file_stem().unwrap().display();
        format!(
            "\n[[bin]]\nname = \"{name}\"\npath = '{}'\n",
            source.display()
        )
    });
    let programs: String = programs.collect();
    let manifest = format!(
        "[package]\nname = \"refused\"\nedition = \"2024\"\n\n\
         [dependencies]\n\
         qmp-types = {{ path = {types:?}, default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\n\
         [workspace]\n{programs}"
    );
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The versions that are at hand.
    let lock = Path::new(types).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).unwrap();
}

/// What the compiler says of the sources, by their paths.
fn check(folder: &Path) -> Vec<(PathBuf, Expected)> {
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--offline",
            "--keep-going",
            "--message-format=json",
        ])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let messages = text
        .lines()
        .map(|line| base::from_str::<Value>(line).unwrap());
    let errors = messages.filter_map(|message| {
        let source = message["target"]["src_path"].as_str()?;
        let message = &message["message"];
        let spans = message["spans"].as_array()?;
        let span = spans.iter().find(|span| span["is_primary"] == true)?;
        let line = span["line_start"].as_u64()?.try_into().ok()?;
        let text = message["message"].as_str()?.to_owned();
        (message["level"] == "error").then(|| (source.into(), (line, text)))
    });
    errors.collect()
}

#[test]
fn errors_stand_where_the_mistake_is() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/derive");
    let cases = fs::read_dir(cases).unwrap();
    let sources: Vec<PathBuf> = cases.map(|entry| entry.unwrap().path()).collect();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("refused");
    write_package(&folder, &sources);
    let found = check(&folder);
    for source in &sources {
        let errors = found.iter().filter(|(path, _)| path == source);
        let errors: BTreeSet<Expected> = errors.map(|(_, error)| error.clone()).collect();
        let expected = expected(source);
        assert!(!expected.is_empty(), "{}", source.display());
        assert_eq!(errors, expected, "{}", source.display());
    }
}
