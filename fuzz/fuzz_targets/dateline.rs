//! What a dateline says stands in the text.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::field::dateline);
