"""Ctrl-C and SIGTERM at any moment: quietly, with the exit code of their own, and nothing left behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.templating.office import PERIOD, Office

# The signal comes when a module is imported, or at a call: always at the same place, whatever else the machine has to do.
AT_AN_IMPORT = """
import os, signal, sys
def hook(event, arguments):
    if event == "import" and arguments[0] == {module!r}:
        os.kill(os.getpid(), signal.{signal})
sys.addaudithook(hook)
import runpy
sys.argv = ["reportgen", *sys.argv[1:]]
runpy.run_module("reportgen", run_name="__main__", alter_sys=True)
"""
AT_A_CALL = """
import os, signal, sys
done = os.{call}
def interrupted(*arguments, **options):
    found = done(*arguments, **options)
    if ".tmp" in os.readlink(f"/proc/self/fd/{{found if {call!r} == 'open' else arguments[0]}}"):
        os.kill(os.getpid(), signal.{signal})
    return found
os.{call} = interrupted
import runpy
sys.argv = ["reportgen", *sys.argv[1:]]
runpy.run_module("reportgen", run_name="__main__", alter_sys=True)
"""
IMPORTED = [
    "click",
    "gettext",
    "reportgen.cli.main",
    "reportgen.app.drafting",
    "reportgen.app.build",
    "yaml",
    "jinja2",
    "reportgen.docx.writing.write",
]


def built(office: Office, program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, "build", PERIOD]
    environment = {**os.environ, "XDG_CACHE_HOME": str(office.root / "cache")}
    return subprocess.run(
        command, cwd=office.root, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def left(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*") if path.suffix in (".tmp", ".docx")]


@pytest.mark.parametrize("module", IMPORTED)
def test_ctrl_c_while_modules_are_imported_is_quiet(office: Office, module: str) -> None:
    done = built(office, AT_AN_IMPORT.format(module=module, signal="SIGINT"))
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")
    assert left(office.root) == []


@pytest.mark.parametrize("call", ["open", "write", "fsync"])
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_in_the_midst_of_writing_leaves_nothing(office: Office, name: str, code: int, call: str) -> None:
    done = built(office, AT_A_CALL.format(call=call, signal=name))
    assert (done.returncode, done.stdout, done.stderr.strip()) == (code, "", "")
    assert left(office.root) == []


def test_where_ctrl_c_is_ignored_it_stays_so(office: Office) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        done = built(office, AT_AN_IMPORT.format(module="jinja2", signal="SIGINT"))
    finally:
        signal.signal(signal.SIGINT, before)
    assert done.returncode == 0
    assert len(left(office.root)) == 1
