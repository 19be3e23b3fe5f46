"""What is looked for in an answer: findings, printed text, documents."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fuzz.case import CATALOGUE, Case, Expected, Fault
from fuzz.figures import Measure, misprint
from fuzz.projects import printed as printed_of
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import as_github, as_json, as_text, in_order, message

MOST_TEXT = 20_000_000  # characters of findings or draft; more than that nobody can read
_TRACES = re.compile(
    r"\bNone\b|Decimal\(|<class|<function|object at 0x|Traceback|\bNaN\b|Infinity|\bTrue\b|\bFalse\b|[\ue000-\uf8ff]"
)
_ENGLISH = re.compile(r"[A-Za-z']{3,} [a-z]{2,} [a-z]{2,}")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def findings(diagnostics: Sequence[Diagnostic], root: Path | None, case: Case) -> Iterator[Fault]:
    """Every finding can be shown in every form, has a place that is one, and is told once."""
    shown = in_order(diagnostics)
    texts = [as_text(shown, root, lang, colour=False) for lang in ("zh", "en")]
    texts += [as_json(shown, "en"), as_github(shown)]
    if sum(map(len, texts)) > MOST_TEXT + 50 * case.size:
        yield Fault("output", "findings", f"{sum(map(len, texts))} characters of findings")
    for text in texts[:2]:
        if raw := next((sign for sign in text if _steers(sign)), ""):
            where = text[max(0, text.index(raw) - 60) : text.index(raw) + 10]
            yield Fault("terminal", f"U+{ord(raw):04X}", repr(where))
    seen: set[tuple[str, str, str]] = set()
    for each in shown:
        if each.code == "P002":
            yield Fault("P002", str(each.finding.fields.get("where")), str(each.finding.fields))
        place = each.place
        if place is not None and (fault := _misplaced(place.line, place.column, place.cell)):
            yield Fault("place", each.code, f"{place!r}: {fault}")
        words = message(each)
        key = each.code, str(place), words
        if key in seen and not case.grown:  # a file may hold one cell many times
            yield Fault("twice", each.code, f"{place}: {words}")
        seen.add(key)
        if (english := _ENGLISH.search(words)) and not _written(english.group(), case):
            yield Fault("english", each.code, words[:200])


def _steers(sign: str) -> bool:
    return sign != "\n" and (sign in _BIDI or unicodedata.category(sign) == "Cc")


def _misplaced(line: int | None, column: int | None, cell: str | None) -> str:
    if line is None and column is not None:
        return "a column without a line"
    if (line is not None and line < 1) or (column is not None and column < 1):
        return "counted from 1"
    if cell is not None and "None" in cell:
        return "no cell"
    return ""


def _written(words: str, case: Case) -> bool:
    encoded = words.encode()
    return any(encoded in content for content in case.files.values())


def answer(outcome: Outcome, case: Case) -> Iterator[Fault]:
    """No draft without a reason; a sound input has a draft, and what is sound in an odd one is not blamed."""
    errors = [each for each in outcome.diagnostics if each.severity is Severity.ERROR]
    if outcome.text is None and not errors:
        yield Fault("silence", "build", "no draft and no error")
    if outcome.text is not None and errors:
        yield Fault("both", errors[0].code, "a draft and an error")
    if case.whole and outcome.text is None:
        yield Fault("refused", f"{errors[0].code if errors else '?'}", _told(errors))
    if outcome.text is None and not case.odd_file:
        for known in case.expected:
            if not known.odd and (blamed := [each for each in errors if _at(each, known)]):
                yield Fault("refused", blamed[0].code, f"{known.name}: {_told(blamed)}")


def _told(errors: Iterable[Diagnostic]) -> str:
    return "; ".join(f"{each.place} {each.code} {message(each)}" for each in errors)[:600]


def _at(each: Diagnostic, known: Expected) -> bool:
    place = each.place
    if place is None or place.path != known.path:
        return False
    return place.cell == known.cell if known.cell is not None else place.line is not None and place.line == known.line


def printed(text: str, outcome: Outcome, case: Case) -> Iterator[Fault]:
    """Every figure of known value is printed as that value, or something is said at its place; nothing of the program shows."""
    if len(text) > MOST_TEXT:
        yield Fault("output", "draft", f"{len(text)} characters")
    if case.secret and case.secret in text:
        yield Fault("secret", "value", "a withheld value is printed")
    found = _TRACES.search(text)
    if found and not _written(found.group(), case):
        yield Fault("trace", found.group(), text[max(0, found.start() - 40) : found.end() + 20])
    measures = {each.name: each for each in _measures(case)} if case.expected else {}
    for known in case.expected:
        stands = printed_of(text, measures[known.name])
        wrong = "nothing is printed" if stands is None else misprint(stands, known, measures[known.name])
        may_be = known.odd or case.odd_file
        if wrong and not (may_be and _said(outcome, known, stands or "")):
            yield Fault(
                "misread", f"{known.path.rpartition('.')[2]} {'odd' if known.odd else 'plain'}", f"{known}: {wrong}"
            )


def _said(outcome: Outcome, known: Expected, stands: str) -> bool:
    """Whether a finding says why a figure is not there: at its place, or of a figure that is printed as XX."""
    if any(_at(each, known) for each in outcome.diagnostics):
        return True
    return "XX" in stands and any(each.severity is not Severity.NOTE for each in outcome.diagnostics)


def _measures(case: Case) -> Iterator[Measure]:
    """The indicators, out of the catalogue that the case holds (as `Measure.entry` writes them)."""
    pattern = re.compile(r"(?P<name>\S+?): \{id: (?P<id>\w+), unit: '(?P<unit>[^']*)', kind: (?P<kind>\w+)")
    for match in pattern.finditer(case.files[CATALOGUE].decode("utf-8-sig", "replace")):
        unit = match["unit"]
        exponent, base = {"%": (-2, ""), "‰": (-3, ""), "万元": (4, "元")}.get(unit, (0, unit))
        yield Measure(match["name"], match["id"], unit, base, exponent, match["kind"])


def package(content: bytes) -> Iterator[Fault]:
    """A whole zip of well-formed XML."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if (broken := archive.testzip()) is not None:
                yield Fault("draft", "zip", broken)
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        yield Fault("draft", type(error).__name__, str(error)[:200])


def markup(text: str) -> Iterator[Fault]:
    """HTML that ends, and into which nothing was smuggled."""
    if "</html>" not in text[-400:]:
        yield Fault("draft", "html", text[-80:])
    if "<script" in text.lower():
        yield Fault("draft", "script", "a script in the page")
