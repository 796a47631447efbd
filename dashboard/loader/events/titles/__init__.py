"""Titles: the words of the evidence that say it shortest, never written anew."""

from __future__ import annotations

from dashboard.loader.events.habits import is_headline
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.titles.clause_titles import clause_title
from dashboard.loader.events.titles.fragments import fragment_title, whole_line
from dashboard.loader.events.titles.noun_titles import noun_title
from dashboard.loader.events.titles.stretch import MAX_TITLE

__all__ = ["MAX_TITLE", "title_of"]


def title_of(body: str, scene: Scene, predicate: Predicate, names: dict[int, str]) -> str:
    """At most 80 characters of the sentence around the trigger.

    ``names`` gives for a pronoun's offset the name that it stands for; it is put in
    brackets, since it is not the text's own word there.
    """
    title = ""
    asked = scene.reading.low[-1] == "?"
    if predicate.main and (asked or is_headline(scene.reading)):
        title = whole_line(body, scene.reading)
    title = title or _cut_title(body, scene, predicate, names)
    return balanced(title[:1].upper() + title[1:])


def balanced(title: str) -> str:
    """With its quotation marks in pairs: one that was cut off closes, one that opened nothing goes."""
    full = len(title) >= MAX_TITLE
    if title.count('"') % 2:
        return title.replace('"', "", 1) if full or title.endswith('"') else f'{title}"'
    opened, closed = title.count("“"), title.count("”")
    if opened > closed:
        return title.replace("“", "", opened - closed) if full else f"{title}”"
    return title.replace("”", "", closed - opened) if closed > opened else title


def _cut_title(body: str, scene: Scene, predicate: Predicate, names: dict[int, str]) -> str:
    one = predicate.mention
    clause = scene.clause(predicate)
    if clause.verb is None:
        return fragment_title(body, scene.reading, one.first)
    told = bool(one.form) or one.light >= 0 or clause.verb.head == one.first
    if told or _heads_subject(scene, predicate):
        title = clause_title(body, scene, clause, names)
        return title.text if title else fragment_title(body, scene.reading, one.first)
    return noun_title(body, scene, predicate, names)


def _heads_subject(scene: Scene, predicate: Predicate) -> bool:
    """Whether the noun is what the clause's verb is said of: “the strike ended”."""
    clause, first = scene.clause(predicate), predicate.mention.first
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or not subject.first < verb.first:
        return False
    return subject.head == first
