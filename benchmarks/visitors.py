"""Many visitors who read long texts at once: ``python benchmarks/visitors.py [VISITORS [CHARACTERS]]``.

Each is a client of Streamlit's websocket, without a browser: it opens "Your text", pastes a text of
its own and presses Read. Meanwhile another one opens the first story, again and again. Shown are how
long each waited, how many could not connect in time or had no answer, and the most memory that the
server had with all its processes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Final

from browser import ROOT, Server, server
from merging import articles
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

VISITORS: Final = 20
CHARACTERS: Final = 500_000
PATIENCE: Final = 600.0  # seconds
LARGEST: Final = 100_000_000  # bytes of a message
MOST_SECONDS: Final = 3.0
MOST_MEGABYTES: Final = 600.0


@dataclass
class Visitor:
    """A session of the app, with what was drawn in it last."""

    socket: ClientConnection
    page: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    told: float = 0.0

    def run(self, *states: WidgetState, page: str | None = None) -> None:
        """Have the page drawn with these widgets set, to the end of its last run."""
        self.page = self.page if page is None else page
        state = ClientState(page_name=self.page)
        state.widget_states.widgets.extend(states)
        state.context_info.url = "http://localhost/"
        started, self.told = time.perf_counter(), 0.0
        self.socket.send(BackMsg(rerun_script=state).SerializeToString())
        while (message := self._next()) is not None:
            if message.WhichOneof("type") == "delta":
                self._see(message.delta.new_element)
                if not self.told and self.sees("Waiting"):
                    self.told = time.perf_counter() - started

    def _next(self) -> ForwardMsg | None:
        """The next message; None behind the last of a run that no other follows."""
        content = self.socket.recv(PATIENCE)
        assert isinstance(content, bytes)
        message = ForwardMsg.FromString(content)
        done = message.WhichOneof("type") == "script_finished"
        return (
            None
            if done and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            else message
        )

    def _see(self, drawn: Element) -> None:
        kind = drawn.WhichOneof("type")
        if kind in {"text_area", "button"}:
            widget = getattr(drawn, kind)
            self.ids[widget.label] = widget.id
        elif kind == "html":
            self.said.append(drawn.html.body)
        elif kind == "progress":
            self.said.append(drawn.progress.text)

    def sees(self, words: str) -> bool:
        """Whether something with these words was drawn."""
        return any(words in one for one in self.said)


def visitor(address: str) -> Visitor:
    """A new one, who has opened nothing."""
    uri = address.replace("http", "ws") + "/_stcore/stream"
    return Visitor(connect(uri, max_size=LARGEST, ping_interval=None, subprotocols=["streamlit"]))  # type: ignore[list-item]


def comer(address: str) -> Visitor:
    """A visitor who has opened "Your text"."""
    one = visitor(address)
    one.run(page="own")
    return one


def read(one: Visitor, text: str) -> tuple[float, float, bool]:
    """Seconds until the page said where the text stands, and until its story was drawn; whether it was."""
    one.said.clear()
    started = time.perf_counter()
    pasted = WidgetState(id=one.ids["Text"], string_value=text)
    one.run(pasted, WidgetState(id=one.ids["Read"], trigger_value=True))
    return one.told, time.perf_counter() - started, one.sees("dl-list")


def first_story(address: str) -> float:
    """Seconds until a new visitor sees the first story."""
    started = time.perf_counter()
    one = visitor(address)
    one.run()
    one.socket.close()
    assert one.sees("Assad"), one.said
    return time.perf_counter() - started


def megabytes(process: int) -> float:
    """What the server has in memory with its processes; what they share counts once."""
    kilobytes = 0
    for one in _family(process):
        with suppress(OSError):
            rolled = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii").splitlines()
            kilobytes += next(int(line.split()[1]) for line in rolled if line.startswith("Pss:"))
    return kilobytes / 1000


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text(encoding="ascii").split():
                yield from _family(int(child))


@dataclass
class Watch:
    """Looks on while others read: the most memory, and how long the first story took each time."""

    app: Server
    memory: float = 0.0
    waited: list[float] = field(default_factory=list)
    unconnected: int = 0
    done: Event = field(default_factory=Event)

    def weigh(self) -> None:
        """Twice a second."""
        while not self.done.wait(0.5):
            self.memory = max(self.memory, megabytes(self.app.process))

    def look(self) -> None:
        """Again and again."""
        while not self.done.wait(1.0):
            try:
                self.waited.append(first_story(self.app.address))
            except TimeoutError:
                self.unconnected += 1


@contextmanager
def watched(app: Server) -> Iterator[Watch]:
    """Watch while something else is done."""
    watch = Watch(app)
    threads = [Thread(target=watch.weigh), Thread(target=watch.look)]
    for one in threads:
        one.start()
    try:
        yield watch
    finally:
        watch.done.set()
        for one in threads:
            one.join()


def all_read(app: Server, texts: list[str]) -> None:
    """Have all read at once, and print what was waited for."""
    comers = [comer(app.address) for _ in texts]
    with watched(app) as watch, ThreadPoolExecutor(len(texts)) as pool:
        found = list(pool.map(read, comers, texts))
    served = sorted(seconds for _, seconds, is_there in found if is_there)
    print(f"served                          {len(served):6} of {len(texts)}")
    print(f"their place was said within     {max(told for told, *_ in found):6.1f} s")
    print(f"their stories                   {served[0]:6.1f} to {served[-1]:.1f} s")
    most, visits = max(watch.waited, default=0.0), len(watch.waited)
    print(
        f"first story meanwhile, at most  {most:6.1f} s of {visits} visits (target {MOST_SECONDS})"
    )
    print(f"timed out meanwhile             {watch.unconnected:6}")
    print(f"memory at most                  {watch.memory:6.0f} MB (target {MOST_MEGABYTES:.0f})")


def main() -> None:
    """Print how it is before, while and after all read."""
    given = [int(one) for one in sys.argv[1:]]
    visitors, characters = (*given, *(VISITORS, CHARACTERS)[len(given) :])
    made = (articles(characters // 100, seed) for seed in range(visitors))
    texts = ["\n\n".join(text for text, _ in one)[:characters] for one in made]
    assert all(len(text) == characters for text in texts)
    with server(ROOT / "streamlit_app.py") as app:
        for who in ("first visitor", "nobody reads"):
            print(f"first story, {who}      {first_story(app.address):6.1f} s")
        print(f"memory then                     {megabytes(app.process):6.0f} MB")
        all_read(app, texts)
        print(f"first story afterwards          {first_story(app.address):6.1f} s")
        print(f"memory then                     {megabytes(app.process):6.0f} MB")


if __name__ == "__main__":
    main()
