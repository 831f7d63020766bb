//! Reads a reference manual: the HTML that QEMU's documentation of a schema is built as.
//!
//! Only facts are read: kinds, names, types, conditions, features and releases.

use scraper::{ElementRef, Html, Selector};

/// What a manual documents.
pub(super) struct Manual {
    /// The definitions, in the manual's order.
    pub(super) definitions: Vec<Documented>,
}

/// A definition, as the manual has it.
#[derive(Debug)]
pub(super) struct Documented {
    pub(super) kind: Kind,
    /// The module that it is in: `block-core`.
    pub(super) module: String,
    pub(super) name: String,
    /// The release that it came with.
    pub(super) since: Option<String>,
    /// Its condition, in the manual's form.
    pub(super) condition: Option<String>,
    /// Its members, arguments, values or alternatives.
    pub(super) parts: Vec<Part>,
    /// The type whose members it has, too.
    pub(super) base: Option<String>,
    /// The name of its tag, if it has branches.
    pub(super) tag: Option<String>,
    /// The values of the tag for which it has the members of other types, too.
    pub(super) branches: Vec<Part>,
    /// The names of its features, and of those of its members.
    pub(super) features: Vec<String>,
    /// The type of what a command returns.
    pub(super) returns: Option<String>,
}

/// What the manual calls a definition: structs and unions are objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Alternate,
    Command,
    Enum,
    Event,
    Object,
}

/// A member, an argument, a value, an alternative or a branch.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: String,
    /// The type, in the manual's form, such as `[string]`; none for values.
    pub(super) type_name: Option<String>,
    pub(super) optional: bool,
    /// The release that its description gives last.
    pub(super) since: Option<String>,
}

impl Manual {
    /// Reads a manual.
    ///
    /// # Errors
    ///
    /// If something in it has a form that this does not know: which and where.
    pub(super) fn read(html: &str) -> Result<Self, String> {
        let page = Html::parse_document(html);
        let mut definitions = Vec::new();
        for list in page.select(&selector("dl.qapi")?) {
            let term = only_child(list, "dt").ok_or("a definition without a head")?;
            let id = term.attr("id").unwrap_or_default();
            let definition =
                definition(term, list, id).map_err(|problem| format!("{id}: {problem}"))?;
            definitions.push(definition);
        }
        if definitions.is_empty() {
            return Err("no definition was found".to_owned());
        }
        Ok(Self { definitions })
    }
}

/// Reads a definition from its entry, a list of one head and one body.
fn definition(term: ElementRef<'_>, list: ElementRef<'_>, id: &str) -> Result<Documented, String> {
    // KIND-NAMESPACE-MODULE.NAME
    let (place, name) = id.split_once('.').ok_or("an anchor without a name")?;
    let mut place = place.splitn(3, '-');
    let (Some(kind), Some(_), Some(module)) = (place.next(), place.next(), place.next()) else {
        return Err("an anchor without a module".to_owned());
    };
    let body = only_child(list, "dd").ok_or("no body")?;
    let head = text(term);
    let since = head.split_once("(Since:").and_then(|(_, rest)| {
        let (release, _) = rest.split_once(')')?;
        Some(release.trim().to_owned())
    });
    let mut found = Documented {
        kind: match kind {
            "alternate" => Kind::Alternate,
            "command" => Kind::Command,
            "enum" => Kind::Enum,
            "event" => Kind::Event,
            "object" => Kind::Object,
            _ => return Err(format!("unknown kind `{kind}`")),
        },
        module: module.to_owned(),
        name: name.to_owned(),
        since,
        condition: None,
        parts: Vec::new(),
        base: None,
        tag: None,
        branches: Vec::new(),
        features: Vec::new(),
        returns: None,
    };
    if let Some(condition) = body.select(&selector("div.qapi-ifcond code")?).next() {
        found.condition = Some(text(condition));
    }
    for fields in children(body, "dl") {
        let terms = children(fields, "dt");
        for (term, body) in terms.zip(children(fields, "dd")) {
            found.field(text(term).trim_end_matches(':'), body)?;
        }
    }
    Ok(found)
}

impl Documented {
    /// Adds what a field of this name says.
    fn field(&mut self, name: &str, body: ElementRef<'_>) -> Result<(), String> {
        match name {
            "Members" | "Arguments" | "Values" | "Alternatives" => {
                for item in items(body)? {
                    self.part(item)?;
                }
            }
            "Features" => {
                for item in items(body)? {
                    self.features.push(name_of(item)?);
                }
            }
            "Return" => {
                let paragraph = only_child(body, "p").ok_or("`Return` without a type")?;
                let span = only_child(paragraph, "span").ok_or("`Return` without a type")?;
                self.returns = Some(text(span));
            }
            "Errors" => {}
            other => return Err(format!("unknown field `{other}`")),
        }
        Ok(())
    }

    /// Adds an entry of a list of members: a member, or a type whose members it has, too.
    fn part(&mut self, item: ElementRef<'_>) -> Result<(), String> {
        let paragraph = only_child(item, "p").ok_or("an empty entry")?;
        let said = text(paragraph);
        if let Some(strong) = only_child(paragraph, "strong") {
            let described = only_child(paragraph, "span").map(text);
            let (type_name, optional) = match described {
                Some(described) => match described.strip_suffix(", optional") {
                    Some(type_name) => (Some(type_name.to_owned()), true),
                    None => (Some(described), false),
                },
                None => (None, false),
            };
            self.parts.push(Part {
                name: text(strong),
                type_name,
                optional,
                since: last_release(&text(item)),
            });
            return Ok(());
        }
        self.further_members(&said)
            .ok_or_else(|| format!("unknown entry `{said}`"))
    }

    /// Adds a type whose members are those of the definition, too, always or for a value of the
    /// tag. `None` if the words do not say so.
    fn further_members(&mut self, said: &str) -> Option<()> {
        let said = said.strip_suffix('.')?;
        if let Some(base) = said.strip_prefix("The members of ") {
            return self.base.replace(base.to_owned()).is_none().then_some(());
        }
        let (case, type_name) = said
            .strip_prefix("When ")?
            .split_once(": The members of ")?;
        let (tag, value) = case.split_once(" is ")?;
        if self.tag.get_or_insert_with(|| tag.to_owned()) != tag {
            return None;
        }
        self.branches.push(Part {
            name: value.to_owned(),
            type_name: Some(type_name.to_owned()),
            optional: false,
            since: None,
        });
        Some(())
    }
}

/// The entries of the list that is all of a field.
fn items(body: ElementRef<'_>) -> Result<Vec<ElementRef<'_>>, String> {
    let list = only_child(body, "ul").ok_or("a field without a list")?;
    Ok(children(list, "li").collect())
}

/// The name that an entry starts with.
fn name_of(item: ElementRef<'_>) -> Result<String, String> {
    let paragraph = only_child(item, "p");
    let strong = paragraph.and_then(|paragraph| only_child(paragraph, "strong"));
    strong
        .map(text)
        .ok_or_else(|| format!("an entry without a name: {}", text(item)))
}

/// The release in the last `(since …)` of a text.
fn last_release(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let (_, rest) = lower.rsplit_once("(since")?;
    let rest = rest.trim_start_matches([':', ' ']);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
    let release = &rest[..end.unwrap_or(rest.len())];
    (!release.is_empty()).then(|| release.trim_end_matches('.').to_owned())
}

fn selector(text: &str) -> Result<Selector, String> {
    Selector::parse(text).map_err(|error| error.to_string())
}

fn children<'d>(
    parent: ElementRef<'d>,
    name: &'static str,
) -> impl Iterator<Item = ElementRef<'d>> {
    let elements = parent.child_elements();
    elements.filter(move |child| child.value().name() == name)
}

/// The first child that is such an element.
fn only_child<'d>(parent: ElementRef<'d>, name: &'static str) -> Option<ElementRef<'d>> {
    children(parent, name).next()
}

/// The text of an element, with single spaces.
fn text(element: ElementRef<'_>) -> String {
    let whole: String = element.text().collect();
    let words: Vec<&str> = whole.split_whitespace().collect();
    words.join(" ")
}
