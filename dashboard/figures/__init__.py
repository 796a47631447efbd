"""Tables drawn: plotly figures, pydeck decks, escaped HTML."""
