use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// What a caller knows about the newsroom that a dump comes from. Everything is optional; what is
/// not stated is not assumed.
///
/// ```
/// use copydesk_normalize::{DateOrder, HouseStyle};
///
/// let mut style = HouseStyle::default();
/// style.date_order = Some(DateOrder::DayFirst);
/// style.zone_minutes = Some(180);
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
    pub reference: Option<NaiveDateTime>,
    /// Minutes east of UTC for stamps that name no zone.
    pub zone_minutes: Option<i32>,
    /// How to read `08/06/2017` where the text itself does not settle it.
    pub date_order: Option<DateOrder>,
    /// ISO 3166-2 code of the region whose own cities stand without it in datelines: `US-OH`.
    pub region: Option<String>,
}

/// Which of two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 08/06 is the eighth of June.
    DayFirst,
    /// 08/06 is the sixth of August.
    MonthFirst,
}
