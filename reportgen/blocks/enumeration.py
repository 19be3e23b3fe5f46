"""How a run-in enumeration is worded: the mark before each item (一是, 一要, 首先，) and the stop after it."""

from itertools import chain

from reportgen.blocks.model import Enumeration, Inlines, Paragraph, Text
from reportgen.blocks.numerals import counting_numeral

_IN_WORDS = ("首先", "其次", "再次")
_LAST_IN_WORDS = "最后"
CIRCLED = "①"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CLOSING = "。！？；…!?;."
_QUOTES = "”’」』）)》"
# What is left standing at an end where a clause fell away; a stop takes its place.
_DANGLING = "，、：,: \t\n\r\u3000\u00a0"


def item_marks(word: str, count: int) -> tuple[str, ...]:
    """The marks of an enumeration's items.

    Args:
        word: 首先 counts in words (首先，其次，再次，最后，), 第一 in ordinals (第一，第二，), ① in circles up to ⑳, behind it （21）;
            any other word follows the numeral (一是, 一要). After GB/T 15834 the first two take a comma, the last takes none.
        count: how many items there are. One item alone is no enumeration and has no mark.
    """
    if count == 1:
        return ("",)
    if word == CIRCLED:
        return tuple(_CIRCLED[place - 1 : place] or f"（{place}）" for place in range(1, count + 1))
    if word == "第一":
        return tuple(f"第{counting_numeral(place)}，" for place in range(1, count + 1))
    if word == "首先":
        marks = [
            *_IN_WORDS[:count],
            *(f"第{counting_numeral(place)}" for place in range(len(_IN_WORDS) + 1, count + 1)),
        ]
        if count > len(_IN_WORDS):
            marks[-1] = _LAST_IN_WORDS
        return tuple(f"{mark}，" for mark in marks)
    return tuple(counting_numeral(place) + word for place in range(1, count + 1))


def closed(inlines: Inlines, last: bool = True, stop: str = "。") -> Inlines:
    """The text with a stop at its end; `stop` is the one between items, which the last one does not have.

    A text that ends in 。！？； (also before a closing quotation mark or bracket) stays as it is, except that ； may not be the
    end of the last item; commas and colons left over by a clause that fell away make room for the stop.
    """
    kept = list(inlines)
    while kept and isinstance(end := kept[-1], Text):
        kept.pop()
        text = end.text.rstrip(_DANGLING)
        if not text:
            continue
        if (last and text[-1] in "；;") or (not last and stop == "；" and text[-1] == "。"):
            text = text[:-1]
        elif text[-1] in _CLOSING or text.rstrip(_QUOTES)[-1:] in tuple("。！？"):
            return (*kept, Text(text, end.strong))
        return (*kept, Text(text + ("。" if last else stop), end.strong))
    return (*kept, Text("。" if last else stop))


def marked_items(enumeration: Enumeration) -> tuple[Inlines, ...]:
    """Each item as it is printed: its mark (bold where the item begins bold), its text, its stop."""
    items = enumeration.items
    marks = item_marks(enumeration.word, len(items))
    final = len(items) - 1
    printed: list[Inlines] = []
    for place, (mark, item) in enumerate(zip(marks, items, strict=True)):
        text = closed(item, last=place == final, stop=enumeration.stop)
        printed.append((Text(mark, text[0].strong), *text) if mark else text)
    return tuple(printed)


def run_in(enumeration: Enumeration) -> Inlines:
    """All items in one paragraph, each as it is printed."""
    return tuple(chain.from_iterable(marked_items(enumeration)))


def paragraphs_of(enumeration: Enumeration) -> list[Paragraph]:
    """An enumeration whose items stand apart as paragraphs: each item with its mark and a 。, its further paragraphs below it."""
    final = enumeration._replace(stop="。")
    below = enumeration.below or ((),) * len(enumeration.items)
    return [
        Paragraph(inlines)
        for item, further in zip(marked_items(final), below, strict=True)
        for inlines in (item, *further)
    ]
