// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What a report says of its own plan.
enum class ClaimKind : std::uint8_t {
  attainment,  ///< a number: 为年度任务的1.3倍, 完成率99.7%
  exceeded,    ///< 超额完成, 好于预期
  early,       ///< 提前完成
  fulfilled,   ///< 圆满完成, 全面完成 … 任务
  mostly,      ///< 基本完成, 较好完成 … 任务
  missed,      ///< 没有完成, 低于预期
};

inline constexpr std::array<std::string_view, 6> claim_kind_names{"attainment", "exceeded", "early",
                                                                  "fulfilled",  "mostly",   "missed"};
[[nodiscard]] constexpr std::string_view to_string(ClaimKind kind) noexcept {
  return claim_kind_names[static_cast<std::size_t>(kind)];
}

namespace detail::claims {

/// Words that claim something of a plan.  `names_plan` false: a claim only where a word of
/// `plan_names` stands in the same clause (圆满完成…任务, not 圆满完成演练).
struct ClaimWords {
  std::u16string_view words;
  ClaimKind kind;
  bool names_plan = true;
};

inline constexpr ClaimWords claim_words[] = {
    {u"超额完成", ClaimKind::exceeded},          {u"超额地完成", ClaimKind::exceeded},
    {u"超额实现", ClaimKind::exceeded},          {u"好于预期", ClaimKind::exceeded},
    {u"超过预期", ClaimKind::exceeded},          {u"高于预期", ClaimKind::exceeded},
    {u"超出预期", ClaimKind::exceeded},          {u"超预期", ClaimKind::exceeded},
    {u"超过年度目标", ClaimKind::exceeded},      {u"高于年度目标", ClaimKind::exceeded},
    {u"超过年初目标", ClaimKind::exceeded},      {u"高于年初目标", ClaimKind::exceeded},
    {u"提前完成", ClaimKind::early},             {u"提前实现", ClaimKind::early},
    {u"提前达到", ClaimKind::early},             {u"提前达成", ClaimKind::early},
    {u"圆满完成", ClaimKind::fulfilled, false},  {u"全面完成", ClaimKind::fulfilled, false},
    {u"顺利完成", ClaimKind::fulfilled, false},  {u"如期完成", ClaimKind::fulfilled, false},
    {u"按期完成", ClaimKind::fulfilled, false},  {u"胜利完成", ClaimKind::fulfilled, false},
    {u"全部完成", ClaimKind::fulfilled, false},  {u"按时完成", ClaimKind::fulfilled, false},
    {u"如期实现", ClaimKind::fulfilled, false},  {u"完成年度任务", ClaimKind::fulfilled},
    {u"完成年度目标", ClaimKind::fulfilled},     {u"达到预期目标", ClaimKind::fulfilled},
    {u"实现预期目标", ClaimKind::fulfilled},     {u"完成预期目标", ClaimKind::fulfilled},
    {u"符合预期", ClaimKind::fulfilled},         {u"较好完成", ClaimKind::mostly, false},
    {u"基本完成", ClaimKind::mostly, false},     {u"基本实现", ClaimKind::mostly, false},
    {u"没有完成", ClaimKind::missed, false},     {u"未完成", ClaimKind::missed, false},
    {u"未能完成", ClaimKind::missed, false},     {u"没有实现", ClaimKind::missed, false},
    {u"未能实现", ClaimKind::missed, false},     {u"未达到", ClaimKind::missed, false},
    {u"没有达到", ClaimKind::missed, false},     {u"低于预期", ClaimKind::missed},
    {u"不及预期", ClaimKind::missed},            {u"未达预期", ClaimKind::missed},
};

/// What a claim is measured by.
inline constexpr std::u16string_view plan_names[] = {u"任务", u"目标", u"计划", u"规划", u"指标", u"预期", u"年初确定"};

/// In the claim's clause: what ran beyond or short of expectation is not the plan.
inline constexpr std::u16string_view no_plans[] = {u"困难", u"挑战", u"冲击", u"压力", u"风险"};

/// Before the claim in its clause: a wish or a duty, not a result.
inline constexpr std::u16string_view wishes[] = {u"确保", u"力争", u"争取", u"努力", u"必须", u"决心", u"信心",
                                                 u"才能", u"如果", u"保障", u"保证", u"今年要", u"我们要", u"尚"};

}  // namespace detail::claims

}  // namespace zhibiao
