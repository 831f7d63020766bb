//! Generates the types of QEMU 10.2's whole QMP.

use std::path::{Path, PathBuf};
use std::{env, fs};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo::rerun-if-env-changed=QAPI_TEST_DATA");
    let data = env::var_os("QAPI_TEST_DATA").ok_or("QAPI_TEST_DATA is not set")?;
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = workspace.join(data).join("qemu/10.2/qapi");
    println!("cargo::rerun-if-changed={}", folder.display());
    let schema = qapi_parser::load(folder.join("qapi-schema.json"))?;
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let output = qapi_codegen::Builder::new().render(&schema)?;
    output.write(out.join("qmp"))?;
    // What is included may have no attributes of its own; a module may.
    fs::write(out.join("generated.rs"), "pub mod qmp;\n")?;
    Ok(())
}
