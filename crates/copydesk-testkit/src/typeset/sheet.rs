//! A sheet that is printed line by line, and the record of what has been printed on it.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::LineEnd;
use crate::model::{ArticleModel, Block, City, Person};

/// The text so far and the record of the article that is being printed.
#[derive(Debug)]
pub(super) struct Sheet {
    text: String,
    line_end: LineEnd,
    record: Map<String, Value>,
}

impl Sheet {
    pub(super) fn new(line_end: LineEnd) -> Self {
        Self { text: String::new(), line_end, record: Map::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Prints a line.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str(match self.line_end {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
        });
    }

    /// Prints empty lines.
    pub(super) fn blank(&mut self, count: usize) {
        (0..count).for_each(|_| self.line(""));
    }

    /// Prints a text in lines of at most `width` characters, the first behind `indent`.
    pub(super) fn wrapped(&mut self, text: &str, width: usize, indent: &str) {
        let mut line = indent.to_owned();
        let mut fresh = true;
        for word in text.split(' ') {
            if !fresh && line.chars().count() + 1 + word.chars().count() > width {
                self.line(&line);
                line.clear();
                fresh = true;
            }
            if !fresh {
                line.push(' ');
            }
            line.push_str(word);
            fresh = false;
        }
        self.line(&line);
    }

    /// Prints a text in the middle of 80 columns.
    pub(super) fn centered(&mut self, text: &str) {
        let margin = 80usize.saturating_sub(text.chars().count()) / 2;
        self.line(&format!("{}{text}", " ".repeat(margin)));
    }

    /// Notes what a parser must find.
    pub(super) fn note(&mut self, key: &str, value: Value) {
        self.record.insert(key.to_owned(), value);
    }

    /// Notes that people were named.
    pub(super) fn note_authors(&mut self, people: &[Person]) {
        let one = |person: &Person| json!({ "name": person.name, "relation": "author" });
        self.note("contributors", people.iter().map(one).collect());
    }

    /// Notes the blocks that were printed.
    pub(super) fn note_body<'a>(&mut self, blocks: impl IntoIterator<Item = &'a Block>) {
        let one = |block: &Block| json!({ "kind": block.kind(), "text": block.text() });
        self.note("body", blocks.into_iter().map(one).collect());
    }

    /// Notes a dateline: `text` without its separator, `place` as printed, the date with its value.
    pub(super) fn note_dateline(
        &mut self,
        (text, place): (&str, &str),
        city: City,
        date: Option<(&str, String)>,
        agencies: &[&str],
    ) {
        let date = date.map(|(text, value)| json!({ "text": text, "value": value }));
        let places = json!([{ "name": city.name, "country_code": city.country_code }]);
        self.note(
            "dateline",
            json!({
                "text": text, "place": place, "places": places, "date": date, "agencies": agencies
            }),
        );
    }

    /// The record of the article that lies at `span`; a new one begins.
    pub(super) fn take_record(&mut self, index: usize, span: &Range<usize>) -> Value {
        let line = |offset: usize| {
            let before = self.text.as_bytes().iter().take(offset);
            1 + before.filter(|byte| **byte == b'\n').count()
        };
        let source = json!({
            "index": index, "start": span.start, "end": span.end,
            "first_line": line(span.start), "last_line": line(span.end.saturating_sub(1)),
        });
        self.note("source", source);
        Value::Object(std::mem::take(&mut self.record))
    }
}

/// `LILONGWE, Malawi`.
pub(super) fn placeline(city: City) -> String {
    let name = city.name.to_uppercase();
    city.region.map_or_else(|| name.clone(), |region| format!("{name}, {region}"))
}

/// `Ida Moe`, `Ida Moe and Ole Dahl`.
pub(super) fn names(people: &[Person]) -> String {
    people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(" and ")
}

/// The paragraphs, for layouts that have no subheads.
pub(super) fn paragraphs(model: &ArticleModel) -> impl Iterator<Item = &Block> + Clone {
    model.body.iter().filter(|block| matches!(block, Block::Paragraph(_)))
}
