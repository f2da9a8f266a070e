//! Fields that a label names.

use core::ops::Range;

use copydesk_text::{Passage, Role};

use super::bylines::labelled_credits;
use super::datelines::labelled_dateline;
use super::headline::{without_end_sign, without_flash};
use super::is_only_stamps;
use crate::any_case::starts;
use crate::byline::Credits;
use crate::extractor::label::{self, Label, Labelled};
use crate::extractor::source_line::is_of_issue;
use crate::extractor::{Reading, Row, Text, by_label, wrap};
use crate::timestamp::{self, Stamp, StampRole};
use crate::{FurnitureKind, caption, literal};

/// Words of the name of a network.
const NETWORK: usize = 3;

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
        match label {
            Label::Byline if taken > 1 && self.is_list(at + 1..at + taken) => {
                self.read_list_of_names(at..at + taken, value);
            }
            _ => self.read_value(at, label, &value),
        }
        taken
    }

    /// Whether each of `rows` has one name, family first, as databases set them one under the other.
    fn is_list(&self, rows: Range<usize>) -> bool {
        let is_name = |row: &Row<'_>| row.text.contains(", ") && row.text.credits().is_some();
        self.rows.get(rows).is_some_and(|rows| rows.iter().all(is_name))
    }

    /// Reads the names of a label, one a row, of which the first may have the label alone.
    fn read_list_of_names(&mut self, rows: Range<usize>, whole: Passage<'a>) {
        let mut from = self.rows.get(rows.start).and_then(Row::label).map_or(0, |read| read.value);
        for at in rows {
            let row = self.passage(at, at + 1);
            let len = row.text().len();
            let name = row.cut(core::mem::take(&mut from).min(len)..len);
            if !name.is_empty() {
                self.push_credits(labelled_credits(name.text()), &name, true);
            }
        }
        self.fields.byline = Some(by_label(whole.clone(), &whole));
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

    /// Whether the label of row `at` says that something was brought up to date.
    fn is_update(&self, at: usize) -> bool {
        let text = self.rows.get(at).map_or("", |row| &*row.text);
        ["update", "last updated"].iter().any(|label| starts(text, label).is_some())
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
            Label::Byline if self.rows.get(at).is_some_and(|row| row.is_family_first) => {
                self.push_credits(family_first(text), value, true);
                self.fields.byline.get_or_insert(by_label(value.clone(), value));
            }
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
            Label::Airtime => {
                self.read_airtime(value);
                self.furnish(at, FurnitureKind::Other);
            }
            Label::Updated => self.read_labelled_stamp(value, StampRole::Updated),
            // What databases say of their own work, pages say of the story.
            Label::Loaded if !self.is_exported && self.is_update(at) => {
                self.read_labelled_stamp(value, StampRole::Updated);
            }
            Label::Loaded => self.read_labelled_stamp(value, StampRole::Loaded),
            Label::Embargo => self.read_labelled_stamp(value, StampRole::Embargo),
            Label::Section => {
                let sections = literal::items(text).unwrap_or_else(|| text.split(';').collect());
                let sections = sections.into_iter().map(|section| without_page(section.trim()));
                for section in sections.filter(|part| !is_page(part)) {
                    self.fields.sections.push(by_label(section.to_owned(), value));
                }
            }
            Label::Topics => {
                let topics = literal::items(text).unwrap_or_else(|| topics(text).collect());
                for topic in topics {
                    self.fields.topics.push(by_label(topic.to_owned(), value));
                }
            }
            Label::Slug => self.fields.slug = Some(by_label(own(), value)),
            Label::Publication if timestamp::parse_all(text).iter().any(is_of_issue) => {
                self.read_citation(value);
            }
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
            Label::SourceLine => self.read_source(at, value),
            Label::Caption => self.fields.captions.push(by_label(caption::parse(text), value)),
            Label::Related => self.fields.related.push(by_label(value.clone(), value)),
            Label::Legal => self.furnish(at, FurnitureKind::Legal),
            Label::Body | Label::Other => self.furnish(at, FurnitureKind::Other),
        }
    }

    /// The hour behind the name of a show is that of the day above: `Harbor Week 7:00 PM EST Harbor TV`.
    fn read_airtime(&mut self, value: &Passage<'_>) {
        let text = value.text();
        let is_hour = |it: &Stamp| it.time.is_some() && it.date.is_none() && it.relative.is_none();
        // The name of the network may follow.
        let hour_of = |rest: &str| {
            let ends = std::iter::successors(Some(rest), |rest| Some(rest.rsplit_once(' ')?.0));
            ends.take(NETWORK + 1).find_map(|hour| timestamp::parse(hour).filter(is_hour))
        };
        let behind = text.match_indices(' ').map(|(at, _)| (at + 1, &text[at + 1..]));
        let mut hours = behind.filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
        let hour = hours.find_map(|(at, rest)| hour_of(rest).map(|hour| (at, hour)));
        let is_published = |it: &Stamp| it.role.is_none_or(|role| role == StampRole::Published);
        let is_day = |it: &Stamp| it.date.is_some() && it.time.is_none() && is_published(it);
        let mut stamps = self.fields.stamps.iter_mut().rev();
        let day = stamps.find(|it| is_day(&it.value));
        if let (Some((at, hour)), Some(day)) = (hour, day) {
            (day.value.time, day.value.zone) = (hour.time, hour.zone);
            day.value.text = format!("{} {}", day.value.text, hour.text);
            day.spans.extend(value.cut(at + hour.range.0..at + hour.range.1).spans());
        }
    }

    fn read_labelled_stamp(&mut self, value: &Passage<'_>, role: StampRole) {
        self.push_stamps(value, timestamp::parse_all(value.text()), Some(role));
    }
}

/// The person of a name that begins with that of the family: `LIND BO`.
fn family_first(text: &str) -> Credits {
    let Some((family, given)) = text.split_once(' ') else { return labelled_credits(text) };
    labelled_credits(&format!("{family}, {given}"))
}

/// Whether two rows stand in the same slot, as a date and the hour under it do.
fn is_one_slot(above: &Row<'_>, row: &Row<'_>) -> bool {
    let in_slot = |row: &Row<'_>| row.slot.filter(|slot| slot.value == 0).map(|slot| slot.label);
    // Of sections and writers there may be several, each with a line of its own.
    let is_one = |label| !matches!(label, Label::Section | Label::Byline);
    in_slot(row).is_some_and(is_one) && in_slot(row) == in_slot(above)
}

/// Whether a part of a section line tells the page: `Pg. A1`, `S. 4`, `14`, `A`.
fn is_page(part: &str) -> bool {
    let part = part.to_lowercase();
    part.chars().count() <= 1
        || part.bytes().all(|byte| byte.is_ascii_digit())
        || ["pg", "p.", "page", "seite", "s.", "blz", "column", "side ", "sida "]
            .iter()
            .any(|p| part.starts_with(p))
}

/// `section` without the page behind a comma: `Sektion 1, side 6`.
fn without_page(section: &str) -> &str {
    let is_numbered = |part: &str| is_page(part) && part.bytes().any(|byte| byte.is_ascii_digit());
    let page = section.rsplit_once(", ").filter(|(_, page)| is_numbered(page));
    page.map_or(section, |(section, _)| section)
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
