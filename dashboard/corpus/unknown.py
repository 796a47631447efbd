"""What a filter asks for and a corpus does not have, with what may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from dashboard.corpus.asking import SETS
from dashboard.corpus.queries import Questions
from dashboard.filters import ACTOR, PLACE, SPEAKER, Filter
from dashboard.words.kinds import LANES, STATUSES

LIKELY: Final = 3  # that are named
_NAMES: Final = {PLACE: "place", ACTOR: "person or party", SPEAKER: "speaker"}
# From this likeness on, of 1, letters are those of another spelling.
_ALIKE: Final = 0.85
_CHOICE_ALIKE: Final = 0.5  # of the few choices that there are


def told_unknown(asked: Questions, filter_: Filter) -> Iterator[str]:
    """A sentence for each."""
    for field, labels in (
        (PLACE, filter_.places),
        (ACTOR, filter_.actors),
        (SPEAKER, filter_.speakers),
    ):
        for label in labels:
            if not asked.numbers(field, [label]):
                yield f"The corpus has no {_NAMES[field]} “{label}”.{_meant(_alike(asked, field, label))}"
    for name, labels, choices in (
        ("kind", filter_.kinds, LANES),
        ("certainty", filter_.statuses, STATUSES),
    ):
        for label in labels:
            if label not in choices:
                likely = get_close_matches(label.capitalize(), choices, LIKELY, _CHOICE_ALIKE)
                yield f"There is no {name} “{label}”.{_meant(likely)}"


def _alike(asked: Questions, field: str, label: str) -> list[str]:
    """Names that hold what was asked for, and such as are spelled alike; the nearest first."""
    rows = asked.rows(
        f"""
        SELECT label FROM (
            SELECT label, events, contains(lower(label), lower($asked)) AS holds,
                jaro_winkler_similarity(lower(label), lower($asked)) AS alike
            FROM {SETS[field][1]} WHERE events > 0
        )
        WHERE holds OR alike >= $least ORDER BY holds DESC, alike DESC, events DESC, label LIMIT $most
        """,
        {"asked": label, "least": _ALIKE, "most": LIKELY},
    )
    return [one for (one,) in rows]


def _meant(likely: list[str]) -> str:
    if not likely:
        return ""
    return f" Did you mean {' or '.join(f'“{one}”' for one in likely)}?"
