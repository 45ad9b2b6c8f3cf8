// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/period.hpp>

namespace zhibiao {

/// The years of China's n-th five-year plan (一五 = 1953–1957; 1963–1965 were years of adjustment).
/// An unknown period for n outside 1 … 20.
[[nodiscard]] constexpr Period five_year_plan(int n) noexcept {
  if (n < 1 || n > 20) return {};
  const int first = n <= 2 ? 1953 + 5 * (n - 1) : 1966 + 5 * (n - 3);
  return Period::years(first, first + 4);
}

static_assert(five_year_plan(14) == Period::years(2021, 2025));
static_assert(five_year_plan(6) == Period::years(1981, 1985));

}  // namespace zhibiao
