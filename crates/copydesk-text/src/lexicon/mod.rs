//! Word lists that more than one crate looks things up in. Each module says where its list comes
//! from.

pub mod agency;
pub mod calendar;
pub mod chrome;
pub mod closing;
pub mod credit;
pub mod end_mark;
pub mod fold;
mod index;
pub mod link;
pub mod place;
pub mod region;
mod spelling;
mod word_set;

pub use word_set::WordSet;
