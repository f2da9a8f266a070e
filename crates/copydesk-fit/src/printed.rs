//! Made-up articles printed in every layout that the test kit knows: whatever their words are, a
//! layout is a layout.

use copydesk_testkit::{Layout, LineEnd, articles, typeset};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::corpus::Dump;
use crate::gold::Record;

/// `count` dumps in each layout.
pub(crate) fn dumps(count: usize) -> Vec<Dump> {
    let mut runner = TestRunner::deterministic();
    let mut made = Vec::new();
    for layout in Layout::ALL {
        for number in 0..count {
            let Ok(tree) = articles(2..12).new_tree(&mut runner) else { continue };
            let printed = typeset(&tree.current(), layout, LineEnd::Lf);
            let name = format!("{layout:?}-{number}");
            let golds: Vec<_> = printed
                .records
                .iter()
                .filter_map(|record| serde_json::from_value::<Record>(record.clone()).ok())
                .map(|record| record.into_gold("printed", &name))
                .collect();
            if golds.len() == printed.records.len() {
                made.push(Dump::new(name, printed.text.into_bytes(), &golds));
            }
        }
    }
    made
}
