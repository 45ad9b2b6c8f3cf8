# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The words of the page itself, in Chinese and English; results have theirs in `zhibiao.show.words_table`."""

from __future__ import annotations

from zhibiao.show.words_table import Word

__all__ = ["TABLE"]

TABLE: dict[str, Word] = {
    # landmarks and skip links
    "skip_table": Word("跳到对照表", "Skip to the table"),
    "skip_text": Word("跳到报告原文", "Skip to the report"),
    "skip_search": Word("跳到搜索与筛选", "Skip to search and filters"),
    "pane_table": Word("指标与核对", "Targets, figures, checks"),
    "pane_text": Word("报告原文", "The report"),
    "pane_tools": Word("显示选项", "Display"),
    "details": Word("所选数字", "The chosen figure"),
    # header
    "language": Word("English", "中文", "切换为英文", "Switch to Chinese"),
    "theme": Word("深色", "Dark", "切换深色或浅色", "Switch between dark and light"),
    "theme_light": Word("浅色", "Light"),
    "print": Word("打印", "Print"),
    "year": Word("{} 年目标", "Targets for {}"),
    "report_of": Word("{} {} 年政府工作报告", "{}: government work report of {}"),
    "figures_of": Word("{} 个数字", "{} figures"),
    "targets_of": Word("{} 项目标", "{} targets"),
    "linked_of": Word("{} 项有上年结果", "{} beside a result of last year"),
    "reported_of": Word("{} 项有结果", "{} with a result"),
    # tabs
    "tabs": Word("视图", "Views"),
    "tab_targets": Word("目标", "Targets"),
    "tab_figures": Word("全部数字", "All figures"),
    "tab_checks": Word("核对", "Checks"),
    "tab_plots": Word("图表", "Charts"),
    # search and filters
    "search": Word("搜索指标、数字与原文", "Search rows and text"),
    "previous": Word("上一处", "Previous place in the text"),
    "next": Word("下一处", "Next place in the text"),
    "filters": Word("筛选", "Filters"),
    "any": Word("全部", "all"),
    "by_asked": Word("要求", "Asks for"),
    "by_already": Word("上年已达到？", "Already there"),
    "by_verdict": Word("判定", "Verdict"),
    "by_measure": Word("口径", "Measure"),
    "by_role": Word("性质", "Role"),
    "by_theme": Word("章节", "Section"),
    "reset": Word("清除", "Clear"),
    "shown": Word(
        "目标 {}/{} · 数字 {}/{}", "{}/{} targets · {}/{} figures",
    ),
    "places": Word("原文 {} 处", "{} places in the text"),
    "none_left": Word("没有符合条件的行", "No row fits; clear the filters"),
    "sort": Word("排序", "Sort by"),
    "text_order": Word("原文顺序", "in the order of the text"),
    "ascending": Word("升序", "ascending"),
    "descending": Word("降序", "descending"),
    # tables
    "caption_score": Word(
        "今年目标与上年结果对照。点击一行，查看原文句子",
        "This year's targets beside last year's results. Choose a row to see its sentences.",
    ),
    "caption_chain": Word(
        "历年目标与结果，附判定。点击一行，查看原文句子",
        "Targets and results over the years, with verdicts. Choose a row to see its sentences.",
    ),
    "caption_figures": Word(
        "报告中的全部数字，按原文顺序。点击数字，查看原文",
        "Every figure of the report, in the order of the text. Choose one to see it there.",
    ),
    "nearest": Word("最接近的数字", "the nearest figure"),
    "close": Word("目标与结果口径略有不同", "target and result are defined somewhat differently"),
    "claimed": Word("报告自述：", "The report claims: "),
    "no_verdict": Word(
        "同一份报告只能说明今年目标与上年结果之比，不构成对上年目标完成情况的判定；后者需要上年的报告。",
        "One report sets this year's targets beside last year's results. That is no verdict on last year's "
        "targets, which needs last year's report.",
    ),
    # details
    "value": Word("数值", "Value"),
    "unit": Word("单位", "Unit"),
    "bound": Word("界限", "Bound"),
    "measure": Word("口径", "Measure"),
    "role": Word("性质", "Role"),
    "period": Word("年份", "Period"),
    "subject": Word("指标", "Subject"),
    "offsets": Word("位置", "Place"),
    "offsets_of": Word("第 {}–{} 字", "code points {}–{}"),
    "page": Word("页码", "Page"),
    "page_of": Word("第 {} 页", "page {}"),
    "section": Word("章节", "Section"),
    "digits": Word("末位", "Last digit"),
    "remarks": Word("备注", "Remarks"),
    "sentence": Word("原句", "Sentence"),
    "no_unit": Word("无", "none"),
    "not_told": Word("文中未说明", "the text does not tell"),
    "estimated": Word("预计数", "estimated"),
    "optional": Word("可略去", "could be left out"),
    "in_rows": Word("所在对照行", "In the table of targets"),
    "in_no_row": Word("不在对照表中", "in no row of the table of targets"),
    "to_row": Word("返回表格", "Back to the table"),
    "to_text": Word("看原文", "See it in the text"),
    "close_details": Word("关闭", "Close"),
    "chosen": Word("已选：{}，{}", "Chosen: {}, {}"),
    # checks
    "findings": Word("数字核对", "What does not add up"),
    "no_findings": Word(
        "未发现不一致之处。这不等于全部无误：只核对了文中明确相关的数字。",
        "Nothing was found that does not add up. That does not say that all is right: only numbers that the "
        "text ties together are checked.",
    ),
    "no_checks": Word(
        "数据集不含原文，无法核对数字、列出未读懂的数字。",
        "The data set holds no sentences, so that numbers cannot be checked.",
    ),
    "printed": Word("印作 {}", "printed {}"),
    "expected": Word("其余数字只容许 {}", "the others allow {}"),
    "claims": Word("报告自述的完成情况", "What the report claims of its last plan"),
    "claims_note": Word("是报告自己的说法，不是判定。", "The report's own word, not a verdict."),
    "no_claims": Word("没有与数字相连的自述。", "No claim stands beside a figure."),
    "unread": Word("未读懂的数字", "Numbers that were not understood"),
    "no_unread": Word("所有数字都已读懂。", "Every number was understood."),
    # charts
    "plots": Word("图表", "Charts"),
    "no_plots": Word(
        "未安装绘图部件，只显示表中的对照条。安装后重新生成即可：",
        "The plots are not installed; the table shows bars only. Install them and write the page again:",
    ),
    # the text
    "legend": Word("图例", "Legend"),
    "legend_claim": Word("报告自述", "the report's claim"),
    "legend_unread": Word("未读懂", "not understood"),
    "keys": Word(
        "键盘：方向键在数字间移动，回车选定，Esc 返回。",
        "Keyboard: arrows move between figures, Enter chooses, Escape goes back.",
    ),
    "page_mark": Word("第 {} 页", "page {}"),
    "no_text": Word("这里没有原文", "There is no text here"),
    "no_text_why": Word(
        "内置数据集只含数字、出处位置与配对，不含报告的句子。要看原文，请用报告文件生成页面：",
        "The built-in data set holds figures, where they stand and what belongs together, but no sentence of "
        "the report. To see those, write the page from the report's file:",
    ),
    # footer
    "made_by": Word("由 zhibiao {} 生成", "Written by zhibiao {}"),
    "digest": Word("原文 SHA-256", "SHA-256 of the text"),
    "source": Word("文件", "File"),
}  # fmt: skip
