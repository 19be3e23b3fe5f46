"""The digest on the last line of a draft that is text: by it one that somebody edited is known."""

from hashlib import sha256

_START, _END = "<!-- reportgen sha256=", " -->"


def sealed(text: str) -> str:
    """A text with its seal, a comment of Markdown and HTML alike."""
    return f"{text}\n{_seal(text)}\n"


def is_untouched(text: str) -> bool:
    """Whether a text is a draft of ours exactly as it was written; line ends may be of either kind."""
    body, mark, seal = text.replace("\r\n", "\n").rpartition(f"\n{_START}")
    return bool(mark) and _seal(body) == f"{_START}{seal}".rstrip("\n")


def _seal(text: str) -> str:
    return f"{_START}{sha256(text.encode()).hexdigest()}{_END}"
