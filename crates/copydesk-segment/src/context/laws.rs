//! What a window answers from its columns, against the same question asked of every line.

use proptest::prelude::*;

use super::*;
use crate::shape::Last;

/// Lines of few words, so that they share some: text, titles, stamps, bylines, and lines again.
fn lines() -> impl Strategy<Value = Vec<(String, u8)>> {
    let word = prop::sample::select(vec!["river", "Salto", "Harstad", "ferries", "Marten", "rain"]);
    let words = |count| prop::collection::vec(word.clone(), count).prop_map(|it| it.join(" "));
    let line = prop_oneof![
        3 => words(16..40).prop_map(|it| format!("Rain {it}.")),
        1 => words(8..14),
        2 => words(1..6),
        1 => Just("Thu, 2017-08-10 15:15".to_owned()),
        1 => Just("By Marten Salto".to_owned()),
        1 => Just("SALTO, May 3 (dpa) - ".to_owned() + &"Rain fell on Harstad. ".repeat(6)),
    ];
    prop::collection::vec((line, prop_oneof![2 => Just(0u8), 1 => 0u8..9]), 1..160)
}

fn entries(lines: &[(String, u8)]) -> Vec<Entry> {
    let mut memory = Memory::new();
    let entry = |(line, blanks): &(String, u8)| {
        Entry::new(Shape::new(line.as_bytes(), line.as_bytes()), *blanks, &mut memory)
    };
    lines.iter().map(entry).collect()
}

/// The lines of a window, asked one by one.
struct Plain<'e>(&'e [Entry]);

impl<'e> Plain<'e> {
    /// The lines from 1 to `most` after (`step` 1) or before (`step` -1) the line, the nearest first.
    fn beside(&self, at: usize, step: isize, most: usize) -> impl Iterator<Item = &'e Entry> {
        let lines = self.0;
        (1..=most as isize).map_while(move |by| lines.get(at.checked_add_signed(by * step)?))
    }

    fn around(&self, at: usize, most: usize) -> impl Iterator<Item = &'e Entry> {
        self.beside(at, -1, most).chain(self.beside(at, 1, most))
    }

    fn texts(&self, at: usize, step: isize, most: usize) -> impl Iterator<Item = &'e Entry> {
        self.beside(at, step, most).filter(|entry| entry.class.is_text())
    }

    fn distance(&self, at: usize, step: isize, most: usize, group: Group) -> usize {
        let is = |entry: &Entry| entry.class.groups() >> group as u8 & 1 != 0;
        self.beside(at, step, most).position(is).unwrap_or(most) + 1
    }

    fn wrapping(&self, at: usize) -> usize {
        let is_wrapped = |shape: &Shape| {
            (50..=100).contains(&shape.bytes)
                && matches!(shape.last, Last::Letter | Last::Comma | Last::Digit)
                && shape.words >= 6
        };
        let wrapped = self.around(at, 14).filter(|entry| is_wrapped(&entry.shape)).count();
        let long = self.around(at, 14).filter(|entry| entry.shape.bytes > 120).count();
        match (wrapped, long) {
            (0..=2, _) => 0,
            (3..=6, 0..=1) => 2,
            (7.., 0..=2) => 3,
            _ => 1,
        }
    }

    fn overlap(&self, at: usize, step: isize) -> usize {
        let texts: Vec<_> = self.texts(at, step, 14).take(3).collect();
        let says = |stem: &&u16| texts.iter().any(|text| text.shape.stems().contains(stem));
        self.0[at].shape.stems().iter().filter(says).count().min(4)
    }

    /// The names of the nearest lines of text on one side, each once.
    fn names(&self, at: usize, step: isize) -> Vec<u16> {
        let own = self.0[at..=at].iter().filter(|entry| step > 0 && entry.class.is_text());
        let texts = own.chain(self.texts(at, step, 24)).take(if step > 0 { 5 } else { 6 });
        let mut names: Vec<u16> = texts.flat_map(|entry| entry.shape.names()).copied().collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn cohesion(&self, at: usize) -> (usize, usize) {
        let (after, before) = (self.names(at, 1), self.names(at, -1));
        if after.is_empty() || before.is_empty() {
            return (0, 0);
        }
        let shared = after.iter().filter(|name| before.contains(name)).count();
        let level = match shared * 20 / after.len() {
            _ if shared == 0 => 0,
            0..=2 => 1,
            3..=5 => 2,
            6..=9 => 3,
            _ => 4,
        };
        (if after.len().min(before.len()) < 6 { 1 } else { 2 }, level)
    }

    fn chars(&self, at: usize, step: isize) -> u32 {
        self.texts(at, step, 40).map(|entry| entry.shape.chars.min(1000)).sum()
    }

    fn says_again(&self, at: usize, step: isize) -> bool {
        let own = &self.0[at].shape;
        self.beside(at, step, REACH)
            .any(|it| it.shape.hash == own.hash && it.shape.bytes == own.bytes)
    }
}

proptest! {
    #[test]
    fn columns_answer_as_the_lines_themselves_do(lines in lines()) {
        let entries = entries(&lines);
        let plain = Plain(&entries);
        let mut columns = Columns::default();
        let window = Window::new(&entries, &mut columns, 0, true);
        for (at, own) in entries.iter().enumerate() {
            for group in [Group::Text, Group::Title, Group::Stamp, Group::Byline, Group::Dateline] {
                for most in [5, 7] {
                    prop_assert_eq!(
                        window.distance(at, most, group),
                        plain.distance(at, 1, most, group)
                    );
                    prop_assert_eq!(
                        window.distance_back(at, most, group),
                        plain.distance(at, -1, most, group)
                    );
                }
            }
            for most in [8, 24] {
                prop_assert_eq!(window.texts_after(at, most), plain.texts(at, 1, most).count());
                prop_assert_eq!(window.texts_before(at, most), plain.texts(at, -1, most).count());
            }
            prop_assert_eq!(window.wrapping(at), plain.wrapping(at));
            let spaced = plain.around(at, 14).filter(|entry| entry.blanks > 0).count();
            let spacing = spaced * 4 / (plain.around(at, 14).count() + 1);
            prop_assert_eq!(window.spacing(at), spacing.min(3));
            let more = plain.around(at, 24).filter(|it| it.blanks > own.blanks).count();
            let same = plain.around(at, 24).filter(|it| it.blanks == own.blanks).count();
            let rank = match (own.blanks, more, same) {
                (0, ..) => 0,
                (_, 0, 0..=6) => 3,
                (_, 0, _) => 2,
                (_, 1..=4, _) => 1,
                _ => 0,
            };
            prop_assert_eq!(window.blank_rank(at), rank);
            if own.shape.chars < 200 {
                let overlap = (plain.overlap(at, 1), plain.overlap(at, -1));
                prop_assert_eq!(window.overlap(at), overlap);
            }
            prop_assert_eq!(window.cohesion(at), plain.cohesion(at));
            for (mass, step) in [(window.text_mass_after(at), 1), (window.text_mass_before(at), -1)] {
                // Steps that double, from a hundred characters on.
                let (chars, mut steps) = (plain.chars(at, step), 0);
                while chars > 0 && steps < 9 && (steps == 0 || chars >= 100 << (steps - 1)) {
                    steps += 1;
                }
                prop_assert_eq!(mass, steps, "{} characters", chars);
            }
            prop_assert_eq!(
                window.repeats(at),
                (plain.says_again(at, -1), plain.says_again(at, 1))
            );
        }
    }
}
