"""The exception that carries a finding out of a running template; the renderer adds the place."""

from reportgen.diagnostics.finding import Finding


class TemplateFault(Exception):
    """A fault of the template, met while it runs."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(repr(finding))
        self.finding = finding
