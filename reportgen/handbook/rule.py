"""What a wording rule is made of: its code, what it says, where it comes from, and cases that are worded when asked."""

from collections.abc import Callable
from typing import NamedTuple

from reportgen.language.pieces.phrase import Phrase


class Example(NamedTuple):
    """One case of a rule.

    given: what was in the data, in Chinese. style: entries of a style as users write them, "base_word: 比上年"; "" for none.
    worded: makes the phrase; called when somebody wants to see it, so that no output is ever typed in.
    rule: the code that the phrase bears where another rule chose its words; "" where it is the rule's own.
    asked: the filter that a template asks for it with, 增减, with its arguments as they are written; "" for a name by itself.
    """

    given: str
    style: str
    worded: Callable[[], Phrase]
    rule: str = ""
    asked: str = ""

    def by(self, asked: str) -> "Example":
        """The same case, asked for with a filter."""
        return self._replace(asked=asked)

    def under(self, rule: str) -> "Example":
        """The same case, shown beside a rule although `rule` chose its words."""
        return self._replace(rule=rule)


class LanguageRule(NamedTuple):
    """One row of the wording rules.

    code: "C4". title: a short name. says: what is printed when, and why. source: a standard's clause, or whose habit it is. All
    three are Chinese messages with English twins. examples: in the order in which a reader should meet them.
    """

    code: str
    title: str
    says: str
    source: str
    examples: tuple[Example, ...] = ()


class Chapter(NamedTuple):
    """The rules about one thing, in the order of their codes. title: a Chinese message; says: what they are about."""

    title: str
    says: str
    rules: tuple[LanguageRule, ...]


class StyleKey(NamedTuple):
    """A key of a style. says: what it decides. shown: for each value, as users write it, a case that it words."""

    key: str
    says: str
    shown: tuple[Example, ...]
