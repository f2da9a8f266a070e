//! Parses a dump under a house style: `house_style STYLE.json DUMP`.
//!
//! The style says what the newsroom never prints because everybody there knows it: the zone of its
//! stamps, which number of 08/06/2017 is the day, its home state. What it settles is told in the
//! assumptions of each value.

use std::error::Error;

use copydesk::{HouseStyle, Parser};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let (Some(style), Some(dump)) = (paths.next(), paths.next()) else {
        return Err("usage: house_style STYLE.json DUMP".into());
    };
    let style: HouseStyle = serde_json::from_slice(&std::fs::read(style)?)?;
    let parser = Parser::builder().house_style(style).build();
    for article in parser.parse(&std::fs::read(dump)?).articles {
        println!("{}", article.headline.as_deref().unwrap_or("(no headline)"));
        if let Some(published) = &article.published {
            println!("    {} -> {:?}", published.text, published.value);
            for assumption in &published.assumptions {
                println!("    assumed: {}", assumption.0);
            }
        }
    }
    Ok(())
}
