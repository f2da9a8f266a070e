//! Captions and their credits.

/// A caption as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Caption {
    /// The caption without its credit.
    pub text: String,
    /// Who took the picture.
    pub credit: Option<String>,
}

/// Splits the credit from a caption. Any text is a caption; without a credit all of it is `text`.
pub fn parse(text: &str) -> Caption {
    Caption { text: text.to_owned(), credit: None }
}
