// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <string_view>

/// Words in the names of indicators that tell which side of a number is the good one.

namespace zhibiao::detail::directions {

/// A name that ends so gives the size of a fall: 单位GDP能耗降低 3%.  The longer of two comes first.
inline constexpr std::string_view fall_tails[] = {
    "下降幅度", "降低幅度", "减少幅度", "下降率", "降低率", "削减率", "减少率", "减排量", "下降", "降低",
    "减少",     "降幅",     "压减",     "削减",   "减排",   "缩短",   "压缩",   "压降",   "下调", "减轻",
};

/// A name that begins so does: 减轻负担 2万亿元, 减贫 1000万人.
inline constexpr std::string_view fall_heads[] = {
    "下降", "降低", "减少", "减轻", "减贫", "脱贫", "减税", "减负", "减免", "减排", "降费", "降本", "降成本",
    "压减", "压降", "压缩", "削减", "缩减", "缩短", "淘汰", "化解", "关停", "节约", "节能", "节水",
};

/// A name that holds one of these speaks of growth.
inline constexpr std::string_view growth_words[] = {"增长", "增速", "增幅", "递增"};

/// What is emitted or suffered: less is better.
inline constexpr std::string_view harms[] = {
    "SO2",  "SO₂",  "二氧化硫", "NOx",  "NOX",  "氮氧化物", "CO2",      "二氧化碳", "排放",
    "污染", "能耗", "电耗",     "水耗", "物耗", "贫困",     "流量资费", "资费",     "事故", "死亡",
};

/// What is built or provided: a number of it is work to be done, and more is better.
inline constexpr std::string_view works[] = {
    "公路", "道路", "铁路", "高铁",   "高速",   "地铁", "轨道", "航道", "桥梁",   "管网", "管道", "管廊",
    "农田", "水库", "渠道", "堤防",   "电网",   "光缆", "光纤", "基站", "充电桩", "住房", "安居", "公寓",
    "学校", "学位", "托位", "幼儿园", "医院",   "床位", "公园", "绿地", "绿道",   "造林", "湿地", "停车位",
    "泊位", "厕所", "步道", "场馆",   "图书馆", "扩招", "就业", "培训", "改造",
};

}  // namespace zhibiao::detail::directions
