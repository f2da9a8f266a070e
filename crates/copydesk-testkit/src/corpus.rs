//! The same comparison for a folder of one's own.
