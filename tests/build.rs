//! Generates the module `qmp` that the README's examples use.

use qapi_codegen::{Builder, Error, Layout};

fn main() -> Result<(), Error> {
    Builder::new()
        .schema("../examples/build-script/schema/qapi-schema.json")
        .layout(Layout::File("qmp".to_owned()))
        .command("cargo build")
        .generate()?;
    Ok(())
}
