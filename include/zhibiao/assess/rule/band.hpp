// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/fraction.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao {

/// A range of completions or totals as rules print them: `from 80, below 95` is [80, 95), `above 80, upto 95`
/// is (80, 95]; without an end it goes on for ever.
struct BandRange {
  std::optional<Decimal> low;   ///< `from`; `above` when low_open
  std::optional<Decimal> high;  ///< `below`; `upto` when high_closed
  bool low_open = false;
  bool high_closed = false;

  [[nodiscard]] bool contains(const Fraction& x) const {
    const bool over = !low || (low_open ? x > Fraction(*low) : x >= Fraction(*low));
    return over && (!high || (high_closed ? x <= Fraction(*high) : x < Fraction(*high)));
  }
};

/// `[80, 95)`, `(-inf, 60)`.
[[nodiscard]] std::string to_string(const BandRange& range);

/// What is wrong with a set of ranges: where, by number and key, and what to do.
struct BandProblem {
  std::size_t band = 0;
  const char* key = "from";  ///< `from` or `below`, or empty for the range as a whole
  std::string what;
};

/// Ranges in any order must cover every number once: a hole or an overlap is named by both ends.  `list` is
/// what the ranges are called.
[[nodiscard]] std::vector<BandProblem> check_bands(const std::vector<BandRange>& ranges,
                                                   const std::string& list);

namespace detail::bands {

[[nodiscard]] inline bool is_empty(const BandRange& range) {
  if (!range.low || !range.high) return false;
  return *range.low > *range.high || (*range.low == *range.high && (range.low_open || !range.high_closed));
}

/// The numbers of the ranges, from low to high.
[[nodiscard]] inline std::vector<std::size_t> in_order(const std::vector<BandRange>& ranges) {
  std::vector<std::size_t> order(ranges.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto &x = ranges[a].low, &y = ranges[b].low;
    if (!x || !y) return !x && y.has_value();
    return *x != *y ? *x < *y : !ranges[a].low_open && ranges[b].low_open;
  });
  return order;
}

/// Ranges that are called by the name of their list and a number.
struct Named {
  const std::vector<BandRange>& ranges;
  const std::string& list;

  [[nodiscard]] std::string operator()(std::size_t band) const {
    return list + "[" + std::to_string(band) + "] " + to_string(ranges[band]);
  }
};

/// Nothing when `b` begins where `a` ends, and just one of them has the number between.
[[nodiscard]] inline const char* seam(const BandRange& a, const BandRange& b) {
  if (!a.high || !b.low) return "an overlap";
  if (*a.high != *b.low) return *a.high < *b.low ? "a hole" : "an overlap";
  if (a.high_closed != b.low_open) return a.high_closed ? "an overlap" : "a hole";
  return nullptr;
}

inline void check_ends(const Named& named, const std::vector<std::size_t>& order,
                       std::vector<BandProblem>& out) {
  const auto first = order.front(), last = order.back();
  if (named.ranges[first].low)
    out.push_back({first, "from",
                   "Expected the lowest range to go down without end, got " + named(first) +
                       "; leave its lower end out"});
  if (named.ranges[last].high)
    out.push_back({last, "below",
                   "Expected the highest range to go up without end, got " + named(last) +
                       "; leave its upper end out"});
}

inline void check_seams(const Named& named, const std::vector<std::size_t>& order,
                        std::vector<BandProblem>& out) {
  for (std::size_t i = 1; i < order.size(); ++i) {
    const auto &a = named.ranges[order[i - 1]], &b = named.ranges[order[i]];
    if (const auto* wrong = seam(a, b))
      out.push_back({order[i], "from",
                     "Expected ranges that meet, got " + std::string(wrong) + " between " +
                         named(order[i - 1]) + " and " + named(order[i]) +
                         "; let one end where the other begins, and give the end to one of them"});
  }
}

}  // namespace detail::bands

inline std::string to_string(const BandRange& range) {
  const auto end = [](const auto& x, const char* far) { return x ? to_string(*x) : std::string(far); };
  return (range.low && !range.low_open ? "[" : "(") + end(range.low, "-inf") + ", " + end(range.high, "inf") +
         (range.high && range.high_closed ? "]" : ")");
}

inline std::vector<BandProblem> check_bands(const std::vector<BandRange>& ranges, const std::string& list) {
  std::vector<BandProblem> out;
  for (std::size_t i = 0; i < ranges.size(); ++i)
    if (detail::bands::is_empty(ranges[i]))
      out.push_back({i, "",
                     "Expected a range with numbers in it, got " + to_string(ranges[i]) +
                         "; its lower end comes first"});
  if (ranges.empty() || !out.empty()) return out;
  const auto order = detail::bands::in_order(ranges);
  detail::bands::check_ends({ranges, list}, order, out);
  detail::bands::check_seams({ranges, list}, order, out);
  return out;
}

}  // namespace zhibiao
