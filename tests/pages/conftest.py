import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from dashboard.views import state
from tests.conftest import flood_story


@contextmanager
def program_kept() -> Iterator[None]:
    """Streamlit puts the script of a page in the place of the program and leaves it there.

    A process that is spawned then would run the page's script as its own.
    """
    program = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = program


@pytest.fixture(autouse=True)
def the_program_stays():
    with program_kept():
        yield


@pytest.fixture(scope="session", autouse=True)
def packages_looked_through_once():
    """Each new page looks through all installed packages for components, which do not change."""
    look = functools.cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(manifest_scanner, "scan_component_manifests", look)
        yield


@pytest.fixture
def flood_read(monkeypatch):
    """The flood in place of the first story; the loader itself is not run."""
    monkeypatch.setattr(state, "load_story", lambda *_: flood_story())
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
