// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/bound.hpp>

#include <cstdint>

namespace zhibiao::detail::read {

/// What a word before a number says.  A word may say several things: 提高到 rises and gives a level.
enum Sense : std::uint32_t {
  reach = 1U << 0,     ///< 达, 为, 有: the number is a level or an amount
  rise = 1U << 1,      ///< 增长, 提高
  fall = 1U << 2,      ///< 下降, 减少
  level = 1U << 3,     ///< 提高到, 降至: the number is the level after the change
  running = 1U << 4,   ///< 累计, 总数: a running total
  compare = 1U << 5,   ///< 同比, 比上年
  average = 1U << 6,   ///< 年均
  estimate = 1U << 7,  ///< 预计
  aim = 1U << 8,       ///< 力争, 计划
  done = 1U << 9,      ///< 已
  spread = 1U << 10,   ///< 分别: members of a list take the numbers in turn
  place = 1U << 11,    ///< 居, 位列: a rank follows
  bounds = 1U << 12,   ///< a word of bound; `bound` says which
  fresh = 1U << 13,    ///< 新增: the work of the period
  held = 1U << 14,     ///< 保持, 稳定在: the state at the end of the period
  row = 1U << 15,      ///< 连续: so many in a row
  gap = 1U << 16,      ///< 高于, 比…快: distance from another place or group
  from = 1U << 17,     ///< 由, 从: the level before the change
  share = 1U << 18,    ///< 占: a share follows
  filler = 1U << 19,   ///< says nothing of the number
  noun = 1U << 20,     ///< part of a noun after all: 行为, 首都
  lone = 1U << 21,     ///< says this only at the head of its clause: 总量
  lean = 1U << 22,     ///< says this only of a rate, or where something is compared: 高, 降
  grown = 1U << 25,    ///< 增加到: a stock of counted things after the change
  cut = 1U << 24,      ///< 减少: without a comparison the work of the period, not a change
  adjunct = 1U << 23,  ///< opens a clause that names no subject: 按照, 扣除
};

struct WordSense {
  std::uint32_t senses = 0;
  Bound bound = Bound::equal;
};

}  // namespace zhibiao::detail::read
