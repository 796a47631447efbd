"""The styles of all pages but the timeline: ``paper.css`` and ``<page>.css``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

Page = Literal["compare", "corpus", "map", "method", "own", "quotes", "source"]


@cache
def page_style(page: Page) -> str:
    """A page's rules as one ``<style>`` element; colours are the theme's variables."""
    folder = Path(__file__).parent / "styles"
    rules = ((folder / f"{name}.css").read_text(encoding="utf-8") for name in ("paper", page))
    return f"<style>{''.join(rules)}</style>"
