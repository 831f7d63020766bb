//! A package for each layout, and one in which the generated crate meets the client.

use std::error::Error;
use std::path::Path;

use qapi_codegen::{Builder, Layout, Visibility};
use qapi_releases::{Kind, load};
use qapi_tests::workspace;

use crate::packages::{BASE, folder, manifest, update};

/// The package whose program executes a command of the generated crate.
pub(crate) const CLIENT: &str = "layout-client";

/// Writes the packages and returns their names.
pub(crate) fn write() -> Result<Vec<String>, Box<dyn Error>> {
    let schema = load(&"11.1".parse()?, Kind::Qmp)?;
    let builder = || {
        Builder::new()
            .command("a test")
            .only("events")
            .only("query-status")
            .derive("RunState", "PartialOrd")
    };
    let package = |name: &str| folder().join(name);

    let name = "layout-crate";
    let output = builder()
        .layout(Layout::Crate(name.to_owned()))
        .types_path(workspace().join("qmp-types").display().to_string())
        .render(&schema)?;
    output.write(package(name))?;

    let folder = package("layout-folder");
    builder()
        .render(&schema)?
        .write(folder.join("src/deep/qmp"))?;
    finish(
        &folder,
        "//! Generated.\n\npub mod deep {\n    //! Deep.\n    pub mod qmp;\n}\n",
    )?;

    let file = package("layout-file");
    let output = builder().visibility(Visibility::Crate);
    let output = output
        .layout(Layout::File("qmp".to_owned()))
        .render(&schema)?;
    output.write(file.join("generated"))?;
    finish(
        &file,
        "//! Generated.\n\ninclude!(\"../generated/qmp.rs\");\n",
    )?;

    write_client(&package(CLIENT))?;
    Ok(["layout-crate", "layout-folder", "layout-file", CLIENT]
        .map(str::to_owned)
        .into())
}

fn write_client(package: &Path) -> Result<(), Box<dyn Error>> {
    let client = workspace().join("qmp-client").display().to_string();
    let dependencies = format!(
        "layout-crate = {{ path = \"../layout-crate\" }}\n\
         qmp-client = {{ path = {client:?} }}\n"
    );
    std::fs::create_dir_all(package.join("src"))?;
    update(&package.join("src/main.rs"), include_str!("client/main.rs"))?;
    update(
        &package.join("Cargo.toml"),
        &manifest(CLIENT, &dependencies),
    )?;
    Ok(())
}

fn finish(package: &Path, library: &str) -> Result<(), Box<dyn Error>> {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    std::fs::create_dir_all(package.join("src"))?;
    update(&package.join("src/lib.rs"), library)?;
    update(&package.join("Cargo.toml"), &manifest(&name, BASE))?;
    Ok(())
}
