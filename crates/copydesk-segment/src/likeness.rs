//! What a line could be: stamp, byline, dateline, label, rule, end mark.
//!
//! These are cheap looks at bytes and single words, not grammars: a wrong answer here is one weak
//! piece of evidence among many. Reading values is the work of `copydesk-extract`.

use std::ops::Range;

use copydesk_text::lexicon;

use crate::letters::word_hash;
use crate::scan::{Findings, Words};
use crate::shape::{First, Last, Shape, Traits};
use crate::words::{Kinds, kinds};

/// Sets the traits of a line. `head` is its text or the start of it, `tail` the end; `short` says
/// that `head` is all of it.
pub(crate) fn mark(shape: &mut Shape, head: &str, tail: &str, short: bool, found: &Findings) {
    let mut t = shape.traits;
    if let Some(end) = found.lead_end {
        shape.is_dispatch = dateline(&mut t, &head[..end]);
    }
    t.set(Traits::BULLET, shape.first == First::Bullet && shape.letters > 0);
    let first_appeared =
        if short { found.first_appeared } else { tail.contains("first appeared on") };
    t.set(Traits::NOTICE, first_appeared || notice(head, tail));
    if short {
        words(&mut t, shape, found);
        numbers(&mut t, head, &found.digits);
        marks(&mut t, shape, head, found);
        if let Some(colon) = found.colon {
            label(&mut t, head, colon);
        }
    }
    let ends = |c| tail.trim_end_matches(['.', ' ']).ends_with(c);
    t.set(Traits::BRACKETED, shape.first == First::Bracket && (ends(')') || ends(']')));
    if t.has(Traits::BRACKETED) {
        let says = head
            .split(|c: char| !c.is_alphanumeric())
            .take(8)
            .any(|word| kinds(word_hash(word)).has(Kinds::SIGNOFF));
        t.set(Traits::SIGNOFF, says);
    }
    shape.traits = t;
}

/// What the words of a short line are.
fn words(t: &mut Traits, shape: &Shape, found: &Findings) {
    let Words { count, capitalized, particles, first, all } = found.words;
    for (kind, trait_) in [
        (Kinds::MONTH, Traits::MONTH),
        (Kinds::WEEKDAY, Traits::WEEKDAY),
        (Kinds::RELATIVE, Traits::RELATIVE),
        (Kinds::STAMP_LABEL, Traits::STAMP_LABEL),
        (Kinds::JOB, Traits::JOB),
        (Kinds::CREDIT, Traits::CREDIT),
        (Kinds::AGENCY, Traits::AGENCY),
        (Kinds::CHROME, Traits::CHROME),
    ] {
        t.set(trait_, all.has(kind));
    }
    t.set(
        Traits::BYLINE_LEAD,
        first.has(Kinds::BYLINE_LEAD) && (capitalized >= 1 || shape.uncased > 0),
    );
    t.set(Traits::BYLINE_LEAD_ONLY, first.has(Kinds::BYLINE_LEAD) && count == 1);
    let named = (2..=5).contains(&count) && capitalized >= 2 && capitalized + particles == count;
    t.set(
        Traits::NAME,
        named && shape.digits == 0 && shape.last == Last::Letter && shape.commas == 0,
    );
    // Scripts without spaces have numbers in their sentences, too.
    let is_code = !found.has_space && shape.uncased * 2 <= shape.letters;
    t.set(Traits::CODE, count >= 1 && is_code && (shape.digits > 0 || found.has_hyphen));
}

/// Years, clock times and dates in figures, all of which stand within `digits`.
fn numbers(t: &mut Traits, text: &str, digits: &Range<usize>) {
    let bytes = text.as_bytes();
    let mut at = digits.start;
    let digit_in = |bytes: &[u8]| bytes.iter().position(u8::is_ascii_digit);
    while let Some(start) = bytes.get(at..digits.end).and_then(digit_in).map(|i| at + i) {
        let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (len, next) = (end - start, bytes.get(end));
        let two_more = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        let word_before = start > 0 && bytes[start - 1].is_ascii_alphabetic();
        match (len, next) {
            (4, _) if matches!(&bytes[start..start + 2], b"19" | b"20") && !word_before => {
                t.set(Traits::YEAR, true);
                t.set(Traits::NUMERIC_DATE, next == Some(&b'-') && two_more);
            }
            (1 | 2, Some(b':' | b'h' | b'H')) if two_more => t.set(Traits::CLOCK, true),
            (1 | 2, Some(b'/' | b'.' | b'-')) if two_more => {
                let rest = &bytes[end + 1..];
                let more = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
                if matches!(rest.get(more), Some(b'/' | b'.' | b'-')) {
                    t.set(Traits::NUMERIC_DATE, true);
                }
                let clock = bytes[end] == b'.' && more == 2 && text[end..].len() < 12;
                t.set(Traits::CLOCK, clock && !t.has(Traits::NUMERIC_DATE));
            }
            (4, _) if bytes[end..].starts_with(b" GMT") => t.set(Traits::CLOCK, true),
            _ => {}
        }
        at = end;
        if text.get(at..).is_some_and(|rest| rest.starts_with('年')) {
            t.set(Traits::YEAR.or(Traits::MONTH), true);
        }
    }
}

/// Addresses, tags, entities, counts, end marks and the like: those that the pass over the
/// characters leaves open.
fn marks(t: &mut Traits, shape: &Shape, text: &str, found: &Findings) {
    let has = |needle: &str| text.contains(needle);
    if found.has_at_sign {
        let is_handle = |word: &str| word.starts_with('@') && word.len() > 3;
        t.set(Traits::EMAIL, text.split_whitespace().any(is_email));
        t.set(Traits::HANDLE, text.split_whitespace().any(is_handle));
    }
    t.set(Traits::TAG, text.starts_with('<') && text.ends_with('>') && shape.words <= 8);
    t.set(Traits::ENTITY, text.starts_with("&#") && text.ends_with(';') && !found.has_space);
    t.set(Traits::COPYRIGHT, starts_fold(text, "copyright"));
    t.set(Traits::READING_TIME, shape.words <= 6 && shape.digits > 0 && reading_time(text));
    // `9 August 2017` is none.
    t.set(Traits::COUNT, shape.digits >= 2 && !t.has(Traits::MONTH) && is_count(text));
    t.set(Traits::END_MARK, shape.words <= 3 && lexicon::end_mark::is_end_mark(text));
    t.set(Traits::CREDIT, found.has_long_capitals && has("PHOTO"));
    let may_close = shape.words <= 12 && shape.chars <= 160;
    t.set(Traits::SIGNOFF, may_close && lexicon::closing::closing(text).is_some());
}

/// Whether a text that has a number says how long it takes to read.
fn reading_time(text: &str) -> bool {
    let has = |needle: &str| text.contains(needle);
    (has("min")
        && [" min read", "-min", "minute read", "mins read", "min de lect"].into_iter().any(has))
        || (has("Min") && (has("Minuten") || has("Min.")))
        || (has("Lese") && (has("Lesezeit") || has("Lesedauer")))
}

/// `Word:` with at most four words before the colon.
fn label(t: &mut Traits, text: &str, colon: usize) {
    let (before, after) = text.split_at(colon);
    let words = before.split_whitespace().count();
    if before.len() > 40
        || words == 0
        || words > 4
        || before.contains(|c: char| c.is_ascii_digit() && words == 1)
    {
        return;
    }
    let after = after
        .trim_start_matches([':', '：'])
        .trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    t.set(if after.is_empty() { Traits::LABEL_ONLY } else { Traits::LABEL }, true);
}

/// Capitalized words, then a dash or colon, near the start of the line. `before` is what stands
/// before it. Gives whether it names an agency that is known.
fn dateline(t: &mut Traits, before: &str) -> bool {
    let before = before.trim_end();
    // `(EFE).-`
    let agency = before.trim_end_matches('.').ends_with([')', '/', ']']);
    let mut caps = 0;
    let mut words = 0;
    for word in before.split(|c: char| c.is_whitespace() || c == ',' || c == '/') {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { continue };
        words += 1;
        if first.is_lowercase() && word.len() > 3 && !(agency && is_of_dateline(word)) {
            return false;
        }
        let all_upper = !first.is_lowercase() && letters.all(|c| !c.is_lowercase());
        if words <= 3 && all_upper && word.chars().count() > 1 && first.is_uppercase() {
            caps += 1;
        }
    }
    if words == 0 || words > 10 {
        return false;
    }
    t.set(Traits::DATELINE_DASH, true);
    t.set(Traits::DATELINE_CAPS, caps > 0);
    t.set(Traits::DATELINE_AGENCY, agency);
    agency && before.rsplit(['(', '[', '/']).any(names_agency)
}

/// Whether a part of a dateline that begins behind a bracket has the name of an agency.
fn names_agency(part: &str) -> bool {
    let name = part.trim_end_matches([')', ']', '.', ' ']);
    name.len() <= 40
        && (kinds(word_hash(name)).has(Kinds::AGENCY) || lexicon::agency::is_agency(name))
}

/// Whether a word in small letters may stand in a dateline: `9 août`, `gen.`, `(askanews)`.
fn is_of_dateline(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let known = kinds(word_hash(bare));
    known.has(Kinds::MONTH) || known.has(Kinds::WEEKDAY) || known.has(Kinds::AGENCY)
}

/// Where an article was printed or posted before.
fn notice(head: &str, tail: &str) -> bool {
    (head.starts_with("The post ") && tail.contains("appeared first on"))
        || head.starts_with("A version of this article app")
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// `3 of 50 DOCUMENTS`, `Dokument 1 von 4`, `Document 1 of 10`: two numbers around a short word.
fn is_count(text: &str) -> bool {
    let mut numbers = 0;
    let mut between = 0;
    let mut words = 0;
    for word in text.split_whitespace().take(7) {
        words += 1;
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += 1;
        } else if numbers == 1 {
            between += 1;
        }
        if between > 1 {
            return false;
        }
    }
    numbers == 2 && between == 1 && (3..=6).contains(&words)
}

fn starts_fold(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
