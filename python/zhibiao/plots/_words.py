# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What only pictures say, in Chinese and English; all else stands in `zhibiao.show.words`."""

from __future__ import annotations

__all__ = ["TABLE"]

TABLE: dict[str, tuple[str, str]] = {
    # titles
    "bullet_chain": ("{} {} 年目标完成情况", "{}: results against targets, {}"),
    "bullet_rows": ("上年结果与今年目标", "Last year's results against this year's targets"),
    "bullet_scorecard": ("{}：{} 年结果与 {} 年目标", "{}: results of {} against targets for {}"),
    "dumbbell": ("{}：从上年结果到今年目标", "{}: from last year's result to this year's target"),
    "fan": ("{}：预测与目标", "{}: projection and target"),
    "verdicts_theme": ("{}：各领域历年目标判定", "{}: verdicts by theme and year"),
    "verdicts_indicator": ("{}：各指标历年目标判定", "{}: verdicts by indicator and year"),
    "verdicts_place": ("各地 {} 年目标判定", "Verdicts by place and indicator, {}"),
    "slope": ("{}：各指标历年变化", "{}: indicators over the years"),
    "disagreement": ("评估方法的一致与分歧", "Where methods agree, and where they do not"),
    "growth_place": ("{} 年{}增长目标", "Growth targets for {1}, {0}"),
    "growth_year": ("历年{}增长目标的分布", "Growth targets for {} over the years"),
    # what a picture is read by
    "percent_of_target": ("结果占目标的百分比（%）", "Result in percent of target"),
    "bullet_help": (
        "每行以目标为100%；浅色底为达标一侧；区间目标以下限为100%",
        "In each row the target is 100%; the shaded side meets it; of a range the lower end is 100%",
    ),
    "dumbbell_help": (
        "○ 上年结果  ◆ 今年目标（▶ 不低于，◀ 不高于，◇ 左右，横条为区间）",
        "○ last year's result  ◆ this year's target (▶ at least, ◀ at most, ◇ about, a bar: a range)",
    ),
    "slope_help": (
        "▲ 改善  ▽ 变差  = 持平或方向不明；● 报告所载  ○ 由报告推算",
        "▲ better  ▽ worse  = the same, or no side is better; ● told  ○ implied",
    ),
    "no_line": ("无法连线的指标", "Without a line"),
    "verdicts_help": (
        "每块为一个目标；· 没有目标；右列为完成数与可判定数",
        "A tile is a target; · no target; to the right: targets met of those judged",
    ),
    "growth": ("增速（%，同比）", "Growth rates (% on the year before)"),
    "percent": ("比率（%）", "Rates and shares (%)"),
    "index": ("数量（上年结果＝100）", "Amounts (last year's result = 100)"),
    "not_placed": ("无法对照的目标", "Targets with nothing to set them beside"),
    "index_first": ("数量（首个年份＝100）", "Amounts (first year = 100)"),
    "one_value": ("只有一年的数", "known for one year only"),
    "no_value": ("没有数", "no value is told"),
    "base_not_positive": ("首年不为正，无法以其为100", "the first value is not above zero"),
    "history": ("历年结果", "Results"),
    "median": ("预测中位数", "Median forecast"),
    "interval": ("{:g}% 区间", "{:g}% interval"),
    "target_line": ("目标 {}", "Target {}"),
    "meets": ("达标范围", "Meets the target"),
    "p_met": ("完成概率 {}", "P(met) {}"),
    "year": ("{}年", "in {}"),
    "in_year": ("{}（{}年）", "{} ({})"),
    "other_theme": ("（未分领域）", "(no theme)"),
    "no_target": ("没有此项目标", "no such target"),
    "of_count": ("{}/{} 完成", "{} of {} met"),
    "median_of": ("中位数 {}%", "median {}%"),
    "count_of": ("{} 地", "n = {}"),
    "growth_help": (
        "● 确定数值  ○ 左右  ▶ 不低于  ◀ 不高于  横条为区间  竖线为中位数（区间取中点）",
        "● a number  ○ about  ▶ at least  ◀ at most  bar: a range  line: median (of a range its middle)",
    ),
    "area": ("地区", "Place"),
    "form": ("形式", "Form"),
    "form_point": ("确定数值", "a number"),
    "form_about": ("左右", "about"),
    "form_floor": ("不低于", "at least"),
    "form_ceiling": ("不高于", "at most"),
    "form_range": ("区间", "a range"),
    "colon": ("：", ": "),
    "growth_axis": ("增长目标（%）", "Target (%)"),
    "no_rows": ("没有可画的数据", "Nothing to draw"),
    "beyond": ("{}（超出画幅）", "{} (beyond the frame)"),
    "disagreement_one": (
        "左：各方法在通用等级上的判断；右：两种方法相差几级（= 一致，· 不能比较）",
        "Left: levels by method; right: steps between two methods (= agree, · not both judge)",
    ),
    "disagreement_many": (
        "左：各方法对各序列的判断；右：两种方法等级不同的序列数（= 一致，· 没有都评的序列）",
        "Left: levels by method and series; right: series on which two differ (= none, · not both judge)",
    ),
    "differ_of_both": ("等级不同／两法都评", "Differ / both judge"),
    "alt_methods": ("{} 种方法，{} 个序列", "{} methods, {} series"),
    "same": ("一致", "agree"),
    "steps": ("相差 {} 级", "{} steps apart"),
    # words of the text alternative
    "alt_rows": ("共{}行", "{} rows"),
    "alt_targets": ("共{}个目标", "{} targets"),
    "alt_counts": ("{} {}", "{1} {0}"),
    "alt_not_drawn": ("{}行无法画出，原因见数据", "{} rows cannot be drawn; the data say why"),
    "alt_no_target": ("{}份没有此项目标", "{} without such a target"),
    "alt_from_to": ("从{}到{}", "from {} to {}"),
    "data": ("图中数据", "The rows behind the picture"),
    "offsets": ("第 {}–{} 字", "code points {}–{}"),
    "pick": ("点击一行以突出显示，再点取消", "Click a row to pick it, click again to let go"),
}
"""A line each: Chinese, English."""
