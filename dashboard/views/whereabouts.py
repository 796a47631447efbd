"""What an error says, without where on the server things are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_QUOTED: Final = re.compile(r"""(?<!\w)(?:"[^"]*"|'[^']*'|`[^`]*`|“[^“”]*”|‘[^‘’]*’)""")
# What begins like a path: at a root or a drive, at home, here or in the folder above.
_PATH: Final = re.compile(
    r"""(?<![^\s"'`“‘(\[{<=:,;])(?:\w+://|[A-Za-z]:|~\w*|\.{1,2})?[\\/][^\s"'`”’,;:)\]}>]*"""
)
_SLASHES: Final = re.compile(r"[\\/]+")


def without_folders(said: str, folders: Iterable[Path]) -> str:
    """The same with the last part alone of every path: of quoted ones, and of those that begin like one.

    Of paths into these ``folders``, which may have blanks in their names, however they begin.
    """
    spellings = {str(one) for given in folders for one in (given, given.resolve())}
    for one in sorted(spellings - {"."}, key=len, reverse=True):
        folder = r"[\\/]+".join(map(re.escape, _SLASHES.split(one)))
        end = r"(?![\w-])" if Path(one).is_absolute() else r"(?=[\\/])"  # else it is any word
        said = re.sub(rf"(?<![\w.\\/-]){folder}{end}", ".", said)
    said = _QUOTED.sub(lambda found: found[0][0] + _last_part(found[0][1:-1]) + found[0][-1], said)
    return _PATH.sub(lambda found: _last_part(found[0]), said)


def _last_part(path: str) -> str:
    """The last part of a path; what has no slash stays as it is."""
    return _SLASHES.split(path.rstrip("\\/"))[-1]
