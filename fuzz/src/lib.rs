//! The laws that the fuzz targets assert, and the shim that runs them without libFuzzer.
//!
//! A target is one line: [`target!`] with a law, a function from bytes that panics where the law is
//! broken. Under cargo-fuzz that is a libFuzzer target. Built in the usual way it is a program that
//! [`replay`]s files, folders and changed copies of them, so that laws are checked on stable, too.

pub mod dump;
pub mod encoding;
pub mod field;
pub mod replay;

/// Makes a fuzz target of a law: `target!(copydesk_fuzz::dump::segment);`.
#[cfg(fuzzing)]
#[macro_export]
macro_rules! target {
    ($law:path) => {
        libfuzzer_sys::fuzz_target!(|bytes: &[u8]| $law(bytes));
    };
}

/// Makes a fuzz target of a law: `target!(copydesk_fuzz::dump::segment);`.
#[cfg(not(fuzzing))]
#[macro_export]
macro_rules! target {
    ($law:path) => {
        fn main() -> std::process::ExitCode {
            $crate::replay::main($law)
        }
    };
}
