"""What of a source's text is its article, and what is set apart."""


def own(source):
    """The lines of the article."""
    return [line for line in _without_furniture(source).split("\n") if line.strip()]


def set_apart(source):
    """The words of each piece of furniture."""
    return [source.text[piece.start : piece.end] for piece in source.furniture]


def _without_furniture(source):
    parts = []
    position = 0
    for piece in sorted(source.furniture, key=lambda one: one.start):
        parts.append(source.text[position : piece.start])
        position = piece.end
    return "".join([*parts, source.text[position:]])
