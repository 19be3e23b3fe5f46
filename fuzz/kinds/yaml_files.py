"""YAML: whole small projects in many forms of it, and such whose files were changed a little."""

from collections.abc import Sequence
from random import Random

from fuzz.case import CATALOGUE, GENRE, LAST_YEAR, OFFICE, PERIOD, RULES, SECTION, Case, Expected
from fuzz.figures import Measure, expected, measures, plain, value_of, written
from fuzz.kinds.data_growth import growing_yaml
from fuzz.mutate import mutated, mutated_bytes
from fuzz.projects import GENRE_TEXT, HEAD, catalogue, chance, section

KIND = "yaml"
GROWING = 0.004
_PERIODS = (
    "2025H1",
    "2025H2",
    "2025Q3",
    "2025-05",
    "2025-01/05",
    "2021/2025",
    "2003-07/2025-09",
    "2025-12-31",
    "2025H3",
    "2025-13",
)
_STATUSES = ("未报", "不适用", "保密", "估计", "初步", "口径调整")
_STYLES = (
    "base_word: 比上年",
    "thousands: comma",
    "trailing_zeros: drop",
    "rank_form: 第二",
    "base_word: once",
    "thousands: none",
    "trailing_zeros: keep",
    "no_such: 1",
)


def make(drawn: Random) -> Case:
    """A project, sound or with one or two of its files changed."""
    if chance(drawn, GROWING):
        return growing_yaml(drawn)
    known = measures(drawn, 2, 7)
    sound = chance(drawn, 0.3)
    figures, here = _figures(drawn, known, 0.0 if sound or chance(drawn, 0.6) else 0.15)
    texts = {
        CATALOGUE: catalogue(known) if sound else _catalogue(drawn, known),
        PERIOD: HEAD + figures + ("" if sound or chance(drawn, 0.3) else _rest(drawn, known)),
        GENRE: GENRE_TEXT if sound else _genre(drawn, known),
        SECTION: section(known),
    }
    if chance(drawn, 0.4):
        texts[LAST_YEAR] = (
            HEAD.replace("2025", "2024") + _figures(drawn, known, 0.0 if sound or chance(drawn, 0.7) else 0.1)[0]
        )
    if not sound and chance(drawn, 0.3):
        texts[RULES] = _rules(drawn)
        texts[SECTION] += "{{ 规则表('甲待遇', 标题='待遇') }}\n"
    if not sound and chance(drawn, 0.35):
        texts[OFFICE] = _office(drawn)
    changed = not sound and chance(drawn, 0.6)
    if not sound and chance(drawn, 0.1):
        texts[PERIOD] = texts[PERIOD].replace("period: 2025", f"period: {drawn.choice(_PERIODS)}")
    if chance(drawn, 0.15):
        texts = {name: drawn.choice(("\ufeff", "")) + text.replace("\n", "\r\n") for name, text in texts.items()}
    files = {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
    if changed:
        for name in drawn.sample([name for name in texts if name != SECTION], drawn.choice((1, 1, 2))):
            files[name] = mutated(drawn, texts[name], _PIECES).encode("utf-8", "surrogatepass")
            if chance(drawn, 0.08):
                files[name] = mutated_bytes(drawn, files[name])
    docx = chance(drawn, 0.15)
    return Case(
        KIND, files, here if sound else (), whole=sound, odd_file=not sound, docx=docx, note="sound" if sound else ""
    )


def _figures(drawn: Random, known: Sequence[Measure], oddness: float) -> tuple[str, tuple[Expected, ...]]:
    """The lines of `figures:`, and what is to be printed of them."""
    lines, here = ["figures:"], []
    for measure in known:
        value = value_of(drawn, measure)
        writing = written(drawn, value, measure, oddness)
        name = drawn.choice((measure.name, measure.name, measure.id))
        text = writing.text
        quoted = (
            drawn.choice((text, text, f"'{text}'", f'"{text}"'))
            if "'" not in text and text[:1] not in "%@*&!#"
            else repr(text)
        )
        way = drawn.randrange(8)
        line = len(lines) + HEAD.count("\n") + 1
        if way == 0:
            lines.append(f"  {name}: {{value: {_flow(quoted)}}}")
        elif way == 1:
            more = drawn.choice(("note: 备注", "unit: " + _flow(measure.unit), "status: 估计", "as_of: 2025-11-30"))
            if more.startswith("unit") and measure.unit == "%":
                more = "note: 无"
            lines += [f"  {name}:", f"    value: {quoted}", f"    {more}"]
        elif way == 2 and oddness:
            lines.append(f"  {name}: {{{_parts(drawn, measure, quoted)}}}")
        else:
            lines.append(f"  {name}: {quoted}" + drawn.choice(("", "", "  # 注", " ")))
        here.append(expected(measure, value, writing, PERIOD, line))
    return "\n".join(lines) + "\n", tuple(here)


def _flow(text: str) -> str:
    return f"'{text}'" if any(sign in text for sign in ",{}[]%") and text[:1] not in "'\"" else text


def _parts(drawn: Random, measure: Measure, text: str) -> str:
    last = plain(value_of(drawn, measure))
    some = (
        f"value: {_flow(text)}",
        f"status: {drawn.choice(_STATUSES)}",
        f"last: {last}",
        f"comparable_last: {last}",
        f"change: {drawn.choice(('5%', '0.5个百分点', '-3.2%', '5', '~'))}",
        f"change_basis: {drawn.choice(('可比价格', '可比口径', '甲'))}",
        f"stated: {last}",
        "period: 2025-01/10",
        "as_of: 2025-06-30",
        "note: ~",
        f"unit: {_flow(drawn.choice((measure.unit, '万元', '%')))}",
    )
    return ", ".join(drawn.sample(some, drawn.randint(1, 4)))


def _rest(drawn: Random, known: Sequence[Measure]) -> str:
    """Some of the other keys of a period file."""
    one = drawn.choice(known)
    parts = (
        f"targets:\n  {one.name}: {{2025: {plain(value_of(drawn, one))}, 2026: {plain(value_of(drawn, one))}}}\n",
        f"targets: {{{one.id}: 5}}\n",
        f"references:\n  全省:\n    {one.name}: {{value: 5, last: 4}}\n",
        "parameters:\n  热线名称: 12345热线\n  时限: ~\n",
        "problems:\n  - title: 力量不足\n    text: 人员偏少{{ 年份 }}。\n",
        f"plans:\n  - title: 扩面\n    items:\n      - 提前到秋季。\n      - 达到{{{{ {one.id} }}}}。\n      - {{title: 甲, text: 乙。}}\n",
        "texts:\n  引语一: {kind: 引语, text: 好, speaker: 某村民, owner: 甲科, consent: true}\n",
        "base: 2024.yaml\n",
        "sources: []\n",
        "rules: rules.yaml\n",
        "problems:\n  - title: |\n      折行\n      标题\n    text: >-\n      一行\n      又一行\n",
    )
    return "".join(drawn.sample(parts, drawn.choice((0, 1, 2, 4))))


def _catalogue(drawn: Random, known: Sequence[Measure]) -> str:
    more = (
        ", polarity: higher_is_better", ", polarity: lower_is_better", ", range: [0, 1亿]", ", range: [~, 100]", ", swing: 20%", ", swing: 5个百分点",
        ", department: 甲科", ", front: 5", ", scope: 全省", ", verbs: [提高, 降低]", ", signs: [结余, 赤字]", ", zero: 即时", ", group: 组", ", internal: true",
        ", note: 注", ", forms: [约, 万人]", "",
    )  # fmt: skip
    entries = []
    for measure in known:
        fitting = [each for each in more if chance(drawn, 0.05) or _fits(each, measure)]
        entries.append(measure._replace(more="".join(drawn.sample(fitting, drawn.choice((0, 0, 1, 2))))).entry())
    first, other = drawn.sample(list(known), 2)
    if chance(drawn, 0.4):
        sign = drawn.choice((" + ", " - ", " / ", " * "))
        entries.append(
            f"算出: {{id: computed, unit: '{first.unit}', kind: {first.kind}, formula: {first.name}{sign}{other.name}}}\n"
        )
    if chance(drawn, 0.3):
        entries.append(f"checks: [{first.name} = {other.name} + {first.name}]\n")
    return "".join(entries)


def _fits(more: str, measure: Measure) -> bool:
    """Whether a key may be said of an indicator."""
    kind = measure.kind
    may = {
        "front": kind == "rank",
        "scope": kind == "rank",
        "signs": kind == "amount",
        "zero": kind == "duration",
        "forms": measure.base == "人",
        "swing: 20%": measure.base != "" and kind != "rank",
        "swing: 5": kind == "rate",
        "range: [~": kind == "rate",
        "verbs": kind != "rank",
    }
    return all(fits for start, fits in may.items() if more.startswith(f", {start}"))


def _genre(drawn: Random, known: Sequence[Measure]) -> str:
    one = drawn.choice(known)
    parts = (
        "subtitle: 副题\n", "periods: [year]\n", "headings: {1: own_line, 2: run_in, 3: plain}\n",
        f"style: {{{drawn.choice(_STYLES)}, {drawn.choice(_STYLES)}}}\n", "parameters: [时限]\n", "most_problems: 3\n", f"annex: {{title: 表, indicators: [{one.name}]}}\n",
        "annex: {indicators: all}\n", "document: 总结\n", "header: 页眉\n", "contents: 2\n", "self_name: 我局\n",
        "verdicts: []\n", "weights: {甲: 2}\n", "texts: [引语一]\n", "most_plans: 2\n",
    )  # fmt: skip
    return GENRE_TEXT + "".join(drawn.sample(parts, drawn.choice((0, 1, 2, 5))))


def _rules(drawn: Random) -> str:
    rows = []
    for _ in range(drawn.randint(1, 4)):
        parts = [
            "scheme: 甲待遇",
            f"place: {drawn.choice(('一级', '[一级, 二级]', '三级'))}",
            f"person: {drawn.choice(('在职', '[在职, 退休]'))}",
            f"deductible: {drawn.choice(('0', '100元', '~', '5万'))}",
            f"rate: {drawn.choice(('55%', '0.5', '120%', '100%'))}",
            f"limit: {drawn.choice(('520元', '1.5万元', '~'))}",
            f"valid_from: {drawn.choice(('2025-01-01', '2024-06-30', '2025-02-30'))}",
        ]
        parts += drawn.sample(
            ["valid_to: 2024-12-31", "as: 一级", "basis: 文件", "limit_visit: 5元", "note: 注"],
            drawn.choice((0, 0, 1, 2)),
        )
        rows.append(f"- {{{', '.join(parts)}}}\n")
    return "".join(rows)


def _office(drawn: Random) -> str:
    faces = ("title", "body", "heading1", "table_cell", "page_number")
    parts = (
        f"style: {{{drawn.choice(_STYLES)}}}\n",
        f"format:\n  {drawn.choice(faces)}: {{font: {drawn.choice(('仿宋', '宋体', '', '甲' * 300))}, size: {drawn.choice(('三号', '16磅', '0磅', '9999磅', '小四', '-1'))}}}\n",
        f"format: {{page: {{top: {drawn.choice(('37', '0', '500', '-5', '3.7'))}}}, line_pitch: {drawn.choice(('28', '0', '1e9', '29磅'))}}}\n",
        f"format: {drawn.choice(('甲', 'a' * 300, '../x', '/etc/passwd', '中' * 200))}\n",
        f"reference: {drawn.choice(('style.docx', '../x.docx', '/dev/zero', 'a' * 400))}\n",
    )
    return "".join(drawn.sample(parts, drawn.choice((1, 1, 2))))


_PIECES = (
    "&a ", "*a", "!!python/object:os.system", "!!str ", "<<: *a", "---\n", "...\n", "? ", "|\n", ">-\n", "- ", "[[[[", "{a: {a: {a: ", "%YAML 1.1\n", "'", '"',
    "figures:\n", "value: 5", "status: 保密", "{stated: 5}", "~", "：", "\t", "  ", "sources: [x.csv, {file: x.xlsx, sheet: 甲}]\n", "period: 2025H1", "甲：5", "a:5",
    "{{ 年份 }}", "{% if %}", "\\x00", '"\\ud800"', '"\\U000e0001"', "title: [a, b]\n", "annex: all\n", "sections: [../s.md.j2]\n", "part: 甲", "! ", "- - - ",
)  # fmt: skip
