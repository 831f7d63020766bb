//! Generates the module `qmp` from the directory `schema`.

use qapi_codegen::{Builder, Layout, Visibility};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = qapi_parser::load("schema/qapi-schema.json")?;
    Builder::new()
        .layout(Layout::File("qmp".to_owned()))
        .visibility(Visibility::Crate)
        .command("cargo build")
        .generate(&schema)?;
    Ok(())
}
