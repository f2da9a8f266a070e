//! Stamps lie in the text, and their dates are on the calendar.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::field::timestamp);
