"""Which field a piece of a paragraph is the result of, as Word writes them: begin, instruction, separate, result, end."""

INSTRUCTION = 255  # characters of a field's code: it stands at each run of the result


class _Field:
    """A field that is still open: its instruction, whether its result has begun, and whether any of it was met."""

    def __init__(self) -> None:
        self.instruction = ""
        self.begun = self.met = False


class OpenFields:
    """The fields open at a place of a paragraph, the innermost last; of those whose result has begun the innermost prints."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._begun: list[_Field] = []

    def told(self, text: str) -> None:
        """A piece of an instruction."""
        if self._open and len(self._open[-1].instruction) < INSTRUCTION:
            self._open[-1].instruction += text[:INSTRUCTION]

    def printing(self) -> str:
        """The instruction of the innermost field whose result stands here, "" for typed text."""
        if not self._begun:
            return ""
        self._begun[-1].met = True
        return self._begun[-1].instruction

    def turn(self, kind: str) -> list[tuple[str, str]]:
        """A w:fldChar. A page number that no program has counted yet is given as 1: scripts write the field without a result."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open and not self._open[-1].begun:
            self._open[-1].begun = True
            self._begun.append(self._open[-1])
        elif kind == "end" and self._open:
            field = self._open.pop()
            if field.begun:
                self._begun.pop()
            if not field.met and field.instruction.split()[:1] == ["PAGE"]:
                return [("1", field.instruction)]
        return []
