//! Bylines of the head, and the credits of pictures that stand there.

use std::borrow::Cow;

use copydesk_text::lexicon::agency::is_agency;
use copydesk_text::lexicon::credit::{self, Part, ROLES};
use copydesk_text::lexicon::place::is_city;
use copydesk_text::{Confidence, Passage, Role};

use super::LONGEST;
use crate::byline::{self, Contributor, Credits, Position, Relation};
use crate::caption;
use crate::extractor::people::LONGEST_NAMES;
use crate::extractor::{Reading, Text, by_grammar, by_label, same_words, wrap};
use crate::timestamp::Coverage;

/// Most rows of one byline: whoever signs below them signs no article but a list.
const MOST_ROWS: usize = 64;

/// Most lines that credit somebody who is not known yet.
const MOST_CREDITS: usize = 512;

/// Letters of a last name from which on a full stop behind it is not its own.
const SHORTEST_NAME: usize = 4;

impl<'a> Reading<'a> {
    /// Where the row at `at` stands, for the byline grammar: a name without `By` is believed under
    /// the headline until one was read, or right under that one.
    fn byline_position(&self, at: usize) -> Position {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        let last = self.fields.byline.as_ref().and_then(|byline| byline.spans.last());
        let follows = above.zip(last).is_some_and(|(row, last)| row.span.end == last.end);
        let under_headline = self.marks.headline.is_none_or(|(first, _)| first < at);
        let counted = self.marks.word_count.is_some_and(|counted| counted < at);
        // A name alone under the text may be anything, such as the last row of a table.
        let under_text = at > self.marks.body;
        // Over a byline that says so stands what it is a column of.
        let is_alone = self.marks.led_byline.is_none_or(|led| at == led || at == led + 1);
        let follows = follows && above.is_some_and(|row| row.text.stamp().is_none());
        let is_below = self.marks.names_below == Some(at);
        let may_be =
            (self.fields.credits.is_empty() && is_alone && !under_text) || follows || is_below;
        let is_pictured = self.is_pictured(at) || self.is_under_picture_label(at);
        if may_be && under_headline && !counted && !is_pictured {
            Position::Head
        } else {
            Position::Anywhere
        }
    }

    /// Whether the row above says whose the picture is and leaves the name to row `at`: `Foto:`.
    fn is_under_picture_label(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        above.and_then(|row| row.text.strip_suffix(':')).is_some_and(|label| {
            credit::lead_of(label.trim_end()).is_some_and(|lead| lead.part == Part::Photographs)
        })
    }

    /// Takes back a byline such as `Jane Roe / AP` over one without an agency: it tells whom the picture
    /// shows or who took it.
    fn drop_picture_credit(&mut self, below: &Passage<'_>, credits: &Credits) {
        let is_slashed = |text: &str| {
            let mut sides = text.split('/');
            sides.clone().count() == 2
                && sides.any(|side| is_agency(side.trim()))
                && byline::parse(text, Position::Anywhere).is_none()
        };
        let is_over = self.fields.byline.as_ref().is_some_and(|it| is_slashed(it.value.text()));
        if is_over
            && self.fields.credits.len() == 1
            && has_person(credits)
            && !below.text().contains('/')
        {
            self.fields.byline = None;
            self.fields.credits.clear();
        }
    }

    /// Finds the names under or beside the text, where the head has named nobody.
    pub(super) fn look_below_for_names(&mut self) {
        if self.fields.credits.iter().any(|credits| has_person(&credits.value)) {
            return;
        }
        self.marks.names_below = self.names_below();
        if let Some(row) = self.marks.names_below.and_then(|at| self.rows.get_mut(at)) {
            row.role = Role::Header;
        }
    }

    /// Reads the byline that row `at` is or begins.
    pub(super) fn read_byline(
        &mut self,
        at: usize,
        text: &Text<'_>,
        stamped: bool,
    ) -> Option<usize> {
        if self.is_of_another_story(at) {
            return None;
        }
        let place = self.byline_position(at);
        let stacked = self.stacked_rows(at);
        let (text, credits, taken) = if stacked > 1 {
            let whole = self.stacked_byline(at, stacked);
            let credits = byline::parse(&whole, Position::Head)?;
            (Cow::Owned(whole), credits, stacked)
        } else if let Some(credits) = read_credits(text, place, stamped) {
            (Cow::Borrowed(&**text), credits, 1)
        } else {
            // What leads to the name on the next line: `Kommentar von`, `10.12.2022 18:27 von`.
            let lead = if stamped { beside_stamp(text)? } else { text };
            let names = || self.rows.get(at + 1).map(|row| &row.text).filter(|next| is_names(next));
            let next = self.next_header(at).or_else(|| names().filter(|_| stamped));
            let next = next.filter(|_| lead.split(' ').count() <= 2)?;
            let both = format!("{lead} {next}");
            let credits = byline::parse(&both, Position::Anywhere)?;
            (Cow::Owned(both), credits, 2)
        };
        let (credits, more) = match self.next_header(at + taken - 1) {
            Some(next) => with_next_line(&text, next, credits),
            None => (credits, 1),
        };
        let taken = taken + more - 1;
        // The line under the name may hold the stamp, too.
        for row in at + 1..at + taken {
            if let Some(text) = self.rows.get(row).map(|row| row.text.clone()) {
                self.read_stamps(row, &text);
            }
        }
        self.push_byline(at, taken, credits);
        Some(taken)
    }

    /// Whether a byline at row `at` is of a story that the page points to: below the first paragraph,
    /// once the head has named somebody.
    fn is_of_another_story(&self, at: usize) -> bool {
        at > self.marks.body
            && self.fields.byline.is_some()
            && self.rows.get(at).is_some_and(|row| row.text.signoff().is_none())
    }

    /// The credit of a picture that stands alone in the head: `Photo by Jane Doe/AFP`.
    pub(super) fn read_picture_credit(&mut self, at: usize, text: &Text<'_>) -> bool {
        if !is_picture_credit(text) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        self.read_caption(at, &passage);
        true
    }

    fn push_byline(&mut self, at: usize, taken: usize, credits: Credits) {
        let credits = by_author(credits);
        let passage = self.passage(at, at + taken);
        let confidence = Confidence::new(90);
        self.drop_picture_credit(&passage, &credits);
        match &mut self.fields.byline {
            None => {
                self.fields.byline = Some(by_grammar(passage.clone(), &passage, confidence));
            }
            // A second line of it, such as the agency under the name.
            Some(byline) => {
                let follows = at.checked_sub(1).and_then(|above| self.rows.get(above));
                let last = byline.spans.last().copied().unwrap_or_default();
                let is_short = byline.spans.len() < MOST_ROWS;
                if is_short && follows.is_some_and(|row| row.span.end == last.end) {
                    byline.spans.extend(passage.spans());
                    byline.value = Passage::join(self.window, self.base, &byline.spans);
                }
            }
        }
        self.push_credits(credits, &passage, false);
    }

    /// A byline that a label names; a second one may only say what the writer is.
    pub(super) fn read_labelled_byline(&mut self, value: &Passage<'a>) {
        let value = &without_stop(value);
        let text = value.text();
        let whole = self.fields.byline.as_ref().map(|above| above.value.text().to_owned());
        let above = whole.as_deref().and_then(|above| byline::parse(above, Position::Head));
        if let (Some(whole), Some(above)) = (whole, above) {
            let next = Text::from(text);
            let (both, lines) = with_next_line(&whole, &next, above);
            if lines == 2 || next.credits().is_none_or(|credits| !has_person(credits)) {
                self.fields.credits.pop();
                self.push_credits(both, value, true);
                return;
            }
        }
        self.fields.byline = Some(by_label(value.clone(), value));
        self.push_credits(by_author(labelled_credits(text)), value, true);
    }

    /// Keeps people and agencies that are not known yet.
    pub(in crate::extractor) fn push_credits(
        &mut self,
        mut new: Credits,
        from: &Passage<'_>,
        labelled: bool,
    ) {
        // Each is compared with all that are known.
        if self.fields.credits.len() >= MOST_CREDITS {
            return;
        }
        for known in &self.fields.credits {
            new.contributors.retain(|person| {
                known.value.contributors.iter().all(|known| {
                    known.relation != person.relation || !same_words(&known.name, &person.name)
                })
            });
            new.agencies.retain(|agency| !known.value.agencies.contains(agency));
        }
        if !new.contributors.is_empty() || !new.agencies.is_empty() {
            self.fields.credits.push(if labelled {
                by_label(new, from)
            } else {
                by_grammar(new, from, Confidence::new(90))
            });
        }
    }
}

/// Who wrote the text is its author where the byline names no other: `Text: Jane Doe, photos: Bo Lind`.
fn by_author(mut credits: Credits) -> Credits {
    let has_author = credits.contributors.iter().any(|it| it.relation == Relation::Author);
    let writers = credits.contributors.iter_mut().filter(|it| it.relation == Relation::Writing);
    if !has_author {
        writers.for_each(|writer| writer.relation = Relation::Author);
    }
    credits
}

/// Whether `text` is nothing but the credit of a picture, and says so.
pub(in crate::extractor) fn is_picture_credit(text: &Text<'_>) -> bool {
    let says = |credit: caption::Credit| {
        let label = text.get(..credit.value.0).unwrap_or_default();
        let value = text.get(credit.value.0..credit.value.1).unwrap_or_default();
        let is_said = label.chars().any(|c| c.is_alphabetic() || c == '©');
        credit.start == 0 && (is_said || caption::is_library(value))
    };
    text.picture_credit().is_some_and(says)
}

/// Whether `text` is a byline that says so: `By Jane Doe`, `By Jane Doe, a reporter who …`.
pub(in crate::extractor) fn is_led_byline(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let is_told = text.contains(',')
        && text
            .split_once(", a")
            .is_some_and(|(_, told)| told.starts_with(' ') || told.starts_with("n "));
    // `By Jane Roe; Ann Marlow contributed reporting from Bergen.`
    let is_helped = text.split_once(';').is_some_and(|(names, help)| {
        help.starts_with(' ') && help.contains(" contributed ") && is_led_byline(names)
    });
    if is_told || is_helped {
        return byline::parse(text, Position::Anywhere).is_some();
    }
    // `By Jane Doe Jr.` is no sentence.
    let is_short = |word: &str| word.chars().count() <= 3 && word.starts_with(char::is_uppercase);
    let is_sentence = text.ends_with('.') && !text.rsplit(' ').next().is_some_and(is_short);
    text.len() <= 120
        && !is_sentence
        && !text.ends_with(['?', '!', '”', '"'])
        && byline::parse(text, Position::Anywhere).is_some()
}

/// Whether `text` is a byline and a stamp in one line: `Jane Doe | Monday 9 December 2019`.
pub(in crate::extractor) fn is_stamped_byline(text: &Text<'_>) -> bool {
    text.len() <= 160
        && text.stamp().is_some_and(|stamp| stamp.coverage == Coverage::Header)
        && read_credits(text, Position::Head, true).is_some()
}

/// Whether `text` is the names of people and nothing else.
pub(in crate::extractor) fn is_names(text: &Text<'_>) -> bool {
    text.len() <= LONGEST_NAMES
        && !wrap::ends_sentence(text)
        && !text.bytes().any(|byte| byte.is_ascii_digit())
        && text
            .credits()
            .is_some_and(|credits| !credits.contributors.is_empty() && credits.agencies.is_empty())
}

/// Whether `text` says what a writer is, and does not name one: `Staff Reporter`.
pub(in crate::extractor) fn is_role(text: &Text<'_>) -> bool {
    let names_none = text.credits().is_none_or(|credits| credits.contributors.is_empty());
    names_none
        && byline::parse(&format!("By Jane Doe, {text}"), Position::Head)
            .is_some_and(|both| matches!(&*both.contributors, [one] if one.role.is_some()))
}

/// What a header line says beside its stamp.
fn beside_stamp<'t>(text: &'t Text<'_>) -> Option<&'t str> {
    let stamp = text.stamp().filter(|stamp| stamp.coverage != Coverage::Line)?;
    let rest = stamp.rest.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')'));
    (!rest.is_empty()).then_some(rest)
}

/// The credits of a header line, which may hold a stamp too.
fn read_credits(text: &Text<'_>, place: Position, stamped: bool) -> Option<Credits> {
    let whole = || match place {
        Position::Head => text.credits().cloned(),
        Position::Anywhere => byline::parse(text, place),
    };
    if !stamped {
        return whole();
    }
    let rest = beside_stamp(text)?;
    let without_lead = || {
        // What led to the day: `von Jane Doe am`, `Par Jane Doe le`.
        let (names, last) = rest.rsplit_once(' ')?;
        let is_small = last.chars().count() <= 3 && last.chars().all(char::is_lowercase);
        is_small.then(|| byline::parse(names, place)).flatten()
    };
    let read = byline::parse(rest, place).or_else(without_lead);
    if read.as_ref().is_some_and(has_person) || text.dateline().is_some() {
        return read;
    }
    // Beside a stamp the grammar believes more: names without a mark between them, `Jane Doe / AFP`.
    whole().filter(has_person).or(read)
}

/// Adds to the people of a byline what the line under it says of them (`Associated Press Writer`)
/// and nothing else; gives how many lines were read.
fn with_next_line(text: &str, next: &Text<'_>, credits: Credits) -> (Credits, usize) {
    let names = |credits: &Credits| -> Vec<String> {
        credits.contributors.iter().map(|person| person.name.clone()).collect()
    };
    let is_own = || next.credits().is_some_and(|own| !own.contributors.is_empty());
    // `Malaysia Correspondent` looks like a name, and so does `São Paulo`.
    let last = next.rsplit(' ').next().unwrap_or_default();
    let is_role = next.contains(' ') && ROLES.has(last);
    let is_place = is_city(next);
    if credits.contributors.is_empty() || next.is_only_stamps() || !is_role && !is_place && is_own()
    {
        return (credits, 1);
    }
    let both = if is_place { format!("{text} in {next}") } else { format!("{text}, {next}") };
    match byline::parse(&both, Position::Head) {
        Some(both) if names(&both) == names(&credits) && both != credits => (both, 2),
        _ => (credits, 1),
    }
}

/// Databases end the names behind a label with a full stop: `Author: Doe, Jane.` One behind a short word may
/// be its own, `Doe, Jane Jr.`, and so is that of a sentence: `By Jane Doe; Bo Lind contributed from Harstad.`
fn without_stop<'a>(value: &Passage<'a>) -> Passage<'a> {
    let text = value.text();
    let whole = || value.clone();
    let Some(names) = text.strip_suffix('.') else { return whole() };
    let word = names.rsplit([' ', '.', ',']).next().unwrap_or(names);
    let is_long = |word: &str| word.chars().count() >= SHORTEST_NAME;
    let is_small = |word: &str| word.starts_with(char::is_lowercase) && is_long(word);
    let is_name = is_long(word) && word.chars().all(char::is_alphabetic);
    if is_name && !names.split(' ').any(is_small) { value.cut(0..names.len()) } else { whole() }
}

/// The credits that a label names: the label vouches for a name that the grammar would not believe.
pub(super) fn labelled_credits(text: &str) -> Credits {
    if let Some(credits) = byline::parse(text, Position::Head) {
        return credits;
    }
    let labelled = format!("Byline: {text}");
    if let Some(credits) = byline::parse(&labelled, Position::Head).filter(has_person) {
        return credits;
    }
    let mut credits = Credits::default();
    let is_service = ["service", "services", "staff"]
        .iter()
        .any(|word| text.trim_end_matches(')').to_lowercase().ends_with(word));
    let is_name = text.len() <= 60
        && !is_service
        && text.split_whitespace().count() <= 5
        && text.chars().any(char::is_alphabetic)
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | ':' | ';'));
    let is_nobody =
        ["anonymous", "none", "unknown", "na", "staff"].iter().any(|it| same_words(text, it));
    if is_name && !is_nobody {
        credits.contributors.push(Contributor {
            name: text.to_owned(),
            relation: Relation::Author,
            ..Contributor::default()
        });
    }
    credits
}

fn has_person(credits: &Credits) -> bool {
    !credits.contributors.is_empty()
}
