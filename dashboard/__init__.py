"""Dateline: what happened, when, where and who said what, read from news text."""

from dashboard.loader import load

__all__ = ["load"]
