//! What the copydesk crates share: the words for talking about plain-text news.
//!
//! A *dump* is bytes. [`lines`] tile it; each line has a [`Role`]; runs of lines become
//! [`Passage`]s, decoded text that still knows which source bytes it came from; whatever is read
//! out of a passage carries [`Span`]s, a [`Basis`] and a [`Confidence`]; what looked odd on the way
//! is a [`Diagnostic`].
//!
//! ```
//! use copydesk_text::{lines, Passage};
//!
//! let dump = b"Storm closes\r\nnorthern ports\r\n";
//! let lines: Vec<_> = lines(dump).collect();
//! assert_eq!(lines[1].content, copydesk_text::Span::new(14, 28));
//!
//! // Two lines joined into one value; the spans still point at the source.
//! let headline = Passage::join(dump, 0, &[lines[0].content, lines[1].content]);
//! assert_eq!(headline.text(), "Storm closes northern ports");
//! assert_eq!(headline.span_of(13..21), copydesk_text::Span::new(14, 22));
//! ```
//!
//! # Input safety
//!
//! Any bytes are accepted. Nothing here allocates more than a small multiple of its input, recurses
//! or panics.
//!
//! # Crate features
//!
//! * `serde`: `Serialize` and `Deserialize` for spans, roles, bases, confidence and diagnostics.

mod basis;
mod diagnostic;
pub mod encoding;
pub mod lexicon;
mod line;
mod passage;
mod role;
mod span;
mod template;

pub use crate::{
    basis::{Basis, Confidence, ConfidenceError},
    diagnostic::{Code, Diagnostic, Severity, Sink},
    line::{Line, Lines, lines},
    passage::{Joint, Passage},
    role::{Role, RoleError, RoleLine},
    span::Span,
    template::{Hole, Template, TemplateError},
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
