//! Cuts a raw plain-text news dump into articles and gaps, and says what every line does.
//!
//! ```
//! use copydesk_segment::{Kind, Segmenter};
//!
//! let dump = b"Storm closes ports\n\nThu, 2017-08-10 15:15\n\nHARSTAD: Rain fell all day.\n";
//! let segments: Vec<_> = Segmenter::default().segments(dump).collect();
//! assert_eq!(segments.len(), 1);
//! assert_eq!(segments[0].kind, Kind::Article);
//! assert_eq!(segments[0].span.len(), dump.len() as u64);
//! ```

mod reader;
mod segment;
mod segmenter;

pub use crate::{
    reader::{Error, Piece, SegmentReader},
    segment::{Kind, Segment},
    segmenter::{Builder, Segmenter, Segments},
};
