//! Names of months and weekdays.
