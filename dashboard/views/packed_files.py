"""Files of the server that are text, packed once for all visitors.

Streamlit sends its scripts as they are, some 10 MB to a new visitor, because Starlette would pack
them anew for each. Here the packed answer is kept for as long as the file stays what it was.
"""

from __future__ import annotations

import asyncio
import posixpath
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FOLDER: Final = "/static/"  # Streamlit's own files, and those of this app
_SUFFIXES: Final = (".js", ".css", ".json", ".geojson", ".svg")
_LEVEL: Final = 6  # the highest takes a third longer for a quarter of a percent
_SHORTEST: Final = 1000  # bytes; less fits into one packet of the network anyway
_LONGEST: Final = 8_000_000  # bytes of a file
_KEPT: Final = 16_000_000  # bytes of packed answers: more than twice all that Streamlit has


@dataclass(frozen=True)
class _Answer:
    """Status, headers and the whole body."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes

    async def send_to(self, send: Send) -> None:
        start = {"type": "http.response.start", "status": self.status}
        await send({**start, "headers": list(self.headers)})  # others change the list
        await send({"type": "http.response.body", "body": self.body})


class Packed:
    """The server, whose files of text travel packed to whoever takes them so."""

    def __init__(self, app: ASGIApp) -> None:
        self._packing = GZipMiddleware(app, minimum_size=_SHORTEST, compresslevel=_LEVEL)
        self._app = app
        self._kept: OrderedDict[tuple[str, str], _Answer] = OrderedDict()
        self._bytes_kept = 0
        self._turn = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not _is_for_text(scope):
            await self._app(scope, receive, send)
        elif not _takes_packed(Headers(scope=scope)):
            await self._packing(_without(scope, b"accept-encoding"), receive, send)
        else:
            await self._send_packed(scope, receive, send)

    async def _send_packed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What the file is like is asked each time, so that a changed one is seen."""
        asked = await _answer(self._app, {**scope, "method": "HEAD"})
        headers = Headers(raw=asked.headers)
        if asked.status == 304:
            await asked.send_to(send)
        elif not _can_be_kept(asked.status, headers):
            await self._packing(scope, receive, send)
        else:
            key = posixpath.normpath(scope["path"]), headers["etag"]
            answer = self._found(key) or await self._pack(key, scope)
            await answer.send_to(send)

    def _found(self, key: tuple[str, str]) -> _Answer | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    async def _pack(self, key: tuple[str, str], scope: Scope) -> _Answer:
        """One file after the other: whoever asks for the same meanwhile finds it packed."""
        async with self._turn:
            return self._found(key) or self._keep(key, await _answer(self._packing, scope))

    def _keep(self, key: tuple[str, str], packed: _Answer) -> _Answer:
        answer = _weakly_tagged(packed)
        self._kept[key] = answer
        self._bytes_kept += len(answer.body)
        while self._bytes_kept > _KEPT:
            _, oldest = self._kept.popitem(last=False)
            self._bytes_kept -= len(oldest.body)
        return answer


def _is_for_text(scope: Scope) -> bool:
    """Whether a whole file of text is asked for."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path: str = scope["path"]
    return _FOLDER in path and path.endswith(_SUFFIXES) and "range" not in Headers(scope=scope)


def _takes_packed(headers: Headers) -> bool:
    """Whether the browser takes gzip: named, and not with a weight of nothing."""
    for one in headers.get("accept-encoding", "").lower().split(","):
        coding, _, weight = one.replace(" ", "").partition(";q=")
        if coding == "gzip":
            return not weight or weight.strip("0.") != ""
    return False


def _can_be_kept(status: int, headers: Headers) -> bool:
    """Whether this is a file of a usual length; Streamlit answers with its page for one that is none."""
    is_file = status == 200 and "etag" in headers and "set-cookie" not in headers
    is_page = headers.get("content-type", "").startswith("text/html")
    return is_file and not is_page and int(headers.get("content-length", "0")) <= _LONGEST


def _weakly_tagged(answer: _Answer) -> _Answer:
    """The answer whole: its length is told, and its tag is one of what it says, not of its bytes."""
    raw = list(answer.headers)
    headers = MutableHeaders(raw=raw)
    headers["content-length"] = str(len(answer.body))
    if "content-encoding" in headers and not headers["etag"].startswith("W/"):
        headers["etag"] = f"W/{headers['etag']}"
    return _Answer(answer.status, raw, answer.body)


def _without(scope: Scope, name: bytes) -> Scope:
    return {**scope, "headers": [one for one in scope["headers"] if one[0] != name]}


async def _answer(app: ASGIApp, scope: Scope) -> _Answer:
    """What the server answers, whole, whether or not somebody still waits for it."""
    start: Message = {}
    pieces: list[bytes] = []

    async def note(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            pieces.append(message.get("body", b""))

    async def waiting() -> Message:
        await asyncio.Event().wait()  # of what nobody sets
        return {"type": "http.disconnect"}

    await app(scope, waiting, note)
    return _Answer(start["status"], list(start["headers"]), b"".join(pieces))
