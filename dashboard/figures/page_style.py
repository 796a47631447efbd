"""The styles that only one page needs, beside this file as ``<page>.css``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

Page = Literal["map", "quotes", "source"]


@cache
def page_style(page: Page) -> str:
    """A page's rules as one ``<style>`` element; colours are the theme's variables."""
    rules = (Path(__file__).parent / f"{page}.css").read_text(encoding="utf-8")
    return f"<style>{rules}</style>"
