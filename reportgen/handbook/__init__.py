"""The wording rules for readers: what is printed when and why, with examples that the code words when they are asked for.

Nothing that makes a draft imports this package; `explain`, `trace` and the page docs/语言规则.md do.
"""
