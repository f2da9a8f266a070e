//! schema.org: the record as a `NewsArticle`.

use serde_json::{Map, Value, json};

use crate::{Article, Caption, Contributor, Place, Print, Timestamp};

/// The article as a schema.org [`NewsArticle`](https://schema.org/NewsArticle) in JSON-LD.
///
/// | record | schema.org |
/// |---|---|
/// | `id` | `identifier` |
/// | `headline`, `deck`, `byline` | `headline`, `abstract`, `creditText` |
/// | `contributors` | `author` (who wrote it), `editor`, `translator`, else `contributor` |
/// | `agencies`, `publication` | `sourceOrganization`, `publisher` |
/// | `published`, `updated` | `datePublished`, `dateModified` |
/// | `dateline` | `dateline`, `locationCreated` |
/// | `body`, `language` | `articleBody` (blocks with a blank line between), `inLanguage` |
/// | `sections`, `topics` | `articleSection`, `keywords` |
/// | `captions` | `image` |
/// | `print` | `printEdition`, `printPage` |
///
/// What is not known is left out. A date without a year has no place there.
///
/// ```
/// # use copydesk_extract::Fields;
/// # use copydesk_normalize::{HouseStyle, Origin, normalize};
/// # use copydesk_text::{Confidence, Span};
/// # let origin = Origin { file: None, index: 0, span: Span::new(0, 9), lines: (1, 1),
/// #     layout: "generic", confidence: Confidence::new(90) };
/// # let mut article = normalize(&Fields::default(), &origin, &HouseStyle::default());
/// article.headline = Some("Storm closes ports".to_owned());
/// let json = copydesk_normalize::schema_org(&article);
/// assert_eq!(json["@type"], "NewsArticle");
/// assert_eq!(json["headline"], "Storm closes ports");
/// assert!(json.get("datePublished").is_none());
/// ```
pub fn schema_org(article: &Article) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| {
        if !is_empty(&value) {
            object.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!("NewsArticle"));
    put("identifier", json!(article.id));
    put("headline", json!(article.headline));
    put("abstract", json!(article.deck));
    put("creditText", json!(article.byline));
    for key in ["author", "contributor", "editor", "translator"] {
        let people = article.contributors.iter().filter(|it| property(&it.relation) == key);
        put(key, people.map(person).collect());
    }
    put("sourceOrganization", article.agencies.iter().map(|it| organization(it)).collect());
    put("publisher", article.publication.as_deref().map_or(Value::Null, organization));
    put("datePublished", date(article.published.as_ref()));
    put("dateModified", date(article.updated.as_ref()));
    if let Some(dateline) = &article.dateline {
        put("dateline", json!(dateline.text));
        put("locationCreated", dateline.places.iter().map(place).collect());
    }
    put("articleBody", json!(body(article)));
    put("articleSection", json!(article.sections));
    put("keywords", json!(article.topics));
    put("inLanguage", json!(article.language));
    put("image", article.captions.iter().map(image).collect());
    if let Some(Print { publication, page, .. }) = &article.print {
        put("printEdition", json!(publication));
        put("printPage", json!(page));
    }
    Value::Object(object)
}

/// The blocks of the body with a blank line between them.
pub(crate) fn body(article: &Article) -> String {
    let blocks: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    blocks.join("\n\n")
}

/// Whether `value` says nothing.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// The property that a relation makes a person the value of.
fn property(relation: &str) -> &'static str {
    match relation {
        "author" | "writing" | "with" => "author",
        "editing" | "desk" => "editor",
        "translating" => "translator",
        _ => "contributor",
    }
}

fn person(contributor: &Contributor) -> Value {
    let affiliation = contributor.affiliation.as_deref().map_or(Value::Null, organization);
    without_empty([
        ("@type", json!("Person")),
        ("name", json!(contributor.name)),
        ("jobTitle", json!(contributor.role)),
        ("affiliation", affiliation),
        ("email", json!(contributor.email)),
    ])
}

fn organization(name: &str) -> Value {
    json!({"@type": "Organization", "name": name})
}

fn date(stamp: Option<&Timestamp>) -> Value {
    let value = stamp.and_then(|stamp| stamp.value.as_deref());
    json!(value.filter(|value| !value.starts_with('-')))
}

fn place(place: &Place) -> Value {
    let address = without_empty([
        ("@type", json!("PostalAddress")),
        ("addressLocality", json!(place.name)),
        ("addressRegion", json!(place.region)),
        ("addressCountry", json!(place.country_code)),
    ]);
    json!({"@type": "Place", "name": place.name, "address": address})
}

fn image(caption: &Caption) -> Value {
    without_empty([
        ("@type", json!("ImageObject")),
        ("caption", json!(caption.text)),
        ("creditText", json!(caption.credit)),
    ])
}

/// An object of those entries that say something.
pub(crate) fn without_empty<const N: usize>(entries: [(&str, Value); N]) -> Value {
    entries
        .into_iter()
        .filter(|(_, value)| !is_empty(value))
        .map(|(key, value)| (key.to_owned(), value))
        .collect::<Map<_, _>>()
        .into()
}
