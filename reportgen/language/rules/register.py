"""Every wording rule by its code. Importing this module loads them all; nothing that makes a draft does."""

from reportgen.language.rules.changes import CHANGES
from reportgen.language.rules.comparisons import COMPARISONS
from reportgen.language.rules.rates import RATES
from reportgen.language.rules.rule import LanguageRule
from reportgen.language.rules.sentences import SENTENCES
from reportgen.language.rules.values import VALUES

CHAPTERS = (VALUES, CHANGES, RATES, COMPARISONS, SENTENCES)
RULES: dict[str, LanguageRule] = {rule.code: rule for chapter in CHAPTERS for rule in chapter.rules}
