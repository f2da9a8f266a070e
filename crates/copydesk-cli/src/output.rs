//! Where records go: standard output, or a file that is there whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A place to write to.
#[derive(Debug)]
pub(crate) enum Output {
    Stdout(BufWriter<io::Stdout>),
    /// What has a name but is no file, as a device or a pipe. It stays what it is.
    Stream {
        target: PathBuf,
        stream: BufWriter<File>,
    },
    File {
        target: PathBuf,
        part: PathBuf,
        file: BufWriter<File>,
        is_done: bool,
    },
}

impl Output {
    /// Standard output, for `-` too, or `target`. Until [`finish`](Self::finish), a file is written under another
    /// name beside it.
    pub(crate) fn open(target: Option<&Path>) -> Result<Self, Failure> {
        let Some(target) = target.filter(|target| *target != Path::new("-")) else {
            return Ok(Self::Stdout(BufWriter::new(io::stdout())));
        };
        Self::named(target).map_err(|source| Failure::write(target.display().to_string(), source))
    }

    fn named(target: &Path) -> io::Result<Self> {
        let Ok(before) = std::fs::metadata(target) else {
            // A link to nothing says where the file is to be, which is then made in place.
            return if target.is_symlink() { Self::stream(target) } else { Self::file(target) };
        };
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !before.is_file() {
            return Self::stream(target);
        }
        // What a link leads to is replaced, and not the link; whoever could read it still can.
        let output = Self::file(&target.canonicalize()?)?;
        if let Self::File { file, .. } = &output {
            file.get_ref().set_permissions(before.permissions())?;
        }
        Ok(output)
    }

    fn stream(target: &Path) -> io::Result<Self> {
        let stream = File::create(target)?;
        Ok(Self::Stream { target: target.to_owned(), stream: BufWriter::new(stream) })
    }

    fn file(target: &Path) -> io::Result<Self> {
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().ok_or(io::ErrorKind::InvalidInput)?);
        name.push(format!(".{}.part", std::process::id()));
        let part = target.with_file_name(name);
        let file = BufWriter::new(File::create(&part)?);
        Ok(Self::File { target: target.to_owned(), part, file, is_done: false })
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
            Self::Stream { stream, .. } => stream.write_all(bytes),
            Self::File { file, .. } => file.write_all(bytes),
        };
        done.map_err(|source| self.failed(source))
    }

    /// Sees to it that everything is where it belongs.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let done = match &mut self {
            Self::Stdout(stdout) => stdout.flush(),
            Self::Stream { stream, .. } => stream.flush(),
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
            Self::Stream { target, .. } | Self::File { target, .. } => {
                Failure::write(target.display().to_string(), source)
            }
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
