"""Ctrl-C and the system's wish that we end: at any moment quietly, with nothing left behind."""

import os
import signal
import sys
import threading
from types import FrameType
from typing import Any

INTERRUPTED = 128 + signal.SIGINT


def end_at_once_on_interrupt() -> None:
    """While modules are imported, before anything is written, Ctrl-C ends the process then and there.

    Raised as an exception in the midst of imports it would be printed as a traceback, or swallowed by one of the interpreter's own
    callbacks.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where it is ignored, as behind `nohup … &`
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))


def end_tidily_on_signals() -> None:
    """From now on Ctrl-C is an exception, and so are SIGTERM and the closing of the terminal: temporary files and LibreOffice go."""
    if threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGINT) not in (signal.SIG_IGN, None):
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    sys.unraisablehook = _raise_again


def _end(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # once is enough
    sys.exit(128 + number)


def _raise_again(unraisable: Any) -> None:
    """An interrupt that came in a callback, where nothing can be raised, comes again; all else there is of no account to users."""
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    elif isinstance(unraisable.exc_value, SystemExit):
        os._exit(unraisable.exc_value.code if isinstance(unraisable.exc_value.code, int) else 1)
    elif os.environ.get("REPORTGEN_DEBUG"):
        sys.__unraisablehook__(unraisable)
