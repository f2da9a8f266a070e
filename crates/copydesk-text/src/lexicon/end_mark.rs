//! Marks that end a story.
