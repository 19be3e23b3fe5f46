"""What counts as printing a figure of a seed where number, unit or words differ from the seed's: each case with its reason.

Keys are the numbers of `tests/data/figures.tsv`.
"""

from decimal import Decimal

# The seed cut the quotient off instead of rounding it; the draft prints what follows from the seed's own amounts (D205 says so).
CUT_BY_THE_SEED = {"001-27": Decimal("336.62"), "001-35": Decimal("74.31")}
# The seed counts 宣传短片 in 条次 under the name of 宣传片播放次数, which counts in 次: another measure, another indicator.
# The seed's table has one round's 62 drugs under the name of all rounds' drugs, a threshold in an indicator's name, and an
# indicator for the price before and one for the price after: with us the price is one indicator with its last value.
OTHER_ID = {
    "000-72": "publicity_clip_plays",
    # The people covered are those insured, what smart review rejects is what it deducts, the fund's balance at a year's end is the
    # accumulated one, and all medical aid is aid by hand and on the spot.
    "003-8": "basic_insured",
    "003-28": "smart_review_deduction",
    "003-44": "fund_cumulative_balance",
    "003-62": "aid_visits",
    "003-63": "aid_amount",
    "004-60": "key_projects_over_line",
    "004-73": "vbp_batch_drugs",
    "004-77": "apremilast_price",
    "004-78": "apremilast_price",
    "004-79": "apremilast_price",
    "004-82": "palbociclib_price",
    "004-83": "palbociclib_price",
    "004-84": "palbociclib_price",
}
# The unit that the seed left out, or abbreviated to 万; its sentence allows one only.
# 名 counts people as 人 does; 场次 is 次, the measure word that the indicator has elsewhere; the brackets of 万(片/袋/粒/支) are no part of a unit.
UNIT_LEFT_OUT = {
    "000-77": "人",
    "001-66": "万元",
    "001-68": "万元",
    "001-70": "万元",
    "003-49": "人",
    "004-71": "万片/袋/粒/支",
    "004-86": "次",
}
# How sure a figure is may be said in other words: 3800多次 = 3800余次, 1.7万多次 = 超1.7万次; 3086余 is exact, so 余 is dropped
# (language rule V9); the 约 and 最多 of a masked figure stand in the template, as there is no number to write them at.
SAME_DOUBT = {
    "": {""},
    "约": {"约"},
    "余": {"余", "超"},
    "多": {"余", "超"},
    "超": {"余", "超"},
    "左右": {"左右"},
    # These stand in the template: they say what the sentence makes of the number, not how sure it is.
    "以上": {""},
    "最高": {""},
    "仅": {""},
    "达": {""},
    "连续": {""},
}
DOUBT_DROPPED = {"000-73"}
# Rules and deadlines are no observations but parameters: their text stands as it was written.
PARAMETERS = {
    "000-11": "50%",
    "000-26": "2个百分点",
    "000-90": "7月份",
    "001-93": "50%",
    "001-99": "30天",
    "002-2": "2003年7月",
    "002-3": "三年",
    "002-18": "2006年",
    "002-21": "上半年",
    "002-23": "2003年10月",
    "002-24": "2003年7月",
    "002-26": "两个月",
    "002-29": "80%",
    "002-30": "20%",
    "002-40": "一次",
    "002-44": "2005年4月",
    "002-45": "一次",
    "002-47": "一次",
    "004-3": "四维",
    "004-4": "四级",
    "004-7": "15分钟",
    "004-14": "10个工作日",
    "004-29": "15分钟",
    "004-32": "15分钟",
    "004-43": "一个年度",
    "004-48": "7位",
    "004-49": "三级",
    "004-51": "三级",
    "004-52": "三色",
    "004-53": "三色",
    "004-54": "50%",
    "004-55": "50%",
    "004-56": "80%",
    "004-57": "80%",
    "004-61": "40%",
    "004-69": "第十批",
    "004-70": "第十批",
    "004-72": "第十批",
    "003-46": "三重",
}
# Of parameters with the same text the name decides.
NAME_OF = {
    "002-2": "职工医保启动时间",
    "002-24": "试行办法发布时间",
    "002-40": "每日入院检查次数",
    "002-45": "突击稽查次数",
    "002-47": "每月集中审核次数",
}
# The years since the start are computed from the report's span, up to its last month.
YEARS_SINCE = {
    "002-6": "三年多来",
    "002-41": "三年多来",
    "003-23": "五年来",
    "003-36": "五年来",
    "003-61": "五年来",
}
# How many parts or ways follow is counted by the program, and a set with a name is held to its members: words, not data.
COUNTED = {
    "002-1": "三个方面",
    "002-25": "四个方面",
    "002-28": "三级联动",
    "002-34": "“三关”",
    "002-35": "“三关”",
    "002-48": "“三个到位”",
}
# Amounts, rates and days of a policy stand in rules.yaml: the scheme of the rule, and what is printed of it.
RULES = {
    "004-33": ("居民普通门诊", "60%"),
    "004-34": ("居民普通门诊", "150元"),
    "004-35": ("职工普通门诊", "2022年7月1日"),
    "004-36": ("职工普通门诊", "2023年10月1日"),
    "004-37": ("职工普通门诊", "2023年10月1日"),
    "004-38": ("职工普通门诊", "200元"),
    "004-39": ("职工普通门诊", "400元"),
    "004-40": ("职工普通门诊", "60%"),
    "004-41": ("职工普通门诊", "50%"),
    "004-42": ("职工普通门诊", "10个百分点"),
    "004-44": ("职工普通门诊", "2000元"),
    "004-45": ("职工普通门诊", "3000元"),
    "004-46": ("职工普通门诊", "200元"),
    "004-47": ("职工普通门诊", "400元"),
}
# How many items a list has is counted from the list.
COUNTED_ITEMS = {"004-2": "四"}
# 由30个工作日压缩至1个工作日 is one printed figure. The seed says 1日 after 30个工作日, and 3051.55元 before 132.77元/瓶: one unit with us.
FROM_TO = {
    "003-10": "由3个工作日",
    "003-50": "由60%",
    "003-51": "至65%",
    "003-52": "由15万元",
    "003-53": "至20万元",
    "003-56": "由1.5万元",
    "003-57": "至1万元",
    "004-16": "由30个工作日",
    "004-17": "至1个工作日",
    "004-77": "由795.94元/盒",
    "004-78": "至46.28元/盒",
    "004-82": "由3051.55元/瓶",
    "004-83": "至132.77元/瓶",
}
# A cut is computed from the two prices and has a decimal; the seed rounds one cut to a whole percent, and puts 约 before the other.
CUTS = {"004-79": "94.2%", "004-84": "95.6%"}
# The seed adds percents to a rate; a rate's change is said in points, on the indicator itself.
CHANGE_OF_A_RATE = {"004-63": "expenditure_progress"}
# Of the end of a month or year the day is printed. The scan broke the line within “十四五”; of 2021年至2025年 each year is a printed
# figure, the first from the plan.
DAY = {
    "003-7": "“十四五”期间",
    "003-27": "2025年1—8月",
    "003-39": "2021年",
    "003-43": "2024年12月31日",
    "004-58": "2025年4月30日",
}
# A target is printed for each rate that it is set for.
TARGET_OF = {
    "000-87": "in_province_home_direct_rate",
    "000-89": "cross_province_home_direct_rate",
}
# 6.3%～67.9% is one printed figure: the upper end stands in the record of the lower one.
UPPER_END_OF = {"000-46": "drug_price_cut_min"}
