"""What users wrote, as findings quote it."""

MAX_QUOTED = 40


def clipped(text: str) -> str:
    """A text short enough for a message: a hundred thousand digits are no help to anyone.

    >>> len(clipped("9" * 100_000))
    40
    """
    return text if len(text) <= MAX_QUOTED else f"{text[: MAX_QUOTED - 1]}…"
