//! The mean of tables that were fitted apart from the same features.
//!
//! A fit goes its own way: which kinds of features each step does without is drawn, and pages of sites
//! differ so much that one more or less moves what is learned. What two fits agree on is what the dumps
//! say; in the mean of both the rest counts for half (Wortsman and others 2022 call it a soup).

use std::path::{Path, PathBuf};

use copydesk_segment::Weights;
use copydesk_segment::training::STATE_COUNT;

use crate::corpus::{self, Error};
use crate::folds::{self, Kept};
use crate::lattice::GAPS;

/// The mean of the weights of features in the files at `paths`; weights closer to zero than `prune`
/// are left out. Reviews look at what the mean makes of dumps and are fitted after it, unless those of
/// the first table are kept.
///
/// # Errors
///
/// If a file is not a table, or one of other features than the first.
pub(crate) fn mean(paths: &[PathBuf], prune: u16, keep_reviews: bool) -> Result<Weights, Error> {
    let read = |path: &PathBuf| folds::read_table(path, Kept::Features);
    let tables = paths.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let Some(first) = tables.first() else { return Ok(Weights::empty(Vec::new())) };
    for (table, path) in tables.iter().zip(paths).skip(1) {
        same_features(first, table, path)?;
    }
    let mut mean = if keep_reviews { corpus::read_weights(&paths[0])? } else { first.clone() };
    let of = |weights: &mut dyn Iterator<Item = i32>| {
        (weights.sum::<i32>() as f32 / tables.len() as f32).round() as i32
    };
    for feature in 0..first.feature_count() as u32 {
        let rows: Vec<_> = tables.iter().map(|table| table.get(feature)).collect();
        mean.set(
            feature,
            std::array::from_fn(|state| {
                let weight = of(&mut rows.iter().map(|row| row[state].into()));
                if weight.unsigned_abs() < prune.into() { 0 } else { weight as i16 }
            }),
        );
    }
    for gap in 0..GAPS {
        for (from, to) in
            (0..STATE_COUNT).flat_map(|from| (0..STATE_COUNT).map(move |to| (from, to)))
        {
            let weight = of(&mut tables.iter().map(|table| table.transition(gap, from, to)));
            mean.set_transition(gap, from, to, weight);
        }
    }
    Ok(mean)
}

/// Tables of other vocabularies mean other things by the same numbers.
fn same_features(first: &Weights, table: &Weights, path: &Path) -> Result<(), Error> {
    let count = first.feature_count().max(table.feature_count()) as u32;
    let differs = |&feature: &u32| first.feature_name(feature) != table.feature_name(feature);
    let Some(feature) = (0..count).find(differs) else { return Ok(()) };
    let name = |table: &Weights| table.feature_name(feature).unwrap_or_else(|| "none".to_owned());
    let (path, expected, found) = (path.to_owned(), name(first), name(table));
    Err(Error::Features { path, expected, found })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, table: &Weights) -> PathBuf {
        let path =
            std::env::temp_dir().join(format!("copydesk-mean-{}-{name}", std::process::id()));
        std::fs::write(&path, table.render()).unwrap();
        path
    }

    fn table(words: &[&str], weight: i16) -> Weights {
        let mut table = Weights::empty(words.iter().map(|&word| word.to_owned()).collect());
        table.set(3, [weight; STATE_COUNT]);
        table.set_transition(0, 6, 7, weight.into());
        table
    }

    #[test]
    fn the_mean_lies_halfway_and_small_weights_are_left_out() {
        let [one, other] =
            [("one", 20), ("other", -4)].map(|(name, it)| file(name, &table(&["share"], it)));
        let both = mean(&[one.clone(), other.clone()], 8, false).unwrap();
        assert_eq!(both.get(3), [8; STATE_COUNT]);
        assert_eq!(both.transition(0, 6, 7), 8);
        assert_eq!(mean(&[one.clone(), other.clone()], 9, false).unwrap().get(3), [0; STATE_COUNT]);
        assert_eq!(
            mean(&[one.clone(), one.clone()], 8, false).unwrap().render(),
            table(&["share"], 20).render()
        );
        assert_eq!(mean(&[one.clone(), other.clone()], 8, true).unwrap().get(3), [8; STATE_COUNT]);
        for path in [one, other] {
            std::fs::remove_file(path).unwrap();
        }
    }

    #[test]
    fn reviews_of_the_first_are_kept_where_that_is_asked_for() {
        let built_in = file("built-in", Weights::built_in());
        let paths = [built_in.clone(), built_in.clone()];
        assert_eq!(mean(&paths, 0, true).unwrap().render(), Weights::built_in().render());
        assert_ne!(mean(&paths, 0, false).unwrap().render(), Weights::built_in().render());
        std::fs::remove_file(built_in).unwrap();
    }

    #[test]
    fn tables_of_other_words_have_no_mean() {
        let [one, other] = [("mine", "share"), ("yours", "print")]
            .map(|(name, word)| file(name, &table(&[word], 20)));
        let error = mean(&[one.clone(), other.clone()], 8, false).unwrap_err().to_string();
        assert!(
            error.contains("expected the feature `first-word=share`, found `first-word=print`"),
            "{error}"
        );
        for path in [one, other] {
            std::fs::remove_file(path).unwrap();
        }
    }
}
