"""The digest on the last line of a draft that is text: by it one that somebody edited is known."""

from hashlib import sha256

_START, _END = "<!-- reportgen sha256=", " -->"


def sealed(text: str) -> str:
    """A text with its seal, a comment of Markdown and HTML alike."""
    return f"{text}\n{_seal(text)}\n"


def is_untouched(text: str) -> bool:
    """Whether a text is a draft of ours exactly as it was written; another program may have changed all line ends at once."""
    written = text.replace("\r\n", "\n")
    body, mark, _ = written.rpartition(f"\n{_START}")
    return bool(mark) and sealed(body) == written and text in (written, written.replace("\n", "\r\n"))


def _seal(text: str) -> str:
    return f"{_START}{sha256(text.encode()).hexdigest()}{_END}"
