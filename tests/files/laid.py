"""What somebody may have laid in the place of a file."""

import os
from pathlib import Path

GIBIBYTE = 2**30


def a_pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def a_link_to_a_device(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


def a_link_to_a_pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


def a_link_to_itself(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)


def a_link_to_nothing(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("nothing")


def a_link_to_the_same(path: Path) -> None:
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


def five_gibibytes(path: Path) -> None:
    path.touch()
    os.truncate(path, 5 * GIBIBYTE)
