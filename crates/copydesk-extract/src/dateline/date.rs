//! Dates of datelines: without a year as a rule, in the short forms of the agencies, in many
//! languages, with the slips of the keyboard and of the scanner.

use copydesk_text::lexicon::calendar;
use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{tag, tag_no_case, take_while_m_n},
    character::complete::char,
    combinator::{opt, peek, verify},
};

use super::words::{is_letter, is_space, space};
use crate::timestamp::Date;

/// Reads the date that `text` starts with, and its length.
///
/// ```abnf
/// date    = [weekday [","] SP] (month-first / day-first / year-first / numeric) [[","] SP? year]
///           ["," SP weekday]
/// month-first = month [","] SP? day ["."] [SP "d."]   ; Feb 26, MARCH 5, Sept.2, "Apri l7", rugpjūčio 9 d.
/// day-first   = day ["st" / "." …] SP? ["de"] month   ; 9 AGO, 3rd March, नौ अगस्त
/// year-first  = yyyy ["."] SP month SP day ["."]      ; 2017. augusztus 9.
/// numeric     = dd "." mm "." yyyy / yyyy "-" mm "-" dd / "ngày" SP dd "/" mm ["/" yyyy]
/// ```
pub(super) fn read(text: &str) -> Option<(Date, usize)> {
    if !may_start(text) {
        return None;
    }
    let named = weekday(text);
    let lead = named + article(&text[named..]);
    let after = &text[lead..];
    let dated = alt((numeric, month_first, day_first, year_first));
    let (rest, mut date) = alt((dated, vietnamese)).parse(after).ok()?;
    let rest = &rest[second_name(rest, date.month)..];
    let mut len = text.len() - rest.len();
    if date.year.is_none()
        && let Some((year, year_len)) = year(rest)
    {
        date.year = Some(year);
        len += year_len;
    }
    len += weekday_behind(&text[len..]);
    date.text = text[..len].to_owned();
    Some((date, len))
}

/// The length of the second name of `wanted` that papers of the Levant print beside the first, with
/// what joins the two: `9 أغسطس آب`, `9 آب/أغسطس`.
fn second_name(text: &str, wanted: Option<u8>) -> usize {
    let name = text.trim_start_matches([' ', '/']);
    if name.len() == text.len() || name.starts_with(|c: char| c.is_ascii()) {
        return 0;
    }
    match month(name) {
        Ok((rest, (month, true))) if Some(month) == wanted => text.len() - rest.len(),
        _ => 0,
    }
}

/// Whether a date may start here: there is a figure near, or the letter that is typed for one.
fn may_start(text: &str) -> bool {
    let near = text.as_bytes().get(..40).unwrap_or(text.as_bytes());
    let starts = text.starts_with(|c: char| c.is_alphanumeric());
    // Figures of other scripts, and words for them.
    let is_other = text.starts_with(|c: char| matches!(c, '\u{600}'..='\u{e7f}'));
    let figures = || near.iter().any(u8::is_ascii_digit) || near.windows(2).any(|it| it == b" l");
    starts && (is_other || figures())
}

/// Reads a month that stands without a day: `CHICAGO, April -`.
pub(super) fn read_month(text: &str) -> Option<(Date, usize)> {
    let (rest, (month, exact)) = month(text).ok()?;
    let len = text.len() - rest.len();
    let date = Date { text: text[..len].to_owned(), month: Some(month), ..Date::default() };
    (exact && len >= 3).then_some((date, len))
}

/// Reads a day that stands without a month: `BARCELONA, 9 (EFE) -`.
pub(super) fn read_day(text: &str) -> Option<(Date, usize)> {
    let (rest, day) = day(text).ok()?;
    let len = text.len() - rest.len();
    let date = Date { text: text[..len].to_owned(), day, ..Date::default() };
    day.map(|_| (date, len))
}

/// Reads figures of a day and a month without a year, as agencies outside of America shorten them:
/// `Luanda, 09/08 (Angop) -`.
pub(super) fn read_day_and_month(text: &str) -> Option<(Date, usize)> {
    let (rest, found) = day(text).ok()?;
    let (rest, month) = day(rest.strip_prefix('/')?).ok()?;
    let month = month.filter(|month| *month <= 12)?;
    let len = text.len() - rest.len();
    let date =
        Date { text: text[..len].to_owned(), month: Some(month), day: found, ..Date::default() };
    found.map(|_| (date, len))
}

/// That there is no date at `text`.
fn error(text: &str) -> nom::Err<nom::error::Error<&str>> {
    nom::Err::Error(nom::error::Error::new(text, nom::error::ErrorKind::Verify))
}

/// The length of `NO DATE`, which FBIS writes for broadcasts that it does not know the day of.
pub(super) fn no_date(text: &str) -> Option<usize> {
    let found: IResult<&str, &str> = tag_no_case("no date")(text);
    found.ok().map(|(rest, _)| text.len() - rest.len())
}

/// Whether `word` is the name of a month or a weekday, so that it is no place.
pub(super) fn is_calendar_word(word: &str) -> bool {
    let exact = month(word).is_ok_and(|(rest, (_, exact))| rest.is_empty() && exact);
    exact || weekday_name(word).is_ok_and(|(rest, _)| rest.is_empty())
}

fn month_first(text: &str) -> IResult<&str, Date> {
    // The look at what follows the word is cheaper than the look at the word.
    let after = text.trim_start_matches(is_letter);
    let after = after.trim_start_matches(|c| is_space(c) || matches!(c, '.' | ','));
    if !after.starts_with(|c| figure(c).is_some()) {
        return Err(error(text));
    }
    let (text, (month, _)) = month(text)?;
    let (text, _) = opt(char(',')).parse(text)?;
    let text = &text[space(text)..];
    let (text, day) = day(text)?;
    // `augusztus 9.`, `rugpjūčio 9 d.`; a stop before a space and a capital ends more than the date.
    let (text, _) = opt(alt((tag(" d."), peek_stop))).parse(text)?;
    Ok((text, Date { month: Some(month), day, ..Date::default() }))
}

/// A stop behind a day, before what ends a dateline.
fn peek_stop(text: &str) -> IResult<&str, &str> {
    let (rest, stop) = tag(".")(text)?;
    let ends = rest.starts_with(',')
        || rest.trim_start_matches(is_space).starts_with(['(', '/', '-', '–', '—']);
    if ends { Ok((rest, stop)) } else { Err(error(text)) }
}

fn year_first(text: &str) -> IResult<&str, Date> {
    let (text, year) = take_while_m_n(4, 4, |c: char| c.is_ascii_digit()).parse(text)?;
    let (text, _) = opt(char('.')).parse(text)?;
    let (text, _) = char(' ').parse(text)?;
    let (text, date) = verify(month_first, |date| date.day.is_some()).parse(text)?;
    Ok((text, Date { year: year.parse().ok(), ..date }))
}

/// `ngày 9/8`, `ngày 9/8/2017`: the day comes first there.
fn vietnamese(text: &str) -> IResult<&str, Date> {
    let (text, _) = tag_no_case("ngày ").parse(text)?;
    let (text, (day, _, month)) = (day, char('/'), day).parse(text)?;
    let (text, year) =
        opt((char('/'), take_while_m_n(4, 4, |c: char| c.is_ascii_digit()))).parse(text)?;
    let year = year.and_then(|(_, year)| year.parse().ok());
    Ok((text, Date { year, month: month.filter(|month| *month <= 12), day, ..Date::default() }))
}

fn day_first(text: &str) -> IResult<&str, Date> {
    let (text, day) = verify(alt((day, hindi_day)), Option::is_some).parse(text)?;
    let (text, _) = opt(alt((tag("."), tag("º"), tag("er")))).parse(text)?;
    let text = &text[space(text)..];
    let (text, _) = opt((alt((tag_no_case("de"), tag_no_case("of"))), char(' '))).parse(text)?;
    let (text, (month, exact)) = month(text)?;
    // A number and a misspelt word are too little: `3 Marcy Street`.
    if !exact {
        return Err(error(text));
    }
    Ok((text, Date { month: Some(month), day, ..Date::default() }))
}

/// `09.08.2017`, `2017-08-09`; dates with slashes can be swapped and are marked so.
fn numeric(text: &str) -> IResult<&str, Date> {
    fn digits<'a>(min: usize, max: usize) -> impl FnMut(&'a str) -> IResult<&'a str, i32> {
        move |text| {
            let (rest, digits) =
                take_while_m_n(min, max, |c: char| c.is_ascii_digit()).parse(text)?;
            // At most four digits always fit.
            Ok((rest, digits.parse().unwrap_or(0)))
        }
    }
    let iso = (digits(4, 4), char('-'), digits(1, 2), char('-'), digits(1, 2))
        .map(|(year, _, month, _, day)| (year, month, day, false));
    let stops = (
        digits(1, 2),
        char('.'),
        opt(char(' ')),
        digits(1, 2),
        char('.'),
        opt(char(' ')),
        digits(4, 4),
    )
        .map(|(day, _, _, month, _, _, year)| (year, month, day, false));
    let slashes = (digits(1, 2), char('/'), digits(1, 2), char('/'), digits(4, 4))
        .map(|(month, _, day, _, year)| (year, month, day, true));
    let (rest, (year, month, day, swappable)) =
        verify(alt((iso, stops, slashes)), |(_, month, day, _)| {
            (1..=31).contains(month) && (1..=31).contains(day)
        })
        .parse(text)?;
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    let date = Date {
        year: Some(year),
        month: u8::try_from(month).ok().filter(|month| *month <= 12),
        day: u8::try_from(day).ok(),
        ambiguous: swappable && day <= 12 && day != month,
        ..Date::default()
    };
    Ok((rest, date))
}

/// A day of the month with the letters that are mistaken for digits: `2O`, `l7`. What is no day
/// (`187`) is read and has no value.
fn day(text: &str) -> IResult<&str, Option<u8>> {
    let (rest, day) = verify(take_while_m_n(1, 3, |c: char| figure(c).is_some()), |day: &str| {
        !matches!(day, "O" | "o")
    })
    .parse(text)?;
    let value = day.chars().filter_map(figure).fold(0, |value, figure| value * 10 + figure);
    let ordinals = (tag("st"), tag("nd"), tag("rd"), tag("th"), tag("er"), tag("º"), tag("°"));
    let (rest, _) = opt(alt(ordinals)).parse(rest)?;
    if rest.starts_with(|c: char| c.is_alphanumeric() && !matches!(c, '年' | '月' | '日')) {
        return Err(error(rest));
    }
    Ok((rest, u8::try_from(value).ok().filter(|day| (1..=31).contains(day))))
}

/// The value of a figure, of a letter that is typed for one, or of a figure of the Arabs, Persians,
/// Indians and Bengalis.
fn figure(c: char) -> Option<u32> {
    let from = |zero: char| Some(u32::from(c) - u32::from(zero));
    match c {
        'O' | 'o' => Some(0),
        'l' | 'I' => Some(1),
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        '०'..='९' => from('०'),
        '০'..='৯' => from('০'),
        c => c.to_digit(10),
    }
}

/// Days below ten, which agencies write out in Hindi: `नौ अगस्त`.
fn hindi_day(text: &str) -> IResult<&str, Option<u8>> {
    const NAMES: [&str; 9] = ["एक", "दो", "तीन", "चार", "पांच", "छह", "सात", "आठ", "नौ"];
    let found = (1..).zip(NAMES).find_map(|(day, name)| Some((day, text.strip_prefix(name)?)));
    let (day, rest) = found.filter(|(_, rest)| rest.starts_with(' ')).ok_or_else(|| error(text))?;
    Ok((rest, Some(day)))
}

/// The year after a date: `, 2017`, ` 90`, ` '88`, and the length of it with what leads to it.
fn year(text: &str) -> Option<(i32, usize)> {
    fn digits(len: usize) -> impl Fn(&str) -> IResult<&str, &str> {
        move |text| {
            let (rest, digits) =
                take_while_m_n(len, len, |c: char| c.is_ascii_digit()).parse(text)?;
            let joined = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric());
            peek(verify(nom::combinator::rest, |rest: &str| {
                !joined(rest) && !rest.strip_prefix('-').is_some_and(joined)
            }))
            .parse(rest)
            .map(|_| (rest, digits))
        }
    }
    // A month's stop may lie between: `9 ago. 2017`; so may `de`: `9 de agosto de 2017`.
    let lead = text.len() - text.trim_start_matches(['.', ',']).len();
    let at = lead.min(2) + space(text.get(lead.min(2)..)?);
    let at = at + text.get(at..)?.strip_prefix("de ").map_or(0, |_| 3);
    if at == 0 {
        return None;
    }
    let after = text.get(at..)?;
    if let Ok((rest, year)) = digits(4)(after) {
        let year = year.parse().ok().filter(|year| (1700..2100).contains(year))?;
        return Some((year, text.len() - rest.len()));
    }
    let short = after.trim_start_matches(['\'', '’']);
    // `9 (EFE)` or `26 - 30 men` are no years: a short one stands right before what ends the date.
    let (rest, year) = digits(2)(short).ok()?;
    let next = rest.trim_start_matches(is_space);
    if lead > 0 || !(next.is_empty() || next.starts_with(['(', '-', '[', '—', '–', ',', '/'])) {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    Some((if year >= 70 { 1900 + year } else { 2000 + year }, text.len() - rest.len()))
}

/// The length of a weekday, its comma and the space after it; 0 if there is none.
fn weekday(text: &str) -> usize {
    let Ok((rest, _)) = weekday_name(text) else { return 0 };
    let rest = rest.trim_start_matches(['.', ',']);
    match space(rest) {
        0 => 0,
        n => text.len() - rest.len() + n,
    }
}

/// The length of a weekday after a date, with the comma before it.
fn weekday_behind(text: &str) -> usize {
    let Some(name) = text.strip_prefix(", ") else { return 0 };
    weekday_name(name).map_or(0, |(rest, _)| text.len() - rest.len())
}

/// The length of `le `, `den ` before a date.
fn article(text: &str) -> usize {
    ["le ", "den ", "el ", "il ", "am ", "في "]
        .iter()
        .find(|a| text.starts_with(*a))
        .map_or(0, |a| a.len())
}

/// A weekday in full, or as English shortens it: in other languages `LA` and `Paz` are weekdays, too.
fn weekday_name(text: &str) -> IResult<&str, &str> {
    const SHORT: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let word = super::words::word(text);
    let is_whole = word.chars().nth(3).is_some();
    let is_short =
        || SHORT.iter().any(|name| name.eq_ignore_ascii_case(word.trim_end_matches('.')));
    if is_whole && calendar::weekday(word).is_some() || is_short() {
        return Ok((&text[word.len()..], word));
    }
    Err(error(text))
}

/// The months in English, which are also known by their beginnings of three letters and more (`Sept`,
/// `Apri`) and with a slip of the keyboard; those of other languages only as the calendar has them.
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month with its stop, and whether it is spelt right.
fn month(text: &str) -> IResult<&str, (u8, bool)> {
    let word = month_word(text);
    let (month, is_exact, len) = named_month(text, word)
        .map(|(month, len)| (month, true, len))
        .or_else(|| Some((slipped_month(word)?, false, word.len())))
        .ok_or_else(|| error(text))?;
    let (rest, _) = opt(char('.')).parse(&text[len..])?;
    Ok((rest, (month, is_exact)))
}

/// The letters that a month may be spelt with; Thai ones are shortened with stops inside: `ส.ค.`.
fn month_word(text: &str) -> &str {
    let is_thai = text.starts_with(|c| matches!(c, '\u{e00}'..='\u{e7f}'));
    let end = text.find(|c| !(is_letter(c) || is_thai && c == '.')).unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

/// The month that `text` starts with and its length, `word` being the first word: `تشرين الثاني` has two.
fn named_month(text: &str, word: &str) -> Option<(u8, usize)> {
    // `9 ag.`, `9 मई`, but `5 ag men`
    let is_enough = word.len() > 2 || text[word.len()..].starts_with('.');
    if let Some(month) = calendar::month(word).filter(|_| is_enough) {
        return Some((month, word.len()));
    }
    if let Some(second) = text[word.len()..].strip_prefix(' ')
        && let both = &text[..word.len() + 1 + month_word(second).len()]
        && let Some(month) = calendar::month(both)
    {
        return Some((month, both.len()));
    }
    let begins = |name: &&str| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word))
    };
    Some((place_of(&ENGLISH, begins)?, word.len()))
}

/// The English month that `word` is a slip for.
fn slipped_month(word: &str) -> Option<u8> {
    if !(5..=10).contains(&word.chars().count()) {
        return None;
    }
    let folded: String = word.chars().flat_map(char::to_lowercase).collect();
    place_of(&ENGLISH, |name| is_slip_of(&folded, name))
}

/// The number of the first of `names` that `is_it`, from 1.
fn place_of(names: &[&str; 12], is_it: impl Fn(&&str) -> bool) -> Option<u8> {
    (1..).zip(names).find(|(_, name)| is_it(name)).map(|(number, _)| number)
}

/// Whether one letter too many, too few or wrong makes `word` out of `name`, or two swapped.
fn is_slip_of(word: &str, name: &str) -> bool {
    if word.len().abs_diff(name.len()) > 1 {
        return false;
    }
    if word.is_ascii() && name.is_ascii() {
        return is_slip(word.as_bytes(), name.as_bytes());
    }
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    is_slip(&a, &b)
}

fn is_slip<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - same_end], &b[..b.len() - same_end]);
    match (a, b) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([x, y], [z, w]) => x == w && y == z,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Year, month, day.
    type Parts = (Option<i32>, Option<u8>, Option<u8>);

    #[track_caller]
    fn reads(text: &str, wanted: &str, parts: Parts) {
        let (date, len) = read(text).unwrap_or_else(|| panic!("no date in {text}"));
        assert_eq!((&text[..len], &*date.text), (wanted, wanted));
        assert_eq!((date.year, date.month, date.day), parts, "{text}");
    }

    #[test]
    fn dates_of_the_agencies() {
        reads("Feb 26 - x", "Feb 26", (None, Some(2), Some(26)));
        reads("March 5, (AP)", "March 5", (None, Some(3), Some(5)));
        reads("Aug. 9, 2017 /PRNewswire/", "Aug. 9, 2017", (Some(2017), Some(8), Some(9)));
        reads("3 JAN 90 --", "3 JAN 90", (Some(1990), Some(1), Some(3)));
        reads("JUNE 11 89 (AFP)", "JUNE 11 89", (Some(1989), Some(6), Some(11)));
        reads("09 AGO - x", "09 AGO", (None, Some(8), Some(9)));
        reads("9 ago. (X)", "9 ago.", (None, Some(8), Some(9)));
        reads("Tuesday, Jan. 5 --", "Tuesday, Jan. 5", (None, Some(1), Some(5)));
        reads("9 de agosto de 2017 (X)", "9 de agosto de 2017", (Some(2017), Some(8), Some(9)));
        reads("le 9 août 2017 –", "le 9 août 2017", (Some(2017), Some(8), Some(9)));
        reads("9. August 2017 -", "9. August 2017", (Some(2017), Some(8), Some(9)));
        reads("9 августа. /", "9 августа.", (None, Some(8), Some(9)));
        reads("09.08.2017 (X)", "09.08.2017", (Some(2017), Some(8), Some(9)));
        reads("March 14 2013", "March 14 2013", (Some(2013), Some(3), Some(14)));
    }

    #[test]
    fn slips_are_read_through() {
        reads("FEb 26 -", "FEb 26", (None, Some(2), Some(26)));
        reads("March 2O -", "March 2O", (None, Some(3), Some(20)));
        reads("April l -", "April l", (None, Some(4), Some(1)));
        reads("Narch 2 -", "Narch 2", (None, Some(3), Some(2)));
        reads("Apri l7 -", "Apri l7", (None, Some(4), Some(17)));
        reads("Marchg 12 -", "Marchg 12", (None, Some(3), Some(12)));
        reads("April, 13 -", "April, 13", (None, Some(4), Some(13)));
        reads("March 187 -", "March 187", (None, Some(3), None));
    }

    #[test]
    fn what_is_no_date() {
        for text in
            ["Mark 5", "Maria 4", "3 men", "Ma 5", "26", "", "March", "Decatur 7", "1000 hrs"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_calendar_word("Monday") && is_calendar_word("Sept."));
        assert!(!is_calendar_word("Paris"));
    }
}
