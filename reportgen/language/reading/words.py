"""The words around a number in running text: how sure it is, which way it goes, and whether it is a level or a difference."""

import re

WINDOW = 24  # characters before a number that are looked at
TIMES = ("年", "年度", "个月", "个季度", "周", "天", "日", "小时", "个小时", "分钟", "工作日", "个工作日")

# The longer first, with what they mean.
_ADVERBS = (
    ("不少于", "以上"), ("不低于", "以上"), ("至少", "以上"), ("不超过", "以内"), ("不高于", "以内"), ("不多于", "以内"), ("最多", "以内"),
    ("低于", "以下"), ("少于", "以下"), ("高于", "以上"), ("多于", "以上"), ("超过", "超"), ("突破", "超"), ("超", "超"), ("逾", "逾"),
    ("接近", "近"), ("将近", "近"), ("近", "近"), ("大约", "约"), ("约为", "约"), ("约", "约"),
)  # fmt: skip
_NO_ADVERB = re.compile("(?:[附最临邻]近|[节签预违履续制条邀公]约)$")
_TO = ("达到", "到", "至", "为", "达", "了")
_NOUNS = dict.fromkeys(("增长率", "增幅", "涨幅", "升幅", "增速"), 1) | dict.fromkeys(("降幅", "跌幅"), -1)
_RISES = "增长 增加 提高 提升 上升 上涨 上浮 上调 扩大 延长 加快 增收 增支 多增 净增 递增 回升 攀升 跃升 前移 增亏 超额 增 升 涨 翻"
_FALLS = "下降 降低 减少 缩短 回落 放缓 收窄 缩小 缩减 下跌 下滑 下调 下浮 压缩 压减 减收 减支 少增 净减 减亏 后移 减轻 降 减 跌"
_VERBS = dict.fromkeys(_RISES.split(), 1) | dict.fromkeys(_FALLS.split(), -1) | _NOUNS
_COMPARED = dict.fromkeys("高多快长", 1) | dict.fromkeys("低少慢短", -1)
_COMPARING = re.compile("比|较|分别")  # without one of these in the clause, 多 and 长 are parts of other words
_CLAUSE_END = re.compile("[，。；：、\n]")
_BESIDE = re.compile(
    "(?<!不)(?:(?P<above>高于|多于|快于|领先|超(?=序时|目标|计划|任务|预算|控制))|低于|少于|慢于|落后)[^0-9，。；、：（）]{1,10}$"
)
_BEHIND = re.compile("及?(?P<word>以上|以下|以内|之内|左右|上下)|内(?![部设外容])")
_BEHIND_WORDS = {"之内": "以内", "上下": "左右"}


def said_before(window: str, unit: str) -> tuple[str, int, bool]:
    """What the words before a number say of it.

    Args:
        window: the text before it, `WINDOW` characters at most. unit: its unit as text; 近5年 is the last five, not about five.

    Returns:
        The qualifier (约 近 超 逾 以上 以下 以内 or ""); 1 behind a word for a rise, -1 behind one for a fall, else 0; and
        whether that word leads to the number as the new level: 提高到65%.

    >>> said_before("办理时限压缩到约", "天"), said_before("高于全国", "个百分点"), said_before("新增", "家")
    (('约', -1, True), ('', 1, False), ('', 0, False))
    """
    window = window.rstrip(" ")
    beside = _BESIDE.search(window)
    if beside is not None:
        return "", 1 if beside["above"] else -1, False
    qualifier = ""
    for adverb, meaning in _ADVERBS:
        if window.endswith(adverb) and not _NO_ADVERB.search(window):
            window = window[: -len(adverb)]
            qualifier = "" if meaning == "近" and unit in TIMES else meaning
            break
    to = next((each for each in _TO if window.endswith(each)), "")
    window = window[: len(window) - len(to)]
    for length in (3, 2, 1):
        verb = window[-length:]
        if verb in _VERBS and not (verb == "增" and window.endswith("新增")):
            return qualifier, _VERBS[verb], to not in ("", "了") and verb not in _NOUNS
    if window[-1:] in _COMPARED and not to and _COMPARING.search(_CLAUSE_END.split(window)[-1]):
        return qualifier, _COMPARED[window[-1]], False
    return qualifier, 0, False


def said_behind(text: str, end: int, unit: str) -> str:
    """What the words behind a number say of it: 以上 以下 以内 左右 or "". 内 counts behind a time only: 30天内.

    Args:
        end: where the number with its unit ends.
    """
    match = _BEHIND.match(text, end)
    if match is None or (match["word"] is None and unit not in TIMES):
        return ""
    word = match["word"] or "以内"
    return _BEHIND_WORDS.get(word, word)
