"""Characters that look like others: what copying from a PDF, a picture or an input method for full-width forms leaves behind.

The eye takes ⾦ (U+2FA6) for 金 (U+91D1) and А (Cyrillic) for A; a program does not, so that a name is unknown and a search finds nothing.
Which character is meant is Unicode's own knowledge: compatibility decompositions (NFKC), and for the radicals that have none
EquivalentUnifiedIdeograph.txt of the Unicode character database, here as two strings of one length.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase

MOST_TOLD = 3

_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀"
    "⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲㇐㇑㇒㇓㇔㇟㇠"
)
_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹"
    "虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀一丨丿丿丶乚乙"
)
# Where Unicode gives the radical in its form before 1955 and the mainland's fonts draw the present one for it.
_PRESENT_FORMS = {"⼾": "户", "⾭": "青", "⿈": "黄"}
_CYRILLIC = "АВЕЅІЈКМНОРСТХУаесорхуіјѕԁԛԝһӏ", "ABESIJKMHOPCTXYaecopxyijsdqwhl"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"
_KATAKANA = "ニロエカタトハー", "二口工力夕卜八一"  # as the recognition of pictures reads them
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u3164\ufeff\uffa0"

_PLAIN = str.maketrans(
    dict(zip(_RADICALS, _IDEOGRAPHS, strict=True))
    | _PRESENT_FORMS
    | dict(zip("".join((_CYRILLIC[0], _GREEK[0])), "".join((_CYRILLIC[1], _GREEK[1])), strict=True))
    | dict(zip(*_KATAKANA, strict=True))
    | dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys(_INVISIBLE, "")
)
# Full-width marks are the Chinese ones; that NFKC makes ASCII of them says nothing against them.
_CHINESE_MARKS = frozenset("，：；！？（）～…")
# Radicals, strokes and compatibility ideographs: wrong wherever they stand, since Chinese is never typed with them.
_IDEOGRAPHIC = re.compile("[\u2e80-\u2fd5\u31c0-\u31e3\uf900-\ufaff\U0002f800-\U0002fa1f]")
_LETTERS = "".join((*_CYRILLIC[0], *_GREEK[0]))
_IN_LATIN = re.compile(f"(?<=[A-Za-z])[{_LETTERS}]+|[{_LETTERS}]+(?=[A-Za-z])")


class LookAlike(NamedTuple):
    """A character that looks like another. index: in the text; plain: what is meant, "" for what nobody sees."""

    position: int
    character: str
    plain: str

    @property
    def code(self) -> str:
        """As Unicode numbers it.

        >>> LookAlike(0, "⾦", "金").code
        'U+2FA6'
        """
        return f"U+{ord(self.character):04X}"


def plain(text: str) -> str:
    """The text in the characters that it looks like; two names are alike to the eye where this is the same of both.

    >>> plain("⾦额（Ａ１）⻋"), plain("НРV")
    ('金额(A1)车', 'HPV')
    """
    return text if text.isascii() else normalize("NFKC", text.translate(_PLAIN))


def lookalikes(text: str) -> Iterator[LookAlike]:
    """Every character that looks like another; for names, where a full-width letter is as wrong as a radical.

    >>> [each.plain for each in lookalikes("⾦额１")]
    ['金', '1']
    """
    if plain(text) == text:
        return
    for index, character in enumerate(text):
        if not character.isascii() and character not in _CHINESE_MARKS and (meant := plain(character)) != character:
            yield LookAlike(index, character, meant)


def certain_lookalikes(text: str) -> Iterator[LookAlike]:
    """Those that are wrong in any text: radicals and compatibility ideographs, and foreign letters inside a Latin word.

    Full-width forms, ①, ㎡ and wide blanks are not among them: texts hold them rightly.

    >>> [each.character for each in certain_lookalikes("⾦额１㎡，НРV疫苗，α")]
    ['⾦', 'Н', 'Р']
    """
    if text.isascii():
        return
    found = [(match.start(), match[0]) for match in _IDEOGRAPHIC.finditer(text)]
    found += [(match.start() + at, letter) for match in _IN_LATIN.finditer(text) for at, letter in enumerate(match[0])]
    for index, character in sorted(found):
        if (meant := plain(character)) != character:  # the compatibility block has twelve that are no others' doubles
            yield LookAlike(index, character, meant)


def described(several: Iterable[LookAlike]) -> list[Phrase]:
    """Each kind of character once, with its code and what is meant, for a finding's field.

    >>> described(lookalikes("⾦额⾦"))
    ['“⾦”（U+2FA6，应为“金”）']
    """
    phrases: dict[str, Phrase] = {}
    for each in several:
        if each.character not in phrases:
            phrases[each.character] = _described(each)
            if len(phrases) == MOST_TOLD:
                break
    return list(phrases.values())


def _described(each: LookAlike) -> Phrase:
    if not each.plain.strip():
        return Phrase(N_("空白 {code}") if each.plain else N_("看不见的字符 {code}"), code=each.code)
    return Phrase(
        N_("“{character}”（{code}，应为“{plain}”）"), character=each.character, code=each.code, plain=each.plain
    )


def alike(name: str, known: Iterable[str]) -> tuple[str, list[Phrase]] | None:
    """The known name that `name` looks the same as, and the characters that differ; None where there is none.

    The look-alikes may stand in either: who typed a name right has it refused where the catalogue's was pasted.

    >>> alike("⾦额", ["人数", "金额"])
    ('金额', ['“⾦”（U+2FA6，应为“金”）'])
    """
    sought = plain(name)
    for other in known:
        if other != name and (other == sought or plain(other) == sought):
            there, here = described(lookalikes(other)), described(lookalikes(name))
            return other, here or there
    return None
