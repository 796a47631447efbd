"""Corrections made at random, and files of them with parts gone wrong."""

from typing import get_args

from hypothesis import strategies as st

from dashboard.loader.corrections import (
    Add,
    Apart,
    Hide,
    Merge,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
    to_toml,
)
from dashboard.story import EventKind, Status

TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=40
)
TITLES = TEXT.filter(str.strip)
WORDS = st.builds(Words, TEXT, TEXT, TEXT, st.integers(1, 9))
# Words that a story may have, so that some corrections fit.
KNOWN = st.sampled_from(
    [
        Words("pasted text", "The attack shocked the town.", "attack"),
        Words("pasted text", "Police arrested Jon Lund in Lamu on 6 May 2024.", "arrested"),
        Words("pasted text", "Ana Silva met Omar Haddad in Nairobi on 7 May 2024.", "met"),
        Words("pasted text", "“We will rebuild it,” Silva said.", "We will rebuild it,"),
    ]
)
AT = KNOWN | WORDS
KINDS = st.sampled_from(get_args(EventKind))
STATUSES = st.sampled_from(get_args(Status))
CORRECTIONS = st.one_of(
    st.builds(SetTitle, AT, TITLES),
    st.builds(SetKind, AT, KINDS),
    st.builds(SetStatus, AT, STATUSES),
    st.builds(SetDate, AT, st.sampled_from(["2024-05-01", "2024", "", "never"])),
    st.builds(SetPlaces, AT, st.lists(st.sampled_from(["Lamu", "Lisbon", "x"])).map(tuple)),
    st.builds(Hide, AT),
    st.builds(Split, AT, st.booleans()),
    st.builds(Merge, AT, AT),
    st.builds(Apart, AT, AT),
    st.builds(Add, AT, TITLES, KINDS, STATUSES, st.sampled_from(["", "2024"])),
    st.builds(SetPosition, st.sampled_from(["Lamu", "y"]), st.floats(-90, 90), st.floats(-9, 9)),
    st.builds(SetMeant, st.sampled_from(["Lamu", "y"]), st.sampled_from(["geonames:1", "x"])),
    st.builds(SetSpeaker, AT, TEXT),
)

# What may stand behind a key: of each type of TOML, and some that are none.
_VALUES = st.one_of(
    st.sampled_from(
        [
            *("1", "-1", "1e400", "nan", "inf", "true", "2024-05-01", "2024-05-01T14:30:00Z"),
            *(
                "07:32:00",
                "[]",
                "[[1]]",
                "{}",
                "{a = 1}",
                '""',
                '" "',
                "0x7f",
                "99999999999999999999",
            ),
            *("9999-12-31", "0001-01-01", "'-9999'", "'2024-05/2024-04'", "'{0}'"),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)


@st.composite
def changed_toml(draw):
    """A file of corrections, some of whose values are others."""
    lines = to_toml(draw(st.lists(CORRECTIONS, max_size=6))).split("\n")
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        key, equals, _ = lines[at].partition(" = ")
        lines[at] = f"{key} = {draw(_VALUES)}" if equals else draw(_VALUES)
    return "\n".join(lines)


CORRECTION_FILES = changed_toml() | st.text(max_size=80)
