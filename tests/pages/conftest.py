import pytest
import streamlit as st

from dashboard.views import state
from tests.conftest import flood_story


@pytest.fixture
def flood_read(monkeypatch):
    """The flood in place of the first story; the loader itself is not run."""
    monkeypatch.setattr(state, "load_story", lambda *_: flood_story())
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
