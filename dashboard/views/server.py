"""What the server answers beside the page: headers that bind the browser, and no door but ours."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import net_util

# As tight as Streamlit bears: its page has scripts of its own within it, plotly and deck.gl make
# functions and workers from words. Nothing is fetched from another host, and none is sent to.
_POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors *",  # a story can be embedded in any page
    )
)
HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# How many visit, how long, how much memory: nothing for visitors.
_CLOSED: Final = "/_stcore/metrics"


class Guarded:
    """The server with our headers on every answer, and without its measurements."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        closed = str(scope["path"]).rstrip("/").endswith(_CLOSED)
        answer = PlainTextResponse("Not found", status_code=404) if closed else self._app
        await answer(scope, receive, send_with_headers)


def _no_address() -> None:
    """No address of this machine: nobody is asked for it."""


def ask_nobody() -> None:
    """Have Streamlit ask no other host for this machine's address, at its start or later."""
    vars(net_util)["get_external_ip"] = _no_address
