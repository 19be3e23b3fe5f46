"""The words of findings and of the command line in the reader's language: Chinese as written, English from the catalogue."""

import string
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Self

LANGUAGES = ("zh", "en")
_LOCALE = Path(__file__).resolve().parent.parent / "locale"


@cache
def _english() -> dict[str, str]:
    from babel.messages.pofile import read_po  # only for --lang en

    with (_LOCALE / "en.po").open("rb") as file:
        catalogue = read_po(file)
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string}


def translated(text: str, lang: str) -> str:
    """A Chinese message in `lang` ("zh" or "en"); what has no translation stays Chinese.

    >>> translated("错误", "en")
    'error'
    """
    return text if lang == "zh" else _english().get(text, text)


class _Formatter(string.Formatter):
    """Fills placeholders with values as a reader expects them: decimals without exponent, lists with 、."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Decimal):
            return f"{value:f}"
        if isinstance(value, (list, tuple)):
            return "、".join(self.format_field(item, "") for item in value)
        return str(value)


class _EnglishFormatter(_Formatter):
    """Also translates values that are words of ours, but none in quotes: “{name}” is as somebody wrote it, even if it is 金额."""

    def parse(self, format_string: str) -> Iterable[Any]:
        for before, name, _, conversion in super().parse(format_string):
            yield before, name, _QUOTED if before.endswith("“") else "", conversion

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Phrase):
            return filled(value.text, "en", **value.fields)
        if isinstance(value, str):
            return value if format_spec else translated(value, "en")
        if isinstance(value, (list, tuple)):  # names as they were written, or phrases
            return ", ".join(self.format_field(item, _QUOTED) for item in value)
        return super().format_field(value, "")


_QUOTED = "quoted"
_FORMATTERS = {"zh": _Formatter(), "en": _EnglishFormatter()}


def filled(text: str, lang: str, /, **fields: object) -> str:
    """A message in `lang` with its placeholders filled.

    >>> filled("{name} = {value}", "zh", name="任务完成率", value=Decimal("199.96"))
    '任务完成率 = 199.96'
    """
    return _FORMATTERS[lang].vformat(translated(text, lang), (), fields)


class Phrase(str):
    """A value of a finding that is words of ours around other values: a Chinese text that knows how it was made.

    >>> Phrase("取“{name}”", name="__class__")
    '取“__class__”'
    """

    __slots__ = ("fields", "text")

    text: str
    fields: dict[str, object]

    def __new__(cls, text: str, /, **fields: object) -> Self:
        phrase = super().__new__(cls, filled(text, "zh", **fields))
        phrase.text, phrase.fields = text, fields
        return phrase
