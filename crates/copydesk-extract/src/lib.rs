//! Reads the fields of one plain-text news article, *as written*.
//!
//! Two ways in:
//!
//! * the grammars, one module each, take a string and give what it says or nothing:
//!   [`dateline::parse`], [`byline::parse`], [`timestamp::parse`], [`signoff::parse`],
//!   [`caption::parse`], [`notice::parse`], [`aside::read`];
//! * [`extract`] applies them to the lines of a whole article whose roles are known.
//!
//! Nothing here knows a clock, a zone, a locale or a policy; values are borrowed from the text and
//! resolved by `copydesk-normalize`.

mod any_case;
pub mod aside;
pub mod byline;
pub mod caption;
pub mod dateline;
mod extractor;
mod fields;
mod form;
pub mod furniture;
pub mod headline;
mod literal;
pub mod notice;
pub mod signoff;
pub mod slug;
pub mod timestamp;

pub use crate::{
    extractor::{extract, extract_with},
    fields::{Block, BlockKind, Field, Fields, Furniture, FurnitureKind},
    form::{Form, Label, Slot},
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
