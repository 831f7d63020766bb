//! The source of the [run-time base](crate::base), for a generator that puts a copy of
//! it beside what it generates.

macro_rules! files {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("base/", $name)))),*] };
}

/// The files of the base, each with its name in the folder and its text.
#[rustfmt::skip]
pub const BASE: &[(&str, &str)] = files![
    "alternate.rs"
    "command.rs"
    "error.rs"
    "event.rs"
    "flatten.rs"
    "greeting.rs"
    "json.rs"
    "line.rs"
    "members.rs"
    "mod.rs"
    "object.rs"
    "open_enum.rs"
    "path.rs"
    "reply.rs"
    "text.rs"
    "union.rs"
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn no_file_is_missing() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/base");
        let entries = std::fs::read_dir(folder).unwrap();
        let there: BTreeSet<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let listed = super::BASE.iter().map(|(name, _)| (*name).to_owned());
        assert_eq!(listed.collect::<BTreeSet<_>>(), there);
    }
}
