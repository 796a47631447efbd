"""The Method page as escaped HTML: how things are found, how wide words are, what is weak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard import escape
from dashboard.data_files import rows
from dashboard.tables.key_events import LEAST, MORE, MOST, MOST_OF_ALL, OPENS_ON_ALL
from dashboard.words.kinds import KINDS, STATUSES

HOW = (
    (
        "Reading",
        "What a file is goes by what it holds; an export, feed, mailbox or table gives each article that "
        "is in it, with title, source and day where the file says them. What no reader knows is refused. "
        "A source is read as it is and never cut. What is page and not article (buttons, menus, "
        "cookie notices, headlines of other articles, a paragraph that is there twice) is greyed on "
        "the Source page with its reason, and nothing is found in it.",
    ),
    (
        "Dates",
        "Words for a time are found by grammar rules, and turned into the first and the last day "
        "that they can mean. What they are counted from is the first of these that there is: "
        "the words themselves, another date or event of the same text, a known event from a table, "
        "the day of publication; the tense of its verb says whether “on Friday” is the last or the "
        "coming one. Feasts go by the calendars of their religions, a day wider where the moon is "
        "looked for; “on 5/6” is as wide as both orders where nothing in the text tells which it is; "
        "what comes again and again has no date. A date is never sharper than the words; where they are vague, the "
        "bar is as wide as the table below says, and its end fades. Where two statements cannot "
        "both hold, both are named on the event. An event whose own words give no time has that of "
        "the sentence, the paragraph or the heading around it, and its card says so.",
    ),
    (
        "Places",
        "Names are looked up in GeoNames, in a table of airports and in tables of our own (bases, "
        "ports, seas, regions, seats of power). Which of several places of one name is meant is "
        "decided by all names of the document together: the lands that it names, what lies near "
        "what, size last; where nothing speaks for one of them, the name has no position. A place of "
        "no table is near a known one where the words put it in or beside that (“Lake Street in "
        "Leeds”): a hollow area on the map, as wide as they allow. Each place says why it is there, "
        "and the others of its name are below its card to choose from. Whether something is there or is only named after it "
        "(“Russian”, “the Kremlin said”) is decided by the grammar around the name, and the reason "
        "is kept. Only places where something happened are on the map at first. Where an event's own "
        "words give no place, what is said around it may: such a place is called inferred wherever it "
        "stands, and its mark on the map is light.",
    ),
    (
        "Quotes",
        "Direct quotes are what stands in quotation marks and has a speaker; indirect ones are what "
        "verbs of saying report; mixed ones are reports with words in marks. “He”, “she” and “the "
        "minister” are led back to a name by gender, number, role and nearness.",
    ),
    (
        "Events",
        "Every clause that tells a happening is an event; its title is cut from its own words. Verbs "
        "and nouns are typed by PLOVER, the coding scheme of conflict research: sixteen kinds in four "
        "quadrants, words or deeds, cooperating or opposing; and disasters, accidents, crimes, "
        "elections and deaths. What daily life brings beside them (lives, offices, business, comings "
        "and goings, contests, works) has kinds of its own, and what is none of these is “Other”, all "
        "grey. Grammar tells the asserted from the reported, possible, planned and denied. A habit, an "
        "opinion or a question is no event.",
    ),
    (
        "Order",
        "“Shortly thereafter” and “before the vote” put events in an order, and narrow the days of "
        "those that have none of their own. What follows from the order of telling alone is shown "
        "as an order, and gives no days. What nothing dates but is told as past was no later than "
        "publication, and what is told as to come no earlier: one end of its bar is open.",
    ),
    (
        "Key events",
        "How much an event belongs on a short timeline of its story, its salience, is a sum: where and "
        "how often it is told, by how many sources, of which kind it is, and what else the table below "
        f"says. A story of up to {OPENS_ON_ALL} events opens on all of them, a larger one on its key "
        f"events: the {LEAST} to {MOST} most salient of one article, up to {MORE} more for each further "
        f"article, {MOST_OF_ALL} at most. “All” shows the rest, and the card says why one is shown first.",
    ),
    (
        "Several sources",
        "Tellings of one happening are put together by a score: what happens (words and their "
        "meanings), who does it to whom, where, when, how many, and what each article tells first; its "
        "weights were learned from labelled articles and are numbers in a table. Another day, place, "
        "number or name can forbid it. The card of an event says what agreed. Articles that credit one "
        "agency or share sentences count as one source. Where sources differ, each keeps its own version, and the "
        "Compare page shows them side by side. A reader can part what was put together.",
    ),
)
INTRO = (
    '<h1 class="dl-headline">Method</h1><p class="dl-meta dl-method-lead">How dates, places, quotes '
    "and events are found, how well that does, and what is known to be weak.</p>"
)
WEAK = (
    "Irony, figures of speech and headlines without verbs are read as if they were plain prose.",
    "An event of a verb that is in no table has the kind “Other”; one that is told only by a noun in "
    "no table is not found.",
    "A clause that is long or joined to others can get the time, the place or the kind of its "
    "neighbour; one happening that is told twice in other words can stand there twice.",
    "A place that is in no table is on the map only where the text puts it in, near or a distance "
    "from one that is; places of a common name can be mistaken for each other where the text gives "
    "no hint.",
    "“They” and “the official” stay without a name where the text before gives no clear one.",
    "Languages other than English get absolute dates and little else, and no events.",
)


def method() -> str:
    """The whole page."""
    return INTRO + escape.tag(
        "div",
        _section("How it is found", _rules(), "dl-whole")
        + _section("How well it does", _measured(), "dl-whole")
        + _section("How wide vague words are", _widths(), "dl-tall")
        + _section("What makes a key event", _salience(), "dl-tall")
        + _section("Known weaknesses", _list(WEAK))
        + _section("Where the data come from", _data())
        + _section(
            "Report an error",
            "<p>Choose the event, copy its citation, and open an issue in the repository that this "
            "app was deployed from, with the sentence and what it should say.</p>",
        ),
        class_="dl-method",
    )


def _section(title: str, body: str, room: str = "") -> str:
    heading = escape.tag("h2", escape.html(title))
    return escape.tag("section", heading + body, class_=f"dl-paper {room}".rstrip())


def _rules() -> str:
    rules = (
        escape.tag("div", f"<h3>{escape.html(title)}</h3><p>{escape.html(words)}</p>")
        for title, words in HOW
    )
    return escape.tag("div", "".join(rules), class_="dl-rules")


def _list(lines: Sequence[str]) -> str:
    return escape.tag("ul", "".join(f"<li>{escape.html(line)}</li>" for line in lines))


def _widths() -> str:
    head = "<p>What such words are counted from is day X; they reach as far from it as this.</p>"
    lines = [(row["words"], _reach(row), row["note"]) for row in rows("vague_widths.csv")]
    return head + _table("Widths", ("Words", "Reach", "Which means"), lines)


def _reach(row: Mapping[str, str]) -> str:
    least = f"{row['minimum']} to " if row["minimum"] not in ("", "0", row["reach"]) else ""
    plural = "s" if row["reach"] != "1" else ""
    return f"{least}{row['reach']} {row['unit']}{plural}"


def _salience() -> str:
    head = (
        "<p>Each of these counts as much as its weight where it holds in full; of status and kind one "
        "row holds. The sum, over the most that it can be, is the salience.</p>"
    )
    weights = rows("salience_weights.csv")
    lines = [(row["words"], row["weight"], row["reason"]) for row in weights if not row["of"]]
    return head + _table("Salience", ("What counts", "Weight", "Why"), [*lines, *_of_one(weights)])


def _of_one(weights: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Statuses and kinds, those of one weight in one line."""
    names = [
        *((code, kind.name) for code, kind in KINDS.items()),
        *((one, one) for one in STATUSES),
    ]
    held: dict[tuple[str, str], dict[str, str]] = {}
    for row in weights:
        if row["of"]:
            name = next(words for code, words in names if code == row["of"])
            held.setdefault((row["feature"], row["weight"]), {})[name] = row["reason"]
    for (feature, weight), reasons in held.items():
        yield f"{feature}: {', '.join(reasons)}", weight, "; ".join(dict.fromkeys(reasons.values()))


def _measured() -> str:
    head = (
        "<p>Measured on labelled news texts that others have published. F1 is the balance of what "
        "is found and what of it is right, in percent; “Others” is the best published rule system "
        "on the same set.</p>"
    )
    lines = [
        (row["part"], row["measure"], row["set"], row["value"], row["others"] or "–", _when(row))
        for row in rows("measured.csv")
    ]
    return head + _table(
        "Figures", ("Part", "Measure", "Set", "Dateline", "Others", "Version"), lines
    )


def _when(row: Mapping[str, str]) -> str:
    return f"{row['version']}, {row['date']}"


def _data() -> str:
    return (
        "<p>Places: GeoNames (CC BY 4.0), airportsdata (MIT). Base map: Natural Earth (public domain), with borders as "
        "they are held on the ground. First names: US Census Bureau (public domain). Every table "
        "names the source of its rows; <code>data/LICENSES.md</code> lists them.</p>"
    )


def _table(name: str, head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A table that a keyboard can scroll where the window is narrower."""
    top = "".join(f'<th scope="col">{escape.html(word)}</th>' for word in head)
    body = "".join(
        escape.tag("tr", "".join(f"<td>{escape.html(word)}</td>" for word in line))
        for line in lines
    )
    table = f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    return escape.tag("div", table, class_="dl-wide", tabindex="0", role="group", aria_label=name)
