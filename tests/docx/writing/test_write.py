import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from reportgen.blocks.model import Document
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import parts
from tests.docx.samples import annual_report

WRITE = "import sys; from reportgen.docx.writing.write import draft_bytes; from tests.docx.samples import annual_report; sys.stdout.buffer.write(draft_bytes(annual_report()))"
LIBRARIES = ("lxml", "dataclasses", "docx", "jinja2", "yaml", "xml", "decimal", "inspect")
IMPORTED = f"import sys, reportgen.docx.writing.write, reportgen.writers.markdown; print([name for name in {LIBRARIES} if name in sys.modules])"


def written_by_another_process(folder: Path, **environment: str) -> bytes:
    root = Path(__file__).parents[3]
    surroundings = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    surroundings |= {"PYTHONPATH": str(root), **environment}
    done = subprocess.run([sys.executable, "-c", WRITE], cwd=folder, env=surroundings, capture_output=True, check=True)
    return done.stdout


def test_the_bytes_depend_on_nothing_but_the_document(tmp_path: Path) -> None:
    drafts = {
        written_by_another_process(tmp_path, TZ=zone, PYTHONHASHSEED=seed, LC_ALL=locale, LANG=locale)
        for zone, seed, locale in (
            ("UTC", "0", "C"),
            ("Asia/Shanghai", "1", "C.UTF-8"),
            ("Pacific/Kiritimati", "7", "POSIX"),
        )
    }
    assert len(drafts) == 1


def core_dates(draft: bytes) -> list[str | None]:
    core = etree.fromstring(parts(draft)["docProps/core.xml"])
    return [node.text for node in core if etree.QName(node).localname in {"created", "modified"}]


@pytest.mark.parametrize(
    ("epoch", "date", "expected"),
    [
        ("1767225600", "2026-03-04", "2026-01-01T00:00:00Z"),
        ("0", "", "1970-01-01T00:00:00Z"),
        (None, "2026-03-04", "2026-03-04T00:00:00Z"),
        (None, "", "1980-01-01T00:00:00Z"),
        (None, "明年", "1980-01-01T00:00:00Z"),
        ("soon", "2026-03-04", "2026-03-04T00:00:00Z"),
        ("9" * 40, "2026-03-04", "2026-03-04T00:00:00Z"),
        ("-1", "2026-03-04", "2026-03-04T00:00:00Z"),
    ],
)
def test_the_date_is_never_the_clocks(
    monkeypatch: pytest.MonkeyPatch, epoch: str | None, date: str, expected: str
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert core_dates(draft_bytes(Document((), (), (), date=date))) == [expected, expected]


def test_entries_carry_no_date_and_no_machine() -> None:
    with zipfile.ZipFile(BytesIO(draft_bytes(annual_report()))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16 & 0o777) for entry in entries} == {(3, 0o600)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}


def test_writing_imports_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], cwd=Path(__file__).parents[3], capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "[]"
