//! The house style: a TOML file, and the options that go before it.

use std::sync::Arc;

use copydesk::normalize::{GeoNames, Normalizer};
use copydesk::{DateOrder, HouseStyle};

use crate::args::{Order, Style};
use crate::failure::Failure;

/// The normalizer of the house style that `options` state, with the gazetteer if they ask for it.
pub(crate) fn normalizer(options: &Style) -> Result<Normalizer, Failure> {
    let normalizer = Normalizer::new(read(options)?);
    Ok(if options.gazetteer { normalizer.with_gazetteer(Arc::new(GeoNames)) } else { normalizer })
}

/// The house style that `options` state.
fn read(options: &Style) -> Result<HouseStyle, Failure> {
    let mut style = match &options.style {
        None => HouseStyle::default(),
        Some(path) => {
            let text =
                std::fs::read_to_string(path).map_err(|source| Failure::read(path, source))?;
            from_toml(&text).map_err(|cause| Failure::Style { path: path.clone(), cause })?
        }
    };
    if let Some(reference) = &options.reference {
        style.reference = Some(date(reference).ok_or_else(|| {
            Failure::Usage(format!("expected a date such as 2017-08-10, but found `{reference}`"))
        })?);
    }
    if let Some(zone) = &options.zone {
        style.zone_minutes = Some(offset(zone).ok_or_else(|| {
            Failure::Usage(format!("expected an offset such as +03:00, but found `{zone}`"))
        })?);
    }
    if let Some(order) = options.date_order {
        style.date_order = Some(match order {
            Order::DayFirst => DateOrder::DayFirst,
            Order::MonthFirst => DateOrder::MonthFirst,
        });
    }
    if let Some(region) = &options.region {
        style.region = Some(region.clone());
    }
    Ok(style)
}

/// A house style as TOML; `reference` may be a date of TOML's own.
fn from_toml(text: &str) -> Result<HouseStyle, String> {
    let mut table: toml::Table = toml::from_str(text).map_err(|error| error.to_string())?;
    if let Some(toml::Value::Datetime(stamp)) = table.get("reference") {
        let stamp = stamp.to_string();
        let local = date(stamp.trim_end_matches('Z')).ok_or("reference: no such date")?;
        let text = local.format("%Y-%m-%dT%H:%M:%S").to_string();
        table.insert("reference".to_owned(), toml::Value::String(text));
    }
    table.try_into().map_err(|error: toml::de::Error| error.to_string())
}

/// `2017-08-10`, `2017-08-10T15:15`, `2017-08-10 15:15:30`.
fn date(text: &str) -> Option<chrono::NaiveDateTime> {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, "00:00"));
    let day: chrono::NaiveDate = day.parse().ok()?;
    let time = if time.matches(':').count() == 1 { format!("{time}:00") } else { time.to_owned() };
    Some(day.and_time(time.parse().ok()?))
}

/// Minutes east of UTC: `Z`, `+03:00`, `-0500`, `+3`.
fn offset(text: &str) -> Option<i32> {
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "−", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "0"),
    };
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then(|| sign * i32::from(hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets() {
        for (text, want) in [
            ("Z", Some(0)),
            ("+03:00", Some(180)),
            ("-0330", Some(-210)),
            ("+5", Some(300)),
            ("+24:00", None),
            ("03:00", None),
            ("", None),
        ] {
            assert_eq!(offset(text), want, "{text}");
        }
    }

    #[test]
    fn a_file_may_hold_it() {
        let style = from_toml("reference = 2017-08-10T15:15:00\ndate-order = \"day-first\"\n")
            .expect("both keys are known");
        assert_eq!(style.date_order, Some(DateOrder::DayFirst));
        assert_eq!(style.reference, date("2017-08-10T15:15"));
        assert!(from_toml("colour = 3\n").is_err());
    }
}
