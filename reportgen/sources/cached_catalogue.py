"""The catalogue, read anew only when its file has changed: reading 5,000 indicators takes longer than all the rest of a build."""

from pathlib import Path

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.catalogue_data import as_data, from_data
from reportgen.sources.files.cache import Kept, fingerprint
from reportgen.sources.files.text_file import read_text


def read_catalogue(path: Path, name: str, found: list[Diagnostic], kept: Kept) -> Catalogue:
    """As `catalogue_file.read_catalogue`; a catalogue without findings is kept for the next time.

    Args:
        name: the path as findings print it.
    """
    text = read_text(path, name, found)
    if text is None:
        return Catalogue(())
    mark = fingerprint("catalogue", name, text)
    catalogue = kept.load(str(path), mark, from_data)
    if catalogue is None:
        from reportgen.sources.catalogue_file import catalogue_in  # only where the file has changed

        before = len(found)
        catalogue = catalogue_in(text, name, found)
        if len(found) == before:
            kept.store(str(path), mark, catalogue, as_data(catalogue))
    return catalogue
