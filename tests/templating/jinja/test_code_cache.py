"""Compiled templates kept between runs: used when nothing has changed, made anew otherwise, never in the way."""

import marshal
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.sources.files import cache as kept
from reportgen.sources.files.cache import Kept, default_folder, fingerprint
from reportgen.templating.jinja.code_cache import CodeCache
from tests.templating.office import CACHE, Office

MARK = 32
SECTION = "甲{{ 参保人数 }}"


@pytest.fixture(autouse=True)
def _nothing_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a new process starts with."""
    monkeypatch.setattr(kept, "_in_memory", {})


def entries(office: Office) -> dict[str, bytes]:
    """What is kept, but for the title."""
    folder = office.root / CACHE
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def section_entry(office: Office, section: str) -> Path:
    """The entry of the section: the one that comes when its text does."""
    before = entries(office)
    assert office.drafted(section).errors == []
    (changed,) = [name for name, content in entries(office).items() if before.get(name) != content]
    return office.root / CACHE / changed


@pytest.fixture
def warm(office: Office) -> Office:
    """An office whose title is kept already, and one section."""
    assert office.drafted("起首").errors == []
    return office


def test_a_second_build_takes_what_the_first_one_kept(warm: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    other = section_entry(warm, "乙{{ 参保人数 }}").read_bytes()
    entry = section_entry(warm, SECTION)
    # Under the mark of one text the code of the other: were the text read and checked again, the first would be printed.
    entry.write_bytes(entry.read_bytes()[:MARK] + other[MARK:])
    forget(monkeypatch)
    assert warm.prints(SECTION) == "乙82.84万人"


def test_within_one_process_the_folder_is_not_asked_again(warm: Office) -> None:
    entry = section_entry(warm, SECTION)
    entry.unlink()
    assert warm.prints(SECTION) == "甲82.84万人"
    assert not entry.exists()


def test_a_changed_text_is_read_anew(warm: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = section_entry(warm, SECTION)
    before = entry.read_bytes()
    forget(monkeypatch)
    assert warm.prints("丙{{ 参保人数 }}") == "丙82.84万人"
    assert entry.read_bytes()[:MARK] != before[:MARK]


@pytest.mark.parametrize(
    ("file", "more"),
    [
        ("data/indicators.yaml", "新指标: {id: brand_new, unit: 人, kind: count}\n"),
        ("data/2025.yaml", "  新参数: 甲\n"),
        ("templates/annual/genre.yaml", "parameters: [新参数]\n"),
    ],
    ids=["indicator", "parameter", "genre-parameter"],
)
def test_a_new_name_makes_every_template_be_checked_anew(warm: Office, file: str, more: str) -> None:
    entry = section_entry(warm, SECTION)
    before = entry.read_bytes()[:MARK]
    warm.add(file, more)
    assert warm.prints(SECTION) == "甲82.84万人"
    assert entry.read_bytes()[:MARK] != before


def test_a_name_that_is_gone_is_found_though_the_template_was_kept(warm: Office) -> None:
    section_entry(warm, "甲{{ 热线名称 }}")
    warm.year("period: 2025\n")
    assert warm.finds("甲{{ 热线名称 }}") == ["templates/annual/a.md.j2:1:5: T002 “热线名称”不是指标、参数或内置名称"]


def test_values_are_no_part_of_it(warm: Office) -> None:
    entry = section_entry(warm, SECTION)
    before = entry.read_bytes()
    warm.year("period: 2025\nfigures: {参保人数: 10000}\nparameters: {热线名称: 甲, 时限: ~}\n")
    assert warm.prints(SECTION) == "甲1.00万人"
    assert entry.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: content[:MARK],
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content + b"\0",
        lambda content: content[: MARK + 40] + bytes([content[MARK + 40] ^ 1]) + content[MARK + 41 :],
        lambda content: content[:-5] + bytes([content[-5] ^ 255]) + content[-4:],
        lambda content: content[:MARK] + b"\xff" * 1000,
        lambda content: content[:MARK] + content[MARK : MARK + 4] + marshal.dumps("no code"),
        lambda content: b"x" * len(content),
    ],
    ids=["empty", "mark-only", "cut", "half", "longer", "bit", "byte", "noise", "no-code", "foreign"],
)
def test_a_damaged_entry_is_as_good_as_none(
    warm: Office, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes]
) -> None:
    entry = section_entry(warm, SECTION)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    forget(monkeypatch)
    assert warm.prints(SECTION) == "甲82.84万人"
    assert entry.read_bytes() == whole


def test_an_entry_that_is_a_folder_is_no_fault(warm: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = section_entry(warm, SECTION)
    entry.unlink()
    entry.mkdir()
    forget(monkeypatch)
    assert warm.prints(SECTION) == "甲82.84万人"
    assert list((warm.root / CACHE).glob("*.*")) == []  # and leaves nothing behind


@pytest.mark.parametrize("where", ["a file", "below a file", "below /dev/null"], ids=["file", "below", "dev-null"])
def test_a_folder_that_can_not_be_written_is_no_fault(office: Office, where: str) -> None:
    (office.root / "file").write_text("甲", encoding="utf-8")
    folders = {
        "a file": office.root / "file",
        "below a file": office.root / "file/x/y",
        "below /dev/null": Path("/dev/null/x"),
    }
    cache = CodeCache(Kept(folders[where]))
    code = compile("1", "甲", "eval")
    cache.store("甲", b"m" * MARK, code)
    assert Kept(None).load("甲", b"m" * MARK, bytes) is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = CodeCache(Kept(None))
    cache.store("甲", b"m" * MARK, compile("1", "甲", "eval"))
    assert cache.load("甲", b"m" * MARK) is None


@pytest.mark.parametrize(
    "section",
    ["甲{{ 参报人数 }}", "甲{% if %}", "- 甲", "{{ 参保人数.__class__ }}"],
    ids=["name", "syntax", "notation", "class"],
)
def test_a_template_with_findings_is_never_kept(warm: Office, section: str) -> None:
    before = entries(warm)
    for _ in range(2):
        assert len(warm.finds(section)) == 1
    assert entries(warm) == before


def test_a_fault_met_while_running_is_met_again(warm: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    first = warm.finds("甲\n{{ 地区|同比 }}")
    forget(monkeypatch)
    assert (
        warm.finds("甲\n{{ 地区|同比 }}")
        == first
        == ["templates/annual/a.md.j2:2:7: T008 过滤器“同比”要用在指标上，这里是文字“示范县”"]
    )


def test_an_include_that_is_gone_or_has_become_a_circle_is_found_though_it_was_kept(warm: Office) -> None:
    warm.write("templates/_s/b.md.j2", "乙")
    section = "甲{% include '_s/b.md.j2' %}"
    assert warm.prints(section) == "甲乙"
    warm.write("templates/_s/b.md.j2", "{% include 'annual/a.md.j2' %}")
    assert warm.finds(section) == ["templates/_s/b.md.j2:1:13: T006 不能引用模板“annual/a.md.j2”：引用成环"]
    (warm.root / "templates/_s/b.md.j2").unlink()
    assert warm.finds(section) == [
        "templates/annual/a.md.j2:1:2: T006 不能引用模板“_s/b.md.j2”：templates 文件夹中没有这个文件"
    ]


class TestFingerprint:
    """What decides whether an entry fits."""

    def test_it_is_as_long_as_the_mark_of_an_entry(self) -> None:
        assert len(fingerprint("甲", "乙")) == MARK

    @pytest.mark.parametrize(
        "other", [("甲乙", ""), ("", "甲乙"), ("乙", "甲"), ("甲", "乙", ""), ("甲",)], ids=range(5)
    )
    def test_it_tells_the_same_characters_apart_when_they_are_parted_otherwise(self, other: tuple[str, ...]) -> None:
        assert fingerprint("甲", "乙") != fingerprint(*other)

    def test_the_folder_is_the_users(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        assert default_folder() == tmp_path / "reportgen"
        monkeypatch.delenv("XDG_CACHE_HOME")
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        assert default_folder() == tmp_path / "home/.cache/reportgen"
