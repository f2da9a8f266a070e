//! Asides among the blocks of the body: notes, corrections, key points, what press releases put under
//! their text.
//!
//! They stay where they stand, as they are printed; their kind says what they are.

use super::Reading;
use super::wrap::ends_sentence;
use crate::aside::{self, Aside};
use crate::{Block, BlockKind};

/// Longest line of a contact, in bytes.
const LONGEST_CONTACT: usize = 160;
/// Words of a sentence that somebody says, and a dash before them, that items of lists have rarely.
const FEWEST_SPOKEN_WORDS: usize = 8;
/// Words that a sentence of a story has more of.
const FEWEST_PROSE_WORDS: usize = 4;
/// Digits from which on a line may hold a telephone number.
const FEWEST_DIGITS: usize = 6;

impl Reading<'_> {
    /// Gives the blocks that are asides their kind.
    pub(super) fn mark_asides(&mut self) {
        let body = &mut self.fields.body;
        free_speech(body);
        mark_leading_points(body);
        let mut at = 0;
        while at < body.len() {
            let is_contact = self.is_release
                && body.get(at).is_some_and(|block| aside::is_contact_label(block.text.text()));
            at += mark_at(body, at, is_contact);
        }
    }
}

/// A sentence behind a dash is what somebody says, in most languages of Europe, unless it is one of a
/// list.
fn free_speech(body: &mut [Block<'_>]) {
    let is_item = |block: Option<&Block<'_>>| {
        block.is_some_and(|block| block.kind == BlockKind::ListItem && !is_speech(block))
    };
    for at in 0..body.len() {
        let is_listed = is_item(body.get(at + 1)) || at > 0 && is_item(body.get(at - 1));
        if let Some(block) = body.get_mut(at).filter(|block| is_speech(block) && !is_listed) {
            block.kind = BlockKind::Paragraph;
        }
    }
}

/// Whether a block may be what somebody says: a dash, then a sentence.
fn is_speech(block: &Block<'_>) -> bool {
    let text = block.text.text();
    block.kind == BlockKind::ListItem
        && text.starts_with('–')
        && text.split_whitespace().nth(FEWEST_SPOKEN_WORDS).is_some()
        && ends_sentence(text)
}

/// The items that a story opens with are its main points, if a paragraph follows them.
fn mark_leading_points(body: &mut [Block<'_>]) {
    let first = body.iter().position(|block| block.kind == BlockKind::ListItem);
    let Some(first) = first else { return };
    // `(Adds quotes)`
    let is_note =
        |it: &Block<'_>| it.kind == BlockKind::Paragraph && aside::is_note(it.text.text());
    let opens = body.iter().take(first).all(is_note);
    let items = body.iter().skip(first);
    let count = items.take_while(|block| block.kind == BlockKind::ListItem).count();
    let goes_on = body.get(first + count).is_some_and(|block| block.kind == BlockKind::Paragraph);
    // A first paragraph may be set off with a dash or a square.
    let is_list = count > 1 || body.get(first).is_some_and(|it| it.text.text().starts_with('*'));
    if opens && goes_on && is_list {
        let points = body.iter_mut().skip(first).take(count);
        points.for_each(|block| block.kind = BlockKind::KeyPoint);
    }
}

/// Marks the aside that starts at block `at`, which `is_contact` says is one; gives how many blocks it
/// takes.
fn mark_at(body: &mut [Block<'_>], at: usize, is_contact: bool) -> usize {
    let Some((block, below)) = body.get_mut(at..).and_then(<[_]>::split_first_mut) else {
        return 1;
    };
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Subhead) {
        return 1;
    }
    let contact = is_contact.then_some(Aside::Contact);
    let Some(aside) = contact.or_else(|| aside::read(block.text.text())) else { return 1 };
    match aside {
        Aside::EditorsNote => block.kind = BlockKind::EditorsNote,
        Aside::Correction => block.kind = BlockKind::Correction,
        Aside::KeyPoints => return 1 + mark_points(block, below),
        Aside::Boilerplate if at > 0 && repeats_name(block, below) => {
            block.kind = BlockKind::Subhead;
            return 1 + mark_while(below, BlockKind::Boilerplate, is_plain);
        }
        Aside::Boilerplate => {}
        Aside::Disclaimer if ends_sentence(block.text.text()) => {
            block.kind = BlockKind::Disclaimer;
        }
        Aside::Disclaimer if at > 0 => {
            block.kind = BlockKind::Subhead;
            return 1 + mark_while(below, BlockKind::Disclaimer, is_plain);
        }
        Aside::Disclaimer => {}
        Aside::Contact => {
            block.kind = BlockKind::Contact;
            return 1 + mark_while(below, BlockKind::Contact, is_contact_line);
        }
    }
    1
}

/// The items below a heading that calls them the main points.
fn mark_points(heading: &mut Block<'_>, below: &mut [Block<'_>]) -> usize {
    let is_item =
        |block: &Block<'_>| matches!(block.kind, BlockKind::ListItem | BlockKind::KeyPoint);
    if below.first().is_some_and(is_item) {
        heading.kind = BlockKind::Subhead;
    }
    mark_while(below, BlockKind::KeyPoint, is_item)
}

/// Gives the first of `blocks` that `fits` a kind; says how many they are.
fn mark_while(
    blocks: &mut [Block<'_>],
    kind: BlockKind,
    fits: impl Fn(&Block<'_>) -> bool,
) -> usize {
    let count = blocks.iter().take_while(|block| fits(block)).count();
    blocks.iter_mut().take(count).for_each(|block| block.kind = kind);
    count
}

/// Whether `block` is an item or a paragraph of sentences, and no aside begins with it.
fn is_plain(block: &Block<'_>) -> bool {
    let text = block.text.text();
    let is_text = match block.kind {
        BlockKind::Paragraph => ends_sentence(text) && !text.ends_with(':'),
        kind => kind == BlockKind::ListItem,
    };
    is_text && aside::read(text).is_none()
}

/// Whether the paragraph below a heading has a name of the heading: `About Harbor Works` over `Harbor
/// Works builds ferries`. A heading of a story has other words below it.
fn repeats_name(heading: &Block<'_>, below: &[Block<'_>]) -> bool {
    let Some(text) = below.first().filter(|block| is_plain(block)).map(|block| block.text.text())
    else {
        return false;
    };
    // The first word is the one for `about`.
    let mut names = heading.text.text().split_whitespace().skip(1);
    names.any(|name| {
        let name = bare(name);
        name.chars().count() >= 3
            && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && text.split_whitespace().take(30).any(|word| bare(word) == name)
    })
}

/// `word` without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether `block` may be a line of a contact: an address, a number, a name.
fn is_contact_line(block: &Block<'_>) -> bool {
    let text = block.text.text();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= LONGEST_CONTACT
        && (text.contains('@')
            || digits >= FEWEST_DIGITS
            // `Harbor Works Inc.`
            || text.split_whitespace().count() <= FEWEST_PROSE_WORDS
            || !ends_sentence(text))
        && !matches!(
            aside::read(text),
            Some(Aside::Boilerplate | Aside::Disclaimer | Aside::EditorsNote | Aside::Correction)
        )
}

#[cfg(test)]
mod tests {
    use Role::{Headline, Paragraph, Subhead};
    use copydesk_text::Role;

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::article;

    const LEAD: (Role, &str) =
        (Paragraph, "Harbor Works Inc. said on Monday that it would buy a ferry.");

    /// The kinds of the blocks of an article with these rows.
    fn kinds(rows: &[(Role, &str)]) -> Vec<BlockKind> {
        let mut all = vec![(Headline, "Harbor Works Buys a Third Ferry")];
        all.extend_from_slice(rows);
        let (dump, rows) = article(&all);
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.body.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn the_foot_of_a_press_release() {
        let release = [
            LEAD,
            (Paragraph, "About Harbor Works"),
            (Paragraph, "Harbor Works builds and runs ferries in the northern fjords."),
            (Subhead, "Forward-Looking Statements"),
            (Paragraph, "What is said here of the future may turn out to be wrong."),
            (Paragraph, "Media contact:"),
            (Paragraph, "Jane Roe, Harbor Works"),
            (Paragraph, "jane.roe@harborworks.example"),
        ];
        let want = [
            BlockKind::Paragraph,
            BlockKind::Subhead,
            BlockKind::Boilerplate,
            BlockKind::Subhead,
            BlockKind::Disclaimer,
            BlockKind::Contact,
            BlockKind::Contact,
            BlockKind::Contact,
        ];
        assert_eq!(kinds(&release), want);
    }

    #[test]
    fn a_heading_of_the_story_is_no_boilerplate() {
        let story = [
            LEAD,
            (Subhead, "About Time"),
            (Paragraph, "The island has waited for years, its mayor said."),
        ];
        let want = [BlockKind::Paragraph, BlockKind::Subhead, BlockKind::Paragraph];
        assert_eq!(kinds(&story), want);
    }

    #[test]
    fn items_over_the_story_are_its_points() {
        let points = [(Paragraph, "* Third ferry in a year"), (Paragraph, "* Price not disclosed")];
        let note = (Paragraph, "(Adds price, background)");
        let (point, text) = (BlockKind::KeyPoint, BlockKind::Paragraph);
        assert_eq!(kinds(&[points[0], points[1], LEAD]), [point, point, text]);
        let want = [point, point, BlockKind::EditorsNote, text];
        assert_eq!(
            kinds(&[points[0], points[1], note, LEAD]),
            want[..3].iter().chain([&text]).copied().collect::<Vec<_>>()
        );
        // A list that the story goes on with is one.
        let item = BlockKind::ListItem;
        assert_eq!(kinds(&[LEAD, points[0], points[1]]), [text, item, item]);
        let heading = (Subhead, "At a glance");
        let want = [text, BlockKind::Subhead, point, point];
        assert_eq!(kinds(&[LEAD, heading, points[0], points[1]]), want);
    }

    #[test]
    fn a_dash_opens_what_somebody_says() {
        let speech =
            (Paragraph, "– We tried it with the other ferry first, says Bo Lind, but it sank.");
        let text = BlockKind::Paragraph;
        assert_eq!(kinds(&[LEAD, speech, LEAD]), [text; 3]);
        let item = BlockKind::ListItem;
        let short = (Paragraph, "– Ferries: 3");
        assert_eq!(kinds(&[LEAD, short, short, LEAD]), [text, item, item, text]);
    }

    #[test]
    fn notes_and_corrections() {
        let notes = [
            LEAD,
            (Paragraph, "Editor's note: The ferry has since been repaired."),
            (Paragraph, "Correction: The ferry is 61 meters long, not 16."),
        ];
        let want = [BlockKind::Paragraph, BlockKind::EditorsNote, BlockKind::Correction];
        assert_eq!(kinds(&notes), want);
    }
}
