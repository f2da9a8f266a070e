//! Resolves what an article says into a typed, owned, serializable record.
//!
//! [`normalize`] is a function of the fields as written and a [`HouseStyle`]; it reads no clock and
//! no locale.

mod article;
mod content_id;
mod house_style;
mod language;
mod ninjs;
mod normalizer;
mod people;
mod places;
mod provenance;
mod schema_org;
mod text;
mod timestamps;

pub use crate::{
    article::{
        Article, Assumption, BodyBlock, Caption, Contributor, Dateline, DatelineDate, Furniture,
        Place, Precision, Print, Provenance, Source, Timestamp,
    },
    content_id::content_id,
    house_style::{DateOrder, HouseStyle},
    ninjs::ninjs,
    normalizer::{Normalizer, Origin, normalize},
    places::Gazetteer,
    schema_org::schema_org,
    timestamps::DateEvidence,
};

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
