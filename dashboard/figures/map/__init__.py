"""The map as a deck and as a still picture."""
