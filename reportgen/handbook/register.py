"""Every wording rule by its code. Importing this module loads them all; nothing that makes a draft does."""

from reportgen.handbook.changes import CHANGES
from reportgen.handbook.comparisons import COMPARISONS
from reportgen.handbook.rates import RATES
from reportgen.handbook.rule import LanguageRule
from reportgen.handbook.sentences import SENTENCES
from reportgen.handbook.values import VALUES

CHAPTERS = (VALUES, CHANGES, RATES, COMPARISONS, SENTENCES)
RULES: dict[str, LanguageRule] = {rule.code: rule for chapter in CHAPTERS for rule in chapter.rules}
