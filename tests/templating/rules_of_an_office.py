"""Rules of benefits as a county has them: two versions, equal levels, pharmacies as level one."""

RULES = """\
- {scheme: 居民普通门诊, place: 基层, deductible: 0, rate: 60%, limit: 150元, valid_from: 2022-07-01, basis: 甲文件}
- {scheme: 职工普通门诊, person: 在职, place: [一级, 未定级], deductible: 200元, rate: 50%, limit: 1500元, valid_from: 2022-07-01, valid_to: 2023-09-30}
- {scheme: 职工普通门诊, person: 在职, place: [一级, 未定级], deductible: 200元, rate: 60%, limit: 2000元, valid_from: 2023-10-01}
- {scheme: 职工普通门诊, person: 在职, place: 二级, deductible: 400元, rate: 50%, limit: 2000元, valid_from: 2023-10-01}
- {scheme: 职工普通门诊, person: 在职, place: 三级, deductible: 400元, rate: 50%, limit: 2000元, valid_from: 2023-10-01}
- {scheme: 职工普通门诊, person: 退休, place: [一级, 未定级], deductible: 200元, rate: 70%, limit: 3000元, limit_visit: ~, valid_from: 2023-10-01}
- {scheme: 职工普通门诊, person: 退休, place: [二级, 三级], deductible: 400元, rate: 60%, limit: 3000元, valid_from: 2023-10-01}
- {scheme: 职工普通门诊, place: 定点零售药店, as: 一级, valid_from: 2022-07-01}
- {scheme: 停办的, rate: 50%, valid_from: 2020-01-01, valid_to: 2021-12-31}
- {scheme: 将办的, rate: 50%, valid_from: 2027-01-01}
"""
