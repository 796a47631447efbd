"""Many mails in one file (mbox)."""

from dashboard.loader.readers.mail import read_many as read

__all__ = ["read"]
