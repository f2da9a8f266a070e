use std::{collections::BTreeMap, fmt};

/// What a run looked at, when everything was as expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Dumps.
    pub dumps: usize,
    /// Articles expected in them.
    pub articles: usize,
    /// Times that a dump was parsed: each is read with either line end.
    pub runs: usize,
}

/// Why a run failed, in words for people: first how often each dump fails, then every mismatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failures(Vec<String>);

impl Failures {
    /// A run that failed for one reason.
    pub(crate) fn one(reason: String) -> Self {
        Self(vec![reason])
    }

    /// `Ok` when there is no reason to fail.
    pub(crate) fn unless_empty(reasons: Vec<String>, summary: Summary) -> Result<Summary, Self> {
        if reasons.is_empty() { Ok(summary) } else { Err(Self(reasons)) }
    }

    /// The reasons, one a mismatch.
    pub fn reasons(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Failures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} mismatches", self.0.len())?;
        let mut counts = BTreeMap::<&str, usize>::new();
        for reason in &self.0 {
            let dump = reason.split([',', ':']).next().unwrap_or_default();
            *counts.entry(dump).or_default() += 1;
        }
        for (dump, count) in counts {
            writeln!(f, "{count:6} {dump}")?;
        }
        self.0.iter().try_for_each(|reason| writeln!(f, "{reason}"))
    }
}

impl std::error::Error for Failures {}
