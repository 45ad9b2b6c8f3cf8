# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The words of the widget itself, in Chinese and English; results: `zhibiao.show.words_table`."""

from __future__ import annotations

from zhibiao.show.words_table import Word

__all__ = ["TABLE"]

TABLE: dict[str, Word] = {
    # panes
    "text": Word("报告原文", "The report"),
    "rows": Word("全部数字", "All figures"),
    "details": Word("所选数字", "The chosen figure"),
    "kept": Word("更正", "Corrections"),
    "language": Word("English", "中文"),
    # legend and filter
    "filter": Word("图例与筛选", "Legend and filter"),
    "role": Word("性质", "Role"),
    "measure": Word("口径", "Measure"),
    "all": Word("全选", "All"),
    "shown": Word("显示 {} / {} 个数字", "{} of {} figures"),
    # fields
    "subject": Word("指标", "Subject"),
    "value": Word("数值", "Value"),
    "value2": Word("上限", "Upper end"),
    "unit": Word("单位", "Unit"),
    "bound": Word("界限", "Bound"),
    "period": Word("时期", "Period"),
    "estimated": Word("预计数", "Estimated"),
    "optional": Word("可略去", "Could be left out"),
    "why": Word("理由", "Reason"),
    "who": Word("更正人", "By"),
    # acts
    "keep": Word("保存更正", "Keep the correction"),
    "remove": Word("不是数字", "No figure"),
    "undo": Word("撤销", "Undo"),
    "add": Word("漏读的数字", "A figure that was missed"),
    "keep_add": Word("添加数字", "Add the figure"),
    "cancel": Word("取消", "Cancel"),
    "mark": Word("将所选文字标为数字：{}", "Take the selected text as a figure: {}"),
    "hint": Word(
        "点选数字查看并更正；选中漏读的文字可添加。方向键在数字间移动，Enter 选定。",
        "Click a figure to see and correct it; select text that was missed to add it. "
        "Arrow keys move between figures, Enter chooses.",
    ),
    # told
    "corrected": Word("已更正", "corrected"),
    "saved": Word("已保存到 {}", "Saved in {}"),
    "unsaved": Word("未写入文件", "Not in a file yet"),
    "nothing": Word("没有改动", "Nothing was changed"),
    "none_chosen": Word("尚未选定数字", "No figure is chosen"),
}
