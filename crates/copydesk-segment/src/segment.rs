use copydesk_text::{Confidence, RoleLine, Span};

use crate::Family;

/// A piece of a dump. Segments tile the dump.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub span: Span,
    /// Its lines with their roles; they tile it.
    pub lines: Vec<RoleLine>,
    /// How sure it is that a segment starts here.
    pub confidence: Confidence,
    /// The family of [cues](crate::Cues) that most of its lines speak for, if any.
    pub family: Option<Family>,
    /// Whether it ends because it was as long as a segment may be, see
    /// [`Builder::segment_limit`](crate::Builder::segment_limit).
    pub is_cut: bool,
}

/// What a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One article.
    Article,
    /// What lies between articles: cover pages, contents, chrome, trailers.
    Gap,
}
