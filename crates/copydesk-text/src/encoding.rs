//! Encodings: which one a dump is in, and the dump as UTF-8.
