"""Whatever a template or a file makes large is charged or linear: a draft or a finding within seconds, in bounded memory."""

import subprocess
import sys

import pytest

from tests.cli.terminal import BOUNDED, reportgen
from tests.templating.hands import Hands
from tests.templating.office import CATALOGUE, HEAD, PERIOD, SECTION, YEAR_2025, Office

LARGE_GROUP = "".join(f"指标{n}: {{id: i{n}, unit: 人, kind: stock, group: 大组}}\n" for n in range(1500))
LARGE_YEAR = YEAR_2025.replace("figures:\n", "figures:\n" + "".join(f"  指标{n}: {n + 5}\n" for n in range(1500)))
LONG = f"{{% set 大 = '{'字' * 1000}' %}}" + "{% set 大 = 大 ~ 大 %}" * 9
LISTS = "{% set a = [1] %}{% set b = [1] %}" + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40
TUPLES = "{% set a = (1,) %}" + "{% set a = (a, a) %}" * 40
MAPPINGS = "{% set a = {'x': 1} %}{% set b = {'x': 1} %}" + (
    "{% set a = {'x': a, 'y': a} %}{% set b = {'x': b, 'y': b} %}" * 40
)
FOR_100 = f"{{% for 一 in [{'1,' * 100}] %}}"


def nested(body: str, depth: int = 3) -> str:
    """A body that runs a hundred times in each of so many loops."""
    return FOR_100 * depth + body + "{% endfor %}" * depth


SPENT = {
    "equal lists": LISTS + "{% if a == b %}x{% endif %}",
    "unequal lists": LISTS + "{% if a != b %}x{% endif %}",
    "a list in a list": LISTS + "{% if a in [b] %}x{% endif %}",
    "equal mappings": MAPPINGS + "{% if a == b %}x{% endif %}",
    "a long sign between members": LONG + "{% list 大 %}" + "{% item %}".join(["甲"] * 1500) + "{% endlist %}",
    "long members": LONG + "{% list %}" + "{% item %}".join(["{{ 大 }}"] * 1500) + "{% endlist %}",
    "long members of a list": f"{LONG}{{% set q = [{'大 ~ 1,' * 1500}] %}}",
    "long words of a filter": f"{LONG}{{% set q = [{'基金收入|比(基金支出, 大),' * 1500}] %}}",
    "long titles": LONG + nested("{% set t = 表格([参保人数], 标题=大) %}", 2),
    "groups": nested("{% if 指标组('大组') %}{% endif %}"),
    "a condition of groups": nested("{% set q = 指标组('大组')|达标 %}", 2),
    "the best of groups": nested("{% set q = 指标组('大组')|前几名(3) %}", 2),
    "tables": nested("{{ 表格(指标组('大组'), 年数=10) }}", 2),
    "small tables": nested("{{ 表格([参保人数, 职工人数], 年数=10, 同比=true) }}"),
    "a table again and again": "{% set t = 表格(指标组('大组')) %}" + nested("{{ t }}", 2),
    "charts": nested("{{ 图表('柱形图', [参保人数, 职工人数], 年数=20, 标题='甲') }}"),
    "boxes of key figures": nested("{{ 速览([参保人数, 基金收入]) }}"),
    "sentences": nested("{{ 参保人数|说 }}"),
    "years": nested("{% if 参保人数|年均增长 %}{% endif %}{% if 参保人数|连增|成立 %}{% endif %}"),
    "figures": nested("{{ 参保人数 }}"),
    "figures held": "{% set t %}" + "{{ 参保人数 }}" * 100 + "{% endset %}" + nested("{{ t }}"),
    "numbers announced": "{% announce %}" + nested("{{ 项数 }}") + "\n1. 甲\n1. 乙\n{% endannounce %}",
    "a long list behind a star": f"{{% set l = [{'未知,' * 20_000}] %}}" + nested("{% set q = 未知|其中(*l) %}", 2),
    "a long list before a bar": f"{{% set l = [{'未知,' * 20_000}] %}}" + nested("{% set q = l|有值 %}", 2),
}
FOUND = {
    "a tuple as a name": (TUPLES + "{% set d = {a: 1} %}", "T005"),
    "a tuple in brackets": (TUPLES + "{% if {'x': 1}[a] %}{% endif %}", "T005"),
    "a list printed": (LISTS + "{{ a }}", "T009"),
    "a list for a filter": (LISTS + "{{ 参保人数|比(a) }}", "T010"),
    "escaped quotes": ("{{ '" + "\\'" * 20_000 + " }}", "T001"),
    "escaped double quotes": ('{{ "' + '\\"' * 20_000 + " }}", "T001"),
    "quotes of both kinds": ("{{ '" + "\\'\\\"" * 20_000 + " }}", "T001"),
}
READ = {
    "lines": "甲\n" * 240_000,
    "Latin lines": "ab\n" * 240_000,
    "items": "1. 甲\n" * 100_000,
    "items apart": "::: 一是 分段\n" + "1. 甲\n" * 100_000 + ":::\n",
    "lines of one item": "1. 甲\n" + "乙\n" * 200_000,
    "lines of one item apart": "::: 一是 分段\n1. 甲\n" + "乙\n" * 200_000 + ":::\n",
    "lines of an addressee": "::: 主送\n" + "乙\n" * 200_000 + ":::\n",
    "items and headings by turns": "::: 一是 分段\n" + "1. 甲\n# 乙\n" * 60_000 + ":::\n",
    "texts, items and headings by turns": "::: 一是 分段\n" + "丙\n1. 甲\n# 乙\n" * 40_000 + ":::\n",
    "lists in lists": "{% set a = [] %}" + "{% set a = [a] %}" * 3000 + "{% if a == a %}甲{% endif %}",
    "stars": "**甲" * 150_000,
}


@pytest.mark.parametrize("name", SPENT, ids=[name.replace(" ", "-") for name in SPENT])
def test_a_template_that_grows_is_stopped(office: Office, name: str) -> None:
    office.write("data/indicators.yaml", CATALOGUE + LARGE_GROUP).write(PERIOD, HEAD + LARGE_YEAR)
    office.write(SECTION, SPENT[name])
    said = reportgen("build", PERIOD, cwd=office.root, bounded=True)
    assert [code for _, code in said.errors] == ["T007"], said.err[-500:]


@pytest.mark.parametrize("name", FOUND, ids=[name.replace(" ", "-") for name in FOUND])
def test_what_is_no_use_of_a_grown_thing_is_a_finding(office: Office, name: str) -> None:
    section, code = FOUND[name]
    office.write(SECTION, section)
    said = reportgen("build", PERIOD, cwd=office.root, bounded=True)
    assert [found for _, found in said.errors] == [code], said.err[-500:]


@pytest.mark.parametrize("name", READ, ids=[name.replace(" ", "-") for name in READ])
def test_much_of_one_thing_is_drafted(office: Office, name: str) -> None:
    office.write(SECTION, READ[name])
    said = reportgen("build", PERIOD, "-o", "稿.docx", cwd=office.root, bounded=True)
    assert (said.code, said.errors) == (0, []), said.err[-500:]


def test_five_hundred_items_and_headings_by_turns_keep_their_order(office: Office) -> None:
    """Each item alone between two headings is a paragraph, as it is where there are three of them."""
    few, many = (
        office.prints("::: 一是 分段\n" + "1. 甲\n# 乙\n" * count + ":::\n").splitlines() for count in (3, 500)
    )
    assert many[:5] == few[:5]
    assert len(many) == 2 * 500 - 1  # the last heading has nothing under it


UNITS = (
    *(
        "{%",
        "%}",
        "{{",
        "}}",
        "{#",
        "#}",
        "{% a",
        "'",
        "\\'",
        '"',
        '\\"',
        "\\",
        "'\\",
        "{{ '",
        "{{ '\\'",
        "' }}",
        "｛｛",
    ),
    *(
        " ",
        "\t",
        "甲 ",
        " 1",
        "1.",
        "1. ",
        "**",
        "*",
        "# ",
        "####",
        ":::",
        "::: 一是",
        "|",
        "，",
        ",",
        "“",
        "”",
        "（",
        "(",
        "甲,",
        "{接排}",
    ),
    *("\n", " \n", "1. 甲\n", "# 甲\n", ":::\n", "甲\n\n", "\\*", "- ", "> ", "一", "1", "a", "·", "—"),
)
READERS = """
from reportgen.blocks.notation import escaped, read_blocks, read_inlines
from reportgen.templating.checks import characters, lint, punctuation
from reportgen.templating.jinja.environment import _keeping_its_end
for unit in UNITS:
    for before, behind in (("", ""), ("甲", "乙"), ("{{ ", " }}"), ("{{ '", ""), ("{% if ", " %}")):
        text = before + unit * (SIZE // len(unit)) + behind
        codes = list(lint._codes(text))
        list(lint._signs(text)), list(lint._foreign_notation(text)), list(characters.look_alikes(text, codes)), characters.without_strings(text), lint._code_length(text)
        list(punctuation.punctuation_faults(text, codes))
        [_keeping_its_end(line) for line in text.split("\\n")]
        escaped(text), read_inlines(text, int), list(read_blocks(text, int))
"""


def test_no_sign_makes_reading_take_longer_than_its_length() -> None:
    """In bounded time: at this size one reader that goes over the rest of the text at each sign would take it all."""
    program = BOUNDED.partition("from reportgen")[0] + f"UNITS, SIZE = {UNITS!r}, 20_000\n" + READERS
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()[-500:]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("{% set q = 指标组('大组')|达标 %}", "{% set q = (指标组('大组') )|达标 %}" * 2),
        ("{{ 表格([指标1, 指标2], 年数=10) }}", "{{ 表格([指标1, 指标2], 年数=10) }}" * 2),
        ("{{ 表格(指标组('大组')) }}", "{{ 表格(指标组('大组')) }}" * 2),
        ("{{ 图表('柱形图', [指标1], 标题='甲') }}", "{{ 图表('柱形图', [指标1], 标题='甲') }}" * 2),
        ("{% if [1, 2, 3] == [1, 2, 3] %}{% endif %}", "{% if [1, 2, 3] == [1, 2, 3] %}{% endif %}" * 2),
    ],
    ids=range(5),
)
def test_what_is_done_twice_costs_twice(office: Office, one: str, many: str) -> None:
    office.write("data/indicators.yaml", CATALOGUE + LARGE_GROUP).write(PERIOD, HEAD + LARGE_YEAR)
    hands = Hands(office)
    hands.spent(one)
    once, twice = hands.spent(one), hands.spent(many)
    assert once > 20
    assert twice > 1.9 * once - 50
