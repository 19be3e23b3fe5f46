"""A region spoken of without its name: 全县, 我市, 该区."""

_KINDS = (
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "新区",
    "开发区",
    "省",
    "市",
    "州",
    "盟",
    "县",
    "旗",
    "区",
    "镇",
    "乡",
    "街道",
)
# What the long kinds are called behind 全, 我 and 该; the others by themselves.
_SHORT = {"自治区": "区", "自治州": "州", "自治县": "县", "自治旗": "旗", "新区": "区", "开发区": "区"}


def region_word(region: str, word: str) -> str:
    """A region by its kind, behind a word.

    Args:
        region: its name, 示范县. word: 全, 我 or 该.

    Returns:
        全县; the name itself where it does not say what kind of region it is.

    >>> region_word("示范县", "全"), region_word("某自治州", "我"), region_word("示范", "该")
    ('全县', '我州', '示范')
    """
    kind = next((kind for kind in _KINDS if region.endswith(kind)), "")
    return word + _SHORT.get(kind, kind) if kind else region
