"""The rules for changes of rates (R1–R6)."""

from reportgen.diagnostics.finding import N_
from reportgen.handbook import authorities, samples
from reportgen.handbook.change_cases import change, delta, growth_trend
from reportgen.handbook.rule import Chapter, LanguageRule
from reportgen.handbook.several_cases import together

RATES = Chapter(
    N_("比率的变化"),
    N_("比率、千分率、每十万人口的比率和得分，变化是两个数之差，不说“增长百分之几”：那会被读成另一个意思。"),
    (
        LanguageRule(
            "R1",
            N_("百分点"),
            N_("百分比的变化用未经四舍五入的数相减，印“提高”或“下降”几个百分点；用词由风格的 rate_verbs 定。"),
            authorities.STATISTICS,
            (
                change(samples.REIMBURSED, "67.9%", "68.4%"),
                change(samples.REIMBURSED, "68.4%", "67.9%"),
                change(samples.REIMBURSED, "60%", "65.25%"),
                change(samples.REIMBURSED, "60%", "65%", "rate_verbs: [上升, 降低]"),
                delta(samples.REIMBURSED, "67.9%", "68.4%"),
            ),
        ),
        LanguageRule(
            "R2",
            N_("比率持平"),
            N_("比率没有变的印“持平”，变了但印出来为零的印“基本持平”。"),
            authorities.OWN,
            (
                change(samples.REIMBURSED, "68.4%", "68.4%"),
                change(samples.REIMBURSED, "68.40%", "68.44%"),
                change(samples.REIMBURSED, "68.40%", "68.44%", "change_decimals: 2").under("R1"),
            ),
        ),
        LanguageRule(
            "R3",
            N_("千分率和每十万"),
            N_("千分率的变化说“千分点”，每十万人口的比率照它的单位说。"),
            authorities.STATISTICS,
            (
                change(samples.BIRTHS, "6.77‰", "6.39‰"),
                change(samples.MORTALITY, "12.1/10万", "9.8/10万"),
            ),
        ),
        LanguageRule(
            "R4",
            N_("增速的变化"),
            N_("增速与上年的增速相比，说“加快”或“放缓”几个百分点。"),
            authorities.BULLETINS,
            (
                change(samples.GROWTH, "5.0%", "5.3%"),
                change(samples.GROWTH, "5.3%", "5.0%"),
                change(samples.GROWTH, "5.0%", "5.0%"),
                growth_trend(samples.SALES, "5.0%", "5.3%"),
            ),
        ),
        LanguageRule(
            "R5",
            N_("得分和指数"),
            N_("得分、指数的变化照它的单位说，不算百分数。"),
            authorities.REPORTS,
            (change(samples.SCORE, "86分", "92.4分"), change(samples.SCORE, "92.4分", "86分")),
        ),
        LanguageRule(
            "R6",
            N_("分别"),
            N_(
                "几个变化合在一句里说“分别”，与何时比和动词只说一次，“百分点”写在最后一个数后面；方向不同的各用各的动词，不能合用一个。"
            ),
            authorities.REPORTS,
            (
                together((samples.REIMBURSED, "67.9%", "68.4%"), (samples.SHARE, "94.1%", "95.3%")),
                together((samples.REIMBURSED, "67.9%", "68.4%"), (samples.SHARE, "95.3%", "94.1%")),
                together((samples.POPULATION, "100万人", "105万人"), (samples.VISITS, "40万人次", "41.5万人次")),
                together((samples.REIMBURSED, "67.9%", "68.4%"), (samples.SHARE, "95.3%", "95.3%")),
            ),
        ),
    ),
)
