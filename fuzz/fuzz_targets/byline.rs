//! Credits name somebody, and only once.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::field::byline);
