//! Pictures among the lines of a page: whose they are, what they show.
//!
//! ```text
//! picture = source mark who NL [ shown mark NL ] text   ; Image source, Jane Roe / Image caption, / Rain
//!         / shown mark text                             ; Image caption, Rain in Salto
//!         / text credit                                 ; Rain in Salto. Photograph: Jane Roe/AFP
//! ```

use copydesk_text::{Confidence, Passage, Role};

use super::page_lines::is_prose;
use super::row::Row;
use super::wrap::Margins;
use super::{Reading, Text, by_label};
use crate::any_case::{Pairs, starts};
use crate::caption::Caption;

/// Columns of the widest caption that its credit tells.
const WIDEST_CAPTION: usize = 400;

impl Reading<'_> {
    /// Makes captions of the lines that say so, by their first words or by the credit at their end.
    pub(super) fn settle_pictures(&mut self) {
        if self.is_exported || self.is_release {
            return;
        }
        for at in 0..self.rows.len() {
            let Some(row) = self.rows.get_mut(at) else { return };
            if lead(&row.text, SOURCES).is_some() {
                row.role = Role::Caption;
            } else if let Some(shown) = shown_at(&row.text) {
                row.role = Role::Caption;
                let is_alone = shown == row.text.len();
                if is_alone && let Some(below) = self.rows.get_mut(at + 1) {
                    below.role = Role::Caption;
                }
            }
        }
        self.settle_first_caption();
    }

    /// What stands between the head and the lead or among the paragraphs, or was taken for a deck or a link, and ends in the credit
    /// of a picture.
    fn settle_first_caption(&mut self) {
        let start = self.body_start();
        let is_wrapped = || Margins::find(&self.rows).is_some();
        if start == self.rows.len() || is_wrapped() {
            return;
        }
        let goes_on = self.rows.iter().skip(start + 1).any(is_prose);
        let last = self.rows.iter().rposition(|row| row.role == Role::Paragraph).unwrap_or(start);
        for (at, row) in self.rows.iter_mut().enumerate().take(last).skip(1) {
            let may_be = match row.role {
                Role::Paragraph => at == start && goes_on,
                Role::Header => row.label().is_none(),
                Role::Deck | Role::Related | Role::Furniture | Role::Envelope | Role::Subhead => {
                    true
                }
                _ => false,
            };
            if may_be && shows_picture(row) {
                row.role = Role::Caption;
            }
        }
    }

    /// Reads the caption of row `at` and the rows below it, if the row says whose the picture is; gives how
    /// many rows that took.
    pub(super) fn read_picture(&mut self, at: usize) -> Option<usize> {
        let row = self.rows.get(at)?;
        let who = lead(&row.text, SOURCES)?;
        let credit = row.text.get(who..)?.trim().to_owned();
        let is_caption = |at: usize| {
            self.rows
                .get(at)
                .is_some_and(|row| row.role == Role::Caption && lead(&row.text, SOURCES).is_none())
        };
        let mut to = at + 1;
        let mut shown = 0;
        if is_caption(to) {
            shown = self.rows.get(to).and_then(|row| shown_at(&row.text)).unwrap_or(0);
            let is_alone = self.rows.get(to).is_some_and(|row| shown == row.text.len());
            if is_alone && is_caption(to + 1) {
                (to, shown) = (to + 1, 0);
            }
            to += 1;
        }
        let last = self.rows.get(to - 1).filter(|_| to > at + 1);
        let text = last.and_then(|row| row.text.get(shown..)).unwrap_or_default();
        let caption = Caption { text: text.trim().to_owned(), credit: Some(credit) };
        let spans: Vec<_> = self.rows.get(at..to)?.iter().map(|row| row.span).collect();
        let passage = Passage::join(self.window, self.base, &spans);
        let mut field = by_label(caption, &passage);
        field.confidence = Confidence::new(90);
        self.fields.captions.push(field);
        Some(to - at)
    }
}

/// Where what a picture shows begins in `text`, if its first words say so.
pub(super) fn shown_at(text: &str) -> Option<usize> {
    lead(text, SHOWN)
}

/// Whether `row` ends in the credit of a picture, and has more than that.
fn shows_picture(row: &Row<'_>) -> bool {
    let text: &Text<'_> = &row.text;
    row.width <= WIDEST_CAPTION
        && text.picture_credit().is_some_and(|credit| credit.start > 0)
        && text.signoff().is_none()
        && text.dateline().is_none()
        && !text.is_led_byline()
        && text.link().is_none()
        && text.chrome().is_none()
        && !text.to_lowercase().contains("copyright")
        && text.stamp().is_none_or(|stamp| stamp.coverage == crate::timestamp::Coverage::Text)
}

/// Where the value begins of one of `leads`, and of a mark behind it, that `text` starts with.
fn lead(text: &str, leads: &[&str]) -> Option<usize> {
    static OPENINGS: Pairs = Pairs::NONE.with_openings(SOURCES).with_openings(SHOWN);
    if !OPENINGS.may_open(text.as_bytes()) {
        return None;
    }
    let end = leads.iter().find_map(|lead| starts(text, lead))?;
    let rest = text.get(end..)?;
    let value = rest.trim_start_matches([',', '،', '，', '、', ':', '：', ' ', '\u{a0}']);
    (value.len() < rest.len() || rest.is_empty()).then(|| text.len() - value.len())
}

/// What stands before the name of whose picture it is, small.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "image source", "image copyright", "picture source", "fuente de la imagen", "crédit photo", "crédito da imagem", "legenda do crédito", "автор фото", "источник изображения", "джерело зображення", "görsel kaynağı", "sumber gambar", "nguồn hình ảnh", "chanzo cha picha", "صدر الصورة", "منبع تصویر", "تصویر کا ذریعہ", "इमेज स्रोत", "ছবির উৎস", "பட மூலாதாரம்", "ที่มาของภาพ", "图像来源", "圖像來源", "画像提供", "사진 출처",
];

/// What stands before what a picture shows, small.
#[rustfmt::skip]
const SHOWN: &[&str] = &[
    "image caption", "media caption", "video caption", "pie de foto", "légende image", "légende photo", "legenda da foto", "bildunterschrift", "подпись к фото", "підпис до фото", "resim altı yazısı", "keterangan gambar", "chụp lại hình ảnh", "maelezo ya picha", "التعليق على الصورة", "توضیح تصویر", "تصویر کا کیپشن", "इमेज कैप्शन", "ছবির ক্যাপশান", "படக்குறிப்பு", "คำบรรยายภาพ", "图像加注文字", "圖像加註文字", "画像説明", "사진 설명",
];

#[cfg(test)]
mod tests {
    use Role::{Caption, Envelope, Furniture, Header, Headline, Paragraph, Related};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    /// Captions with their credits, and how many blocks the body has.
    fn read(rows: &[(Role, &str)]) -> (Vec<(String, String)>, usize) {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let captions = fields.captions.into_iter().map(|field| field.value);
        let captions = captions.map(|it| (it.text, it.credit.unwrap_or_default())).collect();
        (captions, fields.body.len())
    }

    #[test]
    fn leads_are_known_with_a_capital_and_without() {
        let capital = |words: &str| {
            let first = words.chars().next().map_or(0, char::len_utf8);
            words[..first].to_uppercase() + &words[first..]
        };
        for (leads, others) in [(SOURCES, SHOWN), (SHOWN, SOURCES)] {
            for words in leads.iter().flat_map(|words| [(*words).to_owned(), capital(words)]) {
                let text = format!("{words}: Jane Roe");
                assert_eq!(lead(&text, leads), Some(words.len() + 2), "{text}");
                assert_eq!(lead(&text, others), None, "{text}");
            }
        }
    }

    #[test]
    fn labels_say_whose_a_picture_is_and_what_it_shows() {
        let headline = (Headline, "Storm closes northern ports");
        let want = vec![("Waves over the pier".to_owned(), "Jane Roe".to_owned())];
        let source = (Related, "Image source, Jane Roe");
        let rows = [
            headline,
            source,
            (Envelope, "Image caption,"),
            (Furniture, "Waves over the pier"),
            LEAD,
        ];
        assert_eq!(read(&rows), (want.clone(), 1));
        let rows = [headline, LEAD, source, (Caption, "Image caption, Waves over the pier"), LEAD];
        assert_eq!(read(&rows), (want, 2));
        let rows = [headline, (Caption, "Pie de foto, Waves over the pier"), LEAD];
        assert_eq!(read(&rows).0, [("Waves over the pier".to_owned(), String::new())]);
    }

    #[test]
    fn a_credit_makes_a_caption_of_what_stands_over_the_lead() {
        for (line, credit) in [
            ("Waves over the pier. Photograph: Jane Roe/Reuters", "Jane Roe/Reuters"),
            ("Waves over the pier. ST PHOTO: JANE ROE", "JANE ROE"),
            ("Waves over the pier. (Supplied: Harbor Works)", "Harbor Works"),
            ("Waves over the pier.Credit...Jane Roe for The Courier", "Jane Roe for The Courier"),
            ("Waves over the pier. (Courier Photo)", "Courier Photo"),
            ("Waves over the pier. © Jane Roe/dpa", "Jane Roe/dpa"),
            ("Waves over the pier. JANE ROE / AFP", "JANE ROE / AFP"),
            ("Waves over the pier. JANE ROE", "JANE ROE"),
            ("Waves over the pier. JANE ROE POUR « LE PORT »", "JANE ROE POUR « LE PORT »"),
            ("Foto: Waves over the pier. (Jane Roe/AFP)", "Jane Roe/AFP"),
        ] {
            let headline = (Headline, "Storm closes northern ports");
            let (captions, blocks) =
                read(&[headline, (Header, "By Jane Quill"), (Paragraph, line), LEAD]);
            let want = ("Waves over the pier.".to_owned(), credit.to_owned());
            assert_eq!((captions, blocks), (vec![want], 1), "{line}");
        }
    }
}
