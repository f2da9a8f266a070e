//! How bylines and stamps, datelines, closings and credits are written; `#` stands for a digit, and what stands in
//! braces is put in.

/// Bylines and stamps; what stands in braces is put in.
pub(super) const SIGNATURES: &[&[&str]] = &[
    &["{by} {name}", "{stamp}"],
    &["{by} {name}", "{published} {stamp}"],
    &["{by} {name} | {stamp}"],
    &["{by} {name}, {stamp}"],
    &["{by} {name} | {mail} | {published}: {stamp} | {updated}: {stamp}"],
    &["{by} {name}", "{role}", "{stamp}"],
    &["{by} {name}, {role}", "{published} {stamp} | {updated} {stamp}"],
    &["{name}", "{stamp}"],
    &["{name} - {stamp}"],
    &["{name} · {stamp} · {minutes}"],
    &["{name}", "{published} {stamp}", "{minutes}"],
    &["{stamp}", "{by} {name}"],
    &["{published} {stamp}", "{updated} {stamp}"],
    &["{stamp} · {minutes}"],
    &["{stamp}"],
    &["{section} | {stamp}"],
    &["{by} {name}"],
    &["{name}", "{role}"],
];

/// Stamps in forms that sites use; `#` stands for a digit.
pub(super) const STAMPS: &[&str] = &[
    "June #, 202# at #:1# p.m.",
    "Jun #, 202# #:1# PM EDT",
    "Thursday, June #, 202#",
    "0#/1#/202# 1#:3#",
    "202#-0#-1# 1#:2#",
    "202#-0#-1#T1#:2#:3#Z",
    "# hours ago",
    "1# May 202#, 1#:1# IST",
    "Wed 1# May 202# 1#.1# BST",
    "1#.0#.202#, 1#:2# Uhr",
    "#. Juni 202#, 1#:3# Uhr",
    "# juin 202# à 1#h2#",
    "1# de junio de 202# - 1#:2#",
    "0#/0#/202# às 1#h3#",
    "1# giugno 202# alle 1#:2#",
    "1# juni 202# om 1#:2#",
    "1#. června 202# 1#:3#",
    "1# czerwca 202#, 1#:2#",
    "1# июня 202#, 1#:3#",
    "1# Haziran 202# - 1#:2#",
    "1# يونيو 202#",
    "202#年#月1#日 1#:2#",
    "202#.0#.1# 1#:2#",
    "1# Juni 202# 1#:3# WIB",
];

/// What agencies put before the first words, `#` for a digit.
pub(super) const DATELINES: &[&str] = &[
    "{CITY} (AP) — ",
    "{CITY}, Aug. # (Reuters) - ",
    "{City}, Aug 1#, 201# (AFP) - ",
    "{City}, August 1# (PTI) ",
    "{City}, # août 201# (AFP) - ",
    "{City}, # ago (EFE).- ",
    "{City} (dpa) - ",
    "{City} (dpa/lno) - ",
    "{City} (ats) ",
    "{City}, 0# gen. (askanews) - ",
    "(ANSA) - {CITY}, 0# GEN - ",
    "{CITY} 0#/0# (BELGA) = ",
    "{CITY}.- ",
    "{CITY} — ",
    "{CITY}: ",
    "{City}. ",
    "",
];

pub(super) const CITIES: &[&str] =
    &["Harbor City", "Lund", "Le Havre", "Salto", "Bergen", "Nova Vila", "Ghent"];

/// Desk initials, notices and marks that end copy.
pub(super) const CLOSINGS: &[&str] = &[
    "kh/vm",
    "lp/oj",
    "jkl/ mok/",
    "ykr/lmb/fz",
    "© 201# AFP",
    "© dpa, dpa:##0#1#-99-1#1#1#/2",
    "(Reporting by {name}; Editing by {name})",
    "(Con información de EFE)",
    "Avec AFP",
    "Com informações da Lusa",
    "dpa kh yy vm",
    "-30-",
    "###",
    "(END)",
    "--IANS",
];

/// What stands behind the text of a caption.
pub(super) const CREDITS: &[&str] = &[
    " {photo} {name}",
    " ({name}/AFP)",
    " | {photo} {name}",
    " © {name}",
    "",
    " {name} / Reuters",
];
