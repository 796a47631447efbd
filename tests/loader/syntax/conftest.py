"""What a sentence is read as, in words."""

import pytest

from dashboard.loader.syntax import Clause, Phrase, Reading, read_sentence


def _read(text: str) -> Reading:
    return read_sentence(text, 0, len(text))


def _finite(text: str) -> list[str]:
    """The main verbs of the finite clauses, in order."""
    reading = _read(text)
    heads = sorted(c.verb.head for c in reading.clauses if c.verb and c.verb.finite)
    return [reading.written[head] for head in heads]


def _clause(text: str, verb: str) -> Clause:
    """The clause whose main verb is written so."""
    reading = _read(text)
    return next(c for c in reading.clauses if c.verb and reading.written[c.verb.head] == verb)


def _head(text: str, phrase: Phrase | None) -> str:
    return "" if phrase is None else _read(text).written[phrase.head]


def _subject(text: str, verb: str) -> str:
    return _head(text, _clause(text, verb).subject)


def _object(text: str, verb: str) -> str:
    return _head(text, _clause(text, verb).object)


def _role(text: str, verb: str) -> str:
    return _clause(text, verb).role.value


@pytest.fixture
def read():
    return _read


@pytest.fixture
def finite():
    return _finite


@pytest.fixture
def clause():
    return _clause


@pytest.fixture
def head():
    return _head


@pytest.fixture
def subject():
    return _subject


@pytest.fixture
def object_of():
    return _object


@pytest.fixture
def role():
    return _role
