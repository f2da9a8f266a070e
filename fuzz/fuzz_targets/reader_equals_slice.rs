//! A stream gives what the slice gives, however it is chopped up.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::dump::reader_equals_slice);
