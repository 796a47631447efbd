"""How things of a story are called on screen: kinds, names, times, publication."""
