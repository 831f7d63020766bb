//! The text of a random schema.

use fastrand::Rng;

use super::pools;

/// The main file.
pub(super) const MAIN: &str = "main.json";

/// A file of the schema.
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

/// The files of a schema of about this many types.
pub(super) fn files(rng: &mut Rng, types: usize) -> Vec<File> {
    let mut of = Of::new(rng, types);
    let definitions = of.definitions();
    let rng = of.rng;
    let paths = some(pools::FILES, rng.usize(1..5), rng);
    let include = |path: &&str| format!("{{ 'include': '{path}' }}\n");
    let mut texts = vec![String::new(); paths.len() + 1];
    texts[0] = paths.iter().map(include).collect();
    for definition in definitions {
        let at = rng.usize(0..texts.len());
        texts[at] += &definition;
    }
    let names = std::iter::once(MAIN).chain(paths);
    names
        .zip(texts)
        .map(|(path, text)| File {
            path: path.to_owned(),
            text,
        })
        .collect()
}

/// Some of a pool, none twice.
fn some<'p>(pool: &[&'p str], count: usize, rng: &mut Rng) -> Vec<&'p str> {
    rng.choose_multiple(pool.iter().copied(), count)
}

fn one<'p>(pool: &[&'p str], rng: &mut Rng) -> &'p str {
    pool[rng.usize(0..pool.len())]
}

/// What there is in a schema, by kind.
struct Of<'r> {
    rng: &'r mut Rng,
    enums: Vec<Enum>,
    /// Without a base.
    plain: Vec<String>,
    /// With one of those as a base.
    derived: Vec<String>,
    /// Some of which may be branches of others.
    nested: Vec<String>,
    unions: Vec<String>,
    simple: Vec<String>,
    alternates: Vec<String>,
}

struct Enum {
    name: String,
    values: Vec<&'static str>,
}

impl<'r> Of<'r> {
    fn new(rng: &'r mut Rng, types: usize) -> Self {
        let further = (0..types).map(|index| format!("T{index}"));
        let odd = some(pools::TYPES, types / 2, rng);
        let names = odd.into_iter().map(str::to_owned).chain(further);
        let mut of = Self {
            rng,
            enums: Vec::new(),
            plain: Vec::new(),
            derived: Vec::new(),
            nested: Vec::new(),
            unions: Vec::new(),
            simple: Vec::new(),
            alternates: Vec::new(),
        };
        for (index, name) in names.take(types).enumerate() {
            // One of each at least, if there are so many.
            let kind = if index < 7 { index } else { of.rng.usize(0..7) };
            match kind {
                0 => {
                    let count = of.rng.usize(1..9);
                    let values = some(pools::VALUES, count, of.rng);
                    of.enums.push(Enum { name, values });
                }
                1 => of.plain.push(name),
                2 => of.derived.push(name),
                3 => of.nested.push(name),
                4 => of.unions.push(name),
                5 => of.simple.push(name),
                _ => of.alternates.push(name),
            }
        }
        of
    }

    fn definitions(&mut self) -> Vec<String> {
        let mut all = Vec::new();
        for index in 0..self.enums.len() {
            all.push(self.enumeration(index));
        }
        for name in self.plain.clone() {
            let members = self.members(pools::PLAIN);
            all.push(self.definition("struct", &name, &format!("'data': {members}")));
        }
        for name in self.derived.clone() {
            let base = self.rng.choice(&self.plain).cloned().unwrap_or_default();
            let members = self.members(pools::DERIVED);
            let rest = format!("'base': '{base}', 'data': {members}");
            all.push(self.definition("struct", &name, &rest));
        }
        for name in self.nested.clone() {
            let branches = self.structs();
            all.push(self.union(&name, pools::NESTED, &branches));
        }
        for name in self.unions.clone() {
            let mut branches = self.structs();
            branches.extend(self.nested.clone());
            all.push(self.union(&name, pools::COMMON, &branches));
        }
        for name in self.simple.clone() {
            all.push(self.simple_union(&name));
        }
        for name in self.alternates.clone() {
            all.push(self.alternate(&name));
        }
        let number = all.len() / 3 + 1;
        for name in some(pools::COMMANDS, number, self.rng) {
            all.push(self.command(name));
        }
        for name in some(pools::EVENTS, number, self.rng) {
            let data = self.data();
            all.push(self.definition("event", name, &data));
        }
        all
    }

    fn structs(&self) -> Vec<String> {
        [&*self.plain, &*self.derived].concat()
    }

    /// A definition with what any may have.
    fn definition(&mut self, keyword: &str, name: &str, rest: &str) -> String {
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!(", {rest}")
        };
        let (condition, features) = (self.condition(), self.features());
        let docs = match self.rng.u8(0..3) {
            0 => format!(
                "##\n# @{name}:\n#\n# Like @a-b, @type and `{name}`.\n#\n# Since: 1.0\n##\n"
            ),
            _ => String::new(),
        };
        format!("{docs}{{ '{keyword}': '{name}'{rest}{condition}{features} }}\n\n")
    }

    fn condition(&mut self) -> &'static str {
        match self.rng.u8(0..12) {
            0 => ", 'if': 'CONFIG_A'",
            1 => ", 'if': { 'not': 'CONFIG_B' }",
            2 => ", 'if': { 'any': [ 'CONFIG_A', { 'all': [ 'CONFIG_B', 'TARGET_C' ] } ] }",
            _ => "",
        }
    }

    fn features(&mut self) -> &'static str {
        match self.rng.u8(0..12) {
            0 => ", 'features': [ 'deprecated' ]",
            1 => ", 'features': [ 'unstable', { 'name': 'a-b', 'if': 'CONFIG_A' } ]",
            _ => "",
        }
    }

    fn enumeration(&mut self, index: usize) -> String {
        let name = self.enums[index].name.clone();
        let values: Vec<String> = self.enums[index]
            .values
            .clone()
            .into_iter()
            .map(|value| {
                let (condition, features) = (self.condition(), self.features());
                format!("{{ 'name': '{value}'{condition}{features} }}")
            })
            .collect();
        let rest = format!("'data': [ {} ]", values.join(", "));
        self.definition("enum", &name, &rest)
    }

    /// A dict of members.
    fn members(&mut self, pool: &[&str]) -> String {
        let count = self.rng.usize(0..6);
        let members: Vec<String> = some(pool, count, self.rng)
            .into_iter()
            .map(|name| {
                let ty = self.ty();
                let star = if self.rng.bool() { "*" } else { "" };
                let (condition, features) = (self.condition(), self.features());
                format!("'{star}{name}': {{ 'type': {ty}{condition}{features} }}")
            })
            .collect();
        format!("{{ {} }}", members.join(", "))
    }

    /// Any type, as it is written for a member.
    fn ty(&mut self) -> String {
        let mut names = self.objects();
        names.extend(self.alternates.clone());
        names.extend(self.enums.iter().map(|of| of.name.clone()));
        let name = match self.rng.u8(0..3) {
            0 => one(pools::BUILTINS, self.rng).to_owned(),
            _ => self.rng.choice(&names).cloned().unwrap_or_default(),
        };
        match self.rng.u8(0..5) {
            0 => format!("[ '{name}' ]"),
            _ => format!("'{name}'"),
        }
    }

    /// All object types.
    fn objects(&self) -> Vec<String> {
        [
            self.structs(),
            self.nested.clone(),
            self.unions.clone(),
            self.simple.clone(),
        ]
        .concat()
    }

    fn union(&mut self, name: &str, pool: &'static [&'static str], branches: &[String]) -> String {
        let tags = self.rng.usize(0..self.enums.len());
        let (tag, members) = (one(pool, self.rng), self.rng.bool());
        let mut base = vec![format!("'{tag}': '{}'", self.enums[tags].name)];
        if members {
            let other = one(pool, self.rng);
            if other != tag {
                base.push(format!("'*{other}': {}", self.ty()));
            }
        }
        self.rng.shuffle(&mut base);
        let values = self.enums[tags].values.clone();
        let mut data = Vec::new();
        for value in values {
            if self.rng.bool() {
                let branch = self.rng.choice(branches).cloned().unwrap_or_default();
                let condition = self.condition();
                data.push(format!("'{value}': {{ 'type': '{branch}'{condition} }}"));
            }
        }
        if data.is_empty() {
            let value = self.enums[tags].values[0];
            data.push(format!("'{value}': '{}'", branches[0]));
        }
        let rest = format!(
            "'base': {{ {} }}, 'discriminator': '{tag}', 'data': {{ {} }}",
            base.join(", "),
            data.join(", ")
        );
        self.definition("union", name, &rest)
    }

    fn simple_union(&mut self, name: &str) -> String {
        let count = self.rng.usize(1..5);
        let branches: Vec<String> = some(pools::PLAIN, count, self.rng)
            .into_iter()
            .map(|branch| format!("'{branch}': {}", self.ty()))
            .collect();
        self.definition(
            "union",
            name,
            &format!("'data': {{ {} }}", branches.join(", ")),
        )
    }

    fn alternate(&mut self, name: &str) -> String {
        let objects = self.objects();
        let object = self.rng.choice(&objects).cloned().unwrap_or_default();
        let element = self.ty();
        let kinds = [
            "'str'".to_owned(),
            one(&["'int'", "'uint8'", "'number'", "'size'"], self.rng).to_owned(),
            "'bool'".to_owned(),
            "'null'".to_owned(),
            format!("'{object}'"),
            if element.starts_with('[') {
                element
            } else {
                format!("[ {element} ]")
            },
        ];
        let count = self.rng.usize(1..5);
        let chosen = self.rng.choose_multiple(kinds, count);
        let names = some(pools::PLAIN, chosen.len(), self.rng);
        let pairs = names.iter().zip(chosen);
        let branches: Vec<String> = pairs.map(|(name, ty)| format!("'{name}': {ty}")).collect();
        self.definition(
            "alternate",
            name,
            &format!("'data': {{ {} }}", branches.join(", ")),
        )
    }

    /// The data of a message.
    fn data(&mut self) -> String {
        let pick = |names: &[String], rng: &mut Rng| rng.choice(names).cloned().unwrap_or_default();
        match self.rng.u8(0..5) {
            0 => String::new(),
            1 => format!("'data': {}", self.members(pools::DERIVED)),
            2 => format!("'data': '{}'", pick(&self.structs(), self.rng)),
            3 => format!(
                "'data': '{}', 'boxed': true",
                pick(&self.objects(), self.rng)
            ),
            _ => format!("'data': {}", self.members(pools::PLAIN)),
        }
    }

    fn command(&mut self, name: &str) -> String {
        let mut parts = vec![self.data()];
        let objects = self.objects();
        let returned = self.rng.choice(&objects).cloned().unwrap_or_default();
        match self.rng.u8(0..6) {
            0 => parts.push("'success-response': false".to_owned()),
            1 => parts.push("'allow-oob': true".to_owned()),
            // Of a union's other members nothing is kept: it has no field for them.
            2 if !parts[0].contains("boxed") => parts.push("'gen': false".to_owned()),
            3 => parts.push(format!("'returns': [ '{returned}' ]")),
            _ => parts.push(format!("'returns': '{returned}', 'allow-preconfig': true")),
        }
        parts.retain(|part| !part.is_empty());
        self.definition("command", name, &parts.join(", "))
    }
}
