//! What a line could be: stamp, byline, dateline, label, rule, end mark.
//!
//! These are cheap looks at bytes and single words, not grammars: a wrong answer here is one weak
//! piece of evidence among many. Reading values is the work of `copydesk-extract`.

use copydesk_text::lexicon;

use crate::shape::{First, Last, Shape, Traits, word_hash};
use crate::words::{Kinds, kinds};

/// Sets the traits of a line. `head` is its text or the start of it, `tail` the end; `short` says
/// that `head` is all of it.
pub(crate) fn mark(shape: &mut Shape, head: &str, tail: &str, short: bool) {
    let mut t = shape.traits;
    dateline(&mut t, head);
    t.set(Traits::BULLET, shape.first == First::Bullet && shape.letters > 0);
    t.set(Traits::NOTICE, notice(head, tail));
    if short {
        words(&mut t, shape, head);
        numbers(&mut t, head);
        marks(&mut t, shape, head);
        label(&mut t, head);
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
fn words(t: &mut Traits, shape: &Shape, text: &str) {
    let (mut count, mut capitalized, mut particles) = (0, 0, 0);
    let mut all = Kinds::default();
    let mut first = Kinds::default();
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '-'))
    {
        let word = word.trim_matches(['\'', '’', '-']);
        let Some(start) = word.chars().next() else { continue };
        let found = kinds(word_hash(word).max(1));
        if count == 0 {
            first = found;
        }
        count += 1;
        all.0 |= found.0;
        if start.is_uppercase() {
            capitalized += 1;
        } else if found.has(Kinds::PARTICLE) {
            particles += 1;
        }
    }
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
    t.set(
        Traits::CODE,
        count >= 1 && !text.contains(' ') && (shape.digits > 0 || text.contains('-')),
    );
}

/// Years, clock times and dates in figures.
fn numbers(t: &mut Traits, text: &str) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|i| at + i) {
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

/// Addresses, tags, entities, counts, end marks and the like.
fn marks(t: &mut Traits, shape: &Shape, text: &str) {
    let has = |needle: &str| text.contains(needle);
    t.set(Traits::URL, has("http://") || has("https://") || has("www."));
    t.set(Traits::EMAIL, text.split_whitespace().any(is_email));
    t.set(
        Traits::HANDLE,
        text.split_whitespace().any(|word| word.starts_with('@') && word.len() > 3),
    );
    t.set(Traits::TAG, text.starts_with('<') && text.ends_with('>') && shape.words <= 8);
    t.set(Traits::ENTITY, text.starts_with("&#") && text.ends_with(';') && !has(" "));
    t.set(
        Traits::COPYRIGHT,
        has("©")
            || starts_fold(text, "copyright")
            || has("(c) ")
            || has("ll rights reserved")
            || has("ll Rights Reserved"),
    );
    t.set(
        Traits::READING_TIME,
        shape.words <= 6
            && shape.digits > 0
            && [
                " min read",
                "-min",
                "minute read",
                "Minuten",
                "Min.",
                "mins read",
                "min de lect",
                "Lesezeit",
                "Lesedauer",
            ]
            .iter()
            .any(|needle| has(needle)),
    );
    t.set(Traits::COUNT, is_count(text));
    t.set(Traits::END_MARK, lexicon::end_mark::is_end_mark(text));
    let credit = has("Photo:")
        || has("PHOTO")
        || has("Foto:")
        || has("/AP")
        || has("/AFP")
        || has("/dpa")
        || has("(Photo")
        || has("Getty Images")
        || has("AP Photo")
        || has("Image:")
        || has("Bild:");
    t.set(Traits::CREDIT, credit);
}

/// `Word:` with at most four words before the colon.
fn label(t: &mut Traits, text: &str) {
    let Some(colon) = text.find([':', '：']) else { return };
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

/// Capitalized words, then a dash or colon, near the start of the line.
fn dateline(t: &mut Traits, head: &str) {
    let Some((before, agency)) = lead_in(head) else { return };
    let mut caps = 0;
    let mut words = 0;
    for word in before.split(|c: char| c.is_whitespace() || c == ',' || c == '/') {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { continue };
        words += 1;
        if first.is_lowercase() && word.len() > 3 {
            return;
        }
        let all_upper = !first.is_lowercase() && letters.all(|c| !c.is_lowercase());
        if words <= 3 && all_upper && word.chars().count() > 1 && first.is_uppercase() {
            caps += 1;
        }
    }
    if words == 0 || words > 10 {
        return;
    }
    t.set(Traits::DATELINE_DASH, true);
    t.set(Traits::DATELINE_CAPS, caps > 0);
    t.set(Traits::DATELINE_AGENCY, agency);
}

/// The text before the first dash, colon or ` | ` if it could be a dateline's, and whether it ends
/// in a bracket.
fn lead_in(head: &str) -> Option<(&str, bool)> {
    let first = head.chars().find(|c| c.is_alphanumeric() || *c == '(')?;
    if first.is_lowercase() {
        return None;
    }
    let window = head.char_indices().nth(90).map_or(head, |(end, _)| &head[..end]);
    let mut previous = ' ';
    for (at, c) in window.char_indices() {
        let after = window[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let splits = match c {
            '—' | '–' | '―' => true,
            '-' | '_' | '=' => {
                (previous.is_whitespace() || previous == ')' || previous == '-')
                    && (after.is_whitespace() || after == c)
            }
            ':' => after.is_whitespace() && !previous.is_ascii_digit(),
            '|' => previous.is_whitespace(),
            _ => false,
        };
        if splits && at > 2 {
            let before = window[..at].trim_end();
            return Some((before, before.ends_with([')', '/', ']'])));
        }
        if matches!(c, '"' | '“' | '?' | '!' | ';') {
            return None;
        }
        previous = c;
    }
    None
}

fn notice(head: &str, tail: &str) -> bool {
    (head.starts_with("The post ") && tail.contains("appeared first on"))
        || head.starts_with("A version of this article app")
        || tail.contains("first appeared on")
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// `3 of 50 DOCUMENTS`, `Dokument 1 von 4`, `Document 1 of 10`: two numbers around a short word.
fn is_count(text: &str) -> bool {
    let mut numbers = 0;
    let mut between = 0;
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += 1;
        } else if numbers == 1 {
            between += 1;
        }
    }
    numbers == 2 && between == 1 && (3..=6).contains(&words)
}

fn starts_fold(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
