//! ninjs 3.1: the record as IPTC "News in JSON".

use serde_json::{Value, json};

use crate::{
    Article, Caption, Contributor, Place, Timestamp,
    schema_org::{body, without_empty},
};

/// The article as an [IPTC ninjs 3.1](https://iptc.org/standards/ninjs/) object.
///
/// | record | ninjs |
/// |---|---|
/// | `id` | `uri` (`urn:copydesk:` and the id) |
/// | `headline`, `deck`, `body` | `headlines`, `descriptions`, `bodies`, as plain text |
/// | `byline`, `contributors` | `by`, `people` (`rel` is the relation) |
/// | `agencies`, `publication` | `infoSources` |
/// | `published`, `updated`, `embargo` | `firstCreated`, `versionCreated`, `embargoedUntil` |
/// | `dateline` | `located`, `places` (`literal` is the ISO 3166 code) |
/// | `sections`, `topics` | `subjects` |
/// | `captions` | `associations` of the type `picture` |
/// | `slug`, `language`, `truncated` | `slugline`, `language`, `representationType` |
///
/// Times of ninjs have an offset from UTC: a stamp whose offset is not known is left out, and so is
/// everything else that the standard has no place for.
///
/// ```
/// # use copydesk_extract::Fields;
/// # use copydesk_normalize::{HouseStyle, Origin, normalize};
/// # use copydesk_text::{Confidence, Span};
/// # let origin = Origin { file: None, index: 0, span: Span::new(0, 9), lines: (1, 1),
/// #     layout: "generic", confidence: Confidence::new(90) };
/// # let mut article = normalize(&Fields::default(), &origin, &HouseStyle::default());
/// article.headline = Some("Storm closes ports".to_owned());
/// let json = copydesk_normalize::ninjs(&article);
/// assert_eq!(json["headlines"][0]["value"], "Storm closes ports");
/// assert_eq!(json["uri"], format!("urn:copydesk:{}", article.id));
/// ```
pub fn ninjs(article: &Article) -> Value {
    let uri = format!("urn:copydesk:{}", article.id);
    let dateline = article.dateline.as_ref();
    without_empty([
        ("uri", json!(uri)),
        ("type", json!("text")),
        ("representationType", json!(if article.truncated { "partial" } else { "full" })),
        ("firstCreated", moment(article.published.as_ref())),
        ("versionCreated", moment(article.updated.as_ref())),
        ("embargoedUntil", moment(article.embargo.as_ref())),
        ("language", json!(article.language)),
        ("headlines", text("main", article.headline.as_deref())),
        ("descriptions", text("summary", article.deck.as_deref())),
        ("bodies", bodies(article)),
        ("by", json!(article.byline)),
        ("people", article.contributors.iter().map(person).collect()),
        ("infoSources", info_sources(article)),
        ("slugline", json!(article.slug)),
        ("located", json!(dateline.map(|it| it.place.as_str()))),
        ("places", dateline.into_iter().flat_map(|it| &it.places).map(place).collect()),
        ("subjects", subjects(article)),
        (
            "associations",
            article.captions.iter().enumerate().map(|(at, it)| picture(&uri, at, it)).collect(),
        ),
    ])
}

/// RFC 3339, where the offset is known.
fn moment(stamp: Option<&Timestamp>) -> Value {
    json!(stamp.and_then(Timestamp::at).map(|at| at.to_rfc3339()))
}

fn text(role: &str, value: Option<&str>) -> Value {
    match value {
        Some(value) => json!([{"role": role, "contentType": "text/plain", "value": value}]),
        None => Value::Null,
    }
}

fn bodies(article: &Article) -> Value {
    if article.body.is_empty() {
        return Value::Null;
    }
    let text = body(article);
    json!([{
        "role": "main",
        "contentType": "text/plain",
        "charCount": text.chars().count(),
        "wordCount": text.split_whitespace().count(),
        "value": text,
    }])
}

fn person(contributor: &Contributor) -> Value {
    let contact = |kind: &str, value: &Option<String>| {
        value.as_ref().map(|value| json!({"type": kind, "value": value}))
    };
    let contacts: Value =
        [contact("email", &contributor.email), contact("handle", &contributor.handle)]
            .into_iter()
            .flatten()
            .collect();
    without_empty([
        ("name", json!(contributor.name)),
        ("rel", json!(contributor.relation)),
        ("contactInfo", contacts),
    ])
}

fn info_sources(article: &Article) -> Value {
    let agencies = article.agencies.iter().map(|name| json!({"name": name, "role": "credit"}));
    let publication = article.publication.iter().map(|it| json!({"name": it, "role": "publisher"}));
    agencies.chain(publication).collect()
}

fn place(place: &Place) -> Value {
    let code = place.subdivision_code.as_ref().or(place.country_code.as_ref());
    without_empty([
        ("name", json!(place.name)),
        ("rel", json!("dateline")),
        ("literal", json!(code)),
    ])
}

fn subjects(article: &Article) -> Value {
    let section = article.sections.iter().map(|name| json!({"name": name, "rel": "section"}));
    let topic = article.topics.iter().map(|name| json!({"name": name, "rel": "topic"}));
    section.chain(topic).collect()
}

fn picture(uri: &str, at: usize, caption: &Caption) -> Value {
    let number = at + 1;
    without_empty([
        ("uri", json!(format!("{uri}#caption-{number}"))),
        ("name", json!(format!("caption-{number}"))),
        ("rel", json!("picture")),
        ("type", json!("picture")),
        ("descriptions", text("caption", Some(&caption.text))),
        ("by", json!(caption.credit)),
    ])
}
