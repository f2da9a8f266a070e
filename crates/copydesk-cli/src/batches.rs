//! Which files are parsed at the same time.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Dumps up to this size are parsed in memory, where all their dates can be compared.
pub(crate) const IN_MEMORY: u64 = 64 << 20;

/// Bytes of files that are parsed at the same time, for each of the threads: as much as is held in
/// records until those of the files before are written.
const BYTES: u64 = 8 << 20;
/// The same in files.
const FILES: usize = 64;

/// Files in the order in which their articles are printed, with their bytes.
#[derive(Debug)]
pub(crate) enum Batch {
    /// One that is written while it is read: too long to hold, or no file but a pipe.
    Stream(PathBuf, u64),
    /// Files that are parsed at the same time, or why there is none.
    Files(Vec<Result<PathBuf, Failure>>, u64),
}

/// Groups `files` for `threads`.
pub(crate) fn group(files: Vec<Result<PathBuf, Failure>>, threads: usize) -> Vec<Batch> {
    let mut batches = Vec::new();
    let (mut open, mut bytes) = (Vec::new(), 0);
    for file in files {
        let (size, is_stream) = file.as_deref().map_or((0, false), look);
        let is_full = bytes >= BYTES * threads as u64 || open.len() >= FILES * threads;
        if !open.is_empty() && (is_full || is_stream) {
            batches.push(Batch::Files(std::mem::take(&mut open), std::mem::take(&mut bytes)));
        }
        match file {
            Ok(path) if is_stream => batches.push(Batch::Stream(path, size)),
            file => {
                bytes += size;
                open.push(file);
            }
        }
    }
    if !open.is_empty() {
        batches.push(Batch::Files(open, bytes));
    }
    batches
}

/// The size of a file, and whether it is read by itself; one that is not there is told of when it is
/// to be read.
fn look(path: &Path) -> (u64, bool) {
    match std::fs::metadata(path) {
        Ok(metadata) => (metadata.len(), !metadata.is_file() || metadata.len() > IN_MEMORY),
        Err(_) => (0, path == Path::new("-")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paths of the batches of `files` files that are not there, for `threads`.
    fn grouped(files: usize, threads: usize) -> Vec<usize> {
        let files = (0..files).map(|number| Ok(PathBuf::from(format!("no such dump {number}"))));
        let batches = group(files.collect(), threads).into_iter();
        batches
            .map(|batch| match batch {
                Batch::Stream(..) => 0,
                Batch::Files(files, _) => files.len(),
            })
            .collect()
    }

    #[test]
    fn all_files_are_in_a_batch_and_no_batch_is_without_end() {
        assert!(grouped(0, 2).is_empty());
        assert_eq!(grouped(FILES + 1, 1), [FILES, 1]);
        assert_eq!(grouped(FILES + 1, 2), [FILES + 1]);
    }

    #[test]
    fn standard_input_is_read_by_itself_and_in_its_turn() {
        let files = ["a", "-", "b"].map(|path| Ok(PathBuf::from(path)));
        let batches = group(files.into(), 4);
        assert!(matches!(
            &batches[..],
            [Batch::Files(..), Batch::Stream(path, 0), Batch::Files(..)] if path == Path::new("-")
        ));
    }
}
