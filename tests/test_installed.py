"""Dateline away from its clone: a wheel, built of what an sdist holds, run where nothing else of it is."""

import json
import os
import subprocess
import sys
import tarfile
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.server.test_server import free_port, is_up

ROOT = Path(__file__).parents[1]


# Packed as fast as can be: what is packed is the same, and is unpacked at once.
BUILD = """
import functools, gzip, sys, zlib
gzip.GzipFile = functools.partial(gzip.GzipFile, compresslevel=1)
zlib.compressobj = functools.partial(lambda made, level, *rest: made(1, *rest), zlib.compressobj)
from hatchling.build import build_{what}
build_{what}(sys.argv[1])
"""


def built(what, of, folder):
    code = BUILD.format(what=what)
    subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=of, check=True, capture_output=True
    )


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """A folder with the unpacked wheel, as pip would lay it out."""
    folder = tmp_path_factory.mktemp("installed")
    built("sdist", ROOT, folder)
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as packed:
        packed.extractall(folder, filter="data")
    built("wheel", folder / sdist.name.removesuffix(".tar.gz"), folder)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    wheel.unlink()
    return folder / "site"


@pytest.fixture
def environment(installed):
    """The packages at hand, and of Dateline what is installed alone."""
    return {**os.environ, "PYTHONPATH": str(installed), "PYTHONUNBUFFERED": "1"}


def test_a_story_is_read_from_a_wheel(installed, environment, tmp_path):
    (tmp_path / "wall.txt").write_text("The wall at Larnok fell in Oslo on 3 May 2021.")
    code = "import dashboard; print(dashboard.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.strip() == str(installed / "dashboard" / "__init__.py")
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "extract", "wall.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    story = json.loads(done.stdout)
    assert [one["name"] for one in story["places"]] == ["Oslo"]
    assert [one["earliest"] for one in story["events"]] == ["2021-05-03"]


def test_the_app_opens_from_a_wheel_on_a_folder_of_ones_own(environment, tmp_path):
    folder = tmp_path / "stories" / "wall"
    folder.mkdir(parents=True)
    (folder / "wall.txt").write_text("The wall at Larnok fell on 3 May 2021.")
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "app", "--stories", str(folder.parent)]
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=tmp_path,
        env={**environment, "STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 120
        while not is_up(address) and time.monotonic() < until and process.poll() is None:
            time.sleep(0.1)
        page = urllib.request.urlopen(address)
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        coasts = urllib.request.urlopen(f"{address}/app/static/world.geojson")
        assert coasts.status == 200
    finally:
        process.terminate()
        said = process.communicate()[0]
    assert "Traceback" not in said


def test_the_stories_of_a_folder_are_those_of_the_app(installed, environment, tmp_path):
    (tmp_path / "wall").mkdir()
    (tmp_path / "wall" / "wall.txt").write_text("The wall at Larnok fell on 3 May 2021.")
    code = "from dashboard.views import state; print([one.name for one in state.stories()])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**environment, "DATELINE_STORIES": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "['wall']"


def test_a_folder_without_stories_is_wrong_usage(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "app", "--stories", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Give a folder of such folders" in done.stderr
