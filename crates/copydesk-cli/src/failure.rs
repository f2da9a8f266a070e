//! What can go wrong, and how it is told: the place first, then the cause.

use std::io;
use std::path::{Path, PathBuf};

/// Why a part of the work was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{}: {}", name(.path), cause(.source))]
    Read { path: PathBuf, source: io::Error },
    #[error("{}: reading stopped at byte {position}: {}", name(.path), cause(.source))]
    ReadOn { path: PathBuf, position: u64, source: io::Error },
    #[error("{}: line {line}: expected a record of the form copydesk/1: {cause}", name(.path))]
    NoRecord { path: PathBuf, line: u64, cause: String },
    #[error("{}: {what}", name(.path))]
    NotText { path: PathBuf, what: String },
    #[error("{}: no dumps in this folder", name(.path))]
    NoDumps { path: PathBuf },
    #[error("cannot write {to}: {}", cause(.source))]
    Write { to: String, source: io::Error },
    #[error("{}: {cause}", name(.path))]
    Style { path: PathBuf, cause: String },
    #[error("{}: {cause}", name(.path))]
    Weights { path: PathBuf, cause: String },
    #[error("{}: {error}", name(.path))]
    Layout { path: PathBuf, error: copydesk::LayoutError },
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    pub(crate) fn read(path: &Path, source: io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    pub(crate) fn write(to: impl Into<String>, source: io::Error) -> Self {
        Self::Write { to: to.into(), source }
    }

    /// Standard output could not be written to.
    pub(crate) fn stdout(source: io::Error) -> Self {
        Self::write("standard output", source)
    }

    /// Whether the reader of our output went away.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Write { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Whether it was said wrongly what to do.
    pub(crate) fn is_usage(&self) -> bool {
        matches!(self, Self::Usage(_))
    }

    /// Says so on standard error.
    pub(crate) fn report(&self) {
        note(&self.to_string());
    }
}

/// Says `text` on standard error; if nobody listens there, so be it.
pub(crate) fn note(text: &str) {
    use io::Write as _;
    let _ = writeln!(io::stderr().lock(), "copydesk: {text}");
}

/// The path for people, `-` as what it means.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// The cause without the number that the system gives it.
fn cause(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
