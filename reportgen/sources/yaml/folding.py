"""Lines of Chinese that YAML folds into one, joined as Chinese is: without a blank.

YAML puts a blank where a text goes on in the next line (`>`, plain and quoted scalars), as English needs it; between Chinese characters
it would be printed. The blank stays between two Latin words or numbers, and wherever it was typed within a line.
"""

import re
from typing import Any

import yaml

# Ideographs, kana, their marks and the full-width forms; of the marks that Chinese shares with Latin, it takes the other side.
_WIDE = "\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31c0-\u31ef\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_SHARED = "\u00b7\u2014\u2018\u2019\u201c\u201d\u2026"
_FOLDS = re.compile(
    rf"(?:(?<=[{_WIDE}])(?=[ \t]*(?:\r\n|\r|\n)[ \t]*\S)|(?<=[^\s\\])(?=[ \t]*(?:\r\n|\r|\n)[ \t]*[{_WIDE}])"
    rf"|(?<=[{_SHARED}])(?=[ \t]*(?:\r\n|\r|\n)[ \t]*[{_SHARED}]))"
)
_MARK = "\ue000"  # no file may hold it


def joined(event: Any, text: str) -> str:
    """The value of a scalar that runs over several lines, without the blanks of the folds beside Chinese.

    Where the folds are only the source tells, and how a scalar is read only the parser: the scalar is read once more, with a mark at
    each fold.

    Args:
        event: a yaml.ScalarEvent of any style but `|`. text: the whole file.
    """
    source = text[event.start_mark.index : event.end_mark.index]
    head, rest = "", source
    if event.style == ">":
        end = source.find("\n") + 1 or len(source)
        head, rest = source[:end], source[end:]
    marked = _FOLDS.sub(_MARK, rest)
    if marked == rest:
        return str(event.value)
    from reportgen.sources.yaml.located_yaml import parser_of

    indent = " " * event.start_mark.column if event.style != ">" else ""
    parser = parser_of(f"-\n {indent}{head}{marked}" if not head else f"- {head}{marked}")
    try:
        while type(read := parser.get_event()) is not yaml.ScalarEvent:
            if read is None:
                return str(event.value)
    except yaml.YAMLError:
        return str(event.value)
    finally:
        parser.dispose()
    value = str(read.value).replace(f"{_MARK} ", "")
    return value.replace(_MARK, "")
