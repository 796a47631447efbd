import base64
from email.message import EmailMessage

import pytest

from dashboard.loader.readers import read_bytes
from tests.loader.conftest import only
from tests.loader.readers.words import own, set_apart

HTML = "<html><body><h1>Ferry aground</h1><p>A ferry ran aground off Kotor, and nine were hurt.</p></body></html>"


def mail(text="A ferry ran aground.", html=None, subject="Morning brief: Ferry aground", **headers):
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Southern Post <news@example.org>"
    message["Date"] = "Tue, 14 May 2024 23:30:00 -0500"
    for key, value in headers.items():
        message[key.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def test_a_mail_has_its_subject_sender_and_day():
    source = only(read_bytes(mail(), "brief.eml"))
    assert (source.title, source.source, source.metadata_published) == (
        "Morning brief: Ferry aground",
        "Southern Post",
        "2024-05-14",
    )
    assert source.text == "A ferry ran aground."


def test_the_headline_of_its_page_is_the_title_where_the_subject_names_it():
    source = only(read_bytes(mail(html=HTML), "brief.eml"))
    assert (source.title, source.text) == ("Ferry aground", "A ferry ran aground.")


def test_a_mail_of_html_alone_is_read_as_a_page_is():
    source = only(read_bytes(mail(text=None, html=HTML), "brief.eml"))
    assert "A ferry ran aground off Kotor, and nine were hurt." in source.text
    assert "<p>" not in source.text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "no-such-charset"])
def test_letters_are_those_that_the_mail_names(charset):
    known = charset if charset != "no-such-charset" else "utf-8"
    body = base64.b64encode("Zoë fährt nach Kotor.".encode(known)).decode()
    content = (
        f"From: a@b.example\nSubject: =?utf-8?q?Zo=C3=AB?=\nMIME-Version: 1.0\n"
        f'Content-Type: text/plain; charset="{charset}"\nContent-Transfer-Encoding: base64\n\n{body}\n'
    )
    source = only(read_bytes(content.encode(), "a.eml"))
    assert (source.title, source.text) == ("Zoë", "Zoë fährt nach Kotor.")


def test_a_mail_without_text_is_refused():
    content = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc"
    assert "is a mail without text" in str(only(read_bytes(content, "a.eml")))


def test_a_mailbox_gives_each_mail_and_names_the_one_without_text():
    empty = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc\n"
    box = b"".join(
        b"From a@b.example Tue May 14 06:30:00 2024\n" + one + b"\n"
        for one in (mail("One.\n>From here on."), empty, mail("Two."))
    )
    first, error, second = read_bytes(box, "a.mbox")
    assert (first.name, first.text) == ("a.mbox #1", "One.\nFrom here on.")
    assert str(error).startswith("a.mbox #2: is a mail without text")
    assert (second.name, second.text) == ("a.mbox #2", "Two.")


def test_a_saved_page_is_dated_by_itself_and_not_by_the_day_of_saving():
    content = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/ferry\n"
        "Subject: Ferry\nDate: Mon, 2 Mar 2026 10:14:31 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--x"\n\n\n----x\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
        "Content-Location: https://post.example/ferry\n\n"
        '<html><head><title>Ferry</title><meta property=3D"article:published_time" content=3D"2024-05-14T0=\n'
        '6:30:00+02:00"></head><body><p>A ferry ran aground off Kotor, and nine were hurt.</p></body></html>\n'
        "----x\nContent-Type: text/css\n\n.a { color: red; }\n----x--\n"
    )
    source = only(read_bytes(content.encode(), "page.mhtml"))
    assert (source.title, source.metadata_published, source.url) == (
        "Ferry",
        "2024-05-14",
        "https://post.example/ferry",
    )
    assert source.text == "A ferry ran aground off Kotor, and nine were hurt."


def test_what_a_mail_answers_and_its_signature_are_set_apart():
    text = "The ferry was towed to Kotor.\n\n> Where is it?\n\n-- \nIvana Horvat\nThe Post\n"
    source = only(read_bytes(mail(text), "a.eml"))
    assert own(source) == ["The ferry was towed to Kotor."]
    assert "> Where is it?" in set_apart(source)


def test_a_mail_that_only_quotes_is_read():
    source = only(read_bytes(mail("> A ferry ran aground.\n> Nine were hurt.\n"), "a.eml"))
    assert len(own(source)) == 2


def test_a_signature_is_no_word_of_the_mail():
    source = only(read_bytes(mail("A ferry ran aground.\n\n-- \nIvana\nKotor\n"), "brief.eml"))
    assert own(source) == ["A ferry ran aground."]
    assert set_apart(source) == ["--", "Ivana", "Kotor"]


def test_a_signature_is_told_from_flowed_text():
    flowed = EmailMessage()
    flowed.set_content("A ferry ran \naground. \n-- \nIvana\n", params={"format": "flowed"})
    source = only(read_bytes(flowed.as_bytes(), "brief.eml"))
    assert own(source) == ["A ferry ran aground."]
    assert set_apart(source) == ["--", "Ivana"]


def test_what_goes_on_for_long_is_no_signature():
    told = [f"The ferry stopped at port {number}." for number in range(16)]
    source = only(read_bytes(mail("A ferry left.\n\n-- \n" + "\n".join(told)), "brief.eml"))
    assert set_apart(source) == []
