"""Text in, Story out."""
