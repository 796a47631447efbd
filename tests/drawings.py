"""What tests read of drawings in SVG."""

from __future__ import annotations

from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"


def words_of(root: Element) -> list[str]:
    """All words that a drawing shows."""
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
