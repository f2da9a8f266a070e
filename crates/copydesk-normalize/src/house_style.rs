use chrono::{NaiveDate, NaiveDateTime};
use copydesk_text::lexicon::region;
use serde::{Deserialize, Serialize};

/// Most minutes that a zone is off UTC, to either side.
const FURTHEST_ZONE: i32 = 14 * 60;

/// What a caller knows about the newsroom that a dump comes from. Everything is optional; what is
/// not stated is not assumed.
///
/// ```
/// use copydesk_normalize::{DateOrder, HouseStyle};
///
/// let style = HouseStyle::default().with_date_order(DateOrder::DayFirst).with_zone_minutes(180);
/// assert_eq!(style.zone_minutes, Some(180));
///
/// // A file may hold it: keys are in kebab case, all of them optional.
/// let read: HouseStyle =
///     serde_json::from_str(r#"{"date-order": "day-first", "zone-minutes": 180}"#)?;
/// assert_eq!(read, style);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub struct HouseStyle {
    /// When the dump was made; relative stamps (`2 hours ago`) count back from it.
    #[serde(deserialize_with = "file::reference")]
    pub reference: Option<NaiveDateTime>,
    /// Minutes east of UTC for stamps that name no zone.
    #[serde(deserialize_with = "file::zone_minutes")]
    pub zone_minutes: Option<i32>,
    /// How to read `08/06/2017` where the text itself does not settle it.
    pub date_order: Option<DateOrder>,
    /// ISO 3166-2 code of the region whose own cities stand without it in datelines: `US-OH`.
    #[serde(deserialize_with = "file::region")]
    pub region: Option<String>,
}

impl HouseStyle {
    /// With this [`reference`](Self::reference).
    #[must_use]
    pub fn with_reference(mut self, reference: NaiveDateTime) -> Self {
        self.reference = Some(reference);
        self
    }

    /// With these [`zone_minutes`](Self::zone_minutes).
    #[must_use]
    pub fn with_zone_minutes(mut self, minutes: i32) -> Self {
        self.zone_minutes = Some(minutes);
        self
    }

    /// With this [`date_order`](Self::date_order).
    #[must_use]
    pub fn with_date_order(mut self, order: DateOrder) -> Self {
        self.date_order = Some(order);
        self
    }

    /// With this [`region`](Self::region).
    #[must_use]
    pub fn with_region(mut self, code: impl Into<String>) -> Self {
        self.region = Some(code.into());
        self
    }

    /// A [`reference`](Self::reference) as people write it: a day, perhaps with the time of day.
    ///
    /// ```
    /// use copydesk_normalize::HouseStyle;
    ///
    /// let reference = |text| HouseStyle::parse_reference(text).map(|it| it.to_string());
    /// assert_eq!(reference("2017-08-10").as_deref(), Some("2017-08-10 00:00:00"));
    /// assert_eq!(reference("2017-08-10T15:15").as_deref(), Some("2017-08-10 15:15:00"));
    /// assert_eq!(reference("2017-08-10 15:15:30Z").as_deref(), Some("2017-08-10 15:15:30"));
    /// assert_eq!(reference("2017-13-10"), None);
    /// ```
    pub fn parse_reference(text: &str) -> Option<NaiveDateTime> {
        let text = text.strip_suffix(['Z', 'z']).unwrap_or(text);
        let (day, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00:00"));
        let day: NaiveDate = day.parse().ok()?;
        let is_minute = time.matches(':').count() == 1;
        let time = if is_minute { format!("{time}:00") } else { time.to_owned() };
        Some(day.and_time(time.parse().ok()?))
    }

    /// A [`region`](Self::region) as people write it: the code of a state or province, in any case.
    ///
    /// ```
    /// use copydesk_normalize::HouseStyle;
    ///
    /// assert_eq!(HouseStyle::parse_region("us-oh"), Some("US-OH"));
    /// assert_eq!(HouseStyle::parse_region("Ohio"), None);
    /// ```
    pub fn parse_region(text: &str) -> Option<&'static str> {
        let found = region::with_code(&text.to_ascii_uppercase())?;
        (!found.is_country()).then_some(found.code)
    }
}

/// Which of two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 08/06 is the eighth of June.
    DayFirst,
    /// 08/06 is the sixth of August.
    MonthFirst,
}

impl DateOrder {
    /// Its name, as files and options have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
        }
    }
}

impl core::fmt::Display for DateOrder {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no [`DateOrder`] has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateOrderError(Box<str>);

impl core::fmt::Display for DateOrderError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "expected day-first or month-first, but found `{}`", self.0)
    }
}

impl core::error::Error for DateOrderError {}

/// From its [name](DateOrder::name).
///
/// ```
/// use copydesk_normalize::DateOrder;
///
/// assert_eq!("day-first".parse(), Ok(DateOrder::DayFirst));
/// assert!("dmy".parse::<DateOrder>().is_err());
/// ```
impl core::str::FromStr for DateOrder {
    type Err = DateOrderError;

    fn from_str(name: &str) -> Result<Self, DateOrderError> {
        let found = [Self::DayFirst, Self::MonthFirst].into_iter().find(|it| it.name() == name);
        found.ok_or_else(|| DateOrderError(name.into()))
    }
}

/// Values as files have them, with those refused that would never do anything.
mod file {
    use core::fmt;

    use chrono::NaiveDateTime;
    use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

    use super::{FURTHEST_ZONE, HouseStyle};

    pub(super) fn reference<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<NaiveDateTime>, D::Error> {
        from.deserialize_any(Reference)
    }

    pub(super) fn zone_minutes<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<i32>, D::Error> {
        let minutes = Option::<i64>::deserialize(from)?;
        let zone = |minutes: i64| {
            let zone = i32::try_from(minutes).ok().filter(|it| it.abs() <= FURTHEST_ZONE);
            let what = &"minutes from -840 to 840";
            zone.ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(minutes), what))
        };
        minutes.map(zone).transpose()
    }

    pub(super) fn region<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
        let code = Option::<String>::deserialize(from)?;
        let known = |code: String| {
            let known = HouseStyle::parse_region(&code).map(str::to_owned);
            let what = &"the ISO 3166-2 code of a region, such as US-OH";
            known.ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&code), what))
        };
        code.map(known).transpose()
    }

    /// A string, or a date of TOML's own, which comes as a map with one entry.
    struct Reference;

    impl<'de> Visitor<'de> for Reference {
        type Value = Option<NaiveDateTime>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a date such as 2017-08-10 or 2017-08-10T15:15")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
            let reference = HouseStyle::parse_reference(text);
            let found = || E::invalid_value(Unexpected::Str(text), &self);
            reference.map(Some).ok_or_else(found)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let entry = map.next_entry::<String, String>()?;
            let (_, date) = entry.ok_or_else(|| A::Error::invalid_type(Unexpected::Map, &self))?;
            self.visit_str(&date)
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
    }
}
