"""The conditions on which a genre may claim something of the whole period, by their names in both languages.

What each of them means stands at the filter of that name; that there is one for each name, and no other, is tested there.
"""

CONDITIONS = (
    *(
        "有值",
        "known",
        "为零",
        "is_zero",
        "可比",
        "comparable",
        "有目标",
        "has_target",
        "达标",
        "met",
        "向好",
        "improved",
    ),
    *(
        "向差",
        "worsened",
        "估计值",
        "estimated",
        "前列",
        "in_front",
        "清零",
        "cleared",
        "全覆盖",
        "covers_all",
        "过半",
        "half_done",
    ),
)
