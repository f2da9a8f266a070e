//! The decoder against all paths tried one by one, and short numbers against wide ones.

use proptest::prelude::*;

use super::table::{gap, openings};
use super::*;

fn steps(lines: usize, most: i32) -> impl Strategy<Value = Vec<Step>> {
    let step = (prop::array::uniform24(-most..=most), 0u8..4)
        .prop_map(|(scores, blanks)| Step { scores, blanks });
    prop::collection::vec(step, 1..=lines)
}

/// Score of the best path through `steps` for each state of the line `at`, every path tried.
fn all_paths(steps: &[Step], anchor: Option<u8>, at: usize) -> Vec<i64> {
    let transitions = Weights::built_in().transitions();
    let mut best = vec![i64::MIN; COUNT];
    let mut path = vec![0; steps.len()];
    loop {
        let mut score = 0;
        for (i, step) in steps.iter().enumerate() {
            let before = if i == 0 { anchor.map(usize::from) } else { Some(path[i - 1]) };
            score += i64::from(step.scores[path[i]]);
            score += match before {
                Some(before) => i64::from(transitions.get(gap(step), before, path[i])),
                None => i64::from(openings::<i32>().0[path[i]]),
            };
        }
        best[path[at]] = best[path[at]].max(score);
        let Some(next) = (0..path.len()).find(|&i| path[i] + 1 < COUNT) else { return best };
        path[..next].fill(0);
        path[next] += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_best_path_and_its_margins_are_those_of_all_paths(
        steps in steps(3, 4000),
        anchor in prop::option::of(0..COUNT as u8),
    ) {
        let mut decoder = Decoder::default();
        let decisions =
            decoder.decide_exactly(Weights::built_in(), &steps, anchor).to_vec();
        for (at, decision) in decisions.iter().enumerate() {
            let best = all_paths(&steps, anchor, at);
            let state = usize::from(decision.state);
            prop_assert_eq!(best[state], *best.iter().max().unwrap());
            let over = |is: &dyn Fn(usize) -> bool| {
                let rival = (0..COUNT).filter(|&other| is(other)).map(|other| best[other]).max();
                best[state] - rival.unwrap()
            };
            // A rival that is ruled out is far behind, whatever the number.
            let far = i64::from(-NEVER / 2);
            let margin = over(&|other| other != state);
            prop_assert_eq!(i64::from(decision.margin).min(far), margin.min(far));
            let start_margin = over(&|other| IS_START[other] != IS_START[state]);
            prop_assert_eq!(i64::from(decision.start_margin).min(far), start_margin.min(far));
        }
    }
}

proptest! {
    #[test]
    fn short_numbers_decide_as_wide_ones_do(
        steps in (prop_oneof![Just(500), Just(3000), Just(12_000), Just(60_000)])
            .prop_flat_map(|most| steps(40, most)),
        anchor in prop::option::of(0..COUNT as u8),
    ) {
        let weights = Weights::built_in();
        let mut decoder = Decoder::default();
        let exact = decoder.decide_exactly(weights, &steps, anchor).to_vec();
        decoder.short.decode(weights.short_transitions(), &steps, anchor);
        let trusted = decoder.short.trusted(weights.short_transitions());
        for (short, exact) in decoder.short.decisions().iter().zip(&exact) {
            if trusted > 0 {
                prop_assert_eq!(short.state, exact.state);
                prop_assert_eq!(short.margin.min(trusted), exact.margin.min(trusted));
                prop_assert_eq!(short.start_margin.min(trusted), exact.start_margin.min(trusted));
            }
        }
        for (decided, exact) in decoder.decide(weights, &steps, anchor).iter().zip(&exact) {
            let sure = |it: &Decision| {
                let cut = weights.cut_confidence(it.start_margin);
                (it.state, cut, weights.role_confidence(it.margin))
            };
            prop_assert_eq!(sure(decided), sure(exact));
        }
    }
}

/// What changes in a line: which, how much it speaks for a state more, and the blank lines before it.
fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, i32, u8)>> {
    let change = (any::<prop::sample::Index>(), 0..COUNT, -30_000..30_000, 0u8..4);
    prop::collection::vec(change, 0..4)
}

proptest! {
    #[test]
    fn what_is_decided_again_is_decided_as_if_for_the_first_time(
        steps in prop_oneof![Just(300), Just(3000), Just(20_000)].prop_flat_map(|most| steps(60, most)),
        anchor in prop::option::of(0..COUNT as u8),
        all_changes in prop::collection::vec(changes(), 1..5),
    ) {
        let weights = Weights::built_in();
        let (mut steps, mut decoder) = (steps, Decoder::default());
        decoder.decide(weights, &steps, anchor);
        for changes in all_changes {
            for (line, state, more, blanks) in changes {
                let line = line.index(steps.len());
                let step = &mut steps[line];
                step.scores[state] += more;
                step.blanks = blanks;
            }
            let first = Decoder::default().decide(weights, &steps, anchor).to_vec();
            prop_assert_eq!(decoder.decide(weights, &steps, anchor), first);
        }
    }
}
