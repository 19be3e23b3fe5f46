"""The nearest known name to an unknown one, for hints."""

from collections.abc import Iterable

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, or None where nothing comes near."""
    import difflib  # only when something was mistyped

    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return matches[0] if matches else None


def suggestion(name: str, known: Iterable[str]) -> str:
    """The nearest known name in Chinese quotes, ready for the hint's placeholder; "（无相近名称）" where there is none.

    Characters of the name that look like others (⾦ for 金) are named with their codes: the eye does not find them.
    """
    from reportgen.diagnostics.lookalike import alike, described, lookalikes, plain  # as above

    names = list(known)
    if same := alike(name, names):
        return Phrase(N_("“{name}”，看着相同，不同的是{characters}"), name=same[0], characters=same[1])
    found = nearest(plain(name), names)
    if characters := described(lookalikes(name)):
        if found:
            return Phrase(N_("“{name}”，所写的名称中有{characters}"), name=found, characters=characters)
        return Phrase(N_("（无相近名称；所写的名称中有{characters}）"), characters=characters)
    return f"“{found}”" if found else "（无相近名称）"
