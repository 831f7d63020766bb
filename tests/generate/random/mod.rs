//! Random schemas: whatever the parser accepts, Rust is generated of it, and compiles.
//!
//! Many small schemas are modules of one package, which has no program. A large one for
//! each seed is a package as those of QEMU's schemas are, so that random messages go
//! through it. The schemas are the same in every run; `QAPI_TEST_SEEDS=2..20` tries others.

mod pools;
mod text;

use std::error::Error;
use std::fmt::Write;
use std::fs;

use fastrand::Rng;
use qapi_codegen::Builder;
use qapi_parser::{Loader, Memory, Schema};
use qapi_tests::seeds;

use crate::packages::{self, BASE, folder, manifest, update};

/// The package of the small schemas.
const SMALL: &str = "qapi-random";

/// How many small schemas there are for a seed.
const SCHEMAS: usize = 16;

/// How many definitions a small and a large schema have.
const DEFINITIONS: [usize; 2] = [8, 60];

/// A large schema and the name of its package.
pub(crate) struct Large {
    pub(crate) package: String,
    pub(crate) schema: Schema,
}

/// The large schemas.
pub(crate) fn large() -> Result<Vec<Large>, Box<dyn Error>> {
    let large = |seed: u64| {
        let mut rng = Rng::with_seed(seed);
        Ok(Large {
            package: format!("{SMALL}-{seed}"),
            schema: schema(&mut rng, DEFINITIONS[1])?,
        })
    };
    seeds()?.map(large).collect()
}

/// Writes the packages and returns their names.
pub(crate) fn write() -> Result<Vec<String>, Box<dyn Error>> {
    let sources = folder().join(SMALL).join("src");
    fs::create_dir_all(&sources)?;
    let mut library = String::from("//! Generated.\n\n");
    for seed in seeds()? {
        let mut rng = Rng::with_seed(!seed);
        for index in 0..SCHEMAS {
            let module = format!("s{seed}_{index}");
            let schema = schema(&mut rng, DEFINITIONS[0])?;
            let output = Builder::new().command("a test").render(&schema)?;
            output.write(sources.join(&module))?;
            writeln!(library, "pub mod {module};")?;
        }
    }
    update(&sources.join("lib.rs"), &library)?;
    update(
        &folder().join(SMALL).join("Cargo.toml"),
        &manifest(SMALL, BASE),
    )?;
    let mut names = vec![SMALL.to_owned()];
    for Large { package, schema } in large()? {
        packages::write(&package, &schema)?;
        names.push(package);
    }
    Ok(names)
}

/// A random schema that the parser accepts.
fn schema(rng: &mut Rng, definitions: usize) -> Result<Schema, Box<dyn Error>> {
    const TRIES: usize = 100;
    let mut last = None;
    for _ in 0..TRIES {
        let files = text::files(rng, definitions);
        let memory = files.iter().fold(Memory::new(), |memory, file| {
            memory.file(&file.path, file.text.clone())
        });
        match Loader::new().reader(memory).load(text::MAIN) {
            Ok(schema) => return Ok(schema),
            Err(error) => last = Some(error),
        }
    }
    let error = last.map_or_else(String::new, |error| error.to_string());
    Err(format!("no random schema is accepted: {error}").into())
}
