use copydesk_extract::Fields;
use copydesk_text::{Confidence, Span};

use crate::{Article, HouseStyle};

/// Where the fields of an article come from.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    /// Name of the dump.
    pub file: Option<&'a str>,
    /// Which article of the dump it is, from 0.
    pub index: u64,
    /// The article's bytes.
    pub span: Span,
    /// Its first and last line, from 1.
    pub lines: (u64, u64),
    /// Name of its layout.
    pub layout: &'a str,
    /// How sure its start is.
    pub confidence: Confidence,
}

/// Resolves `fields` under `style`.
pub fn normalize(_fields: &Fields<'_>, _origin: &Origin<'_>, _style: &HouseStyle) -> Article {
    unimplemented!()
}
