use core::fmt;

/// Why a dump could not be read to its end.
///
/// Text itself never fails to parse; this is about reading and about limits.
#[derive(Debug)]
pub struct Error(Box<ErrorKind>);

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The reader failed.
    #[error("cannot read the dump at byte {position}")]
    Io {
        /// How many bytes had been read.
        position: u64,
        /// What the reader said.
        #[source]
        source: std::io::Error,
    },
}

impl Error {
    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// What went wrong, by value.
    pub fn into_kind(self) -> ErrorKind {
        *self.0
    }

    /// The byte at which it did.
    pub fn position(&self) -> u64 {
        match *self.0 {
            ErrorKind::Io { position, .. } => position,
        }
    }

    /// Whether the reader failed.
    pub fn is_io(&self) -> bool {
        matches!(*self.0, ErrorKind::Io { .. })
    }
}

impl From<copydesk_segment::Error> for Error {
    fn from(error: copydesk_segment::Error) -> Self {
        Self(Box::new(ErrorKind::Io { position: error.position, source: error.source }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
