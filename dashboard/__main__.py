"""The door of the shell: ``dateline``, or ``python -m dashboard``."""

from __future__ import annotations

import sys
from typing import Final

# As shells say that a program was stopped by Ctrl-C.
STOPPED: Final = 130


def main() -> None:
    """Run the command; whoever stops it, also while it is being loaded, is told in one line."""
    try:
        from dashboard import cli  # noqa: PLC0415 - it takes its time, in which one may stop it

        cli.main()
    except KeyboardInterrupt:
        _say_stopped()
        sys.exit(STOPPED)
    except SystemExit as end:
        if end.code == STOPPED:
            _say_stopped()
        raise


def _say_stopped() -> None:
    sys.stderr.write("Stopped. Nothing more is written.\n")


if __name__ == "__main__":
    main()
