//! Which files to read.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Extensions of the files that are taken from folders.
const EXTENSIONS: [&str; 6] = ["txt", "text", "tst", "story", "sgm", "asc"];
/// Files without an extension that are no dumps.
const NO_DUMPS: [&str; 7] =
    ["README", "LICENSE", "COPYING", "NOTICE", "CHANGELOG", "AUTHORS", "Makefile"];

/// The files that `paths` name, folders read to their ends, in a stable order. What could not be
/// read is among them as a failure, in its place.
pub(crate) fn expand(paths: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            let before = found.len();
            walk(path, &mut found);
            if found.len() == before {
                found.push(Err(Failure::NoDumps { path: path.clone() }));
            }
        } else {
            found.push(Ok(path.clone()));
        }
    }
    found
}

/// Opens the file at `path`, or standard input for `-`.
pub(crate) fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|source| Failure::read(path, source))?;
    Ok(Box::new(BufReader::new(file)))
}

/// All bytes of the file at `path`, or of standard input for `-`.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|source| Failure::read(path, source))?;
    Ok(bytes)
}

/// Adds the dumps in `folder`. Folders that lie in it are kept on a list, not on the stack; links to
/// folders are not followed, so that there is no going round in circles.
fn walk(folder: &Path, found: &mut Vec<Result<PathBuf, Failure>>) {
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        let is_folder = path == folder
            || std::fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
        if !is_folder {
            if path.is_file() && is_dump(&path) {
                found.push(Ok(path));
            }
            continue;
        }
        match entries(&path) {
            // The last on the list is read next.
            Ok(entries) => waiting.extend(entries.into_iter().rev()),
            Err(source) => found.push(Err(Failure::read(&path, source))),
        }
    }
}

/// What lies in `folder` and is not hidden, by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            entries.push(entry.path());
        }
    }
    entries.sort();
    Ok(entries)
}

fn is_dump(path: &Path) -> bool {
    match path.extension().and_then(OsStr::to_str) {
        Some(extension) => EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)),
        None => {
            path.extension().is_none()
                && !NO_DUMPS.iter().any(|name| path.file_stem() == Some(OsStr::new(name)))
        }
    }
}
