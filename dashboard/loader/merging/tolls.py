"""What a toll so far says of the harm that it counts: “the number of victims climbed to 23”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dashboard.loader.events import Telling
from dashboard.loader.events.inflection import other_number
from dashboard.loader.events.meanings import alike
from dashboard.loader.events.parties import Parties
from dashboard.loader.merging.features import GENERAL, HARM, Told

# What the words of a toll are compared by.
_HEAD: Final = "n:toll"
# “Officials now count 26 deaths”: what is counted, and tells of no harm by itself.
_COUNTED: Final = frozenset({"n:death", "n:fatality"})
# “From the virus”, “in the civil war”: behind the dead, what they died of.
_OF_WHAT: Final = re.compile(
    r"\b(?:toll|dead|deaths|killed|died|victims|fatalities) (?:from|in|of|by|due to) "
    r"((?:[A-Za-z-]+ ){1,5})"
)
# What is counted from here on is something that the toll can be of.
_CAUSED: Final = 0.2
# A toll that is of nothing that is named grows by no more than so much.
MOST_GROWN: Final = 100
_KILLED: Final = "killed"


def as_named(one: Telling) -> Telling | None:
    """The toll of a telling that is no harm itself, as words that only name the harm."""
    figure = next((figure for figure in one.figures if figure.total), None)
    if figure is None or one.echo or (one.kind in HARM and one.parties.head not in _COUNTED):
        return None
    at = one.evidence.start
    title = one.evidence.text[figure.start - at : figure.end - at]
    return replace(
        one,
        start=figure.start,
        end=figure.end,
        title=title,
        kind="DEATH",
        concept="death",
        main=False,
        definite=True,
        sources=(),
        targets=(),
        time=None,
        figures=(figure,),
        parties=Parties(head=_HEAD, others=_causes(title, one.parties)),
        echo=True,
    )


def can_count(toll: Told, harm: Told) -> bool:
    """Whether a toll so far can be of this harm: of what it is said to count, else of no fewer by far."""
    if not (toll.echo and toll.toll):
        return True
    if toll.said.others:
        words = (*harm.said.heads, *harm.said.subjects, *harm.said.objects, *harm.said.others)
        named = {word.partition(":")[2] for word in toll.said.others}
        return not named.isdisjoint(harm.said.words) or any(
            alike(cause, word) >= _CAUSED for cause in toll.said.others for word in words
        )
    first = harm.figures.get(_KILLED)
    return first is None or toll.figures.get(_KILLED, 0) <= MOST_GROWN * first


def _causes(title: str, parties: Parties) -> tuple[str, ...]:
    """What the dead died of, by its noun; none where it is only called a disaster."""
    match = _OF_WHAT.search(title)
    nouns = {*parties.subject, *parties.object, *parties.others}
    for word in match.group(1).split() if match else ():
        forms = (f"n:{word}", f"n:{other_number(word)}")
        noun = next((one for one in forms if one in nouns), None)
        if noun is not None and word.islower():
            return () if noun in GENERAL else (noun,)
    return ()
