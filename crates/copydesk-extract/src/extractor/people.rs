//! Where people are named: lines whose neighbours say that they are bylines and sign-offs,
//! whatever the segmenter took them for.

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::{self, Kind};
use copydesk_text::lexicon::closing::{Closing, closing};

use super::head::{is_names, is_picture_credit};
use super::label::{self, Label};
use super::mend::WIDEST_SUBHEAD;
use super::roles::is_prose;
use super::row::Row;
use super::wrap::{Margins, ends_sentence};
use super::{Reading, Text, same_words};
use crate::byline;
use crate::timestamp::Coverage;

/// How many rows below the text may name the writer, if another row says so.
const FURTHEST_NAMES: usize = 9;

/// How many rows below a name in the head it may stand again.
const FURTHEST_TWIN: usize = 3;

/// How many rows below a name may tell who that is.
const FURTHEST_TOLD: usize = 64;

/// How many rows of a story may speak of a person: each name asks all of them.
const MOST_SPEAKING: usize = 512;

/// Fewest bytes of a story behind the byline that it opens with.
const FEWEST_BEHIND: usize = 40;

/// Longest line of names alone, in bytes.
pub(super) const LONGEST_NAMES: usize = 80;

impl Reading<'_> {
    /// A line under the text that says who helped with it is its sign-off, and what stands right
    /// under the byline says what its people are.
    pub(super) fn find_signoff(&mut self) {
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        if let Some(row) = self.rows.get_mut(last + 1)
            && matches!(row.role, Role::Furniture | Role::Caption | Role::Related | Role::Subhead)
            && row.text.signoff().is_some_and(|credits| !credits.contributors.is_empty())
        {
            row.role = Role::Paragraph;
        }
        for at in 1..self.body_start() {
            let Some([above, row]) = self.rows.get_mut(at - 1..=at) else { return };
            let is_under =
                above.role == Role::Header && above.text.is_led_byline() && !row.after_gap;
            let is_short = row.width <= WIDEST_SUBHEAD && !ends_sentence(&row.text);
            if row.role == Role::Caption && is_short && (is_under || are_colleagues(above, row)) {
                row.role = Role::Header;
            }
        }
    }

    /// Names beside the stamp of the head are its byline, and those that the head has twice: as what a
    /// picture of the writer says, and as the link to more of theirs.
    pub(super) fn find_names(&mut self) {
        let start = self.body_start();
        let is_stamped = |row: Option<&Row<'_>>| row.is_some_and(is_stamped);
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for at in headline.map_or(start, |at| at + 1)..start {
            let Some(row) = self.rows.get(at) else { return };
            let is_other = !matches!(row.role, Role::Header | Role::Envelope | Role::Headline);
            let beside = || {
                is_stamped(self.rows.get(at - 1))
                    || self.is_signed(at)
                    || self.is_named_twice(at, start)
            };
            let names = without_reading_time(&row.text);
            let is_named = is_names(&names) || names_writer_and_paper(&names);
            let is_byline = is_other && is_named && beside() && !self.is_pictured(at);
            if let Some(row) = self.rows.get_mut(at).filter(|_| is_byline) {
                row.role = Role::Header;
            }
        }
    }

    /// Whether a stamp or an e-mail address follows the names in row `at`; a word that leads to the
    /// day, or the same name as the person's handle, may stand between.
    fn is_signed(&self, at: usize) -> bool {
        let name = self.rows.get(at).map_or("", |row| &*row.text);
        let below = self.rows.iter().skip(at + 1).take(3);
        let mut below =
            below.skip_while(|row| is_small_word(&row.text) || same_words(&row.text, name));
        below.next().is_some_and(|row| is_address(&row.text) || is_stamped(row))
    }

    /// Whether the name in row `at` stands again just below, before row `start`, and the story is not
    /// about the person.
    fn is_named_twice(&self, at: usize, start: usize) -> bool {
        let Some(row) = self.rows.get(at) else { return false };
        let mut below = self.rows[..start].iter().skip(at + 1).take(FURTHEST_TWIN);
        let is_twin = below.any(|below| same_words(&below.text, &row.text));
        is_twin && !self.speaks_of(&row.text, self.rows.len())
    }

    /// Whether the names in row `at` tell who is in a picture: its credit follows, and the story
    /// speaks of them.
    pub(super) fn is_pictured(&self, at: usize) -> bool {
        let is_over_credit =
            self.rows.get(at + 1).is_some_and(|below| is_picture_credit(&below.text));
        is_over_credit
            && self
                .rows
                .get(at)
                .and_then(|row| names_of(&row.text))
                .is_some_and(|names| names.iter().any(|name| self.speaks_of(name, self.rows.len())))
    }

    /// A byline of the head that is set in several lines is one.
    pub(super) fn find_stacked_byline(&mut self) {
        for at in 0..self.body_start() {
            let rows = self.stacked_rows(at);
            if rows > 1 {
                for row in self.rows.iter_mut().skip(at).take(rows) {
                    row.role = Role::Header;
                }
                return;
            }
        }
    }

    /// How many rows the byline takes that row `at` opens with a lead alone; 1 if it opens none.
    ///
    /// ```text
    /// stacked = lead NL person *( NL [joiner NL] person ) ; person = names [NL ( handle / e-mail )]
    /// ```
    pub(super) fn stacked_rows(&self, at: usize) -> usize {
        let text = |at: usize| self.rows.get(at).map_or("", |row| &*row.text);
        // `Text:` leads to the text as well as to who wrote it.
        if !byline::is_lead(text(at)) || label::whole(text(at)) == Some(Label::Body) {
            return 1;
        }
        let mut rows = 1;
        loop {
            let joiner = usize::from(rows > 1 && byline::is_joiner(text(at + rows)));
            let is_name = |row: &Row<'_>| is_names(&row.text);
            if !self.rows.get(at + rows + joiner).is_some_and(is_name) {
                return rows;
            }
            rows += joiner + 1;
            rows += usize::from(is_address(text(at + rows)));
        }
    }

    /// The rows of a byline that row `at` opens with a lead alone, as one line.
    pub(super) fn stacked_byline(&self, at: usize, rows: usize) -> String {
        let mut lines = self.rows.iter().skip(at).take(rows).map(|row| &*row.text);
        let lead = lines.next().unwrap_or_default();
        let mut line = format!("{}:", lead.trim_end_matches([' ', ':']));
        let mut is_joined = true;
        for text in lines {
            let joins = byline::is_joiner(text);
            line.push_str(if is_joined || joins { " " } else { ", " });
            line.push_str(text);
            is_joined = joins;
        }
        line
    }

    /// The byline of the head that says it is one.
    pub(super) fn find_byline(&mut self) {
        let head = self.rows.iter().take(self.body_start());
        self.marks.led_byline = head.enumerate().find_map(|(at, row)| {
            let is_header = matches!(row.role, Role::Header | Role::Envelope);
            (is_header && row.text.is_led_byline()).then_some(at)
        });
    }

    /// A story whose head names nobody may open with its byline and go on behind a dash: `By Jane Roe -
    /// The ferry …`. The paragraph stays as it is printed.
    pub(super) fn read_byline_in_text(&mut self) {
        let is_named = |credits: &byline::Credits| !credits.contributors.is_empty();
        if self.fields.credits.iter().any(|field| is_named(&field.value)) {
            return;
        }
        let Some(text) = self.fields.body.first().map(|block| block.text.clone()) else { return };
        let Some((names, _)) = split_at_dash(text.text()) else { return };
        if !Text::from(names).is_led_byline() {
            return;
        }
        let credits = byline::parse(names, byline::Position::Head).filter(is_named);
        if let Some(credits) = credits {
            self.push_credits(credits, &text.cut(0..names.len()), false);
        }
    }

    /// Who contributed to the story stands under it, not beside it.
    pub(super) fn find_signoffs(&mut self) {
        let body = self.rows.iter().rposition(|row| row.role == Role::Paragraph);
        for row in self.rows.iter_mut().skip(body.map_or(usize::MAX, |last| last + 1)).take(4) {
            let may_be = matches!(row.role, Role::Furniture | Role::Caption | Role::Subhead);
            // Whose the copy is stands below the story, and is none of it.
            let is_owner = closing(&row.text) == Some(Closing::Owner);
            if may_be && !is_owner && row.text.signoff().is_some() {
                row.role = Role::Paragraph;
            }
        }
    }

    /// The row whose names are the byline of a story whose head names nobody: right under the text,
    /// over a job title, with a line below that says more of the person, or right under the stamp that
    /// follows the lead.
    ///
    /// Whom the story is about may stand in the same places, in tags and captions: nobody is taken
    /// whom the text speaks of, unless under a stamp, and nobody out of a list.
    pub(super) fn names_below(&self) -> Option<usize> {
        // A line of wrapped text may be anything; under a release stands whom to ask.
        if self.is_release || Margins::find(&self.rows).is_some() {
            return None;
        }
        let body = self.marks.body;
        let last = self.rows.iter().rposition(is_prose).filter(|&last| last > body)?;
        let second = self.rows.iter().skip(body + 1).position(is_prose);
        let lead_end = second.map_or(body, |second| body + 1 + second);
        let text = |at: usize| self.rows.get(at).map_or("", |row| &*row.text);
        (body + 1..(last + 1 + FURTHEST_NAMES).min(self.rows.len())).find(|&at| {
            // Between the text and the names only what says that they are names.
            let is_under = at == last + 1
                || at == last + 2
                    && (byline::is_lead(text(last + 1)) || is_author_label(text(last + 1)));
            let Some(Row { text: own, .. }) = self.rows.get(at) else { return false };
            // Farther down, `By Jane Doe` may be of another story, which no label is: `Text: Jane Doe`.
            if (is_under || at > last && is_labelled(own)) && own.is_led_byline() {
                return true;
            }
            let may_be = own.len() <= LONGEST_NAMES && !ends_sentence(own) && !own.ends_with(',');
            let is_dated = || at < lead_end && self.rows.get(at - 1).is_some_and(is_stamped);
            let is_told = || byline::is_job_title(text(at + 1)) || self.is_told_below(at);
            if !may_be || !is_under && !is_dated() && !is_told() {
                return false;
            }
            // `Jane Doe (Norway)` is no writer but a referee.
            let Some(names) = names_of(own).filter(|_| !own.contains('(')) else {
                return false;
            };
            let is_sure = || {
                // `Jane Doe @ janedoe`: a mark is no word.
                let words = own.split_whitespace().filter(|word| *word != "@");
                let is_short = words.count() <= 3 * names.len();
                let is_loud = own.contains(char::is_uppercase) && !own.contains(char::is_lowercase);
                is_short && !is_loud && !self.has_words_of(&names, at)
            };
            let is_name = |at: usize| self.rows.get(at).is_some_and(|row| is_names(&row.text));
            let is_listed = || is_name(at - 1) || is_name(at + 1);
            (!is_under && !is_dated() || is_sure())
                && !is_listed()
                && (is_dated()
                    || text(at).contains('@') && self.is_told_below(at)
                    || !names.iter().any(|name| self.speaks_of(name, at)))
        })
    }

    /// Whether one of the next three sentences opens as row `at` does, with a name; the segmenter may
    /// have taken it for anything.
    fn is_told_below(&self, at: usize) -> bool {
        let name = self.rows.get(at).map_or("", |row| &*row.text);
        let mut words = name.split(' ');
        let (Some(given), Some(family)) = (words.next(), words.next()) else { return false };
        let opens = |row: &Row<'_>| {
            row.text.strip_prefix(given).is_some_and(|rest| {
                rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(family))
            })
        };
        let is_told = |row: &&Row<'_>| is_prose(row) || ends_sentence(&row.text);
        self.rows.iter().skip(at + 1).take(FURTHEST_TOLD).filter(is_told).take(3).any(opens)
    }

    /// Whether the text above row `to` has the last word of one of `names` in small letters: what is
    /// under it then is more likely a topic, `Points Table`.
    fn has_words_of(&self, names: &[String], to: usize) -> bool {
        names.iter().any(|name| {
            let family = name.rsplit(' ').next().unwrap_or(name);
            let small = family.to_ascii_lowercase();
            family.is_ascii()
                && self.rows.iter().take(to.min(MOST_SPEAKING)).any(|row| {
                    row.text.split(|c: char| !c.is_alphanumeric()).any(|word| word == small)
                })
        })
    }

    /// Whether the headline, the deck or the text above row `to` has the last word of `name`.
    fn speaks_of(&self, name: &str, to: usize) -> bool {
        let family = name.rsplit(' ').next().unwrap_or(name);
        self.rows.iter().take(to.min(MOST_SPEAKING)).any(|row| {
            matches!(row.role, Role::Headline | Role::Deck | Role::Paragraph | Role::Subhead)
                && row.text.contains(family)
                && *row.text != *name
        })
    }
}

/// `Jane Doe 2 minutes read` without what comes after the name.
fn without_reading_time<'t>(text: &'t Text<'_>) -> Text<'t> {
    let Some(at) = text.find(|c: char| c.is_ascii_digit()) else { return text.clone() };
    match text.split_at(at) {
        (names, time) if chrome::kind(time) == Some(Kind::ReadingTime) => names.trim_end().into(),
        _ => text.clone(),
    }
}

/// Whether `below` names a person and says what that one is, under a byline of another: `Ada Quill –
/// Reporter in Bergen`.
fn are_colleagues(byline: &Row<'_>, below: &Row<'_>) -> bool {
    let person = |row: &Row<'_>| match &row.text.credits()?.contributors[..] {
        [person] if is_names(&row.text) => Some(person.role.is_some()),
        _ => None,
    };
    byline.role == Role::Header && person(below) == Some(true) && person(byline).is_some()
}

/// Whether a stamp is in a short row.
fn is_stamped(row: &Row<'_>) -> bool {
    row.text.len() <= 120 && row.text.stamp().is_some_and(|it| it.coverage != Coverage::Text)
}

/// Whether `text` is an e-mail address or a handle and nothing else.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        (name.is_empty() || host.contains('.')) && !text.contains(char::is_whitespace)
    })
}

/// Whether `text` begins with one word and a colon.
fn is_labelled(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(word, _)| !word.contains(char::is_whitespace))
}

/// Whether `text` only says that names follow: `Author:`.
fn is_author_label(text: &str) -> bool {
    label::whole(text) == Some(Label::Byline)
}

/// The people that `text` names, if that is all it does.
fn names_of(text: &Text<'_>) -> Option<Vec<String>> {
    let credits = text.credits().filter(|_| is_names(text))?;
    Some(credits.contributors.iter().map(|person| person.name.clone()).collect())
}

/// Whether `text` is a word that leads to a day and nothing else: `am`, `on`, `le`.
fn is_small_word(text: &str) -> bool {
    text.len() <= 4 && text.chars().all(char::is_lowercase)
}

/// The names that `text` may open with, before a dash, and the story behind it.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let marks = [" - ", " – ", " — ", " -- "];
    let (at, mark) = marks.iter().filter_map(|mark| Some((text.find(mark)?, mark))).min()?;
    let (names, rest) = (&text[..at], &text[at + mark.len()..]);
    (at <= LONGEST_NAMES && rest.len() >= FEWEST_BEHIND).then_some((names, rest))
}

/// Whether `text` names a writer and, behind a dash, whom that writes for: `Jane Roe - The Courier`.
fn names_writer_and_paper(text: &Text<'_>) -> bool {
    let Some((name, paper)) = text.split_once(" - ") else { return false };
    is_names(&Text::from(name))
        && !paper.bytes().any(|byte| byte.is_ascii_digit())
        && paper.split(' ').count() <= 3
        && text.credits().is_some_and(|credits| credits.contributors.len() == 1)
}
