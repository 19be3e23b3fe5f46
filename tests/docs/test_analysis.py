"""The page on analysis: every script on it runs over the files on it, and prints what stands under it."""

import contextlib
import io
import itertools
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, Fence, read_page
from tests.docs.projects import lay_out, place_of

FENCES = [fence for fences in read_page(DOCS / "分析.md").examples for fence in fences]
FILES = [fence for fence in FENCES if fence.info[0] == "yaml"]
SCRIPTS = [(script, said) for script, said in itertools.pairwise(FENCES) if script.info == ("python",)]


@pytest.mark.parametrize(("script", "said"), [pytest.param(*pair, id=str(pair[0].line)) for pair in SCRIPTS])
def test_a_script_prints_what_stands_under_it(
    script: Fence, said: Fence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, ((place_of(fence), fence.text) for fence in FILES))
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(script.text, "分析.md", "exec"), {})  # noqa: S102 - our own page
    assert [line.rstrip() for line in printed.getvalue().rstrip().splitlines()] == said.text.splitlines()
