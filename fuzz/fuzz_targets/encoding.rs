//! Decoding leads back to the bytes it came from.
#![cfg_attr(fuzzing, no_main)]

copydesk_fuzz::target!(copydesk_fuzz::encoding::decode);
