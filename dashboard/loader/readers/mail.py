"""E-mails: one (EML), many (mbox), and pages saved as one (MHTML), read by Python's own library."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import BinaryIO, Final

from dashboard.loader.readers.article import Article, Line, numbered, one_line
from dashboard.loader.readers.dates import stored_day
from dashboard.loader.readers.decoding import clean, decode
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.web_page import page_article
from dashboard.loader.source import SourceError

# With attachments; many mails are read one by one.
MAX_BYTES: Final = 60_000_000
# A mail in a mail in a mail: no person forwards deeper, and each level costs the parser more.
MAX_PARTS: Final = 1_000
_MAX_BOUNDARIES: Final = 200
# The library takes the square of their length in time. Lists of addresses are not looked at.
MAX_HEADER: Final = 5_000
_LONG: Final = re.compile(
    rb"^(?:Subject|From|Date|MIME-Version|Content-[\w-]{1,40}|Snapshot-[\w-]{1,40}):"
    rb"[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
# What Python's library says of mails that are none.
_DAMAGED: Final = (
    ValueError,
    LookupError,
    RecursionError,
    AttributeError,
    TypeError,
    AssertionError,
)
# Mailers write it above what a person signs with; no line of flowed text goes on with it.
_SIGNATURE: Final = "-- "
_FLOWING: Final = re.compile(r"(?<!\n--) \n(?!-- \n)")
# Lines; what is longer is no signature.
_LONGEST_SIGNATURE: Final = 15
_SIGNED: Final = "signature of the mail"
_ANSWERED: Final = "words of another mail, which this one answers"
# A forwarded article is all that the mail says.
_MOST_ANSWERED: Final = 0.7
_NO_TEXT: Final = "is a mail without text"
_ADVICE: Final = "Save it with its text, or paste that"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The mail as one document."""
    content = whole(stream, name, MAX_BYTES, "Take its attachments out")
    article = mail_article(content, name)
    if article is None:
        raise SourceError(name, _NO_TEXT, _ADVICE)
    yield from numbered([article], name)


def mail_article(content: bytes, name: str) -> Article | None:
    """What a mail says, as it was meant to be read; None where it has no text."""
    with naming_damage(name):
        return _article(parse(content, name), name)


@contextmanager
def naming_damage(name: str) -> Iterator[None]:
    """Turn what Python's library says of a mail that is none into a SourceError."""
    try:
        yield
    except _DAMAGED as error:
        reason = f"is damaged, or no mail that can be read ({type(error).__name__})"
        raise SourceError(name, reason, _ADVICE) from None


def _article(message: EmailMessage, name: str) -> Article | None:
    body = message.get_body(("plain", "html"))
    rich = message.get_body(("html",))
    if not isinstance(body, EmailMessage):
        return None
    article = _plain_article(body, name) if body.get_content_subtype() == "plain" else None
    if article is None and isinstance(rich, EmailMessage):
        article = page_article(clean(text_of(rich, name)))
    if article is None or not any(line.words.strip() for line in article.lines):
        return None
    subject = one_line(_header(message, "Subject"))
    sender, address = parseaddr(_header(message, "From"))
    return Article(
        article.lines,
        _title(article, rich, subject, name),
        one_line(sender) or address.rpartition("@")[2] or None,
        (),
        stored_day(_header(message, "Date")) or article.published,
        article.url,
    )


def _title(article: Article, rich: object, subject: str, name: str) -> str | None:
    """The headline of the mail's page where the subject names it, too; else the subject."""
    page = page_article(clean(text_of(rich, name))) if isinstance(rich, EmailMessage) else article
    title = page.title or ""
    return title if title and title.casefold() in subject.casefold() else subject or title or None


def _plain_article(body: EmailMessage, name: str) -> Article | None:
    """The text of a mail, a paragraph a line where the sender's program broke it."""
    text = clean(text_of(body, name)).strip()
    flowed = str(body.get_param("format", "")).casefold() == "flowed"
    words = _FLOWING.sub(" ", text) if flowed else text
    return Article(tuple(_marked(words.split("\n")))) if text else None


def _marked(lines: Sequence[str]) -> Iterator[Line]:
    """The lines of a mail; what it answers and who signs it are furniture, unless it says no more."""
    answered = sum(len(line) for line in lines if _is_quoted(line))
    is_answer = answered < _MOST_ANSWERED * sum(map(len, lines))
    signed = _signature(lines)
    for at, line in enumerate(lines):
        if _is_quoted(line):
            reason = _ANSWERED if is_answer else None
        else:
            reason = _SIGNED if at >= signed else None
        yield Line(line.rstrip(), reason if line.strip() else None)


def _signature(lines: Sequence[str]) -> int:
    """The line above the signature, behind all lines where there is none."""
    end = len(lines)
    start = next((at for at in range(end - 1, 0, -1) if lines[at] == _SIGNATURE), end)
    behind = sum(not _is_quoted(line) for line in lines[start + 1 :])
    return start if behind <= _LONGEST_SIGNATURE else end


def _is_quoted(line: str) -> bool:
    return line.startswith(">")


def parse(content: bytes, name: str) -> EmailMessage:
    """The mail. Raises SourceError where it has more parts than any that a person sent."""
    if content.count(b"boundary=") > _MAX_BOUNDARIES:
        reason = f"holds more than {_MAX_BOUNDARIES} mails within one another"
        raise SourceError(name, reason, _ADVICE)
    if any(len(one.group()) > MAX_HEADER for one in _LONG.finditer(content)):
        reason = f"has a header of more than {MAX_HEADER:,} characters"
        raise SourceError(name, reason, _ADVICE)
    message = BytesParser(policy=policy.default).parsebytes(content)
    parts = sum(1 for _ in message.walk())
    if parts > MAX_PARTS or not isinstance(message, EmailMessage):
        raise SourceError(name, f"has more than {MAX_PARTS:,} parts", _ADVICE)
    return message


def _header(message: EmailMessage, name: str) -> str:
    return clean(str(message[name] or ""))


def text_of(part: EmailMessage, name: str) -> str:
    """The words of one part, in the letters that it names, else in the likeliest."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or ""
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        return decode(content, name) if content else ""


def read_many(stream: BinaryIO, name: str) -> Iterator[Found]:
    """Each mail of an mbox as one document."""
    yield from numbered(_mails(stream, name), name)


def _mails(stream: BinaryIO, name: str) -> Iterator[Article | SourceError]:
    for number, content in enumerate(_contents(stream, name), 1):
        try:
            article = mail_article(content, f"{name} #{number}")
        except SourceError as error:
            yield error
            continue
        yield article or SourceError(f"{name} #{number}", _NO_TEXT, _ADVICE)


def _contents(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """The bytes of each mail: it begins behind a line "From …" that follows a blank one."""
    waiting = io.BytesIO()
    blank = True
    for line in iter(lambda: stream.readline(MAX_BYTES), b""):
        if line.startswith(b"From ") and blank:
            if waiting.tell():
                yield waiting.getvalue()
            waiting = io.BytesIO()
        else:
            waiting.write(line[1:] if line.startswith(b">From ") else line)
        if waiting.tell() > MAX_BYTES:
            reason = f"holds a mail of more than {MAX_BYTES:,} bytes"
            raise SourceError(name, reason, "Take its attachments out")
        blank = not line.strip()
    if waiting.tell():
        yield waiting.getvalue()
