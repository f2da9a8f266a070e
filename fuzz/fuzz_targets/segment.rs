//! Segments tile the dump, and lines their segment.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::dump::segment);
