"""Every command: help in both languages, an example that runs, a twin in the library; what goes to which stream."""

import importlib
import inspect
import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from importlib.metadata import version
from pathlib import Path

import pytest

import reportgen as library
from reportgen.cli.main import COMMANDS
from reportgen.cli.words import HELP
from tests.cli.terminal import HAN, reportgen
from tests.docx.office import parts, repacked
from tests.templating.office import PERIOD, SECTION, Office

TWINS = {"schema": "schemas", "lint-format": "lint_format", "new": "new_genre"}
# The sample has questions on purpose, so a strict check of it has findings.
FINDS = {"check"}
SHOWS_FINDINGS = [("build", PERIOD), ("check", PERIOD), ("show", PERIOD), ("schema", PERIOD)]


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_chinese_and_has_an_example(command: str, option: str, tmp_path: Path) -> None:
    said = reportgen(*command.split(), option, cwd=tmp_path)
    assert (said.code, said.err) == (0, "")
    told = HELP[command]
    assert told.summary in said.out
    assert told.example in said.out
    assert told.example.startswith(f"reportgen {command}".strip())
    assert "Show this message" not in said.out
    assert "Usage" not in said.out
    assert all(f"  {name} " in said.out for name in COMMANDS) or command


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("before", [True, False])
def test_help_is_english_when_asked_for(command: str, before: bool, tmp_path: Path) -> None:
    words = command.split()
    arguments = ["--lang", "en", *words, "--help"] if before else [*words, "--help", "--lang=en"]
    said = reportgen(*arguments, cwd=tmp_path)
    assert (said.code, said.err) == (0, "")
    without_example = said.out.replace(HELP[command].example, "")
    assert not HAN.search(without_example), without_example
    assert HELP[command].example in said.out


def test_every_example_runs_as_it_stands(tmp_path: Path) -> None:
    here = tmp_path
    for command in COMMANDS:
        program, *arguments = shlex.split(HELP[command].example)
        assert program == "reportgen"
        said = reportgen(*arguments, cwd=here)
        assert said.code == (1 if command in FINDS else 0), said.err
        assert "P002" not in said.err
        if command == "init":
            here = tmp_path / arguments[1]


def test_every_command_has_a_module_help_and_a_twin_in_the_library() -> None:
    folder = Path(inspect.getfile(importlib.import_module("reportgen.cli"))).parent
    for command in COMMANDS:
        module = command.replace("-", "_")
        assert (folder / f"{module}.py").is_file()
        twin = TWINS.get(command, command)
        assert twin in library.__all__
        function = getattr(library, twin)
        assert function.__module__ in (f"reportgen.app.{module}", f"reportgen.review.{module}")
        assert inspect.getdoc(function)
        assert getattr(importlib.import_module(f"reportgen.app.{module}"), twin) is function
    assert HELP.keys() == {"", *COMMANDS}
    assert set(library.__all__) == {
        "Outcome",
        "Refused",
        "frame",
        *(TWINS.get(command, command) for command in COMMANDS),
    }


def test_an_unknown_name_of_the_library_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="biuld"):
        getattr(library, "biuld")  # noqa: B009 - mypy knows that there is none


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    said = reportgen("--version", cwd=tmp_path)
    assert (said.code, said.out, said.err) == (0, f"reportgen {version('reportgen')}\n", "")


def test_the_script_and_the_module_are_the_same_command(project: Path) -> None:
    script = Path(sys.executable).with_name("reportgen")
    done = subprocess.run([script, "check", "2025.yaml"], cwd=project, capture_output=True, text=True, check=False)
    said = reportgen("check", "2025.yaml", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == said


def test_the_draft_is_a_result_and_findings_are_not(office: Office) -> None:
    said = reportgen("build", PERIOD, cwd=office.root)
    assert said.code == 0
    assert said.out.splitlines()[-1] == "草稿：outputs/示范县医疗保障局2025年工作总结.docx"
    assert "待核" in said.err
    assert "D301" not in said.out
    said = reportgen("build", PERIOD, "--format", "md", cwd=office.root)
    assert said.out.startswith("# 标题\n")
    assert "D301" in said.err
    assert "D301" not in said.out


def test_a_page_is_a_file_and_the_result_says_where(office: Office) -> None:
    said = reportgen("build", PERIOD, "--format", "html", cwd=office.root)
    assert said.code == 0
    assert said.out.splitlines()[-1] == "草稿：outputs/示范县医疗保障局2025年工作总结.html"
    assert "D301" in said.err
    assert "<" not in said.out


@pytest.mark.parametrize("arguments", SHOWS_FINDINGS, ids=[command for command, _ in SHOWS_FINDINGS])
def test_errors_go_to_standard_error(office: Office, arguments: tuple[str, str]) -> None:
    office.write("data/indicators.yaml", "参保人数: [\n")
    said = reportgen(*arguments, cwd=office.root)
    assert said.code == 1
    assert ("data/indicators.yaml:1:7", "D108") in said.errors
    assert "D108" not in said.out


@pytest.mark.parametrize("arguments", SHOWS_FINDINGS, ids=[command for command, _ in SHOWS_FINDINGS])
def test_findings_as_json_are_one_array(office: Office, arguments: tuple[str, str]) -> None:
    office.write("data/indicators.yaml", "参保人数: [\n")
    said = reportgen(*arguments, "--output-format", "json", cwd=office.root)
    assert said.code == 1
    (error,) = [each for each in json.loads(said.out) if each["severity"] == "error"]
    assert error.keys() == {"code", "severity", "path", "line", "column", "cell", "message", "hint"}
    assert (error["code"], error["path"], error["line"], error["column"]) == ("D108", "data/indicators.yaml", 1, 7)


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "2025.yaml", "-o", "other.docx"),
        ("check", "2025.yaml"),
        ("show", "2025.yaml", "城乡居民参保人数"),
        ("trace", "outputs/示范县医疗保障局2025年工作总结.docx", "网上采购率"),
        ("schema", "2025.yaml"),
        ("explain",),
        ("explain", "d103"),
        ("explain", "D999"),
        ("trace", "nothing.docx"),
        ("init", "."),
        ("init", "another"),
    ],
    ids=" ".join,
)
def test_with_json_standard_output_is_json_and_nothing_else(project: Path, arguments: tuple[str, ...]) -> None:
    said = reportgen(*arguments, "--output-format=json", cwd=project)
    assert said.code in (0, 1)
    assert isinstance(json.loads(said.out), list | dict)


def test_markdown_is_not_mixed_with_findings(office: Office) -> None:
    said = reportgen("build", PERIOD, "--format", "md", "--output-format", "json", cwd=office.root)
    assert said.out.startswith("# 标题\n")
    findings, _ = json.JSONDecoder().raw_decode(said.err)
    assert "D301" in {each["code"] for each in findings}


def test_findings_as_workflow_commands_stand_on_a_line_each(office: Office) -> None:
    office.write(SECTION, "参保{{ 参报人数 }}。\n")
    said = reportgen("check", PERIOD, "--output-format", "github", cwd=office.root)
    assert said.code == 1
    errors = [line for line in said.out.splitlines() if line.startswith("::error ")]
    assert errors[0].startswith("::error file=templates/annual/a.md.j2,line=1,col=6,title=T002::")
    assert all(line.startswith("::") for line in said.out.splitlines())


@pytest.mark.parametrize("arguments", [("--lang", "en", "check", PERIOD), ("check", PERIOD, "--lang=en")], ids=str)
def test_findings_are_english_when_asked_for(office: Office, arguments: tuple[str, ...]) -> None:
    office.write(PERIOD, "report: annual\norganisation: 局\nregion: 县\nperiod: 2025\nfigures: {参保人数: 5元}\n")
    said = reportgen(*arguments, cwd=office.root)
    assert said.code == 1
    first = said.err.splitlines()[0]
    assert first.startswith("data/2025.yaml:5:17: error D045 ")
    assert not HAN.search(said.out)


def test_a_reader_who_closes_the_pipe_sees_no_traceback(project: Path) -> None:
    for command in (["explain"], ["show", "2025.yaml"], ["build", "2025.yaml", "--format", "md"]):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as closed:
            done = subprocess.run(
                [sys.executable, "-m", "reportgen", *command],
                cwd=project,
                stdout=closed,
                stderr=subprocess.PIPE,
                check=False,
            )
        errors = done.stderr.decode()
        assert "Traceback" not in errors, command
        assert "BrokenPipe" not in errors, command
        assert "P002" not in errors, command


def test_output_is_utf8_whatever_the_terminal_says(project: Path) -> None:
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    said = reportgen("check", "2025.yaml", cwd=project, environment=plain)
    assert "待核" in said.err


def test_a_draft_somebody_worked_on_is_kept_and_said_so(office: Office) -> None:
    assert reportgen("build", PERIOD, cwd=office.root).code == 0
    (draft,) = (office.root / "outputs").iterdir()
    edited = parts(draft.read_bytes())["word/document.xml"].replace("正文".encode(), "改文".encode())
    draft.write_bytes(before := repacked(draft.read_bytes(), {"word/document.xml": edited}))
    said = reportgen("build", PERIOD, cwd=office.root)
    assert said.code == 0
    assert draft.read_bytes() == before
    assert f"原稿 outputs/{draft.name} 正打开着或已改过，没有动它。" in said.out
    assert said.out.splitlines()[-1] == f"草稿：outputs/{draft.stem}（2）.docx"


def test_building_again_says_that_nothing_changed(office: Office) -> None:
    assert reportgen("build", PERIOD, cwd=office.root).code == 0
    assert reportgen("build", PERIOD, cwd=office.root).out.rstrip().endswith("（内容未变）")


def test_a_draft_open_in_word_is_kept(office: Office) -> None:
    assert reportgen("build", PERIOD, cwd=office.root).code == 0
    (draft,) = (office.root / "outputs").iterdir()
    before = draft.read_bytes()
    draft.with_name(f"~${draft.name[2:]}").write_bytes(b"somebody")
    office.write(SECTION, "新的正文。\n")
    said = reportgen("build", PERIOD, cwd=office.root)
    assert (said.code, draft.read_bytes()) == (0, before)
    assert said.out.splitlines()[-1] == f"草稿：outputs/{draft.stem}（2）.docx"


ASKED_IN_VAIN = [
    ("explain D1O3", "P004", "“D103”"),
    ("show data/2025.yaml 参报人数", "P005", "“参保人数”"),
    ("init .", "P003", ""),
    ("init data/2025.yaml", "P003", ""),
    ("init data/2025.yaml/below", "P001", ""),
    ("schema -o data/2025.yaml", "P001", ""),
    ("trace nothing.docx", "R004", ""),
    ("trace data", "R004", ""),
    ("trace data/2025.yaml", "R006", ""),
]


@pytest.mark.parametrize(("line", "code", "near"), ASKED_IN_VAIN, ids=[line for line, _, _ in ASKED_IN_VAIN])
def test_what_cannot_be_answered_is_an_error_with_a_code(office: Office, line: str, code: str, near: str) -> None:
    said = reportgen(*line.split(), cwd=office.root)
    assert (said.code, [each for _, each in said.errors]) == (1, [code])
    assert near in said.err


def test_trace_answers_for_a_figure_and_says_what_it_does_not_find(project: Path, office: Office) -> None:
    (draft,) = (project / "outputs").iterdir()
    said = reportgen("trace", draft, "城乡居民参保人数", cwd=project)
    assert said.code == 0
    assert "来源：data/2025.yaml:" in said.out
    assert "相比：" in said.out
    said = reportgen("trace", draft, "城乡居民参报人数", cwd=project)
    assert (said.code, [code for _, code in said.errors]) == (1, ["R003"])
    assert "“城乡居民参保人数”" in said.err
    from docx import Document

    Document().save(str(office.root / "foreign.docx"))
    said = reportgen("trace", "foreign.docx", cwd=office.root)
    assert (said.code, [code for _, code in said.errors]) == (1, ["R002"])


@pytest.mark.parametrize("format", ["md", "html"])
def test_watching_builds_again_when_a_word_changes(office: Office, format: str) -> None:
    """The next draft is there within seconds, an error does not end it, and Ctrl-C does, without a traceback."""
    draft = office.root / f"draft.{format}"
    command = [sys.executable, "-m", "reportgen", "build", PERIOD, "--watch", "--format", format, "-o", str(draft)]
    with subprocess.Popen(
        command,
        cwd=office.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell starts what runs in the background with Ctrl-C ignored, and the command would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as running:
        try:
            assert running.stderr is not None
            while "Ctrl-C" not in running.stderr.readline():
                assert running.poll() is None
            time.sleep(0.5)  # until the folders are watched
            office.write(SECTION, "{{ 参报人数 }}\n")
            time.sleep(1)
            office.write(SECTION, "改过的正文。\n")
            for _ in range(200):
                if "改过的正文" in draft.read_text(encoding="utf-8"):
                    time.sleep(1)  # the file is there a moment before the command has said so and is done
                    break
                time.sleep(0.1)
            else:
                pytest.fail("no new draft")
        finally:
            running.send_signal(signal.SIGINT)
            stopping = threading.Timer(60, running.kill)
            stopping.start()
            _, errors = running.communicate()
            stopping.cancel()
    assert running.returncode == 0
    assert "T002" in errors
    assert "Traceback" not in errors
