use copydesk_normalize::{Article, Source};
use copydesk_text::Diagnostic;
use serde::{Deserialize, Serialize};

/// What a dump holds: articles and the gaps between them, which together are all of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dump {
    /// The articles in order.
    pub articles: Vec<Article>,
    /// What lies between them, in order.
    pub gaps: Vec<Gap>,
    /// What looked odd about the dump as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

/// A piece of a dump that belongs to no article: a cover page, a contents list, a search summary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Gap {
    /// Where it lies; `index` counts gaps.
    pub source: Source,
    /// Its text, line ends as LF.
    pub text: String,
}

/// An article or a gap.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Item {
    /// One article.
    Article(Box<Article>),
    /// What lies between articles.
    Gap(Gap),
}
