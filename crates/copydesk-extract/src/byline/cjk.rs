//! Chinese, Japanese and Korean bylines.

use copydesk_text::lexicon::{
    agency::is_agency,
    chrome,
    credit::{self, Form, Part},
    place,
};

use super::{Contributor, Credits, Position, Relation};

/// Whether most letters of `text` are Chinese, Japanese or Korean.
pub(super) fn is_cjk(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let (mut east, mut other) = (0usize, 0usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if is_han(c) || is_kana(c) || is_hangul(c) { east += 1 } else { other += 1 }
    }
    east > 0 && east * 3 >= other
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '々' | '\u{20000}'..='\u{2fa1f}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// byline = korean / led / bracketed / signed / bare
pub(super) fn parse(text: &str, position: Position) -> Option<Credits> {
    if position == Position::Head && is_agency(text) {
        return Some(Credits { agencies: vec![text.to_owned()], ..Credits::default() });
    }
    if text.chars().any(is_hangul) {
        return korean(text, position);
    }
    let inner = text.trim_matches(|c: char| c.is_whitespace() || BRACKETS.contains(&c));
    led(inner).or_else(|| signed(inner)).or_else(|| {
        (position == Position::Head).then(|| bracketed(text).or_else(|| bare(text))).flatten()
    })
}

const BRACKETS: &[char] =
    &['(', ')', '（', '）', '【', '】', '[', ']', '［', '］', '〔', '〕', '『', '』'];

/// Words after the names that end them: `报道`, `摄`, `／台北報導`.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "报道", "報道", "報導", "摄影", "攝影", "摄", "攝", "整理", "撰写", "撰寫", "编译", "編譯", "综合", "綜合", "编辑", "發自", "发自", "专访", "專訪", "撰", "文", "图", "記者", "记者", "特派员", "特派員", "論説委員", "編集委員", "編集長", "特派員", "支局長", "氏", "さん", "通讯员", "实习生", "实习记者",
];

/// Those of them that say that somebody reported, which may stand behind a place.
const REPORTED: [&str; 2] = ["報導", "报道"];

/// What ends the names behind a lead.
const STOPS: [char; 8] = ['|', '｜', '；', ';', '。', ')', '）', '】'];

/// led = *( [bar] lead names [after] )
fn led(text: &str) -> Option<Credits> {
    let mut credits = Credits::default();
    let mut rest = text;
    let mut found = false;
    for _ in 0..6 {
        let start = rest.trim_start_matches(|c: char| {
            c.is_whitespace()
                || matches!(c, '|' | '｜' | '；' | ';' | '，' | ',' | '·')
                || BRACKETS.contains(&c)
        });
        let Some((lead, at)) = credit::lead(start) else {
            break;
        };
        let relation = Relation::of(lead.part);
        let names = &start[at..];
        let end = names.find(STOPS).unwrap_or(names.len());
        // `来源：` names an outlet, known or not.
        if lead.form == Form::Label && lead.part == Part::From {
            // `来源：某某网 作者：李小明`
            let next = names[..end].match_indices([' ', '\u{3000}']).map(|(at, _)| at);
            let end = next.into_iter().find(|&at| credit::lead(names[at..].trim_start()).is_some());
            let end = end.unwrap_or(names.find(STOPS).unwrap_or(names.len()));
            let outlet = names[..end].trim();
            if !outlet.is_empty() && outlet.chars().count() <= 20 {
                credits.agencies.push(outlet.to_owned());
                found = true;
            }
            rest = &names[end..];
            continue;
        }
        let (read, used) = names_of(&names[..end], relation, lead.form == Form::Label);
        if read.is_empty() {
            let agency = names[..end].trim();
            if lead.form == Form::Label && is_agency(agency) {
                credits.agencies.push(agency.to_owned());
                found = true;
            }
            break;
        }
        credits.contributors.extend(read);
        // `新华社记者 李小明`
        let agency = ["记者", "記者"].iter().find_map(|mark| lead.text.strip_suffix(mark));
        credits.agencies.extend(agency.filter(|it| is_agency(it)).map(str::to_owned));
        found = true;
        rest = &names[used..];
    }
    let clean = rest.trim().chars().count() <= 40;
    (found && clean).then_some(credits)
}

/// names = name *( sep name ) ; sep = "、" / "," / " " / "·" / 和 / 与
///
/// The people and the number of bytes read.
fn names_of(text: &str, relation: Relation, labelled: bool) -> (Vec<Contributor>, usize) {
    let mut people: Vec<Contributor> = Vec::new();
    let mut used = 0;
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(|c: char| {
            c.is_whitespace()
                || matches!(c, '、' | ',' | '，' | '/' | '／' | '·' | '・' | '&' | '：' | ':')
        });
        let len = start
            .find(|c: char| {
                !(is_han(c) || is_kana(c) || c.is_ascii_alphabetic() || matches!(c, '•' | '.'))
            })
            .unwrap_or(start.len());
        let mut word = &start[..len];
        // `陳小樣／台北報導`: whence, not who.
        let slashed = rest[..rest.len() - start.len()].contains(['/', '／']);
        let whence = REPORTED.iter().find_map(|after| word.strip_suffix(after));
        if let (true, Some(place)) = (slashed && !people.is_empty(), whence) {
            for person in &mut people {
                person.location = Some(place.to_owned());
            }
            used = text.len() - start.len() + len;
            break;
        }
        let stopped = AFTER
            .iter()
            .filter_map(|after| word.find(after))
            .filter(|&at| at > 0 || AFTER.contains(&word))
            .min();
        let mut city = None;
        if let Some(at) = stopped {
            let is_report = REPORTED.iter().any(|after| word[at..].starts_with(after));
            word = &word[..at];
            // `王小明台北報導`: who and whence.
            if let Some(at) = place_behind_name(word).filter(|_| is_report) {
                city = Some(word[at..].to_owned());
                word = &word[..at];
            }
        }
        let next_lead = credit::lead(start).is_some_and(|(lead, _)| lead.form != Form::Word);
        let count = word.chars().count();
        // `张三和李四`
        let pair = ['和', '与', '與', '及']
            .iter()
            .find_map(|and| word.split_once(*and))
            .filter(|(a, b)| fits(a) && fits(b));
        if next_lead
            || word.is_empty()
            || !(fits(word) || pair.is_some() || labelled && count <= 8 && is_person(word))
        {
            break;
        }
        for name in pair.map_or_else(|| vec![word], |(a, b)| vec![a, b]) {
            let location = city.clone();
            people.push(Contributor { location, ..Contributor::new(name.to_owned(), relation) });
        }
        used = text.len() - start.len() + word.len();
        rest = &text[used..];
        if stopped.is_some() {
            break;
        }
    }
    (people, used)
}

/// Where a city begins that `word` ends with, behind a name of two to four characters.
fn place_behind_name(word: &str) -> Option<usize> {
    let mut places = word.char_indices().skip(2).take(3).map(|(at, _)| at);
    places.find(|&at| place::is_city(&word[at..]))
}

/// Whether `word` has the length of a Chinese or Japanese name and is no common word.
pub(crate) fn fits(word: &str) -> bool {
    let count = word.chars().count();
    (2..=5).contains(&count) && is_person(word)
}

fn is_person(word: &str) -> bool {
    let stop = [
        "本报",
        "本報",
        "本社",
        "新华社",
        "新華社",
        "记者",
        "記者",
        "综合",
        "编辑部",
        "新聞",
        "新闻",
        "日报",
        "日報",
        "通信",
        "通讯",
        "中心",
        "编辑",
        "部",
        // `記者会見`, `記者席`, `记者证`
        "会見",
        "会见",
        "會見",
        "会",
        "會",
        "席",
        "証",
        "证",
        "節",
        "节",
        "団",
        "团",
        "協会",
        "协会",
    ];
    !word.is_empty()
        && word.chars().all(|c| is_han(c) || is_kana(c))
        && chrome::kind(word).is_none()
        && !is_agency(word)
        && !stop.iter().any(|stop| word.ends_with(stop) || word.starts_with(stop))
}

/// signed = outlet 记者 SP name / name 記者 / name "／" place 報導 / place "=" name
fn signed(text: &str) -> Option<Credits> {
    let text = text.trim();
    let count = text.chars().count();
    if count > 24 {
        return None;
    }
    for (mark, role) in [
        ("記者", "記者"),
        ("记者", "记者"),
        ("特派員", "特派員"),
        ("論説委員", "論説委員"),
        ("編集委員", "編集委員"),
    ] {
        if let Some(before) = text.strip_suffix(mark).map(str::trim_end) {
            let name =
                before.rsplit(['=', '＝', '・', ' ', '\u{3000}']).next().unwrap_or(before).trim();
            if fits(name) {
                let mut person = Contributor::new(name.to_owned(), Relation::Author);
                person.role = Some(role.to_owned());
                return Some(of(vec![person]));
            }
        }
    }
    // `王小明 報導`
    for mark in REPORTED {
        if let Some(name) =
            text.strip_suffix(mark).and_then(|it| it.strip_suffix([' ', '\u{3000}']))
            && fits(name)
        {
            return Some(of(vec![Contributor::new(name.to_owned(), Relation::Reporting)]));
        }
    }
    // `李小明报道`, `王小明／綜合報導`
    for mark in REPORTED {
        let Some(before) = text.strip_suffix(mark) else { continue };
        if let Some((name, whence)) = before.split_once(['／', '/'])
            && fits(name.trim())
        {
            let mut person = Contributor::new(name.trim().to_owned(), Relation::Reporting);
            person.location = Some(whence.to_owned()).filter(|_| place::is_city(whence));
            return Some(of(vec![person]));
        }
        if bare_name(before) {
            return Some(of(vec![Contributor::new(before.to_owned(), Relation::Reporting)]));
        }
    }
    // `編集委員 山田太郎`
    for role in ["特派員", "論説委員", "編集委員"] {
        if let Some(name) = text.strip_prefix(role)
            && name.starts_with([' ', '\u{3000}'])
            && fits(name.trim())
        {
            let mut person = Contributor::new(name.trim().to_owned(), Relation::Author);
            person.role = Some(role.to_owned());
            return Some(of(vec![person]));
        }
    }
    // `某某网记者 张三`
    for mark in ["记者", "記者"] {
        if let Some((outlet, name)) = text.split_once(mark)
            && (2..=8).contains(&outlet.chars().count())
            && outlet.chars().all(is_han)
            && name.starts_with([' ', '\u{3000}'])
            && fits(name.trim())
        {
            let mut person = Contributor::new(name.trim().to_owned(), Relation::Author);
            person.affiliation = Some(outlet.to_owned());
            let mut credits = of(vec![person]);
            credits.agencies.push(outlet.to_owned());
            return Some(credits);
        }
    }
    if let Some((place, name)) = text.split_once(['=', '＝']) {
        let name = name.trim();
        if fits(name) && place.chars().count() <= 12 {
            let mut person = Contributor::new(name.to_owned(), Relation::Author);
            person.location = Some(place.trim().to_owned());
            return Some(of(vec![person]));
        }
    }
    None
}

/// bracketed = "[" name "," outlet "]" / "【" name "】"
fn bracketed(text: &str) -> Option<Credits> {
    let text = text.trim();
    let inner = text
        .strip_prefix(['[', '【', '（', '(', '［'])?
        .strip_suffix([']', '】', '）', ')', '］'])?;
    if inner.contains(BRACKETS) {
        return None;
    }
    let mut items = inner.split([',', '，', '、']).map(str::trim);
    let name = items.next().filter(|name| fits(name) && !names_a_thing(name))?;
    let mut person = Contributor::new(name.to_owned(), Relation::Author);
    person.affiliation = items.next().map(str::to_owned);
    let mut credits = of(vec![person]);
    credits.agencies.extend(credits.contributors[0].affiliation.clone());
    Some(credits)
}

/// bare = name [stamp] ; a family name of two characters that Japanese has, or one that Chinese has.
fn bare(text: &str) -> Option<Credits> {
    let end = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let head = text[..end].trim();
    let parts: Vec<&str> = head.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    let name_like = match parts.as_slice() {
        [name] => bare_name(name),
        [family, given] => {
            (1..=3).contains(&family.chars().count())
                && (1..=3).contains(&given.chars().count())
                && family.chars().all(is_han)
                && is_person(family)
                && is_person(given)
                && bare_name(&head.replace([' ', '\u{3000}'], ""))
        }
        _ => false,
    };
    (name_like && chrome::kind(head).is_none())
        .then(|| of(vec![Contributor::new(head.to_owned(), Relation::Author)]))
}

/// Whether `name` ends as the words for things and organisations do.
fn names_a_thing(name: &str) -> bool {
    let ends = [
        "部", "局", "社", "会", "聞", "報", "告", "市", "県", "省", "国", "学", "事", "者", "品",
        "界", "業", "長", "法", "题", "闻", "报", "会", "场", "网", "新", "度", "化", "力", "性",
        "論", "策", "体", "面", "題", "史", "誌", "集", "録", "選", "戦", "版", "店", "館", "園",
        "院", "所", "室", "課", "党", "軍", "機", "車", "線", "駅", "道", "府", "都", "町", "村",
        "区", "島", "川", "閱", "阅", "點", "点",
    ];
    ends.iter().any(|end| name.ends_with(end))
}

fn bare_name(name: &str) -> bool {
    let count = name.chars().count();
    if !is_person(name) || names_a_thing(name) {
        return false;
    }
    let japanese =
        (4..=5).contains(&count) && JAPANESE.iter().any(|family| name.starts_with(family));
    let chinese = (2..=3).contains(&count)
        && name.chars().all(is_han)
        && name.chars().next().is_some_and(|c| CHINESE.contains(c));
    japanese || chinese
}

/// The commonest Chinese family names (Ministry of Public Security, yearly list).
const CHINESE: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范姚谭譚廖邹鄒熊陆陸郝孔崔邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易武乔喬贺賀赖賴龚龔";

/// First characters of the commonest Japanese family names (Meiji Yasuda list).
#[rustfmt::skip]
const JAPANESE: &[&str] = &[
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "林", "斎藤", "斉藤", "清水", "山崎", "森", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本", "福田", "太田", "西村", "藤井", "金子", "岡本", "藤原", "三浦", "中野", "中川", "原田", "松田", "竹内", "小野", "田村", "中山", "和田", "石田", "森田", "上田", "原", "内田", "柴田", "酒井", "宮崎", "横山", "高木", "安藤", "宮本", "大野", "小島", "工藤", "谷口", "今井", "高田", "増田", "丸山", "杉山", "村田", "大塚", "新井", "小山", "平野", "藤本", "河野", "上野", "野口", "武田", "松井", "千葉", "岩崎", "菅原", "木下", "久保", "佐野", "野村", "松尾", "菊地", "市川", "杉本", "古川", "大西", "島田", "水野", "桜井", "高野", "渡部", "吉川", "山内", "西田", "飯田", "菊池", "西川", "小松", "北村", "安田", "五十嵐", "川口", "平田", "関", "中田", "久保田", "服部", "東", "岩田", "土屋", "川崎", "福島", "本田", "辻", "樋口", "秋山", "田口", "永井", "山中", "中西", "吉村", "川上", "石原", "大橋", "松岡", "馬場", "浜田", "森本", "星野", "矢野", "浅野", "大島", "松下", "吉岡", "小池", "野田", "荒木", "熊谷", "松浦", "大谷", "内藤", "黒田", "尾崎", "川村", "永田", "荒井", "望月", "松村", "田辺", "菅野", "西山", "堀", "平井", "大石", "岩本", "片山", "早川", "横田", "岡崎", "荒川", "大久保", "大渡", "島津", "大川", "大沢", "小沢", "長田", "宮田", "宮川", "奥村", "奥田", "成田", "榎本", "須藤", "白石", "今村", "栗原", "黒木", "石黒", "渡邊", "渡邉", "齋藤", "齊藤", "髙橋",
];

/// Job titles after Korean names, longest first.
#[rustfmt::skip]
const KOREAN_ROLES: &[&str] = &[
    "선임기자", "전문기자", "수습기자", "인턴기자", "객원기자", "사진기자", "의학전문기자", "논설위원", "편집위원", "해설위원", "특파원", "통신원", "대기자", "칼럼니스트", "평론가", "앵커", "기자", "에디터", "교수", "PD", "인턴", "리포터", "변호사",
];

/// Korean family names of one syllable, by number of bearers (Statistics Korea), and of two.
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용";
const KOREAN_LONG: &[&str] = &["남궁", "황보", "제갈", "선우", "독고", "사공"];

/// korean = *( [places] name [SP] role [email] sep ) / name *( ";" name )
fn korean(text: &str, position: Position) -> Option<Credits> {
    let mut people: Vec<Contributor> = Vec::new();
    let text = text.trim_end_matches(['=', ' ']);
    // `(서울=연합뉴스) 홍길동 기자`
    let after_bracket =
        text.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(text, |(_, rest)| rest);
    let lead = credit::lead(after_bracket).filter(|(lead, _)| lead.language == "ko");
    let after_lead = lead.map_or(after_bracket, |(_, at)| &after_bracket[at..]);
    let relation = lead.map_or(Relation::Author, |(lead, _)| Relation::of(lead.part));
    let words: Vec<&str> = after_lead
        .split([' ', ',', '·', ';', '/', '|', '\u{a0}', '[', ']', '(', ')', '\t', '・', 'ㆍ', '='])
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 24 {
        return None;
    }
    for (i, word) in words.iter().enumerate() {
        let Some(role) = KOREAN_ROLES.iter().find(|role| word.ends_with(**role)) else {
            continue;
        };
        let name = &word[..word.len() - role.len()];
        let mut from = i;
        if name.is_empty() {
            // `김경필 이용수 기자`: every name before the role.
            while from > 0
                && is_korean_name(words[from - 1])
                && !(from < i && is_place(words[from - 1]))
            {
                from -= 1;
            }
        }
        let names: Vec<&str> = if name.is_empty() { words[from..i].to_vec() } else { vec![name] };
        for name in names {
            if !is_korean_name(name) || people.iter().any(|known| known.name == name) {
                continue;
            }
            let mut person = Contributor::new(name.to_owned(), relation);
            person.role = Some((*role).to_owned());
            person.email = words
                .get(i + 1)
                .filter(|next| next.contains('@') && next.contains('.'))
                .map(|&next| next.to_owned());
            people.push(person);
        }
    }
    let sentence = text.ends_with(['.', '?', '!', '다']);
    if !people.is_empty() && !sentence && (words.len() <= 12 || text.starts_with('(')) {
        return Some(of(people));
    }
    let all = words.iter().all(|word| is_korean_name(word) && chrome::kind(word).is_none());
    let parted = words.len() == 1 || after_lead.contains([';', ',', '·', 'ㆍ', '/']);
    let believed = lead.is_some()
        || position == Position::Head
            && parted
            && words.iter().all(|word| word.chars().count() == 3);
    (all && believed && !words.is_empty()).then(|| {
        of(words.iter().map(|name| Contributor::new((*name).to_owned(), relation)).collect())
    })
}

fn is_korean_name(word: &str) -> bool {
    let count = word.chars().count();
    let long = KOREAN_LONG.iter().any(|family| word.starts_with(family));
    (2..=if long { 5 } else { 4 }).contains(&count)
        && word.chars().all(is_hangul)
        && (long || count < 4 && word.chars().next().is_some_and(|c| KOREAN.contains(c)))
        && !["특파", "기자", "연합", "뉴스", "신문", "일보"].iter().any(|no| word.contains(no))
        && !is_agency(word)
        && !OUTLETS.contains(&word)
}

/// Papers that are called as people are.
const OUTLETS: &[&str] =
    &["한겨레", "조선", "한국", "문화", "국민", "서울", "세계", "매경", "한경"];

/// Cities that stand before a correspondent's name.
fn is_place(word: &str) -> bool {
    [
        "서울",
        "부산",
        "대구",
        "인천",
        "광주",
        "대전",
        "울산",
        "세종",
        "수원",
        "춘천",
        "청주",
        "전주",
        "창원",
        "제주",
        "도쿄",
        "베이징",
        "워싱턴",
        "뉴욕",
        "파리",
        "런던",
        "순천",
        "광양",
        "강릉",
        "원주",
    ]
    .contains(&word)
}

fn of(contributors: Vec<Contributor>) -> Credits {
    Credits { contributors, ..Credits::default() }
}
