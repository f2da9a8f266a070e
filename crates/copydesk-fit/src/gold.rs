//! The lines of `gold.jsonl`: what is known of an article.

use serde::Deserialize;

/// An article as `gold.jsonl` has it. Keys that are missing are not known.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Gold {
    pub(crate) set: String,
    pub(crate) layout: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) source_id: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) file: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) headline: Option<String>,
    pub(crate) deck: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) byline_raw: Option<String>,
    pub(crate) published_text: Option<String>,
    pub(crate) dateline_raw: Option<String>,
    pub(crate) body_first: Option<String>,
    pub(crate) body_last: Option<String>,
    pub(crate) body: Option<Vec<Text>>,
    pub(crate) body_optional: Vec<Text>,
    pub(crate) related: Option<Vec<String>>,
    pub(crate) captions: Option<Vec<Text>>,
    pub(crate) furniture: Option<Vec<Text>>,
    pub(crate) line_roles: Option<String>,
    pub(crate) variant: Option<String>,
}

/// A text, with or without its kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Text {
    Plain(String),
    Typed {
        text: String,
        #[serde(default)]
        kind: Option<String>,
    },
}

impl Text {
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Typed { text, .. } => text,
        }
    }

    pub(crate) fn is_subhead(&self) -> bool {
        matches!(self, Self::Typed { kind: Some(kind), .. } if kind == "subhead")
    }
}

/// A record as the project's own samples have it; only what tells the roles of lines.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    source: Source,
    headline: Option<String>,
    deck: Option<String>,
    byline: Option<String>,
    published: Option<serde_json::Value>,
    dateline: Option<serde_json::Value>,
    body: Option<Vec<Text>>,
    related: Option<Vec<String>>,
    captions: Option<Vec<Text>>,
    furniture: Option<Vec<Text>>,
}

#[derive(Debug, Deserialize)]
struct Source {
    start: usize,
    end: usize,
}

impl Record {
    pub(crate) fn into_gold(self, set: &str, name: &str) -> Gold {
        let text = |value: Option<serde_json::Value>| {
            value.and_then(|value| value.get("text")?.as_str().map(str::to_owned))
        };
        Gold {
            set: set.to_owned(),
            layout: Some(name.to_owned()),
            file: name.to_owned(),
            start: self.source.start,
            end: self.source.end,
            headline: self.headline,
            deck: self.deck,
            byline: self.byline,
            published_text: text(self.published),
            dateline_raw: text(self.dateline),
            body: self.body,
            related: self.related,
            captions: self.captions,
            furniture: self.furniture,
            ..Gold::default()
        }
    }
}
