"""Files as people have them → the documents in them, a module a kind of file."""

from dashboard.loader.readers.opening import read_bytes, read_file, read_here, read_stream
from dashboard.loader.readers.registry import SUFFIXES, known_suffix

__all__ = ["SUFFIXES", "known_suffix", "read_bytes", "read_file", "read_here", "read_stream"]
