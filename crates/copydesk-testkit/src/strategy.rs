//! Made-up articles for property tests.

use proptest::{
    collection::vec,
    option,
    prelude::{BoxedStrategy, Strategy},
    sample::select,
};

use crate::{
    model::{ArticleModel, Block, Caption, Person, Stamp},
    words::{CITIES, LANGUAGES, Words},
};

/// One article: plausible shapes, made-up words, one of several languages.
///
/// ```
/// use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
///
/// let mut runner = TestRunner::deterministic();
/// let article = copydesk_testkit::article().new_tree(&mut runner).unwrap().current();
/// assert!(!article.headline.ends_with('.'));
/// assert!(!article.body.is_empty());
/// ```
pub fn article() -> BoxedStrategy<ArticleModel> {
    select(LANGUAGES).prop_flat_map(article_in).boxed()
}

/// A dump's worth of articles, each in a language of its own: as many as `count` allows.
pub fn articles(count: std::ops::Range<usize>) -> BoxedStrategy<Vec<ArticleModel>> {
    vec(article(), count).boxed()
}

fn article_in(words: Words) -> impl Strategy<Value = ArticleModel> {
    let head = (headline(words), option::of(sentence(words)), vec(person(words), 0..3), stamp());
    let filed = option::weighted(0.7, select(CITIES));
    let below = (vec(caption(words), 0..2), vec(headline(words), 0..4));
    (head, filed, body(words), below).prop_map(|(head, dateline, body, below)| {
        let (headline, deck, mut people, stamp) = head;
        people.dedup();
        let (captions, related) = below;
        ArticleModel { headline, deck, people, stamp, dateline, body, captions, related }
    })
}

fn headline(words: Words) -> impl Strategy<Value = String> {
    (select(words.actors), select(words.deeds)).prop_map(|(who, what)| format!("{who} {what}"))
}

fn sentence(words: Words) -> impl Strategy<Value = String> {
    (select(words.openings), select(words.objects), select(words.tails))
        .prop_map(|(opening, object, tail)| format!("{opening} {object}, {tail}."))
}

fn paragraph(words: Words) -> impl Strategy<Value = String> {
    let sentences = vec(sentence(words), 1..4);
    (sentences, option::of(select(words.quotes))).prop_map(|(mut sentences, quote)| {
        sentences.extend(quote.map(str::to_owned));
        sentences.join(" ")
    })
}

/// Runs of paragraphs, each run but the first below a subhead.
fn body(words: Words) -> impl Strategy<Value = Vec<Block>> {
    let run = || vec(paragraph(words).prop_map(Block::Paragraph), 1..5);
    let below = (select(words.subheads), run()).prop_map(|(subhead, run)| {
        let mut blocks = vec![Block::Subhead(subhead.to_owned())];
        blocks.extend(run);
        blocks
    });
    let below = vec(below, 0..3).prop_map(|runs| runs.concat());
    (run(), below).prop_map(|(mut blocks, below)| {
        blocks.extend(below);
        blocks
    })
}

fn person(words: Words) -> impl Strategy<Value = Person> {
    (select(words.given), select(words.family))
        .prop_map(|(given, family)| Person { name: format!("{given} {family}") })
}

fn caption(words: Words) -> impl Strategy<Value = Caption> {
    let agency = select(&["AFP", "Reuters"][..]);
    (sentence(words), person(words), agency).prop_map(|(text, person, agency)| Caption {
        text,
        credit: format!("{} / {agency}", person.name),
    })
}

/// Days from 1 to 28, so that every month has them.
fn stamp() -> impl Strategy<Value = Stamp> {
    (1980u16..2030, 1u8..=12, 1u8..=28, 0u8..24, 0u8..60)
        .prop_map(|(year, month, day, hour, minute)| Stamp { year, month, day, hour, minute })
}
