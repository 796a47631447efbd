"""Numbers that are joined two by two → groups."""

from __future__ import annotations


class Unions:
    """Groups of numbers (union–find, with the lowest number of each group as its name)."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def find(self, one: int) -> int:
        """The lowest number of its group."""
        top = one
        while (above := self._above.get(top, top)) != top:
            top = above
        while one != top:
            self._above[one], one = top, self._above.get(one, one)
        return top

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        one, other = sorted((self.find(one), self.find(other)))
        self._above[one] = self._above[other] = one

    def lowest(self) -> dict[int, int]:
        """For each number that was joined the lowest of its group."""
        return {one: self.find(one) for one in list(self._above)}
