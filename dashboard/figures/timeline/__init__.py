"""The timeline as a plotly figure and as a still picture."""
