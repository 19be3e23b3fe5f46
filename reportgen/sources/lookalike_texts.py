"""Texts that are printed, or that name things, and hold characters that only look like the ones meant."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place, Severity
from reportgen.diagnostics.lookalike import certain_lookalikes, described
from reportgen.sources.located_yaml import Document, Mapping, Node, Scalar
from reportgen.sources.quoting import clipped


class LookAlikeCharacters(Finding):
    """文字中有看着一样、其实不同的字。

    ## 为什么
    从 PDF、图片识别复制来的文字，常把“金”变成部首“⾦”（U+2FA6），把拉丁字母变成西里尔字母。印出来看不出，检索不到，换一种字体就缺字；
    用在名称里，就与别处写的对不上。

    ## 例
    `organisation: ⽰范县医疗保障局` 中的“⽰”是部首（U+2F70），应为“示”。

    ## 怎么办
    把提示的字删去，用输入法重新输入。
    """

    code, severity = "D057", Severity.QUESTION
    message = N_("“{text}”中有看着一样、其实不同的字：{characters}")
    hint = N_("请把这些字删去，用输入法重新输入；多半是从 PDF 或图片复制来的。")


def lookalike_in(text: str) -> LookAlikeCharacters | None:
    """The finding for a text of any file, None where all its characters are what they look like."""
    if text.isascii():
        return None
    characters = described(certain_lookalikes(text))
    if not characters:
        return None
    first = next(certain_lookalikes(text)).position
    around = text[max(first - 6, 0) : first + 12].strip().replace("\n", " ")
    return LookAlikeCharacters(text=clipped(around), characters=characters)


def report_lookalikes(node: Node | None, document: Document, found: list[Diagnostic]) -> None:
    """Add a finding for each text in a node, names and values, that holds such characters and has no finding yet."""
    faulty: dict[int, list[int]] = {}
    for each in found:
        if each.place is not None and each.place.path == document.path:
            faulty.setdefault(each.place.line or 0, []).append(each.place.column or 0)
    for scalar in _scalars(node):
        finding = lookalike_in(scalar.text)
        if finding is None:
            continue
        end = scalar.column + len(scalar.text) + 1
        if not any(scalar.column <= column <= end for column in faulty.get(scalar.line, ())):
            found.append(finding.at(Place(document.path, scalar.line, scalar.column)))


def _scalars(node: Node | None) -> Iterator[Scalar]:
    """All texts in a node, in the order of the file; files are at most as deep as `located_yaml.MAX_DEPTH`."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item)
