//! What sites print around a story.
