//! The kit that the copydesk crates are tested with.
//!
//! * [`golden`] runs a parser over the sample dumps in `seeds/` and compares what it prints with
//!   the hand-checked `expected.jsonl` beside each of them;
//! * [`corpus`] does the same for a folder of one's own with a `gold.jsonl`, named by the
//!   environment variable `COPYDESK_CORPUS`;
//! * [`typeset`](typeset()) prints made-up articles in the layouts that dumps come in, and knows
//!   what must be read from the print;
//! * [`debris`](debris()) makes dumps that nobody meant, for the laws that hold for any bytes;
//! * [`compare`] is the comparer under all of them: a plain function over JSON values, so that it
//!   can be tested to fail.
//!
//! The kit knows the record's JSON form and nothing of the crates that make it: a parser is a
//! closure from bytes to JSON values.
//!
//! ```no_run
//! # fn parse(dump: &[u8]) -> Vec<serde_json::Value> { vec![] }
//! let seeds = std::path::Path::new("seeds");
//! if let Err(failures) = copydesk_testkit::golden::run(seeds, |dump, _name| parse(dump)) {
//!     panic!("{failures}");
//! }
//! ```

pub mod compare;
pub mod corpus;
mod debris;
pub mod golden;
mod ink;
mod model;
mod report;
mod source;
mod strategy;
mod typeset;
mod words;

pub use crate::{
    debris::debris,
    ink::{first_ink, ink},
    model::{ArticleModel, Block, Caption, City, Person, Stamp},
    report::{Failures, Summary},
    strategy::{article, articles},
    typeset::{Layout, LineEnd, Typeset, typeset},
};
