//! The body: paragraphs, subheads, items and tables, and the dateline at its start.

use core::cell::LazyCell;

use copydesk_text::{Confidence, Passage, Role};
use memchr::memmem::{self, Finder};

use super::label::{self, Label};
use super::wrap::{Joiner, Margins, is_list_item, is_table_row};
use super::{Reading, all_letters, by_grammar, by_position, same_words};
use crate::{Block, BlockKind, Furniture, FurnitureKind, dateline};

/// How many paragraphs may stand before the one with the dateline: key points, `(Adds quotes)`.
const BEFORE_DATELINE: usize = 8;

/// Words behind the last sentence that end a story.
const END_MARKS: [&str; 2] = ["Item/Enditem", "Enditem"];

/// How many paragraphs away from its text a pull quote is looked for.
const PULLED: usize = 6;
/// What is shorter, in bytes, may well be said twice.
const SHORTEST_PULLED: usize = 40;

impl<'a> Reading<'a> {
    /// Reads the body and the dateline.
    pub(super) fn read_body(&mut self) {
        let margins = Margins::find(&self.rows);
        let mut joiner = Joiner::default();
        let mut from = 0;
        while let Some(row) = self.rows.get(from) {
            let in_text = self.text.as_ref().is_some_and(|text| text.contains(&from));
            let is_caption = in_text && row.role == Role::Caption;
            if !matches!(row.role, Role::Paragraph | Role::Subhead) && !is_caption {
                from += 1;
                continue;
            }
            if in_text {
                self.push_rules(from);
            }
            let to = self.end_of_paragraph(from, margins);
            let text = joiner.join((self.window, self.base), &self.rows, (from, to));
            let text = self.without_link_notes(text);
            let kind = self.kind(from);
            self.push_block(kind, text);
            from = to;
        }
        self.cut_body_label();
        self.take_pull_quotes();
        self.cut_dateline();
        self.cut_end_mark();
        self.mark_asides();
    }

    /// Adds the rules between row `at`, which is text, and the one above it.
    fn push_rules(&mut self, at: usize) {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        let (Some(above), Some(row)) = (above, self.rows.get(at)) else { return };
        if self.fields.body.is_empty() {
            return;
        }
        let from = self.rules.partition_point(|rule| rule.start < above.span.end);
        let rules = self.rules.iter().skip(from).take_while(|rule| rule.start < row.span.start);
        for rule in rules {
            let text = Passage::join(self.window, self.base, &[*rule]);
            self.fields.body.push(Block { kind: BlockKind::Rule, text });
        }
    }

    /// What somebody said and is set large beside the text is in the text too: the second print of it
    /// is no paragraph of its own.
    fn take_pull_quotes(&mut self) {
        let mut said = vec![None; self.fields.body.len()];
        let pulled: Vec<bool> = (0..said.len()).map(|at| self.is_pulled(at, &mut said)).collect();
        if !pulled.contains(&true) {
            return;
        }
        let mut pulled = pulled.into_iter();
        let body = core::mem::take(&mut self.fields.body);
        for block in body {
            if pulled.next().unwrap_or(false) {
                let quote = Furniture { kind: FurnitureKind::Other, text: block.text.clone() };
                let field = by_position(quote, &block.text, Confidence::new(80));
                self.fields.furniture.push(field);
            } else {
                self.fields.body.push(block);
            }
        }
    }

    /// Xinhua ends a story with a word behind its last sentence.
    fn cut_end_mark(&mut self) {
        let Some(last) = self.fields.body.last_mut() else { return };
        let text = last.text.text();
        let Some(mark) = END_MARKS.iter().find(|mark| text.ends_with(**mark)) else { return };
        let (from, end) = (text.len() - mark.len(), text.len());
        let before = text[..from].trim_end().len();
        if before == from || before == 0 {
            return;
        }
        let mark = last.text.cut(from..end);
        last.text = last.text.cut(0..before);
        self.fields.end_mark = Some(by_grammar(mark.clone(), &mark, Confidence::new(97)));
    }

    /// One past the last row of the paragraph that starts at `from`.
    fn end_of_paragraph(&self, from: usize, margins: Option<Margins>) -> usize {
        let Some(margins) = margins else { return from + 1 };
        let mut to = from + 1;
        while let (Some(above), Some(below)) = (self.rows.get(to - 1), self.rows.get(to)) {
            if above.role != below.role || !margins.continues(above, below) {
                break;
            }
            to += 1;
        }
        to
    }

    fn kind(&self, at: usize) -> BlockKind {
        let Some(row) = self.rows.get(at) else { return BlockKind::Paragraph };
        let is_row = |at: usize| {
            self.rows.get(at).is_some_and(|r| r.role == Role::Paragraph && is_table_row(&r.text))
        };
        // One row does not make a table.
        let in_table = is_row(at) && (is_row(at + 1) || at.checked_sub(1).is_some_and(is_row));
        match row.role {
            Role::Subhead => BlockKind::Subhead,
            Role::Caption => BlockKind::Caption,
            _ if is_list_item(&row.text) => BlockKind::ListItem,
            _ if in_table => BlockKind::Table,
            _ => BlockKind::Paragraph,
        }
    }

    /// Adds a block, unless it only repeats headline or deck at the start of the body.
    fn push_block(&mut self, kind: BlockKind, text: Passage<'a>) {
        // Rows of stars and dashes only part what stands above from what stands below.
        if !text.text().contains(char::is_alphanumeric) {
            return;
        }
        if self.fields.body.len() < 3 {
            for above in [&mut self.fields.headline, &mut self.fields.deck].into_iter().flatten() {
                if same_words(above.value.text(), text.text()) {
                    above.spans.extend(text.spans());
                    return;
                }
            }
        }
        self.fields.body.push(Block { kind, text });
    }

    /// Whether block `at` is a quote that a block nearby has among other words; `said` are the letters
    /// of the blocks that were looked at.
    fn is_pulled(&self, at: usize, said: &mut [Option<Vec<u8>>]) -> bool {
        let Some(block) = self.fields.body.get(at).filter(|_| at > 0) else { return false };
        let text = block.text.text();
        let is_quote = text.starts_with(['"', '“', '„', '«', '‘', '\'']);
        if block.kind != BlockKind::Paragraph || !is_quote || text.len() < SHORTEST_PULLED {
            return false;
        }
        let own = LazyCell::new(|| all_letters(text));
        let word = Finder::new(longest_word(text));
        let near = at.saturating_sub(PULLED)..(at + PULLED + 1).min(self.fields.body.len());
        let blocks = self.fields.body.get(near.clone()).unwrap_or_default();
        let said = said.get_mut(near).unwrap_or_default();
        blocks.iter().zip(said).any(|(other, said)| {
            let other = other.text.text();
            // Nearly all are told by one word: who pulls a quote leaves its words as they are.
            other.len() > text.len() && word.find(other.as_bytes()).is_some() && {
                let other = said.get_or_insert_with(|| all_letters(other));
                other.len() > own.len() && memmem::find(other, &own).is_some()
            }
        })
    }

    /// `Full text: Rain fell …`: the label is no part of the body.
    fn cut_body_label(&mut self) {
        let Some(first) = self.fields.body.first_mut() else { return };
        match label::read(first.text.text()) {
            Some(read) if read.label == Label::Body => {
                first.text = first.text.cut(read.value..first.text.text().len());
                if first.text.is_empty() {
                    self.fields.body.remove(0);
                }
            }
            _ => {}
        }
    }

    /// Cuts the dateline from the paragraph that it opens.
    ///
    /// That is the first one, or the first after key points and notes in brackets; a dateline that
    /// stands alone is joined with what follows it.
    fn cut_dateline(&mut self) {
        for at in 0..self.fields.body.len().min(BEFORE_DATELINE) {
            let Some(block) = self.fields.body.get(at) else { return };
            let text = block.text.text();
            // Most blocks are a row, which was looked at before.
            let row = self.rows.iter().find(|row| *row.text == *text);
            let read = row.map(|row| row.text.dateline().cloned());
            let found = read.unwrap_or_else(|| dateline::parse(text)).filter(|found| {
                // Further down, a place and a colon are not enough.
                at == 0 || found.date.is_some() || !found.agencies.is_empty()
            });
            if let Some(found) = found {
                self.take_dateline(at, found);
                return;
            }
            let is_note = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
            let is_lead = block.kind == BlockKind::Paragraph && !is_note;
            if (at == 0 && self.join_lone_dateline()) || (is_lead && at >= 2) {
                return;
            }
        }
    }

    fn take_dateline(&mut self, at: usize, found: dateline::Dateline) {
        let Some(block) = self.fields.body.get_mut(at) else { return };
        let len = block.text.text().len();
        let rest = block.text.cut(found.rest.min(len)..len);
        let written = block.text.cut(0..found.rest.min(len));
        if rest.is_empty() {
            self.fields.body.remove(at);
        } else {
            block.text = rest;
        }
        if let Some(labelled) = &mut self.fields.dateline {
            // The text says more of the same place than the label: `HARSTAD (AP)`.
            let says_more = found.date.is_some() || !found.agencies.is_empty();
            let is_bare = labelled.value.date.is_none() && labelled.value.agencies.is_empty();
            if says_more && is_bare && same_words(&labelled.value.place, &found.place) {
                labelled.value = found;
                labelled.spans.extend(written.spans());
            }
        } else {
            let confidence = Confidence::new(if at == 0 { 95 } else { 85 });
            self.fields.dateline = Some(by_grammar(found, &written, confidence));
        }
    }

    /// A dateline that was broken off: `HARSTAD, Norway` on one line, `(AP) — Rain …` on the next.
    fn join_lone_dateline(&mut self) -> bool {
        let [first, second, ..] = self.fields.body.as_slice() else { return false };
        let head = first.text.text().len();
        if head > 60 || second.kind != BlockKind::Paragraph {
            return false;
        }
        let spans: Vec<_> = first.text.spans().into_iter().chain(second.text.spans()).collect();
        let both = Passage::join(self.window, self.base, &spans);
        let Some(found) = dateline::parse(both.text()).filter(|found| found.rest > head) else {
            return false;
        };
        if let Some(second) = self.fields.body.get_mut(1) {
            second.text = both;
        }
        self.fields.body.remove(0);
        self.take_dateline(0, found);
        true
    }
}

/// The longest run of small ASCII letters in `text`.
fn longest_word(text: &str) -> &[u8] {
    let words = text.as_bytes().split(|byte| !byte.is_ascii_lowercase());
    words.max_by_key(|word| word.len()).unwrap_or_default()
}
