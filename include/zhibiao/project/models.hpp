// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/project/complex_smoothing.hpp>
#include <zhibiao/project/compound_growth.hpp>
#include <zhibiao/project/damped_drift.hpp>
#include <zhibiao/project/drift.hpp>
#include <zhibiao/project/exponential_smoothing.hpp>
#include <zhibiao/project/last_value.hpp>
#include <zhibiao/project/linear_trend.hpp>
#include <zhibiao/project/local_level.hpp>
#include <zhibiao/project/local_linear_trend.hpp>
#include <zhibiao/project/logistic.hpp>
#include <zhibiao/project/model.hpp>
#include <zhibiao/project/theil_sen.hpp>
#include <zhibiao/project/theta.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace zhibiao::project {

/// Every model, by id.
[[nodiscard]] std::span<const Model> models() noexcept;

/// The model of that id; throws `ArgumentError`, which lists the ids, where there is none.
[[nodiscard]] const Model& model(std::string_view id);

namespace detail {

/// One row a model.
inline constexpr std::array model_rows{
    Model{"last_value", "last value", "random walk; Hyndman and Athanasopoulos 2021, 5.2", 3, false,
          [](const Observations& y, int h) { return last_value(y, h); }},
    Model{"drift", "drift", "random walk with drift; Hyndman and Athanasopoulos 2021, 5.2", 3, false,
          [](const Observations& y, int h) { return drift(y, h); }},
    Model{"damped_drift", "damped drift", "drift damped as by Gardner and McKenzie 1985", 3, false,
          [](const Observations& y, int h) { return damped_drift(y, h); }},
    Model{"linear_trend", "linear trend", "least squares; Draper and Smith 1998, 3.1", 3, false,
          [](const Observations& y, int h) { return linear_trend(y, h); }},
    Model{"log_linear_trend", "log-linear trend", "least squares of logarithms; Draper and Smith 1998, 3.1",
          3, false,
          [](const Observations& y, int h) { return linear_trend(y, h, {.transform = Transform::log()}); }},
    Model{"theil_sen", "Theil-Sen trend", "Theil 1950; Sen 1968", 3, false,
          [](const Observations& y, int h) { return theil_sen(y, h); }},
    Model{"log_theil_sen", "Theil-Sen trend of logarithms", "Theil 1950; Sen 1968", 3, false,
          [](const Observations& y, int h) { return theil_sen(y, h, {.transform = Transform::log()}); }},
    Model{"compound_growth", "compound annual growth", "random walk with drift of logarithms", 3, false,
          [](const Observations& y, int h) { return compound_growth(y, h); }},
    Model{"logistic", "logistic growth to a fitted ceiling", "Fisher and Pry 1971; Meade and Islam 1998", 4,
          false, [](const Observations& y, int h) { return logistic(y, h); }},
    Model{"exponential_smoothing", "exponential smoothing, chosen by AICc",
          "Hyndman et al. 2008, ch. 5 and 7", 3, true,
          [](const Observations& y, int h) { return exponential_smoothing(y, h); }},
    Model{"simple_smoothing", "simple exponential smoothing", "Brown 1959; Hyndman et al. 2008, ch. 2", 3,
          true, [](const Observations& y, int h) { return simple_smoothing(y, h); }},
    Model{"holt", "Holt's linear trend", "Holt 1957; Hyndman et al. 2008, ch. 2", 5, true,
          [](const Observations& y, int h) { return holt(y, h); }},
    Model{"damped_holt", "damped trend", "Gardner and McKenzie 1985; Hyndman et al. 2008, ch. 2", 6, true,
          [](const Observations& y, int h) { return damped_holt(y, h); }},
    Model{"theta", "Theta", "Assimakopoulos and Nikolopoulos 2000", 5, true,
          [](const Observations& y, int h) { return standard_theta(y, h); }},
    Model{"optimised_theta", "optimised Theta", "Fiorucci et al. 2016", 6, true,
          [](const Observations& y, int h) { return optimised_theta(y, h); }},
    Model{"dynamic_theta", "dynamic optimised Theta", "Fiorucci et al. 2016", 6, true,
          [](const Observations& y, int h) { return dynamic_theta(y, h); }},
    Model{"complex_smoothing", "complex exponential smoothing", "Svetunkov and Kourentzes 2015", 5, true,
          [](const Observations& y, int h) { return complex_smoothing(y, h); }},
    Model{"local_level", "local level", "Kalman filter; Harvey 1989, 2.3 and 4.1", 3, false,
          [](const Observations& y, int h) { return local_level(y, h); }},
    Model{"local_linear_trend", "local linear trend", "Kalman filter; Harvey 1989, 2.3 and 4.1", 5, false,
          [](const Observations& y, int h) { return local_linear_trend(y, h); }},
};

[[nodiscard]] inline std::string model_ids() {
  std::string out;
  for (const auto& row : model_rows) out += (out.empty() ? "" : ", ") + std::string(row.id);
  return out;
}

}  // namespace detail

inline std::span<const Model> models() noexcept { return detail::model_rows; }

inline const Model& model(std::string_view id) {
  const auto found = std::ranges::find(models(), id, &Model::id);
  if (found == models().end()) throw ArgumentError("model", "one of " + detail::model_ids(), std::string(id));
  return *found;
}

}  // namespace zhibiao::project
