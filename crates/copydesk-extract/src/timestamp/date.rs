//! Dates: numbers in three orders, names of months, seasons.

use copydesk_text::lexicon::calendar;

use super::{
    Date, Season,
    lexeme::{
        self, Lengths, Read, digits, full_stop, gap, is_digit, is_letter, leading_digits, name,
        none, small, with_fold, word,
    },
    year::{complete, is_year, second_year, thai_year, year, year_after, year_or_short},
};

/// A date, and the marks between its numbers if it has no names.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) date: Date,
    /// The mark between the numbers of a date without names.
    pub(super) mark: Option<char>,
    /// Written in words that put the day first, or in marks that do.
    pub(super) day_first: bool,
    /// A stamp only where nothing else stands on the line, or with a label: a month and year.
    pub(super) weak: bool,
}

impl Reading {
    /// A date whose parts are certain.
    pub(super) fn of(year: Option<i32>, month: u8, day: Option<u8>) -> Option<Reading> {
        if !exists(year, month, day.unwrap_or(1)) {
            return None;
        }
        let date = Date { year, month: Some(month), day, ..Date::default() };
        Some(Reading { date, weak: day.is_none(), ..Reading::default() })
    }
}

/// Reads the date that `text` starts with.
///
/// ```text
/// date = year-first / numeric / day-first / month-first / month-year / season-year
/// ```
pub(super) fn date(text: &str) -> Read<'_, Reading> {
    let first = text.chars().next();
    let (rest, mut reading) = if first.is_some_and(is_digit) {
        year_first(text)
            .or_else(|_| numeric(text))
            .or_else(|_| day_first(text))
            .or_else(|_| roman(text))
            .or_else(|_| compact(text))
            .or_else(|_| day_and_month(text))?
    } else if first.is_some_and(is_letter) {
        vietnamese(text)
            .or_else(|_| month_first(text))
            .or_else(|_| month_year(text))
            .or_else(|_| season_year(text))?
    } else {
        return none();
    };
    text[..text.len() - rest.len()].trim_end().clone_into(&mut reading.date.text);
    Ok((rest, reading))
}

/// Whether the day is in the calendar; without a year February has 29 days.
pub(super) fn exists(year: Option<i32>, month: u8, day: u8) -> bool {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// The weekday of a date, Monday = 1 (Zeller's congruence).
pub(super) fn weekday_of(year: i32, month: u8, day: u8) -> u8 {
    let (year, month) =
        if month < 3 { (year - 1, i32::from(month) + 12) } else { (year, i32::from(month)) };
    let sunday_is_1 = (i32::from(day) + 13 * (month + 1) / 5 + year + year / 4 - year / 100
        + year / 400)
        .rem_euclid(7);
    // 0 is Saturday, 1 Sunday, 2 Monday.
    u8::try_from((sunday_is_1 + 5) % 7 + 1).unwrap_or(1)
}

/// `year-first = year mark month mark day` in figures, or with a name: `2017. augusztus 10.`
fn year_first(text: &str) -> Read<'_, Reading> {
    let (rest, year) = year(text)?;
    figures_after_year(rest, year).or_else(|_| name_after_year(rest, year))
}

/// `mark month mark day`: ISO 8601, and `2025. 5. 15.` as in Korea.
fn figures_after_year(text: &str, year: i32) -> Read<'_, Reading> {
    let mut chars = text.chars();
    let Some(mark) = chars.next().filter(|&c| "-/.–‐".contains(c)) else { return none() };
    let (rest, _) = spaces_after(mark, chars.as_str())?;
    let (rest, month) = small(rest, 1, 12)?;
    let Some(rest) = rest.strip_prefix(mark) else { return none() };
    let (rest, _) = spaces_after(mark, rest)?;
    // The hour may be glued to it, as in "2020-01-0211:12".
    let (rest, day) = small(rest, 1, 31).or_else(|_| {
        leading_digits(rest, 2).map(|(rest, day)| (rest, u8::try_from(day).unwrap_or(0)))
    })?;
    let rest = if mark == '.' { full_stop(rest) } else { rest };
    let reading = Reading::of(Some(year), month, Some(day));
    lexeme::some(rest, reading.map(|reading| Reading { mark: Some(mark), ..reading }))
}

/// Spaces follow full stops only.
fn spaces_after(mark: char, text: &str) -> Read<'_, &str> {
    if mark == '.' { gap(text) } else { Ok((text, "")) }
}

/// What Lithuanians and Basques put behind the number of the day.
const AFTER_DAY: [&str; 4] = [" d.", " d", "ean", "a"];

/// `2017. augusztus 10.`, `2017 m. rugpjūčio 10 d.`, `2017. gada 10. augusts`, `2019, October 22`,
/// `2017ko abuztuaren 10a`
fn name_after_year(text: &str, year: i32) -> Read<'_, Reading> {
    let text = text.strip_prefix(['.', ',', '-', '/']).unwrap_or(text);
    let (text, _) = gap(text)?;
    let text = ["m. ", "gada ", "ko ", "eko ", "(e)ko ", "жылғы ", "жылдың "]
        .iter()
        .find_map(|era| text.strip_prefix(era))
        .unwrap_or(text);
    if let Ok((after, month)) = month_name(text) {
        let (rest, _) = gap(after.strip_prefix(['-', '/']).unwrap_or(after))?;
        if rest.len() == after.len() {
            return none();
        }
        let (rest, day) = day(rest)?;
        let after = AFTER_DAY.iter().find_map(|word| rest.strip_prefix(word));
        let rest = after.filter(|after| !after.starts_with(is_letter)).unwrap_or(rest);
        return lexeme::some(rest, Reading::of(Some(year), month, Some(day)));
    }
    let (rest, day) = day(text)?;
    let (rest, _) = gap(rest)?;
    let (rest, month) = month_name(rest)?;
    lexeme::some(rest, Reading::of(Some(year), month, Some(day)))
}

/// `numeric = number mark number mark year`, the same mark twice: `10.08.2017`, `8/10/17`
///
/// Full stops put the day first everywhere; slashes and hyphens do not tell.
fn numeric(text: &str) -> Read<'_, Reading> {
    let (rest, first) = small(text, 1, 31)?;
    let mut chars = rest.chars();
    let Some(mark) = chars.next().filter(|&c| "./-–‐".contains(c)) else { return none() };
    let (rest, _) = spaces_after(mark, chars.as_str())?;
    let (rest, second) = small(rest, 1, 31)?;
    let Some(rest) = rest.strip_prefix(mark) else { return none() };
    let (rest, _) = spaces_after(mark, rest)?;
    let (rest, year, short) = match year(rest) {
        Ok((rest, year)) => (rest, year, false),
        Err(_) => {
            let (rest, (value, _)) = digits(rest, 2, 2)?;
            (rest, complete(value), true)
        }
    };
    if let Some(after) = rest.strip_prefix(mark) {
        if after.starts_with(is_digit) {
            return none();
        }
        // Croatian and Serbian close all three numbers: "10.08.2017."
        let rest = if mark == '.' && !short { after } else { rest };
        return lexeme::some(rest, order(first, second, year, mark, short));
    }
    lexeme::some(rest, order(first, second, year, mark, short))
}

/// `roman = day mark month mark year ["."]` with the month in capitals: `3.V.2021`, `12-XI-2021`
fn roman(text: &str) -> Read<'_, Reading> {
    const MONTHS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let (rest, day) = small(text, 1, 31)?;
    let Some(mark) = rest.chars().next().filter(|&c| "./- ".contains(c)) else { return none() };
    let (rest, _) = spaces_after(mark, &rest[1..])?;
    let end = rest.find(|c: char| !matches!(c, 'I' | 'V' | 'X')).unwrap_or(rest.len());
    let number = (1..).zip(MONTHS).find(|(_, name)| *name == &rest[..end]);
    let (Some((month, _)), Some(rest)) = (number, rest[end..].strip_prefix(mark)) else {
        return none();
    };
    let (rest, _) = spaces_after(mark, rest)?;
    let (rest, year) = year(rest)?;
    let rest = if mark == '.' { full_stop(rest) } else { rest };
    let reading = Reading::of(Some(year), month, Some(day));
    lexeme::some(rest, reading.map(|reading| Reading { day_first: true, ..reading }))
}

/// `14.3.` without a year, as Finns and Germans shorten the current one.
fn day_and_month(text: &str) -> Read<'_, Reading> {
    let (rest, day) = small(text, 1, 31)?;
    let Some(rest) = rest.strip_prefix('.') else { return none() };
    let (rest, month) = small(rest, 1, 12)?;
    let Some(rest) = rest.strip_prefix('.') else { return none() };
    let reading = Reading::of(None, month, Some(day)).filter(|_| !rest.starts_with(is_digit));
    lexeme::some(rest, reading.map(|reading| Reading { day_first: true, weak: true, ..reading }))
}

/// Which of two numbers is the month.
fn order(first: u8, second: u8, year: i32, mark: char, short: bool) -> Option<Reading> {
    let day_first = Reading::of(Some(year), second, Some(first));
    let month_first = Reading::of(Some(year), first, Some(second));
    let reading = match (day_first, month_first) {
        (Some(reading), None) => Reading { day_first: true, ..reading },
        // "03.14.24" is a date of local papers, and the number of a section.
        (None, Some(reading)) if mark == '.' && short => Reading { weak: true, ..reading },
        (None, reading) => reading?,
        (Some(reading), _) if mark == '.' || first == second => reading,
        (Some(_), Some(mut reading)) => {
            reading.date.ambiguous = true;
            reading
        }
    };
    Some(Reading { mark: Some(mark), ..reading })
}

/// The other reading of an ambiguous date.
pub(super) fn swap(date: &mut Date) {
    std::mem::swap(&mut date.month, &mut date.day);
}

/// ```text
/// day-first = day [ordinal] [of] month [[","] [of] year]
/// ```
fn day_first(text: &str) -> Read<'_, Reading> {
    let (rest, day) = day(text)?;
    let (rest, _) = gap(rest)?;
    let rest = rest.strip_prefix(['-', '/', '‐', '–']).unwrap_or(rest);
    let (rest, _) = particle(rest)?;
    let (after, month) = month_name(rest).or_else(|_| numbered_month(rest))?;
    let thai = rest.starts_with(|c| matches!(c, '\u{e01}'..='\u{e2e}'));
    let (rest, year) = year_after(after, if thai { thai_year } else { year_or_short });
    let reading = Reading::of(year, month, Some(day));
    lexeme::some(rest, reading.map(|reading| Reading { day_first: true, ..reading }))
}

/// ```text
/// month-first = month day [ordinal] [[","] year]
/// ```
fn month_first(text: &str) -> Read<'_, Reading> {
    let (after, month) = month_name(text)?;
    let (rest, _) = gap(after)?;
    let rest = rest.strip_prefix(['-', '/']).unwrap_or(rest);
    // "MAY7" is a contract, not a day.
    if rest.len() == after.len() && !text[..text.len() - rest.len()].ends_with('.') {
        return none();
    }
    let (rest, day) = day(rest)?;
    let (rest, year) = year_after(rest, |text| {
        let quoted = text.starts_with(['\'', '’']) || text.starts_with('-');
        if quoted { year_or_short(text) } else { year(text) }
    });
    if year.is_none() && is_count(rest) {
        return none();
    }
    lexeme::some(rest, Reading::of(year, month, Some(day)))
}

/// Whether a number that ends before `rest` is one of a range, a fraction, a share or a score.
fn is_count(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('%' | '°') => true,
        Some('.' | ',' | ':' | '-' | '–' | '/') => chars.next().is_some_and(is_digit),
        _ => false,
    }
}

/// ```text
/// month-year = month [","] [of] year
/// ```
fn month_year(text: &str) -> Read<'_, Reading> {
    let (rest, month) = month_name(text)?;
    match year_after(rest, year) {
        (rest, Some(year)) if !is_count(rest) => {
            lexeme::some(rest, Reading::of(Some(year), month, None))
        }
        _ => none(),
    }
}

/// ```text
/// season-year = season year ["/" year]
/// ```
fn season_year(text: &str) -> Read<'_, Reading> {
    let (rest, name) = word(text)?;
    let Some(season) = with_fold(name, season) else { return none() };
    let (rest, Some(value)) = year_after(rest, year) else { return none() };
    let rest = second_year(rest).map_or(rest, |(rest, _)| rest);
    let date = Date { year: Some(value), season: Some(season), ..Date::default() };
    Ok((rest, Reading { date, weak: true, ..Reading::default() }))
}

/// The season that a folded word names.
pub(super) fn season(folded: &str) -> Option<Season> {
    let mut named = SEASONS.iter().filter(|_| may_be_season(folded));
    named.find(|(_, names)| names.contains(&folded)).map(|(season, _)| *season)
}

/// Whether `word` may be the name of a season: a look at its first letter and its length.
pub(super) fn may_be_season(word: &str) -> bool {
    static NAMES: Lengths = {
        let (mut names, mut at) = (Lengths::NONE, 0);
        while at < SEASONS.len() {
            names = names.with(SEASONS[at].1);
            at += 1;
        }
        names
    };
    NAMES.may_have(word)
}

/// The seasons and their names, folded.
#[rustfmt::skip]
const SEASONS: [(Season, &[&str]); 4] = [
    (Season::Spring, &["spring", "fruhling", "fruhjahr", "printemps", "primavera", "lente", "voorjaar", "var", "wiosna", "jaro"]),
    (Season::Summer, &["summer", "sommer", "ete", "verano", "verao", "estate", "zomer", "sommar", "lato", "leto"]),
    (Season::Autumn, &["autumn", "fall", "herbst", "automne", "otono", "outono", "autunno", "herfst", "host", "jesien", "podzim"]),
    (Season::Winter, &["winter", "hiver", "invierno", "inverno", "vinter", "zima"]),
];

/// `20170810`: eight figures are a date only where nothing else is on the line, or with a label.
fn compact(text: &str) -> Read<'_, Reading> {
    let (rest, (value, _)) = digits(text, 8, 8)?;
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    let year = i32::try_from(value / 10_000).ok().filter(|_| is_year(value / 10_000));
    let reading =
        year.and_then(|_| Reading::of(year, part(value / 100 % 100), Some(part(value % 100))));
    lexeme::some(rest, reading.map(|reading| Reading { weak: true, ..reading }))
}

/// A day with its ordinal: `1`, `1.`, `1st`, `1er`, `1º`, `9-го`, `10-a`.
fn day(text: &str) -> Read<'_, u8> {
    let (rest, day) = small(text, 1, 31)?;
    let is_ordinal = |byte: u8| !byte.is_ascii() || byte.is_ascii_alphabetic() || byte == b'-';
    let may_be = rest.bytes().next().is_some_and(is_ordinal);
    for ordinal in
        ["st", "nd", "rd", "th", "er", "re", "º", "ª", "°", "ο", "η", "-го", "-ого", "-а", "e", "a"]
    {
        let glued = may_be
            && rest.get(..ordinal.len()).is_some_and(|start| start.eq_ignore_ascii_case(ordinal));
        if glued && !rest[ordinal.len()..].starts_with(is_letter) {
            return Ok((full_stop(&rest[ordinal.len()..]), day));
        }
    }
    // The full stop of an ordinal is not the point of "3.5".
    match rest.strip_prefix('.') {
        Some(after) if !after.starts_with(is_digit) => Ok((after, day)),
        _ => Ok((rest, day)),
    }
}

/// `of`, `de`, `del` and the like between the parts of a date.
pub(super) fn particle(text: &str) -> Read<'_, ()> {
    let Ok((rest, found)) = word(text) else { return Ok((text, ())) };
    let known = with_fold(found, |folded| {
        matches!(
            folded,
            "of" | "de"
                | "del"
                | "di"
                | "do"
                | "da"
                | "den"
                | "ng"
                | "the"
                | "r"
                | "г"
                | "р"
                | "nam"
                | "ta"
        )
    });
    // Maltese `ta'`
    let rest = rest.strip_prefix(['\'', '’']).filter(|_| known).unwrap_or(rest);
    if known && rest.starts_with(lexeme::is_space) {
        return Ok((rest.trim_start_matches(lexeme::is_space), ()));
    }
    Ok((text, ()))
}

/// A month by name; `d'octubre` and `באוגוסט` carry their preposition, and Arabic papers print the
/// month twice, `نيسان / أبريل`.
pub(super) fn month_name(text: &str) -> Read<'_, u8> {
    let bare =
        ["d'", "d’", "D'", "D’", "ב-", "ב"].iter().find_map(|start| text.strip_prefix(start));
    let (rest, month) = name(text, calendar::month)
        .or_else(|error| bare.map_or(Err(error), |bare| name(bare, calendar::month)))?;
    let twice = rest.trim_start_matches(lexeme::is_space);
    let twice =
        twice.strip_prefix(['/', '(']).map(|twice| twice.trim_start_matches(lexeme::is_space));
    if let Some(Ok((after, again))) = twice.map(|twice| name(twice, calendar::month))
        && again == month
    {
        return Ok((after.strip_prefix(')').unwrap_or(after), month));
    }
    Ok((rest, month))
}

/// Vietnamese counts its months: `tháng 8`, `tháng Tám` is rare in stamps.
fn numbered_month(text: &str) -> Read<'_, u8> {
    let (rest, found) = word(text)?;
    if !with_fold(found, |folded| matches!(folded, "thang" | "thg")) {
        return none();
    }
    let (rest, _) = gap(full_stop(rest))?;
    small(rest, 1, 12)
}

/// `ngày 10 tháng 8 năm 2017`, `ngày 10/8/2017`
fn vietnamese(text: &str) -> Read<'_, Reading> {
    let (rest, found) = word(text)?;
    if !with_fold(found, |folded| folded == "ngay") {
        return none();
    }
    let (rest, _) = gap(rest)?;
    if let Ok((rest, mut reading)) = numeric(rest) {
        if reading.date.ambiguous {
            swap(&mut reading.date);
            reading.date.ambiguous = false;
        }
        return Ok((rest, Reading { day_first: true, ..reading }));
    }
    day_first(rest)
}
