"""Every usable figure of the seeds stands in the drafts built from its data, with its unit, printed from data."""

from functools import cache
from pathlib import Path

import pytest

from reportgen.docx.reading.read import DraftFigure, read_figures
from tests.docx.office import W, body
from tests.drafts.built import DRAFTS
from tests.drafts.seed_cases import COUNTED_ITEMS, CUT_BY_THE_SEED
from tests.drafts.seed_figures import DRAFTS_OF, OF_RULES, Row, counted, printed, usable


@cache
def figures(draft: Path) -> tuple[DraftFigure, ...]:
    return tuple(read_figures(draft))


def figures_of(seed: str, drafts: dict[str, Path]) -> list[DraftFigure]:
    return [figure for name in DRAFTS_OF[seed] for figure in figures(drafts[name])]


def missing(seed: str, drafts: dict[str, Path]) -> list[Row]:
    there = figures_of(seed, drafts)
    text = "".join("".join(texts_of(drafts[name])) for name in DRAFTS_OF[seed])
    return [row for row in usable(seed) if not printed(row, there) and not counted(row, text)]


def texts_of(draft: Path) -> set[str]:
    """Each paragraph of a draft."""
    return {"".join(map(str, paragraph.itertext(f"{W}t"))) for paragraph in body(draft.read_bytes()).iter(f"{W}p")}


@pytest.mark.parametrize("seed", DRAFTS_OF)
def test_every_usable_figure_of_a_seed_is_printed(seed: str, drafts: dict[str, Path]) -> None:
    lacking = missing(seed, drafts)
    rows = usable(seed)
    print(f"seed {seed}: {len(rows) - len(lacking)} of {len(rows)} usable figures printed")  # noqa: T201 - shown by pytest -rP
    print(f"= {100 * (len(rows) - len(lacking)) / len(rows):.1f}%")  # noqa: T201
    told = [f"{row['no']} {row['raw']} {row['indicator_zh']}（{row['sentence']}）" for row in lacking]
    assert told == [], f"{100 - 100 * len(lacking) / len(rows):.1f}% printed"


@pytest.mark.parametrize("seed", DRAFTS_OF)
def test_each_stands_in_the_text_of_the_document(seed: str, drafts: dict[str, Path]) -> None:
    for draft in (drafts[name] for name in DRAFTS_OF[seed]):
        texts = texts_of(draft)
        for row in usable(seed):
            for figure in printed(row, figures(draft)):
                assert figure.record.text in figure.context
                assert figure.context.replace("\n", "") in texts  # the title breaks into two lines


@pytest.mark.parametrize("seed", DRAFTS_OF)
def test_each_says_where_in_the_data_it_comes_from(seed: str, drafts: dict[str, Path]) -> None:
    file = f"data/{DRAFTS[DRAFTS_OF[seed][0]].period_file}"
    rules = (Path(file).parent / "rules.yaml").as_posix()
    for row in usable(seed):
        for figure in printed(row, figures_of(seed, drafts)):
            assert figure.record.origin.startswith(rules if figure.record.operation in OF_RULES else file)
            words = row["kind"] == "date" or row["no"] in COUNTED_ITEMS or figure.record.operation == "date"
            assert words or figure.record.origin.count(":") == 2


@pytest.mark.parametrize("seed", DRAFTS_OF)
def test_what_the_seed_lets_be_computed_is_computed(seed: str, drafts: dict[str, Path]) -> None:
    """But for totals that the seed states beside parts that do not add up to them: those stay as stated; for the two rates of a
    rule, which are copied from it; for the parts that a total is computed from; and but for figures that the seed prints again,
    where nothing is to be computed. Of a count of years the words say it.
    """
    stated = {"000-6", "001-49", "002-30", "003-48", "003-49"}
    for row in usable(seed):
        again = row["derivable"].removeprefix("yes: ").isidentifier()
        if row["derivable"] and not again and row["no"] not in stated:
            for figure in printed(row, figures_of(seed, drafts)):
                assert figure.record.computation or figure.record.operation == "date", row["no"]


def test_only_the_averages_that_the_seed_cut_differ_from_it(drafts: dict[str, Path]) -> None:
    rows = {row["no"]: row for row in usable("001")}
    for number, rounded in CUT_BY_THE_SEED.items():
        found = printed(rows[number], figures(drafts["county-2023"]))
        assert {figure.record.text for figure in found} == {f"{rounded}元"}
        assert all(figure.record.questions for figure in found[:1])


def test_the_count_notices_a_figure_that_is_not_there(drafts: dict[str, Path]) -> None:
    """The measure itself: without the figures of one indicator exactly its rows are missing."""
    for seed, indicator in (
        ("001", "onestop_aid_amount"),
        ("000", "drug_delivery_value"),
        ("003", "sampling_review_rejected"),
        ("004", "mail_service_users"),
    ):
        left = [figure for figure in figures_of(seed, drafts) if figure.record.indicator != indicator]
        lacking = [row["indicator_id"] for row in usable(seed) if not printed(row, left)]
        assert lacking == [indicator]
