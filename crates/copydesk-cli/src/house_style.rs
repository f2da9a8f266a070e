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
        style.reference = Some(HouseStyle::parse_reference(reference).ok_or_else(|| {
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
        let code = HouseStyle::parse_region(region).ok_or_else(|| {
            Failure::Usage(format!("expected a code such as US-OH, but found `{region}`"))
        })?;
        style.region = Some(code.to_owned());
    }
    Ok(style)
}

/// A house style as TOML, or in which line it is none.
fn from_toml(text: &str) -> Result<HouseStyle, String> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let line = 1 + text.bytes().take(at).filter(|&byte| byte == b'\n').count();
        format!("line {line}: {}", error.message())
    })
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
        assert_eq!(style.reference, HouseStyle::parse_reference("2017-08-10T15:15"));
    }

    #[test]
    fn a_reference_is_a_date_of_toml_or_a_string() {
        let day = HouseStyle::parse_reference("2017-08-10");
        let hour = HouseStyle::parse_reference("2017-08-10T10:00");
        for (written, want) in [
            ("2017-08-10", day),
            ("\"2017-08-10\"", day),
            ("2017-08-10T10:00:00", hour),
            ("2017-08-10 10:00:00Z", hour),
            ("\"2017-08-10T10:00\"", hour),
            ("\"2017-08-10 10:00:00\"", hour),
        ] {
            let style = from_toml(&format!("reference = {written}\n"));
            assert_eq!(style.map(|it| it.reference), Ok(want), "{written}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, want) in [
            ("date-order = \"day-first\"\ncolour = 3\n", "line 2: unknown field `colour`"),
            ("\nreference = \"noon\"\n", "line 2: invalid value: string \"noon\", expected a date"),
            (
                "reference = 10:00:00\n",
                "line 1: invalid value: string \"10:00:00\", expected a date",
            ),
            ("zone-minutes = 99999\n", "line 1: invalid value: integer `99999`, expected minutes"),
            ("\n\nregion = \"Ohio\"\n", "line 3: invalid value: string \"Ohio\", expected the ISO"),
        ] {
            let error = from_toml(text).expect_err(text);
            assert!(error.starts_with(want), "{error}");
        }
    }
}
