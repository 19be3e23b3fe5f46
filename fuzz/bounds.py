"""How much one input may cost, and how the process that runs it is held to that."""

import re
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

SECONDS = 3.0  # of processor time, for an input of no more than SMALL bytes
SMALL = 200_000
SECONDS_A_SMALL = 1.0  # for each further SMALL bytes
MOST_SECONDS = 10.0  # what a user is promised at the most
KILLED_AFTER = 3  # times the bound: where the interpreter never comes to look at the signal
MEGABYTES = 512  # resident, at the peak
ADDRESS_SPACE = 2 * 2**30
_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")


class TooSlow(BaseException):
    """The input has had its time. No Exception, so that nobody who catches all of them keeps it."""


def seconds_for(size: int) -> float:
    """Processor seconds that an input of so many bytes may take."""
    return min(MOST_SECONDS, SECONDS + SECONDS_A_SMALL * max(0, size - SMALL) / SMALL)


def limit_memory() -> None:
    """Hold this process to its address space; beyond it, MemoryError."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Run for so many processor seconds, then raise TooSlow; a process that does not come to it is ended by the system."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.5)  # again, if a destructor swallowed it
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds * KILLED_AFTER)  # nobody handles SIGVTALRM: it ends the process
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def reset_peak() -> int:
    """Begin to count the peak of resident memory anew, where the system can; returns it, in MB.

    A process forked from a large one begins as large: what an input takes is what comes on top.
    """
    with suppress(OSError):
        _CLEAR.write_text("5", encoding="ascii")
    return peak_megabytes()


def peak_megabytes() -> int:
    """The peak of resident memory since `reset_peak`; since the start of the process where the system cannot."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text(encoding="ascii"))
    except OSError:
        found = None
    if found is not None:
        return int(found[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
