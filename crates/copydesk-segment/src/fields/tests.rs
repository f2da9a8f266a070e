use crate::segmenter::tests::firsts;

/// Headline, writer, day and two paragraphs.
const STORIES: [[&str; 5]; 3] = [
    [
        "Harbor reopens after week of storm",
        "Jane Roe",
        "2017-08-09",
        "The harbor of Salto was open again on Wednesday after a week of storm that had kept ferries at the quay.",
        "Three ships had waited outside since Sunday.",
    ],
    [
        "Council votes for longer library hours",
        "Tom Oakley",
        "2017-08-10",
        "The council of Lund voted on Thursday to keep the library open until ten in the evening on four days.",
        "Readers had asked for it since the winter.",
    ],
    [
        "Bakery sells its last rye loaf",
        "Ada Finch",
        "2017-08-11",
        "A bakery in Bergen that had baked rye bread since 1889 sold its last loaf on Friday to a man on a train.",
        "The oven goes to a museum.",
    ],
];

/// Words that no list has: what tells is that they come again.
const KEYS: [[&str; 4]; 3] = [
    ["Ovsek", "Klimp", "Sundra", "Brev"],
    ["Title", "Author", "Date", "Text"],
    ["見出", "著作", "日次", "文章"],
];

fn dump(made: impl Fn([&str; 5]) -> String) -> String {
    STORIES.map(made).concat()
}

#[test]
fn an_article_starts_where_the_first_label_comes_again() {
    for [headline, writer, day, text] in KEYS {
        let firsts_are = STORIES.map(|story| format!("{headline}: {}", story[0]));
        let on_line = dump(|[title, name, date, lead, more]| {
            format!(
                "{headline}: {title}\n{day}: {date}\n{writer}: {name}\n{text}: {lead}\n\n{more}\n\n"
            )
        });
        assert_eq!(firsts(&on_line), firsts_are, "{on_line}");
        let below = dump(|[title, name, date, lead, more]| {
            let writer =
                if name == "Tom Oakley" { String::new() } else { format!("{writer}: {name}\n") };
            format!("{headline}: {title}\n{day}: {date}\n{writer}\n{lead}\n{more}\n")
        });
        assert_eq!(firsts(&below), firsts_are, "{below}");
    }
}

#[test]
fn labels_may_stand_on_lines_of_their_own() {
    let dump = dump(|[title, name, date, lead, more]| {
        format!("Ovsek\n{title}\n\nKlimp\n{name}\n\nSundra\n{date}\n\nBrev\n{lead}\n\n{more}\n\n")
    });
    assert_eq!(firsts(&dump), ["Ovsek"; 3]);
}

#[test]
fn fields_under_the_text_end_an_article() {
    for rule in ["-----", "==========", "* * *"] {
        let dump = dump(|[title, name, date, lead, more]| {
            format!(
                "{title}\n\n{lead}\n\n{more}\n\nSource: The Courier\nAuthor: {name}\nDate: {date}\n\n{rule}\n\n"
            )
        });
        assert_eq!(firsts(&dump), STORIES.map(|story| story[0]), "{dump}");
    }
}

#[test]
fn a_label_that_comes_again_alone_starts_nothing() {
    let talk = "Ovsek: Harbor of Salto\nKlimp: Jane Roe\n\nThe harbor of Salto was open again on Wednesday \
        after a week of storm that had kept all ferries at the quay.\n\nOvsek: we are glad\n\nThree ships had \
        waited outside since Sunday, and the crew of one of them had run out of bread by then.\n";
    assert_eq!(firsts(talk).len(), 1, "{talk}");
}

#[test]
fn a_menu_that_stands_on_top_and_at_the_foot_is_no_block_of_fields() {
    let menu = "News\nSport\nWeather\nCulture\nOpinion\nVideo\nJobs\nDeaths\n";
    let [title, name, date, lead, more] = STORIES[0];
    let page = format!("{menu}\n{title}\nBy {name}\n{date}\n\n{lead}\n\n{more}\n\n{menu}");
    assert!(!firsts(&page).contains(&"News") || firsts(&page).len() == 1, "{page}");
}
