"""What finders share of a text."""

from dashboard.loader.sentences import prose_from


def test_a_text_is_read_once_in_each_way() -> None:
    read: list[str] = []

    def length(body: str) -> int:
        read.append(body)
        return len(body)

    prose = prose_from("The ferry sank.")
    assert [prose.once(length), prose.once(length), prose.once(str.upper)] == [
        15,
        15,
        "THE FERRY SANK.",
    ]
    assert read == ["The ferry sank."]
