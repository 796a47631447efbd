"""Files of the server that are text, packed once for all visitors.

Streamlit sends its scripts as they are, 7.3 MB to a new visitor of the timeline, because Starlette
would pack them anew for each. Here the packed answer is kept for as long as the file stays what it was.
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
_CONDITIONS: Final = (b"if-none-match", b"if-modified-since")
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
        elif _takes_packed(Headers(scope=scope)):
            await self._send_packed(_without(scope, b"accept-encoding"), receive, _told(send))
        else:
            await self._app(_without(scope, b"accept-encoding"), receive, _told(send))

    async def _send_packed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What the file is like is asked each time, so that a changed one is seen."""
        asked = await _answer(self._app, {**scope, "method": "HEAD"})
        headers = Headers(raw=asked.headers)
        if asked.status == 304 or scope["method"] == "HEAD":
            await (await self._without_body(asked, scope)).send_to(send)
        elif not _can_be_kept(asked.status, headers):
            await self._packing(_taking_packed(scope), receive, send)
        else:
            key = posixpath.normpath(scope["path"]), headers["etag"]
            answer = self._found(key) or await self._pack(key, _taking_packed(scope))
            await answer.send_to(send)

    async def _without_body(self, asked: _Answer, scope: Scope) -> _Answer:
        """What is told of a file that is not sent, which is not packed for that: as if it were."""
        whole = asked
        if asked.status == 304:  # which says no length
            whole = await _answer(self._app, {**_without(scope, *_CONDITIONS), "method": "HEAD"})
        if int(Headers(raw=whole.headers).get("content-length", "0")) < _SHORTEST:
            return asked
        raw = list(asked.headers)
        headers = MutableHeaders(raw=raw)
        headers["content-encoding"] = "gzip"
        del headers["content-length"]
        return _Answer(asked.status, raw, b"")

    def _found(self, key: tuple[str, str]) -> _Answer | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    async def _pack(self, key: tuple[str, str], scope: Scope) -> _Answer:
        """One file after the other: whoever asks for the same meanwhile finds it packed."""
        async with self._turn:
            return self._found(key) or self._keep(key, await _answer(self._packing, scope))

    def _keep(self, key: tuple[str, str], answer: _Answer) -> _Answer:
        """The answer, kept where it is packed, or too short for that; its length is told."""
        raw = list(answer.headers)
        headers = MutableHeaders(raw=raw)
        headers["content-length"] = str(len(answer.body))
        answer = _Answer(answer.status, raw, answer.body)
        if headers.get("content-encoding") != "gzip" and len(answer.body) >= _SHORTEST:
            return answer
        self._kept[key] = answer
        self._bytes_kept += len(answer.body)
        while self._bytes_kept > _KEPT:
            _, oldest = self._kept.popitem(last=False)
            self._bytes_kept -= len(oldest.body)
        return answer


def _is_for_text(scope: Scope) -> bool:
    """Whether a whole file of text is asked for, or what it is like."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
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


def _told(send: Send) -> Send:
    """Say of each answer that it goes by what the browser takes, and tag a packed one by what it says.

    Such a tag is weak: the plain file has other bytes.
    """

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            if "accept-encoding" not in headers.get("vary", "").lower():
                headers.add_vary_header("Accept-Encoding")
            if "content-encoding" in headers and not headers.get("etag", "W/").startswith("W/"):
                headers["etag"] = f"W/{headers['etag']}"
            if message["status"] == 304:
                del headers["content-encoding"]  # of no bytes
        await send(message)

    return sending


def _taking_packed(scope: Scope) -> Scope:
    """The request in the one spelling that Starlette knows."""
    return {**scope, "headers": [*scope["headers"], (b"accept-encoding", b"gzip")]}


def _without(scope: Scope, *names: bytes) -> Scope:
    return {**scope, "headers": [one for one in scope["headers"] if one[0] not in names]}


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
