//! Reads a column of first paragraphs on standard input, prints what their datelines say as
//! tab-separated values: place, month and day, agencies, the text after the dateline.
//!
//! A line without a dateline keeps its text: what only might be a dateline is none.

use copydesk::extract::dateline;

fn main() -> std::io::Result<()> {
    for line in std::io::stdin().lines() {
        let line = line?;
        let Some(found) = dateline::parse(&line) else {
            println!("\t\t\t{line}");
            continue;
        };
        let date = found.date.as_ref().and_then(|date| Some((date.month?, date.day?)));
        let date = date.map(|(month, day)| format!("{month:02}-{day:02}")).unwrap_or_default();
        let agencies = found.agencies.join("; ");
        println!("{}\t{date}\t{agencies}\t{}", found.place, &line[found.rest..]);
    }
    Ok(())
}
