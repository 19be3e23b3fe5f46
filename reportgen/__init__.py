"""reportgen: Chinese work reports from checked figures.

The public interface is what `__all__` names; everything else may move. Most are a command's twin:
`build`, `check`, `show`, `trace`, `lint_format`, `schemas`, `explain`, `init`, `genres`, `new_genre`. For scripts there is `frame`, the
figures as a data frame of pandas, which raises `Refused` where errors leave nothing to give.
"""

TYPE_CHECKING = False  # as typing has it, which takes milliseconds to import

if TYPE_CHECKING:
    from reportgen.app.build import build
    from reportgen.app.check import check
    from reportgen.app.explain import explain
    from reportgen.app.frame import frame
    from reportgen.app.genres import genres
    from reportgen.app.init import init
    from reportgen.app.lint_format import lint_format
    from reportgen.app.new import new_genre
    from reportgen.app.outcome import Outcome
    from reportgen.app.refused import Refused
    from reportgen.app.schema import schemas
    from reportgen.app.show import show
    from reportgen.app.trace import trace

__all__ = [
    "Outcome",
    "Refused",
    "build",
    "check",
    "explain",
    "frame",
    "genres",
    "init",
    "lint_format",
    "new_genre",
    "schemas",
    "show",
    "trace",
]

_HOMES = {
    "Outcome": "outcome",
    "Refused": "refused",
    "build": "build",
    "check": "check",
    "explain": "explain",
    "frame": "frame",
    "genres": "genres",
    "init": "init",
    "lint_format": "lint_format",
    "new_genre": "new",
    "schemas": "schema",
    "show": "show",
    "trace": "trace",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that `import reportgen` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportgen' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"reportgen.app.{_HOMES[name]}"), name)
