"""The server as it runs: what it answers, and that it asks nobody."""

import gzip
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError

import pytest

ROOT = Path(__file__).parents[2]
# Runs Streamlit's command with every connection to another machine written down.
WATCHED = """
import os, socket, sys
log = open(sys.argv.pop(1), "a", buffering=1)

def watch(event, arguments):
    if event == "socket.connect":
        one, address = arguments
        here = not isinstance(address, tuple) or address[0] in ("127.0.0.1", "::1", "localhost")
        # A datagram socket that is connected sends nothing: it tells which address is one's own.
        if not here and one.type != socket.SOCK_DGRAM:
            log.write(f"connects to {address}\\n")
    if event in ("socket.getaddrinfo", "socket.gethostbyname") and arguments[0] not in (
        None, "", "localhost", "127.0.0.1", "0.0.0.0", "::", "::1", socket.gethostname()
    ):
        log.write(f"asks for {arguments[0]}\\n")
    if event == "socket.sendto":
        log.write(f"sends to {arguments[1]}\\n")

sys.addaudithook(watch)
from streamlit.web.cli import main
sys.argv[0] = "streamlit"
main()
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Its address, and the file of what it asked for elsewhere."""
    port, log = free_port(), tmp_path_factory.mktemp("server") / "asked.txt"
    log.touch()
    options = ["--server.port", str(port), "--server.headless", "true"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [sys.executable, "-c", WATCHED, str(log), "run", "streamlit_app.py", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + 120
    while not is_up(address) and time.monotonic() < until and process.poll() is None:
        time.sleep(0.1)
    yield address, log, process
    process.terminate()
    process.wait()


def is_up(address):
    try:
        return urllib.request.urlopen(f"{address}/_stcore/health").status == 200
    except OSError:
        return False


def test_every_answer_binds_the_browser(server):
    for path in ("/", "/map", "/_stcore/health", "/app/static/world.geojson"):
        headers = urllib.request.urlopen(server[0] + path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        policy = headers["Content-Security-Policy"]
        assert "connect-src 'self' data: blob:" in policy
        assert "frame-ancestors *" in policy
        assert not re.search(r"https?:|\bws", policy)
        assert headers["X-Frame-Options"] is None


def asked(server, path, **headers):
    """Headers and body of a file; names of headers with ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = urllib.request.urlopen(urllib.request.Request(server[0] + path, headers=named))
    return answer.headers, answer.read()


def first_script(server):
    return "/" + re.search(rb'src="\./(static/js/index[^"]+)', asked(server, "/")[1])[1].decode()


@pytest.mark.parametrize("path", [first_script, lambda _: "/app/static/world.geojson"])
def test_scripts_and_outlines_travel_packed(server, path):
    plain, whole = asked(server, path(server))
    packed, body = asked(server, path(server), Accept_Encoding="gzip")
    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == whole
    assert len(body) < len(whole) / 2
    assert packed["Cache-Control"] == plain["Cache-Control"]
    assert packed["X-Content-Type-Options"] == "nosniff"


def test_a_browser_that_comes_again_is_told_that_a_script_is_still_the_same(server):
    path = first_script(server)
    tag = asked(server, path, Accept_Encoding="gzip")[0]["ETag"]
    with pytest.raises(HTTPError) as same:
        asked(server, path, Accept_Encoding="gzip", If_None_Match=tag)
    assert same.value.code == 304


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/metrics/"])
def test_measurements_are_closed(server, path):
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(server[0] + path)
    assert refused.value.code == 404


def test_a_server_that_starts_and_answers_asks_no_other_host(server):
    address, log, process = server
    connection = HTTPConnection(address.removeprefix("http://"))
    headers = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Origin": "https://elsewhere.example",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    connection.request("GET", "/_stcore/stream", headers=headers)
    assert connection.getresponse().status == 403  # a page of another host is no page of ours
    assert log.read_text() == ""
    assert process.poll() is None
