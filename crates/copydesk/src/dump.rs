use copydesk_normalize::{Article, Source};
use copydesk_text::Diagnostic;
use copydesk_text::encoding::Detected;
use serde::{Deserialize, Serialize, Serializer};

/// What a dump holds: articles and the gaps between them, which together are all of it.
///
/// ```
/// let bytes = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all day.\n";
/// let dump = copydesk::parse(bytes);
/// let articles: u64 = dump.articles.iter().map(|it| it.source.end - it.source.start).sum();
/// let gaps: u64 = dump.gaps.iter().map(|it| it.source.end - it.source.start).sum();
/// assert_eq!(articles + gaps, bytes.len() as u64);
/// assert_eq!(dump.detected.encoding.name(), "UTF-8");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dump {
    /// The articles in order.
    pub articles: Vec<Article>,
    /// What lies between them, in order.
    pub gaps: Vec<Gap>,
    /// What looked odd about the dump as a whole; what looked odd about an article is with it.
    pub diagnostics: Vec<Diagnostic>,
    /// The encoding it is in, and how that was told.
    pub detected: Detected,
}

/// A piece of a dump that belongs to no article: a cover page, a contents list, a search summary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Gap {
    /// Where it lies; `index` counts gaps.
    pub source: Source,
    /// Its text, with LF at the end of lines; empty where the dump is no text at all.
    pub text: String,
}

/// An article or a gap.
///
/// As JSON, an article is its record; a gap is an object with the one key `gap` beside the schema.
///
/// ```
/// use copydesk::{Gap, Item};
///
/// let gap = serde_json::to_value(Item::Gap(Gap::default()))?;
/// assert_eq!(gap["schema"], "copydesk/1");
/// assert_eq!(gap["gap"]["text"], "");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// One article.
    Article(Box<Article>),
    /// What lies between articles.
    Gap(Gap),
}

impl Item {
    /// Where it lies.
    pub fn source(&self) -> &Source {
        match self {
            Self::Article(article) => &article.source,
            Self::Gap(gap) => &gap.source,
        }
    }
}

/// A gap in a row of records.
#[derive(Serialize)]
struct GapLine<'a> {
    schema: &'a str,
    gap: &'a Gap,
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Article(article) => article.serialize(to),
            Self::Gap(gap) => GapLine { schema: Article::SCHEMA, gap }.serialize(to),
        }
    }
}
