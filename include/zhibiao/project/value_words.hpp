// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <string_view>

/// Words in the names of indicators that tell which values they can take.
namespace zhibiao::project::detail::values {

/// A name that ends so is of growth where its values are in percent or points, otherwise of a difference.
inline constexpr std::string_view growth_tails[] = {
    "增长",     "增长率", "增长速度", "增长幅度", "增速", "增幅",   "递增",   "涨幅",   "上涨",        "跌幅",
    "降幅",     "下降",   "降低",     "下降率",   "降低率", "下降幅度", "变动率", "变化率", "growth", "growth rate",
    "净增加额", "增加额", "增量",     "净增",     "净增加", "净增长", "变动",   "变化",   "change",
};

/// A name that holds one of these is of a difference, or of what may fall below 0 by its nature.
inline constexpr std::string_view balance_words[] = {
    "差额",   "顺差",   "逆差",   "盈余",   "结余",   "盈亏",   "赤字",   "利润",   "净利",    "净流入",
    "净流出", "净出口", "净迁入", "净转移", "净增",   "贡献率", "贡献度", "收益率", "回报率",  "气温",
    "balance", "profit", "deficit", "surplus", "net inflow",
};

/// A name that ends so is of a part of a whole, where its values are no quantity with a unit.
inline constexpr std::string_view share_tails[] = {
    "占比", "比重", "比例", "份额", "率", "满意度", "盖度", "share", "coverage",
};

/// A share whose name holds one of these has no upper end: what is divided is no part of what divides it.
inline constexpr std::string_view open_shares[] = {
    "毛入",   "杠杆", "负债", "产销率", "自给率", "投资率", "完成率", "比率",   "利率",
    "汇率",   "效率", "功率", "速率",   "频率",   "生产率", "周转率", "容积率", "换手率",
};

}  // namespace zhibiao::project::detail::values
