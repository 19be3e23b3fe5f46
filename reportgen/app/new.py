"""A new genre in the office's templates folder: a skeleton that works at once, or a copy of another genre."""

import re
from pathlib import Path

from reportgen.app.findings_new import BadGenreName, GenreExists
from reportgen.app.outcome import Outcome
from reportgen.app.writing import cannot_write
from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.files.new_folder import write_new
from reportgen.files.regular import read_regular
from reportgen.genre.findings_genre import UnknownGenre
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.files.project import Project, project_around
from reportgen.sources.files.template_folders import GENRE_FILE, TemplateFolders, template_folders
from reportgen.sources.files.text_file import MAX_BYTES

SKELETON = Path(__file__).with_name("genre_skeleton")
LONGEST_NAME = 40
MOST_GROUPS = 8
MOST_INDICATORS = 12
_NO_NAME = frozenset("\\/:*?\"'<>|{}[]%#,&!`$;()")
_NOT_IN_TEXT = frozenset("'\"\\{}%#*|`[]")
_PERIOD_FILE = re.compile(r"\d{4}.*\.ya?ml")
_NAME = re.compile(r"^name:.*$", re.MULTILINE)


def new_genre(name: str, base: str | None = None, cwd: Path | None = None) -> Outcome:
    """Make a genre of the office's own.

    Args:
        name: of its folder in templates. base: the genre to copy, of the office or shipped; by default a skeleton is made whose
            sections take what the catalogue's groups, the targets and the written passages give. cwd: a folder of the project.

    Returns:
        The outcome; `path` is the folder. Nothing that is there already is written over.
    """
    cwd = cwd or Path.cwd()
    found: list[Diagnostic] = []
    project = project_around(cwd, found)
    if project is None:
        return Outcome(tuple(found))
    folders = template_folders(project)
    found += _refused(name, base, folders)
    if found:
        return Outcome(tuple(found), project.root)
    folder = project.root / "templates" / name
    try:
        files = _copied(base, name, folders) if base is not None else _skeleton(name, _catalogue(project))
        write_new(folder, files)
    except OSError as error:
        shown = project.shown(folder)
        return Outcome((cannot_write(shown, error),), project.root)
    return Outcome((), project.root, path=folder)


def latest_period_file(cwd: Path | None = None) -> str:
    """The name of a period file that a genre can be tried on: of those beside the catalogue that of the last year, the whole year before
    its parts; "2025.yaml" for want of any.
    """
    project = project_around(cwd or Path.cwd(), [])
    beside = project.catalogue_file.parent.iterdir() if project is not None else ()
    names = (path.name for path in beside if _PERIOD_FILE.fullmatch(path.name))
    return max(names, key=lambda name: (name[:4], name[4] == ".", name), default="2025.yaml")


def _refused(name: str, base: str | None, folders: TemplateFolders) -> list[Diagnostic]:
    plain = name.isprintable() and not set(name) & _NO_NAME and not any(character.isspace() for character in name)
    if not plain or not 0 < len(name) <= LONGEST_NAME or name[0] in "._-" or name.endswith("."):
        return [BadGenreName(name=name).at(None)]
    if base is not None and not folders.has_genre(base):
        known = folders.genres()
        return [UnknownGenre(name=base, near=suggestion(base, known), known=known).at(None)]
    if folders.is_own(name) or (folders.has_genre(name) and base != name):
        return [GenreExists(name=name).at(Place(folders.shown(f"{name}/{GENRE_FILE}").rpartition("/")[0]))]
    return []


def _copied(base: str, name: str, folders: TemplateFolders) -> dict[str, bytes]:
    paths = {file: folders.find(f"{base}/{file}") for file in folders.files(base)}
    files = {file: read_regular(path, MAX_BYTES) for file, path in paths.items() if path is not None}
    settings = files[GENRE_FILE].decode("utf-8", "surrogateescape")
    files[GENRE_FILE] = _NAME.sub(f'name: "{name}"', settings, count=1).encode("utf-8", "surrogateescape")
    return files


def _skeleton(name: str, catalogue: Catalogue) -> dict[str, bytes]:
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(SKELETON.iterdir()) if path.is_file()}
    example = next((indicator.name for indicator in catalogue), "指标")
    files[GENRE_FILE] = files[GENRE_FILE].replace("NAME", f'"{name}"', 1).replace("INDICATOR", example)
    files["groups.md.j2"] = "\n".join(_achievements(catalogue))
    return {file: text.encode() for file, text in files.items()}


def _achievements(catalogue: Catalogue) -> list[str]:
    """A section with a paragraph for each group of the catalogue, or each department; without either, over its indicators."""
    groups = dict.fromkeys(each.group for each in catalogue if each.group)
    groups = groups or dict.fromkeys(each.department for each in catalogue if each.department)
    usable = [group for group in groups if not set(group) & _NOT_IN_TEXT][:MOST_GROUPS]
    if not usable:
        names = [each.name for each in catalogue][:MOST_INDICATORS]
        return ["{# 各项指标：有数的逐个说。 #}", "## 各项工作有序推进", "", *_told(f"[{', '.join(names)}]|有值"), ""]
    lines = [
        "{# 各方面的成效：每组取比上年改善最多的几个，没有上年数的取前几个；没有可说的，标题一同消失。标题请改成自己的话。 #}"
    ]
    for group in usable:
        figures = f"指标组('{group}')"
        first_year = [f"{{% if not {figures}|可比 %}}", *_told(f"({figures}|有值)[:3]"), "{% endif %}"]
        lines += [f"## {group}", "", *_told(f"{figures}|前几名(3)", *first_year), ""]
    return lines


def _told(figures: str, *otherwise: str) -> list[str]:
    each = "{{ 数|说(目标=false) }}{% if loop.last %}。{% else %}；{% endif %}"
    return [f"{{% for 数 in {figures} %}}", each, *(("{% else %}", *otherwise) if otherwise else ()), "{% endfor %}"]


def _catalogue(project: Project) -> Catalogue:
    from reportgen.sources.catalogue_file import read_catalogue

    return read_catalogue(project.catalogue_file, project.shown(project.catalogue_file), [])
