from pathlib import Path

import pytest

from reportgen.docx.reading.open_elsewhere import is_open


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("总结.docx", "~$总结.docx"),
        ("年度工作总结稿.docx", "~$度工作总结稿.docx"),
        ("示范县医疗保障局总结.docx", "~$县医疗保障局总结.docx"),
        ("示范县医疗保障局总结.docx", "~$示范县医疗保障局总结.docx"),
        ("总结.docx", ".~总结.docx"),
        ("总结.docx", ".~lock.总结.docx#"),
    ],
)
def test_owner_files_of_word_wps_and_libreoffice_are_known(tmp_path: Path, name: str, owner: str) -> None:
    path = tmp_path / name
    assert not is_open(path)
    (tmp_path / owner).touch()
    assert is_open(path)


@pytest.mark.parametrize("owner", [".~lock.计划.docx#", "~$计划.docx", "~$总结.xlsx", "结.docx"])
def test_owner_files_of_other_documents_do_not_count(tmp_path: Path, owner: str) -> None:
    (tmp_path / owner).touch()
    assert not is_open(tmp_path / "总结.docx")
