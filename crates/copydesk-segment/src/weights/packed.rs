//! The packed form of a table of weights: the numbers of the text form, without the names.
//!
//! ```text
//! packed     = "copydesk-packed 1" LF shape words confidence confidence trees trees trees steps rows
//! shape      = number number                     ; of features, and of states
//! words      = number { number *OCTET }          ; how many, then the length of each and the word
//! confidence = number { signed number }          ; how many, then a margin and a percentage each
//! trees      = number { node }                   ; how many; a split stands before its branches
//! node       = fact most | %xFF signed           ; a split | a leaf
//! steps      = number { gap from to signed }     ; how many, an octet for each place
//! rows       = number number { number row }      ; the largest weight; how many; how far from the last one,
//!                                                ; and one more if wide
//! row        = 24OCTET | 24( 2OCTET )            ; a weight each, those of a wide row in two octets
//! ```
//!
//! A number is an unsigned LEB128; a signed one is doubled first, and those below zero turned round and less
//! one. How far a row is from the last one is doubled, too. Zeros among the weights of a row are not left
//! out: a table of rows as they are in memory is read at once. The packed form is only read by the code that
//! it was packed with: it names features by their places.

use crate::review::Node;
use crate::state::COUNT;

use super::{GAPS, NEVER, Row, Weights};

const MAGIC: &[u8] = b"copydesk-packed 1\n";

/// What stands for a leaf instead of a fact.
const LEAF: u8 = u8::MAX;

impl Weights {
    /// The packed form, which is read some ten times faster than the text.
    ///
    /// ```
    /// use copydesk_segment::Weights;
    ///
    /// assert!(Weights::built_in().pack().starts_with(b"copydesk-packed 1\n"));
    /// ```
    pub fn pack(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        put(&mut out, self.rows.len());
        put(&mut out, COUNT);
        put(&mut out, self.vocabulary.len());
        for word in &self.vocabulary {
            put(&mut out, word.len());
            out.extend_from_slice(word.as_bytes());
        }
        for steps in [&self.cut_confidence, &self.role_confidence] {
            put(&mut out, steps.len());
            for &(margin, percent) in steps {
                put_signed(&mut out, margin);
                put(&mut out, percent.into());
            }
        }
        for trees in [&self.review, &self.first_review, &self.text_review] {
            put(&mut out, trees.count());
            trees.nodes().iter().for_each(|node| put_node(&mut out, node));
        }
        self.put_steps(&mut out);
        self.put_rows(&mut out);
        out
    }

    fn put_steps(&self, out: &mut Vec<u8>) {
        let places = (0..GAPS)
            .flat_map(|gap| (0..COUNT).map(move |from| (gap, from)))
            .flat_map(|(gap, from)| (0..COUNT).map(move |to| (gap, from, to)));
        let steps: Vec<_> = places
            .map(|(gap, from, to)| ([gap, from, to], self.transitions.get(gap, from, to)))
            .filter(|&(_, weight)| weight != 0 && weight != NEVER)
            .collect();
        put(out, steps.len());
        for (place, weight) in steps {
            out.extend(place.map(|it| it as u8));
            put_signed(out, weight);
        }
    }

    fn put_rows(&self, out: &mut Vec<u8>) {
        let rows: Vec<_> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.0.iter().any(|&it| it != 0))
            .collect();
        let weights = rows.iter().flat_map(|(_, row)| row.0);
        put(out, weights.map(|weight| weight.unsigned_abs().into()).max().unwrap_or(0));
        put(out, rows.len());
        let mut last = 0;
        for (number, Row(row)) in rows {
            let narrow = row.map(|weight| weight as i8);
            let is_wide = narrow.map(i16::from) != *row;
            put(out, (number - last) << 1 | usize::from(is_wide));
            last = number;
            if is_wide {
                out.extend(row.iter().flat_map(|weight| weight.to_le_bytes()));
            } else {
                out.extend(narrow.map(|weight| weight as u8));
            }
        }
    }

    /// Reads the packed form; none if it is not that of a table of these features.
    pub(super) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut rest = Packed(packed.strip_prefix(MAGIC)?);
        let (features, states) = (rest.number()?, rest.number()?);
        let words = (0..rest.number()?).map(|_| rest.word()).collect::<Option<_>>()?;
        let mut weights = Self::empty(words);
        if (weights.rows.len(), COUNT) != (features, states) {
            return None;
        }
        weights.cut_confidence = rest.confidence()?;
        weights.role_confidence = rest.confidence()?;
        let reviews = [&mut weights.review, &mut weights.first_review, &mut weights.text_review];
        for trees in reviews {
            let facts = trees.facts();
            for _ in 0..rest.number()? {
                trees.plant(|_| rest.node(facts).ok_or(())).ok()?;
            }
        }
        for _ in 0..rest.number()? {
            let [gap, from, to] = [rest.octet()?, rest.octet()?, rest.octet()?].map(usize::from);
            weights.set_transition(gap, from, to, rest.signed()?);
        }
        weights.take_rows(&mut rest)?;
        rest.0.is_empty().then_some(weights)
    }

    fn take_rows(&mut self, rest: &mut Packed<'_>) -> Option<()> {
        self.heed(u16::try_from(rest.number()?).ok()?);
        let mut number = 0;
        for _ in 0..rest.number()? {
            let next = rest.number()?;
            number += next >> 1;
            let row = if next & 1 == 0 { rest.narrow_row()? } else { rest.wide_row()? };
            *self.rows.get_mut(number)? = Row(row);
        }
        Some(())
    }
}

fn put(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_signed(out: &mut Vec<u8>, number: i32) {
    put(out, (number << 1 ^ number >> 31) as u32 as usize);
}

fn put_node(out: &mut Vec<u8>, node: &Node) {
    match *node {
        Node::Split { fact, most, .. } => out.extend([fact, most]),
        Node::Leaf(weight) => {
            out.push(LEAF);
            put_signed(out, weight.into());
        }
    }
}

/// What is still to be read.
struct Packed<'p>(&'p [u8]);

impl<'p> Packed<'p> {
    fn octet(&mut self) -> Option<u8> {
        let (&octet, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(octet)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let octet = self.octet()?;
            number |= usize::from(octet & 0x7f) << shift;
            if octet < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        let number = self.number()? as u32;
        Some((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    #[inline(always)]
    fn narrow_row(&mut self) -> Option<[i16; COUNT]> {
        let (row, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(row.map(|octet| i16::from(octet as i8)))
    }

    #[inline(always)]
    fn wide_row(&mut self) -> Option<[i16; COUNT]> {
        let (row, rest) = self.0.split_first_chunk::<{ 2 * COUNT }>()?;
        self.0 = rest;
        let (pairs, _) = row.as_chunks::<2>();
        Some(std::array::from_fn(|state| i16::from_le_bytes(pairs[state])))
    }

    fn word(&mut self) -> Option<String> {
        let len = self.number()?;
        let (word, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        String::from_utf8(word.to_vec()).ok()
    }

    fn confidence(&mut self) -> Option<Vec<(i32, u8)>> {
        (0..self.number()?).map(|_| Some((self.signed()?, self.number()? as u8))).collect()
    }

    fn node(&mut self, facts: usize) -> Option<Node> {
        match self.octet()? {
            LEAF => Some(Node::Leaf(self.signed()? as i16)),
            fact if usize::from(fact) < facts => {
                Some(Node::Split { fact, most: self.octet()?, more: 0 })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = include_str!("../../model/weights.tsv");

    #[test]
    fn the_packed_table_of_the_crate_is_its_text() {
        let table = Weights::parse(TEXT).unwrap();
        // `copydesk-fit pack` writes it anew.
        assert!(
            table.pack() == super::super::BUILT_IN,
            "model/weights.bin is not that of weights.tsv"
        );
        assert_eq!(Weights::built_in().render(), table.render());
    }

    #[test]
    fn numbers_of_any_size_are_read_as_they_were_put() {
        for number in [0, 1, -1, 63, -64, 64, 8191, -8192, i16::MAX.into(), i32::MAX, i32::MIN] {
            let mut packed = Vec::new();
            put_signed(&mut packed, number);
            let mut rest = Packed(&packed);
            assert_eq!((rest.signed(), rest.0), (Some(number), &[][..]));
        }
    }

    proptest! {
        #[test]
        fn what_is_no_packed_table_is_turned_away(
            cut in 0..super::super::BUILT_IN.len(),
            bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            prop_assert!(Weights::unpack(&super::super::BUILT_IN[..cut]).is_none());
            prop_assert!(Weights::unpack(&[MAGIC, &bytes].concat()).is_none());
        }
    }
}
