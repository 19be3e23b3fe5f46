"""Blocks and texts that a template asks for whole: tables, charts, key figures, rules, written texts, the annex, the verdict."""
