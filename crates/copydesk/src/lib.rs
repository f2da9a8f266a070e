//! Raw plain-text news dumps in, typed article records out.
//!
//! ```
//! let dump = b"Storm closes northern ports\n\nThu, 2017-08-10 15:15\n\nHARSTAD, Norway: Rain fell all day.\n";
//! let dump = copydesk::parse(dump);
//! assert_eq!(dump.articles.len(), 1);
//! ```

mod dump;
mod error;
mod parser;
mod reader;
mod rebase;

pub use copydesk_extract as extract;
pub use copydesk_normalize as normalize;
pub use copydesk_segment as segment;
pub use copydesk_text as text;

pub use copydesk_normalize::{Article, DateOrder, HouseStyle};
pub use copydesk_text::{Diagnostic, Span};

pub use crate::{
    dump::{Dump, Gap, Item},
    error::{Error, ErrorKind},
    parser::{Builder, Parser, parse},
    reader::Items,
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// So are those of the project's README.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct ProjectReadme;
