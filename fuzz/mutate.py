"""Changes to texts that leave most of them what they were: by character, by token, by line, by bytes."""

import re
from collections.abc import Sequence
from random import Random

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z_]+|[\u4e00-\u9fff]+|\s+|.", re.DOTALL)
ODD_CHARACTERS: tuple[str, ...] = (
    "\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u200e", "\u202e", "\u2028", "\u2029",
    "\u2066", "\u3000", "\ufeff", "\ufffd", "\ufffe", "\ue000", "\ue001", "\ue002", "\ue004", "\ue010", "\U000f0000", "\U0001f600", "\u0301", "é",
    "\u2f08", "\uf90a", "⺠", "％", "：", "，", "“", "”", "’", "＝", "（", "）", "｛", "｜", "０", "Ⅳ", "㎡", "①", "\r", "\r\n", "\n", "\t", " ",
)  # fmt: skip
SIGNS: tuple[str, ...] = (
    *"{}[]()<>|&*!%@`'\"#:;,.?-=+~\\/^$_",
    "{{", "}}", "{%", "%}", "{#", "#}", "**", ":::", "- ", ": ", "|\n", ">\n", "\n\n", "---", "...",
)  # fmt: skip
NUMBERS: tuple[str, ...] = (
    "0", "-0", "1", "-1", "0.5", "00", "1e5", "1E400", "NaN", "inf", "99999999999999999999", "123456789012345678", "0.000000000001", "9" * 70,
    "1,2,3", "1.2.3", "2025-12-31", "2025-13-45", "12:30", "0x1F", "1_000", "~", "null", "true", "百分之三", "八万余", "三分之一", "约80万", "3成",
    "并列第2位", "第0位", "½", "１２", "5%", "5‰", "5个百分点", "5百分点", "5万亿元", "5万万", "−5", "5-", "(5)",
)  # fmt: skip
_SWAPS = str.maketrans(
    {
        ":": "：",
        ",": "，",
        "(": "（",
        ")": "）",
        "%": "％",
        "{": "｛",
        "|": "｜",
        '"': "“",
        "'": "’",
        "人": "⼈",
        "元": "⼀",
        "1": "１",
    }
)


def mutated(drawn: Random, text: str, foreign: Sequence[str] = (), most: int = 4) -> str:
    """A text with a few changes; foreign: pieces of other texts that may be put in."""
    for _ in range(drawn.choice((1, 1, 1, 2, 2, most))):
        text = drawn.choice(_CHANGES)(drawn, text, foreign)
    return text


def mutated_bytes(drawn: Random, content: bytes) -> bytes:
    """Bytes with a few changed, dropped, doubled or put in."""
    changed = bytearray(content)
    for _ in range(drawn.choice((1, 1, 2, 8))):
        at = drawn.randint(0, len(changed))
        way = drawn.randrange(4)
        if way == 0:
            changed[at:at] = bytes(drawn.randrange(256) for _ in range(drawn.randint(1, 4)))
        elif way == 1:
            del changed[at : at + drawn.randint(1, 6)]
        elif way == 2 and at < len(changed):
            changed[at] = drawn.randrange(256)
        else:
            changed[at:at] = changed[at : at + drawn.randint(1, 30)]
    return bytes(changed)


def _at(drawn: Random, text: str) -> int:
    return drawn.randint(0, len(text))


def _put_in(drawn: Random, text: str, foreign: Sequence[str]) -> str:
    at = _at(drawn, text)
    return text[:at] + drawn.choice((*ODD_CHARACTERS, *SIGNS, *NUMBERS, *foreign)) + text[at:]


def _put_in_sign(drawn: Random, text: str, _: Sequence[str]) -> str:
    at = _at(drawn, text)
    return text[:at] + drawn.choice(SIGNS) * drawn.choice((1, 1, 2, 3)) + text[at:]


def _drop(drawn: Random, text: str, _: Sequence[str]) -> str:
    at = _at(drawn, text)
    return text[:at] + text[at + drawn.choice((1, 1, 2, 5, 30)) :]


def _truncate(drawn: Random, text: str, _: Sequence[str]) -> str:
    return text[: _at(drawn, text)]


def _repeat(drawn: Random, text: str, _: Sequence[str]) -> str:
    at = _at(drawn, text)
    piece = text[at : at + drawn.choice((1, 2, 5, 20, 80))]
    return text[:at] + piece * drawn.choice((2, 3, 10, 300)) + text[at:]


def _token(drawn: Random, text: str, foreign: Sequence[str]) -> str:
    tokens = _TOKEN.findall(text)
    if not tokens:
        return text
    at = drawn.randrange(len(tokens))
    way = drawn.randrange(6)
    if way == 0:
        tokens[at] = drawn.choice((*NUMBERS, *SIGNS, *foreign))
    elif way == 1:
        other = drawn.randrange(len(tokens))
        tokens[at], tokens[other] = tokens[other], tokens[at]
    elif way == 2:
        tokens[at] = drawn.choice(tokens)
    elif way == 3:
        tokens[at] = tokens[at] * 2
    elif way == 4:
        tokens[at] = tokens[at].translate(_SWAPS)
    else:
        del tokens[at]
    return "".join(tokens)


def _number(drawn: Random, text: str, _: Sequence[str]) -> str:
    found = list(re.finditer(r"[0-9][0-9.,]*", text))
    if not found:
        return text
    match = drawn.choice(found)
    return text[: match.start()] + drawn.choice(NUMBERS) + text[match.end() :]


def _lines(drawn: Random, text: str, foreign: Sequence[str]) -> str:
    lines = text.split("\n")
    at, other = drawn.randrange(len(lines)), drawn.randrange(len(lines))
    way = drawn.randrange(6)
    if way == 0:
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 1:
        del lines[at]
    elif way == 2:
        lines.insert(at, lines[other])
    elif way == 3:
        lines[at] = "  " * drawn.randint(0, 3) + lines[at].lstrip()
    elif way == 4:
        lines[at] = lines[at].rstrip() + drawn.choice(("", " ", ":", ",", "|", " #", "\\"))
    elif foreign:
        lines.insert(at, drawn.choice(list(foreign)))
    return "\n".join(lines)


def _look_alike(drawn: Random, text: str, _: Sequence[str]) -> str:
    if not text:
        return text
    at = drawn.randrange(len(text))
    end = at + drawn.choice((1, 3, 10, 1000))
    return text[:at] + text[at:end].translate(_SWAPS) + text[end:]


_CHANGES = (
    _put_in,
    _put_in,
    _put_in_sign,
    _drop,
    _truncate,
    _repeat,
    _token,
    _token,
    _token,
    _number,
    _number,
    _lines,
    _lines,
    _look_alike,
)
