"""Chinese numerals as headings and enumerations count with them: 一, 十, 十一, 二十, 一百零一."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ("千", "百", "十", "")
LARGEST = 9999


def counting_numeral(n: int) -> str:
    """As `chinese_numeral`, but in Arabic digits past the largest that it writes: a draft gone astray still has its numbers."""
    return chinese_numeral(n) if n <= LARGEST else str(n)


def chinese_numeral(n: int) -> str:
    """Write a counting number in Chinese.

    Args:
        n: 1 to 9999.

    Returns:
        The numeral as it stands at the head of 一、 and 一是; the 一 of 一十 falls only at the beginning (十一, but 一百一十).

    Raises:
        ValueError: n is outside 1 to 9999.
    """
    if not 1 <= n <= LARGEST:
        raise ValueError(f"no numeral for {n}: 1 to {LARGEST} are counted")
    written = ""
    skipped = False
    for place, digit in zip(_PLACES, f"{n:04d}", strict=True):
        if digit == "0":
            skipped = bool(written)
            continue
        if skipped:
            written += "零"
            skipped = False
        written += ("" if digit == "1" and place == "十" and not written else _DIGITS[int(digit)]) + place
    return written
