"""What a reader can set about how a story is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Hashable, so that a loaded story can be cached by it.

    published            (source name, EDTF) pairs that the reader set; they go before all else
    published_default    EDTF for sources that do not carry their own
    known_events         whether expressions may be dated by ``data/known_events.csv``
    known_dates          (known event id, EDTF day) pairs that replace the table's dates
    """

    published: tuple[tuple[str, str], ...] = ()
    published_default: str | None = None
    known_events: bool = True
    known_dates: tuple[tuple[str, str], ...] = ()
