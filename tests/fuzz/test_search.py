"""A search for inputs that show a fault: ``make fuzz MINUTES=20``, no part of ``make test``.

The smallest input of each fault is kept in ``inputs/``, where ``test_kept_inputs.py`` finds it.
"""

import hashlib
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.fuzz.targets import TARGETS

INPUTS = Path(__file__).with_name("inputs")
REMEMBERED = Path(__file__).parents[2] / ".hypothesis" / "fuzz"
ROUND = 200  # inputs between two looks at the clock


@pytest.mark.fuzz
@pytest.mark.parametrize("name", TARGETS)
def test_no_input_shows_a_fault(name, pytestconfig):
    seconds = 60 * pytestconfig.getoption("--minutes") / len(TARGETS)
    until = monotonic() + seconds
    failed = []
    search = searching(name, until, failed)
    while monotonic() < until:
        try:
            search()
        except Exception as error:
            if failed:
                error.add_note(f"kept as {keep(name, *failed[-1])}")
            raise


def searching(name, until, failed):
    """A round of the search; the last of ``failed`` is the smallest input that fails.

    When the time is up, nothing more is tried, but what has failed is still made smaller.
    """
    target = TARGETS[name]

    @settings(
        max_examples=ROUND,
        deadline=None,
        derandomize=False,
        database=DirectoryBasedExampleDatabase(REMEMBERED / name),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(target.inputs)
    def search(tried):
        if monotonic() > until and not failed:
            return
        try:
            target.run(*tried)
        except Exception:
            failed.append(tried)
            raise

    return search


def keep(name, suffix, content):
    """Write an input down under a name that its bytes make."""
    folder = INPUTS / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"
    path.write_bytes(content)
    return path
