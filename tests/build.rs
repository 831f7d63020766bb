//! Generates the module `qmp` that the README's examples use.

use qapi_codegen::{Builder, Layout};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = qapi_parser::load("schema/qapi-schema.json")?;
    Builder::new()
        .layout(Layout::File("qmp".to_owned()))
        .command("cargo build")
        .generate(&schema)?;
    Ok(())
}
