"""Small stories to show: built by hand, so that pages are tested without the loader."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

from dashboard.reports import Denial, Passage, Report, Step, Thread, TollSeries
from dashboard.story import (
    Actor,
    Anchor,
    Disagreement,
    Document,
    Event,
    Evidence,
    Perhaps,
    Place,
    PlaceMention,
    Quote,
    Relation,
    SourcedValue,
    Span,
    Story,
    Telling,
    Time,
)
from tests.dealing import dealt

# A loaded machine is no error of the rule under test.
hypothesis_settings.register_profile("shared machine", deadline=None)
hypothesis_settings.load_profile("shared machine")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deal the tests out to the workers that xdist has started."""
    if workers := getattr(config, "workerinput", {}).get("workercount"):
        items[:] = dealt(items, workers)


def pytest_collection_finish() -> None:
    """What is there for all tests is no garbage: looking for some passes over it, and is done less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-pictures",
        action="store_true",
        help="keep how pages look now, for tests/browser/test_pictures.py",
    )
    parser.addoption(
        "--minutes", type=float, default=1.0, help="how long tests/fuzz/test_search.py searches"
    )


FLOOD = "The dam at Arna broke on 3 May 2021. "
TALKS = "Days before the flood, Mayor Ida Holm met engineers in Breng. "
PLAN = "The town may move to higher ground, “we will not wait again,” Holm said."
TEXT = FLOOD + TALKS + PLAN
KNOWN = Anchor("known", "arna-flood", "flood of Arna", "2021-05-03")

EventOf = Callable[..., Event]


def make_event(number: int, **changes: Any) -> Event:
    """An asserted, explicit one-day event; ``changes`` are fields of Event."""
    fields: dict[str, Any] = {
        "id": f"d1-e{number}",
        "title": f"event {number}",
        "kind": "OTHER",
        "mode": None,
        "status": "asserted",
        "main": True,
        "edtf": None,
        "earliest": "2021-05-03",
        "latest": "2021-05-03",
        "granularity": "day",
        "basis": "explicit",
        "anchor": None,
        "places": (),
        "actors": (),
        "quotes": (),
        "evidence": (),
    }
    return Event(**{**fields, **changes})


def make_story(*events: Event, **changes: Any) -> Story:
    """A story of one document with these events; ``changes`` are fields of Story."""
    fields: dict[str, Any] = {
        "title": "A story",
        "documents": (Document("d1", "arna.txt", None, "en", "2021-05-10", "given", TEXT),),
        "times": (),
        "places": (),
        "place_mentions": (),
        "actors": (),
        "actor_mentions": (),
        "quotes": (),
        "events": events,
        "relations": (),
    }
    return Story(**{**fields, **changes})


def sentence(words: str) -> Evidence:
    """The evidence that a sentence of ``TEXT`` is."""
    start = TEXT.index(words)
    return Evidence("d1", start, start + len(words), words)


def mention(words: str, place: str, role: str = "literal") -> PlaceMention:
    """The first mention of a place in ``TEXT``."""
    start = TEXT.index(words)
    return PlaceMention("d1", start, start + len(words), words, place, role, "test")  # type: ignore[arg-type]


def flood_story() -> Story:
    """Three events of a made-up flood: one dated, one vague before it, one undated and possible."""
    said = "we will not wait again,"
    quote_start = TEXT.index(said)
    days_before = TEXT.index("Days before the flood")
    flood = make_event(
        1,
        title="The dam at Arna broke",
        kind="DISASTER",
        places=("p1",),
        evidence=(sentence(FLOOD.strip()),),
    )
    talks = make_event(
        2,
        title="Mayor Ida Holm met engineers in Breng",
        kind="CONSULT",
        earliest="2021-04-20",
        latest="2021-05-03",
        granularity="vague",
        basis="anchor",
        anchor=KNOWN,
        places=("p2",),
        actors=("a1",),
        evidence=(sentence(TALKS.strip()),),
    )
    plan = make_event(
        3,
        title="The town may move to higher ground",
        kind="RETREAT",
        status="possible",
        earliest=None,
        latest=None,
        granularity="vague",
        basis="unresolved",
        actors=("a1",),
        quotes=("d1-q1",),
        evidence=(sentence(PLAN),),
    )
    return make_story(
        flood,
        talks,
        plan,
        title="The flood of Arna",
        times=(
            Time(
                *("d1-t1", "d1", days_before, days_before + 21, "Days before the flood", "DATE"),
                *("", None, "2021-04-20", "2021-05-03", "vague", "anchor", KNOWN, "test"),
            ),
        ),
        places=(
            Place("p1", "Arna", "city", 60.4, 5.5, "NO", "test:1"),
            Place("p2", "Breng", "city", 59.1, 5.9, "NO", "test:2"),
        ),
        place_mentions=(mention("Arna", "p1"), mention("Breng", "p2")),
        actors=(Actor("a1", "Ida Holm", "person", ("Mayor",)),),
        quotes=(
            Quote(
                *("d1-q1", "d1", quote_start, quote_start + len(said), said, (), "direct"),
                *("a1", "Holm", "Mayor", "said", "d1-e3"),
            ),
        ),
        relations=(Relation("d1-e2", "d1-e1", sentence(TALKS.strip())),),
    )


def long_story(number: int = 30) -> Story:
    """So many dated events in Arna, the later the more salient; the text says where of every second."""
    events = (
        make_event(
            n,
            title=f"Step {n} of the repair",
            earliest=f"2021-06-{n:02}",
            latest=f"2021-06-{n:02}",
            places=("p1",) if n % 2 else (),
            places_inferred=() if n % 2 else ("p1",),
            salience=n / 100,
            salient_for=("told in the headline", "has a day of its own"),
        )
        for n in range(1, number + 1)
    )
    arna = Place("p1", "Arna", "city", 60.4, 5.5, "NO", "test:1")
    return make_story(*events, places=(arna,), title="The repair of Arna")


SAID_OF_DAM = (
    ("Holm will open the new dam on Friday.", "2021-05-10"),
    ("Holm put off the opening of the dam.", "2021-05-12"),
    ("Holm denied that the dam was weak; the dam killed four, the dam killed six.", "2021-05-14"),
)


def followed_story(said: tuple[tuple[str, str], ...] = SAID_OF_DAM) -> Story:
    """Three papers on a dam: a plan put off, a denial, a toll that rises, two that are perhaps one."""
    documents = tuple(
        Document(f"d{n}", f"Paper {n}", None, "en", day, "given", words)
        for n, (words, day) in enumerate(said, 1)
    )
    events = tuple(
        make_event(
            n,
            id=f"d{n}-e1",
            title=words[:20].strip(),
            evidence=(Evidence(f"d{n}", 0, len(words), words),),
            tellings=(_telling_of_all(f"d{n}", words),),
        )
        for n, (words, _) in enumerate(said, 1)
    )
    one, two, three = (Passage(f"d{n}-e1", f"d{n}", 0, 4, said[n - 1][0][:4]) for n in (1, 2, 3))
    day = Disagreement(
        "day", (SourcedValue("2021-05-03", ("d1",)), SourcedValue("2021-05-04", ("d2",)))
    )
    return make_story(
        *events,
        documents=documents,
        threads=(Thread((Step("planned", one), Step("put off", two))),),
        denials=(Denial(three, (one, two)),),
        tolls=(
            TollSeries(
                "killed", "d3-e1", (Report(said[1][1], 4, two), Report(said[2][1], 6, three))
            ),
        ),
        perhaps=(Perhaps("d1-e1", "d2-e1", day, ("place", "head")),),
    )


def _telling_of_all(document: str, words: str) -> Telling:
    """A telling that a correction finds."""
    return Telling(
        *(document, 0, 4, words[:4], Span(0, len(words)), words, "OTHER", None),
        *("asserted", True, None, (), (), (), None),
    )


ATTACK = (
    '<script>window.attacked=1</script><img src="https://attack.example/a.png" '
    'onerror="window.attacked=1"> ![x](https://attack.example/b.png) '
    ":red[x] $x$ </style></p></button>"
)


def hostile_story(attack: str = ATTACK) -> Story:
    """The flood with the attack in every text that a page or a file shows."""
    story = flood_story()
    evidence = (Evidence("d1", 0, len(attack), attack),)
    return replace(
        story,
        title=attack,
        documents=tuple(replace(one, name=attack, text=attack * 4) for one in story.documents),
        places=tuple(replace(one, name=f"{one.name} {attack}") for one in story.places),
        actors=tuple(replace(one, name=attack, roles=(attack,)) for one in story.actors),
        quotes=tuple(
            replace(one, text=attack, speaker_role=attack, cue=attack) for one in story.quotes
        ),
        events=tuple(replace(one, title=attack, evidence=evidence) for one in story.events),
    )


@pytest.fixture
def flood() -> Story:
    return flood_story()


@pytest.fixture
def event() -> Callable[..., Event]:
    return make_event


@pytest.fixture
def story() -> Callable[..., Story]:
    return make_story


@pytest.fixture(scope="session")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three articles with stories and index, that no test changes."""
    from tests.corpus.made import ARTICLES, made_of, written  # noqa: PLC0415 - few tests need it

    folder = tmp_path_factory.mktemp("read-only")
    return made_of(written(folder / "articles", ARTICLES), folder / "corpus")


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of eight articles that tell four stories, that no test changes."""
    from tests.corpus.incidents import TOLD, write  # noqa: PLC0415 - few tests need it
    from tests.corpus.made import made_of  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("told")
    return made_of(write(folder / "articles", TOLD), folder / "invented-news")
