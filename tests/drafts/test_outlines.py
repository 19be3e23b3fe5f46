"""The drafts built from the seeds' figures have the seeds' outlines: parts, order, numbering, run-in or own-line headings, items.

After a change that is meant: `pytest tests/drafts --snapshot-update`, and read the diff.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.drafts.built import DRAFTS, made_draft
from tests.drafts.outlines import outline, shape
from tests.drafts.test_snapshots import Markdown

# How each seed is built up to where it breaks off; what our draft has after that is the genre's own habit.
SEEDS = {
    "congress-2006": """\
称谓
段
一、 独行
段
二、 独行
段
  （一） 接排
段
    1. 接排
段
首先…其次
    2. 接排
段
一是…四是
    3. 接排
段
  （二） 接排
段
    1. 接排
段
一是 成段
二是 成段
三是 成段
    2. 接排
段
一是 成段
二是 成段
三是 成段
""",
    "feature-2021-2025": """\
段
无序号 独行
段
无序号 独行
段
无序号 独行
段
""",
    "news-2025-05": "无序号 独行\n段\n" * 6,
    "qa-2025-05": "一、 独行\n段\n二、 独行\n段\n",
    "city-2025H1": """\
段
一、 独行
  （一） 接排
一是…三是
  （二） 接排
一是…三是
  （三） 接排
一是…三是
  （四） 接排
一是…三是
  （五） 接排
""",
    "county-2023": """\
段
一、 独行
  （一） 独行
一是…八是
  （二） 独行
    1. 独行
一是…三是
    2. 独行
一是…三是
    3. 独行
一是…三是
  （三） 独行
    1. 独行
段
    2. 独行
段
    3. 独行
段
  （四） 独行
    1. 独行
一是…四是
    2. 独行
一是…三是
  （五） 独行
    1. 独行
段
    2. 独行
段
    3. 独行
段
二、 独行
    1. 接排
段
    2. 接排
段
    3. 接排
段
三、 独行
  （一） 独行
一要…三要
  （二） 独行
一是…三是
  （三） 独行
一是…三是
  （四） 独行
一是…三是
""",
}


@pytest.mark.parametrize("name", SEEDS)
def test_a_draft_is_built_as_its_seed(name: str) -> None:
    document = made_draft(name).document
    assert document is not None
    wanted = SEEDS[name].splitlines()
    assert shape(document)[: len(wanted)] == wanted


@pytest.mark.parametrize("name", DRAFTS)
def test_an_outline(name: str, snapshot: SnapshotAssertion) -> None:
    document = made_draft(name).document
    assert document is not None
    assert "\n".join(outline(document)) + "\n" == snapshot(extension_class=Markdown)
