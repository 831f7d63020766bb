//! Questions about a reply to `query-qmp-schema`, whose answers are found in its JSON without the
//! code that is asked.

use std::collections::{HashMap, HashSet, VecDeque};

use fastrand::Rng;
use qapi_schema::wire::Query;
use serde_json::Value;

/// At how many paths the parts of a place are asked for. The same types are at many paths, and
/// at any number of them if they contain themselves.
const TIMES: usize = 2;

/// How many ways are taken at random besides, and how long they can be.
const WAYS: usize = 200;
const LONGEST: usize = 40;

/// A path, and whether the reply has it.
pub(crate) struct Question {
    pub(crate) path: String,
    pub(crate) answer: bool,
    /// Whether libvirt would answer the same.
    pub(crate) is_of_libvirt: bool,
}

/// Asks for all that a reply has, and each time for something like it that it has not.
pub(crate) fn questions(entries: &[Value], seed: u64) -> Vec<Question> {
    let mut asker = Asker {
        reply: Reply::new(entries),
        rng: Rng::with_seed(seed),
        questions: Vec::new(),
    };
    let mut places = Vec::new();
    for message in asker.reply.messages.clone() {
        places.extend(asker.message(message));
    }
    asker.ways(&places);
    let mut queue = VecDeque::from(places);
    let mut times: HashMap<Vec<String>, usize> = HashMap::new();
    while let Some(place) = queue.pop_front() {
        let known = times.entry(place.types()).or_default();
        *known += 1;
        if *known <= TIMES {
            queue.extend(asker.parts(&place));
        }
    }
    asker.questions
}

/// The names of the commands and events.
pub(crate) fn messages(entries: &[Value]) -> HashSet<&str> {
    let reply = Reply::new(entries);
    reply.messages.iter().map(|of| text(of, "name")).collect()
}

/// The entries of a reply.
struct Reply<'r> {
    messages: Vec<&'r Value>,
    types: HashMap<&'r str, &'r Value>,
    /// All names in it, of messages, members, values and features.
    names: HashSet<&'r str>,
    /// The values of all enums.
    values: Vec<&'r str>,
}

/// A place that has parts.
#[derive(Clone)]
struct Place<'r> {
    paths: Paths,
    /// What may be there: several, if it is an alternate.
    choices: Vec<Choice<'r>>,
}

/// The path of a place, as reports print it and as libvirt does.
#[derive(Clone)]
struct Paths {
    report: String,
    /// `None` where libvirt sees nothing.
    libvirt: Option<String>,
}

/// A type. If it is what a value of a tag adds, then also the unions that it is added to.
#[derive(Clone)]
struct Choice<'r> {
    entry: &'r Value,
    unions: Vec<&'r Value>,
}

struct Asker<'r> {
    reply: Reply<'r>,
    rng: Rng,
    questions: Vec<Question>,
}

fn text<'r>(of: &'r Value, key: &str) -> &'r str {
    of[key].as_str().unwrap_or_default()
}

fn list<'r>(of: &'r Value, key: &str) -> impl Iterator<Item = &'r Value> + use<'r> {
    of[key].as_array().into_iter().flatten()
}

fn strings<'r>(of: &'r Value, key: &str) -> impl Iterator<Item = &'r str> + use<'r> {
    list(of, key).filter_map(Value::as_str)
}

impl<'r> Reply<'r> {
    fn new(entries: &'r [Value]) -> Self {
        let is_message = |of: &&Value| matches!(text(of, "meta-type"), "command" | "event");
        let (messages, types): (Vec<_>, Vec<_>) = entries.iter().partition(is_message);
        let mut names = HashSet::new();
        for entry in entries {
            names.extend([text(entry, "name"), text(entry, "json-type")]);
            names.extend(strings(entry, "values").chain(strings(entry, "features")));
            for member in list(entry, "members").chain(list(entry, "variants")) {
                names.extend([text(member, "name"), text(member, "case")]);
                names.extend(strings(member, "features"));
            }
        }
        Self {
            messages,
            names,
            values: types.iter().flat_map(|of| strings(of, "values")).collect(),
            types: types.iter().map(|of| (text(of, "name"), *of)).collect(),
        }
    }

    /// What a type may be: an array is its elements, and an alternate its branches.
    fn choices(&self, name: &str) -> Vec<Choice<'r>> {
        let mut choices = Vec::new();
        let mut left: Vec<&Value> = self.types.get(name).copied().into_iter().collect();
        while let Some(entry) = left.pop() {
            match text(entry, "meta-type") {
                "array" => left.extend(self.types.get(text(entry, "element-type"))),
                "alternate" => {
                    let members = list(entry, "members");
                    left.extend(members.filter_map(|of| self.types.get(text(of, "type"))));
                }
                _ => choices.push(Choice {
                    entry,
                    unions: Vec::new(),
                }),
            }
        }
        choices
    }
}

impl Place<'_> {
    /// The names of the types, which are the same for places with the same parts.
    fn types(&self) -> Vec<String> {
        let choices = self.choices.iter();
        let types = choices.flat_map(|of| [of.entry].into_iter().chain(of.unions.iter().copied()));
        types.map(|of| text(of, "name").to_owned()).collect()
    }
}

impl Paths {
    fn then(&self, report: &str, libvirt: &str) -> Self {
        let path = self.libvirt.as_ref();
        Self {
            report: format!("{}{report}", self.report),
            libvirt: path.map(|path| format!("{path}/{libvirt}")),
        }
    }

    fn hidden_from_libvirt(mut self) -> Self {
        self.libvirt = None;
        self
    }
}

impl<'r> Asker<'r> {
    fn ask(&mut self, paths: Paths, answer: bool) {
        // In a union that a type is added to, the tag has a value already.
        let parsed = paths.report.parse::<Query>();
        if parsed.is_err_and(|error| error.reason.contains("two values")) {
            return;
        }
        self.questions.push(Question {
            path: paths.report,
            answer,
            is_of_libvirt: false,
        });
        self.ask_libvirt(paths.libvirt, answer);
    }

    fn ask_libvirt(&mut self, path: Option<String>, answer: bool) {
        let question = path.map(|path| Question {
            path,
            answer,
            is_of_libvirt: true,
        });
        self.questions.extend(question);
    }

    /// The name with a letter changed, which the reply has nowhere. There are keys with each
    /// letter as a name, so a letter is added each time that does not do.
    fn changed(&mut self, name: &str) -> String {
        let mut changed = name.to_owned();
        loop {
            let at = self.rng.usize(..changed.chars().count().max(1));
            let letter = self.rng.lowercase();
            let letters = changed.chars().enumerate();
            let letters = letters.map(|(index, old)| if index == at { letter } else { old });
            changed = letters.collect();
            if !self.reply.names.contains(&*changed) {
                return changed;
            }
            changed.push(letter);
        }
    }

    /// Asks for features, which libvirt asks for at messages, types and values.
    fn features(&mut self, at: &Paths, features: impl Iterator<Item = &'r str>) {
        for name in features {
            for (name, answer) in [(name.to_owned(), true), (self.changed(name), false)] {
                let feature = at.then(&format!(" feature {name}"), &format!("${name}"));
                self.ask(feature, answer);
            }
        }
    }

    /// Asks for a message, and returns what it carries.
    fn message(&mut self, message: &'r Value) -> Vec<Place<'r>> {
        let name = text(message, "name");
        let paths = Paths {
            report: name.to_owned(),
            libvirt: Some(name.to_owned()),
        };
        let other = self.changed(name);
        self.ask(paths.clone(), true);
        self.ask(
            Paths {
                report: other.clone(),
                libvirt: Some(format!("{other}/arg-type")),
            },
            false,
        );
        self.features(&paths, strings(message, "features"));
        let is_event = text(message, "meta-type") == "event";
        let mut places = Vec::new();
        for (report, key, is_there) in [
            ("data", "arg-type", is_event),
            ("arguments", "arg-type", !is_event),
            ("return", "ret-type", !is_event),
        ] {
            let paths = paths.then(&format!(" {report}"), key);
            if is_there {
                self.ask(paths.clone(), true);
                places.push(self.place(&paths, text(message, key)));
            } else if report == "return" {
                self.ask(paths, false);
            } else {
                self.ask(paths.hidden_from_libvirt(), false);
            }
        }
        places
    }

    /// A place with values of a type. Reports print `[]` after arrays, which can be left out.
    fn place(&mut self, paths: &Paths, type_name: &str) -> Place<'r> {
        let mut paths = paths.clone();
        let of = self.reply.types.get(type_name);
        if of.is_some_and(|of| text(of, "meta-type") == "array") && self.rng.bool() {
            paths.report.push_str("[]");
        }
        Place {
            paths,
            choices: self.reply.choices(type_name),
        }
    }

    /// Takes ways from some places to places in them, and asks for the parts of the last.
    fn ways(&mut self, from: &[Place<'r>]) {
        for _ in 0..WAYS {
            let Some(mut place) = self.rng.choice(from).cloned() else {
                return;
            };
            for _ in 0..self.rng.usize(..LONGEST) {
                let before = self.questions.len();
                let parts = self.parts(&place);
                self.questions.truncate(before);
                match self.rng.choice(parts) {
                    Some(part) => place = part,
                    None => break,
                }
            }
            self.parts(&place);
        }
    }

    /// Asks for the parts of a place, and returns them.
    fn parts(&mut self, place: &Place<'r>) -> Vec<Place<'r>> {
        let mut parts = Vec::new();
        for choice in &place.choices {
            self.features(&place.paths, strings(choice.entry, "features"));
            self.json_type(&place.paths, choice.entry);
            self.values(place, choice.entry);
            parts.extend(self.members(&place.paths, choice.entry));
            parts.extend(self.cases(&place.paths, choice));
            // Libvirt does not see the unions that a type is added to.
            let hidden = place.paths.clone().hidden_from_libvirt();
            for union in &choice.unions {
                parts.extend(self.members(&hidden, union));
            }
        }
        parts
    }

    fn json_type(&mut self, at: &Paths, of: &'r Value) {
        let name = text(of, "json-type");
        if !name.is_empty() {
            let other = self.changed(name);
            self.ask_libvirt(at.then("", &format!("!{name}")).libvirt, true);
            self.ask_libvirt(at.then("", &format!("!{other}")).libvirt, false);
        }
    }

    fn values(&mut self, place: &Place<'r>, of: &'r Value) {
        let paths = |name: &str| place.paths.then(&format!("={name}"), &format!("^{name}"));
        for name in strings(of, "values") {
            let changed = self.changed(name);
            self.ask(paths(name), true);
            self.ask(paths(&changed), false);
            let enums = || place.choices.iter().map(|choice| choice.entry);
            let other = self.rng.choice(&self.reply.values).copied();
            let other = other.filter(|other| {
                !enums().any(|of| strings(of, "values").any(|value| value == *other))
            });
            if let Some(other) = other {
                self.ask(paths(other), false);
            }
        }
        if text(of, "meta-type") == "enum" {
            for value in list(of, "members") {
                self.features(&paths(text(value, "name")), strings(value, "features"));
            }
        }
    }

    fn members(&mut self, at: &Paths, object: &'r Value) -> Vec<Place<'r>> {
        if text(object, "meta-type") != "object" {
            return Vec::new();
        }
        let mut places = Vec::new();
        for member in list(object, "members") {
            let name = text(member, "name");
            let other = self.changed(name);
            let paths = |name: &str| at.then(&format!(".{name}"), name);
            self.ask(paths(name), true);
            self.ask(paths(&other), false);
            let optional = at.then("", &format!("*{name}")).libvirt;
            self.ask_libvirt(optional, member.get("default").is_some());
            // Libvirt does not ask for features of members.
            let hidden = paths(name).hidden_from_libvirt();
            self.features(&hidden, strings(member, "features"));
            places.push(self.place(&paths(name), text(member, "type")));
        }
        places
    }

    /// Asks for what the values of a union's tag add.
    fn cases(&mut self, at: &Paths, union: &Choice<'r>) -> Vec<Place<'r>> {
        let tag = text(union.entry, "tag");
        let mut places = Vec::new();
        for case in list(union.entry, "variants") {
            let value = text(case, "case");
            let (other_tag, other) = (self.changed(tag), self.changed(value));
            let paths =
                |tag: &str, value: &str| at.then(&format!(".{tag}={value}"), &format!("+{value}"));
            self.ask(paths(tag, value), true);
            self.ask(paths(tag, &other), false);
            self.ask(paths(&other_tag, value).hidden_from_libvirt(), false);
            let mut choices = self.reply.choices(text(case, "type"));
            for choice in &mut choices {
                choice.unions.push(union.entry);
                choice.unions.extend(&union.unions);
            }
            places.push(Place {
                paths: paths(tag, value),
                choices,
            });
        }
        places
    }
}
