//! The part of a SPICE client that connects.
//!
//! Even if no password is required, the server expects one, encrypted with the key that it
//! sends. Padding does not depend on the key. So the padded empty password is a constant
//! here, and only the arithmetic of RSA remains.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use libtest_mimic::Failed;

/// A number of 1024 bits, the lowest 64 first.
type Number = [u64; 16];

/// An empty password with its final zero, padded by OAEP with SHA-1 and a seed of
/// zeroes.
const PASSWORD: [u64; 16] = [
    0x00c3_85a2_a6a6_2799,
    0xda9a_7ebb_a2cd_117a,
    0x13a8_c590_b309_0038,
    0x9c3c_901d_c6ac_85ec,
    0x3918_d931_8cee_d03e,
    0xcda4_fa64_7def_a221,
    0xe1f7_20c8_56fd_8939,
    0x73d2_39d2_273c_97f1,
    0x5ed9_0e4b_7fc2_4c96,
    0x36fe_a567_3ab5_86d7,
    0x5059_fe17_e589_b11c,
    0xf70f_dbe0_8af1_e8b5,
    0x8eca_52dc_fa86_3dfc,
    0xfe82_52f2_b9b1_b736,
    0xf536_ccd3_d462_6bfe,
    0x0730_e5be_033a_cb7a,
];

/// Where the modulus is in the server's answer: after the result and the start of the key,
/// which is always the same.
const MODULUS: usize = 4 + 29;

/// Opens the main channel.
pub(crate) fn open_main_channel(stream: &mut UnixStream) -> Result<(), Failed> {
    let header = |size: u32| [2, 2, size].map(u32::to_le_bytes).concat();
    // A new connection, the main channel (1) with number 0, and no capabilities, whose list
    // would start after these 18 bytes.
    let mut link = vec![0, 0, 0, 0, 1, 0];
    link.extend([0, 0, 18].map(u32::to_le_bytes).concat());
    stream.write_all(&[&b"REDQ"[..], &header(18), &link].concat())?;

    let mut answer = [0; 16];
    stream.read_exact(&mut answer)?;
    let size = u32::from_le_bytes([answer[12], answer[13], answer[14], answer[15]]);
    let mut reply = vec![0; usize::try_from(size)?];
    stream.read_exact(&mut reply)?;
    let modulus = reply.get(MODULUS..MODULUS + 128).ok_or("no key")?;

    stream.write_all(&encrypt(modulus))?;
    let mut result = [0; 4];
    stream.read_exact(&mut result)?;
    match u32::from_le_bytes(result) {
        0 => Ok(()),
        error => Err(format!("the server refused with {error}").into()),
    }
}

/// The password to the power of 65537.
fn encrypt(modulus: &[u8]) -> Vec<u8> {
    let mut number = Number::default();
    for (digit, bytes) in number.iter_mut().rev().zip(modulus.chunks(8)) {
        *digit = bytes
            .iter()
            .fold(0, |digit, byte| digit << 8 | u64::from(*byte));
    }
    let modulus = number;
    let mut password = PASSWORD;
    password.reverse();
    let squared = (0..16).fold(password, |power, _| multiply(&power, &power, &modulus));
    let power = multiply(&squared, &password, &modulus);
    power
        .iter()
        .rev()
        .flat_map(|digit| digit.to_be_bytes())
        .collect()
}

/// The product of two numbers below the modulus, by doubling and adding.
fn multiply(a: &Number, b: &Number, modulus: &Number) -> Number {
    let mut product = Number::default();
    for bit in (0..1024).rev() {
        product = add(&product, &product, modulus);
        if b[bit / 64] >> (bit % 64) & 1 == 1 {
            product = add(&product, a, modulus);
        }
    }
    product
}

/// The sum of two numbers below the modulus.
fn add(a: &Number, b: &Number, modulus: &Number) -> Number {
    let mut sum = *a;
    let carried = by_digits(&mut sum, b, u64::overflowing_add);
    let mut reduced = sum;
    let borrowed = by_digits(&mut reduced, modulus, u64::overflowing_sub);
    if carried || !borrowed { reduced } else { sum }
}

/// Adds or subtracts; true if a carry is left.
fn by_digits(a: &mut Number, b: &Number, operation: fn(u64, u64) -> (u64, bool)) -> bool {
    let mut carry = false;
    for (digit, other) in a.iter_mut().zip(b) {
        let (result, first) = operation(*digit, *other);
        let (result, second) = operation(result, u64::from(carry));
        *digit = result;
        carry = first || second;
    }
    carry
}
