use core::fmt;

/// Why a dump could not be read to its end.
///
/// Text itself never fails to parse; this is about reading. What had been read before it failed is given
/// first. A reader that says `WouldBlock` or `TimedOut` has failed, too, and is not asked again: give a
/// blocking one.
///
/// ```
/// struct Torn;
/// impl std::io::Read for Torn {
///     fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
///         Err(std::io::Error::other("cable cut"))
///     }
/// }
/// let parser = copydesk::Parser::default();
/// let error = parser.reader(Torn).next().unwrap().unwrap_err();
/// assert!(error.is_io());
/// assert_eq!(error.to_string(), "cannot read the dump at byte 0");
/// assert_eq!(error.position(), 0);
/// ```
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
    pub(crate) fn io(position: u64, source: std::io::Error) -> Self {
        Self(Box::new(ErrorKind::Io { position, source }))
    }

    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// What went wrong, by value.
    pub fn into_kind(self) -> ErrorKind {
        *self.0
    }

    /// How many bytes of the dump had been read.
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What the reader said, for whoever reads with `?` in a function of IO; its text has the place, too.
///
/// ```
/// fn count(dump: &[u8]) -> std::io::Result<usize> {
///     let (parser, mut count) = (copydesk::Parser::default(), 0);
///     for item in parser.reader(dump) {
///         count += usize::from(matches!(item?, copydesk::Item::Article(_)));
///     }
///     Ok(count)
/// }
/// assert_eq!(count(b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n")?, 1);
/// # std::io::Result::Ok(())
/// ```
impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        let kind = match error.kind() {
            ErrorKind::Io { source, .. } => source.kind(),
        };
        Self::new(kind, error)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
