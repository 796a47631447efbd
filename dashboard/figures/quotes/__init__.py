"""Who said what, who is in the story, and how words are cited. Escaped HTML."""
