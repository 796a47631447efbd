"""What outlives the reading of a text: facts, and never all the words of all texts ever read."""

import sys
from functools import _lru_cache_wrapper

from dashboard.loader import load

TEXT = (
    "On 3 May 2024 Ana Silva {0}ed Omar {1} in Lyon, and the {0}s of {1} {0}ed. "
    "“We {0} on Monday,” said Ms. {1}, who will {0} the {1} Foundation.\n"
)


def unbounded():
    """The caches without a limit of all modules of the loader, by name."""
    return {
        f"{name}.{key}": value
        for name, module in sys.modules.items()
        if name.startswith("dashboard.")
        for key, value in vars(module).items()
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] is None
    }


def sizes():
    return {name: one.cache_info().currsize for name, one in unbounded().items()}


def test_caches_without_a_limit_take_in_no_words_of_texts():
    load(TEXT.format("attack", "Haddad"))
    before = sizes()
    load("".join(TEXT.format(f"q{a}{b}im", f"Q{a}{b}ov") for a in "aeiou" for b in "bdfgk"))
    grown = {name: size for name, size in sizes().items() if size > before.get(name, 0) + 5}
    assert grown == {}
