// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao {

/// One thing that is wrong with a rule.
struct RuleProblem {
  std::string field;  ///< `items[2].bands[1].from`
  std::string what;   ///< what was expected, what stands there, what to do
};

/// A rule that cannot be used, or numbers that do not fit it.
class RuleError : public std::invalid_argument {
 public:
  RuleError(const std::string& rule, std::string field, const std::string& what)
      : std::invalid_argument((rule.empty() ? std::string("rule") : rule) + ": " + field + ": " + what),
        field_(std::move(field)) {}
  /// Where: a key of the rule, or of the inputs (`inputs[0].weight`).
  [[nodiscard]] const std::string& field() const noexcept { return field_; }

 private:
  std::string field_;
};

namespace detail::rules {

struct Problems {
  std::vector<RuleProblem> rows;
  void add(std::string field, std::string what) { rows.push_back({std::move(field), std::move(what)}); }
};

/// `items[2]`.
[[nodiscard]] inline std::string at(const std::string& list, std::size_t i) {
  return list + "[" + std::to_string(i) + "]";
}

}  // namespace detail::rules
}  // namespace zhibiao
