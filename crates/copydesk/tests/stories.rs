//! Versions and takes of one story are told from its slug or headline and find each other.

use std::path::Path;

use copydesk::{Article, Item, Parser, stories};
use copydesk_testkit::golden::samples;
use proptest::prelude::*;

fn sample() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let samples = samples(&folder).expect("the sample dumps can be read");
    let takes = samples.iter().find(|sample| sample.name == "wire-takes").expect("it is there");
    copydesk::parse(&takes.dump).articles
}

/// The article that `article` says it continues, by where it stands.
fn continued(articles: &[Article], article: &Article) -> Option<usize> {
    let id = article.version.as_ref()?.continues.as_ref()?;
    articles.iter().position(|it| it.id == *id)
}

#[test]
fn an_add_continues_the_take_before_it() {
    let articles = sample();
    let links: Vec<_> = articles.iter().map(|it| continued(&articles, it)).collect();
    assert_eq!(links, [None, Some(0), None, None, None]);
}

#[test]
fn what_was_sent_of_a_story_is_together() {
    let articles = sample();
    let stories = stories(&articles);
    let [bridge, airport] = stories.as_slice() else { panic!("{stories:?}") };
    assert_eq!(
        (bridge.key.as_str(), airport.key.as_str()),
        ("cb bridge collapse", "as nepal airport")
    );
    let versions: Vec<_> = bridge
        .versions
        .iter()
        .map(|it| (it.kind.as_deref(), it.number, it.takes.as_slice()))
        .collect();
    assert_eq!(
        versions,
        [(None, None, &[0, 1][..]), (Some("update"), Some(1), &[3]), (Some("kill"), None, &[4])]
    );
    // Two takes are one text.
    let body: Vec<&str> = bridge.versions[0].body(&articles).map(|it| it.text.as_str()).collect();
    assert_eq!(body.len(), 5);
    assert!(body[2].ends_with("painted next week.") && body[3].starts_with("Divers brought up"));

    assert!(bridge.is_killed() && bridge.latest(&articles).is_none());
    // Before the kill, the lead stood.
    let before = copydesk::stories(&articles[..4]);
    assert_eq!(before[0].latest(&articles).map(|it| it.number), Some(Some(1)));
    assert_eq!(airport.latest(&articles).map(|it| it.takes.as_slice()), Some(&[2][..]));
}

/// An item of a wire with this slug.
fn item(slug: &str, day: u8, text: &str, more: bool) -> String {
    let more = if more { "\t   (MORE)\n" } else { "" };
    format!(
        "\u{16}\u{16}\u{1}W2{day:03}\u{1f}euro\nr i\u{13}\u{11} {slug}     06-{day:02} 0090\n\
         \u{2}^{slug},90<\n\t   {text}\n{more}\n\t   \u{3}AP-WF-06-{day:02}-19 1810GMT<\n\u{c}\n\u{4}\n"
    )
}

const TEXT: &str =
    "HARSTAD, Norway (AP) _ No ship has left the harbor of Harstad since the storm began.";

#[test]
fn a_slug_that_comes_back_a_week_later_is_of_another_story() {
    let (first, lead) = ("BC-EU--Island Storm", "BC-EU--Island Storm, 1st Ld");
    let wire =
        [item(first, 4, TEXT, false), item(lead, 4, TEXT, false), item(first, 14, TEXT, false)];
    let articles = copydesk::parse(wire.concat().as_bytes()).articles;
    assert_eq!(articles.len(), 3);
    let versions: Vec<_> = stories(&articles).iter().map(|it| it.versions.len()).collect();
    assert_eq!(versions, [2, 1]);
}

#[test]
fn headlines_alone_make_no_story_of_two_articles() {
    let brief =
        "Weather\n\nHARSTAD, Norway: No ship has left the harbor since the storm began.\n\n\n";
    let articles = copydesk::parse(brief.repeat(2).as_bytes()).articles;
    let found = stories(&articles);
    assert_eq!(found.len(), articles.len());
    assert!(articles.iter().all(|it| it.version.is_none()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However many stories are sent in takes at once: each take continues the one before it of its own
    /// story, each article is in one story, and the reader says the same.
    #[test]
    fn takes_of_several_stories_find_each_other(order in prop::collection::vec(0_usize..3, 1..12)) {
        let names = ["BC-EU--Island Storm", "BC-EU--Bread Price", "BC-AF--River Ferry"];
        let (mut sent, mut last, mut wire, mut want) = ([0; 3], [None; 3], String::new(), Vec::new());
        for (at, &story) in order.iter().enumerate() {
            let add = if sent[story] == 0 { String::new() } else { format!(", {}th Add", sent[story]) };
            let text = format!("{TEXT} This was piece number {at} of the evening.");
            wire += &item(&format!("{}{add}", names[story]), 4, &text, true);
            want.push(last[story]);
            (sent[story], last[story]) = (sent[story] + 1, Some(at));
        }
        let articles = copydesk::parse(wire.as_bytes()).articles;
        prop_assert_eq!(articles.len(), order.len());
        let links: Vec<_> = articles.iter().map(|it| continued(&articles, it)).collect();
        prop_assert_eq!(links, want);

        let found = stories(&articles);
        let mut members: Vec<usize> =
            found.iter().flat_map(|it| &it.versions).flat_map(|it| it.takes.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..order.len()).collect::<Vec<_>>());
        prop_assert_eq!(found.len(), sent.iter().filter(|sent| **sent > 0).count());
        prop_assert!(found.iter().all(|it| it.versions.len() == 1));

        let parser = Parser::default();
        let read: Vec<Article> = parser
            .reader(wire.as_bytes())
            .filter_map(|item| match item.expect("a slice can be read") {
                Item::Article(article) => Some(*article),
                _ => None,
            })
            .collect();
        prop_assert_eq!(read, articles);
    }
}
