//! A bar for long work, where somebody can see it.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// Work of fewer bytes than this is done before a bar could be read.
const WORTH_IT: u64 = 8 << 20;

/// A bar over `bytes` of input; a hidden one where nobody would see it or it would mix with records.
pub(crate) fn bar(bytes: u64, records_on_terminal: bool) -> ProgressBar {
    if bytes < WORTH_IT || records_on_terminal || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(bytes);
    let style = "{bar:30} {bytes}/{total_bytes} {bytes_per_sec}, {eta} left {wide_msg}";
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar
}
