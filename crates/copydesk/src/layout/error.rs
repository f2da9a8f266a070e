use core::fmt;

/// Why a layout cannot be read.
///
/// ```
/// use copydesk::Layout;
///
/// let error = Layout::parse("format = 1\nname = \"x\"\ntitle = 3\n").unwrap_err();
/// assert_eq!(error.line(), 3);
/// assert_eq!(error.to_string(), "line 3: invalid type: integer `3`, expected a string");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError {
    line: usize,
    message: String,
}

impl LayoutError {
    pub(super) fn new(line: usize, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }

    /// The line of the file, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// What is wrong with it: what was expected, and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for LayoutError {}
