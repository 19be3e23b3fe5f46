"""build --pdf on the command line: both paths are said, what fonts lack is asked, what can't be is an error."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.app.test_pdf import runs
from tests.cli.terminal import HAN, reportgen
from tests.templating.office import PERIOD, Office

DRAFT = "草稿：outputs/示范县医疗保障局2025年工作总结.docx"
PDF = "PDF：outputs/示范县医疗保障局2025年工作总结.pdf"


def path_with(folder: Path, script: str = "") -> dict[str, str]:
    """An environment whose programs are this soffice alone, or none at all."""
    folder.mkdir()
    if script:
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
    return {"PATH": os.fspath(folder)}


def test_both_files_are_named(office: Office) -> None:
    said = reportgen("build", PERIOD, "--pdf", cwd=office.root)
    assert said.code == 0
    assert said.out.splitlines()[-2:] == [DRAFT, PDF]
    assert {code for _, code in said.questions if code.startswith("F")} <= {"F101"}
    assert "F101" not in said.out


def test_without_libreoffice_it_is_an_error_and_the_draft_is_named(office: Office, tmp_path: Path) -> None:
    nothing = path_with(tmp_path / "empty")
    said = reportgen("build", PERIOD, "--pdf", cwd=office.root, environment=nothing)
    assert (said.code, said.errors) == (1, [("", "F102")])
    assert "libreoffice-writer" in said.err
    assert said.out.splitlines()[-1] == DRAFT
    said = reportgen("--lang", "en", "build", PERIOD, "--pdf", "-o", "a.docx", cwd=office.root, environment=nothing)
    lines = said.err.splitlines()
    error = next(place for place, line in enumerate(lines) if "F102" in line)
    assert not HAN.search("".join(lines[error : error + 2]))


def test_what_libreoffice_says_is_quoted(office: Office, tmp_path: Path) -> None:
    broken = path_with(tmp_path / "broken", "echo no filter >&2")
    said = reportgen("build", PERIOD, "--pdf", "--output-format", "json", cwd=office.root, environment=broken)
    assert said.code == 1
    (error,) = [each for each in json.loads(said.out) if each["severity"] == "error"]
    assert (error["code"], error["message"]) == ("F104", "LibreOffice 没有转出 PDF：no filter")


def test_a_pdf_of_somebody_elses_is_kept_and_said_so(office: Office, tmp_path: Path) -> None:
    foreign = office.root / "outputs/示范县医疗保障局2025年工作总结.pdf"
    office.write(f"outputs/{foreign.name}", b"scanned")
    makes = 'for file; do case $file in *.docx) echo "%PDF-1.6" > "${file%.docx}.pdf";; esac; done'
    environment = path_with(tmp_path / "fake", makes)
    said = reportgen("build", PERIOD, "--pdf", cwd=office.root, environment=environment)
    assert said.code == 0
    assert said.out.splitlines()[-2:] == [
        f"原有的 outputs/{foreign.name} 不是本程序生成的或已改过，没有动它。",
        f"PDF：outputs/{foreign.stem}（2）.pdf",
    ]
    assert foreign.read_bytes() == b"scanned"


def test_a_pdf_of_a_page_is_wrong_usage(office: Office) -> None:
    said = reportgen("build", PERIOD, "--pdf", "--format", "html", cwd=office.root)
    assert said.code == 2
    assert said.err.startswith("用法错误：--pdf 只与 docx 一起用，不能加 --format html\n")
    assert not (office.root / "outputs").exists()


def test_ctrl_c_ends_libreoffice_too(office: Office, tmp_path: Path) -> None:
    started = tmp_path / "started"
    hanging = path_with(
        tmp_path / "hanging", f"/bin/sleep 600 &\necho $! > {started}.part\n/bin/mv {started}.part {started}\nwait"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "reportgen", "build", PERIOD, "--pdf"],
        cwd=office.root,
        env={**os.environ, **hanging},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell starts what runs in the background with Ctrl-C ignored, and the command would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as running:
        try:
            for _ in range(600):
                if started.exists():
                    break
                time.sleep(0.1)
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=60)
        finally:
            running.kill()
    child = int(started.read_text())
    for _ in range(100):
        if not runs(child):
            break
        time.sleep(0.1)
    assert (running.returncode, runs(child)) == (130, False)
    assert "Traceback" not in errors
