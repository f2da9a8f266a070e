//! Records and gaps tile the dump, whatever is in it, and say the same with either line end.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::dump::parse);
