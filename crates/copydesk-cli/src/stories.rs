//! `copydesk stories`: what a wire sent of one story, takes in one.

use std::io::{self, BufRead as _, BufWriter, Write as _};
use std::path::Path;

use copydesk::normalize::BodyBlock;
use copydesk::{Article, Story, StoryVersion};
use serde::Serialize;

use crate::args::Stories;
use crate::failure::Failure;
use crate::inputs;

/// A story as it is printed.
#[derive(Serialize)]
struct Printed<'a> {
    schema: &'static str,
    story: &'a str,
    killed: bool,
    /// Which of the versions stands, from 0.
    latest: Option<usize>,
    versions: Vec<PrintedVersion<'a>>,
}

/// A version of a story: what its takes say together.
#[derive(Serialize)]
struct PrintedVersion<'a> {
    kind: Option<&'a str>,
    number: Option<u8>,
    /// Ids of its articles, in the order of the takes.
    articles: Vec<&'a str>,
    headline: Option<&'a str>,
    published: Option<&'a copydesk::normalize::Timestamp>,
    body: Vec<&'a BodyBlock>,
}

/// Groups the records that `options` name; gives 0.
pub(crate) fn run(options: &Stories) -> Result<usize, Failure> {
    let mut articles = Vec::new();
    for path in &options.paths {
        read(path, &mut articles)?;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for story in copydesk::stories(&articles) {
        let line = serde_json::to_string(&printed(&story, &articles)).map_err(io::Error::from);
        line.and_then(|line| writeln!(out, "{line}")).map_err(Failure::stdout)?;
    }
    out.flush().map_err(Failure::stdout)?;
    Ok(0)
}

/// Adds the records of a file, one a line; the gaps that may stand between them are passed over.
fn read(path: &Path, articles: &mut Vec<Article>) -> Result<(), Failure> {
    for (line, number) in inputs::open(path)?.split(b'\n').zip(1..) {
        let line = line.map_err(|source| Failure::read(path, source))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let not_record = |error: serde_json::Error| Failure::NoRecord {
            path: path.to_owned(),
            line: number,
            cause: error.to_string(),
        };
        let value: serde_json::Value = serde_json::from_slice(&line).map_err(not_record)?;
        if value.get("gap").is_none() {
            articles.push(serde_json::from_value(value).map_err(not_record)?);
        }
    }
    Ok(())
}

fn printed<'a>(story: &'a Story, articles: &'a [Article]) -> Printed<'a> {
    let latest = story.latest(articles);
    let is_latest = |it: &StoryVersion| latest.is_some_and(|latest| std::ptr::eq(it, latest));
    Printed {
        schema: "copydesk-story/1",
        story: &story.key,
        killed: story.is_killed(),
        latest: story.versions.iter().position(is_latest),
        versions: story.versions.iter().map(|version| printed_version(version, articles)).collect(),
    }
}

fn printed_version<'a>(version: &'a StoryVersion, articles: &'a [Article]) -> PrintedVersion<'a> {
    let takes = || version.takes.iter().filter_map(|&at| articles.get(at));
    PrintedVersion {
        kind: version.kind.as_deref(),
        number: version.number,
        articles: takes().map(|take| take.id.as_str()).collect(),
        headline: takes().find_map(|take| take.headline.as_deref()),
        published: takes().find_map(|take| take.published.as_ref()),
        body: version.body(articles).collect(),
    }
}
