"""The files that users write, described once: the catalogue, the period file, a further file of figures, the office's habits."""

from reportgen.diagnostics.finding import N_
from reportgen.sources.yaml.shape import Choice, Either, Field, ListOf, NamesTo, Shape, Text

KINDS = Choice(
    {
        "stock": N_("存量"),
        "flow": N_("流量"),
        "amount": N_("金额"),
        "count": N_("计数"),
        "rate": N_("比率"),
        "rank": N_("名次"),
        "duration": N_("时长"),
        "average": N_("平均数"),
        "price": N_("价格"),
        "change": N_("本身是同比增幅"),
    }
)
POLARITIES = Choice(
    {
        "higher_is_better": N_("越高越好"),
        "lower_is_better": N_("越低越好"),
        "neutral": N_("无所谓好坏"),
    }
)
STATUSES = Choice(
    {
        "未报": N_("应报而没有报"),
        "不适用": N_("本期没有这个指标"),
        "保密": N_("有值但不公开"),
        "估计": N_("估计数"),
        "初步": N_("初步数，以后可能修订"),
        "口径调整": N_("与上年口径不同"),
    }
)
CHANGE_BASES = Choice(
    {
        "可比价格": N_("按可比价格计算，扣除了价格变动"),
        "可比口径": N_("按可比口径计算，扣除了范围、方法的变动"),
    }
)

INDICATOR = Shape(
    N_("指标"),
    {
        "id": Field(Text.IDENTIFIER, N_("英文名，半角字母、数字和下划线，不能重复"), required=True),
        "unit": Field(Text.UNIT, N_("单位：填数不写单位时按此计，如 人、万元、'%'"), required=True),
        "kind": Field(KINDS, N_("类型：决定变化怎样表述"), required=True),
        "display": Field(Text.UNIT, N_("显示单位，与单位同一种量，如 万人")),
        "decimals": Field(Text.DIGIT, N_("印出的小数位数，0 到 6，四舍五入")),
        "polarity": Field(POLARITIES, N_("方向：高好还是低好，决定什么算问题")),
        "range": Field(ListOf(Text.NUMBER, 2), N_("取值范围 [最小, 最大]，含两端，不限的一端写 ~")),
        "swing": Field(Text.NUMBER, N_("年度变化超过它就提问：20%；比率写 5个百分点")),
        "department": Field(Text.ANY, N_("填报科室")),
        "formula": Field(Text.FORMULA, N_("公式：由其他指标算出，不填数")),
        "verbs": Field(ListOf(Text.ANY, 2), N_("升、降的用词，如 [上升, 下降]")),
        "scope": Field(Text.ANY, N_("名次在什么范围内，如 全省")),
        "front": Field(Text.COUNT, N_("名次：第几位以内可以称前列，如 5")),
        "signs": Field(ListOf(Text.ANY, 2), N_("正数、负数的叫法，如 [结余, 赤字]")),
        "zero": Field(Text.ANY, N_("数为 0 时的叫法，如 即时办结")),
        "group": Field(Text.ANY, N_("所属的指标组，如 待遇保障；模板用 指标组('待遇保障') 取出")),
        "internal": Field(
            Choice({"true": N_("只供内部"), "false": N_("可以公开")}), N_("是否只供内部：公开版不印它的数")
        ),
        "forms": Field(
            ListOf(Text.ANY),
            N_("同一期的各份文稿中还可以怎样印这个数：约、余、近、超等，或另一个显示单位，如 [约, 万人]"),
        ),
        "note": Field(Text.ANY, N_("备注，不印出")),
    },
)

CATALOGUE = Shape(
    N_("指标目录"),
    {"checks": Field(ListOf(Text.FORMULA), N_("检验等式的列表，如 合计 = 甲 + 乙"))},
    others=NamesTo("own", INDICATOR),
)

FIGURE = Shape(
    N_("一个指标的数"),
    {
        "value": Field(Text.NUMBER, N_("值：828357、82.5万、99.96%；还不知道的写 ~")),
        "unit": Field(Text.UNIT, N_("值的单位；不写时按指标目录")),
        "status": Field(STATUSES, N_("数的状态")),
        "note": Field(Text.ANY, N_("备注，不印出")),
        "last": Field(Text.NUMBER, N_("上年数")),
        "change": Field(Text.NUMBER, N_("来源所说的同比：比率写 0.5个百分点，其他写 -5.53%")),
        "change_basis": Field(CHANGE_BASES, N_("change 按什么计算；写了就不与两年的数核对")),
        "comparable_last": Field(Text.NUMBER, N_("口径调整时，按新口径的上年数")),
        "stated": Field(Text.NUMBER, N_("派生指标：别处给出的数，只用来核对")),
        "as_of": Field(Text.DATE, N_("这个数截至的日期")),
        "period": Field(Text.PERIOD, N_("这个数所属的时段，如 2025-01/05")),
    },
)

# What may be said of a figure of a wider place: nobody here reports it, computes it or asks for it.
REFERENCE = Shape(
    N_("一个参照数"),
    {key: FIGURE.fields[key] for key in ("value", "unit", "note", "last", "change", "change_basis")},
)

FIGURES = NamesTo("indicator", Either((Text.NUMBER, FIGURE)))
REFERENCES = NamesTo("own", NamesTo("indicator", Either((Text.NUMBER, REFERENCE))))
TARGETS = NamesTo("indicator", Either((Text.NUMBER, NamesTo("period", Text.NUMBER))))

TABLE_HEADS = Choice(
    {
        "指标": N_("指标的名称"),
        "数值": N_("本期的数"),
        "上年": N_("上年的数"),
        "目标": N_("本期的目标"),
        "单位": N_("数的单位"),
        "截至": N_("这个数截至的日期"),
        "备注": N_("备注，不印出"),
        "状态": N_("数的状态"),
    }
)

SOURCE = Shape(
    N_("数据文件"),
    {
        "file": Field(Text.FILE, N_("数据文件：.yaml、.csv 或 .xlsx，路径从本文件算起"), required=True),
        "sheet": Field(Text.ANY, N_(".xlsx 的工作表名；不写时读第一张")),
        "heads": Field(
            NamesTo("text", TABLE_HEADS), N_("表格的表头写的是别的词时，各是什么：{项目: 指标, 完成数: 数值}")
        ),
        "ignore": Field(ListOf(Text.ANY), N_("表格中不用的行和列：写行的名称、列的表头")),
    },
)

ITEM = Shape(
    N_("一项"),
    {
        "title": Field(Text.ANY, N_("小标题")),
        "text": Field(Text.ANY, N_("文字，可以用 {{ 指标名 }}"), required=True),
    },
)

PASSAGE = Shape(
    N_("一段文字"),
    {
        "title": Field(Text.ANY, N_("小标题"), required=True),
        "text": Field(Text.ANY, N_("文字，可以用 {{ 指标名 }}")),
        "items": Field(ListOf(Either((Text.ANY, ITEM))), N_("几项文字，印成一是、二是")),
    },
)

TEXT_KINDS = Choice(
    {
        "引语": N_("别人说的话，要征得同意"),
        "照片": N_("照片的说明，要征得同意；照片本身由排版的人放"),
        "署名": N_("作者、记者的署名"),
        "称谓": N_("对听众的称呼"),
        "结语": N_("结尾的话"),
        "会议": N_("会议的名称、时间、地点"),
    }
)
YES_OR_NO = Choice({"true": N_("已征得同意"), "false": N_("没有征得同意")})

WRITTEN_TEXT = Shape(
    N_("一段现成的文字"),
    {
        "kind": Field(TEXT_KINDS, N_("种类"), required=True),
        "text": Field(Text.ANY, N_("正文，照原样印出；照片写说明"), required=True),
        "speaker": Field(Text.ANY, N_("说话人的身份，如 某村村民")),
        "byline": Field(Text.ANY, N_("作者、摄影者的署名")),
        "owner": Field(Text.ANY, N_("负责的科室；引语和照片必须写")),
        "consent": Field(YES_OR_NO, N_("当事人是否同意；引语和照片不写 true 就不印出")),
        "date": Field(Text.DATE, N_("说话、拍摄的日期")),
    },
)
TEXTS = NamesTo("own", WRITTEN_TEXT)

_ONE_OR_MORE = Either((Text.ANY, ListOf(Text.ANY)))

RULE = Shape(
    N_("一行规则"),
    {
        "scheme": Field(Text.ANY, N_("待遇的名称，如 职工普通门诊"), required=True),
        "person": Field(_ONE_OR_MORE, N_("人群：在职，或 [在职, 退休]；不写即不分人群")),
        "place": Field(_ONE_OR_MORE, N_("级别或场所：二级，或 [一级, 未定级]；不写即不分级别")),
        "as": Field(Text.ANY, N_("参照哪一级别：写了它就不写数，照那一级别的规则")),
        "deductible": Field(Text.NUMBER, N_("起付标准，元；不设的写 0，还不知道的写 ~")),
        "rate": Field(Text.NUMBER, N_("报销比例，0% 到 100%")),
        "limit": Field(Text.NUMBER, N_("年度限额，元")),
        "limit_visit": Field(Text.NUMBER, N_("每次的限额，元")),
        "valid_from": Field(Text.DATE, N_("从哪一天起施行"), required=True),
        "valid_to": Field(Text.DATE, N_("施行到哪一天，含当天；仍在施行的不写")),
        "basis": Field(Text.ANY, N_("依据的文件")),
        "note": Field(Text.ANY, N_("备注")),
    },
)
RULES_TITLE = N_("规则文件")
RULES = ListOf(RULE)

PERIOD_FILE = Shape(
    N_("时期文件"),
    {
        "report": Field(Text.ANY, N_("文种：templates/ 下的文件夹名，如 annual、half-year"), required=True),
        "organisation": Field(Text.ANY, N_("单位全称"), required=True),
        "region": Field(Text.ANY, N_("地区名称"), required=True),
        "period": Field(
            Text.PERIOD,
            N_("时期：2025、2025H1、2025Q3、2025-05、2025-01/05、2021/2025、2003-07/2006-09"),
            required=True,
        ),
        "as_of": Field(Text.DATE, N_("存量数截至的日期")),
        "date": Field(Text.DATE, N_("成文日期")),
        "base": Field(Text.FILE, N_("上年同期的文件；不写时按名称自动寻找")),
        "sources": Field(ListOf(Either((Text.FILE, SOURCE))), N_("其他数据文件")),
        "figures": Field(FIGURES, N_("指标的数：一行一个“指标: 数”")),
        "targets": Field(TARGETS, N_("目标：本期的直接写数，或按时期分别写 {2025: 82.5万, 2026: 83万}")),
        "references": Field(REFERENCES, N_("参照数：全国、全省等更大范围的同一指标，{全省: {指标: 数}}")),
        "rules": Field(Text.FILE, N_("规则文件；不写时用同一文件夹中的 rules.yaml")),
        "texts": Field(TEXTS, N_("现成的文字：引语、照片说明、署名、称谓等，模板用 文字(…) 取出")),
        "parameters": Field(NamesTo("own", Text.ANY), N_("文中要用而不是指标的值，如期限、起付标准")),
        "problems": Field(ListOf(PASSAGE), N_("手写的问题")),
        "plans": Field(ListOf(PASSAGE), N_("手写的工作安排")),
    },
)

# A style by its name, or key by key; which keys there are, `reportgen.language.pieces.style` knows.
STYLE_VALUE = Either((Text.ANY, ListOf(Text.ANY)))
STYLE = Either((Text.ANY, NamesTo("own", STYLE_VALUE)))

FACE = Shape(
    N_("一种文字的字体字号"),
    {
        "font": Field(Text.ANY, N_("字体名，如 仿宋_GB2312")),
        "size": Field(Text.ANY, N_("字号：三号、小四，或 16磅")),
        "bold": Field(Choice({"true": N_("加粗"), "false": N_("不加粗")}), N_("是否加粗")),
    },
)
PAGE = Shape(
    N_("页边距"),
    {
        "top": Field(Text.ANY, N_("上边距（天头），毫米")),
        "bottom": Field(Text.ANY, N_("下边距，毫米")),
        "left": Field(Text.ANY, N_("左边距（订口），毫米")),
        "right": Field(Text.ANY, N_("右边距，毫米")),
    },
)
FORMAT = Shape(
    N_("版式"),
    {
        "page": Field(PAGE, N_("页边距")),
        "line_pitch": Field(Text.ANY, N_("行距，磅")),
        "title_line": Field(Text.ANY, N_("标题的行高，磅")),
        "table_line": Field(Text.ANY, N_("表格的行高，磅")),
        "first_line": Field(Text.ANY, N_("首行缩进，字")),
        "date_in": Field(Text.ANY, N_("成文日期右空，字")),
        "latin": Field(Text.ANY, N_("数字和西文的字体")),
        "title": Field(FACE, N_("标题")),
        "body": Field(FACE, N_("正文")),
        "heading1": Field(FACE, N_("一级标题")),
        "heading2": Field(FACE, N_("二级标题")),
        "heading3": Field(FACE, N_("三级标题")),
        "heading4": Field(FACE, N_("四级标题")),
        "annex_label": Field(FACE, N_("“附件”二字")),
        "table_caption": Field(FACE, N_("表题")),
        "table_head": Field(FACE, N_("表头")),
        "table_cell": Field(FACE, N_("表文")),
        "table_note": Field(FACE, N_("表注")),
        "page_number": Field(FACE, N_("页码")),
    },
)

OFFICE_FILE = Shape(
    N_("本单位的设置"),
    {
        "style": Field(STYLE, N_("措辞风格：风格名，或一组“键: 值”")),
        "format": Field(Either((Text.ANY, FORMAT)), N_("版式：formats/ 下的文件名，或一组“键: 值”")),
        "reference": Field(Text.FILE, N_("样式文档：一份 .docx，字体字号页边距照它；不写时用 style.docx，如果有")),
    },
)

FIGURES_FILE = Shape(
    N_("数据文件"),
    {
        "figures": Field(FIGURES, N_("指标的数：一行一个“指标: 数”")),
        "targets": Field(TARGETS, N_("目标：本期的直接写数，或按时期分别写")),
    },
)
