"""``python -m dashboard`` is the ``dateline`` command."""

from dashboard.cli import main

if __name__ == "__main__":
    main()
