//! Cities that stand alone in datelines, and what others may mean.

/// Where the city of a name, folded as [`fold`](super::fold) does, lies when a dateline gives it
/// alone under the rules of the AP stylebook: an ISO 3166 code.
pub(super) fn stand_alone(folded: &str) -> Option<&'static str> {
    find(STAND_ALONE, folded)
}

/// The same for national capitals and other cities whose name has one meaning in news.
pub(super) fn well_known(folded: &str) -> Option<&'static str> {
    find(CAPITALS, folded).or_else(|| find(WELL_KNOWN, folded))
}

/// The ISO 3166 codes of the places that share a name none of which stands alone.
pub(super) fn shared(folded: &str) -> Option<impl Iterator<Item = &'static str>> {
    find(SHARED, folded).map(|codes| codes.split(' '))
}

fn find(table: &[(&str, &'static str)], folded: &str) -> Option<&'static str> {
    table.iter().find(|(name, _)| *name == folded).map(|&(_, code)| code)
}

/// AP stylebook, "datelines": cities of the United States and of the world that stand alone, those
/// of older editions included.
#[rustfmt::skip]
const STAND_ALONE: &[(&str, &str)] = &[
    ("atlanta", "US-GA"), ("baltimore", "US-MD"), ("boston", "US-MA"), ("chicago", "US-IL"),
    ("cincinnati", "US-OH"), ("cleveland", "US-OH"), ("dallas", "US-TX"), ("denver", "US-CO"),
    ("detroit", "US-MI"), ("honolulu", "US-HI"), ("houston", "US-TX"), ("indianapolis", "US-IN"),
    ("las vegas", "US-NV"), ("los angeles", "US-CA"), ("miami", "US-FL"), ("milwaukee", "US-WI"),
    ("minneapolis", "US-MN"), ("new orleans", "US-LA"), ("new york", "US-NY"),
    ("new york city", "US-NY"), ("oklahoma city", "US-OK"), ("philadelphia", "US-PA"),
    ("phoenix", "US-AZ"), ("pittsburgh", "US-PA"), ("st louis", "US-MO"),
    ("salt lake city", "US-UT"), ("san antonio", "US-TX"), ("san diego", "US-CA"),
    ("san francisco", "US-CA"), ("seattle", "US-WA"), ("washington", "US-DC"),
    ("amsterdam", "NL"), ("baghdad", "IQ"), ("bangkok", "TH"), ("beijing", "CN"), ("beirut", "LB"),
    ("berlin", "DE"), ("brussels", "BE"), ("cairo", "EG"), ("djibouti", "DJ"), ("dublin", "IE"),
    ("geneva", "CH"), ("gibraltar", "GI"), ("guatemala city", "GT"), ("havana", "CU"),
    ("helsinki", "FI"), ("hong kong", "HK"), ("islamabad", "PK"), ("istanbul", "TR"),
    ("johannesburg", "ZA"), ("kuwait city", "KW"), ("london", "GB"),
    ("luxembourg", "LU"), ("macau", "MO"), ("madrid", "ES"), ("mexico city", "MX"), ("milan", "IT"),
    ("monaco", "MC"), ("montreal", "CA-QC"), ("moscow", "RU"), ("munich", "DE"), ("new delhi", "IN"),
    ("panama city", "PA"), ("paris", "FR"), ("prague", "CZ"), ("quebec city", "CA-QC"),
    ("rio de janeiro", "BR"), ("rome", "IT"), ("san marino", "SM"), ("sao paulo", "BR"),
    ("shanghai", "CN"), ("singapore", "SG"), ("stockholm", "SE"), ("sydney", "AU"), ("tokyo", "JP"),
    ("toronto", "CA-ON"), ("vatican city", "VA"), ("vienna", "AT"), ("zurich", "CH"),
    ("bombay", "IN"), ("bonn", "DE"), ("peking", "CN"), ("ottawa", "CA-ON"), ("quebec", "CA-QC"),
    ("hollywood", "US-CA"), ("macao", "MO"), ("kuwait", "KW"), ("guatemala", "GT"),
];

/// National capitals whose name nothing else in the news shares, with older names and spellings.
#[rustfmt::skip]
const CAPITALS: &[(&str, &str)] = &[
    ("abu dhabi", "AE"), ("abuja", "NG"), ("accra", "GH"), ("addis ababa", "ET"), ("algiers", "DZ"),
    ("almaty", "KZ"), ("alma ata", "KZ"), ("amman", "JO"), ("andorra la vella", "AD"),
    ("ankara", "TR"), ("antananarivo", "MG"), ("apia", "WS"), ("ashgabat", "TM"), ("asmara", "ER"),
    ("astana", "KZ"), ("nur sultan", "KZ"), ("asuncion", "PY"), ("baku", "AZ"), ("bamako", "ML"),
    ("bandar seri begawan", "BN"), ("bangui", "CF"), ("banjul", "GM"), ("basseterre", "KN"),
    ("belgrade", "RS"), ("belmopan", "BZ"), ("bern", "CH"), ("berne", "CH"), ("bishkek", "KG"),
    ("bissau", "GW"), ("bogota", "CO"), ("brasilia", "BR"), ("bratislava", "SK"),
    ("brazzaville", "CG"), ("bridgetown", "BB"), ("bucharest", "RO"), ("budapest", "HU"),
    ("buenos aires", "AR"), ("bujumbura", "BI"), ("canberra", "AU"), ("caracas", "VE"),
    ("castries", "LC"), ("chisinau", "MD"), ("kishinev", "MD"), ("colombo", "LK"),
    ("conakry", "GN"), ("copenhagen", "DK"), ("dakar", "SN"), ("damascus", "SY"),
    ("dar es salaam", "TZ"), ("dhaka", "BD"), ("dacca", "BD"), ("dili", "TL"), ("dodoma", "TZ"),
    ("doha", "QA"), ("dushanbe", "TJ"), ("freetown", "SL"), ("funafuti", "TV"), ("gaborone", "BW"),
    ("gitega", "BI"), ("hanoi", "VN"), ("harare", "ZW"),
    ("honiara", "SB"), ("jakarta", "ID"), ("djakarta", "ID"), ("juba", "SS"), ("kabul", "AF"),
    ("kampala", "UG"), ("kathmandu", "NP"), ("katmandu", "NP"), ("khartoum", "SD"), ("kiev", "UA"),
    ("kyiv", "UA"), ("kigali", "RW"), ("kinshasa", "CD"), ("kuala lumpur", "MY"),
    ("libreville", "GA"), ("lilongwe", "MW"), ("lisbon", "PT"), ("ljubljana", "SI"), ("lome", "TG"),
    ("luanda", "AO"), ("lusaka", "ZM"), ("malabo", "GQ"), ("male", "MV"), ("managua", "NI"),
    ("manama", "BH"), ("manila", "PH"), ("maputo", "MZ"), ("maseru", "LS"), ("mbabane", "SZ"),
    ("minsk", "BY"), ("mogadishu", "SO"), ("monrovia", "LR"), ("montevideo", "UY"),
    ("moroni", "KM"), ("muscat", "OM"), ("nairobi", "KE"), ("nassau", "BS"), ("naypyidaw", "MM"),
    ("naypyitaw", "MM"), ("ndjamena", "TD"), ("n djamena", "TD"), ("niamey", "NE"),
    ("nicosia", "CY"), ("nouakchott", "MR"), ("nukualofa", "TO"), ("nuku alofa", "TO"),
    ("oslo", "NO"), ("ouagadougou", "BF"), ("palikir", "FM"), ("paramaribo", "SR"),
    ("phnom penh", "KH"), ("podgorica", "ME"), ("port au prince", "HT"), ("port louis", "MU"),
    ("port moresby", "PG"), ("port of spain", "TT"), ("port vila", "VU"), ("porto novo", "BJ"),
    ("praia", "CV"), ("pretoria", "ZA"), ("pristina", "XK"), ("pyongyang", "KP"), ("quito", "EC"),
    ("rabat", "MA"), ("rangoon", "MM"), ("yangon", "MM"), ("reykjavik", "IS"), ("riga", "LV"),
    ("riyadh", "SA"), ("roseau", "DM"), ("sanaa", "YE"), ("sana a", "YE"), ("san salvador", "SV"),
    ("santo domingo", "DO"), ("sarajevo", "BA"), ("seoul", "KR"), ("skopje", "MK"),
    ("sofia", "BG"), ("suva", "FJ"), ("taipei", "TW"), ("tallinn", "EE"), ("tashkent", "UZ"),
    ("tbilisi", "GE"), ("tegucigalpa", "HN"), ("tehran", "IR"), ("teheran", "IR"),
    ("the hague", "NL"), ("thimphu", "BT"), ("tirana", "AL"), ("tunis", "TN"),
    ("ulan bator", "MN"), ("ulaanbaatar", "MN"), ("vaduz", "LI"), ("vientiane", "LA"),
    ("vilnius", "LT"), ("warsaw", "PL"), ("windhoek", "NA"), ("yamoussoukro", "CI"),
    ("yaounde", "CM"), ("yerevan", "AM"), ("zagreb", "HR"),
];

/// Other cities that news means one place by.
#[rustfmt::skip]
const WELL_KNOWN: &[(&str, &str)] = &[
    ("abidjan", "CI"), ("aden", "YE"), ("ahmedabad", "IN"), ("aleppo", "SY"), ("antwerp", "BE"),
    ("auckland", "NZ"), ("bali", "ID"), ("bangalore", "IN"), ("bengaluru", "IN"),
    ("barcelona", "ES"), ("basra", "IQ"), ("benghazi", "LY"), ("bilbao", "ES"), ("brisbane", "AU"),
    ("bulawayo", "ZW"), ("busan", "KR"), ("calcutta", "IN"), ("kolkata", "IN"), ("calgary", "CA-AB"),
    ("cannes", "FR"), ("cape town", "ZA"), ("casablanca", "MA"),
    ("chandigarh", "IN"), ("chennai", "IN"), ("madras", "IN"), ("chittagong", "BD"),
    ("cologne", "DE"), ("davos", "CH"), ("dharamsala", "IN"), ("donetsk", "UA"), ("dubai", "AE"),
    ("duesseldorf", "DE"), ("dusseldorf", "DE"), ("durban", "ZA"), ("edinburgh", "GB-SCT"),
    ("edmonton", "CA-AB"), ("erbil", "IQ"), ("irbil", "IQ"), ("fallujah", "IQ"),
    ("frankfurt", "DE"), ("gaza city", "PS"), ("gdansk", "PL"), ("glasgow", "GB-SCT"),
    ("goma", "CD"), ("gothenburg", "SE"), ("grozny", "RU-CE"), ("guadalajara", "MX"),
    ("guangzhou", "CN"), ("guayaquil", "EC"), ("haifa", "IL"), ("hebron", "PS"), ("herat", "AF"),
    ("hiroshima", "JP"), ("ho chi minh city", "VN"), ("saigon", "VN"), ("homs", "SY"),
    ("idlib", "SY"), ("jalalabad", "AF"), ("jeddah", "SA"), ("jiddah", "SA"), ("kandahar", "AF"),
    ("karachi", "PK"), ("kirkuk", "IQ"), ("kobani", "SY"), ("kobe", "JP"),
    ("krakow", "PL"), ("kunduz", "AF"), ("kyoto", "JP"), ("lagos", "NG"), ("lahore", "PK"),
    ("lausanne", "CH"), ("leipzig", "DE"), ("leningrad", "RU"), ("lucknow", "IN"),
    ("luhansk", "UA"), ("lyon", "FR"), ("mandalay", "MM"), ("mariupol", "UA"), ("marrakech", "MA"),
    ("marseille", "FR"), ("mecca", "SA"), ("melbourne", "AU"), ("misrata", "LY"),
    ("mombasa", "KE"), ("mosul", "IQ"), ("mumbai", "IN"), ("najaf", "IQ"), ("nagasaki", "JP"),
    ("nagoya", "JP"), ("nanjing", "CN"), ("nuremberg", "DE"),
    ("okinawa", "JP"), ("osaka", "JP"), ("palermo", "IT"), ("peshawar", "PK"), ("quetta", "PK"),
    ("ramallah", "PS"), ("raqqa", "SY"), ("rawalpindi", "PK"), ("rotterdam", "NL"),
    ("salzburg", "AT"), ("sao tome", "ST"), ("sapporo", "JP"), ("seville", "ES"),
    ("sharm el sheikh", "EG"), ("shenzhen", "CN"), ("soweto", "ZA"), ("srinagar", "IN-JK"),
    ("strasbourg", "FR"), ("stuttgart", "DE"), ("surabaya", "ID"), ("tel aviv", "IL"),
    ("tijuana", "MX"), ("tikrit", "IQ"), ("timbuktu", "ML"), ("turin", "IT"), ("vancouver", "CA-BC"),
    ("vladivostok", "RU"), ("winnipeg", "CA-MB"), ("wuhan", "CN"),
    ("yekaterinburg", "RU"), ("anchorage", "US-AK"), ("albuquerque", "US-NM"), ("boise", "US-ID"),
    ("brooklyn", "US-NY"), ("des moines", "US-IA"), ("el paso", "US-TX"), ("fort worth", "US-TX"),
    ("little rock", "US-AR"), ("omaha", "US-NE"), ("orlando", "US-FL"), ("reno", "US-NV"),
    ("sacramento", "US-CA"), ("spokane", "US-WA"), ("tampa", "US-FL"), ("tucson", "US-AZ"),
    ("tulsa", "US-OK"), ("baton rouge", "US-LA"), ("tallahassee", "US-FL"),
    ("new haven", "US-CT"), ("santa fe", "US-NM"),
    ("valletta", "MT"), ("wellington", "NZ"), ("nablus", "PS"), ("cardiff", "GB-WLS"), ("majuro", "MH"), ("monterrey", "MX-NLE"), ("tarawa", "KI"), ("zanzibar", "TZ"),
];

/// Names that datelines give to several places.
#[rustfmt::skip]
const SHARED: &[(&str, &str)] = &[
    ("alexandria", "EG US-VA US-LA"), ("arlington", "US-TX US-VA"), ("athens", "GR US-GA US-OH"),
    ("augusta", "US-GA US-ME"), ("aurora", "US-CO US-IL"), ("birmingham", "GB-ENG US-AL"),
    ("bloomington", "US-IN US-IL US-MN"), ("bristol", "GB-ENG US-CT US-TN"),
    ("cambridge", "GB-ENG US-MA"), ("charleston", "US-SC US-WV"), ("columbia", "US-SC US-MO"),
    ("columbus", "US-OH US-GA"), ("concord", "US-NH US-CA US-NC"), ("cordoba", "AR ES"),
    ("durham", "US-NC GB-ENG"), ("florence", "IT US-SC"), ("georgetown", "GY US-TX"),
    ("grenada", "GD US-MS"), ("hamilton", "CA-ON BM NZ"), ("hyderabad", "IN PK"),
    ("jackson", "US-MS US-TN US-MI"), ("jacksonville", "US-FL US-NC"),
    ("kansas city", "US-MO US-KS"), ("kingston", "JM CA-ON US-NY"), ("lexington", "US-KY US-MA"),
    ("lima", "PE US-OH"), ("lincoln", "US-NE GB-ENG"), ("manchester", "GB-ENG US-NH"),
    ("memphis", "US-TN EG"), ("merida", "MX VE ES"), ("naples", "IT US-FL"),
    ("newcastle", "GB-ENG AU-NSW"), ("odessa", "UA US-TX"), ("oxford", "GB-ENG US-MS"),
    ("perth", "AU-WA GB-SCT"), ("portland", "US-OR US-ME"), ("portsmouth", "GB-ENG US-VA US-NH"),
    ("richmond", "US-VA US-CA US-IN"), ("rochester", "US-NY US-MN"), ("salem", "US-OR US-MA"),
    ("san jose", "US-CA CR"), ("san juan", "PR AR"), ("santa cruz", "BO US-CA"),
    ("santiago", "CL CU DO"), ("springfield", "US-IL US-MA US-MO US-OH"), ("st george s", "GD BM"),
    ("st john s", "CA-NL AG"), ("st petersburg", "RU US-FL"), ("sucre", "BO CO"),
    ("tripoli", "LY LB"), ("valencia", "ES VE"),
    ("venice", "IT US-CA"), ("victoria", "CA-BC SC US-TX"),
    ("wilmington", "US-DE US-NC"), ("worcester", "US-MA GB-ENG"), ("york", "GB-ENG US-PA"),
    ("glendale", "US-CA US-AZ"), ("pasadena", "US-CA US-TX"), ("la paz", "BO MX-BCS"),
    ("guadalupe", "MX-NLE US-CA"), ("bethlehem", "PS US-PA"), ("lafayette", "US-LA US-IN"),
    ("belfast", "GB-NIR US-ME"), ("halifax", "CA-NS GB-ENG"),
    ("kochi", "IN-KL JP"), ("jerusalem", "IL PS"),
];
