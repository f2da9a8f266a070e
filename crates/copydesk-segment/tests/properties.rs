//! Laws of the segmenter: nothing is lost, nothing depends on how the bytes arrive, and the same
//! decisions are explained as are made.

use std::collections::HashSet;
use std::io::Read;

use copydesk_segment::{Kind, Piece, Segment, Segmenter, Weights};
use copydesk_testkit::{Layout, LineEnd, article, typeset};
use copydesk_text::{Role, lines};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Lines as dumps have them, good and odd.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{2,8}( [a-z]{2,9}){3,9}",
        4 => "[A-Z][a-z]{2,8}( [a-z]{2,9}){12,40}\\.",
        1 => Just(String::new()),
        1 => Just("Thu, 2017-08-10 15:15".to_owned()),
        1 => "By [A-Z][a-z]{2,8} [A-Z][a-z]{2,8}",
        1 => "[A-Z]{4,9}, [A-Z][a-z]{3,8}: [A-Z][a-z]{2,8}( [a-z]{2,9}){12,20}\\.",
        1 => "[=_*#-]{3,40}",
        1 => "[ \\t]{0,6}[a-z0-9 ,;:]{0,80}",
        1 => "\\PC{0,60}",
    ]
}

fn dump() -> impl Strategy<Value = String> {
    (prop::collection::vec(line(), 0..80), prop_oneof![Just("\n"), Just("\r\n"), Just("\r")])
        .prop_map(|(lines, end)| lines.join(end))
}

/// Gives out a few bytes at a time.
struct Trickle<'a> {
    rest: &'a [u8],
    sizes: std::iter::Cycle<std::vec::IntoIter<usize>>,
}

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let size = self.sizes.next().unwrap_or(1).min(buffer.len()).min(self.rest.len());
        let (now, later) = self.rest.split_at(size);
        buffer[..size].copy_from_slice(now);
        self.rest = later;
        Ok(size)
    }
}

fn assert_tiles(dump: &[u8], segments: &[Segment]) -> Result<(), TestCaseError> {
    let mut at = 0;
    let mut number = 0;
    for segment in segments {
        prop_assert_eq!(segment.span.start, at);
        let mut line_at = at;
        for line in &segment.lines {
            number += 1;
            prop_assert_eq!(line.line.span.start, line_at);
            prop_assert_eq!(line.line.number, number);
            prop_assert_eq!(line.role == Role::Blank, line.line.is_blank());
            line_at = line.line.span.end;
        }
        prop_assert_eq!(line_at, segment.span.end);
        prop_assert!(!segment.span.is_empty());
        at = segment.span.end;
    }
    prop_assert_eq!(at, dump.len() as u64);
    Ok(())
}

proptest! {
    #[test]
    fn segments_and_their_lines_tile_the_dump(dump in dump()) {
        let segments: Vec<_> = Segmenter::default().segments(dump.as_bytes()).collect();
        assert_tiles(dump.as_bytes(), &segments)?;
    }

    #[test]
    fn any_bytes_are_tiled(dump in prop::collection::vec(any::<u8>(), 0..2000)) {
        let segments: Vec<_> = Segmenter::default().segments(&dump).collect();
        assert_tiles(&dump, &segments)?;
    }

    #[test]
    fn a_reader_finds_what_a_slice_finds(
        dump in dump(),
        sizes in prop::collection::vec(1usize..97, 1..6),
        line_limit in prop_oneof![Just(1 << 20), 5usize..200],
        segment_limit in prop_oneof![Just(8 << 20), 100u64..2000],
    ) {
        let segmenter =
            Segmenter::builder().line_limit(line_limit).segment_limit(segment_limit).build();
        let whole: Vec<_> = segmenter.segments(dump.as_bytes()).collect();
        assert_tiles(dump.as_bytes(), &whole)?;
        let trickle = Trickle { rest: dump.as_bytes(), sizes: sizes.into_iter().cycle() };
        let pieces: Vec<Piece> = segmenter.reader(trickle).map(Result::unwrap).collect();
        for piece in &pieces {
            prop_assert_eq!(&piece.bytes, piece.segment.span.slice(dump.as_bytes()));
        }
        let read: Vec<_> = pieces.into_iter().map(|piece| piece.segment).collect();
        prop_assert_eq!(read, whole);
    }

    #[test]
    fn line_ends_change_no_role(lines in prop::collection::vec(line(), 0..60)) {
        let roles = |end: &str| -> Vec<(Kind, Role)> {
            let dump = lines.join(end);
            let segmenter = Segmenter::default();
            let segments: Vec<_> = segmenter.segments(dump.as_bytes()).collect();
            segments.iter().flat_map(|s| s.lines.iter().map(|l| (s.kind, l.role))).collect()
        };
        prop_assert_eq!(roles("\n"), roles("\r\n"));
    }

    #[test]
    fn what_is_explained_is_what_was_decided(dump in dump()) {
        let segmenter = Segmenter::default();
        let segments: Vec<_> = segmenter.segments(dump.as_bytes()).collect();
        let decided: Vec<_> = segments
            .iter()
            .flat_map(|segment| segment.lines.iter().map(move |line| (segment, line)))
            .filter(|(_, line)| line.role != Role::Blank)
            .map(|(segment, line)| (line.line, line.role, segment.kind == Kind::Gap))
            .collect();
        let explained: Vec<_> = segmenter
            .explain(dump.as_bytes())
            .into_iter()
            .map(|line| (line.line, line.role, line.is_gap))
            .collect();
        prop_assert_eq!(explained, decided);
    }
}

#[test]
fn a_dump_of_many_blocks_reads_the_same_in_pieces() {
    // Some thousand lines: several blocks are decoded, each from the end of the last.
    let mut runner = TestRunner::deterministic();
    let models: Vec<_> =
        (0..400).map(|_| article().new_tree(&mut runner).unwrap().current()).collect();
    let printed = typeset(&models, Layout::StampUnderHeadline, LineEnd::Lf);
    let dump = printed.text.as_bytes();
    let segmenter = Segmenter::default();
    let whole: Vec<_> = segmenter.segments(dump).collect();
    assert_tiles(dump, &whole).unwrap();
    let read: Vec<_> = segmenter.reader(dump).map(|piece| piece.unwrap().segment).collect();
    assert_eq!(read, whole);
    // Nonsense words are harder than news: nearly all of the articles start where they were set.
    let starts: HashSet<u64> = whole.iter().map(|segment| segment.span.start).collect();
    let found =
        printed.articles.iter().filter(|range| starts.contains(&(range.start as u64))).count();
    assert!(found * 100 >= printed.articles.len() * 90, "{found} of {}", printed.articles.len());
}

#[test]
fn memory_stays_bounded_for_a_line_without_end() {
    // 64 MiB of one letter: pieces of at most the segment limit, none lost.
    let source = std::io::repeat(b'x').take(64 << 20);
    let segmenter = Segmenter::default();
    let mut total = 0;
    for piece in segmenter.reader(source) {
        let piece = piece.unwrap();
        assert!(piece.bytes.len() <= 8 << 20);
        assert_eq!(piece.segment.span.start, total);
        total = piece.segment.span.end;
    }
    assert_eq!(total, 64 << 20);
}

#[test]
fn a_failing_reader_gives_its_error_with_the_position() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let segmenter = Segmenter::default();
    let source = b"Rain\n".chain(Failing);
    let errors: Vec<_> = segmenter.reader(source).filter_map(Result::err).collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].to_string(), "cannot read the dump at byte 5");
}

#[test]
fn the_table_of_weights_survives_being_written_and_read() {
    let built_in = Weights::built_in();
    let again = Weights::parse(&built_in.render()).unwrap();
    assert_eq!(again.render(), built_in.render());
}

#[test]
fn a_broken_table_says_where_and_what() {
    let error = |text: &str| Weights::parse(text).unwrap_err().to_string();
    assert_eq!(
        error("weights 1"),
        "line 1 of the weights: expected `copydesk-weights 1`, found `weights 1`"
    );
    assert_eq!(
        error("copydesk-weights 1\nbias=\tb12\nno-such\tb1"),
        "line 3 of the weights: expected the name of a feature, found `no-such`"
    );
    assert_eq!(
        error("copydesk-weights 1\nbias=\t?12"),
        "line 2 of the weights: expected states and a weight, found `?12`"
    );
}

#[test]
fn an_empty_dump_has_no_segments() {
    assert_eq!(Segmenter::default().segments(b"").count(), 0);
    assert_eq!(lines(b"").count(), 0);
    assert!(Segmenter::default().explain(b"").is_empty());
}
