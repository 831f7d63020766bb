//! Nothing in a schema's documentation becomes HTML, a link to anywhere but the web, or
//! code that `cargo test` runs: what is generated is read with the parser that rustdoc
//! uses.
//!
//! The texts are the same in every run; `QAPI_TEST_SEEDS=2..20` tries others.

use std::fmt::Write;

use fastrand::Rng;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use qapi_codegen::{Builder, Output};
use qapi_parser::{Loader, Memory};
use syn::visit::Visit;

/// How many definitions with random documentation there are for a seed.
const DEFINITIONS: usize = 400;

/// What texts are made of.
const TOKENS: &[&str] = &[
    "a",
    "Thing",
    "@m",
    "@Thing",
    "`Thing`",
    ":",
    "(",
    ")",
    "[",
    "]",
    "`",
    "``",
    "```",
    "````rust",
    "~~~rust",
    "~~~",
    "\n",
    "\n\n",
    "\n\n    ",
    "\n     ",
    "\t",
    " ",
    "  ",
    "    fn main() {}",
    "javascript:alert(1)",
    "<javascript:alert(1)>",
    "`x <javascript:alert(1)>`_",
    "`](javascript:a) <https://b>`_",
    "`x <https://b)<script>>`_",
    ":doc:`](javascript:a) </b>`",
    "<script>",
    "</script>",
    "<img src=x onerror=a>",
    "<!--",
    "-->",
    "<?x",
    "&lt;",
    "&#106;",
    "!",
    "https://a.b/<c>",
    "http://",
    "- ",
    "* ",
    "*\t\t",
    "-\t\t",
    "1. ",
    "1.\t\t",
    "> ",
    "| a |\n",
    "--- | ---\n",
    "+---+\n| a |\n+---+\n",
    "# ",
    "= ",
    "===\n",
    "\\",
    "\\<",
    "*a*",
    "**b**",
    "_",
    ".. code-block:: json rust\n\n   fn main() {}\n\n",
    ".. code-block:: rust\n\n   x\n\n",
    ".. code-block:: c\n\n   ```\n   ```rust\n   ~~~\n\n",
    "::\n\n   ```\n   ````rust\n\n",
    ".. note:: ",
    ".. admonition:: <b>\n\n   ",
    ".. foo:: ```rust\n\n",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{85}",
    "\u{2028}",
    "\u{a0}",
    "\0",
];

/// A comment of random tokens for a text.
fn random_text(rng: &mut Rng) -> String {
    let count = rng.usize(1..16);
    let tokens = (0..count).map(|_| TOKENS[rng.usize(0..TOKENS.len())]);
    tokens.collect()
}

fn comment_lines(text: &str, indent: &str) -> String {
    let lines = text.split('\n');
    let lines = lines.map(|line| format!("#{indent}{}\n", line.trim_end()));
    lines.collect()
}

/// A schema with random documentation of its definitions and their parts.
fn random_schema(seed: u64) -> String {
    let rng = &mut Rng::with_seed(seed);
    let mut schema = String::from("{ 'struct': 'Thing', 'data': {} }\n");
    for index in 0..DEFINITIONS {
        let texts: [String; 4] = std::array::from_fn(|_| random_text(rng));
        let [body, member, feature, since] = texts.each_ref();
        let _ = write!(
            schema,
            "\n##\n# @D{index}:\n#\n{}#\n# @m: it\n{}#\n# Features:\n# @deprecated: it\n{}#\n\
             # Since: {}\n##\n\
             {{ 'struct': 'D{index}', 'data': {{ 'm': 'int' }}, 'features': [ 'deprecated' ] }}\n",
            comment_lines(body, " "),
            comment_lines(member, "     "),
            comment_lines(feature, "     "),
            since.replace('\n', " "),
        );
    }
    schema
}

/// Everything that rustdoc takes for Markdown in some code.
#[derive(Default)]
struct Documentation(Vec<String>);

impl Visit<'_> for Documentation {
    fn visit_attribute(&mut self, attribute: &syn::Attribute) {
        let is_markdown = ["doc", "deprecated"].map(|name| attribute.path().is_ident(name));
        if is_markdown.contains(&true)
            && let syn::Meta::NameValue(pair) = &attribute.meta
            && let syn::Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(text) = &literal.lit
        {
            self.0.push(text.value());
        }
    }

    fn visit_item(&mut self, item: &syn::Item) {
        self.apart(|inner| syn::visit::visit_item(inner, item));
    }

    fn visit_field(&mut self, field: &syn::Field) {
        self.apart(|inner| syn::visit::visit_field(inner, field));
    }

    fn visit_variant(&mut self, variant: &syn::Variant) {
        self.apart(|inner| syn::visit::visit_variant(inner, variant));
    }
}

impl Documentation {
    /// The lines of one item are one text.
    fn apart(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::take(&mut self.0);
        visit(self);
        let inner = std::mem::replace(&mut self.0, outer);
        let (lines, texts): (Vec<_>, Vec<_>) =
            inner.into_iter().partition(|text| !text.contains('\n'));
        self.0.extend(texts);
        self.0.push(lines.join("\n") + "\n");
    }
}

fn texts(output: &Output) -> Vec<String> {
    let mut documentation = Documentation::default();
    for file in output.files() {
        documentation.visit_file(&syn::parse_file(&file.text).unwrap());
    }
    documentation.0
}

#[track_caller]
fn check(markdown: &str) {
    let is_intra_doc = |url: &str| {
        let path = url.strip_prefix("field@").unwrap_or(url);
        path.chars()
            .all(|c| c.is_ascii_alphanumeric() || "_:".contains(c))
            && !path.contains(":::")
            && path.split("::").all(|part| !part.contains(':'))
    };
    let is_web = |url: &str| {
        let url = url.to_ascii_lowercase();
        ["http://", "https://", "mailto:"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
    };
    // Those of rustdoc.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, options) {
        let fault = match &event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::CodeBlock(CodeBlockKind::Indented) | Tag::Image { .. }) => true,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                !["text", "json", "c"].contains(&&**language)
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                !(is_intra_doc(dest_url) || is_web(dest_url))
            }
            _ => false,
        };
        assert!(!fault, "{event:?} in\n{markdown}\n{markdown:?}");
    }
}

#[test]
fn documentation_is_text() {
    let seeds = std::env::var("QAPI_TEST_SEEDS").unwrap_or_else(|_| "1..3".to_owned());
    let (first, last) = seeds.split_once("..").unwrap_or((&seeds, &seeds));
    for seed in first.parse::<u64>().unwrap()..=last.parse().unwrap() {
        let files = Memory::new().file("main.json", random_schema(seed));
        let schema = Loader::new().reader(files).load("main.json");
        let schema = schema.unwrap_or_else(|error| panic!("{error}"));
        let output = Builder::new().render(&schema).unwrap();
        let texts = texts(&output);
        assert!(texts.len() > 2 * DEFINITIONS);
        for text in texts {
            check(&text);
        }
        let is_hidden = |char: char| {
            char.is_control() && char != '\n' && char != '\t'
                || ('\u{202a}'..='\u{202e}').contains(&char)
        };
        for file in output.files() {
            let found = file.text.lines().find(|line| line.contains(is_hidden));
            assert_eq!(found, None);
        }
    }
}

#[test]
fn the_names_of_files_are_text() {
    let name = "a`<script>b``.json";
    let files = Memory::new()
        .file("main.json", format!("{{ 'include': '{name}' }}"))
        .file(
            name,
            "{ 'event': 'E' } { 'command': 'c' } { 'struct': 'S', 'data': {} }",
        );
    let schema = Loader::new().reader(files).load("main.json");
    let schema = schema.unwrap_or_else(|error| panic!("{error}"));
    let output = Builder::new().render(&schema).unwrap();
    for text in texts(&output) {
        check(&text);
    }
}
