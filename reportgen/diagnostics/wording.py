"""The words of findings and of the command line in the reader's language: Chinese as written, English from the catalogue."""

import string
from decimal import Decimal
from functools import cache
from pathlib import Path

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


_FORMATTER = _Formatter()


def filled(text: str, lang: str, /, **fields: object) -> str:
    """A message in `lang` with its placeholders filled.

    >>> filled("{name} = {value}", "zh", name="任务完成率", value=Decimal("199.96"))
    '任务完成率 = 199.96'
    """
    return _FORMATTER.vformat(translated(text, lang), (), fields)
