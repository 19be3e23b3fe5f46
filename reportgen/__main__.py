"""The command: `reportgen`, and `python -m reportgen`.

So little is imported here that Ctrl-C finds hardly a moment before it is looked after.
"""

from os import _exit as exit_at_once

INTERRUPTED = 130


def run() -> None:
    """Import the command line, and run it."""
    try:
        from reportgen.cli.signals import end_at_once_on_interrupt

        end_at_once_on_interrupt()
        from reportgen.cli.main import run as run_command

        run_command()
    except KeyboardInterrupt:
        exit_at_once(INTERRUPTED)


if __name__ == "__main__":
    run()
