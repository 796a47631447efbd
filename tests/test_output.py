"""A result is written whole or not at all, and whoever waits is told why not."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.output import OutputError, write_file

ROOT = Path(__file__).parents[1]
LONG = "".join(
    f"The wall at Larnok fell on {day % 28 + 1} May {1900 + day}. " for day in range(120)
)
on_posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and signals of POSIX")


def started(*arguments, **options):
    environment = {**os.environ, **options.pop("environment", {})}
    return subprocess.Popen(
        [sys.executable, "-m", "dashboard", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def heed_signals():
    """Undo for a process that tests which run in the background are told to ignore signals."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "wall.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


@on_posix
def test_a_new_file_has_the_mode_of_new_files_and_an_old_one_keeps_its_own(tmp_path):
    before = os.umask(0o027)
    try:
        write_file([b"a"], tmp_path / "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    (tmp_path / "new").chmod(0o604)
    write_file([b"b"], tmp_path / "new")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604


@on_posix
def test_a_link_is_followed(tmp_path):
    (tmp_path / "folder").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "folder" / "story.json")
    write_file([b"a"], link)
    write_file([b"b"], link)
    assert link.is_symlink()
    assert (tmp_path / "folder" / "story.json").read_bytes() == b"b"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OutputError, match=r"cannot be written \(is a folder\)"):
        write_file([b"a"], tmp_path)


def test_what_breaks_off_leaves_what_was_there(tmp_path):
    def pieces():
        yield b"half"
        raise OSError(28, "No space left on device")

    (tmp_path / "story.json").write_bytes(b"old")
    with pytest.raises(OutputError, match="No space left on device"):
        write_file(pieces(), tmp_path / "story.json")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("story.json", b"old")]


@on_posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_all_goes_to_a_pipe_that_is_read_slowly(article, unbuffered):
    process = started(
        "extract", article, stdout=subprocess.PIPE, environment={"PYTHONUNBUFFERED": unbuffered}
    )
    written = process.stdout.read()
    assert process.wait() == 0
    assert len(written) > 100_000
    assert json.loads(written)["version"] == 1


@on_posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_told_in_one_line(article, unbuffered):
    process = started(
        "extract", article, stdout=subprocess.PIPE, environment={"PYTHONUNBUFFERED": unbuffered}
    )
    process.stdout.close()
    _, said = process.communicate()
    assert process.returncode == 2
    assert said.splitlines() == [
        "standard output cannot be written (whoever read it has closed it). It is not whole."
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", ["extract", "inspect"])
def test_a_full_disk_is_told_in_one_line(article, command):
    with Path("/dev/full").open("wb") as full:
        process = started(command, article, stdout=full)
        _, said = process.communicate()
    assert process.returncode == 2
    assert said.splitlines() == [
        "standard output cannot be written (No space left on device). It is not whole."
    ]


@on_posix
@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_whoever_stops_it_finds_no_temporary_file(article, tmp_path, sent, code):
    folder = tmp_path / "out"
    folder.mkdir()
    article.write_text(LONG * 8, encoding="utf-8")
    process = started(
        "extract", "--output", folder / "story.json", article, preexec_fn=heed_signals
    )
    while not list(folder.iterdir()) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(sent)
    _, said = process.communicate()
    assert process.returncode == code
    assert len(said.splitlines()) <= 1
    assert list(folder.iterdir()) == []
