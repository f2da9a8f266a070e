//! Stories: the versions and takes that a wire sends of one, found among the articles of a dump.
//!
//! A wire sends a story as it grows: a first version, leads and updates that replace it, corrections,
//! perhaps a kill. A long version comes in takes, the first of which ends with a more line. Each is an
//! article with a record of its own; what its slug or headline says of that is in
//! [`Article::version`].

use std::collections::{HashMap, VecDeque};

use chrono::NaiveDate;
use copydesk_normalize::{Article, BodyBlock};
use serde::Serialize;

/// How many stories may wait for their next take while a dump is read.
const WAITING: usize = 64;

/// Slugs come back: further apart in days than this, they are of another story.
const DAYS: i64 = 3;

/// A story: what was sent of it, in the order of the dump.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Story {
    /// The words that all of it has in common; see [`Article::story_key`].
    pub key: String,
    /// Its versions.
    pub versions: Vec<StoryVersion>,
}

/// One version of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StoryVersion {
    /// What it does to the versions before; see [`Version::kind`](copydesk_normalize::Version::kind).
    pub kind: Option<String>,
    /// Which update it is.
    pub number: Option<u8>,
    /// Its articles in the order of its takes, by where they stand in the slice.
    pub takes: Vec<usize>,
}

impl Story {
    /// The version that stands: the last that was published, and of several of a day the one with the
    /// highest number, or the last in the dump. None where the story was killed after that, or where
    /// there are only notes on it.
    pub fn latest<'s>(&'s self, articles: &[Article]) -> Option<&'s StoryVersion> {
        let kind = |it: &StoryVersion, kind| it.kind.as_deref() == Some(kind);
        let versions = || self.versions.iter().enumerate();
        let (at, last) = versions()
            .filter(|(_, it)| !kind(it, "advisory") && !kind(it, "kill"))
            .max_by_key(|(at, it)| (it.day(articles), it.number, *at))?;
        let mut kills = versions().filter(|(_, it)| kind(it, "kill"));
        let is_killed = kills.any(|kill| (kill.1.day(articles), kill.0) > (last.day(articles), at));
        (!is_killed).then_some(last)
    }

    /// Whether a version says that the story, or a version of it, must not be used.
    pub fn is_killed(&self) -> bool {
        self.versions.iter().any(|version| version.kind.as_deref() == Some("kill"))
    }
}

impl StoryVersion {
    /// Its text: the bodies of its takes, one behind the other.
    pub fn body<'a>(&'a self, articles: &'a [Article]) -> impl Iterator<Item = &'a BodyBlock> {
        self.takes.iter().filter_map(|&take| articles.get(take)).flat_map(|take| &take.body)
    }

    fn day(&self, articles: &[Article]) -> Option<NaiveDate> {
        self.takes.iter().filter_map(|&take| day(articles.get(take)?)).max()
    }
}

/// Groups the articles of one or several dumps by the story that they are of.
///
/// Articles are of one story if a wire says which: their slugs have the same words, or their headlines
/// do and at least one of them is tagged as a version of it. Others are a story each. A headline that
/// an update words anew is not recognized.
///
/// ```
/// let wire = "Storm closes northern ports\n\nHARSTAD, Aug 10 (Reuters) - Rain fell all day on the \
///     islands, and the ferries stayed in port.\n\n\n\
///     River rises in Salto\n\nSALTO, Aug 10 (Reuters) - The river rose by two meters on Thursday, \
///     and 300 people left their homes.\n\n\n\
///     UPDATE 1-Storm closes northern ports\n\nHARSTAD, Aug 10 (Reuters) - Rain fell all day on the \
///     islands, and one ferry out of four sailed in the evening.\n";
/// let articles = copydesk::parse(wire.as_bytes()).articles;
/// let stories = copydesk::stories(&articles);
///
/// assert_eq!(stories.len(), 2);
/// assert_eq!(stories[0].key, "storm closes northern ports");
/// let latest = stories[0].latest(&articles).unwrap();
/// assert_eq!((latest.number, latest.takes.as_slice()), (Some(1), &[2][..]));
/// assert!(latest.body(&articles).next().unwrap().text.ends_with("sailed in the evening."));
/// ```
pub fn stories(articles: &[Article]) -> Vec<Story> {
    let mut told: HashMap<String, bool> = HashMap::new();
    let keys: Vec<String> = articles.iter().map(Article::story_key).collect();
    for (key, article) in keys.iter().zip(articles) {
        *told.entry(key.clone()).or_default() |= article.version.is_some();
    }
    let mut stories: Vec<Story> = Vec::new();
    // The last story with these words, and the last day of it.
    let mut last: HashMap<&str, (usize, Option<NaiveDate>)> = HashMap::new();
    for (at, (key, article)) in keys.iter().zip(articles).enumerate() {
        let day = day(article);
        let is_near = |(_, other): &(usize, Option<NaiveDate>)| match (day, *other) {
            (Some(day), Some(other)) => (day - other).num_days().abs() <= DAYS,
            _ => true,
        };
        let is_told = !key.is_empty() && told.get(key).copied().unwrap_or_default();
        let found = last.get(key.as_str()).copied().filter(|known| is_told && is_near(known));
        let (story, other) = found.unwrap_or_else(|| {
            stories.push(Story { key: key.clone(), versions: Vec::new() });
            (stories.len() - 1, None)
        });
        if let Some(story) = stories.get_mut(story) {
            story.add(at, article);
        }
        last.insert(key, (story, day.or(other)));
    }
    for version in stories.iter_mut().flat_map(|story| &mut story.versions) {
        version.takes.sort_by_key(|&at| (take(articles.get(at)), at));
    }
    stories
}

impl Story {
    fn add(&mut self, at: usize, article: &Article) {
        let stated = article.version.clone().unwrap_or_default();
        let (kind, number) = (stated.kind, stated.number);
        // A further take is of the last version of its kind; whatever is none is a version itself.
        let is_take = stated.take.is_some_and(|take| take > 1) || stated.continues.is_some();
        let same = self.versions.iter_mut().rev().find(|it| it.kind == kind && it.number == number);
        match same.filter(|_| is_take) {
            Some(version) => version.takes.push(at),
            None => self.versions.push(StoryVersion { kind, number, takes: vec![at] }),
        }
    }
}

fn take(article: Option<&Article>) -> u8 {
    article.and_then(|it| it.version.as_ref()?.take).unwrap_or(1)
}

fn day(article: &Article) -> Option<NaiveDate> {
    article.published.as_ref().and_then(|stamp| stamp.date())
}

/// The takes that may go on, while a dump is read: so few that memory stays bounded.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenTakes {
    /// Story, kind and number, id and take, and whether it said that there is more.
    open: VecDeque<Open>,
}

#[derive(Clone, Debug)]
struct Open {
    story: String,
    version: (Option<String>, Option<u8>),
    id: String,
    take: u8,
    goes_on: bool,
}

impl OpenTakes {
    /// Says in `article` which one it continues, if that is known, and remembers it.
    pub(crate) fn link(&mut self, article: &mut Article) {
        let Some(stated) = article.version.as_mut().filter(|it| !it.story.is_empty()) else {
            return;
        };
        let version = (stated.kind.clone(), stated.number);
        let before = self.open.iter().rposition(|open| {
            let is_next = match stated.take {
                Some(take) if take > 1 => open.take < take,
                // Nothing counts the takes but the line that says that there are more.
                _ => open.goes_on,
            };
            open.story == stated.story && open.version == version && is_next
        });
        if let Some(before) = before.and_then(|at| self.open.remove(at)) {
            let counted = stated.take.filter(|&take| take > 1);
            stated.take = counted.or(before.take.checked_add(1));
            stated.continues = Some(before.id);
        }
        let take = stated.take.unwrap_or(1);
        let (story, goes_on, id) = (stated.story.clone(), stated.goes_on, article.id.clone());
        self.open.push_back(Open { story, version, id, take, goes_on });
        if self.open.len() > WAITING {
            self.open.pop_front();
        }
    }
}
