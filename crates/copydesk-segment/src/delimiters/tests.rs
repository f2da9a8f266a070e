use crate::segmenter::tests::firsts;

/// Headline, byline, stamp and text of short articles.
const BRIEFS: [[&str; 4]; 4] = [
    [
        "Harbor reopens after week of storm",
        "By Jane Roe",
        "Aug 9, 2017",
        "The harbor of Salto was open again on Wednesday after a week of storm that had kept ferries at the quay.",
    ],
    [
        "Council votes for longer library hours",
        "By Tom Oakley",
        "Aug 10, 2017",
        "The council of Lund voted on Thursday to keep the library open until ten in the evening on four days.",
    ],
    [
        "Bakery sells its last rye loaf",
        "By Ada Finch",
        "Aug 11, 2017",
        "A bakery in Bergen that had baked rye bread since 1889 sold its last loaf on Friday to a man on a train.",
    ],
    [
        "Old tram found under car park",
        "By Bo Lind",
        "Aug 12, 2017",
        "Workers who dug for a new car park in Ghent found a tram of 1902 with its seats and its bell in it.",
    ],
];

/// A dump of the briefs, each made from its number, from 1, and its lines.
fn dump(made: impl Fn(usize, [&str; 4]) -> String) -> String {
    (1..).zip(BRIEFS).map(|(number, brief)| made(number, brief)).collect()
}

fn headlines() -> Vec<&'static str> {
    BRIEFS.map(|brief| brief[0]).to_vec()
}

#[test]
fn any_rule_between_articles_parts_them() {
    for rule in
        ["---", "* * *", "=====", "~~~~", "<<<>>>", "%%", "• • •", "#####", "[END]", "</article>"]
    {
        let signed = dump(|_, [headline, byline, stamp, text]| {
            format!("{headline}\n{byline}\n{stamp}\n\n{text}\n\n{rule}\n\n")
        });
        assert_eq!(firsts(&signed), headlines(), "{rule}");
        let bare = dump(|_, [headline, _, _, text]| format!("{headline}\n{text}\n{rule}\n"));
        assert_eq!(firsts(&bare), headlines(), "{rule} under articles without a byline");
        let dated = dump(|_, [headline, _, stamp, text]| {
            format!("{rule}\n{stamp}\n{headline}\n{text}\n{text}\n")
        });
        assert_eq!(firsts(&dated), BRIEFS.map(|brief| brief[2]), "{rule} over a stamp");
    }
}

#[test]
fn lines_that_count_or_name_where_an_article_is_from_start_it() {
    let lines: [fn(usize) -> String; 10] = [
        |number| format!("Article {number}"),
        |number| format!("[{number}]"),
        |number| format!("--- {number} ---"),
        |number| format!("#{number}"),
        |number| format!("https://example.com/news/{number}00{number}"),
        |number| format!("https://example.com/2017/08/0{number}/story.html"),
        |number| format!("\"The Courier\" of 0{number}.08.2017, page {number}"),
        |number| format!("De Courier, {number} augustus 2017, p. 1{number}"),
        |number| format!("==> news/{number:03}.txt <=="),
        |number| format!("### file: news {number}.html"),
    ];
    for line in lines {
        let dump = dump(|number, [headline, _, stamp, text]| {
            format!("{}\n{headline}\n{stamp}\n\n{text}\n\n", line(number))
        });
        let expected: Vec<String> = (1..=4).map(line).collect();
        assert_eq!(firsts(&dump), expected, "{}", line(1));
    }
}

#[test]
fn headlines_that_are_marked_start_articles() {
    let heads: [fn(usize, &str) -> String; 4] = [
        |_, headline| format!("## {headline}"),
        |number, headline| format!("{number}. {headline}"),
        |_, headline| format!("{headline}\n{}", "=".repeat(headline.len())),
        |_, headline| format!("{headline}\n{}", "-".repeat(headline.len())),
    ];
    for head in heads {
        let dump = dump(|number, [headline, _, stamp, text]| {
            format!("{}\n\n{stamp}\n\n{text}\n\n", head(number, headline))
        });
        let expected = (1..).zip(BRIEFS).map(|(number, brief)| head(number, brief[0]));
        let expected: Vec<String> =
            expected.map(|head| head.lines().next().unwrap().into()).collect();
        assert_eq!(firsts(&dump), expected, "{}", expected[0]);
    }
    let framed = dump(|_, [headline, _, stamp, text]| {
        format!("=====\n{headline}\n=====\n{stamp}\n\n{text}\n\n")
    });
    assert_eq!(firsts(&framed), headlines());
}

#[test]
fn heads_made_as_the_first_one_start_articles() {
    let dump = dump(|_, [headline, byline, stamp, text]| {
        format!("{headline}\n{byline}\n{stamp}\n{text}\nNothing more is known so far.\n")
    });
    assert_eq!(firsts(&dump), headlines());
}

#[test]
fn what_a_short_line_beside_a_stamp_is_need_not_be_known() {
    // A name without a lead, with capitals and without.
    let heads = [
        ["Порт Мурманска открыт", "Анна Ковалёва", "Библиотека открыта до ночи", "Игорь Лебедев"],
        ["Limanı açan fırtına dindi", "Ayşe Demir", "Kütüphane gece ona kadar açık", "Mehmet Kaya"],
        ["嵐の後、函館港が3日ぶりに再開", "山田太郎", "図書館、夜10時まで開館へ", "鈴木花子"],
    ];
    for [headline, name, second, other] in heads {
        let dump = dump(|number, [.., text]| {
            let (headline, name) = if number % 2 == 1 { (headline, name) } else { (second, other) };
            format!("1{number}.03.2019 09:30\n{headline}\n{name}\n\n{text}\n\n")
        });
        assert_eq!(firsts(&dump).len(), 4, "{dump}");
    }
}

#[test]
fn buttons_that_come_again_in_every_head_are_no_matter() {
    let buttons = "Share this:\nClick to share (Opens in new window)\nClick to print\nSave";
    let dump = dump(|number, [headline, byline, stamp, text]| {
        let kicker = ["LOCAL NEWS", "POLITICS", "BUSINESS", "OBITUARIES"][number - 1];
        format!(
            "{kicker}\n{headline}\n{byline} | desk@example.com | {stamp} at 5:15 p.m.\n{buttons}\n\n{text}\n\n"
        )
    });
    assert_eq!(firsts(&dump), ["LOCAL NEWS", "POLITICS", "BUSINESS", "OBITUARIES"]);
}

#[test]
fn three_articles_without_bylines_are_parted_by_rules_if_one_stands_below_the_last() {
    let parts = |last: &str| {
        let briefs = BRIEFS[..3].iter().map(|[headline, _, _, text]| {
            format!("{headline}\n\n{text}\n\nNothing more is known of it so far.\n\n")
        });
        briefs.collect::<Vec<_>>().join("***\n\n") + last
    };
    assert_eq!(firsts(&parts("***\n")), headlines()[..3]);
}

#[test]
fn two_articles_are_parted_if_their_heads_are_alike() {
    let brief = |[headline, byline, stamp, text]: [&str; 4]| {
        format!("{headline}\n{byline}\n{stamp}\n\n{text}\n")
    };
    let dump = format!("{}-----\n{}", brief(BRIEFS[0]), brief(BRIEFS[1]));
    assert_eq!(firsts(&dump), headlines()[..2]);
}

#[test]
fn a_delimiter_is_one_to_the_end_of_a_long_dump() {
    let briefs =
        dump(|_, [headline, _, stamp, text]| format!("{headline}\n{stamp}\n\n{text}\n* * *\n"));
    assert_eq!(firsts(&briefs.repeat(200)).len(), 800);
}

#[test]
fn rules_and_marks_inside_a_story_do_not_cut_it() {
    let [headline, byline, stamp, _] = BRIEFS[0];
    let head = format!("{headline}\n{byline}\n{stamp}\n\n{}\n\n", BRIEFS[0][3]);
    let sections = |line: fn(usize, &str, &str, &str) -> String| {
        let parts = (1..).zip(&BRIEFS[1..]);
        let parts =
            parts.map(|(number, [headline, _, stamp, text])| line(number, headline, stamp, text));
        head.clone() + &parts.collect::<String>()
    };
    let stories = [
        ("sections", sections(|_, _, _, text| format!("* * *\n\n{text}\n\n"))),
        ("subheads", sections(|_, subhead, _, text| format!("---\n\n{subhead}\n\n{text}\n\n"))),
        (
            "headings",
            format!("# {}", sections(|_, subhead, _, text| format!("## {subhead}\n\n{text}\n\n"))),
        ),
        (
            "same level",
            format!("## {}", sections(|_, subhead, _, text| format!("## {subhead}\n\n{text}\n\n"))),
        ),
        ("list", sections(|number, item, _, text| format!("{number}. {item}\n{text}\n\n"))),
        (
            "live blog",
            sections(|number, entry, _, text| {
                format!("-----\n\n{entry}\n10:{number}5\n\n{text}\n\n")
            }),
        ),
        ("tags", sections(|_, _, _, text| format!("[PHOTO]\n\n{text}\n\n"))),
    ];
    for (name, story) in stories {
        assert_eq!(firsts(&story).len(), 1, "{name}:\n{story}");
    }
}

#[test]
fn teasers_below_a_story_are_no_articles() {
    let [headline, byline, stamp, text] = BRIEFS[0];
    let story = format!("{headline}\n{byline}\n{stamp}\n\n{}", format!("{text}\n\n").repeat(5));
    for (day, end) in [("", "."), ("Saturday, ", "."), ("", "…")] {
        let teasers = BRIEFS[1..].iter().map(|[headline, _, stamp, text]| {
            let text = text.trim_end_matches('.');
            format!("---\n\n{headline}\n{day}{stamp}\n{text}{end}\n\n")
        });
        let dump = teasers.fold(story.clone(), |dump, teaser| dump + &teaser);
        assert_eq!(firsts(&dump), [headline], "{dump}");
    }
}

#[test]
fn the_largest_number_counts_as_others_do() {
    let last = u64::MAX;
    let dump =
        format!("Article {last}\n{0}\nArticle {last}\n{0}\nArticle {last}0\n{0}\n", BRIEFS[0][3]);
    assert!(firsts(&dump).len() <= 3);
}
