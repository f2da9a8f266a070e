//! copydesk-testkit.
