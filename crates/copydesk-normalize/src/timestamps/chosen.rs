//! Which stamp is which.

use copydesk_extract::{
    Field,
    timestamp::{Coverage, Stamp, StampRole},
};

/// The stamps of an article by what they stamp.
///
/// A label decides. Without one, the first stamp that has a date is the publication, then the first
/// that counts back, and a second that says something else is the update.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Chosen<'f> {
    pub(crate) published: Option<&'f Field<Stamp>>,
    pub(crate) updated: Option<&'f Field<Stamp>>,
    pub(crate) embargo: Option<&'f Field<Stamp>>,
    pub(crate) loaded: Option<&'f Field<Stamp>>,
    pub(crate) print: Option<&'f Field<Stamp>>,
}

impl<'f> Chosen<'f> {
    pub(crate) fn among(stamps: &'f [Field<Stamp>]) -> Self {
        let labelled = |role| stamps.iter().find(|stamp| stamp.value.role == Some(role));
        let plain = |stamp: &&Field<Stamp>| {
            let stamp = &stamp.value;
            stamp.role.is_none()
                && stamp.coverage > Coverage::Text
                && (stamp.date.is_some() || stamp.relative.is_some())
        };
        let dated = |stamp: &&Field<Stamp>| plain(stamp) && stamp.value.date.is_some();
        let published = labelled(StampRole::Published)
            .or_else(|| stamps.iter().find(dated))
            .or_else(|| stamps.iter().find(plain));
        let second = || {
            let first = published?;
            stamps
                .iter()
                .filter(plain)
                .find(|stamp| first.value.role.is_none() && differ(first, stamp))
        };
        Self {
            published,
            updated: labelled(StampRole::Updated).or_else(second),
            embargo: labelled(StampRole::Embargo),
            loaded: labelled(StampRole::Loaded),
            print: labelled(StampRole::Print),
        }
    }
}

/// Whether two stamps say different things; what one leaves out is no difference.
fn differ(a: &Field<Stamp>, b: &Field<Stamp>) -> bool {
    fn part<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        matches!((a, b), (Some(a), Some(b)) if a != b)
    }
    let (a, b) = (&a.value, &b.value);
    let date = |stamp: &Stamp| {
        stamp.date.as_ref().map(|date| (date.year, date.month, date.day, date.season))
    };
    part(date(a), date(b)) || part(a.time, b.time) || part(a.relative, b.relative)
}

#[cfg(test)]
mod tests {
    use copydesk_extract::timestamp::{Date, Relative};
    use copydesk_text::{Basis, Confidence};

    use super::*;

    fn stamp(role: Option<StampRole>, day: u8) -> Field<Stamp> {
        let mut date = Date::default();
        (date.year, date.month, date.day) = (Some(2017), Some(8), Some(day));
        let mut value = Stamp::default();
        (value.role, value.date) = (role, Some(date));
        Field { value, spans: Vec::new(), basis: Basis::Grammar, confidence: Confidence::new(90) }
    }

    #[test]
    fn a_day_says_more_than_a_time_that_counts_back() {
        let mut today = Stamp::default();
        today.relative = Some(Relative::default());
        let (spans, basis, confidence) = (Vec::new(), Basis::Grammar, Confidence::new(90));
        let today = Field { value: today, spans, basis, confidence };
        let stamps = [today.clone(), stamp(None, 1)];
        assert_eq!(day(Chosen::among(&stamps).published), Some(1));
        assert!(Chosen::among(&[today]).published.is_some());
    }

    fn day(field: Option<&Field<Stamp>>) -> Option<u8> {
        field.and_then(|field| field.value.date.as_ref()?.day)
    }

    #[test]
    fn labels_decide_and_position_fills_in() {
        use StampRole::{Embargo, Published, Updated};
        for (stamps, published, updated) in [
            (vec![], None, None),
            (vec![stamp(None, 1)], Some(1), None),
            (vec![stamp(None, 1), stamp(None, 1)], Some(1), None),
            (vec![stamp(None, 1), stamp(None, 2)], Some(1), Some(2)),
            (vec![stamp(None, 1), stamp(Some(Updated), 2)], Some(1), Some(2)),
            (vec![stamp(Some(Updated), 2), stamp(None, 1)], Some(1), Some(2)),
            (vec![stamp(Some(Updated), 2)], None, Some(2)),
            (vec![stamp(Some(Updated), 2), stamp(Some(Published), 1)], Some(1), Some(2)),
            (vec![stamp(None, 3), stamp(Some(Published), 1)], Some(1), None),
            (vec![stamp(Some(Embargo), 3)], None, None),
        ] {
            let chosen = Chosen::among(&stamps);
            assert_eq!((day(chosen.published), day(chosen.updated)), (published, updated));
        }
    }
}
