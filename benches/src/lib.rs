//! What the benches read: the sample dumps, over and over, until a clock can tell them apart.

use std::path::Path;

/// The sample dumps that are UTF-8, one after the other, at least `len` bytes of them.
///
/// One dump is in windows-1252; among the others it would make all of them invalid UTF-8.
///
/// # Panics
///
/// When the sample dumps are not there.
pub fn dumps(len: usize) -> Vec<u8> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let folders = std::fs::read_dir(&seeds).expect("the sample dumps are part of the project");
    let mut paths: Vec<_> = folders.flatten().map(|it| it.path().join("dump.txt")).collect();
    paths.sort();
    let mut once = Vec::new();
    for path in paths {
        match std::fs::read(&path) {
            Ok(dump) if str::from_utf8(&dump).is_ok() => {
                once.extend(dump);
                once.extend(b"\n\n");
            }
            _ => {}
        }
    }
    assert!(!once.is_empty(), "no sample dump in {}", seeds.display());
    once.repeat(len.div_ceil(once.len()))
}
