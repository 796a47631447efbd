from dataclasses import replace
from datetime import date

from markdown_it import MarkdownIt

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.markdown import markdown
from dashboard.story import Disagreement, SourcedValue
from tests.conftest import followed_story, hostile_story, long_story, make_event, make_story

TODAY = date(2026, 1, 2)


def section(brief, heading):
    return brief.split(f"## {heading}\n\n")[1].split("\n\n## ")[0].strip().split("\n")


def test_an_event_is_a_line_with_date_certainty_place_reason_and_source(flood):
    first = section(markdown(whole(flood, TODAY)), "Timeline")[0]
    assert first == (
        "- **20 Apr – 3 May 2021**: Mayor Ida Holm met engineers in Breng (Talks, asserted, Breng, "
        "Ida Holm). “Days before the flood” (test) is counted from the known event “flood of Arna” "
        "(3 May 2021), so it is 20 Apr – 3 May 2021. \\[arna.txt\\]"
    )


def test_what_has_no_date_stands_apart_with_its_certainty(flood):
    assert section(markdown(whole(flood, TODAY)), "Without a date") == [
        "- The town may move to higher ground (Pull-back, **possible**, Ida Holm). \\[arna.txt\\]"
    ]


def test_quotes_have_their_speaker_role_and_source(flood):
    assert section(markdown(whole(flood, TODAY)), "Quotes") == [
        "- **Ida Holm, Mayor**: “we will not wait again” \\[arna.txt\\]"
    ]


def test_places_have_their_position_and_what_happened_there(flood):
    assert section(markdown(whole(flood, TODAY)), "Places")[0] == (
        "- **Breng** (city, NO, 59.10, 5.90): Mayor Ida Holm met engineers in Breng \\[arna.txt\\]"
    )


def test_each_value_on_which_sources_differ_cites_its_own():
    values = (SourcedValue("2021-05-03", ("d1",)), SourcedValue("2021-05-04", ("d2",)))
    story = make_story(make_event(1, disagreements=(Disagreement("day", values),)))
    assert section(markdown(whole(story, TODAY)), "Where sources differ") == [
        "- Event 1, day: 3 May 2021 \\[arna.txt\\] / 4 May 2021 \\[d2\\]"
    ]


def test_an_empty_section_says_none():
    brief = markdown(whole(make_story(), TODAY))
    assert section(brief, "Timeline") == ["None."]
    assert section(brief, "Quotes") == ["None."]


def test_a_source_says_how_its_date_is_known(flood):
    document = replace(flood.documents[0], published="2021-05-03/..", published_basis="inferred")
    brief = markdown(whole(replace(flood, documents=(document,)), TODAY))
    assert section(brief, "Sources") == ["- arna.txt, published not before 3 May 2021, inferred"]


def test_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place *A*"), TODAY)
    assert r"*Selection: 1 of 3 events, 0 of 1 quotes. Filter: place \*A\*.*" in markdown(edition)


def test_hostile_words_become_no_element_of_their_own():
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    kinds = {
        inner.type
        for token in parser.parse(markdown(whole(hostile_story(), TODAY)))
        for inner in (token, *(token.children or ()))
    }
    assert not kinds & {"image", "link_open", "html_inline", "html_block", "code_inline", "s_open"}


def test_key_events_stand_first_with_what_speaks_for_them():
    brief = markdown(whole(long_story(30), TODAY))
    assert len(section(brief, "Key events")) == 9
    assert section(brief, "Key events")[-1] == (
        "- **30 Jun 2021**: Step 30 of the repair (salience 0.30: told in the headline, "
        "has a day of its own)"
    )


def test_an_inferred_place_is_said_to_be_one():
    assert "*inferred: Arna*" in section(markdown(whole(long_story(2), TODAY)), "Timeline")[1]


def test_what_is_told_on_is_told_with_its_sources():
    brief = markdown(whole(followed_story(), TODAY))
    assert section(brief, "Tolls by day of report") == [
        "- Holm denied that the, killed: 12 May 2021: 4 \\[Paper 2\\]; 14 May 2021: 6 \\[Paper 3\\]"
    ]
    assert section(brief, "Plans and what became of them") == [
        "- **planned**: Holm will open the new dam on Friday. \\[Paper 1\\]; "
        "**put off**: Holm put off the opening of the dam. \\[Paper 2\\]"
    ]
    assert section(brief, "What is denied")[0].startswith("- **said**: Holm will open the new dam")
    assert section(brief, "Perhaps the same") == [
        "- Holm will open the n \\[Paper 1\\] / Holm put off the ope \\[Paper 2\\]: they differ in day"
    ]


def test_what_a_story_does_not_tell_on_has_no_section():
    assert "Tolls by day of report" not in markdown(whole(make_story(make_event(1)), TODAY))
