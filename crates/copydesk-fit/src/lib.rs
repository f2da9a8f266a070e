//! copydesk-fit.
