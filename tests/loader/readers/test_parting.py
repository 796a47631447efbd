import pytest

from dashboard.loader.readers import parting, read_bytes
from tests.loader.readers.words import own, set_apart

FERRY = """Ferry runs aground off Kotor
The Southern Post, 14 May 2024

A ferry ran aground off Kotor on Monday evening, hurting six, the pilots said."""
STRIKE = """Teachers strike in Kitwe

3 February 2023

Teachers in Kitwe walked out on Wednesday over late wages, and schools closed."""


def read(text):
    return list(read_bytes(text.encode(), "paste.txt"))


@pytest.mark.parametrize(
    "between", ["\n\n---\n\n", "\n\n* * *\n\n", "\n\n=====\n", "\n\n\n", "\n\x0c\n"]
)
def test_articles_with_heads_are_parted_at_rules_and_blank_pages(between):
    ferry, strike = read(FERRY + between + STRIKE)
    assert (ferry.name, ferry.title, ferry.metadata_published, ferry.source) == (
        "paste.txt #1",
        "Ferry runs aground off Kotor",
        "2024-05-14",
        "The Southern Post",
    )
    assert (strike.title, strike.metadata_published) == ("Teachers strike in Kitwe", "2023-02-03")


def test_the_line_with_the_day_is_no_word_of_the_article():
    ferry, _ = read(f"{FERRY}\n\n---\n\n{STRIKE}")
    assert set_apart(ferry) == ["The Southern Post, 14 May 2024"]
    assert len(own(ferry)) == 2


def test_heads_with_labels_part_articles():
    text = """Title: Ferry runs aground
Source: The Southern Post
Date: 2024-05-14
URL: https://example.org/1

A ferry ran aground.

Title: Teachers strike
Date: 3 February 2023

Teachers went on strike."""
    ferry, strike = read(text)
    assert (ferry.title, ferry.source, ferry.metadata_published, ferry.url) == (
        "Ferry runs aground",
        "The Southern Post",
        "2024-05-14",
        "https://example.org/1",
    )
    assert own(strike) == ["Teachers strike", "Teachers went on strike."]


def test_paper_and_writer_between_headline_and_day_are_known():
    head = "Volcano forces evacuation on Java\n\nBy Dewi Lestari\nSelat Daily\n5 December 2021\n\n"
    told = "A volcano erupted on Luzon on Saturday, killing 17 farmers, the rescue office said."
    _, volcano = read(f"{STRIKE}\n\n---\n\n1. {head}{told}")
    assert (volcano.title, volcano.source, volcano.authors) == (
        "Volcano forces evacuation on Java",
        "Selat Daily",
        ("Dewi Lestari",),
    )


def test_a_part_without_a_head_goes_on_with_the_article_before_it():
    ferry, strike = read(f"{FERRY}\n\n---\n\nIt was towed to the port.\n\n---\n\n{STRIKE}")
    assert own(ferry)[-1] == "It was towed to the port."
    assert strike.title == "Teachers strike in Kitwe"


@pytest.mark.parametrize("rule", ["==> {} <==", "===== {} =====", "--- {} ---"])
def test_lines_that_name_files_part_them(rule):
    told = "A volcano erupted on Luzon on Saturday, killing 17 farmers, the rescue office said."
    ferry, volcano = read(f"{rule.format('a.txt')}\n{FERRY}\n\n{rule.format('b.txt')}\n{told}")
    assert (ferry.title, volcano.title) == ("Ferry runs aground off Kotor", None)
    assert own(volcano) == [told]


@pytest.mark.parametrize(
    "text",
    [
        # one article with a rule in it
        f"{FERRY}\n\n---\n\nThe ship was towed to Kotor on Tuesday morning, the owner said.",
        # a chronology
        "4 March 2024\n\nDockers in Kotor went on strike over wages and closed the piers.\n\n\n"
        "9 March 2024\n\nClashes broke out in Split, and a car was set on fire at night.",
        # headings of Markdown, which rules underline
        "The wall\n---\n\nIt fell on 3 May 2021, and nobody was hurt by it at all.\n\n"
        "The tower\n---\n\nIt fell on 5 May 2021, and nobody was hurt by it at all.",
        # no days
        "The wall fell\n\nNobody was hurt when it fell, the police of the town said.\n\n---\n\n"
        "The tower fell\n\nNobody was hurt when it fell, the police of the town said.",
    ],
)
def test_what_is_one_text_stays_one(text):
    (source,) = read(text)
    assert source.text == text


def test_articles_beyond_the_limit_are_told_to_be_left_out(monkeypatch):
    monkeypatch.setattr(parting, "MAX_PARTS", 2)
    *articles, error = read("\n\n---\n\n".join([FERRY, STRIKE, FERRY]))
    assert [one.name for one in articles] == ["paste.txt #1", "paste.txt #2"]
    assert (
        str(error) == "paste.txt: holds more than 2 articles; the rest of it is left out. Split it"
    )


def test_named_articles_beyond_the_limit_are_told_to_be_left_out(monkeypatch):
    monkeypatch.setattr(parting, "MAX_PARTS", 2)
    *articles, error = read("\n\n".join(f"==> {name}.txt <==\n{FERRY}" for name in "abc"))
    assert len(articles) == 2
    assert "holds more than 2 articles" in str(error)
