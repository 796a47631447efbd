"""Workbooks whose rows are articles."""

from dashboard.loader.readers.article_table import read_workbook as read

__all__ = ["read"]
