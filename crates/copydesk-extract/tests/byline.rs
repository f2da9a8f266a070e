//! Hand-labelled bylines of every language that is claimed, and lines that are none; the laws of
//! names.

use copydesk_extract::byline::{Contributor, Credits, Position, parse};
use copydesk_text::lexicon::{agency::is_agency, credit::LEADS};
use proptest::prelude::*;

const CASES: &str = include_str!("cases/bylines.tsv");

/// What a row checks of one person: `1.location=Kisumu`.
fn property(person: &Contributor, key: &str) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match key {
        "relation" => format!("{:?}", person.relation),
        "role" => text(&person.role),
        "location" => text(&person.location),
        "affiliation" => text(&person.affiliation),
        "email" => text(&person.email),
        "handle" => text(&person.handle),
        _ => panic!("no such key: {key}"),
    }
}

/// What is wrong with `credits` for the row; `None` if nothing is.
fn fault(row: &[&str], credits: Option<Credits>) -> Option<String> {
    let column = |i: usize| row.get(i).copied().unwrap_or_default();
    let people = column(3);
    let Some(credits) = credits else {
        return (people != "-").then(|| "refused".to_owned());
    };
    let names: Vec<_> = credits.contributors.iter().map(|person| person.name.as_str()).collect();
    if people == "-" {
        return Some(format!("read as {names:?} {:?}", credits.agencies));
    }
    if names.join(" + ") != people || credits.agencies.join(" + ") != column(4) {
        return Some(format!("{names:?} {:?}", credits.agencies));
    }
    column(5).split(';').filter(|check| !check.is_empty()).find_map(|check| {
        let (index, rest) = check.split_once('.').expect("index.key=value");
        let (key, want) = rest.split_once('=').expect("key=value");
        let index: usize = index.parse().expect("an index");
        let got = property(&credits.contributors[index], key);
        (got != want).then(|| format!("{key} is {got:?}, not {want:?}"))
    })
}

#[test]
fn every_case_is_read_as_labelled() {
    let mut faults = Vec::new();
    let (mut rows, mut refusals) = (0, 0);
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let position = if row[1] == "H" { Position::Head } else { Position::Anywhere };
        rows += 1;
        refusals += usize::from(row[3] == "-");
        if let Some(wrong) = fault(&row, parse(row[2], position)) {
            faults.push(format!("{}: {wrong}", row[2]));
        }
        // What is a byline anywhere is one in the head.
        if row[1] == "A"
            && let Some(wrong) = fault(&row, parse(row[2], Position::Head))
        {
            faults.push(format!("{} (head): {wrong}", row[2]));
        }
    }
    assert!(faults.is_empty(), "{} of {rows}:\n{}", faults.len(), faults.join("\n"));
    assert!(rows >= 200 && refusals >= 40, "{rows} rows, {refusals} refusals");
}

/// A language without a case is no language that we may claim.
#[test]
fn every_language_of_the_leads_has_a_case() {
    let covered = |language: &str| {
        CASES.lines().filter(|line| !line.starts_with('#')).any(|line| {
            let row: Vec<&str> = line.split('\t').collect();
            row[0] == language && row[3] != "-"
        })
    };
    let bare: Vec<_> = LEADS.iter().map(|it| it.language).filter(|it| !covered(it)).collect();
    assert!(bare.is_empty(), "no case in {bare:?}");
}

/// A lead, its joiner, and names in its script.
const STYLES: &[(&str, &str, &[&str], &[&str])] = &[
    (
        "By",
        "and",
        &["Jane", "Tom", "Ada", "Abby", "Randy", "J.R."],
        &["Roe", "Oakley", "O'Finch", "Byrne", "Brand", "van der Lind", "Anderson"],
    ),
    (
        "Von",
        "und",
        &["Karla", "Jens", "Jürgen", "Anne-Kathrin"],
        &["Muster", "von Beispiel", "Größer", "Kern-Probst"],
    ),
    ("Par", "et", &["Claire", "Luc", "Éloïse"], &["Modèle", "d'Exemple", "de La Marche", "Lenoir"]),
    ("Por", "y", &["Lucía", "Andrés", "José María"], &["Prueba", "Nadal Ortiz", "de la Muestra"]),
    ("di", "e", &["Carla", "Elio"], &["Prova", "De Marchi", "D'Esempio"]),
    ("Door", "en", &["Anneke", "Joost"], &["Proef", "van den Vlieger", "ter Horst"]),
    ("Av", "og", &["Kari", "Øyvind"], &["Nordby", "Vik-Holt"]),
    ("Av", "och", &["Elsa", "Åke"], &["Provberg", "Äng"]),
    ("Oleh", "dan", &["Siti", "Budi"], &["Contoh", "Misal"]),
    ("Autor:", "i", &["Anna", "Łukasz"], &["Przykład", "Wzór"]),
    ("Írta:", "és", &["Anna", "Béla"], &["Minta", "Próba"]),
    ("Автор:", "и", &["Анна", "Иван"], &["Примерова", "Образцов"]),
    ("بقلم", "و", &["سامي", "نورا"], &["المثال", "النموذج"]),
    ("लेखक:", "और", &["अनिता", "राजेश"], &["नमूना", "मिसाल"]),
];

/// Names of agencies that stand where names stand.
const AGENCIES: &[&str] = &[
    "Reuters",
    "AFP",
    "dpa",
    "The Associated Press",
    "Agencia EFE",
    "Press Trust of India",
    "ANSA",
    "Kyodo",
    "TASS",
    "Bernama",
    "PTI",
];

prop_compose! {
    fn names()(style in 0..STYLES.len())(
        style in Just(style),
        picks in proptest::collection::vec((0..16usize, 0..16usize), 1..5),
    ) -> (usize, Vec<String>) {
        let (_, _, given, family) = STYLES[style];
        let mut names: Vec<String> = Vec::new();
        for (a, b) in picks {
            let name = format!("{} {}", given[a % given.len()], family[b % family.len()]);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        (style, names)
    }
}

/// `a, b and c`
fn render(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_list_of_names_is_read_back((style, names) in names(), agency in proptest::option::of(0..AGENCIES.len())) {
        let (lead, and, ..) = STYLES[style];
        let list = format!("{lead} {}", render(&names, and));
        let (line, agencies) = match agency {
            Some(i) => (format!("{list} | {}", AGENCIES[i]), vec![AGENCIES[i].to_owned()]),
            None => (list, Vec::new()),
        };
        let credits = parse(&line, Position::Anywhere);
        prop_assert!(credits.is_some(), "{}", line);
        let credits = credits.expect("just checked");
        let read: Vec<_> = credits.contributors.iter().map(|person| person.name.clone()).collect();
        prop_assert_eq!(read, names, "{}", line);
        prop_assert_eq!(credits.agencies, agencies, "{}", line);
    }

    #[test]
    fn databases_turn_names_around(given in "[A-Z][a-z]{2,8}", family in "[A-Z][a-z]{3,5}son", other in "[A-Z][a-z]{3,5}sen") {
        let credits = parse(&format!("{family}, {given}; {other}, Jane"), Position::Head);
        prop_assume!(credits.is_some());
        let read: Vec<_> = credits.expect("just checked").contributors.into_iter().map(|person| person.name).collect();
        prop_assert_eq!(read, vec![format!("{given} {family}"), format!("Jane {other}")]);
    }

    #[test]
    fn nothing_panics_and_names_are_pieces_of_the_text(text in "\\PC{0,120}") {
        pieces(&text)?;
    }

    #[test]
    fn the_words_of_bylines_in_any_order(words in proptest::collection::vec(prop_oneof![
        Just("By"), Just("von"), Just("and"), Just("und"), Just(","), Just(";"), Just("|"), Just("Jane"), Just("Roe"), Just("O'Finch"), Just("van"), Just("der"),
        Just("Jr."), Just("("), Just(")"), Just("in"), Just("Kisumu"), Just("AFP"), Just("AP"), Just("Staff"), Just("Writer"), Just("10"), Just("Aug"), Just("2017"),
        Just("Updated"), Just("jane@example.com"), Just("@jane"), Just("/"), Just("-"), Just("·"), Just(":"), Just("."), Just("with"), Just("記者"), Just("田中"), Just("기자"), Just("“"), Just("The"), Just("é"),
    ], 0..14)) {
        pieces(&words.join(" "))?;
        pieces(&words.concat())?;
    }
}

/// Names lie in the text as they are, unless a comma was turned around; no agency is a person.
fn pieces(text: &str) -> Result<(), TestCaseError> {
    for position in [Position::Head, Position::Anywhere] {
        for person in parse(text, position).unwrap_or_default().contributors {
            let turned =
                text.contains(',') && person.name.split(' ').all(|word| text.contains(word));
            prop_assert!(!person.name.is_empty());
            prop_assert!(text.contains(&person.name) || turned, "{:?} in {:?}", person.name, text);
            prop_assert!(!is_agency(&person.name), "{:?} in {:?}", person.name, text);
        }
    }
    Ok(())
}
