"""Writes data/moving_feasts.csv: feasts of calendars that go by the moon, year by year.

``python scripts/make_moving_feasts.py`` where the Python package ``holidays`` is installed, which
is not needed at run time. Its tables hold the days as they are kept in the countries of the feast.
"""

from __future__ import annotations

import csv
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
FIRST_YEAR, LAST_YEAR = 1901, 2099
SOURCE = f"holidays {version('holidays')} (MIT)"
# The package names its calendars privately, and has no other door to them.
_HINDU = import_module("holidays.calendars.hindu")._HinduLunisolar()  # noqa: SLF001
_CHINESE = import_module("holidays.calendars.chinese")._ChineseLunisolar()  # noqa: SLF001
_BUDDHIST = import_module("holidays.calendars.buddhist")._BuddhistLunisolar()  # noqa: SLF001
FEASTS = {
    "diwali": _HINDU.diwali_india_date,
    "holi": _HINDU.holi_date,
    "dussehra": _HINDU.dussehra_date,
    "janmashtami": _HINDU.janmashtami_date,
    "maha shivaratri": _HINDU.maha_shivaratri_date,
    "ganesh chaturthi": _HINDU.ganesh_chaturthi_date,
    "guru nanak jayanti": _HINDU.guru_nanak_jayanti_date,
    "thaipusam": _HINDU.thaipusam_date,
    "lunar new year": _CHINESE.lunar_new_year_date,
    "dragon boat festival": _CHINESE.dragon_boat_date,
    "mid-autumn festival": _CHINESE.mid_autumn_date,
    "vesak": _BUDDHIST.vesak_date,
}


def main() -> None:
    """Write the table anew."""
    with (DATA / "moving_feasts.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Feasts that go by the moon, one day a year. Written by scripts/make_moving_feasts.py.\n"
        )
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feast", "day", "source"))
        for feast, on in FEASTS.items():
            for year in range(FIRST_YEAR, LAST_YEAR + 1):
                found: date | None = on(year)[0]
                if found is not None:
                    writer.writerow((feast, found.isoformat(), SOURCE))


if __name__ == "__main__":
    main()
