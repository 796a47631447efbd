"""What is packed, for whom, and how often."""

import asyncio
import gzip
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard.views import packed_files
from dashboard.views.packed_files import Packed

SCRIPT = b"const tide = 'in and out again';\n" * 4000
GZIP = {"accept-encoding": "gzip, deflate, br"}


class Counting:
    """An app that notes how often a file was asked for whole."""

    def __init__(self, app):
        self.app, self.whole = app, 0

    async def __call__(self, scope, receive, send):
        self.whole += scope["method"] == "GET"
        await self.app(scope, receive, send)


async def page(_):
    return PlainTextResponse("A page of our own. " * 400)


@pytest.fixture
def served(tmp_path):
    (tmp_path / "tide.js").write_bytes(SCRIPT)
    (tmp_path / "ebb.js").write_bytes(SCRIPT.replace(b"in and", b"up and"))
    (tmp_path / "small.js").write_bytes(b"let x = 1;")
    (tmp_path / "picture.png").write_bytes(SCRIPT)
    files = Mount("/static", StaticFiles(directory=tmp_path))
    counting = Counting(Starlette(routes=[files, Route("/page", page, methods=["GET", "POST"])]))
    return Packed(counting), counting, tmp_path


def run(coroutine):
    """What it gives, in a thread of its own: a browser of other tests may have a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


def ask(app, path, headers=None, method="GET"):
    """Status, headers and body of one answer."""
    return run(asked(app, path, headers or {}, method))


async def asked(app, path, headers, method="GET"):
    start, body = {}, []

    async def send(message):
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.append(message.get("body", b""))

    async def receive():
        await asyncio.sleep(60)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": raw, "query_string": b""}
    await app({**scope, "root_path": "", "http_version": "1.1", "scheme": "http"}, receive, send)
    told = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return start["status"], told, b"".join(body)


def test_a_script_travels_packed_and_whole(served):
    status, headers, body = ask(served[0], "/static/tide.js", GZIP)
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert int(headers["content-length"]) == len(body) < len(SCRIPT) / 20
    assert gzip.decompress(body) == SCRIPT
    assert "Accept-Encoding" in headers["vary"]


def test_it_is_packed_once(served):
    app, counting, _ = served
    bodies = {ask(app, "/static/tide.js", GZIP)[2] for _ in range(5)}
    assert (len(bodies), counting.whole) == (1, 1)


def test_it_is_packed_once_for_visitors_who_come_together(served):
    app, counting, _ = served

    async def all_at_once():
        return await asyncio.gather(*(asked(app, "/static/tide.js", GZIP) for _ in range(8)))

    assert {gzip.decompress(body) for _, _, body in run(all_at_once())} == {SCRIPT}
    assert counting.whole == 1


def test_other_spellings_of_its_address_are_no_other_file(served):
    app, counting, _ = served
    for path in ("/static/tide.js", "/static//tide.js", "/static/./tide.js"):
        assert gzip.decompress(ask(app, path, GZIP)[2]) == SCRIPT
    assert counting.whole == 1


def test_a_file_that_has_changed_is_packed_anew(served):
    app, _, folder = served
    ask(app, "/static/tide.js", GZIP)
    (folder / "tide.js").write_bytes(b"const tide = 'none today';\n" * 4000)
    os.utime(folder / "tide.js", (1, 1))
    packed = ask(app, "/static/tide.js", GZIP)[2]
    assert gzip.decompress(packed).startswith(b"const tide = 'none today'")


@pytest.mark.parametrize("taken", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0, br"])
def test_who_does_not_take_it_packed_has_it_plain(served, taken):
    _, headers, body = ask(served[0], "/static/tide.js", {"accept-encoding": taken})
    assert body == SCRIPT
    assert "content-encoding" not in headers
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("spelt", ["GZIP", "br, GZip;Q=0.5"])
def test_in_whatever_letters_it_is_asked_for_it_is_packed_for_all(served, spelt):
    for taken in (spelt, "gzip"):
        headers, body = ask(served[0], "/static/tide.js", {"accept-encoding": taken})[1:]
        assert (headers["content-encoding"], gzip.decompress(body)) == ("gzip", SCRIPT)


def test_what_comes_back_plain_is_sent_and_not_kept(served, monkeypatch):
    app, counting, _ = served
    monkeypatch.setattr(app, "_packing", counting)
    for _ in "ab":
        headers, body = ask(app, "/static/tide.js", GZIP)[1:]
        assert ("content-encoding" in headers, body) == (False, SCRIPT)
    assert counting.whole == 2


@pytest.mark.parametrize("path", ["/static/tide.js", "/static/small.js"])
@pytest.mark.parametrize("taken", ["gzip", "br"])
def test_who_has_it_is_told_that_it_has_not_changed(served, path, taken):
    asking = {"accept-encoding": taken}
    whole = ask(served[0], path, asking)[1]
    status, headers, body = ask(served[0], path, {**asking, "if-none-match": whole["etag"]})
    assert (status, body) == (304, b"")
    assert (headers["etag"], headers["vary"]) == (whole["etag"], "Accept-Encoding")
    assert "content-encoding" not in headers


@pytest.mark.parametrize("longest", [8_000_000, 1000])
@pytest.mark.parametrize("path", ["/static/tide.js", "/static/small.js", "/static/flood.js"])
@pytest.mark.parametrize("taken", ["gzip", "br"])
def test_what_a_file_is_like_is_told_as_if_it_were_sent(served, monkeypatch, longest, path, taken):
    monkeypatch.setattr(packed_files, "_LONGEST", longest)
    whole = ask(served[0], path, {"accept-encoding": taken})
    status, headers, body = ask(served[0], path, {"accept-encoding": taken}, "HEAD")
    assert status == whole[0]
    assert not body or status == 404  # which a server does not send
    for name in ("etag", "vary", "content-encoding", "content-type"):
        assert headers.get(name) == whole[1].get(name)
    assert headers.get("content-length") in (None, whole[1].get("content-length"))


def test_the_tag_is_that_of_the_plain_file_but_weak(served):
    plain = ask(served[0], "/static/tide.js")[1]["etag"]
    assert ask(served[0], "/static/tide.js", GZIP)[1]["etag"] == f"W/{plain}"


def test_a_part_of_a_file_is_not_packed(served):
    status, headers, body = ask(served[0], "/static/tide.js", {**GZIP, "range": "bytes=6-9"})
    assert (status, body) == (206, b"tide")
    assert "content-encoding" not in headers


@pytest.mark.parametrize("path", ["/static/small.js", "/static/picture.png", "/page"])
def test_what_is_short_or_no_text_file_is_left_alone(served, path):
    plain = ask(served[0], path)
    assert ask(served[0], path, GZIP)[2] == plain[2]
    assert "content-encoding" not in ask(served[0], path, GZIP)[1]


def test_what_is_sent_to_the_server_is_left_alone(served):
    assert ask(served[0], "/page", GZIP, "POST")[2].startswith(b"A page of our own.")


def test_a_file_that_is_not_there_is_not_there(served):
    assert ask(served[0], "/static/flood.js", GZIP)[0] == 404


def test_what_is_kept_is_bounded(served, monkeypatch):
    app, counting, _ = served
    one = len(ask(app, "/static/tide.js", GZIP)[2])
    monkeypatch.setattr(packed_files, "_KEPT", one + 10)
    assert (
        gzip.decompress(ask(app, "/static/ebb.js", GZIP)[2]) != SCRIPT
    )  # in the place of the first
    assert gzip.decompress(ask(app, "/static/tide.js", GZIP)[2]) == SCRIPT
    assert counting.whole == 3


def test_a_file_that_is_very_long_is_packed_as_it_goes_and_not_kept(served, monkeypatch):
    app, counting, _ = served
    monkeypatch.setattr(packed_files, "_LONGEST", 1000)
    assert [gzip.decompress(ask(app, "/static/tide.js", GZIP)[2]) == SCRIPT for _ in "ab"] == [
        True
    ] * 2
    assert counting.whole == 2
