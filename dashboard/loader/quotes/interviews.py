"""Who asks and who answers in an interview whose turns are only marked "Q" and "A"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.story import ActorMention

# What stands between the name of who asks and the name of who answers.
_ASKS = re.compile(
    r"(?:,[^.,\n]{1,80},)? (?:has |had |recently |also )?"
    r"(?:interview(?:ed|s)|questioned|(?:sat|sits) down with|(?:met|meets) with|(?:spoke|speaks) (?:with|to)"
    r"|(?:talked|talks) (?:with|to)|caught up with|put questions to) [^.\n]{0,60}"
)
_ASKED_BY = re.compile(r"(?:[Ii]nterview(?:ed)?|[Qq]uestioned|[Qq]uestions|^|\n) ?[Bb]y $")
_ASKED = re.compile(
    r"(?:[Ii]nterview|[Cc]onversation|Q ?& ?A|[Qq]uestions?(?: and answers)?) (?:with|for) [^.\n]{0,60}$"
)
# Characters before a name in which "interview with" stands.
MAX_BEFORE = 90
QUESTION = frozenset({"Q", "Question"})
ANSWER = frozenset({"A", "Answer"})


@dataclass(frozen=True, slots=True)
class Interview:
    """The actors who ask and answer, None where the text does not say."""

    asks: str | None
    answers: str | None


def find_interview(text: str, people: Sequence[ActorMention]) -> Interview:
    """Who asks and who answers by what stands before the first turn; ``people`` are named there."""
    actors = list(dict.fromkeys(person.actor for person in people))
    asks = answers = None
    for index, person in enumerate(people):
        before = text[max(0, person.start - MAX_BEFORE) : person.start]
        following = people[index + 1] if index + 1 < len(people) else None
        if following is not None and _ASKS.fullmatch(text[person.end : following.start]):
            asks, answers = asks or person.actor, answers or following.actor
        elif _ASKED_BY.search(before):
            asks = asks or person.actor
        elif _ASKED.search(before):
            answers = answers or person.actor
    others = [actor for actor in actors if actor != asks]
    if answers is None and len(others) == 1:
        answers = others[0]
    return Interview(asks, answers if answers != asks else None)
