"""By which rules articles are read: one name for all code and tables that reading goes by."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

import dashboard.loader
from dashboard.data_files import DATA

_CODE: Final = Path(dashboard.loader.__file__).parent


@cache
def rules_version() -> str:
    """Another one wherever a line of the loader or of a table of ``data/`` is another one."""
    digest = blake2b(digest_size=8)
    for file in (*sorted(_CODE.rglob("*.py")), *sorted(DATA.rglob("*"))):
        if file.is_file():
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
