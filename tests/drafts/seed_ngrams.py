"""Fingerprints of every run of LENGTH Chinese characters in the seeds, so that a clone without the seeds can compare.

`seed_ngrams.txt` is made by `python -m tests.drafts.seed_ngrams`, where the seeds lie beside the repository.
"""

from pathlib import Path

from tests.drafts.wording import fingerprints_of_seeds

FILE = Path(__file__).with_suffix(".txt")
FINGERPRINTS = frozenset(FILE.read_text(encoding="ascii").split()) if FILE.exists() else frozenset()

if __name__ == "__main__":
    made = sorted(fingerprints_of_seeds())
    FILE.write_text("".join(" ".join(made[start : start + 10]) + "\n" for start in range(0, len(made), 10)), "ascii")
