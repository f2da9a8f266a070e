//! What surrounds the body: captions, related headlines, sign-offs, notices, end marks, furniture.

use copydesk_text::{Passage, Role};

use super::label::{self, Label};
use super::mend::is_list_label;
use super::wrap::{Joiner, Margins, ends_sentence};
use super::{Reading, Text, by_position, pictures, same_words};
use crate::{FurnitureKind, caption, furniture, literal, notice, signoff};

/// How many paragraphs at the end of the body may be sign-offs.
const SIGNOFFS: usize = 8;
/// Words of a topic, at most: a line that has more is the headline of another story.
const TOPIC: usize = 4;

impl<'a> Reading<'a> {
    /// Reads everything that is neither head nor body.
    pub(super) fn read_tail(&mut self) {
        let margins = Margins::find(&self.rows);
        let mut joiner = Joiner::default();
        let mut at = 0;
        while let Some(row) = self.rows.get(at) {
            let mut taken = 1;
            match row.role {
                Role::Caption => match self.read_picture(at) {
                    Some(rows) => taken = rows,
                    None => {
                        taken = self.caption_lines(at, margins);
                        let span = (at, at + taken);
                        let passage = joiner.join((self.window, self.base), &self.rows, span);
                        self.read_caption(at, &passage);
                    }
                },
                Role::Related => self.read_related(at, &row.text.clone()),
                Role::EndMark => self.read_end_mark(at, &row.text.clone()),
                Role::Furniture => {
                    let text = row.text.clone();
                    if self.is_key_point(at) {
                        self.furnish(at, FurnitureKind::KeyPoint);
                    } else if !self.read_notice(at, &text) {
                        self.furnish(at, furniture_kind(&text));
                    }
                }
                _ => {}
            }
            at += taken;
        }
        self.read_notices_in_body();
        self.read_signoffs();
        self.read_cut_off();
    }

    fn caption_lines(&self, at: usize, margins: Option<Margins>) -> usize {
        let Some(margins) = margins else { return 1 };
        let mut to = at + 1;
        while let (Some(above), Some(below)) = (self.rows.get(to - 1), self.rows.get(to)) {
            if below.role != Role::Caption || !margins.continues(above, below) {
                break;
            }
            to += 1;
        }
        to - at
    }

    /// Keeps a caption; one that is printed twice, the second time with its credit, is kept once.
    pub(super) fn read_caption(&mut self, at: usize, passage: &Passage<'a>) {
        if let Some(shown) = literal::picture(passage.text()) {
            if shown.is_empty() {
                self.furnish(at, FurnitureKind::Other);
                return;
            }
            let from = passage.text().find(shown).unwrap_or(0);
            let shown = passage.cut(from..from + shown.len());
            return self.read_caption(at, &shown);
        }
        if self.is_own_headline(passage.text()) {
            self.furnish(at, FurnitureKind::Other);
            return;
        }
        let label = label::read(passage.text()).filter(|read| read.label == Label::Caption);
        let shown = label.map(|read| read.value).or_else(|| pictures::shown_at(passage.text()));
        let text = passage.text().get(shown.unwrap_or(0)..).unwrap_or_default();
        let read = caption::parse(text);
        if shown == Some(passage.text().len()) {
            self.furnish(at, FurnitureKind::Label);
            return;
        }
        let has_words = read.text.contains(char::is_alphanumeric);
        if let Some(last) = self.fields.captions.last_mut() {
            let again = has_words && same_words(&last.value.text, &read.text);
            // A credit on a line of its own belongs to the caption above it.
            let credit_alone = !has_words && read.credit.is_some();
            if again || credit_alone {
                last.value.credit = last.value.credit.take().or(read.credit);
                last.spans.extend(passage.spans());
                return;
            }
        }
        let confidence = self.confidence(at);
        self.fields.captions.push(by_position(read, passage, confidence));
    }

    /// Whether `text` says the headline again.
    fn is_own_headline(&self, text: &str) -> bool {
        let own = self.fields.headline.as_ref();
        own.is_some_and(|own| same_words(own.value.text(), text))
    }

    /// Keeps a related headline; the label over a list of them is furniture.
    fn read_related(&mut self, at: usize, text: &Text<'_>) {
        if let Some(headline) = text.link() {
            let headline = self.passage(at, at + 1).cut(headline..text.len());
            if headline.is_empty() {
                self.furnish(at, FurnitureKind::Label);
            } else {
                self.fields.related.push(super::by_label(headline.clone(), &headline));
            }
        } else if let Some(read) = text.label() {
            let whole = self.passage(at, at + 1);
            let value = whole.cut(read.value..text.len());
            if !value.is_empty() {
                match read.label {
                    Label::Section => {
                        let section = value.text().to_owned();
                        self.fields.sections.push(super::by_label(section, &value));
                    }
                    Label::Topics => {
                        let topic = value.text().to_owned();
                        self.fields.topics.push(super::by_label(topic, &value));
                    }
                    _ => self.fields.related.push(super::by_label(value.clone(), &value)),
                }
            }
            self.furnish(at, FurnitureKind::Label);
        } else if label::whole(text).is_some() || is_list_label(text) {
            self.furnish(at, FurnitureKind::Label);
        } else {
            let bullets = ['*', '•', '-', '·', '»', '#', ' '];
            let bullet = text.len() - text.trim_start_matches(bullets).len();
            let headline = self.passage(at, at + 1).cut(bullet..text.len());
            let is_topic = !headline.is_empty() && headline.text().split(' ').count() <= TOPIC;
            if is_topic && self.list_of(at) == Some(Label::Topics) {
                let topic = headline.text().to_owned();
                self.fields.topics.push(super::by_label(topic, &headline));
            } else if text.starts_with('#') && self.is_own_headline(headline.text()) {
                self.furnish(at, FurnitureKind::Other);
            } else if !headline.is_empty() {
                let confidence = self.confidence(at);
                self.fields.related.push(by_position(headline.clone(), &headline, confidence));
            }
        }
    }

    fn read_end_mark(&mut self, at: usize, text: &str) {
        let mark = self.passage(at, at + 1);
        let confidence = self.confidence(at);
        // `More`, `(more)`: a take follows.
        self.fields.truncated |= same_words(text, "more");
        self.fields.end_mark = Some(by_position(mark.clone(), &mark, confidence));
    }

    /// Print and syndication notices that pass for paragraphs.
    fn read_notices_in_body(&mut self) {
        let first = self.fields.body.len().saturating_sub(SIGNOFFS);
        for at in (first..self.fields.body.len()).rev() {
            let Some(block) = self.fields.body.get(at) else { continue };
            if notice::parse(block.text.text()).is_none() {
                continue;
            }
            let text = block.text.clone();
            let spans = text.spans();
            let row = self.rows.iter().position(|row| spans.contains(&row.span));
            if let Some(row) = row
                && self.read_notice(row, text.text())
            {
                self.fields.body.remove(at);
            }
        }
    }

    /// Sign-offs stay in the body, as they are printed; their people are credits too.
    fn read_signoffs(&mut self) {
        let first = self.fields.body.len().saturating_sub(SIGNOFFS);
        for at in first..self.fields.body.len() {
            let Some(block) = self.fields.body.get(at) else { continue };
            if let Some(credits) = signoff::parse(block.text.text()) {
                let text = block.text.clone();
                self.push_credits(credits, &text, false);
            }
        }
    }

    /// An excerpt says so with its last characters, `Rain fell […]`, or with its last line,
    /// `Continue reading`, which is then no part of the body; or a line below the body says that the rest
    /// is for those who pay.
    fn read_cut_off(&mut self) {
        let Some(last) = self.fields.body.last() else { return };
        let text = last.text.clone();
        let spans = text.spans();
        let row = self.rows.iter().rposition(|row| spans.contains(&row.span));
        if !notice::is_truncated(text.text()) {
            self.fields.truncated |= row.is_some_and(|row| self.is_cut_off(row));
            return;
        }
        self.fields.truncated = true;
        let is_mark = self.fields.body.len() > 1
            && furniture::classify(text.text()).is_some()
            && text.text().chars().any(char::is_alphabetic);
        if let Some(row) = row.filter(|_| is_mark) {
            self.furnish(row, FurnitureKind::Navigation);
            self.fields.body.pop();
        }
    }

    /// Whether the text of row `at` goes on elsewhere: it says so, or a line right below it does. Below a
    /// whole sentence `Read more` may lead anywhere.
    pub(super) fn is_cut_off(&self, at: usize) -> bool {
        let Some(text) = self.rows.get(at).map(|row| &row.text) else { return false };
        let is_open = !ends_sentence(text);
        let mut below = self.rows.iter().skip(at + 1).take(GATE_LINES);
        is_open && notice::is_truncated(text)
            || below
                .any(|row| notice::is_gate(&row.text) || is_open && notice::is_truncated(&row.text))
    }
}

/// How many lines below the text are looked at for one that says that it goes on.
const GATE_LINES: usize = 2;

/// What a piece of furniture is for.
pub(super) fn furniture_kind(text: &str) -> FurnitureKind {
    let label = text.ends_with([':', '：']).then_some(FurnitureKind::Label);
    furniture::classify(text).or(label).unwrap_or(FurnitureKind::Other)
}
