"""Tables of events: dates, places and quotes as given, each with the words of its row."""

from dashboard.loader.event_tables.finding import find_in_rows
from dashboard.loader.event_tables.reading import read_table

__all__ = ["find_in_rows", "read_table"]
