"""The nearest known name to an unknown one, for hints."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None where nothing comes near."""
    import difflib  # only when something was mistyped

    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return matches[0] if matches else None


def suggestion(name: str, known: Iterable[str]) -> str:
    """The nearest name in Chinese quotes, ready for the hint's placeholder; "（无相近名称）" where there is none."""
    found = nearest(name, known)
    return f"“{found}”" if found else "（无相近名称）"
