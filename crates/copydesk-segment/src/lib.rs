//! Cuts a raw plain-text news dump into articles and gaps, and says what every line does.
//!
//! ```
//! use copydesk_segment::{Kind, Segmenter};
//!
//! let dump = b"Storm closes northern ports\n\nThu, 2017-08-10 15:15\n\n\
//!     HARSTAD, Norway: Rain fell all day on the islands, and the ferries stayed in port.\n";
//! let segments: Vec<_> = Segmenter::default().segments(dump).collect();
//! assert_eq!(segments.len(), 1);
//! assert_eq!(segments[0].kind, Kind::Article);
//! assert_eq!(segments[0].span.len(), dump.len() as u64);
//! ```
//!
//! # How it works
//!
//! Every line is described by its shape and its neighbours; a linear
//! scorer with integer [weights](Weights) says how much it speaks for each state; the
//! decoder finds the best path; the review looks at the pieces that it cuts and may change a cut; the
//! splitter drives all of it line by line, for slices and readers alike. The weights were fitted from labelled dumps and can be fitted again from
//! others.
//!
//! # Input safety
//!
//! Any bytes are cut into segments that tile them. Memory is bounded by the limits of the
//! [`Builder`]; time is linear.

mod bag;
mod class;
mod closings;
mod columns;
mod context;
mod cues;
mod decoder;
mod delimiters;
mod evidence;
mod explanation;
mod features;
mod fields;
mod key_points;
mod letters;
mod likeness;
mod line_cutter;
mod memory;
mod placer;
mod prose;
mod reader;
mod review;
mod runs;
mod said;
mod scan;
mod scorer;
mod segment;
mod segmenter;
mod shape;
mod splitter;
mod state;
mod trails;
pub mod training;
mod twice;
mod weights;
mod word_bits;
mod word_table;
mod words;

pub use crate::{
    cues::{Cue, Cues, Edge, Family, Strength},
    explanation::{Explanation, Reason},
    reader::{Error, Piece, SegmentReader},
    segment::{Kind, Segment},
    segmenter::{Builder, Segmenter, Segments},
    state::Part,
    weights::{Weights, WeightsError},
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
