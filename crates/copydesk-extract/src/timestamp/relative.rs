//! Times counted back from now: `2 hours ago`, `vor 2 Stunden`, `2시간 전`.

use copydesk_text::lexicon::fold::fold;

use super::{
    Relative, Unit,
    lexeme::{Lengths, Read, digits, gap, is_digit, none, some, with_fold, word},
};
use crate::any_case::Pairs;

/// ```text
/// relative = before count unit / count unit after / day-word
/// ```
pub(super) fn relative(text: &str) -> Read<'_, Relative> {
    if text.starts_with(is_digit) {
        return counted(text);
    }
    let (rest, first) = word(text)?;
    if !may_open(first) {
        return none();
    }
    with_fold(first, |first| led(text, first, rest))
}

/// A time that starts with the folded word `first`, which `rest` follows.
fn led<'a>(text: &'a str, first: &str, rest: &'a str) -> Read<'a, Relative> {
    let of_two = match first {
        "just" => strip_any(text, &["just now"]).map(|rest| (rest, Relative::default())),
        // `hier` is here in German.
        "hier" => strip_any(text, &["hier à", "hier a"]).map(|rest| (rest, days(1))),
        _ => None,
    };
    if let Some(read) = of_two {
        return Ok(read);
    }
    if let Some(days) = days_back(first) {
        return Ok((rest, self::days(days)));
    }
    if is_one(first) {
        // Nearly all that follows one is no unit of time.
        let (behind, _) = gap(rest)?;
        return if may_be_unit(behind) { counted(text) } else { none() };
    }
    ahead(text, first)
}

/// So many days ago.
fn days(count: u32) -> Relative {
    Relative { minutes: count * 1440, whole_days: true, unit: Unit::Day }
}

/// Whether `word` may be the first of any time that counts back: a look at its length and its first
/// letter, which turns nearly all words away. Only ASCII is looked at.
pub(super) fn may_open(word: &str) -> bool {
    OPENINGS.may_have(word)
}

/// The ASCII words that [`opens`] knows.
#[rustfmt::skip]
static OPENINGS: Lengths = Lengths::NONE.with(&[
    "today", "heute", "hoy", "hoje", "oggi", "vandaag", "idag", "tanaan", "dzis", "dzisiaj", "dnes",
    "bugun", "yesterday", "gestern", "ayer", "ontem", "ieri", "gisteren", "igar", "eilen",
    "wczoraj", "vcera", "dun", "a", "an", "one", "einer", "einem", "un", "une", "una", "uma", "um",
    "een", "en", "et", "ett", "bir", "il", "vor", "hace", "ha", "fa", "for", "acum", "pred",
    "pirms", "just", "hier", "aujourd'hui",
]);

/// Whether a folded word is the first of any time that counts back.
pub(super) fn opens(folded: &str) -> bool {
    days_back(folded).is_some()
        || is_one(folded)
        || matches!(folded, "il" | "just" | "hier")
        || leads(folded)
}

/// Whether a count and a unit may follow a folded word: `vor 2 Stunden`.
fn leads(folded: &str) -> bool {
    matches!(
        folded,
        "vor"
            | "hace"
            | "ha"
            | "fa"
            | "for"
            | "acum"
            | "pred"
            | "πριν"
            | "قبل"
            | "منذ"
            | "לפני"
            | "преди"
            | "pirms"
    )
}

/// `2 hours ago`, `2小时前`
fn counted(text: &str) -> Read<'_, Relative> {
    let (rest, (count, unit)) = count_unit(text)?;
    let (rest, _) = gap(rest)?;
    const AFTER: [&str; 28] = [
        "ago",
        "fa",
        "geleden",
        "siden",
        "sedan",
        "sitten",
        "temu",
        "назад",
        "тому назад",
        "тому",
        "önce",
        "lalu",
        "yang lalu",
        "trước",
        "前",
        "전",
        "पहले",
        "আগে",
        "ที่แล้ว",
        "ที่ผ่านมา",
        "πριν",
        "atrás",
        "pred",
        "nazaj",
        "fa.",
        "پیش",
        "قبل",
        "יותר",
    ];
    match strip_any(rest, &AFTER) {
        Some(rest) => some(rest, span(count, unit)),
        None => none(),
    }
}

/// `vor 2 Stunden`, `il y a 2 heures`
fn ahead<'a>(text: &'a str, first: &str) -> Read<'a, Relative> {
    let rest = match first {
        "il" => strip_any(text, &["il y a"]),
        first if leads(first) => word(text).ok().map(|(rest, _)| rest),
        _ => None,
    };
    let Some(rest) = rest else { return none() };
    let (rest, _) = gap(rest)?;
    // `πριν από 3 ώρες`
    let rest = strip_any(rest, &["από"]).unwrap_or(rest);
    let (rest, _) = gap(rest)?;
    let (rest, (count, unit)) = count_unit(rest)?;
    let after = rest.trim_start_matches(super::lexeme::is_space);
    let rest = strip_any(after, &["siden", "sedan"]).unwrap_or(rest);
    some(rest, span(count, unit))
}

/// `yesterday`, `today` and what they are elsewhere.
fn days_back(folded: &str) -> Option<u32> {
    match folded {
        "today" | "aujourd'hui" | "heute" | "hoy" | "hoje" | "oggi" | "vandaag" | "idag"
        | "tanaan" | "dzis" | "dzisiaj" | "dnes" | "сегодня" | "сьогодні" | "bugun" | "اليوم"
        | "今天" | "今日" | "오늘" => Some(0),
        "yesterday" | "gestern" | "ayer" | "ontem" | "ieri" | "gisteren" | "igar" | "eilen"
        | "wczoraj" | "vcera" | "вчера" | "вчора" | "dun" | "أمس" | "昨天" | "昨日" | "어제" => {
            Some(1)
        }
        _ => None,
    }
}

/// Words for one.
fn is_one(folded: &str) -> bool {
    matches!(
        folded,
        "a" | "an"
            | "one"
            | "einer"
            | "einem"
            | "un"
            | "une"
            | "una"
            | "uma"
            | "um"
            | "een"
            | "en"
            | "et"
            | "ett"
            | "bir"
            | "один"
            | "одну"
    )
}

/// A number, or a word for one, and a unit of time in minutes.
fn count_unit(text: &str) -> Read<'_, (u32, u32)> {
    let (rest, count) = match digits(text, 1, 3) {
        Ok((rest, (count, _))) => (rest, count),
        Err(_) => {
            let (rest, found) = word(text)?;
            (rest, if with_fold(found, is_one) { 1 } else { return none() })
        }
    };
    let (rest, _) = gap(rest)?;
    if !may_be_unit(rest) {
        return none();
    }
    let (rest, minutes) = unit(rest)?;
    Ok((rest, (count, minutes)))
}

/// Whether a unit of time may start `text`, by its first two letters if they are ASCII; one letter alone may be
/// one, too.
fn may_be_unit(text: &str) -> bool {
    static OPENINGS: Pairs = Pairs::NONE.with_openings_of(&STEMS);
    match *text.as_bytes() {
        [first, second, ..] if first.is_ascii() && second.is_ascii_alphabetic() => {
            OPENINGS.may_have(first, second)
        }
        [first, ..] => !first.is_ascii() || first.is_ascii_alphabetic(),
        [] => false,
    }
}

/// A unit by how its name begins; names of one or two letters by the whole of it.
fn unit(text: &str) -> Read<'_, u32> {
    const GLUED: [(&str, u32); 20] = [
        ("分钟", 1),
        ("分鐘", 1),
        ("分", 1),
        ("小时", 60),
        ("小時", 60),
        ("個小時", 60),
        ("个小时", 60),
        ("時間", 60),
        ("天", 1440),
        ("日", 1440),
        ("分", 1),
        ("분", 1),
        ("시간", 60),
        ("일", 1440),
        ("周", 10_080),
        ("週間", 10_080),
        ("주", 10_080),
        ("ชั่วโมง", 60),
        ("นาที", 1),
        ("วัน", 1440),
    ];
    let is_glued = text.bytes().next().is_some_and(|byte| !byte.is_ascii());
    if let Some((name, minutes)) =
        GLUED.iter().filter(|_| is_glued).find(|(name, _)| text.starts_with(name))
    {
        return Ok((&text[name.len()..], *minutes));
    }
    let (rest, found) = word(text)?;
    let minutes = with_fold(found, |name| match name {
        "h" | "u" | "t" | "ч" | "tim" => Some(60),
        "m" => Some(1),
        "d" => Some(1440),
        name => STEMS.iter().find(|(stem, _)| name.starts_with(stem)).map(|(_, minutes)| *minutes),
    });
    some(rest.strip_prefix('.').unwrap_or(rest), minutes)
}

/// What the names of units begin with, folded, and how many minutes they are.
const STEMS: [(&str, u32); 62] = [
    ("sec", 0),
    ("sek", 0),
    ("min", 1),
    ("мин", 1),
    ("хв", 1),
    ("دقيق", 1),
    ("دقايق", 1),
    ("דק", 1),
    ("dakika", 1),
    ("phut", 1),
    ("menit", 1),
    ("λεπτ", 1),
    ("मिनट", 1),
    ("নাট", 1),
    ("মিনিট", 1),
    ("ঘণ্টা", 60),
    ("ঘন্টা", 60),
    ("hour", 60),
    ("hr", 60),
    ("stunde", 60),
    ("std", 60),
    ("heure", 60),
    ("hora", 60),
    ("ore", 60),
    ("ora", 60),
    ("uur", 60),
    ("time", 60),
    ("timmar", 60),
    ("timma", 60),
    ("timme", 60),
    ("tunti", 60),
    ("tuntia", 60),
    ("godz", 60),
    ("hodin", 60),
    ("час", 60),
    ("годин", 60),
    ("saat", 60),
    ("jam", 60),
    ("gio", 60),
    ("ساع", 60),
    ("שע", 60),
    ("ωρ", 60),
    ("घंट", 60),
    ("day", 1440),
    ("tag", 1440),
    ("jour", 1440),
    ("dia", 1440),
    ("giorn", 1440),
    ("dag", 1440),
    ("dni", 1440),
    ("дн", 1440),
    ("gun", 1440),
    ("hari", 1440),
    ("week", 10_080),
    ("woche", 10_080),
    ("month", 43_200),
    ("monat", 43_200),
    ("mois", 43_200),
    ("year", 525_600),
    ("jahr", 525_600),
    ("semain", 10_080),
    ("seman", 10_080),
];

fn span(count: u32, unit: u32) -> Option<Relative> {
    let minutes = count.checked_mul(unit)?;
    let named = match unit {
        ..1440 => Unit::Minute,
        1440..43_200 => Unit::Day,
        43_200..525_600 => Unit::Month,
        _ => Unit::Year,
    };
    Some(Relative { minutes, whole_days: unit >= 1440, unit: named })
}

/// Whether two words of one length in bytes fold to the same. A letter that is not ASCII has more bytes than
/// the ASCII one that it may fold to, so that what has one is not what has none.
fn is_same(one: &str, other: &str) -> bool {
    match (one.is_ascii(), other.is_ascii()) {
        (true, true) => one.eq_ignore_ascii_case(other),
        (false, false) => fold(one) == fold(other),
        _ => false,
    }
}

/// The rest after the first of `words` that `text` starts with, as whole words.
fn strip_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|known| {
        let start = text.get(..known.len())?;
        let same = start == *known || is_same(start, known);
        let rest = &text[known.len()..];
        let whole = known.ends_with(super::lexeme::is_ideograph)
            || !rest.starts_with(super::lexeme::is_letter);
        (same && whole).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_word_that_opens_is_turned_away() {
        // Every word of the lists above stands between quotes in this file.
        for word in include_str!("relative.rs").split('"') {
            let opens = opens(word) || is_one(word) || days_back(word).is_some();
            assert!(!opens || may_open(word) && may_open(&word.to_uppercase()), "{word}");
        }
        assert!(may_open("Yesterday") && !may_open("said") && !may_open("of"));
    }

    #[test]
    fn no_unit_is_turned_away_by_its_first_letters() {
        let short = ["h", "u", "t", "ч", "tim", "m", "d"];
        for word in STEMS.iter().map(|(stem, _)| *stem).chain(short) {
            for written in [word.to_owned(), word.to_uppercase(), format!("{word} ago")] {
                assert!(unit(&written).is_ok() && may_be_unit(&written), "{written}");
            }
        }
        assert!(!may_be_unit("ferry") && !may_be_unit("- 5") && !may_be_unit(""));
    }

    proptest! {
        #[test]
        fn what_is_turned_away_is_no_unit(text in "[a-zA-Z]{0,6}.?|\\PC{0,8}") {
            prop_assert!(may_be_unit(&text) || unit(&text).is_err());
        }

        #[test]
        fn what_is_not_ascii_folds_to_nothing_of_its_length_that_is(text in "\\PC{1,8}") {
            prop_assert!(text.is_ascii() || fold(&text).len() < text.len() || !fold(&text).is_ascii());
        }
    }
}
