"""Wrong usage in the reader's language: what was wrong with the command line, and where to read how it goes."""

import click
from click import exceptions

from reportgen.cli.words import Words
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.shown import on_one_line


def explained(error: click.ClickException, words: Words) -> str:
    """One or two lines for a click error: what is wrong, and where to read how it goes."""
    lines = [words(N_("用法错误：{problem}"), problem=_problem(error, words))]
    context = getattr(error, "ctx", None)
    if context is not None:
        lines.append(words(N_("说明和例子见：{command} --help"), command=context.command_path))
    return "\n".join(map(on_one_line, lines)) + "\n"


def _problem(error: click.ClickException, words: Words) -> str:
    match error:
        case exceptions.NoSuchOption():
            known = [name for parameter in _parameters(error) for name in parameter.opts if name.startswith("-")]
            near = suggestion(error.option_name, known)
            return words(N_("没有选项 {option}，相近的选项：{near}"), option=error.option_name, near=near)
        case exceptions.MissingParameter():
            return words(N_("缺少 {name}"), name=_name(error))
        case exceptions.BadOptionUsage():
            return words(N_("选项 {option} 的写法不对"), option=error.option_name)
        case exceptions.BadParameter():
            kind = error.param.type if error.param is not None else None
            if isinstance(kind, click.Choice):
                return words(N_("{name} 只能是 {choices}"), name=_name(error), choices=list(kind.choices))
            return words(N_("{name} 的值不对"), name=_name(error))
        case _:
            if "unexpected extra argument" in error.message:
                extra = error.message.partition("(")[2].rstrip(")")
                return words(N_("多余的参数：{extra}"), extra=extra)
            return error.message


def _name(error: exceptions.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return ""
    return (
        parameter.opts[-1]
        if isinstance(parameter, click.Option)
        else parameter.make_metavar(error.ctx or click.get_current_context())
    )


def _parameters(error: click.UsageError) -> list[click.Parameter]:
    return list(error.ctx.command.params) if error.ctx is not None else []
