//! Raw plain-text news dumps in, typed article records out.
//!
//! ```
//! let dump = "Storm closes northern ports\n\nBy Jane Doe\nThu, 2017-08-10 15:15\n\n\
//!     OSLO, Norway: Rain fell all day on the islands, and the ferries stayed in port.\n";
//! let dump = copydesk::parse(dump.as_bytes());
//!
//! let article = &dump.articles[0];
//! assert_eq!(article.headline.as_deref(), Some("Storm closes northern ports"));
//! assert_eq!(article.contributors[0].name, "Jane Doe");
//! assert_eq!(article.published.as_ref().unwrap().value.as_deref(), Some("2017-08-10T15:15"));
//! assert_eq!(article.dateline.as_ref().unwrap().places[0].country_code.as_deref(), Some("NO"));
//! ```
//!
//! # Overview
//!
//! * [`parse`] reads a dump that is in memory; a [`Parser`] does so with settings of one's own, and
//!   [`Parser::reader`] reads any length in bounded memory.
//! * A [`Dump`] holds [`Article`]s and the [`Gap`]s between them, which together are every byte of it.
//! * A [`Layout`] is what is known of a format, read from a file; [`Layouts`] are those that a parser
//!   knows, the bundled ones and one's own.
//! * [`stories`] finds the versions and takes of one story among the articles of a wire.
//! * [`HouseStyle`] is what a caller knows of the newsroom; what is not stated is not assumed.
//! * The stages are crates of their own, to be had here as [`text`], [`segment`], [`extract`] and
//!   [`normalize`]: to cut a dump and go on alone, or to read one dateline.
//!
//! # Input safety
//!
//! Any bytes are a dump: reading text does not fail and does not panic. Errors are for readers that
//! fail. Time is linear in the length; limits on lines and segments are settings of the
//! [`Segmenter`](segment::Segmenter).

mod dump;
mod error;
mod in_order;
mod layout;
mod parser;
mod parting;
mod pass;
mod reader;
mod rebase;
mod stories;
mod structured;

pub use copydesk_extract as extract;
pub use copydesk_normalize as normalize;
pub use copydesk_segment as segment;
pub use copydesk_text as text;

pub use copydesk_normalize::{Article, DateOrder, HouseStyle};
pub use copydesk_text::{Diagnostic, Span};

pub use crate::{
    dump::{Dump, Gap, Item},
    error::{Error, ErrorKind},
    layout::{GENERIC, Layout, LayoutError, Layouts, Rank, Reason},
    parser::{Builder, Parser, parse},
    reader::Items,
    stories::{Story, StoryVersion, stories},
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// So are those of the project's README.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct ProjectReadme;

/// And those of the page on layouts.
#[cfg(doctest)]
#[doc = include_str!("../../../LAYOUTS.md")]
struct LayoutsPage;
