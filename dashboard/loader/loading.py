"""The steps from sources to a story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.event_tables import find_in_rows
from dashboard.loader.events import find_events
from dashboard.loader.following import followed
from dashboard.loader.furniture import find_furniture
from dashboard.loader.given_date import parse_published
from dashboard.loader.headings import without_heads
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.language import language_of
from dashboard.loader.merging import DocumentParts, merge
from dashboard.loader.places import find_places
from dashboard.loader.prose import UNPUBLISHED, Prose, Published
from dashboard.loader.publication import Imprint, find_published, read_imprint
from dashboard.loader.quotes import find_quotes
from dashboard.loader.readers import known_suffix, read_bytes, read_file
from dashboard.loader.readers.decoding import clean
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.sentences import prose_from
from dashboard.loader.settings import Settings
from dashboard.loader.source import Source, SourceError
from dashboard.loader.steps import Progress, Step, untold
from dashboard.loader.times import find_times
from dashboard.story import Document, Furniture, Story

PASTED = "pasted text"


def load(
    *sources: str | bytes | Path,
    published: str | None = None,
    title: str | None = None,
) -> Story:
    """The story of some sources: paths, names of files, texts, or their bytes.

    Raises SourceError for the first source that cannot be read, DateError where ``published``
    is no EDTF date.
    """
    settings = Settings(published_default=published)
    return load_sources([one for s in sources for one in _read(s)], settings, title)


def load_story(folder: Path, settings: Settings) -> Story:
    """The story in a folder of ``seeds/``.

    Raises SourceError where none of its files can be read.
    """
    seed = read_story_folder(folder)
    if not seed.sources:
        raise seed.errors[0] if seed.errors else SourceError(folder.name, "is empty", "Add a file")
    return load_sources(seed.sources, settings, seed.title)


def load_each(sources: Iterable[Source], settings: Settings) -> Iterator[Story]:
    """One story a source, in their order."""
    known = _known_events(settings)
    tell = partial(untold, 1, 1)
    for source in sources:
        parts = [_read_document(source, "d1", settings, known, tell)]
        yield followed(merge(parts, source.title), parts)


def load_sources(
    sources: Iterable[Source],
    settings: Settings,
    title: str | None = None,
    progress: Progress = untold,
) -> Story:
    """The story of all sources together; ``progress`` is told of each step before it is taken."""
    listed = tuple(sources)
    parts = read_documents(listed, settings, progress)
    progress(len(listed), len(listed), Step.MERGING)
    return followed(merge(parts, title), parts)


def read_documents(
    sources: Iterable[Source], settings: Settings, progress: Progress = untold
) -> list[DocumentParts]:
    """What is found in each source, before they are one story."""
    known = _known_events(settings)
    listed = tuple(sources)
    return [
        _read_document(
            source, f"d{number}", settings, known, partial(progress, number, len(listed))
        )
        for number, source in enumerate(listed, 1)
    ]


def read_document(source: Source, document: str, settings: Settings) -> DocumentParts:
    """What is found in one source; ``document`` is the id that the document gets."""
    return _read_document(
        source, document, settings, _known_events(settings), partial(untold, 1, 1)
    )


def _read_document(
    source: Source,
    document: str,
    settings: Settings,
    known: KnownEvents,
    tell: Callable[[Step], None],
) -> DocumentParts:
    """The steps from one source's text to its events."""
    tell(Step.SENTENCES)
    language = language_of(source.text, source.language)
    around = () if source.rows else _joined(source.furniture, find_furniture(source.text))
    imprint = Imprint() if source.rows else read_imprint(source.text, around)
    printed = [one.span for one in imprint.printed]
    page = _joined(around, imprint.lines)
    furniture = page if source.rows else without_heads(page, source.text, language, printed)
    prose = prose_from(source.text, document, language, furniture, imprint.datelines)
    published = _published(source, settings, prose, known, imprint)
    tell(Step.TIMES)
    times = find_times(prose, published, known)
    tell(Step.NAMES)
    people = find_people(prose)
    places = find_places(prose, people)
    actors = find_actors(prose, people, places)
    tell(Step.QUOTES)
    quotes = find_quotes(prose, actors)
    tell(Step.EVENTS)
    events = find_events(prose, times, places, actors, quotes, known, published)
    described = _described(source, document, language, published, furniture)
    parts = DocumentParts(described, times, places, actors, quotes, events)
    return find_in_rows(parts, source.rows) if source.rows else parts


def _described(
    source: Source,
    document: str,
    language: str,
    published: Published,
    furniture: tuple[Furniture, ...],
) -> Document:
    return Document(
        id=document,
        name=source.name,
        title=source.title,
        language=language,
        published=published.edtf,
        published_basis=published.basis,
        text=source.text,
        furniture=furniture,
        published_from=published.words,
        source=source.source,
        authors=source.authors,
        url=source.url,
    )


def _published(
    source: Source,
    settings: Settings,
    prose: Prose,
    known: KnownEvents,
    imprint: Imprint,
) -> Published:
    """As set or given, else as the text tells; a table's first date is one of its rows."""
    given = dict(settings.published).get(source.name) or source.published
    given = given or settings.published_default
    if source.rows:
        return parse_published(given, "given") if given else UNPUBLISHED
    return find_published(prose, known, imprint, given, source.metadata_published)


def _joined(*found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """What several rules took for furniture, each line once; the first reason stays."""
    by_start = {piece.start: piece for pieces in reversed(found) for piece in pieces}
    return tuple(by_start[start] for start in sorted(by_start))


def _known_events(settings: Settings) -> KnownEvents:
    """The known events as the reader wants them: none, all, or some with other dates."""
    known = KnownEvents.load()
    if not settings.known_events:
        return known.without()
    for event, day in settings.known_dates:
        span = parse_published(day, "given")
        if span.earliest is not None:
            known = known.with_date(event, span.earliest, span.latest)
    return known


def _read(source: str | bytes | Path) -> Iterator[Source]:
    """A file's sources, or the text itself: a name has a known suffix and is one line."""
    if isinstance(source, bytes):
        found = read_bytes(source, PASTED)
    elif isinstance(source, Path) or _is_file_name(source):
        found = read_file(Path(source))
    else:
        found = read_bytes(clean(source).encode(), PASTED)
    for item in found:
        if isinstance(item, SourceError):
            raise item
        yield item


def _is_file_name(source: str) -> bool:
    has_name = Path(source).suffix != ""  # ".csv" alone is a text
    return has_name and "\n" not in source and known_suffix(source) is not None
