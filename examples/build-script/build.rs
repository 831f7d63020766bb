//! Generates the module `qmp` from the folder `schema`.

use qapi_codegen::{Builder, Error, Layout, Visibility};

fn main() -> Result<(), Error> {
    Builder::new()
        .schema("schema/qapi-schema.json")
        .layout(Layout::File("qmp".to_owned()))
        .visibility(Visibility::Crate)
        .command("cargo build")
        .generate()?;
    Ok(())
}
