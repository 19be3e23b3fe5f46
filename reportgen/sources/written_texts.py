"""Reading `texts:` of a period file: texts that are printed as somebody else wrote or said them."""

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.written_text import WITH_CONSENT, WrittenText
from reportgen.sources.figures.file_kinds import WRITTEN_TEXT
from reportgen.sources.figures.times import date_in
from reportgen.sources.yaml.findings_shape import MissingKey
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar
from reportgen.sources.yaml.shape import entries, fits


def read_texts(node: Node | None, document: Document, found: list[Diagnostic]) -> dict[str, WrittenText]:
    """The texts by name; one with a fault is left out, with a finding."""
    texts: dict[str, WrittenText] = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not fits(key.text, value, WRITTEN_TEXT, WRITTEN_TEXT.fields["text"].explanation, document.path, found):
            continue
        assert isinstance(value, Mapping)
        before = len(found)
        written = {name: child for name, (_, child) in entries(value, WRITTEN_TEXT, document.path, found).items()}
        said = {name: child.text.strip() for name, child in written.items() if isinstance(child, Scalar)}
        kind = said.get("kind", "")
        if kind in WITH_CONSENT and not said.get("owner"):
            missing = MissingKey(key="owner", explanation=WRITTEN_TEXT.fields["owner"].explanation)
            found.append(missing.at(document.place(value)))
        date = date_in(said["date"], document.place(written["date"]), found) if "date" in said else ""
        if len(found) == before:
            texts[key.text] = WrittenText(
                key.text,
                kind,
                said.get("text", ""),
                said.get("speaker", ""),
                said.get("byline", ""),
                said.get("owner", ""),
                said.get("consent") == "true",
                date,
                document.place(written["text"]),
            )
    return texts
