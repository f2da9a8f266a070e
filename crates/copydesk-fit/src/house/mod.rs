//! Known articles set as news sites set them: with the chrome that is printed around every story.
//!
//! Of most sites a corpus has one page, and of what a site prints again around each story it shows nothing. Here
//! all articles of a dump have one house style: kicker, deck, signature, buttons, captions, links between
//! paragraphs, what follows the text, and where blank lines stand. Some are agency copy, with datelines and
//! closings. The words are of any language, whatever that of the articles is: what a word is says less than that
//! it comes again. Articles are cut to some paragraphs, since most stories are shorter than those of magazines that
//! corpora are full of.
//!
//! An article starts with its headline: a kicker or a trail over it is of the page.

mod chrome;
mod forms;
mod sheet;
mod style;

use crate::articles::{self, Article};
use crate::corpus::Dump;
use crate::random::Random;
use style::House;

/// Dumps of the articles of `dumps` set as sites do, each article `rounds` times.
pub(crate) fn dumps(dumps: &[&Dump], rounds: usize) -> Vec<Dump> {
    let mut random = Random(41);
    let mut made = Vec::new();
    for _ in 0..rounds {
        let mut articles: Vec<Article<'_>> =
            dumps.iter().flat_map(|dump| articles::of(dump, &mut random)).collect();
        random.shuffle(&mut articles);
        let mut rest = articles.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at((2 + random.below(10)).min(rest.len()));
            rest = later;
            let house = House::pick(&mut random);
            made.push(house.set(now, &mut random, made.len()));
        }
    }
    made
}

fn one<T: Copy>(of: &[T], random: &mut Random) -> T {
    of[random.below(of.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::{Page, body, first_headline};
    use copydesk_text::Role;

    /// A dump of one article with as many paragraphs.
    fn dump(headline: &str, paragraphs: usize) -> Dump {
        let mut page = Page::default();
        page.start();
        page.line(headline.as_bytes(), first_headline());
        for at in 0..paragraphs {
            let text = format!("In paragraph {at} of “{headline}” a ferry left the harbor, ")
                + "as it had done every day since the bridge was closed, with nobody on board.";
            page.line(text.as_bytes(), body(&[Role::Paragraph]));
        }
        let own = [Article { headline: b"", body: Vec::new(), source: "harbor" }];
        page.into_dump("web/clean", headline.to_owned(), &own)
    }

    #[test]
    fn articles_start_with_their_headlines_and_all_lines_are_labelled() {
        let known: Vec<Dump> =
            (3..30).map(|at| dump(&format!("Ferry number {at} leaves the harbor"), at)).collect();
        let made = dumps(&known.iter().collect::<Vec<_>>(), 2);
        let count: usize = made.iter().map(|dump| dump.starts.len()).sum();
        assert_eq!(count, 2 * known.len());
        for dump in &made {
            assert_eq!(dump.lines.len(), dump.allowed.len());
            assert!(dump.allowed.iter().all(|&allowed| allowed != 0));
            for &start in &dump.starts {
                let line = dump.lines[start].content.slice(&dump.bytes);
                assert!(String::from_utf8_lossy(line).contains("Ferry number"), "{line:?}");
                assert_eq!(dump.allowed[start], first_headline());
            }
            let text = String::from_utf8_lossy(&dump.bytes);
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
}
