"""What is fit to be shown: text in which nothing steers a terminal, hides, or turns the direction of what stands around it.

Names of files and sheets, drafts from elsewhere and arguments come from anybody. Whatever is printed for people goes through here
once; data for programs goes through `as_json`, which keeps every character as an escape.
"""

import re
from typing import Any

_KEPT = "\u3000"  # the ideographic space indents Chinese text
# Letters and marks that are seen as nothing at all: fillers, a joiner, vowels and selectors of other scripts. Python counts them as
# printable. The variation selectors of Chinese characters and of symbols are not among them: they choose a glyph.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0\u2800]")


def on_one_line(text: str) -> str:
    """The text as one line: as many characters, white space and line ends as blanks, the rest as �."""
    if text.isprintable() and text.isascii():
        return text
    text = _UNSEEN.sub("�", text)
    return text if text.isprintable() else "".join(map(_visible, text))


def on_its_lines(text: str) -> str:
    """The text with its line ends kept and all else as in `on_one_line`."""
    return "\n".join(map(on_one_line, text.split("\n")))


def _visible(character: str) -> str:
    if character.isprintable() or character == _KEPT:
        return character
    return " " if character.isspace() else "�"


def as_json(thing: Any) -> str:
    """A thing as JSON, indented; what would steer a terminal stands as an escape, so that it is the same thing when it is read."""
    import json

    text = json.dumps(thing, ensure_ascii=False, indent=2)
    return "\n".join(line if line.isprintable() else "".join(map(_escaped, line)) for line in text.split("\n")) + "\n"


def _escaped(character: str) -> str:
    if character.isprintable() or character == _KEPT:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n : n + 2].hex()}" for n in range(0, len(units), 2))
