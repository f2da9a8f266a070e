//! Layouts: what a file of cues and labels does, and what no layout may undo.

use std::path::{Path, PathBuf};

use copydesk::segment::Edge;
use copydesk::text::{Basis, Code};
use copydesk::{Article, Dump, Layout, Layouts, Parser};
use copydesk_testkit::golden::{Sample, samples};

/// A made-up format: a mark and a number before each article, the paper and the day without labels,
/// labels of its own, days before months.
const HARBOR: &str = r#"
format = 1
name = "harbor-log"
title = "Log of the harbor office"
about = "An entry begins with its number."

[[cue]]
lines = ["@@ {number} / {total}"]
role = "envelope"
edge = "starts"
strength = "certain"

[[cue]]
lines = ["@@ over"]
role = "end-mark"
edge = "ends"
strength = "certain"

[[cue]]
lines = ["Tally: {int}"]
role = "header"
edge = "inside"
strength = "strong"

[labels.no]
byline = ["Skrevet av", "Ført av"]
section = ["Kai"]
other = ["Tally"]

[[head]]
field = "other"
line = "@@ {number} / {total}"

[[head]]
field = "publication"

[[head]]
field = "published"

[[head]]
field = "headline"
block = true

[style]
date-order = "day-first"
zone-minutes = 60
"#;

const LOG: &str = "\
@@ 1 / 3
Harstad Havneblad
03/04/2019 07:30
Ferry back after engine fire

Ført av: Jane Doe
Kai: North pier
Tally: 214

The ferry came back to the north pier on Tuesday with all 214 people on board.

Nobody was hurt.
@@ over

@@ 2 / 3
Harstad Havneblad
04/04/2019 08:15
Crane stands still
for a second day

Skrevet av: Ola Moen
Tally: 3

A part for the crane has not come. Three ships wait in the roads.
@@ over

@@ 3 / 3
Harstad Havneblad
05/04/2019 06:50
Fog

Tally: 0

No ship left before noon.
@@ over
";

fn harbor() -> Parser {
    let layout = Layout::parse(HARBOR).expect("the layout is well-formed");
    Parser::builder().layouts(Layouts::none().with(layout)).build()
}

fn headlines(dump: &Dump) -> Vec<Option<&str>> {
    dump.articles.iter().map(|article| article.headline.as_deref()).collect()
}

#[test]
fn a_made_up_layout_is_a_file_and_no_code() {
    let dump = harbor().parse(LOG.as_bytes());
    let want = ["Ferry back after engine fire", "Crane stands still for a second day", "Fog"];
    assert_eq!(headlines(&dump), want.map(Some));
    assert_eq!(dump.diagnostics, []);
    let ferry = &dump.articles[0];
    assert_eq!(ferry.layout, "harbor-log");
    assert_eq!(ferry.publication.as_deref(), Some("Harstad Havneblad"));
    assert_eq!(ferry.contributors[0].name, "Jane Doe");
    assert_eq!(ferry.sections, ["North pier"]);
    let published = ferry.published.as_ref().expect("a stamp");
    assert_eq!(published.value.as_deref(), Some("2019-04-03T07:30+01:00"));
    let body: Vec<&str> = ferry.body.iter().map(|block| block.text.as_str()).collect();
    let text = "The ferry came back to the north pier on Tuesday with all 214 people on board.";
    assert_eq!(body, [text, "Nobody was hurt."]);
    assert_eq!(dump.articles[1].contributors[0].name, "Ola Moen");
}

/// Labels in a language that no table of the crate has, and months without names.
#[test]
fn a_language_that_nobody_knows_of_is_read_by_its_layout() {
    let layout = r#"
format = 1
name = "island-press"
title = "Press of an island"

[[cue]]
lines = ["Kirjutis {int}"]
role = "envelope"
edge = "starts"
strength = "certain"

[labels.et]
headline = ["Pealkiri"]
deck = ["Juhtlause"]
byline = ["Kirjutas"]
published = ["Ilmus"]
updated = ["Uuendatud"]
section = ["Rubriik"]
topics = ["Võtmesõnad"]
publication = ["Väljaanne"]
dateline = ["Kust"]
legal = ["Õigused"]
"#;
    let log = "Kirjutis 1\nPealkiri: Praam tuli tagasi\nJuhtlause: Mootor läks põlema\n\
        Kirjutas: Jaana Tamm\nIlmus: 2019-04-03 07:30\nUuendatud: 2019-04-03 09:10\n\
        Rubriik: Meri\nVõtmesõnad: praamid, tuli\nVäljaanne: Saare Teataja\nKust: Kuivastu\n\n\
        Praam tuli teisipäeval tagasi põhjapoolse kai äärde, pardal oli 214 inimest.\n\n\
        Kirjutis 2\nPealkiri: Udu\nKirjutas: Mart Saar\nIlmus: 2019-04-05 06:50\n\n\
        Ükski laev ei lahkunud sadamast enne keskpäeva.\n";
    let layout = Layout::parse(layout).expect("the layout is well-formed");
    let known = Parser::builder().layouts(Layouts::bundled().with(layout)).build();
    let dump = known.parse(log.as_bytes());
    assert_eq!(headlines(&dump), [Some("Praam tuli tagasi"), Some("Udu")]);
    let ferry = &dump.articles[0];
    let value = |stamp: &Option<copydesk::normalize::Timestamp>| stamp.as_ref()?.value.clone();
    assert_eq!(ferry.layout, "island-press");
    assert_eq!(ferry.deck.as_deref(), Some("Mootor läks põlema"));
    assert_eq!(ferry.contributors[0].name, "Jaana Tamm");
    assert_eq!(value(&ferry.published).as_deref(), Some("2019-04-03T07:30"));
    assert_eq!(value(&ferry.updated).as_deref(), Some("2019-04-03T09:10"));
    assert_eq!(ferry.sections, ["Meri"]);
    assert_eq!(ferry.topics, ["praamid", "tuli"]);
    assert_eq!(ferry.publication.as_deref(), Some("Saare Teataja"));
    assert_eq!(ferry.dateline.as_ref().map(|it| it.place.as_str()), Some("Kuivastu"));
    assert_eq!(ferry.body.len(), 1);
    assert_eq!(dump.articles[1].contributors[0].name, "Mart Saar");
    // Without the layout, nothing tells what those labels are that no list has.
    let plain = copydesk::parse(log.as_bytes());
    assert!(plain.articles.iter().all(|it| it.contributors.is_empty() && it.deck.is_none()));
}

#[test]
fn what_the_caller_states_goes_before_the_layout() {
    let layout = Layout::parse(HARBOR).expect("the layout is well-formed");
    let mut style = copydesk::HouseStyle::default();
    style.zone_minutes = Some(0);
    let layouts = Layouts::bundled().with(layout);
    let parser = Parser::builder().layouts(layouts).house_style(style).build();
    let dump = parser.parse(LOG.as_bytes());
    let published = dump.articles[0].published.as_ref().expect("a stamp");
    assert_eq!(published.value.as_deref(), Some("2019-04-03T07:30Z"));
}

#[test]
fn slice_and_reader_know_the_same_layouts() {
    let parser = harbor();
    let whole = parser.parse(LOG.as_bytes());
    let mut items = parser.reader(LOG.as_bytes());
    let articles: Vec<Article> = items
        .by_ref()
        .filter_map(|item| match item.expect("a slice can be read") {
            copydesk::Item::Article(article) => Some(*article),
            _ => None,
        })
        .collect();
    assert_eq!(articles, whole.articles);
    assert_eq!(items.diagnostics(), whole.diagnostics);
}

#[test]
fn declared_counts_are_checked() {
    let without_second = {
        let (first, rest) = LOG.split_at(LOG.find("@@ 2").expect("there"));
        format!("{first}{}", &rest[rest.find("@@ 3").expect("there")..])
    };
    let dump = harbor().parse(without_second.as_bytes());
    assert_eq!(dump.articles.len(), 2);
    let [found] = dump.diagnostics.as_slice() else { panic!("{:?}", dump.diagnostics) };
    assert_eq!(found.code, Code::CountDisagrees);
    assert_eq!(found.message, "the dump declares 3 articles, but 2 of them were found");
    assert_eq!(found.span.slice(without_second.as_bytes()), b"@@ 3 / 3");
}

#[test]
fn a_dump_of_parts_of_exports_says_once_that_they_are_parts() {
    let (first, rest) = LOG.split_at(LOG.find("@@ 2").expect("there"));
    let (second, _) = rest.split_at(rest.find("@@ 3").expect("there"));
    let parts = [first, &second.replace("@@ 2 / 3", "@@ 7 / 9"), first].concat();
    let dump = harbor().parse(parts.as_bytes());
    assert_eq!(dump.articles.len(), 3);
    let [found] = dump.diagnostics.as_slice() else { panic!("{:?}", dump.diagnostics) };
    let message = "3 parts of the dump declare 15 articles, but 3 of them were found";
    assert_eq!((found.code, found.message.as_str()), (Code::CountDisagrees, message));
}

#[test]
fn what_a_dump_looks_like_is_told_from_its_head() {
    let layouts = Layouts::bundled();
    let told = |dump: &[u8]| -> Vec<(String, u32)> {
        let ranks = layouts.rank(dump).into_iter();
        ranks.map(|rank| (rank.layout.name().to_owned(), rank.evidence)).collect()
    };
    let sample = seeds().into_iter().find(|it| it.name == "lexisnexis").expect("it is there");
    let head = sample.dump.repeat((64 << 10) / sample.dump.len() + 1);
    let want = told(&head[..64 << 10]);
    assert!(!want.is_empty());
    // What lies behind the head, were it certain for another layout, is not looked at.
    let long = [&head[..64 << 10], &b"<REUTERS NEWID=\"1\">\n".repeat(100_000)].concat();
    assert_eq!(told(&long), want);
}

/// Headlines and texts.
const STORIES: [(&str, &str); 3] = [
    (
        "Harbor reopens after week of storm",
        "The harbor of Salto was open again on Wednesday, after a week of storm.\n\
         Crews said that they would sail as soon as the fuel barge had come back from the north.\n\
         Two ferries to the islands will run twice as often until Sunday, the company said.\n",
    ),
    (
        "Council votes for longer library hours",
        "The council of Lund voted on Thursday to keep the library open until ten.\n\
         Students had asked for it for years, and a bakery next door offered to pay for the light.\n\
         The library will hire four people, all of them for the evening, the mayor said.\n",
    ),
    (
        "Bakery sells its last rye loaf",
        "A bakery in Bergen that had baked rye bread since 1889 sold its last loaf.\n\
         The oven goes to a museum, where it will be lit once a year, and the recipe to a school.\n\
         Neighbors had signed a letter to the city, which said that it could not bake bread.\n",
    ),
];

#[test]
fn markup_may_be_in_small_letters() {
    let marked = |(at, (head, text)): (u32, (&str, &str))| {
        format!("<doc id={at}>\n<title>{head}</title>\n<text>\n{text}</text>\n</doc>\n")
    };
    let dump: String = (1..).zip(STORIES).map(marked).collect();
    let parsed = Parser::default().parse(dump.as_bytes());
    assert_eq!(headlines(&parsed), STORIES.map(|(head, _)| Some(head)));
}

#[test]
fn counted_documents_need_no_rule_above() {
    let counted = |rule: &str| -> String {
        let document = |(at, (head, text)): (u32, (&str, &str))| {
            format!("{rule}Document {at} of 3\n\n{head}\nBy Jane Roe\nAug {at}, 2017\n\n{text}\n")
        };
        (1..).zip(STORIES).map(document).collect()
    };
    for rule in ["", &format!("{}\n\n", "_".repeat(60)), "=====\n"] {
        let dump = counted(rule);
        let parsed = Parser::default().parse(dump.as_bytes());
        assert_eq!(headlines(&parsed), STORIES.map(|(head, _)| Some(head)), "{rule}");
        let first = if rule.is_empty() { "Document" } else { rule.trim_end() };
        for (at, article) in (1..).zip(&parsed.articles) {
            let start = article.source.start as usize;
            assert!(dump[start..].starts_with(first));
            assert_eq!(article.contributors[0].name, "Jane Roe");
            let published = article.published.as_ref().expect("it has a stamp");
            assert_eq!(published.text, format!("Aug {at}, 2017"));
        }
    }
}

#[test]
fn a_dump_of_no_layout_says_so() {
    let dump = copydesk::parse(b"Storm closes northern ports\n\nRain fell all day.\n");
    assert_eq!(dump.articles[0].layout, copydesk::GENERIC);
    assert_eq!(dump.diagnostics[0].code, Code::NoLayout);
    assert_eq!(Layouts::none().rank(b"1 of 3 DOCUMENTS\n").len(), 0);
}

#[test]
fn the_page_on_layouts_has_them_all_and_its_walk_through_works() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../LAYOUTS.md");
    let page = std::fs::read_to_string(page).expect("the page is there");
    for layout in Layouts::bundled().iter() {
        let head = format!("### `{}`: {}\n", layout.name(), layout.title());
        assert!(page.contains(&head), "{head}");
        assert!(page.contains(layout.about().trim()), "{}: the page says otherwise", layout.name());
    }
    let blocks = |fence: &str| -> Vec<String> {
        let opened = page.split(fence).skip(1);
        opened.filter_map(|rest| rest.split("```").next().map(str::to_owned)).collect()
    };
    let layout = Layout::parse(&blocks("```toml\n").concat()).expect("its parts make a file");
    let log = &blocks("```text\n")[0];
    let parser = Parser::builder().layouts(Layouts::none().with(layout)).build();
    let dump = parser.parse(log.as_bytes());
    let titles = [Some("Ferry back after engine fire"), Some("Fog keeps ships in port")];
    assert_eq!(headlines(&dump), titles);
    assert_eq!(dump.diagnostics, [], "what it declares is there");
    assert_eq!(dump.articles[0].sections, ["North pier"]);
    let published = dump.articles[0].published.as_ref().expect("a stamp");
    assert_eq!(published.value.as_deref(), Some("2019-04-03T07:30+01:00"));
}

fn seeds() -> Vec<Sample> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    samples(&folder).expect("the sample dumps can be read")
}

/// Sample dumps that are not named after their layout.
const OTHER_NAMES: [(&str, &str); 3] =
    [("lexisnexis", "nexis"), ("factiva-plain", "factiva"), ("key-value", "labels")];

#[test]
fn every_bundled_layout_has_a_sample_dump_that_is_told_by_it() {
    let samples = seeds();
    let mut broken = Vec::new();
    for layout in Layouts::bundled().iter() {
        let other = OTHER_NAMES.iter().find(|(_, name)| *name == layout.name());
        let name = other.map_or(layout.name(), |(sample, _)| sample);
        let Some(sample) = samples.iter().find(|sample| sample.name == name) else {
            broken.push(format!("{}: no sample dump", layout.name()));
            continue;
        };
        let articles = copydesk::parse(&sample.dump).articles;
        let told: Vec<&str> = articles.iter().map(|article| article.layout.as_str()).collect();
        // An item may be cut short by a feed, or have no line that only the format has.
        let others = told.iter().filter(|told| **told != layout.name()).count();
        if told.is_empty() || others > 1 || others == told.len() {
            broken.push(format!("{name}: {told:?}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What must not change when something happens elsewhere.
fn content(article: &Article) -> (Option<String>, Vec<String>) {
    let body = article.body.iter().map(|block| block.text.clone()).collect();
    (article.headline.clone(), body)
}

/// The sample with lines in the middle of article `at` turned into what nobody meant.
fn damaged(dump: &[u8], whole: &Dump, at: usize) -> Vec<u8> {
    let source = &whole.articles[at].source;
    let (start, end) = (source.start as usize, source.end as usize);
    let (from, to) = (start + (end - start) / 3, start + (end - start) * 2 / 3);
    let mut out = dump.to_vec();
    for byte in &mut out[from..to] {
        if *byte != b'\n' && *byte != b'\r' {
            *byte = b'x';
        }
    }
    out
}

/// Samples that no layout knows and whose page furniture is all that the model has to hold on to.
const FRAGILE: [&str; 1] = ["page-chrome-tail"];

#[test]
fn one_damaged_article_leaves_the_others_untouched() {
    let mut broken = Vec::new();
    for sample in seeds().into_iter().filter(|it| !FRAGILE.contains(&it.name.as_str())) {
        let whole = copydesk::parse(&sample.dump);
        for at in 0..whole.articles.len() {
            let dump = damaged(&sample.dump, &whole, at);
            let found: Vec<_> = copydesk::parse(&dump).articles.iter().map(content).collect();
            let others = whole.articles.iter().enumerate().filter(|(other, _)| *other != at);
            let lost = others.filter(|(_, other)| !found.contains(&content(other))).count();
            if lost > 0 || found.len() != whole.articles.len() {
                broken.push(format!(
                    "{} {at}: {lost} lost, {} found of {}",
                    sample.name,
                    found.len(),
                    whole.articles.len()
                ));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Its articles are told apart by fields that come again under the text: what is found in a dump itself is not
/// looked for where a format marks its articles.
const FOUND_IN_THE_DUMP: &str = "label-tail";

/// Samples in UTF-8 in which every article is of a layout, with their articles.
fn known() -> Vec<(Sample, Vec<Article>)> {
    let is_utf8 = |sample: &Sample| core::str::from_utf8(&sample.dump).is_ok();
    let read = seeds().into_iter().filter(is_utf8).filter(|it| it.name != FOUND_IN_THE_DUMP);
    read.map(|sample| {
        let articles = copydesk::parse(&sample.dump).articles;
        (sample, articles)
    })
    .filter(|(_, articles)| articles.iter().all(|it| it.layout != copydesk::GENERIC))
    .collect()
}

/// Whether the layout of `article` says where one `starts` or `ends`.
fn says(article: Option<&Article>, edge: Edge) -> bool {
    let layouts = Layouts::bundled();
    let layout = article.and_then(|article| layouts.get(&article.layout));
    layout.is_some_and(|layout| layout.cues().iter().any(|cue| cue.edge == Some(edge)))
}

/// Whether the last line of `sample` is one with which an article of its layout ends. A release goes on with whom to
/// ask, behind its end mark.
fn ends_with_mark(sample: &Sample, last: Option<&Article>) -> bool {
    let layouts = Layouts::bundled();
    let layout = last.and_then(|article| layouts.get(&article.layout));
    let mut lines = sample.dump.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let line = lines.rfind(|line| !line.is_empty()).unwrap_or_default();
    let ends = |layout: &Layout| {
        let mut cues = layout.cues().iter().filter(|cue| cue.edge == Some(Edge::Ends));
        cues.any(|cue| cue.template.matches(line))
    };
    layout.is_some_and(ends)
}

#[test]
fn a_dump_that_changes_its_layout_is_read_to_its_end() {
    let known = known();
    assert!(known.len() >= 12, "{} samples of known layouts", known.len());
    let (mut broken, mut count) = (Vec::new(), 0);
    for (first, above) in &known {
        for (second, below) in &known {
            // Where neither layout says that an article is over or begins, only the model can tell,
            // and it alone knows where the text of a story ends.
            let is_marked = [first, second].iter().all(|sample| sample.name != "story");
            let is_told = ends_with_mark(first, above.last()) || says(below.first(), Edge::Starts);
            if !is_marked || !is_told {
                continue;
            }
            count += 1;
            let joined = [first.dump.as_slice(), b"\n\n", &second.dump].concat();
            let found = copydesk::parse(&joined).articles;
            let told: Vec<_> = found.iter().map(|it| (content(it), &it.layout)).collect();
            let want = above.iter().chain(below).map(|it| (content(it), &it.layout));
            let lost = want.filter(|want| !told.contains(want)).count();
            if lost > 0 || found.len() != above.len() + below.len() {
                let (one, other) = (&first.name, &second.name);
                broken.push(format!("{one} + {other}: {lost} lost, {} found", found.len()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(count > 400, "only {count} pairs of samples were looked at");
}

/// A format that marks all its articles says nothing of what stands between two exports of it.
#[test]
fn a_story_between_two_exports_is_not_lost() {
    let known = known();
    let (site, stories) = known
        .iter()
        .find(|(sample, _)| sample.name == "stamp-under-headline")
        .expect("the sample is there");
    let mut broken = Vec::new();
    for (export, items) in &known {
        let is_told = says(items.last(), Edge::Ends) || says(items.first(), Edge::Starts);
        // Feeds mark only the articles that they cut short.
        if !is_told || export.name == "feed" {
            continue;
        }
        let joined = [&export.dump[..], b"\n\n", &site.dump, b"\n\n", &export.dump].concat();
        let found: Vec<_> = copydesk::parse(&joined).articles.iter().map(content).collect();
        let want = items.iter().chain(stories).chain(items).map(content);
        let lost = want.filter(|want| !found.contains(want)).count();
        if lost > 0 || found.len() != 2 * items.len() + stories.len() {
            broken.push(format!("{}: {lost} lost, {} found", export.name, found.len()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// A transcript has the day over the name of the show, and the hour behind it.
#[test]
fn a_transcript_has_the_hour_of_its_show() {
    let item = |show: &str| {
        format!(
            "                               1 of 2 DOCUMENTS\n\n\n                                 Harbor TV\n\n                            \
             January 11, 2009 Sunday\n\n                     {show}\n\nFerry captains ask for a second pier\n\n\
             BYLINE: Jane Quill\n\nGUESTS: Bo Lind\n\nSECTION: NEWS; Domestic\n\nLENGTH: 64 words\n\n\n\
             JANE QUILL, HOST: Tonight we speak with the captain of the night ferry, who has not slept\n\
             on land since October. Captain Lind, what does the harbor need?\n\n\
             BO LIND: A pier. There is one now, and two boats that come in at the same time.\n\n\
             LOAD-DATE: January 12, 2009\n\nLANGUAGE: ENGLISH\n\n\n"
        )
    };
    let published = |show: &str| {
        let dump = item(show) + &item(show).replace("1 of 2", "2 of 2");
        let article = copydesk::parse(dump.as_bytes()).articles.remove(0);
        assert_eq!(article.headline.as_deref(), Some("Ferry captains ask for a second pier"));
        let published = article.published.expect("the day is there");
        (published.value, published.text)
    };
    let (value, text) = published("SHOW: HARBOR WEEK 7:00 PM EST");
    assert_eq!(value.as_deref(), Some("2009-01-11T19:00-05:00"));
    assert_eq!(text, "January 11, 2009 Sunday 7:00 PM EST");
    let (value, _) = published("SHOW: Harbor Week 6:30 PM EST Harbor TV");
    assert_eq!(value.as_deref(), Some("2009-01-11T18:30-05:00"));
    let (value, _) = published("SHOW: Harbor Week");
    assert_eq!(value.as_deref(), Some("2009-01-11"));
}

/// An item that a database took from a site has its address under the name of the paper, and nothing is centered.
#[test]
fn a_paper_over_an_address_is_no_headline() {
    let item = |number: u8, headline: &str| {
        format!(
            "{number} of 2 DOCUMENTS\n\n\nHarbor Post / Harstad\n\n\
             http://www.harborpost.example/nl/5597/Economy/article/detail/4274851/2016/04/03/Second\n-pier-opens.html\n\n\
             3 april 2016 zondag\n\n{headline}\n\n184 words\n\n\n   The second pier of Harstad was opened on \
             Sunday by the mayor, who cut a rope\ninstead of a ribbon. Ferry captains had asked for it since 1998.\n\n\n"
        )
    };
    let dump =
        item(1, "Second pier opens in Harstad") + &item(2, "Ferry captains ask for a third pier");
    let articles = copydesk::parse(dump.as_bytes()).articles;
    let found = articles.iter().map(|it| (it.headline.as_deref(), it.publication.as_deref()));
    let paper = Some("Harbor Post / Harstad");
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            (Some("Second pier opens in Harstad"), paper),
            (Some("Ferry captains ask for a third pier"), paper)
        ]
    );
}

/// Every line of an article is in some value: what is no field of it is furniture. Lines without letters and
/// digits only part others, and tags alone say nothing that could be read.
#[test]
fn no_line_of_an_article_is_lost() {
    let mut lines = 0;
    for sample in seeds() {
        // Spans count the bytes of the dump as it is stored.
        let dump = Parser::default().parse(&sample.dump);
        for article in &dump.articles {
            let spans = || article.provenance.values().flat_map(|it| &it.spans);
            let (mut at, end) = (article.source.start, article.source.end);
            for line in
                sample.dump[at as usize..end as usize].split_inclusive(|byte| *byte == b'\n')
            {
                let (from, to) = (at, at + line.len() as u64);
                at = to;
                let text = String::from_utf8_lossy(line);
                let is_silent = !without_tags(&text).contains(char::is_alphanumeric);
                let is_read = spans().any(|span| span.start < to && from < span.end);
                assert!(is_silent || is_read, "{}: {text}", sample.name);
                lines += u32::from(!is_silent);
            }
        }
    }
    assert!(lines > 1000, "only {lines} lines were looked at");
}

/// `text` without tags and references to characters.
fn without_tags(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        kept.push_str(&rest[..at]);
        let close = if rest[at..].starts_with('<') { '>' } else { ';' };
        rest = match rest[at..].find(close) {
            Some(end) => &rest[at + end + 1..],
            None => {
                kept.push_str(&rest[at..]);
                ""
            }
        };
    }
    kept + rest
}

/// A layout of one's own has a say in every dump, whatever is added after it.
#[test]
fn a_layout_that_is_replaced_leaves_the_others_as_they_are() {
    let own = |name: &str, mark: &str| {
        let cue = "edge = \"starts\"\nstrength = \"strong\"\n";
        let file = format!(
            "format = 1\nname = \"{name}\"\ntitle = \"T\"\n[[cue]]\nlines = [\"{mark}\"]\n{cue}"
        );
        Layout::parse(&file).expect("it is well-formed")
    };
    let layouts = Layouts::bundled().with(own("log-a", "@@ {int}")).with(own("log-b", "%% {int}"));
    let again = layouts.clone().with(own("log-b", "%% {int}"));
    let dump = b"@@ 1\nFog\n\nNo ship left.\n";
    for layouts in [layouts, again] {
        let parser = Parser::builder().layouts(layouts).build();
        // A bundled layout does not wake up by one strong cue.
        assert_eq!(parser.parse(dump).articles[0].layout, "log-a");
    }
}

#[test]
fn labels_of_ones_own_are_known_in_any_case_and_with_any_colon() {
    for (label, line) in [
        ("zr qx", "Zr-qx: Jane Doe"),
        ("zr-qx", "ZR QX: Jane Doe"),
        ("Zrqx", "zrqx : Jane Doe"),
        ("zrqx", "Zrqx：Jane Doe"),
        ("årqx", "ÅRQX: Jane Doe"),
        ("Årqx ærq", "årqx-ærq : Jane Doe"),
        ("жзрк", "ЖЗРК: Jane Doe"),
    ] {
        let file = format!(
            "format = 1\nname = \"x\"\ntitle = \"T\"\n[labels.no]\nbyline = [\"{label}\"]\n"
        );
        let layout = Layout::parse(&file).expect(label);
        let parser = Parser::builder().layouts(Layouts::bundled().with(layout)).build();
        let dump = parser.parse(
            format!(
                "Storm closes northern ports\n\n{line}\n\nRain fell all day on the islands, and the \
                 ferries stayed in port. Nobody was hurt.\n\nThe town has 4,000 people.\n"
            )
            .as_bytes(),
        );
        assert_eq!(dump.articles[0].byline.as_deref(), Some("Jane Doe"), "{label}: {line}");
    }
}

#[test]
fn what_can_never_work_is_refused() {
    let head = "format = 1\nname = \"x\"\ntitle = \"T\"\n";
    for (file, line, found) in [
        ("[labels.no]\nbyline = [\"Av:\"]\n", 5, "without the colon, but found `Av:`"),
        ("[labels.no]\nbyline = [\"By\", \" \"]\n", 5, "without the colon, but found ` `"),
        ("[[cue]]\nlines = []\nstrength = \"hint\"\n", 5, "but found `[]`"),
        (
            "[articles]\nall-marked = true\n",
            5,
            "starts, opens or ends an article, but found `none`",
        ),
        ("[style]\nzone-minutes = 99999\n", 5, "expected minutes from -840 to 840"),
        (
            "[style]\n\nregion = \"Ohio\"\n",
            6,
            "expected the ISO 3166-2 code of a region, such as US-OH",
        ),
        (
            "[style]\nreference = \"noon\"\n",
            5,
            "expected a date such as 2017-08-10 or 2017-08-10T15:15",
        ),
    ] {
        let error = Layout::parse(&format!("{head}{file}")).expect_err(file);
        assert_eq!(error.line(), line, "{error}");
        assert!(error.message().ends_with(found), "{error}");
    }
    for file in ["reference = 2017-08-10", "reference = \"2017-08-10 10:00\"", "region = \"us-oh\""]
    {
        Layout::parse(&format!("{head}[style]\n{file}\n")).expect(file);
    }
}

/// What stands where the layout says has no label.
#[test]
fn a_value_in_a_slot_was_told_by_the_layout() {
    let dump = harbor().parse(LOG.as_bytes());
    let basis = |key: &str| dump.articles[0].provenance[key].basis;
    assert_eq!(basis("headline"), Basis::Layout);
    assert_eq!(basis("publication"), Basis::Layout);
    assert_eq!(basis("byline"), Basis::Label);
}
