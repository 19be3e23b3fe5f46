"""YAML: what is kept, where it stands, and what is refused, all of it fast."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic
from reportgen.sources.yaml.located_yaml import Document, Mapping, Scalar, Sequence, parse

SECONDS = 5  # no input of at most 8 MB may take longer, on the slowest machine


def _parse(text: str) -> tuple[Document | None, list[str]]:
    found: list[Diagnostic] = []
    document = parse(text, "f", found)
    return document, [f"{seen.code} {seen.place.line}:{seen.place.column}" for seen in found if seen.place]


def _plain(document: Document | None) -> object:
    def plain(node: object) -> object:
        if isinstance(node, Mapping):
            return {key.text: plain(value) for key, value in node.entries}
        if isinstance(node, Sequence):
            return [plain(item) for item in node.items]
        assert isinstance(node, Scalar)
        return None if node.is_null else node.text

    assert document is not None
    return plain(document.root)


def test_every_value_stays_the_text_that_was_typed() -> None:
    text = "a: 1.10\nb: 2025-05-31\nc: yes\nd: 0x1F\ne: 1_000\nf: 1e3\ng: '007'\nh: 12:30\ni: .inf\n"
    document, found = _parse(text)
    assert found == []
    assert _plain(document) == {
        "a": "1.10", "b": "2025-05-31", "c": "yes", "d": "0x1F", "e": "1_000", "f": "1e3", "g": "007", "h": "12:30", "i": ".inf",
    }  # fmt: skip


def test_only_an_unquoted_nothing_is_null() -> None:
    document, _ = _parse("a: ~\nb:\nc: null\nd: '~'\ne: ''\nf: \"null\"\n")
    assert _plain(document) == {"a": None, "b": None, "c": None, "d": "~", "e": "", "f": "null"}


def test_everything_has_its_line_and_column() -> None:
    document, _ = _parse("\n甲乙: 5\n丙:\n  - 'x'\n  - {丁: 😀戊, 己: 7}\n")
    assert document is not None
    root = document.root
    assert isinstance(root, Mapping)
    assert (root.line, root.column) == (2, 1)
    (first, five), (third, items) = root.entries
    assert first == Scalar("甲乙", True, 2, 1)
    assert five == Scalar("5", True, 2, 5)
    assert third == Scalar("丙", True, 3, 1)
    assert isinstance(items, Sequence)
    quoted, inner = items.items
    assert quoted == Scalar("x", False, 4, 5)
    assert isinstance(inner, Mapping)
    assert [(key.column, value.column) for key, value in inner.entries if isinstance(value, Scalar)] == [
        (6, 9),
        (13, 16),
    ]
    assert str(document.place(quoted)) == "f:4:5"


def test_windows_and_old_mac_line_ends_count_once() -> None:
    for end in ("\n", "\r\n", "\r"):
        document, _ = _parse(f"a: 1{end}b: |{end}  x{end}  y{end}c: 3{end}")
        assert document is not None
        assert isinstance(document.root, Mapping)
        assert [key.line for key, _ in document.root.entries] == [1, 2, 5]


REFUSED = [
    # slips
    ("a:\n\t- b\n", ["D012 2:1"]),
    ("a:\n  b: 1\n \tc: 2\n", ["D012 3:2"]),
    ("f:\n  甲: 1\n  乙：2\n  丙: 3\n", ["D014 3:4"]),
    ("f:\n  甲: 1\n  乙:2\n  丙: 3\n", ["D013 3:4"]),
    ("甲：1\n乙: 2\n", ["D014 1:2"]),
    ("unit: %\n", ["D015 1:7"]),
    ("甲: {unit: %, kind: rate}\n", ["D015 1:11"]),
    ("a: @b\n", ["D015 1:4"]),
    ("a: [%]\n", ["D015 1:5"]),
    # syntax
    ("a: 'x\n", ["D107 1:4"]),
    ("a: [1, 2\nb: 3\n", ["D108 1:4"]),
    ("{a: 1", ["D108 1:1"]),
    ("a: b: c\n", ["D109 1:5"]),
    ("f:\n  a: 1\n b: 2\n", ["D110 3:2"]),
    ("- a\nb: 1\n", ["D011 2:1"]),
    ('a: "\\q"\n', ["D011 1:5"]),
    ("a: |x\n", ["D011 1:5"]),
    ("a: *\n", ["D011 1:5"]),
    ("%YAML\n", ["D011 1:6"]),
    # what data files do not use
    ("a: 1\na: 2\n", ["D016 2:1"]),
    ("{a: 1, a: 2}\n", ["D016 1:8"]),
    ("a: 1\n'a': 2\n", ["D016 2:1"]),
    ("a: &x 1\nb: *x\n", ["D017 1:4", "D017 2:4"]),
    ("a: &x [*x]\n", ["D017 1:4", "D017 1:8"]),
    ("&x a: 1\n", ["D017 1:1"]),
    ("a:\n  <<: {b: 1}\n", ["D017 2:3"]),
    ("a: !!int 3\n", ["D018 1:4"]),
    ("a: !!python/object/apply:os.system ['true']\n", ["D018 1:4"]),
    ("a: ! b\n", ["D018 1:4"]),
    ("a: 1\n---\nb: 2\n", ["D019 2:1"]),
    ("? [a, b]\n: 1\n", ["D022 1:3"]),
    ("? {a: 1}\n: 1\n", ["D022 1:3"]),
    ("~: 1\n", ["D022 1:1"]),
    ("a: {{b}}\n", ["D022 1:5"]),
    # escapes that say what may not be written
    ('a: "\\ud800"\n', ["D008 1:7"]),
    ('a: "x\\udfff"\n', ["D008 1:8"]),
    ('a: "\\x00"\n', ["D008 1:4"]),
    ('a: "\\ue000"\n', ["D008 1:4"]),
    ('a: "\\U0010FFFF"\n', ["D008 1:4"]),
    ('a: "\\uFFFE"\n', ["D008 1:4"]),
    ('"\\a": 1\n', ["D008 1:1"]),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED, ids=[str(number) for number in range(len(REFUSED))])
def test_what_is_refused_is_refused_at_its_place(text: str, expected: list[str]) -> None:
    assert _parse(text)[1] == expected


def test_a_surrogate_pair_of_escapes_is_said_to_be_surrogates() -> None:
    assert _parse('a: "\\ud83d\\ude00"\n')[1] == ["D008 1:7"]


def test_a_file_of_comments_is_empty() -> None:
    found: list[Diagnostic] = []
    assert parse("# nothing\n", "f", found) is None
    assert [seen.code for seen in found] == ["D003"]


def test_findings_come_together_and_the_rest_is_kept() -> None:
    document, found = _parse("a: 1\na: 2\nb: !!str 3\nc: &x 4\n")
    assert found == ["D016 2:1", "D018 3:4", "D017 4:4"]
    assert _plain(document) == {"a": "1", "b": "3", "c": "4"}


BOMB = "a: &a [lol]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
)
HOSTILE = {
    "alias bomb": (BOMB, "D017"),
    "recursive alias": ("&a [*a, *a]\n", "D017"),
    "deep lists": ("[" * 5000, "D020"),
    "deep lists, closed": ("[" * 5000 + "]" * 5000, "D020"),
    "deep mappings": ("{a: " * 5000, "D020"),
    "deep block lists": ("- " * 5000, "D020"),
    "deep blocks": ("".join(" " * n + "a:\n" for n in range(2000)), "D020"),
    "deep explicit keys": ("? " * 5000, "D020"),
    "8 MB of brackets": ("[" * 8_000_000, "D020"),
    "8 MB of aliases": ("- *a\n" * 1_600_000, "D017"),
    "8 MB of one key": ("a: b\n" * 1_600_000, "D016"),
    "8 MB of items": ("- \n" * 2_600_000, "D021"),
    "8 MB of keys": ("".join(f"k{n}: 1\n" for n in range(600_000)), "D021"),
    "8 MB of commas": ("[" + "a," * 3_900_000, "D021"),
    "an open quote": ("a: '" + "b\n" * 4_000_000, "D107"),
    "an anchor of 7 MB": ("a: &" + "b" * 7_000_000, "D017"),
    "colons": ("a:" * 4_000_000 + " ", "D011"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_answered_within_seconds(name: str) -> None:
    text, code = HOSTILE[name]
    began = time.process_time()
    found: list[Diagnostic] = []
    parse(text, "f", found)
    assert time.process_time() - began < SECONDS
    assert code in {seen.code for seen in found}
    assert len(found) <= 110


def test_a_value_of_a_hundred_thousand_digits_is_only_text() -> None:
    document, found = _parse(f"a: {'9' * 100_000}\n")
    assert found == []
    assert _plain(document) == {"a": "9" * 100_000}


@given(st.text(max_size=60))
def test_any_text_gives_a_document_or_findings(text: str) -> None:
    found: list[Diagnostic] = []
    assert parse(text, "f", found) is not None or found


@given(st.text(alphabet="ab:：-[]{}'\"&*!|>%@`#,?~ \n\t<\\u0d8", max_size=40))
def test_any_yaml_signs_give_a_document_or_findings(text: str) -> None:
    found: list[Diagnostic] = []
    assert parse(text, "f", found) is not None or found
    for seen in found:
        assert seen.place is not None
        assert seen.place.line is None or seen.place.line >= 1
