"""Where the wording rules come from: the standards, and whose habits were counted."""

from reportgen.diagnostics.finding import N_

NUMERALS = N_("GB/T 15835-2011《出版物上数字用法》")
RANGES = N_("GB/T 15835-2011《出版物上数字用法》5.1.3")
PUNCTUATION = N_("GB/T 15834-2011《标点符号用法》")
DASHES = N_("GB/T 15834-2011《标点符号用法》4.13.3；成文日期见 GB/T 9704-2012 7.3.5.4")
REPORTS = N_("31份省级、18份全国政府工作报告的用法")
BULLETINS = N_("统计公报的用法")
BOTH = N_("31份省级、18份全国政府工作报告和统计公报的用法")
STATISTICS = N_("统计工作的通行规定：比率之差以百分点计")
DRAFTS = N_("医疗保障部门实际文稿的用法，见“与实际文稿对照”")
OWN = N_("本程序的规定：印出的文字不能比数据说得多")
CONSISTENCY = N_("GB/T 15835-2011《出版物上数字用法》：局部体例一致")
PRAISE = N_("本程序的规定：评价要有数据支撑")
