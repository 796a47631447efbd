"""One event, and events one after the other: cards, signs, reasons. Escaped HTML."""
