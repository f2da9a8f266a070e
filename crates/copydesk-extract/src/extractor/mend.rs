//! Roles that the words of a line contradict.
//!
//! The segmenter weighs where a line stands and how it looks; what it says is sometimes surer. A
//! line of `Published` and nothing else is no headline of another story, `Enditem` is no caption,
//! and a paragraph that opens with a dateline is no deck.

use copydesk_text::Role;
use copydesk_text::lexicon::chrome;
use copydesk_text::lexicon::end_mark::is_end_mark;

use super::head::is_picture_credit;
use super::label::{self, Label};
use super::row::Row;
use super::wrap::{Margins, ends_sentence, is_list_item, is_table_row};
use super::{Reading, Text};
use crate::{caption, notice};

/// How many links a list may have for its label to be looked for.
const LONGEST_LIST: usize = 60;
/// A deck is no longer than this, in columns.
pub(super) const LONGEST_DECK: usize = 260;
/// What is wider says more than what the links below it are.
const WIDEST_LABEL: usize = 40;
/// A subhead is no wider than this.
pub(super) const WIDEST_SUBHEAD: usize = 60;
/// What is narrower may well be printed twice and be no caption.
pub(super) const NARROWEST_CAPTION: usize = 20;

impl Reading<'_> {
    /// Gives the lines whose own words are sure the role that they say.
    pub(super) fn mend_by_words(&mut self) {
        let start = self.body_start();
        for (at, row) in self.rows.iter_mut().enumerate() {
            if let Some(role) = role_by_words(row, at < start) {
                row.role = role;
            }
        }
        self.mend_end_mark();
        self.mend_provider();
        self.find_cut_off();
        self.find_signoff();
        self.find_names();
        self.find_stacked_byline();
        self.find_byline();
        self.free_datelines();
        self.find_captions();
        self.find_promotions();
        self.find_signoffs();
        self.find_subheads();
        self.free_announced();
        self.find_repeated_deck();
        self.close_related();
    }

    /// The line under the last paragraph that breaks off in `[…]` is one, too: no link and no caption does.
    fn find_cut_off(&mut self) {
        let last = self.rows.iter().rposition(|row| row.role == Role::Paragraph);
        let Some(row) = last.and_then(|last| self.rows.get_mut(last + 1)) else { return };
        let is_other =
            matches!(row.role, Role::Related | Role::Furniture | Role::Caption | Role::Subhead);
        let has_words = row.text.split(' ').nth(3).is_some();
        if is_other && has_words && row.text.ends_with(']') && notice::is_truncated(&row.text) {
            row.role = Role::Paragraph;
        }
    }

    /// Nothing but a story is reported from somewhere: a line that goes on behind a dateline opens
    /// the body.
    fn free_datelines(&mut self) {
        let opens = |text: &Text<'_>| {
            text.dateline().is_some_and(|found| {
                found.rest < text.len() && (found.date.is_some() || !found.agencies.is_empty())
            })
        };
        let start = self.body_start();
        for row in self.rows.iter_mut().take(start + 1) {
            if matches!(row.role, Role::Deck | Role::Subhead | Role::Caption) && opens(&row.text) {
                row.role = Role::Paragraph;
            }
        }
    }

    /// A line without credit that ends no sentence and follows furniture under the body is no
    /// caption: there is no picture there.
    fn find_promotions(&mut self) {
        let is_promotion = |row: &Row<'_>| {
            row.role == Role::Caption && !ends_sentence(&row.text) && !row.text.has_credit()
        };
        let body = self.rows.iter().rposition(|row| row.role == Role::Paragraph);
        for at in body.map_or(self.rows.len(), |last| last + 2)..self.rows.len() {
            let after = self.rows.get(at - 1).is_some_and(|above| above.role == Role::Furniture);
            if let Some(row) = self.rows.get_mut(at).filter(|row| after && is_promotion(row)) {
                row.role = Role::Furniture;
            }
        }
    }

    /// A line that the next one prints again with a credit is a caption, and so is the next one.
    fn find_captions(&mut self) {
        for at in 1..self.rows.len() {
            let (Some(above), Some(row)) = (self.rows.get(at - 1), self.rows.get(at)) else {
                return;
            };
            let is_again = row.text.len() > above.text.len()
                && row.text.starts_with(&*above.text)
                && above.width >= NARROWEST_CAPTION
                && row.text.has_credit()
                && caption::parse(&row.text).text.len() <= above.text.len();
            if is_again {
                for row in self.rows.iter_mut().skip(at - 1).take(2) {
                    row.role = Role::Caption;
                }
            }
        }
    }

    /// A few words that are no sentence, between paragraphs that stand as far apart, are a subhead.
    fn find_subheads(&mut self) {
        if Margins::find(&self.rows).is_some() {
            return;
        }
        for at in 1..self.rows.len() {
            let (Some(above), Some(row), Some(below)) =
                (self.rows.get(at - 1), self.rows.get(at), self.rows.get(at + 1))
            else {
                return;
            };
            let is_body = |row: &Row<'_>| row.role == Role::Paragraph && ends_sentence(&row.text);
            let is_between = is_body(above) && is_body(below) && row.width * 2 < below.width;
            let is_subhead = row.role == Role::Paragraph && is_between && is_heading(row);
            if let Some(row) = self.rows.get_mut(at).filter(|_| is_subhead) {
                row.role = Role::Subhead;
            }
        }
    }

    /// A deck that stands as a paragraph of its own is told by the next one, which says it again.
    fn find_repeated_deck(&mut self) {
        let has_deck = self.rows.iter().any(|row| row.role == Role::Deck);
        let Some(headline) = self.rows.iter().position(|row| row.role == Role::Headline) else {
            return;
        };
        let first = self.body_start();
        let mut body = self.rows.iter().skip(first + 1);
        let (Some(lead), Some(next)) = (self.rows.get(first), body.next()) else { return };
        let is_pair = next.role == Role::Paragraph && lead.after_gap == next.after_gap;
        // Copy that says the same thing over and over has no deck.
        let third = body.next().filter(|row| row.role == Role::Paragraph);
        let Some(third) = third.filter(|_| is_pair && is_one_sentence(lead)) else { return };
        if has_deck || headline > first || !self.is_page() {
            return;
        }
        let goes_on = !says_again(&third.text, &lead.text);
        if goes_on && says_again(&next.text, &lead.text) && lead.text.dateline().is_none() {
            if let Some(row) = self.rows.get_mut(first) {
                row.role = Role::Deck;
            }
            self.deck_is_repeated = true;
        }
    }

    /// Lists of links that no label calls related, below share bars and promotions, are furniture.
    fn close_related(&mut self) {
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        let (mut is_chrome, mut is_listed) = (false, false);
        for row in self.rows.iter_mut().skip(last + 1) {
            // Short links below a label are what the label says.
            let is_link = matches!(row.role, Role::Envelope | Role::Header)
                && !row.after_gap
                && !row.text.is_only_stamps()
                && !row.text.is_led_byline();
            if names_list(&row.text).is_some() {
                is_listed = true;
            } else if is_listed && is_link && row.label().is_none() {
                row.role = Role::Related;
            } else if row.role != Role::Related {
                is_chrome |= matches!(row.role, Role::Furniture);
                is_listed = false;
            } else if is_chrome && !is_listed {
                row.role = Role::Furniture;
            }
        }
    }

    /// What the label over the list that row `at` is in calls it.
    pub(super) fn list_of(&self, at: usize) -> Option<Label> {
        let above = self.rows.get(..at)?.iter().rev().take(LONGEST_LIST);
        let mut above = above.map(|row| (row.role, names_list(&row.text)));
        let (_, label) = above.find(|(role, label)| label.is_some() || *role != Role::Related)?;
        label
    }
}

/// The role that `row` can only have by what it says.
fn role_by_words(row: &Row<'_>, in_head: bool) -> Option<Role> {
    let text = &row.text;
    let labelled = || {
        text.label().filter(|read| match read.label {
            Label::Body | Label::Related | Label::Caption | Label::Legal => false,
            // `Location: …` may well open a caption.
            Label::Other => row.role != Role::Caption,
            _ => true,
        })
    };
    match row.role {
        Role::Deck | Role::Caption | Role::EndMark if in_head && labelled().is_some() => {
            Some(Role::Header)
        }
        Role::Subhead if in_head && is_bracketed_byline(text) => Some(Role::Header),
        Role::Deck | Role::Caption | Role::EndMark | Role::Related | Role::Furniture
            if is_own_header(text, in_head) =>
        {
            Some(Role::Header)
        }
        // A field with its value, not the label of a list.
        Role::Related | Role::Furniture | Role::EndMark if files_under(text) => Some(Role::Header),
        Role::EndMark if names_list(text).is_some() => Some(Role::Related),
        Role::EndMark if !is_end_mark(text) && !looks_like_end_mark(text) => Some(Role::Furniture),
        Role::Caption | Role::EndMark | Role::Related if is_chrome(text) => Some(Role::Furniture),
        // `Listen to this article` is no headline.
        Role::Related if text.chrome() == Some(chrome::Kind::Media) => Some(Role::Furniture),
        _ => None,
    }
}

/// Whether `text` says what the item is filed under: `Main category: harbors`.
fn files_under(text: &Text<'_>) -> bool {
    text.label().is_some_and(|read| {
        matches!(read.label, Label::Section | Label::Topics)
            && text.get(read.value..read.end).is_some_and(|value| !value.trim().is_empty())
    })
}

/// Whether `text` can be an end mark of a house that is not known: something short between marks.
fn looks_like_end_mark(text: &Text<'_>) -> bool {
    let marks = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && c != '.' && c != ':');
    text.chars().count() <= 24
        && (marks(text.chars().next()) || marks(text.chars().next_back()))
        && text.chrome().is_none()
}

/// Whether `text` is a byline or a stamp that can only be the article's own: in its head, or a stamp
/// with a label.
fn is_own_header(text: &Text<'_>, in_head: bool) -> bool {
    let is_byline =
        || text.is_led_byline() || text.is_stamped_byline() || is_bracketed_byline(text);
    in_head && is_byline() && !is_picture_credit(text)
        || text.is_only_stamps()
            && (in_head || text.stamp().is_some_and(|stamp| stamp.role.is_some()))
}

/// Whether `text` is a byline between brackets: `[Jane Doe, The Courier]`.
fn is_bracketed_byline(text: &Text<'_>) -> bool {
    text.len() <= 120
        && text.starts_with(['[', '【', '［'])
        && text.ends_with([']', '】', '］'])
        && text.credits().is_some_and(|it| !it.contributors.is_empty())
}

/// Whether `text` is part of the page and of nothing else.
fn is_chrome(text: &Text<'_>) -> bool {
    use chrome::Kind;
    matches!(
        text.chrome(),
        Some(
            Kind::Share
                | Kind::Comments
                | Kind::ReadingTime
                | Kind::Promotion
                | Kind::Legal
                | Kind::Label
                | Kind::Advertisement
                | Kind::Navigation
        )
    ) && names_list(text).is_none()
        && !text.has_credit()
}

/// Whether `text` only says what the links below it are.
pub(super) fn is_list_label(text: &Text<'_>) -> bool {
    text.chars().count() <= WIDEST_LABEL && names_list(text).is_some()
}

/// What `text` calls the list below it: `Main category:`, `Related topics`, `Read also`.
fn names_list(text: &Text<'_>) -> Option<Label> {
    let named = label::whole(text)
        .filter(|label| matches!(label, Label::Related | Label::Topics | Label::Section));
    let related = || matches!(text.chrome(), Some(chrome::Kind::Related)) || text.link().is_some();
    named.or_else(|| (text.ends_with([':', '：']) || related()).then_some(Label::Related))
}

/// Whether `row` can be a heading: a few words, the first with a capital, without a full stop.
fn is_heading(row: &Row<'_>) -> bool {
    let text = row.text.trim_start_matches(['"', '“', '„', '«', '‘', '\'', '»']);
    row.width <= WIDEST_SUBHEAD
        && text.split_whitespace().count() <= 9
        && text.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase())
        && !text.ends_with([',', ';', ')'])
        && (!ends_sentence(&row.text) || row.text.ends_with(['?', '？']))
        && row.text.chrome().is_none_or(|kind| kind == chrome::Kind::Section)
        && !is_list_item(&row.text)
        && !is_table_row(&row.text)
}

/// Whether `row` is a sentence and short enough for a deck.
fn is_one_sentence(row: &Row<'_>) -> bool {
    let inside = row.text.split_once(". ").is_some_and(|(before, after)| {
        let is_long = before.rsplit(' ').next().is_some_and(|word| word.chars().count() > 3);
        is_long && after.starts_with(char::is_uppercase)
    });
    row.width <= LONGEST_DECK && ends_sentence(&row.text) && !inside
}

/// Whether `text` says most of what `deck` says: of the long words and numbers of the deck, which
/// carry its news, three in five stand in the text too, in the same or another form.
fn says_again(text: &str, deck: &str) -> bool {
    let said: Vec<String> = long_words(text).collect();
    let (mut again, mut all) = (0, 0);
    for word in long_words(deck) {
        all += 1;
        again += usize::from(said.iter().any(|said| is_form_of(said, &word)));
    }
    all >= 5 && again * 5 >= all * 3
}

fn long_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 5 || word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_lowercase)
        .take(80)
}

/// Whether two words differ by no more than an ending: `roof`, `roofs`; `Russia`, `Russian`.
fn is_form_of(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.chars().count(), other.chars().count());
    common == one.min(other) && common >= 4 && one.abs_diff(other) <= 3
        || common == one && one == other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deck_is_said_again_by_the_lead() {
        let deck =
            "House owners in Narvik will be paid up to 1,200 crowns to paint their roofs red.";
        let lead = "People in Narvik can ask for up to 1,200 crowns if they paint the roof of a house \
                    red, the town said.";
        assert!(says_again(lead, deck));
        assert!(!says_again("The mayor, who lives in a tent, declined to comment.", deck));
        assert!(!says_again("Rain fell.", "Rain fell."), "too little is said");
    }

    #[test]
    fn labels_over_lists() {
        assert_eq!(names_list(&"Main category:".into()), Some(Label::Section));
        assert_eq!(names_list(&"Related topics".into()), Some(Label::Topics));
        assert_eq!(names_list(&"More on this story".into()), Some(Label::Related));
        assert_eq!(names_list(&"Published".into()), None);
        assert_eq!(names_list(&"Storm closes northern ports".into()), None);
    }
}
