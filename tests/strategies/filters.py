"""Filters made at random, and addresses as a browser may hold them."""

from urllib.parse import quote

from hypothesis import strategies as st

from dashboard.filters import ALL, KEY, KEYS, LISTS, SHOW, TOO, Filter

texts = st.text(min_size=1, max_size=8)
lists = st.lists(texts, max_size=3).map(tuple)
FILTERS = st.builds(
    Filter,
    *(texts, texts),
    *[lists] * len(LISTS),
    texts,
    st.sampled_from(["", TOO]),
    st.sampled_from([KEY, ALL]),
)

# What a reader types into a date, and what a link may hold in its place.
_VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["2024", "-0043", "8 Dec 2024", "2024-13", "9999-12-31", "May", "Arna", '"a', KEY, TOO]
    ),
    st.text(st.sampled_from("0123456789-/:TZ BCMayX?~"), max_size=14),
)
_PAIRS = st.tuples(st.sampled_from([*KEYS, SHOW, "story", "x"]), _VALUES)
_WRITTEN = st.lists(_PAIRS, max_size=8).map(
    lambda pairs: "&".join(f"{name}={quote(value)}" for name, value in pairs)
)
ADDRESSES = st.one_of(
    _WRITTEN, st.text(max_size=60), st.text(st.sampled_from("fromtkind=&%;+?#20é"), max_size=60)
)
