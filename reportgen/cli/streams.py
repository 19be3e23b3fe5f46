"""Standard output and standard error, of which either may be closed, full, or read by nobody any more.

Standard output is for results alone: while a command runs, `sys.stdout` is nobody's, so that what a library prints does not stand
before our JSON.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOBase
from typing import Any, TextIO


class Lost(OSError):
    """What was written to a stream did not arrive; the errno says why."""


class Stream(TextIOBase):
    """A standard stream whose every write arrives, or raises Lost, and never again after that touches what is gone."""

    def __init__(self, stream: TextIO | None) -> None:
        super().__init__()
        self._stream = stream
        self.lost: Lost | None = None if stream is not None else Lost(errno.EBADF, os.strerror(errno.EBADF))
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with suppress(ValueError, OSError):
                reconfigure(encoding="utf-8", errors="replace")

    def write(self, text: str, /) -> int:
        if self.lost is None and self._stream is not None:
            try:
                self._stream.write(text)
                self._stream.flush()
            except (OSError, ValueError) as error:  # ValueError: somebody has closed it
                number = getattr(error, "errno", None) or errno.EBADF
                self.lost = Lost(number, os.strerror(number))
                self._let_go()
            else:
                return len(text)
        assert self.lost is not None
        raise self.lost

    def try_to_write(self, text: str) -> None:
        """Write what may as well not arrive: nobody could be told."""
        with suppress(Lost):
            self.write(text)

    def flush(self) -> None:
        """Nothing waits."""

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        with suppress(ValueError, OSError):
            return self._stream is not None and self.lost is None and self._stream.isatty()
        return False

    @property
    def encoding(self) -> str:  # type: ignore[override]  # of a TextIOBase it can be written
        return "utf-8"

    def _let_go(self) -> None:
        """What still waits in the stream's buffer goes nowhere, so that the interpreter does not try again at its end."""
        with suppress(Exception):
            assert self._stream is not None
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def standard_output() -> Stream:
    """What results are written to."""
    return sys.stdout if isinstance(sys.stdout, Stream) else Stream(sys.stdout)


def standard_error() -> Stream:
    """What all that is told beside a result is written to."""
    return sys.stderr if isinstance(sys.stderr, Stream) else Stream(sys.stderr)


def hold_closed_descriptors() -> None:
    """Open what the caller has closed of the standard descriptors, so that no file of ours becomes somebody's standard output."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest that is free


@contextmanager
def results_only() -> Iterator[None]:
    """While it runs, nothing that a library prints reaches standard output; what it says is of no use to anybody."""
    before = sys.stdout
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - os.devnull is a name, not a path on every system
        sys.stdout = nowhere
        try:
            yield
        finally:
            sys.stdout = before
