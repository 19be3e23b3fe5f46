"""What an office installs: the wheel holds the program, its messages, and all that `reportgen init` lays out."""

import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

from reportgen.app.init import DATA

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without asking any index."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files in it."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    """What it says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def below(folder: Path) -> set[str]:
    """Paths of the files below a folder of the checkout, relative to the checkout."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_every_module_and_page_of_the_package_is_in_the_wheel(names: set[str]) -> None:
    assert below(ROOT / "reportgen") <= names


def test_the_scaffold_holds_every_template_of_the_repository(names: set[str]) -> None:
    assert {f"reportgen/scaffold/{path}" for path in below(ROOT / "templates")} <= names


def test_the_scaffold_holds_what_init_lays_out_and_no_other_data(names: set[str]) -> None:
    data = {name.rpartition("/")[2] for name in names if name.startswith("reportgen/scaffold/data/")}
    assert data == set(DATA)


def test_the_english_messages_are_in_the_wheel(names: set[str]) -> None:
    assert "reportgen/locale/en.po" in names


def test_the_wheel_says_that_the_package_is_typed_and_carries_its_licence(names: set[str]) -> None:
    assert "reportgen/py.typed" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_nothing_else_lands_beside_the_package(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"reportgen"}


def test_tools_of_the_developers_are_not_asked_of_users(metadata: Message) -> None:
    required = {requirement.split(">")[0] for requirement in metadata.get_all("Requires-Dist", [])}
    assert required == {"babel", "click", "jinja2", "lxml", "pandas", "pyyaml", "rich", "watchfiles", "xlsxwriter"}
