// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/forecast.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao::panel {

/// What became of a series, or of a model's forecast of it.  First those of a model (`ForecastReason`), in
/// the same order, then those of the table.
enum class ForecastStatus : std::uint8_t {
  ok,                   ///< there is a forecast
  too_few_points,       ///< fewer values than the model needs
  not_finite,           ///< a value is infinite or not a number
  not_positive,         ///< a model on logarithms needs values above 0
  outside_bounds,       ///< a value passes a stated bound
  horizon_in_the_past,  ///< the year asked for is not after the last value
  no_convergence,       ///< the data do not tell a parameter of the model
  too_large,            ///< a forecast beyond the range of double
  repeated_year,        ///< two rows of a series are of one year
  no_year,              ///< a row has a value but no year
  no_series,            ///< rows do not say which series they are of
  mixed_units,          ///< a row's unit cannot be converted to that of the first
};

inline constexpr std::array<std::string_view, 12> forecast_status_names{"ok",
                                                                        "too_few_points",
                                                                        "not_finite",
                                                                        "not_positive",
                                                                        "outside_bounds",
                                                                        "horizon_in_the_past",
                                                                        "no_convergence",
                                                                        "too_large",
                                                                        "repeated_year",
                                                                        "no_year",
                                                                        "no_series",
                                                                        "mixed_units"};
[[nodiscard]] constexpr std::string_view to_string(ForecastStatus status) noexcept {
  return forecast_status_names[static_cast<std::size_t>(status)];
}

static_assert(project::forecast_reason_names.size() == 8 &&
              project::forecast_reason_names[7] == forecast_status_names[7]);
[[nodiscard]] constexpr ForecastStatus status_of(project::ForecastReason reason) noexcept {
  return static_cast<ForecastStatus>(reason);
}

/// A fault of a series, and the year of the cell where one is known.
struct SeriesFault {
  ForecastStatus status = ForecastStatus::ok;
  std::optional<int> year;
};

}  // namespace zhibiao::panel
