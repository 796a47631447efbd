"""What a corpus shows: counts by stretches of time, lists, places, stories."""
