//! Generates the module `qmp` for several releases at once. Their schemas are built in.

use std::error::Error;

use qapi_codegen::{Builder, Layout, Visibility};
use qapi_merge::{Labelled, Preferences, Release, merge};
use qapi_releases::{Kind, documentation, load};

fn main() -> Result<(), Box<dyn Error>> {
    // No file of a schema is read. Without this line, any change of a file runs the script again.
    println!("cargo:rerun-if-changed=build.rs");
    let mut schemas = Vec::new();
    for number in ["7.2", "10.2", "11.1"] {
        let release: Release = number.parse()?;
        let schema = load(&release, Kind::Qmp)?.with_documentation(documentation(Kind::Qmp)?);
        schemas.push(Labelled::release(release, schema));
    }
    let merged = merge(&schemas, &Preferences::default())?;
    Builder::new()
        .layout(Layout::File("qmp".to_owned()))
        .visibility(Visibility::Crate)
        .command("cargo build")
        .only("query-status")
        .generate(&merged.schema)?;
    Ok(())
}
