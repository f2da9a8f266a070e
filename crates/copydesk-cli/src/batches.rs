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

/// A file, or why there is none, and its size.
pub(crate) type Sized = (Result<PathBuf, Failure>, u64);

/// Files in the order in which their articles are printed.
#[derive(Debug)]
pub(crate) enum Batch {
    /// One that is written while it is read: too long to hold, or no file but a pipe.
    Stream(PathBuf, u64),
    /// Files that are parsed at the same time.
    Files(Vec<Sized>),
}

/// Groups `files` for `threads`.
pub(crate) fn group(files: Vec<Result<PathBuf, Failure>>, threads: usize) -> Vec<Batch> {
    let mut batches = Vec::new();
    let (mut open, mut bytes) = (Vec::new(), 0);
    for file in files {
        let size = file.as_deref().map_or(Some(0), size);
        let is_full = bytes >= BYTES * threads as u64 || open.len() >= FILES * threads;
        if !open.is_empty() && (is_full || size.is_none()) {
            batches.push(Batch::Files(std::mem::take(&mut open)));
            bytes = 0;
        }
        match (file, size) {
            (Ok(path), None) => {
                let size = std::fs::metadata(&path).map_or(0, |metadata| metadata.len());
                batches.push(Batch::Stream(path, size));
            }
            (file, size) => {
                bytes += size.unwrap_or(0);
                open.push((file, size.unwrap_or(0)));
            }
        }
    }
    if !open.is_empty() {
        batches.push(Batch::Files(open));
    }
    batches
}

/// The size of a file that can be held in memory; one that is not there has none.
fn size(path: &Path) -> Option<u64> {
    let Ok(metadata) = std::fs::metadata(path) else {
        return (path != Path::new("-")).then_some(0);
    };
    (metadata.is_file() && metadata.len() <= IN_MEMORY).then_some(metadata.len())
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
                Batch::Files(files) => files.len(),
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
            [Batch::Files(_), Batch::Stream(path, 0), Batch::Files(_)] if path == Path::new("-")
        ));
    }
}
