//! Datelines against hand-labelled tables and laws.

use copydesk_extract::{
    dateline::{self, Dateline},
    timestamp::Date,
};
use copydesk_text::lexicon::{calendar, place};
use proptest::prelude::*;

const DATELINES: &str = include_str!("cases/datelines.tsv");
const LOOK_ALIKES: &str = include_str!("cases/look_alikes.tsv");

/// Where the story begins in the text of a case.
const BEGIN: char = '¦';

fn cases(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

/// `2017-08-09`, `08-09`, `day10`, `-`.
fn show(date: Option<&Date>) -> String {
    let Some(Date { year, month, day, .. }) = date else { return "-".to_owned() };
    let day = day.unwrap_or(0);
    match (year, month) {
        (Some(year), Some(month)) => format!("{year:04}-{month:02}-{day:02}"),
        (None, Some(month)) => format!("{month:02}-{day:02}"),
        _ => format!("day{day}"),
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

/// How agencies set a city; `^` stands for it in capitals, `~` for it as it is spelt.
const FORMS: [&str; 9] = [
    "^, Aug 9 (Reuters) - ",
    "^, Kenya (AP) — ",
    "^ (AP) — ",
    "~ (dpa) - ",
    "~, 9 ago (EFE).- ",
    "^/OSLO, 9 août (AFP) - ",
    "^, Aug. 9, 2017 /PRNewswire/ -- ",
    "~, Aug 9 (PTI) ",
    "^--(BUSINESS WIRE)--",
];

#[test]
fn every_city_of_the_list_is_read_in_each_form() {
    let is_cased = |name: &&str| name.starts_with(char::is_uppercase);
    for name in place::names().filter(is_cased) {
        for form in FORMS {
            let city = if form.contains('^') { name.to_uppercase() } else { name.to_owned() };
            let head = form.replace(['^', '~'], &city);
            let text = format!("{head}The port was open again on Friday.");
            let found = dateline::parse(&text).and_then(|it| it.places.into_iter().next());
            assert_eq!(found.map(|place| place.city).as_deref(), Some(&*city), "{text}");
        }
    }
}

#[test]
fn every_month_of_the_calendar_is_read() {
    // Two letters are too little without a stop.
    for (name, month) in calendar::months().filter(|(name, _)| name.len() > 2) {
        let text = format!("Oslo, 9. {name} 2017 (AFP) - The port was open again on Friday.");
        let date = dateline::parse(&text).and_then(|it| it.date);
        let parts = date.map(|date| (date.year, date.month, date.day));
        assert_eq!(parts, Some((Some(2017), Some(month), Some(9))), "{text}");
    }
}

#[test]
fn datelines_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(DATELINES) {
        let [style, marked, place, date, agencies] = case[..] else { panic!("{case:?}") };
        let text = marked.replace(BEGIN, "");
        let wanted = format!("{place} | {date} | {agencies} | {:?}", marked.find(BEGIN));
        let found = dateline::parse(&text).map_or("none".to_owned(), |found| {
            let agencies = found.agencies.join(";");
            let date = show(found.date.as_ref());
            format!(
                "{} | {date} | {} | {:?}",
                or_dash(&found.place),
                or_dash(&agencies),
                Some(found.rest)
            )
        });
        if found != wanted {
            failures.push(format!("{style}: {text}\n  wanted {wanted}\n  found  {found}"));
        }
    }
    assert!(failures.is_empty(), "{} fail\n{}", failures.len(), failures.join("\n"));
    assert!(cases(DATELINES).count() >= 150);
}

#[test]
fn look_alikes_of_the_table() {
    let mut failures = Vec::new();
    for case in cases(LOOK_ALIKES) {
        let [kind, text] = case[..] else { panic!("{case:?}") };
        if let Some(found) = dateline::parse(text) {
            failures.push(format!("{kind}: {text}\n  found {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} fail\n{}", failures.len(), failures.join("\n"));
    assert!(cases(LOOK_ALIKES).count() >= 60);
}

#[test]
fn places_have_cities_and_regions() {
    let found = dateline::parse("SEOUL, South Korea/TOKYO, Aug 9 (Reuters) - Ships sailed.");
    let places = found.expect("a dateline").places;
    let parts: Vec<_> = places.iter().map(|place| (&*place.city, &*place.regions)).collect();
    assert_eq!(parts, [("SEOUL", &["South Korea".to_owned()][..]), ("TOKYO", &[])]);
}

#[test]
fn labelled_values_need_no_mark() {
    for (value, place, date) in [
        ("MOSCOW, March 13 2013", "MOSCOW", "2013-03-13"),
        ("BANGKOK Jan 20", "BANGKOK", "01-20"),
        ("WASHINGTON and MOSCOW", "WASHINGTON and MOSCOW", "-"),
        ("Lower Posemuckel", "Lower Posemuckel", "-"),
        ("QUINCETON, Ill.", "QUINCETON, Ill.", "-"),
        ("BOSTON, Oct. 31 ", "BOSTON", "10-31"),
        ("LONDON (AP) --", "LONDON", "-"),
        ("10 Harbor Street, London", "10 Harbor Street, London", "-"),
    ] {
        let found = dateline::parse_value(value).unwrap_or_else(|| panic!("none in {value}"));
        assert_eq!((&*found.place, &*show(found.date.as_ref())), (place, date), "{value}");
    }
    assert_eq!(dateline::parse_value(""), None);
    assert_eq!(dateline::parse_value("--"), None);
}

/// What holds of every dateline that is read from `text`.
fn check(text: &str, found: &Dateline) -> Result<(), TestCaseError> {
    prop_assert!(text.contains(&found.text), "{found:?}");
    prop_assert!(found.text.contains(&found.place), "{found:?}");
    for place in &found.places {
        prop_assert!(found.place.contains(&place.text), "{found:?}");
        prop_assert!(place.text.starts_with(&place.city), "{found:?}");
        prop_assert!(place.regions.iter().all(|region| place.text.contains(region)));
    }
    if let Some(date) = &found.date {
        prop_assert!(found.text.contains(&date.text), "{found:?}");
        prop_assert!(date.month.is_none_or(|month| (1..=12).contains(&month)));
        prop_assert!(date.day.is_none_or(|day| (1..=31).contains(&day)));
    }
    prop_assert!(found.agencies.iter().all(|agency| found.text.contains(agency)));
    prop_assert!(found.rest <= text.len() && text.is_char_boundary(found.rest));
    let end = text.find(&found.text).map_or(0, |at| at + found.text.len());
    prop_assert!(end <= found.rest, "{found:?}");
    Ok(())
}

/// Strings of the parts that datelines are made of, in any order.
fn scrambled() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "LONDON",
        "New York",
        "St.",
        "the",
        "Netherlands",
        "N.Y.",
        "PARIS",
        "/",
        ",",
        " ",
        ", ",
        " - ",
        "--",
        "—",
        ":",
        "_",
        ".",
        "(",
        ")",
        "[",
        "]",
        "(AP)",
        "(Reuters)",
        "/PRNewswire/",
        "March 5",
        "3 JAN 90",
        "NO DATE",
        "2O",
        "AAP",
        "and",
        "é",
        "新华社",
        "北京",
        "电",
        "【",
        "】",
        "서울=",
        "\u{a0}",
        "\n",
        "'",
        "’",
        "-",
        "&",
        "नई दिल्ली",
        "1",
        "09.08.2017",
        "x.com",
        "İ",
        "ß",
    ]);
    prop::collection::vec(parts, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,80}") {
        for found in [dateline::parse(&text), dateline::parse_value(&text)].into_iter().flatten() {
            check(&text, &found)?;
        }
    }

    #[test]
    fn scrambled_parts_are_survived(text in scrambled()) {
        for found in [dateline::parse(&text), dateline::parse_value(&text)].into_iter().flatten() {
            check(&text, &found)?;
        }
    }

    /// What is put before a story is found again, and the story is what is left.
    #[test]
    fn a_dateline_is_recovered(
        city in prop::sample::select(vec!["NAIROBI", "ST. LOUIS", "PORT-AU-PRINCE", "Zürich", "LA PAZ"]),
        region in prop::sample::select(vec!["", "Kenya", "Mo.", "New South Wales", "D.C."]),
        day in prop::option::of((1_u8..=12, 1_u8..=28)),
        agency in prop::sample::select(vec!["AP", "Reuters", "dpa", "Xinhua"]),
        mark in prop::sample::select(vec![" — ", " -- ", " - ", " _ ", " – ", ": "]),
        story in "[A-Z][a-z]{2,8}( [a-z]{2,8}){3,9}\\.",
    ) {
        const MONTHS: [&str; 12] = [
            "Jan.", "Feb", "March", "April", "May", "June", "July", "Aug.", "SEPT", "Oct", "Nov.", "Dec",
        ];
        let place = if region.is_empty() { city.to_owned() } else { format!("{city}, {region}") };
        let date = day.map(|(month, day)| format!("{} {day}", MONTHS[usize::from(month) - 1]));
        let dated = date.as_ref().map_or(String::new(), |date| format!(", {date}"));
        let text = format!("{place}{dated} ({agency}){mark}{story}");
        let found = dateline::parse(&text).expect("a dateline");
        check(&text, &found)?;
        prop_assert_eq!(&found.place, &place);
        prop_assert_eq!(&found.agencies, &[agency]);
        prop_assert_eq!(&text[found.rest..], &story);
        prop_assert_eq!(found.date.as_ref().map(|date| date.text.clone()), date);
        prop_assert_eq!(found.date.and_then(|date| date.month.zip(date.day)), day);
    }

    /// White space before a dateline changes nothing but the offset.
    #[test]
    fn an_indent_shifts_the_offset(case in 0_usize..cases(DATELINES).count(), indent in 0_usize..6) {
        let marked = cases(DATELINES).nth(case).expect("a case")[1];
        let text = marked.replace(BEGIN, "");
        let plain = dateline::parse(&text).expect("a dateline");
        let indented = dateline::parse(&format!("{}{text}", " ".repeat(indent)));
        prop_assert_eq!(indented, Some({
            let mut shifted = plain;
            shifted.rest += indent;
            shifted
        }));
    }
}
