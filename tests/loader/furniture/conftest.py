"""What stands around furniture: a paragraph of an article."""

PROSE = "The harbour wall at Larnok gave way on Monday night, and the lower town was flooded."
