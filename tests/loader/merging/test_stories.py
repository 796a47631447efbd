from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.stories import stories_of

PAPER = (
    "Floods cut the valley off on 9 May. Farmers carried their sheep to the church hill, where women "
    "cooked soup for the children. Engineers closed the sluice before dawn, and a bridge gave way. "
    "Nobody was hurt, the council said, but hay, tools, hives and orchards are lost. "
)
RADIO = (
    "Since 9 May the valley has been without a bridge. Its farmers look for sheep, hay and tools in the "
    "mud; women of the church hill cook soup. The council wants to know why engineers closed the sluice "
    "before dawn, and who pays for lost hives and orchards. "
)


def of(*texts):
    names = [f"d{number}" for number, _ in enumerate(texts)]
    found = stories_of(names, Profiles(dict(zip(names, texts, strict=True))))
    return len(set(found.values()))


def test_articles_with_a_day_and_much_more_in_common_tell_one_story():
    assert of(PAPER, RADIO) == 1


def test_a_sentence_with_a_day_in_common_does_not():
    assert of("A barn burned on 9 May.", "A mayor resigned on 9 May.") == 2
