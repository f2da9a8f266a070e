//! Where records go: standard output, or a file that is there whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A place to write to.
#[derive(Debug)]
pub(crate) enum Output {
    Stdout(BufWriter<io::Stdout>),
    File { target: PathBuf, part: PathBuf, file: BufWriter<File>, is_done: bool },
}

impl Output {
    /// Standard output, or `target`. Until [`finish`](Self::finish), a file is written under another
    /// name beside it.
    pub(crate) fn open(target: Option<&Path>) -> Result<Self, Failure> {
        let Some(target) = target else { return Ok(Self::Stdout(BufWriter::new(io::stdout()))) };
        let failed = |source| Failure::write(target.display().to_string(), source);
        if target.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().ok_or_else(|| failed(io::ErrorKind::InvalidInput.into()))?);
        name.push(format!(".{}.part", std::process::id()));
        let part = target.with_file_name(name);
        let file = File::create(&part).map_err(failed)?;
        let (target, file) = (target.to_owned(), BufWriter::new(file));
        Ok(Self::File { target, part, file, is_done: false })
    }

    /// Whether people look at it.
    pub(crate) fn is_terminal(&self) -> bool {
        use io::IsTerminal as _;
        matches!(self, Self::Stdout(_)) && io::stdout().is_terminal()
    }

    /// Writes `bytes`.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let done = match self {
            Self::Stdout(stdout) => stdout.write_all(bytes),
            Self::File { file, .. } => file.write_all(bytes),
        };
        done.map_err(|source| self.failed(source))
    }

    /// Sees to it that everything is where it belongs.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let done = match &mut self {
            Self::Stdout(stdout) => stdout.flush(),
            Self::File { target, part, file, is_done } => file
                .flush()
                .and_then(|()| file.get_ref().sync_all())
                .and_then(|()| std::fs::rename(&*part, &*target))
                .map(|()| *is_done = true),
        };
        done.map_err(|source| self.failed(source))
    }

    fn failed(&self, source: io::Error) -> Failure {
        match self {
            Self::Stdout(_) => Failure::stdout(source),
            Self::File { target, .. } => Failure::write(target.display().to_string(), source),
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Self::File { part, is_done: false, .. } = self {
            // Nothing can be done about it if this fails.
            let _ = std::fs::remove_file(part);
        }
    }
}
