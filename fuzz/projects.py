"""A small project around a few indicators: what every kind of input begins with."""

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from fuzz.case import CATALOGUE, GENRE, PERIOD, SECTION
from fuzz.figures import Measure

HEAD = "report: t\norganisation: 示范县医疗保障局\nregion: 示范县\nperiod: 2025\nas_of: 2025-12-31\ndate: 2026-01-12\n"
GENRE_TEXT = 'name: 测试\ntitle: "测试稿"\nsections: [s.md.j2]\n'
BEFORE, AFTER = "填报为", "止。"


def catalogue(measures: Iterable[Measure]) -> str:
    """indicators.yaml."""
    return "".join(measure.entry() for measure in measures)


def section(measures: Iterable[Measure]) -> str:
    """A paragraph a figure, between words by which it is found again."""
    return "\n\n".join(f"{measure.id}{BEFORE}{{{{ {measure.id} }}}}{AFTER}" for measure in measures) + "\n"


def printed(text: str, measure: Measure) -> str | None:
    """What stands for an indicator in a draft that such a section made; None where its paragraph is not there."""
    start = text.find(f"{measure.id}{BEFORE}")
    if start < 0:
        return None
    start += len(measure.id) + len(BEFORE)
    end = text.find(AFTER, start)
    return text[start:end].replace("**", "").replace("\\", "")


def project(
    measures: Sequence[Measure], period: str, more: Mapping[str, bytes] | None = None, template: str | None = None
) -> dict[str, bytes]:
    """The files. period: what follows the head of the period file."""
    files = {
        CATALOGUE: catalogue(measures).encode(),
        PERIOD: (HEAD + period).encode(),
        GENRE: GENRE_TEXT.encode(),
        SECTION: (section(measures) if template is None else template).encode(),
    }
    return files | dict(more or {})


def chance(drawn: Random, probability: float) -> bool:
    """True with a probability."""
    return drawn.random() < probability
