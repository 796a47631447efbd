"""What on a page is not its article: buttons, notices, related links, credits, repeated paragraphs."""

from dashboard.loader.furniture.finding import (
    AFTER_END,
    BEFORE_START,
    RELATED,
    dates_shown,
    find_furniture,
)
from dashboard.loader.furniture.phrases import RELATED_LINKS

__all__ = [
    "AFTER_END",
    "BEFORE_START",
    "RELATED",
    "RELATED_LINKS",
    "dates_shown",
    "find_furniture",
]
