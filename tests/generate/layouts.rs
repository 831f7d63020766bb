//! A package for each layout that does without `qmp-types`: they are built with the
//! others, and have nothing to run.

use std::error::Error;
use std::path::Path;

use qapi_codegen::{Builder, Layout, Visibility};
use qapi_tests::workspace;

use crate::packages::{SERDE_ALONE, folder, manifest, update};

/// Writes the packages and returns their names.
pub(crate) fn write() -> Result<Vec<String>, Box<dyn Error>> {
    let schema = qapi_parser::load(workspace().join("schema/11.1/qapi-schema.json"))?;
    let builder = || {
        Builder::new()
            .command("a test")
            .derive("RunState", "PartialOrd")
    };
    let package = |name: &str| folder().join(name);

    let name = "layout-crate";
    let output = builder()
        .layout(Layout::Crate(name.to_owned()))
        .render(&schema)?;
    output.write(package(name))?;

    let folder = package("layout-folder");
    builder()
        .own_base()
        .render(&schema)?
        .write(folder.join("src/deep/qmp"))?;
    finish(
        &folder,
        "//! Generated.\n\npub mod deep {\n    //! Deep.\n    pub mod qmp;\n}\n",
    )?;

    let file = package("layout-file");
    let output = builder().own_base().visibility(Visibility::Crate);
    let output = output
        .layout(Layout::File("qmp".to_owned()))
        .render(&schema)?;
    output.write(file.join("generated"))?;
    finish(
        &file,
        "//! Generated.\n\ninclude!(\"../generated/qmp.rs\");\n",
    )?;

    Ok(["layout-crate", "layout-folder", "layout-file"]
        .map(str::to_owned)
        .into())
}

fn finish(package: &Path, library: &str) -> Result<(), Box<dyn Error>> {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    std::fs::create_dir_all(package.join("src"))?;
    update(&package.join("src/lib.rs"), library)?;
    update(&package.join("Cargo.toml"), &manifest(&name, SERDE_ALONE))?;
    Ok(())
}
