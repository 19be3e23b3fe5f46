"""Exact facts: unit, number, indicator, period, observation, dataset. No I/O, no wording, no float."""
