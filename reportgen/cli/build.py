"""reportgen build."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.shown import on_its_lines

if TYPE_CHECKING:
    from reportgen.app.outcome import Outcome


@command("build")
@click.argument("period_file", metavar="时期文件")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help=N_("写到这个文件，默认写到项目的 outputs 文件夹。")
)
@click.option("--genre", metavar="文种", help=N_("按这个文种出稿，默认为时期文件中 report 所写的。"))
@click.option(
    "--all", "every", is_flag=True, help=N_("生成适合这一期的全部文种；有一份出错，或同一个数印得不一样，就都不写。")
)
@click.option(
    "--edition",
    type=click.Choice(("public", "internal")),
    help=N_("public 公开版：不印只供内部的数，不带出处和批注；internal 内部版：连保密的数一起印。"),
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("docx", "md", "html")),
    default="docx",
    help=N_("docx、md 或 html，默认 docx；md 不加 -o 时印在屏幕上，html 在浏览器里看。"),
)
@click.option(
    "--pdf", is_flag=True, help=N_("在 .docx 旁边再写一份 PDF，要装有 LibreOffice；没有规定字体的，列入待核。")
)
@click.option("--strict", is_flag=True, help=N_("有待核问题也不出稿，退出码为 1。"))
@click.option("--no-comments", is_flag=True, help=N_("草稿里不加批注；待核问题仍列在屏幕上。"))
@click.option("--open-questions", is_flag=True, help=N_("按科室列出待核问题，便于分头核实。"))
@click.option("--watch", is_flag=True, help=N_("数据或模板一改就重新生成，按 Ctrl-C 结束。"))
@output_options
def build(
    period_file: str,
    output: Path | None,
    genre: str | None,
    every: bool,
    edition: str | None,
    format_: str,
    pdf: bool,
    strict: bool,
    no_comments: bool,
    open_questions: bool,
    watch: bool,
    screen: Screen,
) -> int:
    """See HELP in reportgen.cli.words."""
    if pdf and format_ != "docx":
        raise click.UsageError(screen.words(N_("--pdf 只与 docx 一起用，不能加 --format {format}"), format=format_))
    if every and (genre is not None or output is not None or watch):
        raise click.UsageError(screen.words(N_("--all 不与 -o、--genre、--watch 同用")))
    if every:
        return _all(period_file, format_, strict, not no_comments, pdf, edition, screen, open_questions)
    from reportgen.app.build import build as run

    def once() -> int:
        outcome = run(
            period_file,
            output=output,
            format=format_,
            strict=strict,
            comments=not no_comments,
            pdf=pdf,
            genre=genre,
            edition=edition,
        )
        screen.findings(outcome.diagnostics, outcome.root, notes=False, aside=outcome.text is not None)
        _show(outcome, screen, open_questions)
        return outcome.exit_code

    return _watched(period_file, once, screen) if watch else once()


def _watched(period_file: str, once: Callable[[], int], screen: Screen) -> int:
    """Build, and again after each change, till Ctrl-C; whatever goes wrong is shown and waited out."""
    from reportgen.app.watch import survived

    code = 1

    def run() -> None:
        nonlocal code
        code = 1
        code = once()

    def begun() -> None:
        screen.note(N_("正在等待数据和模板的改动，按 Ctrl-C 结束。"))

    survived(period_file, run, screen.fault, begun)
    return code


def _all(
    period_file: str,
    format_: str,
    strict: bool,
    comments: bool,
    pdf: bool,
    edition: str | None,
    screen: Screen,
    open_questions: bool,
) -> int:
    """Every genre of the period: one list of findings, then each draft."""
    from reportgen.app.build_all import build_all

    outcomes = build_all(period_file, format=format_, strict=strict, comments=comments, pdf=pdf, edition=edition)
    found = dict.fromkeys(each for outcome in outcomes for each in outcome.diagnostics)
    screen.findings(tuple(found), outcomes[0].root, notes=False, aside=False)
    made = [outcome for outcome in outcomes if outcome.path is not None or outcome.text is not None]
    for outcome in made or outcomes[:1]:
        _show(outcome, screen, open_questions)
    return max(outcome.exit_code for outcome in outcomes)


def _show(outcome: "Outcome", screen: Screen, open_questions: bool) -> None:
    if outcome.text is not None:
        screen.result(on_its_lines(outcome.text) if screen.out.isatty() else outcome.text)
    say = screen.beside if outcome.text is None else screen.note
    if open_questions:
        from reportgen.app.open_questions import by_department

        for department, questions in by_department(outcome.diagnostics, outcome.departments, screen.words.lang).items():
            say(N_("【{department}】"), department=department or screen.words(N_("未注明科室")))
            for question in questions:
                say("- {question}", question=question)
    if outcome.path is None and outcome.text is None:
        screen.note(N_("没有生成草稿：{counts}。"), counts=screen.counts(outcome.diagnostics))
        return
    say(
        N_("印出 {figures} 个数，其中 {gaps} 个待补（XX）；{counts}。"),
        figures=outcome.figures,
        gaps=outcome.gaps,
        counts=screen.counts(outcome.diagnostics),
    )
    if outcome.kept is not None:
        say(N_("原稿 {path} 正打开着或已改过，没有动它。"), path=_seen_from_here(outcome.kept))
    if outcome.path is not None:
        say(
            N_("草稿：{path}（内容未变）") if outcome.unchanged else N_("草稿：{path}"),
            path=_seen_from_here(outcome.path),
        )
    if outcome.pdf_kept is not None:
        say(N_("原有的 {path} 不是本程序生成的或已改过，没有动它。"), path=_seen_from_here(outcome.pdf_kept))
    if outcome.pdf is not None:
        say(N_("PDF：{path}"), path=_seen_from_here(outcome.pdf))


def _seen_from_here(path: Path) -> Path:
    """A path as short as it can be said from the current folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
