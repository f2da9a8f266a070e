//! Dumps that no desk ever meant: what a parser must read without falling over.

use proptest::{
    collection::vec,
    prelude::{BoxedStrategy, Strategy, any, prop_oneof},
    sample::select,
};

use crate::{
    strategy::articles,
    typeset::{Layout, LineEnd, typeset},
};

/// Lines that set off the parts of a parser: labels, rules, stamps, datelines, end marks, half of
/// them broken off.
const LINES: &[&str] = &[
    "",
    " ",
    "\u{a0}",
    "By ",
    "By Ida Moe and",
    "BY IDA MOE, Staff Writer",
    "Thu, 2017-08-10 15:15",
    "Thu, 2017-99-99 99:99",
    "10/08/2017",
    "Published",
    "OSLO, Aug 10 (Reuters) -",
    "OSLO (AP) — Rain fell",
    "(ANSA) - ROMA, 09 AGO - ",
    "SAN FRANCISCO--(BUSINESS WIRE)--",
    "(((((((((((((((",
    "1 of 999999999999999999999 DOCUMENTS",
    "3 of 2 DOCUMENTS",
    "End of Document",
    "Main category:",
    "Share",
    "________________________________________________________________",
    "================",
    "###",
    "-30-",
    " Reuter",
    "\u{16}\u{16}\u{1}W1234\u{1f}",
    "\u{3}131137 GMT Nov 13",
    "<REUTERS NEWID=\"1\">",
    "<BODY>&#2;&#xFFFFFFFF;&amp",
    "</TEXT></DOC>",
    "Title: ",
    ": : : :",
    "•",
    "(Reporting by ; Editing by )",
    "PHOTO: ",
    "İSTANBUL, 9 Ağustos",
    "東京 10日 共同",
    "\u{202e}gnirts desrever",
    "e\u{301}\u{301}\u{301}",
    "\u{feff}",
];

/// Any bytes a dump may hold: broken pieces of real layouts, lines that set parsers off, line ends
/// of every kind, bytes that are no text in any encoding.
///
/// ```
/// use proptest::{strategy::{Strategy, ValueTree}, test_runner::TestRunner};
///
/// let mut runner = TestRunner::deterministic();
/// let dumps = (0..100).map(|_| copydesk_testkit::debris().new_tree(&mut runner).unwrap().current());
/// assert!(dumps.into_iter().any(|dump| std::str::from_utf8(&dump).is_err()));
/// ```
pub fn debris() -> BoxedStrategy<Vec<u8>> {
    vec(piece(), 0..24).prop_map(|pieces| pieces.concat()).boxed()
}

fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        6 => line(),
        2 => broken_print(),
        1 => vec(any::<u8>(), 0..40),
        1 => (select(&b"\n\r \t-_.=\0\xa0\xff"[..]), 1usize..300).prop_map(|(b, n)| vec![b; n]),
    ]
}

fn line() -> impl Strategy<Value = Vec<u8>> {
    let end = select(&["\n", "\r\n", "\r", "\n\n", "\n\r\n", "", "\u{b}", "\u{c}", "\u{2028}"][..]);
    (select(LINES), end).prop_map(|(line, end)| [line, end].concat().into_bytes())
}

/// Part of a printed dump, cut without regard for letters.
fn broken_print() -> impl Strategy<Value = Vec<u8>> {
    let layout = select(&Layout::ALL[..]);
    let line_end = select(&[LineEnd::Lf, LineEnd::CrLf][..]);
    (articles(1..3), layout, line_end, any::<[u16; 2]>()).prop_map(|(models, layout, end, cuts)| {
        let print = typeset(&models, layout, end).text.into_bytes();
        let mut cuts = cuts.map(|cut| usize::from(cut) * print.len() / usize::from(u16::MAX));
        cuts.sort_unstable();
        print[cuts[0]..cuts[1]].to_vec()
    })
}
