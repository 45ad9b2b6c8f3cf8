# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The table of words: a line an enumerator of the results, or a heading, in Chinese and English.

A group is what the name answers: the verdict, the reason for it, the measure.  A name of many enumerations
(``unit_differs``) means the same in all of them, and stands once, under ``reason``.  After the two words a
sentence in each language may say more; displays show it on hover.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["TABLE", "Word"]


class Word(NamedTuple):
    """A name for people, and a sentence that says more where there is more to say.

    Attributes
    ----------
    zh, en : str
        The name in Chinese and in English.
    zh_note, en_note : str
        The sentence; empty where the name says all.

    Examples
    --------
    >>> Word("完成", "met").zh
    '完成'
    """

    zh: str
    en: str
    zh_note: str = ""
    en_note: str = ""

    @property
    def colon(self) -> Word:
        """The name as it follows another.

        Examples
        --------
        >>> Word("达到目标", "the target is reached").colon.en
        ': the target is reached'
        """
        return Word(f"：{self.zh}", f": {self.en}")


TABLE: dict[str, dict[str, Word]] = {
    "verdict": {
        "met": Word("完成", "met", "结果达到目标", "the result reaches the target"),
        "within_tolerance": Word(
            "基本完成",
            "within tolerance",
            "略低于“左右”目标，在容差之内",
            "short of an about-target by no more than the tolerance",
        ),
        "missed": Word("未完成", "missed", "结果未达到目标", "the result falls short of the target"),
        "undetermined": Word(
            "无法判定", "undetermined", "印出的数字不足以判定", "the printed numbers do not decide"
        ),
        "not_reported": Word(
            "未见结果", "not reported", "后一年的报告没有可比的结果", "no report tells a comparable result"
        ),
    },
    "role": {
        "target": Word("目标", "target", "计划或预期要达到的数", "aimed at, planned or expected"),
        "achievement": Word("结果", "result", "报告为已完成或现状的数", "reported as done, or as it stands"),
    },
    "measure": {
        "amount": Word("数量", "amount", "一年或一项的数量", "of a year, or of one thing"),
        "cumulative": Word("累计", "cumulative", "到某时为止的总数", "a total up to a time"),
        "growth": Word("增速", "growth", "比上年增长的百分数", "in percent of the year before"),
        "change": Word("增减", "change", "比上年增减的数量", "more or less than the year before"),
        "ratio": Word("比率", "ratio", "占比、率、覆盖率", "a share, rate or coverage"),
        "attainment": Word("完成度", "attainment", "占计划的百分数", "in percent of the plan"),
        "multiple": Word("倍数", "multiple", "为原来的多少倍", "how many times as much"),
        "rank": Word("位次", "rank", "排名第几", "the place among others"),
        "streak": Word("连续", "streak", "连续多少年、多少次", "how many times in a row"),
    },
    "bound": {
        "=": Word("等于", "exactly"),
        "~": Word("左右", "about"),
        ">=": Word("不低于", "at least"),
        ">": Word("超过", "more than"),
        "<=": Word("不高于", "at most"),
        "<": Word("低于", "less than"),
        "range": Word("区间", "a range"),
    },
    "better": {
        "higher": Word("越高越好", "higher is better"),
        "lower": Word("越低越好", "lower is better"),
        "neutral": Word("无优劣方向", "neither side is better"),
    },
    "better_source": {
        "catalogue": Word("据指标目录", "by the catalogue"),
        "wording": Word("据目标措辞", "by its wording"),
        "work": Word("据工作任务", "as work to be done"),
        "stated": Word("由使用者指定", "as the caller states"),
        "unknown": Word("方向不明", "not known"),
    },
    "asked": {
        "more": Word(
            "高于上年", "more", "目标比上年结果要求更高", "the target asks for more than last year's result"
        ),
        "same": Word("与上年持平", "the same", "目标等于上年结果", "the target equals last year's result"),
        "less": Word(
            "低于上年", "less", "目标比上年结果要求更低", "the target asks for less than last year's result"
        ),
        "rise": Word(
            "上升", "a rise", "目标高于上年结果，优劣方向不明", "above last year's result; no side is better"
        ),
        "fall": Word(
            "下降", "a fall", "目标低于上年结果，优劣方向不明", "below last year's result; no side is better"
        ),
        "unknown": Word("不明", "unknown", "无法比较", "the two numbers do not compare"),
        "not_linked": Word(
            "无上年结果", "no result", "报告没有可比的上年结果", "the report has no comparable result"
        ),
    },
    "already": {
        "yes": Word(
            "上年已达到",
            "already there",
            "上年结果已达到今年目标",
            "last year's result is at this year's target",
        ),
        "no": Word(
            "上年未达到",
            "not yet",
            "上年结果尚未达到今年目标",
            "last year's result is not at this year's target",
        ),
        "undetermined": Word(
            "无法判定", "undetermined", "印出的数字不足以判定", "the printed digits do not decide"
        ),
    },
    "commitment": {
        "hard": Word("约束性", "firm", "确保、以上等措辞", "worded as a promise: 确保, 以上"),
        "soft": Word("预期性", "aspired to", "力争、左右等措辞", "worded as an aspiration: 力争, 左右"),
        "none": Word("未言明", "unsaid"),
    },
    "severity": {
        "error": Word(
            "矛盾", "error", "同一处的数字不能都对", "numbers of one statement cannot all be right"
        ),
        "warning": Word(
            "存疑", "warning", "除非另有所指，数字不一致", "they disagree unless something unsaid is meant"
        ),
        "note": Word("说明", "note", "不一致，但文中说明了原因", "they disagree, and the text says why"),
    },
    "finding": {
        "triple": Word("本期、上期与增速", "level, level before and growth"),
        "change": Word("起止数与增减", "two levels and their change"),
        "direction": Word("方向", "direction"),
        "average_growth": Word("年均增速", "average growth"),
        "part": Word("部分与总数", "a part and its whole"),
        "parts": Word("各部分与总数", "parts and their whole"),
        "share": Word("占比", "a share"),
        "share_sum": Word("占比合计", "the sum of shares"),
        "impossible_share": Word("不可能的占比", "an impossible share"),
        "attainment": Word("完成度", "attainment"),
        "cumulative": Word("累计数", "a running total"),
        "repeated": Word("前后两处", "told twice"),
    },
    "claim": {
        "attainment": Word("完成比例", "attainment"),
        "exceeded": Word("超额完成", "exceeded"),
        "early": Word("提前完成", "early"),
        "fulfilled": Word("完成", "fulfilled"),
        "mostly": Word("基本完成", "mostly fulfilled"),
        "missed": Word("未完成", "missed"),
    },
    "source": {
        "reported": Word("报告所载", "reported"),
        "stated": Word("文中追述", "stated in passing", "如“从83.4%提高到85%”", "as in 从83.4%提高到85%"),
        "growth": Word("由增速推算", "implied by growth"),
        "change": Word("由增减推算", "implied by the change"),
        "growth_and_change": Word("由增速与增减推算", "implied by growth and change"),
        "multiple": Word("由倍数推算", "implied by a multiple"),
    },
    "part": {
        "front": Word("开头", "front"),
        "review": Word("上年回顾", "review of last year"),
        "plan": Word("今年任务", "plan of this year"),
        "mixed": Word("回顾与任务", "review and plan"),
        "closing": Word("结尾", "closing"),
    },
    "level": {
        "achieved": Word("已实现", "achieved"),
        "on_track": Word("进度正常", "on track"),
        "progress_too_slow": Word("进度偏慢", "too slow"),
        "stagnating": Word("停滞", "stagnating"),
        "moving_away": Word("背离目标", "moving away"),
        "not_assessed": Word("未评", "not assessed"),
    },
    "status": {
        "achieved": Word("已实现", "achieved"),
        "on_track": Word("进度正常", "on track"),
        "accelerate": Word("需要加快", "acceleration needed"),
        "limited": Word("进展有限", "limited progress"),
        "deterioration": Word("恶化", "deterioration"),
        "substantial_progress": Word("进展显著", "substantial progress"),
        "significant_progress": Word("进展显著", "significant progress"),
        "moderate_progress": Word("进展适中", "moderate progress"),
        "insufficient_progress": Word("进展不足", "insufficient progress"),
        "fair": Word("进展一般", "fair progress"),
        "moderate": Word("进展适中", "moderate progress"),
        "marginal": Word("进展微弱", "marginal progress"),
        "stagnation": Word("停滞", "stagnation"),
        "regression": Word("倒退", "regression"),
        "stagnation_or_regression": Word("停滞或倒退", "stagnation or regression"),
        "movement_away": Word("背离", "movement away"),
        "moderate_movement_away": Word("适度背离", "moderate movement away"),
        "significant_movement_away": Word("显著背离", "significant movement away"),
        "will_meet": Word("将会达到", "will be met"),
        "reverse": Word("需要扭转", "to be reversed"),
        "slow_progress": Word("进展缓慢", "slow progress"),
        "small": Word("差距小", "small distance"),
        "medium": Word("差距中等", "medium distance"),
        "large": Word("差距大", "large distance"),
        "up": Word("改善", "up"),
        "stable": Word("持平", "stable"),
        "down": Word("变差", "down"),
        "off_track": Word("偏离进度", "off track"),
        "increasing": Word("反而上升", "increasing"),
        "achieved_early": Word("提前实现", "achieved early"),
        "ahead": Word("快于进度", "ahead of schedule"),
        "on_schedule": Word("符合进度", "on schedule"),
        "behind": Word("滞后", "behind schedule"),
        "complete": Word("完成", "complete"),
        "moderately_improving": Word("适度改善", "moderately improving"),
        "stagnating": Word("停滞", "stagnating"),
        "decreasing": Word("下降", "decreasing"),
        "sun": Word("晴", "sun"),
        "sun_cloud": Word("晴间多云", "sun and cloud"),
        "cloud": Word("多云", "cloud"),
        "storm": Word("雷雨", "thunderstorm"),
        "green": Word("绿", "green"),
        "yellow": Word("黄", "yellow"),
        "red": Word("红", "red"),
    },
    "kind": {
        "year": Word("当年结果", "of the year"),
        "last_rate": Word("多年中最近一年", "the last of several years"),
        "undated": Word("未注明年份", "undated"),
        "none": Word("无", "none"),
    },
    "reason": {
        "none": Word("", ""),
        # verdicts
        "reached": Word("达到目标", "the target is reached"),
        "inside_range": Word("在目标区间内", "inside the range"),
        "short_of_target": Word("低于要求", "short of the target"),
        "within_about": Word("在“左右”容差内", "within the tolerance of an about-target"),
        "outside_about": Word("超出“左右”容差", "outside the tolerance of an about-target"),
        "tolerance_unstated": Word("“左右”未定容差", "no tolerance is stated for an about-target"),
        "digits_do_not_decide": Word("印出的位数不足以判定", "the printed digits do not decide"),
        "bound_does_not_decide": Word("“以上”“以内”不足以判定", "the bound of the result does not decide"),
        "no_favourable_side": Word("优劣方向不明", "which side is better is not known"),
        "no_figure": Word("没有结果数字", "there is no result"),
        "unit_differs": Word("单位不可比", "the units differ"),
        "target_unread": Word("目标中没有可读的数", "the target holds no number that could be read"),
        "result_unread": Word("结果中没有可读的数", "the result holds no number that could be read"),
        "several_numbers": Word("不止一个数", "more than one number may be meant"),
        "number_too_large": Word("数太大", "the number is too large"),
        "bare_number": Word("孤立的数字", "a bare number"),
        # links
        "linked": Word("已配对", "linked"),
        "nothing_alike": Word("没有相近的指标", "nothing alike"),
        "other_measure": Word("相近指标的口径不同", "the nearest is of another measure"),
        "other_unit": Word("相近指标的单位不同", "the nearest is in another unit"),
        "other_period": Word("相近指标属于其他年份", "the nearest is of another year"),
        "several_years": Word("只有多年合计或平均", "only a total or average of several years"),
        "taken": Word("结果属于更近的目标", "the result belongs to a closer target"),
        "next_report_missing": Word("缺后一年的报告", "the next report is missing"),
        # gaps and scorecards
        "no_decimal": Word("差距除不尽", "the gap has no finite decimal"),
        "rate": Word("比率只比百分点", "rates differ in points only"),
        "base_is_zero": Word("上年结果为零", "last year's result is zero"),
        "claimed": Word("只有报告自述", "only the report's own word"),
        "earlier_report_needed": Word("需要上年报告", "the report of the year before is needed"),
        "not_linked": Word("无上年结果", "no result to set beside it"),
        # consistency
        "consistent": Word("一致", "consistent"),
        "rounding": Word("舍入所致", "explained by rounding"),
        "outside_rounding": Word("舍入不能解释", "more than rounding explains"),
        "different_price_basis": Word("价格口径不同", "different price bases"),
        "base_not_positive": Word("基数不为正", "the base is not above zero"),
        "wrong_direction": Word("方向相反", "the wrong direction"),
        "percent_for_points": Word("百分数与百分点混用", "percent where points fit"),
        "part_exceeds_whole": Word("部分大于总数", "a part exceeds the whole"),
        "parts_exceed_whole": Word("各部分之和大于总数", "the parts exceed the whole"),
        "parts_fall_short": Word("各部分之和小于总数", "the parts fall short of the whole"),
        "forced_sum": Word("为凑100%而调整", "adjusted so that shares sum to 100"),
        "not_its_share": Word("占比与数量不符", "the share is not what its count gives"),
        "sum_not_hundred": Word("占比合计不是100%", "the shares do not sum to 100"),
        "impossible": Word("任何整数都得不出", "no whole number of things gives it"),
        "total_below_flow": Word("累计小于当期", "the running total is below what was added"),
        "total_fell": Word("累计数下降", "the running total fell"),
        "other_value": Word("同一指标数值不同", "the same indicator has another value"),
        # histories and projections
        "constant_prices": Word("按不变价，不能推算现价", "constant prices say nothing of the level"),
        "comparable_base": Word("按同口径，不能推算", "a comparable base says nothing of the level"),
        "disagree": Word("增速与增减不一致", "growth and change disagree"),
        "no_history": Word("没有往年数", "no year before is told"),
        "too_few_points": Word("往年数太少", "too few years are known"),
        "horizon_in_the_past": Word("结果已经公布", "the year's result is told already"),
        "year_unknown": Word("目标年份不明", "the target's year is not known"),
        "not_finite": Word("不是有限的数", "a value is not finite"),
        "not_positive": Word("有不为正的数", "a value is not above zero"),
        "outside_bounds": Word("超出可能范围", "a value is outside the bounds"),
        "no_convergence": Word("模型不收敛", "the fit did not converge"),
        "too_large": Word("数太大", "too large"),
        # published methods
        "non_finite": Word("不是有限的数", "a value is not finite"),
        "out_of_range": Word("数过大或过小", "too large or too small for a double"),
        "no_direction": Word("优劣方向不明", "which side is better is not given"),
        "years_not_ascending": Word("年份未递增", "the latest year is not after the base year"),
        "years_not_consecutive": Word("年份不连续", "a value of each year is needed"),
        "no_target": Word("没有目标", "a target is needed"),
        "no_target_year": Word("没有目标年份", "the target's year is needed"),
        "target_year_passed": Word("目标年份已过", "the target's year is past"),
        "base_at_target": Word("基期已达目标", "the base is at the target"),
        "base_beyond_target": Word("基期优于目标", "the base is beyond the target"),
        "zero_base": Word("基数为零", "the base is zero"),
        "zero_target": Word("目标为零", "the target is zero"),
        "opposite_signs": Word("正负号不同", "no growth rate leads through zero"),
        "growth_rate": Word("指标本身是增速", "the indicator is a growth rate itself"),
        "two_sided": Word("过高过低都不好", "too high and too low are both bad"),
        "not_two_sided": Word("只用于适度指标", "for parity targets only"),
        "target_interval": Word("目标是区间", "the target is an interval"),
        "no_scale": Word("缺自然上限", "a natural limit is needed"),
        "outside_scale": Word("超出自然上限", "a value is outside the natural limit"),
        "no_spread": Word("各年数值相同", "all values are equal"),
        "no_peers": Word("没有可比地区", "peers are needed"),
        "higher_is_better": Word("只用于下降指标", "for reductions only"),
        "plan_not_rising": Word("计划数未累计", "planned values are to be cumulative"),
        "zero_plan": Word("计划为零", "nothing was planned"),
        "other_input": Word("需要其他数据", "judges something else than a series"),
        # rules of assessment
        "met": Word("完成", "met"),
        "in_band": Word("在区间内", "in the band"),
        "capped": Word("已封顶", "capped"),
        "floored": Word("已保底", "floored"),
        "not_applicable": Word("不适用", "not applicable"),
        "not_reported": Word("未报告", "not reported"),
        "no_base": Word("没有基数", "no base"),
        "no_elapsed": Word("没有时间进度", "no elapsed time"),
        "target_is_zero": Word("目标为零", "the target is zero"),
        "target_is_negative": Word("目标为负", "the target is negative"),
        "actual_is_zero": Word("结果为零", "the result is zero"),
        "actual_is_negative": Word("结果为负", "the result is negative"),
        "base_is_target": Word("基数等于目标", "the base is the target"),
        "target_behind_base": Word("目标低于基数", "the target is behind the base"),
        "levels_only": Word("只评等级", "levels only"),
        "item_without_points": Word("有一项无分", "an item has no points"),
        "nothing_counts": Word("没有计分项", "nothing counts"),
        # composite indices
        "no_values": Word("没有数", "no values"),
        "all_equal": Word("各单位数值相同", "all values are equal"),
        "too_few": Word("单位太少", "too few units"),
        "target_not_ahead": Word("最差者已达目标", "the worst is at the target"),
        "reference_missing": Word("参照单位无数", "the reference has no value"),
        "reference_is_worst": Word("参照单位最差", "the reference is the worst"),
        "missing": Word("缺数", "a value is missing"),
    },
    "heading": {
        "indicator": Word("指标", "Indicator"),
        "subject": Word("指标", "Subject"),
        "figure": Word("数值", "Figure"),
        "measure": Word("口径", "Measure"),
        "role": Word("性质", "Role"),
        "period": Word("年份", "Period"),
        "year": Word("年份", "Year"),
        "place": Word("位置", "Place", "在文件中第几个字", "code points from the start of the file"),
        "page": Word("页", "Page"),
        "doc": Word("报告", "Report"),
        "target": Word("目标", "Target"),
        "result": Word("结果", "Result"),
        "last": Word("上年结果", "Last year"),
        "gap": Word("差距", "Gap"),
        "bar": Word("对照", "Against target"),
        "asks": Word("要求", "Asks for"),
        "already": Word("上年是否已达到", "Already there"),
        "claims": Word("报告自述", "Claims"),
        "verdict": Word("判定", "Verdict"),
        "reason": Word("原因", "Reason"),
        "commitment": Word("约束", "Commitment"),
        "severity": Word("程度", "Severity"),
        "kind": Word("类型", "Kind"),
        "printed": Word("印出的数", "Printed"),
        "expected": Word("应在范围", "Others allow"),
        "sentence": Word("原文", "Sentence"),
        "value": Word("数值", "Value"),
        "source": Word("来源", "Source"),
        "digits": Word("位数所容许", "Digits allow"),
        "model": Word("模型", "Model"),
        "point": Word("预测值", "Point"),
        "median": Word("中位数", "Median"),
        "interval": Word("区间", "Interval"),
        "p_met": Word("完成概率", "P(met)"),
        "points": Word("已知年数", "Years known"),
        "scenario": Word("情景", "Scenario"),
        "assumption": Word("假设", "Assumption"),
        "met_in": Word("达到年份", "Met in"),
        "method": Word("方法", "Method"),
        "status": Word("方法自身评级", "Status"),
        "level": Word("通用等级", "Level"),
        "score": Word("得分", "Score"),
        "quantities": Word("计算量", "Quantities"),
        "item": Word("考核项", "Item"),
        "completion": Word("完成率", "Completion"),
        "weight": Word("满分", "Full points"),
        "earned": Word("得分", "Points"),
        "unit": Word("单位", "Unit"),
        "rank": Word("位次", "Rank"),
        "number": Word("数字", "Number"),
        "clause": Word("上下文", "Clause"),
    },
    "title": {
        "report": Word("政府工作报告", "Report"),
        "figures": Word("数字", "Figures"),
        "links": Word("目标与上年结果", "Targets beside last year"),
        "scorecard": Word("目标对照表", "Scorecard"),
        "chain": Word("历年目标完成情况", "Targets over the years"),
        "projection": Word("预测", "Projection"),
        "forecast": Word("批量预测", "Forecasts"),
        "outlook": Word("目标完成前景", "Outlook of targets"),
        "scenarios": Word("情景对比", "Scenarios"),
        "assessment": Word("各方法评估", "Published methods"),
        "findings": Word("数字核对", "What does not add up"),
        "history": Word("历年数值", "History"),
        "rule": Word("考核得分", "Score of a rule"),
        "index": Word("综合指数", "Composite index"),
        "unread": Word("未读懂的数字", "Numbers not understood"),
    },
    "ui": {
        "language": Word("语言", "Language"),
        "more": Word("另有 {} 行：", "and {} more:"),
        "see_all": Word("查看全部", "to see all"),
        "sort": Word("点击列名排序", "click a heading to sort"),
        "nothing": Word("没有内容", "nothing to show"),
        "nothing_found": Word("未发现不一致之处", "nothing found that does not add up"),
        "estimated": Word("预计", "estimated"),
        "optional": Word("可略", "optional"),
        "close": Word("口径略有不同", "defined somewhat differently"),
        "policy": Word("判定口径", "policy"),
        "targets": Word("目标", "targets"),
        "achievements": Word("结果", "results"),
        "figures": Word("数字", "figures"),
        "rows": Word("行", "rows"),
        "linked": Word("有上年结果", "beside a result"),
        "projected": Word("已预测", "projected"),
        "no_verdict": Word(
            "一份报告只能把今年的目标与上年的结果对照，不能判定上年目标是否完成",
            "one report sets targets beside last year's results; it gives no verdict on last year's targets",
        ),
        "bar_neutral": Word(
            "条为上年结果，竖线为今年目标，浅底为更优一侧",
            "bar: last year's result; tick: this year's target; shaded: the favourable side",
        ),
        "bar_verdict": Word(
            "条为结果，竖线为目标，浅底为更优一侧；颜色为判定",
            "bar: the result; tick: the target; shaded: the favourable side; colour: the verdict",
        ),
        "page": Word("第 {} 页", "page {}"),
        "offset": Word("第 {}–{} 字", "code points {}–{}"),
    },
}
