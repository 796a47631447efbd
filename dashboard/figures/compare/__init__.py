"""What documents tell alike and differently, and one after the other. Escaped HTML."""
