"""A few named texts that a template reads with a dot: 问题.标题."""

from typing import Any


class Record:
    """Fields under their names, Chinese and English. `access` alone reads them: a record has nothing of Python's to offer."""

    __slots__ = ("fields",)

    def __init__(self, **fields: Any) -> None:
        self.fields = fields
