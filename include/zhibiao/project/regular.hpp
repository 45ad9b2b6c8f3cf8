// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/observations.hpp>

#include <cstddef>
#include <vector>

namespace zhibiao::project {

/// A value for each year from the first to the last.
struct Regular {
  int first_year = 0;
  std::vector<double> values;
  int filled = 0;  ///< years that had no value
};

/// For models that need consecutive values: years without a value lie on the line between their neighbours.
/// `filled` counts them; a forecast of such values must tell it.
[[nodiscard]] Regular regular(const Observations& observations);

/// The same into `values`, whose storage is used again; returns how many years were filled.
inline int regular_into(const Observations& observations, std::vector<double>& values) {
  values.clear();
  for (std::size_t i = 0; i < observations.size(); ++i) {
    const int step = i == 0 ? 1 : observations.step(i);
    for (int year = 1; year < step; ++year) {
      const double before = observations.values[i - 1];
      values.push_back(before + (observations.values[i] - before) * year / step);
    }
    values.push_back(observations.values[i]);
  }
  return static_cast<int>(values.size() - observations.size());
}

inline Regular regular(const Observations& observations) {
  Regular out;
  if (!observations.empty()) out.first_year = observations.first_year();
  out.filled = regular_into(observations, out.values);
  return out;
}

}  // namespace zhibiao::project
