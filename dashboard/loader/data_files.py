"""Moved to dashboard.data_files."""

from dashboard.data_files import DATA, rows

__all__ = ["DATA", "rows"]
