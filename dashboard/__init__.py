"""Dateline: what happened, when, where and who said what, read from news text."""
