//! Which files to read.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use copydesk::text::encoding::{self, Decoded, Encoding};

use crate::failure::{Failure, name, note};

/// Extensions of the files that are taken from folders.
const EXTENSIONS: [&str; 11] =
    ["txt", "text", "tst", "story", "sgm", "sgml", "asc", "md", "markdown", "eml", "wet"];
/// Files that are no dumps, whatever their extension.
const NO_DUMPS: [&str; 7] =
    ["README", "LICENSE", "COPYING", "NOTICE", "CHANGELOG", "AUTHORS", "Makefile"];

/// How many of the files that were left out are named.
const NAMED: usize = 3;

/// The files that `paths` name, folders read to their ends, in a stable order. What could not be
/// read is among them as a failure, in its place.
pub(crate) fn expand(paths: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            let before = found.len();
            let left_out = walk(path, &mut found);
            tell_left_out(path, &left_out);
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

/// All bytes of the dump at `path`, or of standard input for `-`. One that is no text is a failure, unless
/// its `encoding` is stated.
pub(crate) fn dump(path: &Path, encoding: Option<Encoding>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|source| Failure::read(path, source))?;
    match encoding::not_text(&bytes).filter(|_| encoding.is_none()) {
        Some(what) => {
            let what = format!("expected plain text, but found {what}");
            Err(Failure::NotText { path: path.to_owned(), what })
        }
        None => Ok(bytes),
    }
}

/// `dump` as UTF-8, from `encoding` if it is stated.
pub(crate) fn decode(dump: &[u8], encoding: Option<Encoding>) -> Decoded<'_> {
    match encoding {
        Some(encoding) => encoding::decode_from(dump, encoding),
        None => encoding::decode(dump),
    }
}

/// Says which files of `folder` are not read.
fn tell_left_out(folder: &Path, files: &[PathBuf]) {
    if files.is_empty() {
        return;
    }
    let mut names: Vec<_> = files.iter().take(NAMED).map(|file| name(file)).collect();
    names.extend((files.len() > NAMED).then(|| "…".to_owned()));
    let many = if files.len() == 1 { "file was" } else { "files were" };
    note(&format!("{}: {} {many} left out: {}", name(folder), files.len(), names.join(", ")));
}

/// Adds the dumps in `folder`, and gives the files in it that are none. Folders that lie in it are kept on a list, not on the stack; links to
/// folders are not followed, so that there is no going round in circles.
fn walk(folder: &Path, found: &mut Vec<Result<PathBuf, Failure>>) -> Vec<PathBuf> {
    let mut left_out = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        let is_folder = path == folder
            || std::fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
        if !is_folder {
            if path.is_file() {
                if is_dump(&path) { found.push(Ok(path)) } else { left_out.push(path) }
            }
            continue;
        }
        match entries(&path) {
            // The last on the list is read next.
            Ok(entries) => waiting.extend(entries.into_iter().rev()),
            Err(source) => found.push(Err(Failure::read(&path, source))),
        }
    }
    left_out
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
    let is_known =
        |extension: &OsStr| EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known));
    path.extension().is_none_or(is_known)
        && !NO_DUMPS.iter().any(|name| path.file_stem() == Some(OsStr::new(name)))
}
