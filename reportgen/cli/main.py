"""The command `reportgen`: finds the command's module, and turns whatever goes wrong into words."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from reportgen.cli.screen import Screen
from reportgen.cli.signals import INTERRUPTED, end_tidily_on_signals
from reportgen.cli.streams import Lost, hold_closed_descriptors, standard_error, standard_output
from reportgen.cli.words import HELP, OPTIONS, Command, Words
from reportgen.diagnostics.finding import N_

COMMANDS = ("init", "build", "check", "show", "trace", "lint-format", "genres", "new", "schema", "explain")


class Commands(click.Group):
    """The commands, each in a module of its own that is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"reportgen.cli.{module}"), module)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from reportgen.diagnostics.near import suggestion

            words = Words.of(ctx)
            ctx.fail(words("没有命令“{name}”，相近的命令：{near}", name=name, near=suggestion(name, COMMANDS)))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.write_help(self, ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = Words.of(ctx)
        with formatter.section(words("命令")):
            formatter.write_dl([(name, words(HELP[name].summary)) for name in COMMANDS])


@click.command(
    cls=Commands,
    options_metavar=OPTIONS,
    subcommand_metavar=N_("命令 …"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--lang", type=click.Choice(("zh", "en")), default="zh", is_eager=True, help="提示信息的语言，默认中文。")
@click.version_option(package_name="reportgen", message="reportgen %(version)s", help="显示版本号。")
def cli(lang: str) -> None:
    """由经校验的年度指标和中文分节模板生成公文格式的工作总结草稿。"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code: 0 fine, 1 findings, 2 wrong usage, 130 Ctrl-C."""
    gc.disable()  # a command is short and makes few cycles; the modules it imports are half of what there is to look through
    sys.stdout, sys.stderr = standard_output(), standard_error()
    screen = Screen(Words("zh"), "text")
    try:
        code = cli.main(args=_language_first(sys.argv[1:] if arguments is None else arguments), standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        screen.err.try_to_write(error.message + "\n")
        sys.exit(2)
    except click.ClickException as error:
        from reportgen.cli.usage import explained

        context = getattr(error, "ctx", None)
        screen.err.try_to_write(explained(error, Words.of(context) if context is not None else screen.words))
        sys.exit(error.exit_code)
    except Lost as lost:  # of a help page
        screen.output_lost(lost)
        sys.exit(1)
    except Exception as error:
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        screen.fault(error)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)


def run() -> NoReturn:
    """What the installed command calls: `main`, and then an end without taking the interpreter down piece by piece.

    Freeing a hundred thousand objects one by one that the system frees at once took an eighth of a build. Everything written is
    flushed before.
    """
    code: object = 1
    try:
        end_tidily_on_signals()
        hold_closed_descriptors()
        main()
    except SystemExit as end:
        code = end.code
    except KeyboardInterrupt:  # just before, or just after
        code = INTERRUPTED
    except Exception:  # noqa: BLE001 - only with REPORTGEN_DEBUG
        traceback.print_exc()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _language_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with --lang before the command, wherever it was written."""
    rest, language = [], []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            rest += [argument, *waiting]
            break
        if argument == "--lang":
            language = [argument, *waiting[:1]]
            del waiting[:1]
        elif argument.startswith("--lang="):
            language = [argument]
        else:
            rest.append(argument)
    return language + rest
