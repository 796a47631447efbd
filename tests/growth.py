"""How the time for a text grows with its length."""

from __future__ import annotations

from collections.abc import Callable


def grows_less(
    seconds: Callable[[int], float],
    short: int,
    long: int,
    *,
    times: float,
    least: float,
    tries: int = 1,
) -> bool:
    """Whether what is long takes less than so many times what is short, which counts as ``least`` or more.

    Other work on the machine only ever adds to what is measured, so that of the short one the least of some
    ``tries`` counts. It is not asked for where the long one is quick enough whatever it takes, and the long one is
    measured again only where the first time was too long.
    """
    taken = seconds(long)
    if taken < times * least:
        return True
    most = times * max(min(seconds(short) for _ in range(tries)), least)
    return taken < most or seconds(long) < most
