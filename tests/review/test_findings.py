import reportgen.review.findings  # noqa: F401  (registers the rules)
from reportgen.diagnostics.finding import RULES


def test_every_review_rule_explains_itself() -> None:
    rules = [rule for code, rule in RULES.items() if code.startswith("R")]
    assert len(rules) >= 5
    for rule in rules:
        for part in ("## 为什么", "## 例", "## 怎么办"):
            assert part in (rule.__doc__ or ""), rule.code
