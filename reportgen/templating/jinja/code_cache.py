"""Compiled templates kept between runs, so that a build of an unchanged template neither parses nor checks it again."""

import marshal
from types import CodeType

from reportgen.sources.files.cache import Kept


class CodeCache:
    """Code by the template's file name, kept only for templates without findings."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept

    def load(self, filename: str, mark: bytes) -> CodeType | None:
        """The compiled template with that fingerprint, or None."""
        return self.kept.load(filename, mark, _code)

    def store(self, filename: str, mark: bytes, code: CodeType) -> None:
        """Keep a compiled template."""
        self.kept.store(filename, mark, code, marshal.dumps(code))


def _code(content: bytes) -> CodeType:
    code = marshal.loads(content)  # noqa: S302 - Kept reads only files of the user's that nobody else can write
    if not isinstance(code, CodeType):
        raise TypeError(type(code))
    return code
