// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>
#include <vector>

namespace zhibiao::method {

/// Spearman's rank correlation and its two-sided p-value by Student's t with n - 2 degrees of freedom.
struct RankCorrelation {
  double rho = 0;
  double p = 1;
};

/// The correlation of values with their order (years that ascend); equal values share the mean of their
/// ranks.  Nothing for fewer than three values, or where all are equal.
[[nodiscard]] std::optional<RankCorrelation> spearman_with_order(const std::vector<double>& values);

/// P(|t| > x) of Student's t with a whole number of degrees of freedom, as a finite sum
/// (Abramowitz and Stegun 26.7.3 and 26.7.4).
[[nodiscard]] inline double student_two_sided(double x, int freedom) noexcept {
  const double theta = std::atan(std::fabs(x) / std::sqrt(freedom));
  const double s = std::sin(theta), c = std::cos(theta);
  const bool odd = freedom % 2 == 1;
  double term = odd ? c : 1, sum = freedom == 1 ? 0 : term;
  for (int k = odd ? 3 : 2; k < freedom; k += 2) sum += term *= c * c * (k - 1) / k;
  const double inside = odd ? 2 / std::numbers::pi * (theta + s * sum) : s * sum;
  return std::clamp(1 - inside, 0.0, 1.0);
}

/// Ranks from 1; equal values share the mean of theirs.
[[nodiscard]] inline std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> out;
  for (const double x : values) {
    const auto below = std::count_if(values.begin(), values.end(), [x](double y) { return y < x; });
    const auto equal = std::count(values.begin(), values.end(), x);
    out.push_back(static_cast<double>(below) + (static_cast<double>(equal) + 1) / 2);
  }
  return out;
}

inline std::optional<RankCorrelation> spearman_with_order(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  if (values.size() < 3) return std::nullopt;
  const double mean = (n + 1) / 2;
  double xy = 0, xx = 0, yy = 0, order = 1;
  for (const double rank : ranks(values)) {
    xy += (order - mean) * (rank - mean), xx += (order - mean) * (order - mean);
    yy += (rank - mean) * (rank - mean), order += 1;
  }
  if (yy == 0) return std::nullopt;
  const double rho = xy / std::sqrt(xx * yy), rest = 1 - rho * rho;
  if (rest <= 0) return RankCorrelation{rho, 0};
  return RankCorrelation{rho, student_two_sided(rho * std::sqrt((n - 2) / rest), static_cast<int>(n) - 2)};
}

}  // namespace zhibiao::method
