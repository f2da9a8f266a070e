//! Reads a column of timestamps on standard input, prints each as ISO 8601 with as much as is known,
//! and below it what had to be assumed and what looked odd.

use copydesk::Diagnostic;
use copydesk::extract::timestamp;
use copydesk::normalize::Normalizer;

fn main() -> std::io::Result<()> {
    let normalizer = Normalizer::default();
    for line in std::io::stdin().lines() {
        let Some(stamp) = timestamp::parse(&line?) else {
            println!("-");
            continue;
        };
        let mut odd: Vec<Diagnostic> = Vec::new();
        let read = normalizer.timestamp(&stamp, &mut odd);
        match &read.value {
            Some(value) => println!("{value}"),
            None => println!("one of {}", read.candidates.join(", ")),
        }
        for assumption in &read.assumptions {
            println!("    assumed: {}", assumption.0);
        }
        for diagnostic in odd {
            println!("    {}: {}", diagnostic.code.name(), diagnostic.message);
        }
    }
    Ok(())
}
