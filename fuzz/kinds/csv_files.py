"""CSV sources: known figures in every shape of table that programs and people make, and tables that are spoilt."""

import csv
import io
from collections.abc import Sequence
from random import Random

from fuzz.case import Case, Expected
from fuzz.figures import Measure, Writing, expected, measures, plain, value_of, written
from fuzz.kinds.data_growth import growing_csv
from fuzz.mutate import mutated, mutated_bytes
from fuzz.projects import chance, project

KIND = "csv"
GROWING = 0.004
FILE = "data/x.csv"
_OPTIONAL = ("单位", "备注", "科室", "目标", "序号", "")
_WORDS = ("", "", "含退休", "暂", "见附件", "1", "医保科", "a,b", '他说"好"', "两行\n字")


def make(drawn: Random) -> Case:
    """A project whose figures stand in a CSV file."""
    if chance(drawn, GROWING):
        return growing_csv(drawn)
    known = measures(drawn)
    way = drawn.random()
    table = _Table(drawn, known, oddness=0.0 if way < 0.35 else 0.2)
    content = table.content()
    odd_file = table.odd_file
    expected_here: Sequence[Expected] = table.expected
    if way > 0.7:
        text = mutated(drawn, content.decode("utf-8", "replace"), foreign=_SPOILT)
        content = text.encode("utf-8", "surrogatepass")
        if chance(drawn, 0.15):
            content = mutated_bytes(drawn, content)
        expected_here, odd_file = (), True
    sound = not odd_file and not any(figure.odd for figure in expected_here) and not table.odd_rows
    files = project(known, "sources: [x.csv]\n", {FILE: content})
    return Case(KIND, files, tuple(expected_here), whole=sound, odd_file=odd_file or table.odd_rows, note=table.note)


_SPOILT = (
    '",',
    '"',
    '""',
    "'",
    ",,",
    ";",
    "\t",
    '5"',
    '"管,',
    "指标,数值\n",
    "\n\n",
    ",\n",
    '丁人数,14,5"管,人,',
    "合计,12",
    "\r",
    "\x00",
)


class _Table:
    """A table being made. odd_file: whether it may be refused as a whole; odd_rows: whether some row of it may be."""

    def __init__(self, drawn: Random, known: Sequence[Measure], oddness: float) -> None:
        self.drawn = drawn
        self.oddness = oddness
        self.odd_file = self.odd_rows = False
        self.expected: list[Expected] = []
        self.note = ""
        self.known = list(known)
        drawn.shuffle(self.known)
        self.heads = ["指标", "数值", *drawn.sample(_OPTIONAL, drawn.choice((0, 0, 1, 2)))]
        if chance(drawn, 0.3):
            drawn.shuffle(self.heads)
        self.all_quoted = chance(drawn, 0.3)
        self.newline = drawn.choice(("\n", "\n", "\r\n", "\r\n", "\r"))
        self.blank_behind = drawn.choice((0, 0, 0, 1, 3))
        self.lines: list[str] = []

    def odd(self) -> bool:
        """Whether something odd is done here."""
        return chance(self.drawn, self.oddness)

    def content(self) -> bytes:
        """The file."""
        drawn = self.drawn
        for _ in range(drawn.choice((0, 0, 0, 1, 2))):
            self.add(["2025年主要指标", *[""] * (len(self.heads) - 1)])
        self.add(self.heads)
        for measure in self.known:
            if chance(drawn, 0.1):
                section = (
                    [["一、参保", ""], ["一、参保", *[""] * (len(self.heads) - 1)]] if self.heads[0] == "指标" else []
                )
                self.add(drawn.choice([["", ""], [""], *section]))
            self.figure(measure)
        for _ in range(drawn.choice((0, 0, 1, 3))):
            self.add([""] * len(self.heads))
        text = "".join(self.lines)
        if self.odd():
            self.odd_file = True
            delimiter = drawn.choice((";", "\t", "|", "，", "、"))
            self.note += f"delimiter {delimiter!r} "
            text = text.replace(",", delimiter)
        if self.odd():
            self.odd_file = True
            encoding = drawn.choice(("gb18030", "gbk", "utf-16", "utf-16-le", "big5", "utf-8-sig"))
            self.note += encoding
            return text.encode(encoding, "replace")
        return (b"\xef\xbb\xbf" if chance(drawn, 0.2) else b"") + text.encode()

    def add(self, cells: Sequence[str], raw: str | None = None) -> None:
        """A row; raw: the line as it is to be written, without its end."""
        if raw is None:
            buffer = io.StringIO()
            csv.writer(buffer, quoting=csv.QUOTE_ALL if self.all_quoted else csv.QUOTE_MINIMAL).writerow(
                [*cells, *[""] * self.blank_behind]
            )
            raw = buffer.getvalue().removesuffix("\r\n")
        self.lines.append(raw + self.newline)

    def figure(self, measure: Measure) -> None:
        """The row of an indicator."""
        drawn = self.drawn
        value = value_of(drawn, measure)
        writing = written(drawn, value, measure, self.oddness)
        cells = {head: drawn.choice(_WORDS) if head else "" for head in self.heads}
        cells |= {"指标": measure.name if chance(drawn, 0.7) else measure.id, "数值": writing.text}
        if "单位" in cells:
            cells["单位"] = drawn.choice(("", measure.unit))
        if "目标" in cells:
            cells["目标"] = drawn.choice(("", plain(value_of(drawn, measure))))
        row = [cells[head] for head in self.heads]
        line = (
            sum(
                text.count("\n") if self.newline != "\r" else text.count("\r") + text.count("\n") for text in self.lines
            )
            + 1
        )
        raw = None
        if self.odd():
            row, raw, writing = self.spoilt(row, writing)
            self.odd_rows = True
        self.add(row, raw)
        self.expected.append(expected(measure, value, writing, FILE, line))

    def spoilt(self, row: list[str], writing: Writing) -> tuple[list[str], str | None, Writing]:
        """The row with something about its shape that may be refused, never misread."""
        drawn = self.drawn
        at = self.heads.index("数值")
        odd = writing._replace(odd=True)
        way = drawn.randrange(7)
        self.note += f"row way {way} "
        if way == 0:  # a number with commas, not in quotes
            digits = row[at].replace(",", "")
            whole = digits.split(".")[0]
            if whole.isascii() and whole.isdigit() and len(whole) > 3:
                commas = f"{int(whole):,}" + digits[len(whole) :]
                return row, ",".join([*row[:at], commas, *row[at + 1 :]]), odd
        if way == 1:
            return [*row, *drawn.choice((["5"], ["", "备"], ["", "", "7"], ["人"]))], None, odd
        if way == 2:
            return [*row[:at], drawn.choice(("", "1", "人")), *row[at:]], None, odd._replace(wrong=True)
        if way == 3:  # cut off
            kept = row[: drawn.randrange(1, len(row))]
            return kept, None, odd._replace(wrong=len(kept) <= at)
        if way == 4:  # a quote where none may be
            raw = ",".join(row)
            place = drawn.randrange(len(raw) + 1)
            return row, raw[:place] + drawn.choice(('"', '""', "'", '"a"')) + raw[place:], odd
        if way == 5:
            name = self.heads.index("指标")
            row[name] = drawn.choice(
                ("其中：{}", "1.{}", "（一）{}", "{}（人）", " {} ", "　{}", "{}\n", "其 中 : {}", "{}*", "⼀{}")
            ).format(row[name])
            return row, None, odd
        return row, ",".join(row) + drawn.choice((",", ",,,5", ',"', " ,x", ";")), odd
