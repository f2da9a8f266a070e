//! Resolves what an article says into a typed, owned, serializable record.
//!
//! [`normalize`] is a function of the fields as written and a [`HouseStyle`]; it reads no clock and
//! no locale. Nothing is defaulted or guessed in silence: what was inferred says so in the
//! `assumptions` of the value, what nothing settles stays open with its `candidates`, and what
//! looked odd is a diagnostic.
//!
//! ```
//! use copydesk_extract::timestamp;
//! use copydesk_normalize::{DateEvidence, HouseStyle, Normalizer};
//!
//! let stamp = timestamp::parse("08/06/2017").expect("a stamp");
//!
//! // Nothing says whether that is in June or in August.
//! let plain = Normalizer::new(HouseStyle::default());
//! let open = plain.timestamp(&stamp, &mut ());
//! assert_eq!(open.value, None);
//! assert_eq!(open.candidates, ["2017-08-06", "2017-06-08"]);
//!
//! // Another date of the same file does.
//! let mut evidence = DateEvidence::default();
//! evidence.observe_text("25/06/2017");
//! let settled = plain.with_evidence(evidence).timestamp(&stamp, &mut ());
//! assert_eq!(settled.value.as_deref(), Some("2017-06-08"));
//! assert_eq!(settled.assumptions[0].0, "day first, from other dates of the file");
//! ```
//!
//! # Overview
//!
//! * [`Article`] is the record; [`Timestamp`], [`Dateline`], [`Place`] and [`Contributor`] are its
//!   parts.
//! * [`Normalizer`] resolves whole articles and single fields; [`normalize`] is the short way.
//! * [`schema_org`] and [`ninjs`] are other forms of the record.
//! * [`Gazetteer`] is a list of cities that the caller may add.
//!
//! # Crate features
//!
//! * `language` (on): the language of an article is detected.
//! * `gazetteer`: the cities of `GeoNames` as a [`Gazetteer`]; half a megabyte, CC BY 4.0.

mod article;
mod content_id;
mod headline_tags;
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
mod version;

#[cfg(feature = "gazetteer")]
pub use crate::places::GeoNames;
pub use crate::{
    article::{
        Article, Assumption, BodyBlock, Caption, Contributor, Dateline, DatelineDate, Furniture,
        HeadlineTag, Place, Precision, Print, Provenance, Source, Timestamp, Version,
    },
    content_id::content_id,
    house_style::{DateOrder, DateOrderError, HouseStyle},
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
