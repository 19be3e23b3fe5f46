"""Diagnostics as text for people, JSON for programs, and annotations for code review pages."""

from collections.abc import Callable, Iterable
from pathlib import Path
from unicodedata import category, combining, east_asian_width

from reportgen.diagnostics import shown
from reportgen.diagnostics.finding import N_, Diagnostic, Place, Severity
from reportgen.diagnostics.shown import on_one_line
from reportgen.diagnostics.wording import filled, translated
from reportgen.files.regular import read_regular

SEVERITY_WORDS = {Severity.ERROR: N_("错误"), Severity.QUESTION: N_("待核"), Severity.NOTE: N_("说明")}
COLOURS = {Severity.ERROR: "31", Severity.QUESTION: "33", Severity.NOTE: "36"}
MAX_LINE = 160
_STEERING = frozenset({"Cf", "Cs", "Zl", "Zp"})  # controls of direction and of joining, halves of characters, line ends
LARGEST_SHOWN = 8_000_000  # bytes of a file that lines are shown of: larger ones are not read as sources either


def message(diagnostic: Diagnostic, lang: str = "zh") -> str:
    """What is wrong, in one sentence."""
    return filled(diagnostic.finding.message, lang, **diagnostic.finding.fields)


def hint(diagnostic: Diagnostic, lang: str = "zh") -> str:
    """What to do, in one sentence; "" where there is nothing to do."""
    return filled(diagnostic.finding.hint, lang, **diagnostic.finding.fields)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each finding once: errors first, then by place."""
    return sorted(dict.fromkeys(diagnostics), key=Diagnostic.sort_key)


def as_text(
    diagnostics: Iterable[Diagnostic],
    root: Path | None = None,
    lang: str = "zh",
    colour: bool = False,
    cwd: Path | None = None,
) -> str:
    """The diagnostics for a terminal, each with its source line and a caret.

    Args:
        root: the project folder that places are relative to; where given, source lines are shown and paths are printed as
            seen from `cwd` (default: the current folder), so that a terminal can open them.
        colour: with ANSI colours.
    """
    read = _line_reader(root)
    texts = [_text(diagnostic, root, cwd, lang, colour, read) for diagnostic in in_order(diagnostics)]
    return "\n".join(texts) + ("\n" if texts else "")


def _text(
    diagnostic: Diagnostic,
    root: Path | None,
    cwd: Path | None,
    lang: str,
    colour: bool,
    read: Callable[[Place], str | None],
) -> str:
    severity = diagnostic.severity
    label = f"{translated(SEVERITY_WORDS[severity], lang)} {diagnostic.code}"
    if colour:
        label = f"\x1b[{COLOURS[severity]};1m{label}\x1b[0m"
    place = diagnostic.place
    where = f"{on_one_line(_seen_from(place, root, cwd))}: " if place else ""
    lines = [f"{where}{label} {on_one_line(message(diagnostic, lang))}"]
    source = read(place) if place else None
    if place and source is not None:
        number = f"{place.line:>5}"
        lines.append(f"{number} | {_cut(source)}")
        if place.column is not None and place.column <= min(len(source), MAX_LINE) + 1:
            lines.append(f"{' ' * len(number)} | {' ' * _width(source[: place.column - 1])}^")
    advice = on_one_line(hint(diagnostic, lang))
    if advice:
        lines.append(f"      {translated(N_('办法：'), lang)}{advice}")
    return "\n".join(lines)


def _seen_from(place: Place, root: Path | None, cwd: Path | None) -> str:
    if root is None:
        return str(place)
    import os.path

    return str(place._replace(path=os.path.relpath(root / place.path, cwd or Path.cwd())))


def _line_reader(root: Path | None) -> Callable[[Place], str | None]:
    files: dict[str, list[str]] = {}

    def read(place: Place) -> str | None:
        if root is None or place.line is None:
            return None
        if place.path not in files:
            try:
                text = read_regular(root / place.path, LARGEST_SHOWN).decode("utf-8-sig", "replace")
            except (OSError, ValueError):
                text = ""
            files[place.path] = text.split("\n")
        lines = files[place.path]
        if not 0 < place.line <= len(lines):
            return None
        # Of a file of one line of megabytes, with a finding at each of ten thousand entries, only what is shown is looked at.
        return on_one_line(lines[place.line - 1][: MAX_LINE + 1].rstrip("\r"))

    return read


def _cut(line: str) -> str:
    return line if len(line) <= MAX_LINE else line[: MAX_LINE - 1] + "…"


def _width(text: str) -> int:
    return sum(0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text)


def as_json(diagnostics: Iterable[Diagnostic], lang: str = "zh") -> str:
    """The diagnostics as a JSON array; keys: code, severity, path, line, column, cell, message, hint."""
    rows = []
    for diagnostic in in_order(diagnostics):
        place = diagnostic.place or Place("")
        rows.append(
            {"code": diagnostic.code, "severity": diagnostic.severity.value}
            | place._asdict()
            | {"message": message(diagnostic, lang), "hint": hint(diagnostic, lang)}
        )
    return shown.as_json(rows)


def as_github(diagnostics: Iterable[Diagnostic], lang: str = "zh") -> str:
    """The diagnostics as workflow commands, one a line, that code review pages show beside the changed line."""
    levels = {Severity.ERROR: "error", Severity.QUESTION: "warning", Severity.NOTE: "notice"}
    lines = []
    for diagnostic in in_order(diagnostics):
        place = diagnostic.place or Place("")
        parts = [f"file={_github(place.path, ':,')}" if place.path else "", f"line={place.line}" if place.line else ""]
        parts += [f"col={place.column}" if place.column else "", f"title={diagnostic.code}"]
        cell = f"{place.cell}: " if place.cell else ""
        text = f"{cell}{message(diagnostic, lang)} {hint(diagnostic, lang)}".strip()
        lines.append(f"::{levels[diagnostic.severity]} {','.join(part for part in parts if part)}::{_github(text)}")
    return "".join(line + "\n" for line in lines)


def _github(text: str, also: str = "") -> str:
    """The text with % and all controls as %25, %0D, %0A …, and so whatever else would end it (":" and "," in a property)."""
    return "".join(_github_character(character, also) for character in text)


def _github_character(character: str, also: str) -> str:
    kind = category(character)
    if kind == "Cc" or character in "%" + also:
        return f"%{ord(character):02X}"
    return on_one_line(character) if kind in _STEERING else character
