"""A page that a test draws runs as the program; whatever starts processes later must not run it again."""

import sys

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import program_kept


def test_the_program_is_there_again_once_a_page_was_drawn(tmp_path):
    script = tmp_path / "page.py"
    script.write_text("import streamlit\nstreamlit.write('drawn')\n", encoding="utf-8")
    before = sys.modules["__main__"]
    with program_kept():
        AppTest.from_file(script).run()
        assert sys.modules["__main__"] is not before
    assert sys.modules["__main__"] is before
