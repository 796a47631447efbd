"""The pages: each reads the view, calls the rooms below, and shows."""
