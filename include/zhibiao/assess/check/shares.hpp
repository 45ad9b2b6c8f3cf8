// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/parts.hpp>
#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/number/rational.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace zhibiao::consistency {

/// 100 k / n rounded to `decimals` places: share(44, 55, 1) is 80.0.  Throws `std::domain_error` unless
/// 0 <= k <= n, n > 0.
[[nodiscard]] Decimal share(std::int64_t k, std::int64_t n, int decimals,
                            Rounding rounding = Rounding::half_up);

/// `80.0`: with as many places as asked for.
[[nodiscard]] std::string fixed(const Decimal& x, int decimals);

/// What is wrong with a printed share, in words: `162/222=72.97 rounds to 73.0; printed 72.9`.
[[nodiscard]] std::string share_note(std::int64_t k, std::int64_t n, int decimals, const Decimal& printed);

/// Shares as rounding gives them, and as they stand when they are made to sum to 100.
struct Shares {
  std::vector<Decimal> rounded;  ///< each rounded by itself, half up
  std::vector<Decimal> forced;   ///< the same with the largest share taking what is left of 100
  std::vector<Decimal> printed;  ///< what was printed; `forced` where nothing was
  std::vector<std::size_t> off;  ///< those that are not their count's share, a half rounded either way
  CheckReason reason = CheckReason::consistent;
};

/// The printed shares of counts that make up a whole.  `forced_sum`: those that are off make the sum 100 and
/// are off by at most as many last digits as there are shares; `not_its_share`: off, and that does not
/// explain it.  Without `printed`: what a writer who forces the sum prints (the largest share takes the
/// difference, as its relative error is least), and whether that differs.  Throws `std::domain_error` for
/// counts that are negative or all 0, `std::invalid_argument` where the two lists differ in length.
[[nodiscard]] Shares shares(std::span<const std::int64_t> counts, int decimals,
                            std::span<const Decimal> printed = {});

/// Whether printed shares of one whole can sum to 100, as far as their digits tell.
[[nodiscard]] constexpr Parts share_sum(std::span<const Printed> printed) {
  auto out = parts(Printed{.value = 100, .counted = true}, printed);
  if (!out.consistent()) out.reason = CheckReason::sum_not_hundred;
  return out;
}

namespace detail {

[[nodiscard]] inline std::int64_t total_of(std::span<const std::int64_t> counts) {
  std::int64_t total = 0;
  for (const auto count : counts) {
    if (count < 0) throw std::domain_error("Expected counts of 0 or more, got " + std::to_string(count));
    total += count;
  }
  return total;
}

[[nodiscard]] inline Decimal sum_of(const std::vector<Decimal>& values) {
  Decimal sum;
  for (const auto& value : values) sum += value;
  return sum;
}

/// The share may have been rounded from 100 k / n, a half either way.
[[nodiscard]] inline bool is_share(std::int64_t k, std::int64_t n, int decimals, const Decimal& printed) {
  const Printed one{printed, {}, static_cast<std::int8_t>(-decimals)};
  const Rational exact(Decimal(k).scaled10(2), Decimal(n));
  return RatioExtent{exact, exact}.meets(possible(one));
}

[[nodiscard]] inline CheckReason judge_shares(const Shares& found, int decimals) {
  if (found.off.empty()) return CheckReason::consistent;
  const Decimal slack = Decimal(static_cast<std::int64_t>(found.rounded.size())).scaled10(-decimals);
  const bool near = std::all_of(found.off.begin(), found.off.end(), [&](std::size_t i) {
    return abs(found.printed[i] - found.rounded[i]) <= slack;
  });
  return near && sum_of(found.printed) == 100 ? CheckReason::forced_sum : CheckReason::not_its_share;
}

}  // namespace detail

inline Decimal share(std::int64_t k, std::int64_t n, int decimals, Rounding rounding) {
  if (n <= 0 || k < 0 || k > n)
    throw std::domain_error("Expected 0 <= k <= n and n > 0, got k = " + std::to_string(k) +
                            ", n = " + std::to_string(n));
  return divide(Decimal(k).scaled10(2), Decimal(n), decimals, rounding);
}

inline std::string fixed(const Decimal& x, int decimals) {
  auto text = to_string(round(x, -decimals, Rounding::half_up));
  if (decimals <= 0) return text;
  auto point = text.find('.');
  if (point == std::string::npos) point = text.size(), text += '.';
  text.append(static_cast<std::size_t>(decimals) + point + 1 - text.size(), '0');
  return text;
}

inline std::string share_note(std::int64_t k, std::int64_t n, int decimals, const Decimal& printed) {
  return std::to_string(k) + "/" + std::to_string(n) + "=" + fixed(share(k, n, decimals + 1), decimals + 1) +
         " rounds to " + fixed(share(k, n, decimals), decimals) + "; printed " + fixed(printed, decimals);
}

inline Shares shares(std::span<const std::int64_t> counts, int decimals, std::span<const Decimal> printed) {
  if (!printed.empty() && printed.size() != counts.size())
    throw std::invalid_argument("Expected " + std::to_string(counts.size()) + " printed shares, got " +
                                std::to_string(printed.size()));
  const auto total = detail::total_of(counts);
  Shares out;
  for (const auto count : counts) out.rounded.push_back(share(count, total, decimals));
  out.forced = out.rounded;
  const auto largest = std::max_element(counts.begin(), counts.end()) - counts.begin();
  if (!counts.empty())
    out.forced[static_cast<std::size_t>(largest)] += Decimal(100) - detail::sum_of(out.rounded);
  out.printed = printed.empty() ? out.forced : std::vector<Decimal>(printed.begin(), printed.end());
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (!detail::is_share(counts[i], total, decimals, out.printed[i])) out.off.push_back(i);
  out.reason = detail::judge_shares(out, decimals);
  return out;
}

}  // namespace zhibiao::consistency
