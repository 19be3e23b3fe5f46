"""The characters of a template's text: code without what is in quotes, and characters that look like others."""

import re
from collections.abc import Iterable, Iterator

from reportgen.diagnostics.finding import N_, Finding
from reportgen.diagnostics.lookalike import certain_lookalikes, described, lookalikes
from reportgen.diagnostics.wording import Phrase
from reportgen.templating.checks.findings_text import LookAlikeTyped

_UNKNOWN_CHARACTER = re.compile(r"unexpected char '(.)' at \d+", re.DOTALL)
_STRING = {sign: re.compile(rf"{sign}(?:[^{sign}\\]|\\.)*+{sign}", re.DOTALL) for sign in "'\""}


def without_strings(code: str) -> str:
    """Code with blanks for each text in quotes.

    A quotation mark that nothing closes is code, and so is every later one of its kind: none of those is looked at twice, however
    many there are.
    """
    pieces, at, unclosed = [], 0, ""
    while opening := re.compile(f"[{''.join(sign for sign in _STRING if sign != unclosed)}]").search(code, at):
        string = _STRING[opening.group()].match(code, opening.start())
        if string is None:
            if unclosed:
                break
            unclosed = opening.group()
            pieces.append(code[at : opening.end()])
            at = opening.end()
        else:
            pieces += [code[at : string.start()], " " * len(string.group())]
            at = string.end()
    return "".join((*pieces, code[at:]))


def look_alikes(text: str, codes: Iterable[tuple[int, int]]) -> Iterator[tuple[Finding, int]]:
    """Characters outside code that look like others; those in names are told beside the near name."""
    typed = certain_lookalikes(text)
    first = next(typed, None)
    if first is None:
        return
    inside = [False] * len(text)
    for start, end in codes:
        inside[start:end] = [True] * (end - start)
    for each in (first, *typed):
        if not inside[each.position]:
            yield LookAlikeTyped(characters=described([each])), each.position


def unknown_character(message: str) -> str:
    """The words for a character that Jinja does not know and that looks like one that could be meant; "" for any other."""
    match = _UNKNOWN_CHARACTER.fullmatch(message)
    alike = described(lookalikes(match[1])) if match is not None else []
    return Phrase(N_("不认识的符号{one}"), one=alike[0]) if alike else ""
