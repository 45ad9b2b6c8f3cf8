// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace zhibiao::project {

/// A model as the table of all models lists it.
struct Model {
  std::string_view id;      ///< `drift`, as a program names it
  std::string_view name;    ///< in words
  std::string_view source;  ///< where its formula is from
  std::size_t fewest;       ///< values that it needs for a distribution
  bool fills_gaps;          ///< years without a value are interpolated; otherwise time is as it was
  ModelForecast (*forecast)(const Observations&, int horizon);  ///< with the model's usual options
};

}  // namespace zhibiao::project
