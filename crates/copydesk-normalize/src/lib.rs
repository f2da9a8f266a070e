//! Resolves what an article says into a typed, owned, serializable record.
//!
//! [`normalize`] is a function of the fields as written and a [`HouseStyle`]; it reads no clock and
//! no locale.

mod article;
mod house_style;
mod normalizer;

pub use crate::{
    article::{
        Article, Assumption, BodyBlock, Caption, Contributor, Dateline, DatelineDate, Furniture,
        Place, Precision, Print, Provenance, Source, Timestamp,
    },
    house_style::{DateOrder, HouseStyle},
    normalizer::{Origin, normalize},
};
