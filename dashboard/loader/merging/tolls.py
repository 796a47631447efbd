"""What a toll so far says of the harm that it counts: “the number of victims climbed to 23”."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard.loader.events import Telling
from dashboard.loader.events.parties import Parties
from dashboard.loader.merging.features import HARM

# What the words of a toll are compared by.
_TOLL: Final = Parties(head="n:toll")
# “Officials now count 26 deaths”: what is counted, and tells of no harm by itself.
_COUNTED: Final = frozenset({"n:death", "n:fatality"})


def as_named(one: Telling) -> Telling | None:
    """The toll of a telling that is no harm itself, as words that only name the harm."""
    figure = next((figure for figure in one.figures if figure.total), None)
    if figure is None or one.echo or (one.kind in HARM and one.parties.head not in _COUNTED):
        return None
    at = one.evidence.start
    return replace(
        one,
        start=figure.start,
        end=figure.end,
        title=one.evidence.text[figure.start - at : figure.end - at],
        kind="DEATH",
        concept="death",
        main=False,
        definite=True,
        sources=(),
        targets=(),
        places=(),
        places_inferred=(),
        time=None,
        figures=(figure,),
        parties=_TOLL,
        echo=True,
    )
