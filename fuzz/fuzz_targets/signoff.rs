//! Sign-offs credit people of the text.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::field::signoff);
