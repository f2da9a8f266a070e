//! Words that introduce the people who made a story.
