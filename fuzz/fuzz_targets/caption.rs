//! A caption and its credit are the text and nothing else.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::field::caption);
