// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/commitment.hpp>
#include <zhibiao/assess/judged_text.hpp>
#include <zhibiao/assess/limit.hpp>
#include <zhibiao/model/indicator.hpp>

#include "case.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Verdicts, limits and commitments as the shared cases state them.
namespace zhibiao::test {

namespace verdict_cases {

/// A number with the power of ten of its last digit.
[[nodiscard]] inline Printed printed(const std::string& digits) {
  const auto point = digits.find('.');
  const int places = point == digits.npos ? 0 : static_cast<int>(digits.size() - point - 1);
  return {*Decimal::parse(digits), {}, static_cast<std::int8_t>(-places)};
}

/// 4.0 where one decimal is asked for.
[[nodiscard]] inline std::string with_decimals(const Decimal& x, int decimals) {
  auto text = to_string(x);
  if (decimals <= 0) return text;
  if (text.find('.') == text.npos) text += '.';
  text.append(static_cast<std::size_t>(decimals) - (text.size() - text.find('.') - 1), '0');
  return text;
}

[[nodiscard]] inline JudgedText judged(const Case& row, const VerdictPolicy& policy) {
  const auto target = text(row.input, "target"), actual = text(row.input, "actual");
  const auto indicator = text(row.input, "indicator"), better = text(row.input, "better");
  JudgeContext context{indicator};
  if (!better.empty()) context.better = enum_by_name<Better>(better_names, better);
  const auto result = actual.empty() ? std::nullopt : std::optional<std::string_view>(actual);
  return judge(target, result, context, policy);
}

inline void state_council(const Case& row) {
  const auto found = judged(row, state_council_policy);
  INFO(to_string(found.judgement.reason));
  CHECK((found.judgement.verdict == Verdict::met) == (row.expect.data() == "met"));
}

inline void verdict(const Case& row) {
  const auto found = judged(row, *find_policy(text(row.input, "policy")));
  CHECK(to_string(found.judgement.verdict) == text(row.expect, "verdict"));
  CHECK(to_string(found.judgement.reason) == text(row.expect, "reason"));
  CHECK(found.gap == decimal(row.expect, "gap"));
  const auto stretch = found.stretch ? to_string(found.stretch->verdict) : std::string_view();
  CHECK(stretch == text(row.expect, "stretch"));
  if (const auto detail = text(row.expect, "detail"); !detail.empty()) CHECK(found.detail == detail);
  if (const auto wanted = text(row.expect, "commitment"); !wanted.empty())
    CHECK(to_string(found.target.value().commitment.commitment) == wanted);
}

inline void rounding(const Case& row) {
  const auto step = static_cast<RoundingStep>(whole(row.input, "step").value_or(1));
  const int decimals = *whole(row.input, "decimals");
  const auto found = gbt8170_round(*decimal(row.input, "x"), decimals, step);
  CHECK((step == RoundingStep::one ? with_decimals(found, decimals) : to_string(found)) == row.expect.data());
}

/// `true`, `false`, or nothing for `null`.
[[nodiscard]] inline std::optional<bool> truth(const Tree& tree, const std::string& key) {
  const auto found = text(tree, key);
  return found.empty() ? std::nullopt : std::optional(found == "true");
}

inline void limit(const Case& row) {
  auto wanted = printed(text(row.input, "limit"));
  const auto bound = std::find(bound_symbols.begin(), bound_symbols.end(), text(row.input, "bound"));
  wanted.bound = static_cast<Bound>(bound - bound_symbols.begin());
  const auto value = printed(text(row.input, "x"));
  for (const auto comparison : {Comparison::full_value, Comparison::rounded_value, Comparison::digits}) {
    CAPTURE(to_string(comparison));
    CHECK(meets_limit(value, wanted, comparison) == truth(row.expect, std::string(to_string(comparison))));
  }
}

inline void limit_of_97(const Case& row) {
  auto wanted = printed("97.0");
  wanted.bound = Bound::at_least;
  const auto value = printed(text(row.input, "x"));
  CHECK(meets_limit(value, wanted) == truth(row.expect, "full"));
  CHECK(meets_limit(value, wanted, Comparison::rounded_value) == truth(row.expect, "rounded"));
}

inline void promise(const Case& row) {
  const auto bound = std::find(bound_symbols.begin(), bound_symbols.end(), text(row.input, "bound"));
  const auto before = text(row.input, "before");
  const auto found = commitment(static_cast<Bound>(bound - bound_symbols.begin()), before);
  CHECK(to_string(found.commitment) == text(row.expect, "commitment"));
  CHECK(to_string(found.source) == text(row.expect, "source"));
}

}  // namespace verdict_cases

inline void add_verdict(Handlers& all) {
  all["gwr_verdict"] = verdict_cases::state_council;
  all["verdict"] = verdict_cases::verdict;
  all["gbt8170_round"] = verdict_cases::rounding;
  all["gbt8170_limit"] = verdict_cases::limit;
  all["gbt8170_limit_ge_97.0"] = verdict_cases::limit_of_97;
  all["commitment"] = verdict_cases::promise;
}

}  // namespace zhibiao::test
