"""Texts made at random: of words that a rule looks for, of articles cut up, of any signs."""

from hypothesis import strategies as st

EVENT_WORDS = st.sampled_from(
    "the rebels attacked Putin said that who will not meet , . ; “ ” and in to of was killed 12 "
    "people after talks agreed on Monday may — ( ) ? bombing fall Damascus they which by".split()
)
EVENT_TEXTS = st.one_of(st.text(max_size=300), st.lists(EVENT_WORDS, max_size=60).map(" ".join))

TIME_WORDS = (
    "early mid late the of in on at by since until two 3 14 31 1999 2024 480 BC May June 5th Monday Friday"
    " night noon 16:22 p.m. last next this that week months years ago later before after the collision"
    " fall spring quarter first half decade 1980s '89 between and to - , . ( ) 2021-02-30 31/02/2021"
    " previous middle weekend 9999-12-31 0000-01-01 million centuries from Christmas Easter few several couple every now recently shortly thereafter 12-18 hundred \n\n"
    " 9 a.m. 2:30 starting through to date at in the evening Diwali Super Tuesday thousand 4/22 3Q H2 1/2 nights"
).split(" ")
TIME_TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(TIME_WORDS), max_size=60).map(" ".join)
)

PLACE_PIECES = st.sampled_from(
    [
        "Paris", "Damascus", ", ", "Maryland", "60 km north of ", " in ", "the Kremlin", "U.S.", "’s",
        "\n", " and ", "NEW YORK", "(AP) - ", "Street", " counties", "St. ", "-", "“", "is ", "of ",
        "town of ", "Henry County", "١٢", "é", "\u200f", "Deir ez‑Zor", "0 miles west of ", "X",
    ]
)  # fmt: skip
PLACE_TEXTS = st.lists(PLACE_PIECES, max_size=30).map("".join) | st.text(max_size=200)

STORY_WORDS = st.sampled_from(
    (
        "Damascus fell on Monday . “ ” \" ' said Paris Jordan he in May 3 2021 , the and U.S. may two"
        " days before after collapse \n Ms. ( ) he’s 31 June « » minister of war Russia attacked – : 2"
    ).split(" ")
)
STORY_TEXTS = st.one_of(st.text(max_size=300), st.lists(STORY_WORDS, max_size=60).map(" ".join))

MARKS = "“”‘’\"'«»„‚‹›"
QUOTE_PIECES = st.sampled_from(
    [
        *MARKS,
        "''",
        " ",
        "\n\n",
        ".",
        ",",
        "?",
        ":",
        " said ",
        "Anna Keller",
        "he",
        "that ",
        "> ",
        "the port was open",
        "and",
        "According to",
        "Q. ",
        "KELLER: ",
    ]
)
QUOTE_TEXTS = st.lists(QUOTE_PIECES, max_size=40).map("".join)

# Words of every class and all marks: sentences of them come closer to grammar than any text does.
GRAMMAR_WORDS = (
    "the a his that which who what when if as after than to of in and but not more no there like said"
    " says say held left set let was has did will be been getting attack attacks wounded meeting men"
    " army Kim Lund Monday 2016 49 $ % own last back once 's ’s ' . , : ; - — ( ) “ ” \" `` '' ? ! …"
).split()
SENTENCES = st.lists(st.sampled_from(GRAMMAR_WORDS), max_size=60).map(" ".join)
GRAMMAR_TEXTS = SENTENCES | st.text(max_size=200)

ARTICLES = (
    "“We will not leave this valley,” Ada Lund told reporters on Monday, two days after the dam broke.\n\n",
    "By Our Reporter\nPublished 4 March 2024, updated 6 March 2024\n\nThe ferry sank off Arna on 3 March.\n\n",
    "‘‘We were told nothing by the council, by (Mayor) Holm,’’ she said.\n\n",
    "''We were told nothing by the council, by (Mayor) Holm, or by anybody in the harbour town.\n\n",
    "In early November police in Nairobi arrested five men; a trial would begin before Christmas.\n\n",
    "After the elections and before the meeting in June 2023, rebels attacked the base near Lamu.\n\n",
    "Read more: The wall that fell\nShare this\nAdvertisement\n\n",
    "4 March\n\nTroops left the town in the days before the vote.\n\n5 March\n\nThey came back.\n\n",
    "Q: When will it open?\nA: Next spring, or in the autumn of 2025 at the latest.\n\n",
    "In the 19th century the town had 300 people. It was shelled from 480 BC until the fall of Rome.\n\n",
)
CUTS = st.tuples(st.sampled_from(ARTICLES), st.integers(0, 110), st.integers(0, 110))
SPLICES = st.lists(CUTS, min_size=1, max_size=9).map(
    lambda cuts: "".join(text[min(a, b) : max(a, b)] for text, a, b in cuts)
)

ANY_TEXT = st.one_of(
    EVENT_TEXTS, TIME_TEXTS, PLACE_TEXTS, STORY_TEXTS, QUOTE_TEXTS, GRAMMAR_TEXTS, SPLICES
)
