"""The words of the templates, and of the passages in the data files, without code; and runs of characters they share."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.drafts.built import DATA, DRAFTS, ROOT

TEMPLATES = ROOT / "templates"
CODE = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
HAN = re.compile(r"[㐀-鿿]")
LENGTH = 13  # so many characters alike in a row are no longer chance
SENTENCE = 8  # shorter ones are set phrases
GAP = "\n"


def words_of(text: str) -> str:
    """A template's own words: what is printed as it stands, and texts in quotes within code; a gap where code stood."""

    def gap(found: re.Match[str]) -> str:
        code = found[0]
        return GAP + ("" if code.startswith("{#") else GAP.join(QUOTED.findall(code)) + GAP)

    return CODE.sub(gap, text)


def texts() -> Iterator[tuple[str, str]]:
    """Where each text stands, and the text as its author wrote it: sections, titles of genres, passages of the data files."""
    for path in sorted(TEMPLATES.rglob("*.j2")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
    for path in sorted(TEMPLATES.rglob("genre.yaml")):
        genre = yaml.safe_load(path.read_text(encoding="utf-8"))
        title = genre["title"]
        lines = [title] if isinstance(title, str) else [*title]
        lines += [
            *_strings([genre.get("subtitle"), genre.get("annex", {}).get("title")]),
            *(each["words"] for each in genre.get("verdicts", ())),
        ]
        yield path.relative_to(ROOT).as_posix(), "\n".join(lines)
    for period in sorted({source.period_file for source in DRAFTS.values()}):
        written = yaml.load((DATA / period).read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - strings only
        passages = [written.get("problems", []), written.get("plans", [])]
        passages += [said["text"] for said in written.get("texts", {}).values()]
        yield f"data/{period}", "\n\n".join(_strings(passages))


def sentences(text: str) -> Iterator[str]:
    """Every sentence and half-sentence of a template's own words, without punctuation, if it has at least SENTENCE characters."""
    for line in words_of(text).splitlines():
        for sentence in re.split(r"[。；！？：]|{接排}|{独行}", line):
            han = "".join(HAN.findall(sentence))
            if len(han) >= SENTENCE:
                yield han


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _strings(inner)


def runs(text: str) -> Iterator[str]:
    """Every LENGTH Chinese characters in a row within a line, whatever punctuation stands between them."""
    for line in text.splitlines():
        han = "".join(HAN.findall(line))
        for start in range(len(han) - LENGTH + 1):
            yield han[start : start + LENGTH]


def fingerprint(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()[:10]


def seeds() -> list[Path]:
    """The seeds' texts; none in a clone without the folder shared by the projects."""
    return sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


def fingerprints_of_seeds() -> set[str]:
    return {fingerprint(run) for path in seeds() for run in runs(path.read_text(encoding="utf-8"))}
