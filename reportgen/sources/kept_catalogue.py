"""The catalogue, read anew only when its file has changed: reading 5,000 indicators takes longer than all the rest of a build."""

import pickle
from pathlib import Path

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.kept import Kept, fingerprint
from reportgen.sources.text_file import read_text


def read_catalogue(path: Path, name: str, found: list[Diagnostic], kept: Kept) -> Catalogue:
    """As `catalogue_file.read_catalogue`; a catalogue without findings is kept for the next time.

    Args:
        name: the path as findings print it.
    """
    text = read_text(path, name, found)
    if text is None:
        return Catalogue(())
    mark = fingerprint("catalogue", name, text)
    catalogue = kept.load(str(path), mark, _catalogue)
    if catalogue is None:
        from reportgen.sources.catalogue_file import catalogue_in  # only where the file has changed

        before = len(found)
        catalogue = catalogue_in(text, name, found)
        if len(found) == before:
            kept.store(str(path), mark, catalogue, pickle.dumps((catalogue.indicators, catalogue.checks)))
    return catalogue


def _catalogue(content: bytes) -> Catalogue:
    indicators, checks = pickle.loads(content)  # noqa: S301 - from the user's own folder, which nobody else may write
    return Catalogue(indicators, checks)
