"""Every kind of file that is no text of ours is named for what it is."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.sources.files.text_file import MAX_BYTES, decoded, read_bytes, read_text

CHINESE = "城乡居民参保人数: 828357\n基金收入: 372.60\n"


def _read(path: Path, limit: int = MAX_BYTES, may_be_empty: bool = False) -> tuple[str | None, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return read_text(path, "data/2025.yaml", found, limit=limit, may_be_empty=may_be_empty), found


def _written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "2025.yaml"
    path.write_bytes(content)
    return path


BAD = [
    ("empty", b"", "D003", None, {}),
    ("blank", b" \n\t\r\n", "D003", None, {}),
    ("only a byte order mark", b"\xef\xbb\xbf", "D003", None, {}),
    ("GBK", CHINESE.encode("gbk"), "D005", None, {"encoding": "GBK"}),
    ("GB18030", "𠮷县：参保人数一万".encode("gb18030"), "D005", None, {"encoding": "GB18030"}),
    ("UTF-16 with mark", CHINESE.encode("utf-16"), "D005", None, {"encoding": "UTF-16"}),
    ("UTF-16 without mark", "period: 2025\n参保: 5\n".encode("utf-16-le"), "D005", None, {"encoding": "UTF-16"}),
    ("UTF-16 the other way", "period: 2025\n参保: 5\n".encode("utf-16-be"), "D005", None, {"encoding": "UTF-16"}),
    ("UTF-32", CHINESE.encode("utf-32"), "D005", None, {"encoding": "UTF-32"}),
    ("workbook", b"PK\x03\x04" + bytes(range(256)), "D007", None, {}),
    ("PDF", b"%PDF-1.7\n\xb5\xb5\xb5\xb5", "D007", None, {"kind": "PDF"}),
    ("random bytes", bytes(range(256)) * 4, "D007", None, {}),
    ("a byte lost", CHINESE.encode()[:-13] + b"\xff" + CHINESE.encode()[-12:], "D006", (2, 3), {"byte": "0xE6"}),
    ("NUL", b"a: 1\nb: \x00\n", "D008", (2, 4), {"character": "U+0000"}),
    ("control", b"a: \x1b[31m\n", "D008", (1, 4), {"character": "U+001B"}),
    ("delete", b"a: b\x7f\n", "D008", (1, 5), {"character": "U+007F"}),
    ("next line", "a: \x85\n".encode(), "D008", (1, 4), {"character": "U+0085"}),
    ("line separator", "a: 甲\u2028b: 2\n".encode(), "D008", (1, 5), {"character": "U+2028"}),
    ("private use", "a: \ue000\n".encode(), "D008", (1, 4), {"kind": "私用区字符"}),
    ("private plane", "甲甲\U0010fffd\n".encode(), "D008", (1, 3), {"character": "U+10FFFD"}),
    ("noncharacter", "甲:\r\n  乙: \ufdd0\r\n".encode(), "D008", (2, 6), {"kind": "非字符"}),
    ("last of a plane", "\U0001ffff\n".encode(), "D008", (1, 1), {"character": "U+1FFFF"}),
    ("lone surrogate", b"a: \xed\xa0\x80\n", "D008", (1, 4), {"character": "U+D800"}),
    ("zero width", "居民\u200b参保: 1\n".encode(), "D008", (1, 3), {"kind": "看不见的字符"}),
    ("right to left", "甲: \u202e828357\n".encode(), "D008", (1, 4), {"character": "U+202E"}),
    ("mark inside", "甲: 1\n\ufeff乙: 2\n".encode(), "D008", (2, 1), {"character": "U+FEFF"}),
]


@pytest.mark.parametrize(("content", "code", "at", "fields"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_is_no_text_is_named(
    tmp_path: Path, content: bytes, code: str, at: tuple[int, int] | None, fields: dict[str, str]
) -> None:
    text, found = _read(_written(tmp_path, content))
    assert text is None
    assert [seen.code for seen in found] == [code]
    assert found[0].place == Place("data/2025.yaml", *(at or (None, None)))
    assert fields.items() <= found[0].finding.fields.items()


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert _read(_written(tmp_path, b"\xef\xbb\xbf" + CHINESE.encode())) == (CHINESE, [])


def test_ordinary_chinese_text_is_accepted(tmp_path: Path) -> None:
    text = "“全民参保”——稳中有升；①②③、㎡、‰、℃，𠮷野家，全角　空格，😀\t制表\r\n"
    assert _read(_written(tmp_path, text.encode())) == (text, [])


def test_an_empty_file_may_be_allowed(tmp_path: Path) -> None:
    assert _read(_written(tmp_path, b""), may_be_empty=True) == ("", [])


def test_all_forbidden_characters_come_together_up_to_twenty(tmp_path: Path) -> None:
    _, found = _read(_written(tmp_path, b"a\x01b\x02\n" + b"\x03" * 90))
    assert [str(seen.place) for seen in found[:3]] == ["data/2025.yaml:1:2", "data/2025.yaml:1:4", "data/2025.yaml:2:1"]
    assert len(found) == 20


def test_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").write_text("a: 1")
    text, found = _read(tmp_path / "2052.yaml")
    assert text is None
    assert found[0].code == "D001"
    assert found[0].finding.fields["near"] == "“2025.yaml”"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    _, found = _read(tmp_path)
    assert (found[0].code, found[0].finding.fields["reason"]) == ("D002", "是文件夹")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, found = _read(tmp_path / "pipe")
    assert (found[0].code, found[0].finding.fields["reason"]) == ("D002", "不是普通文件")


def test_a_file_without_permission_is_said_to_be_so(tmp_path: Path) -> None:
    path = _written(tmp_path, b"a: 1")
    path.chmod(0)
    user = os.geteuid()
    if user == 0:  # the superuser may read everything, so read as nobody
        os.seteuid(65534)
    try:
        _, found = _read(path)
    finally:
        os.seteuid(user)
    assert (found[0].code, found[0].finding.fields["reason"]) == ("D002", "没有读取权限")


@pytest.mark.parametrize("name", ["a\0b.yaml", "a" * 300, "file/below/a/file.yaml"])
def test_an_impossible_name_is_a_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("a: 1")
    _, found = _read(tmp_path / name)
    assert [seen.code for seen in found] in (["D001"], ["D002"])


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    _, found = _read(_written(tmp_path, b"a" * 5001), limit=5000)
    assert found[0].code == "D004"


def test_a_missing_file_is_reported_where_it_was_named(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    assert read_bytes(tmp_path / "门诊.csv", "data/门诊.csv", found, asked_at=Place("data/2025.yaml", 7, 11)) is None
    assert str(found[0].place) == "data/2025.yaml:7:11"


@given(st.binary(max_size=300))
def test_bytes_are_text_or_a_finding(content: bytes) -> None:
    found: list[Diagnostic] = []
    assert (decoded(content, "f", found) is None) == (len(found) == 1)


@given(
    st.text(st.characters(codec="utf-8"), min_size=12).filter(
        lambda text: "\0" not in text and not text.startswith("\ufeff")
    )
)
def test_any_text_in_utf8_is_read_as_it_is(text: str) -> None:
    found: list[Diagnostic] = []
    assert (decoded(text.encode(), "f", found), found) == (text, [])
