//! copydesk.
