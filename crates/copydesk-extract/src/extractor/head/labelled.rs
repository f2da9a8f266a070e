//! Fields that a label names.

use copydesk_text::{Passage, Role};

use super::datelines::labelled_dateline;
use super::headline::{without_end_sign, without_flash};
use super::is_only_stamps;
use crate::extractor::label::{self, Label, Labelled};
use crate::extractor::{Reading, Row, Text, by_label, wrap};
use crate::timestamp::{self, StampRole};
use crate::{FurnitureKind, caption};

impl<'a> Reading<'a> {
    /// Reads a line that starts with a label, with the lines on which its value goes on.
    pub(super) fn read_labelled(&mut self, at: usize, labelled: Labelled) -> usize {
        let Labelled { label, value, end } = labelled;
        let taken = 1 + self.further_lines(at);
        let whole = self.passage(at, at + taken);
        // A value that goes on ends with its last line.
        let end = if taken > 1 { whole.text().len() } else { end };
        let value = if value < end { whole.cut(value..end) } else { Passage::default() };
        if value.is_empty() {
            return self.read_bare_label(at, label);
        }
        self.read_value(at, label, &value);
        taken
    }

    /// How many rows after `at` go on with its value: those that are set in deeper.
    fn further_lines(&self, at: usize) -> usize {
        let Some(indent) = self.rows.get(at).map(|row| row.indent) else { return 0 };
        let goes_on = |pair: &&[Row<'_>]| {
            let [above, row] = pair else { return false };
            let is_broken = (60..=wrap::WIDEST).contains(&above.width);
            (matches!(row.role, Role::Header | Role::Envelope) || (self.is_exported && is_broken))
                && !row.after_gap
                && (is_one_slot(above, row)
                    || ((row.indent >= indent + 2 || is_broken) && row.label().is_none()))
        };
        let rows = self.rows.get(at..).unwrap_or_default();
        rows.windows(2).take(40).take_while(goes_on).count()
    }

    /// A label whose value, if any, is on the next line; without one it yields nothing.
    fn read_bare_label(&mut self, at: usize, label: Label) -> usize {
        let next = self.next_header(at);
        let takes = match label {
            Label::Byline => next.is_some_and(|next| next.credits().is_some()),
            Label::Published | Label::Updated | Label::Loaded | Label::Embargo => {
                next.is_some_and(Text::is_only_stamps)
            }
            Label::Headline => next.is_some() && self.fields.headline.is_none(),
            _ => false,
        };
        if self.rows.get(at).is_some_and(|row| label::tag(&row.text).is_some()) && !takes {
            return 1;
        }
        if takes {
            let value = self.passage(at + 1, at + 2);
            self.read_value(at, label, &value);
            return 2;
        }
        self.furnish(at, FurnitureKind::Label);
        1
    }

    fn read_value(&mut self, at: usize, label: Label, value: &Passage<'a>) {
        let text = value.text();
        let own = || text.to_owned();
        match label {
            Label::Headline => {
                let value = without_end_sign(without_flash(value.clone()));
                self.fields.headline = Some(by_label(value.clone(), &value));
            }
            Label::Deck => self.fields.deck = Some(by_label(value.clone(), value)),
            Label::Byline => {
                self.read_labelled_byline(value);
            }
            // ProQuest puts the hour of delivery behind the label: the text has the place.
            Label::Dateline if is_only_stamps(text) => self.furnish(at, FurnitureKind::Other),
            Label::Dateline => {
                let dateline = labelled_dateline(text);
                self.fields.dateline = Some(by_label(dateline, value));
            }
            Label::Published => self.read_labelled_stamp(value, StampRole::Published),
            Label::Updated => self.read_labelled_stamp(value, StampRole::Updated),
            Label::Loaded => self.read_labelled_stamp(value, StampRole::Loaded),
            Label::Embargo => self.read_labelled_stamp(value, StampRole::Embargo),
            Label::Section => {
                for section in text.split(';').map(str::trim).filter(|part| !is_page(part)) {
                    self.fields.sections.push(by_label(section.to_owned(), value));
                }
            }
            Label::Topics => {
                for topic in topics(text) {
                    self.fields.topics.push(by_label(topic.to_owned(), value));
                }
            }
            Label::Slug => self.fields.slug = Some(by_label(own(), value)),
            Label::Publication => {
                let publication = text.split(';').next().unwrap_or(text).trim().to_owned();
                self.fields.publication = Some(by_label(publication, value));
            }
            // Who publishes is the name of the paper only where nothing else is.
            Label::Publisher => {
                let publication = by_label(own(), value);
                self.fields.publication.get_or_insert(publication);
            }
            Label::Citation => self.read_citation(value),
            Label::Caption => self.fields.captions.push(by_label(caption::parse(text), value)),
            Label::Related => self.fields.related.push(by_label(value.clone(), value)),
            Label::Legal => self.furnish(at, FurnitureKind::Legal),
            Label::Body | Label::Other => self.furnish(at, FurnitureKind::Other),
        }
    }

    fn read_labelled_stamp(&mut self, value: &Passage<'_>, role: StampRole) {
        self.push_stamps(value, timestamp::parse_all(value.text()), Some(role));
    }

    /// `The Courier ; Harstad [Harstad]06 June 2009: B.4.`
    fn read_citation(&mut self, value: &Passage<'_>) {
        let text = value.text();
        let publication = text.split([';', '[']).next().unwrap_or(text).trim();
        self.fields.publication = Some(by_label(publication.to_owned(), value));
        let from = text.rfind(']').map_or(0, |at| at + 1);
        let date = value.cut(from..text.len());
        self.read_labelled_stamp(&date, StampRole::Published);
    }
}

/// Whether two rows stand in the same slot, as a date and the hour under it do.
fn is_one_slot(above: &Row<'_>, row: &Row<'_>) -> bool {
    let in_slot = |row: &Row<'_>| row.slot.filter(|slot| slot.value == 0).map(|slot| slot.label);
    // Of sections there may be several, each with a line of its own.
    in_slot(row).is_some_and(|label| label != Label::Section) && in_slot(row) == in_slot(above)
}

/// Whether a part of a section line tells the page: `Pg. A1`, `S. 4`, `14`, `A`.
fn is_page(part: &str) -> bool {
    let part = part.to_lowercase();
    part.chars().count() <= 1
        || part.bytes().all(|byte| byte.is_ascii_digit())
        || ["pg", "p.", "page", "seite", "s.", "blz", "column"].iter().any(|p| part.starts_with(p))
}

/// Topics of a list, without the shares that databases add: `STORMS (92%)`.
fn topics(text: &str) -> impl Iterator<Item = &str> {
    // Reuters-21578 puts each between tags of its own.
    let text = text.strip_prefix("<D>").map_or(text, |rest| rest.trim_end_matches("</D>"));
    if text.contains("</D><D>") {
        return text.split("</D><D>").collect::<Vec<_>>().into_iter();
    }
    let separator = if text.contains(';') { ';' } else { ',' };
    text.split(separator)
        .map(|topic| match topic.rsplit_once('(') {
            Some((topic, share)) if share.contains('%') => topic.trim(),
            _ => topic.trim(),
        })
        .filter(|topic| !topic.is_empty())
        .collect::<Vec<_>>()
        .into_iter()
}
