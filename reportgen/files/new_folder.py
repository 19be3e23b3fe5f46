"""A new folder with its files: all of them, or, where one can't be written, none."""

from collections.abc import Mapping
from contextlib import suppress
from os.path import lexists
from pathlib import Path

from reportgen.files.whole import write_whole


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder, or fill an empty one.

    Args:
        files: content by path below the folder, with "/" between its parts; none of them is there yet.

    Raises:
        OSError: something can't be written; what was made before is gone again, whatever else interrupts it.
    """
    made: list[Path] = []
    try:
        for name, content in files.items():
            path = folder / name
            for above in reversed(path.parents):
                if not above.is_dir():
                    if not lexists(above):  # else it is somebody's file, which mkdir refuses and nobody may remove
                        made.append(above)
                    above.mkdir()
            if not lexists(path):
                made.append(path)
            write_whole(path, content)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                if path.is_dir():
                    path.rmdir()
                else:
                    path.unlink()
        raise
