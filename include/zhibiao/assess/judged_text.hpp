// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/direction.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/statement.hpp>
#include <zhibiao/assess/verdict.hpp>
#include <zhibiao/assess/verdict_policy.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/decimal.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// What is known beside the two texts.
struct JudgeContext {
  std::string_view indicator = {};       ///< the name that a table gives it: CPI, 单位GDP能耗降低
  std::optional<Better> better = {};     ///< of the indicator, where the caller knows it; else by the name
  const Catalogue* catalogue = nullptr;  ///< null: the built-in one
};

/// A verdict on two texts, with the readings that it rests on.
struct JudgedText {
  Judgement judgement;
  std::optional<Statement> target, actual;  ///< as read, in one unit, falls as sizes where the name says so
  Favourable favourable;
  std::string unit;            ///< of `gap`: 百分点 for rates
  std::optional<Decimal> gap;  ///< result minus target, to the nearest end of a range; 0 inside it
  /// The gap towards the favourable side: below 0 is short.  Nothing where neither side is better.
  std::optional<Decimal> margin;
  std::optional<Judgement> stretch;  ///< on 力争5.5% beside 确保5%; the verdict is on what is promised
  std::string detail;                ///< a sentence where the reason needs one: which units differ
};

/// Whether a result meets a target, both as they are written.
///
/// Units convert exactly (万亿斤, 亿斤); a missing unit is the other's; ‰ and 倍 of rates are compared in
/// percent, so that tolerances are in points.  翻番 beside growth is read as growth and one.  Of several
/// numbers in a result the one whose unit compares is taken; 力争 beside 确保 is judged on its own.
[[nodiscard]] JudgedText judge(std::string_view target, std::optional<std::string_view> actual,
                               const JudgeContext& context, const VerdictPolicy& policy = guide_policy);
/// The same on statements that are read already.
[[nodiscard]] JudgedText judge(std::span<const Statement> target,
                               std::optional<std::span<const Statement>> actual, const JudgeContext& context,
                               const VerdictPolicy& policy = guide_policy);

}  // namespace zhibiao

#include <zhibiao/assess/judged_text_body.hpp>
