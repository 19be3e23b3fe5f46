"""The words of the command line, and help that speaks the reader's language."""

from collections.abc import Callable
from typing import Any, NamedTuple

import click

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import filled, translated


class Help(NamedTuple):
    """summary: one line; text: paragraphs; example: a command line as a user types it."""

    summary: str
    text: str
    example: str


HELP = {
    "": Help(
        N_("由经校验的年度指标和中文分节模板生成公文格式的工作总结草稿。"),
        N_("先用 init 建立项目，填写 data/2025.yaml，再用 build 生成草稿。各命令加 --help 可看说明和例子。"),
        "reportgen build 2025.yaml",
    ),
    "init": Help(
        N_("建立新项目：指标目录、五年示例数据、六种文稿的模板和说明"),
        N_(
            "在新文件夹中放入指标目录、五年和两个上半年的示例数据、待遇规则、六种文稿的模板，以及一份中文说明；已有内容的文件夹不动。"
        ),
        "reportgen init my-office",
    ),
    "build": Help(
        N_("由时期文件生成草稿"),
        N_(
            "读取并校验数据，与上年比较，套用模板，写成 .docx 草稿（--format md 则把同一份草稿印为 Markdown，"
            "--format html 写成网页，指着一个数可看它的来源；--pdf 另写一份 PDF）。"
            "有错误时不写任何文件；待核问题随稿标出。打开着的或改过的草稿不会被覆盖，新稿写在旁边。"
        ),
        "reportgen build 2025.yaml",
    ),
    "check": Help(
        N_("校验数据和模板，不生成草稿"),
        N_("报告全部错误和待核问题：越界、相加不等、同比不符、变动过大、缺数、缺上年，以及模板中的错字和语法错误。"),
        "reportgen check 2025.yaml --strict",
    ),
    "show": Help(
        N_("在终端列出指标：本期、上期、变化、措辞规则、目标、来源"),
        N_(
            "不写指标名时列出全部有数的指标；可写中文名或英文名。规则一栏是变化为什么这样写，如 C4，用 explain 查看。"
            "-o 写成 .xlsx 或 .csv，供另作分析。"
        ),
        "reportgen show 2025.yaml 城乡居民参保人数 fund_income",
    ),
    "trace": Help(
        N_("查明草稿中每个数的来源和算法"),
        N_(
            "读出 .docx 草稿中的每个数来自哪个文件的哪一行哪一列、怎样算得、按哪条措辞规则写成；"
            "可只查含有某段文字的数。改过的草稿也能查。"
        ),
        "reportgen trace outputs/示范县医疗保障局2025年工作总结.docx 网上采购率",
    ),
    "lint-format": Help(
        N_("按公文格式检查 .docx 的版式"),
        N_(
            "检查任何 .docx（生成的，或用 Word、WPS 手工写的）的纸张、页边距、字体、字号、缩进、序号、页码、标点、日期等是否合乎 "
            "GB/T 9704—2012；每个问题说一次，写明第几段、应为什么、实为什么。段落从 1 数起，表格里的不数。文件不会被改动。"
            "本单位的版式写在 formats 文件夹中的，用 --profile 写它的文件名。"
        ),
        "reportgen lint-format outputs/示范县医疗保障局2025年工作总结.docx --profile gbt9704",
    ),
    "genres": Help(
        N_("列出可用的文种：名称、用于哪种时期、分节，哪些文件是本单位的"),
        N_(
            "文种有随程序自带的，也有本单位 templates 文件夹里的；同名的文件用本单位的。给出时期文件时，另说明哪些文种适合它。"
        ),
        "reportgen genres 2025.yaml",
    ),
    "new": Help(
        N_("新建一个文种：一套能直接出稿的模板骨架，或复制现有的文种"),
        N_(
            "在本单位的 templates 文件夹中建一个文种，写好 genre.yaml 和几节模板，从目标、指标的分组和手写的问题、计划中取内容，"
            "不改也能出稿。--from 复制现有的文种；已有的文件不动。"
        ),
        "reportgen new genre 简报",
    ),
    "schema": Help(
        N_("输出时期文件和指标目录的 JSON Schema"),
        N_("供编辑器在填写时提示和补全；给出时期文件时，指标名取自它的指标目录。"),
        "reportgen schema 2025.yaml -o schemas",
    ),
    "explain": Help(
        N_("说明一条规则：查出的问题为什么、怎么办，数和变化为什么这样写"),
        N_("问题的代码如 D103，措辞规则的代码如 C4，后者的例子由程序当场写出。不写代码时列出全部规则。"),
        "reportgen explain D103",
    ),
}

OPTIONS = N_("[选项]")
OPTION_WORDS = {
    "--help": N_("显示这份说明。"),
    "--version": N_("显示版本号。"),
}


class Words:
    """Messages of the command line in the language that was asked for."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    @classmethod
    def of(cls, ctx: click.Context) -> "Words":
        """The words of a running command."""
        return cls(ctx.find_root().params.get("lang") or "zh")

    def __call__(self, text: str, /, **fields: Any) -> str:
        return filled(text, self.lang, **fields) if fields else translated(text, self.lang)


class Command(click.Command):
    """A command whose help, headings and options are shown in the reader's language, with an example."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.write_help(self, ctx, formatter)

    @staticmethod
    def write_help(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, an example, the options, and for the group the commands."""
        words = Words.of(ctx)
        told = HELP[(command.name or "") if ctx.parent else ""]
        pieces = " ".join(words(piece) for piece in command.collect_usage_pieces(ctx))
        formatter.write(f"{words(N_('用法：'))}{ctx.command_path} {pieces}\n\n")
        formatter.write(f"{words(told.summary)}\n\n{words(told.text)}\n\n")
        formatter.write(f"{words(N_('例：'))}\n  {told.example}\n")
        rows = []
        for parameter in command.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                metavar = parameter.metavar or ""
                rows.append(
                    (
                        record[0].replace(metavar, words(metavar)) if metavar else record[0],
                        words(OPTION_WORDS.get(parameter.opts[-1], getattr(parameter, "help", "") or "")),
                    )
                )
        if rows:
            with formatter.section(words(N_("选项"))):
                formatter.write_dl(rows)
        if isinstance(command, click.Group):
            command.format_commands(ctx, formatter)


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A click command of that name, with its help from HELP."""
    return click.command(
        name, cls=Command, options_metavar=OPTIONS, context_settings={"help_option_names": ["-h", "--help"]}
    )
