"""Which names of fonts mean the same kind of type.

GB/T 9704—2012 names kinds (5.2.2 仿宋体, 7.3.1 小标宋体, 7.3.3 黑体 and 楷体, 7.5 宋体), not a maker's font. A font is of a kind
where its name says so: a maker, the kind, and the set of characters or the edition, in Chinese (方正公文仿宋_GBK, CESI仿宋-GB2312,
仿宋_GB18030) or as the file is called inside (FZFangSong-Z02S, FZXBSJW--GB1-0, SimHei). So names are read by their parts. What has
something else in it is another kind (方正大标宋, 华文中宋, 华文细黑, 微软雅黑) and stays one: the standard asks for none of them.
"""

import re
import unicodedata
from functools import lru_cache

_KINDS = ("fangsong", "kai", "hei", "song", "xiaobiaosong")
# In the order of _KINDS: the words of Chinese names, of Latin ones, and what two makers shorten them to.
_CHINESE = ("仿宋", "楷", "黑", "书宋|宋", "小标宋|小標宋|标宋")
_LATIN = ("fangsong|fang", "kai(?:ti)?", "hei(?:ti)?", "(?:shu)?song(?:ti)?|sun", "xiaobiaosong")
_SHORT = ("fs", "kt?", "ht?", "ss", "xbs")
_MAKERS = "方正|华文|汉仪|文鼎|文星|长城|创艺|汉鼎|中易|adobe|cesi|fandol|fz|st|sim|hy|ar|wx"
# Sets of characters, weights and editions behind the kind; the longest first, for none is tried twice (names come from anywhere).
_EDITION = re.compile(
    "gb18030(?:20[0-9]{2})?|gb13000|gb2312|gbk?10?|gbk?|regular|常规|简体|繁体|中简|std|pro|jw|jf|sc|tc|"
    "[bz][0-9]{2}[st]?|v[0-9.]+|[简繁体中stjfrk0-9]",
    re.ASCII,
)
_PATTERNS = {
    kind: re.compile(
        rf"(?:{_MAKERS})?(?:公文|doc)?简?(?:(?:{chinese})体?|{latin})|(?:fz|cesi)(?:gw)?(?:{short})", re.ASCII
    )
    for kind, chinese, latin, short in zip(_KINDS, _CHINESE, _LATIN, _SHORT, strict=True)
}
_BETWEEN = re.compile(r"[\s_\-·.()（）]")
# Whole names that are made otherwise.
_OTHERS = {
    "nsimsun": "song",
    "新宋体": "song",
    "simsunextb": "song",
    "simsunb": "song",
    "新宋": "song",
    "timesnewroman": "times",
    "timesnewromanps": "times",
    "timesnewromanpsmt": "times",
    "times": "times",
}
# In Latin names: what fonts with Chinese characters are called by.
_OF_CHINA = re.compile(
    r"^(?:sim|n?sun|fz|st(?=[a-z]*(?:song|kai|hei|fang))|hy|cesi|ms |yu ?|microsoft ?(?:ya|jh))|song|hei|kai|fang|ming|mincho|gothic|cjk|han |han$|"
    r"source ?han|dengxian|uming|ukai|gulim|batang|wenquan|wqy|noto ?s\w+ ?(?:sc|tc)",
)


@lru_cache(maxsize=512)
def kind(name: str) -> str:
    """The kind of type that a font's name says, "" for one that is none of those the standard asks for.

    >>> kind("方正公文仿宋_GBK"), kind("CESI_FS_GB2312"), kind("微软雅黑")
    ('fangsong', 'fangsong', '')
    """
    plain = _plain(name)
    if plain in _OTHERS:
        return _OTHERS[plain]
    return next((each for each, pattern in _PATTERNS.items() if _is_of(pattern, plain)), "")


def _is_of(pattern: re.Pattern[str], plain: str) -> bool:
    """Whether a name is a kind's and nothing but editions stands behind."""
    found = pattern.match(plain)
    while found is not None and found.end() < len(plain):
        found = _EDITION.match(plain, found.end())
    return found is not None


def same_font(one: str, other: str) -> bool:
    """Whether two names mean one font, or fonts of one kind."""
    if _plain(one) == _plain(other):
        return True
    return bool(kind(one)) and kind(one) == kind(other)


def is_latin(name: str) -> bool:
    """Whether a font has Latin letters only, as far as its name says; an empty name is one that nobody chose."""
    plain = name.strip().lower()
    return plain.isascii() and kind(name) in {"", "times"} and not _OF_CHINA.search(plain)


def _plain(name: str) -> str:
    """A name without what differs from program to program: a list of stand-ins behind it, case, width, blanks and hyphens."""
    first = name.strip().lstrip("@").partition(";")[0]
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", first).lower())
