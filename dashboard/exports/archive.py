"""Several files as one zip, the same bytes for the same files."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # of the zip format: no clock goes into the file


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by name."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, FIRST_DAY), content, ZIP_DEFLATED)
    return out.getvalue()
