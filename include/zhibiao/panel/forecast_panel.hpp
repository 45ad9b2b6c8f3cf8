// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/argument_error.hpp>
#include <zhibiao/model/bound.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/forecast_status.hpp>
#include <zhibiao/panel/forecast_table.hpp>
#include <zhibiao/panel/long_table.hpp>
#include <zhibiao/project/combination.hpp>
#include <zhibiao/project/forecast_by.hpp>
#include <zhibiao/project/models.hpp>
#include <zhibiao/project/predictive.hpp>
#include <zhibiao/project/value_bounds.hpp>
#include <zhibiao/project/value_kind.hpp>
#include <zhibiao/project/value_sort.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::panel {

/// How far, by what models, and against what.
struct ForecastRequest {
  std::vector<std::string> models{"default"};  ///< `default`, or ids of `project::models()`
  std::optional<int> horizon;                  ///< years after the last value of each series
  std::optional<int> until;                    ///< or the year up to which each is carried on
  std::vector<ForecastLevel> levels;           ///< of the intervals
  std::optional<project::Limits> limits;       ///< stated bounds of all values; else by kind and unit
  std::optional<project::ValueKind> kind;      ///< what all values are, whatever their unit says
  std::optional<double> target;                ///< of all series, where no column says
  Bound bound = Bound::at_least;               ///< how the target is meant: >=, >, <= or <
  unsigned threads = 1;
};

/// Forecasts of every series of a table in long form, by every model asked for.  A series that cannot be
/// forecast has a status; it does not keep the others from theirs.  With `until`, a series that has a value
/// of that year or later has one row, of the year after its last value.  Threads share the series; the
/// results are the same for any number of them.  Throws `ColumnError` for columns, `ArgumentError` for the
/// request.
[[nodiscard]] std::shared_ptr<PanelForecast> forecast(const arrow::Batches& table, const LongColumns& columns,
                                                      const ForecastRequest& request);

namespace detail::forecasting {

/// Quantiles of the laws of errors, each found once: one law a model and length of history, mostly.
class Quantiles {
 public:
  explicit Quantiles(const std::vector<ForecastLevel>& levels) {
    for (const auto& level : levels) {
      levels_.push_back((1 - level.level) / 2);
      levels_.push_back((1 + level.level) / 2);
    }
  }
  /// Those of the lower and upper end of each level.
  [[nodiscard]] const std::vector<double>& of(const project::ErrorLaw& law) {
    const auto same = [&law](const Known& known) {
      return known.df == law.df && known.table == law.table.quantiles.data();
    };
    if (const auto found = std::find_if(known_.begin(), known_.end(), same); found != known_.end())
      return found->quantiles;
    if (known_.size() == most) known_.clear();
    auto& added = known_.emplace_back(Known{law.df, law.table.quantiles.data(), {}});
    for (const double level : levels_) added.quantiles.push_back(law.quantile(level));
    return added.quantiles;
  }

 private:
  struct Known {
    double df;
    const double* table;
    std::vector<double> quantiles;
  };
  static constexpr std::size_t most = 64;

  std::vector<double> levels_;
  std::vector<Known> known_;
};

/// What one thread works with.
struct Worker {
  explicit Worker(const std::vector<ForecastLevel>& levels) : quantiles(levels) {}

  Quantiles quantiles;
  project::CombinationWorkspace room;
  project::ModelForecast forecast;
};

/// A model of the table, or none: the default, which knows the bounds.
using ModelRow = const project::Model*;

[[nodiscard]] inline ModelRow model_of(const std::string& id) {
  return id == "default" || id == "combination" ? nullptr : &project::model(id);
}

/// What is known of the values of one series.
struct SeriesValues {
  project::ValueKind kind = project::ValueKind::unknown;
  project::ValueBounds bounds;
};

/// What the request, and the unit of a series, say of its values.
[[nodiscard]] inline project::ValueSort sort_of(const ForecastRequest& request,
                                                std::optional<std::string_view> unit) {
  project::ValueContext context{.kind = request.kind};
  if (unit) context.unit = Unit::parse(*unit);
  return project::value_sort(context);
}

/// `unsaid` is the sort of values without a unit, found once.
[[nodiscard]] inline SeriesValues values_of(const LongSeries& series, const ForecastRequest& request,
                                            const project::ValueSort& unsaid) {
  const auto sort = series.unit ? sort_of(request, series.unit) : unsaid;
  if (request.limits) return {sort.kind, {*request.limits, project::BoundsReason::stated}};
  return {sort.kind, project::default_bounds(sort, series.observations.values)};
}

inline void ask_model(ModelRow model, const project::Observations& y, int horizon, const SeriesValues& values,
                      Worker& worker) {
  const auto& limits = values.bounds.limits;
  if (model != nullptr) {
    worker.forecast = project::forecast_within(*model, y, horizon, limits);
    return;
  }
  project::combination(y, horizon, project::options_of(limits, values.kind), worker.room, worker.forecast);
}

/// Numerics that fail on one series are that series' reason; memory that runs out is everybody's.
inline void run_model(ModelRow model, const project::Observations& y, int horizon, const SeriesValues& values,
                      Worker& worker) {
  try {
    ask_model(model, y, horizon, values, worker);
  } catch (const std::runtime_error&) {
    worker.forecast.reason = project::ForecastReason::no_convergence;
  } catch (const std::domain_error&) {
    worker.forecast.reason = project::ForecastReason::no_convergence;
  }
}

[[nodiscard]] inline double probability(const project::Predictive& y, Bound bound, double target) {
  return y.probability(bound, target).low;
}

/// Everything there is to say of one series by one model.
class SeriesRun {
 public:
  SeriesRun(const ForecastRequest& request, const PanelForecast& table) : request_(request), table_(table) {}

  void run(std::size_t series, const LongSeries& own, const SeriesValues& values, ModelRow model,
           ModelColumns& out, Worker& worker) const {
    out.status[series] = status(series, own, values, model, worker);
    if (out.status[series] != ForecastStatus::ok) return;
    const auto target = own.target ? own.target : request_.target;
    const auto begin = table_.first_row(series);
    for (std::size_t h = 0; h < worker.forecast.steps.size(); ++h) {
      write(begin + h, worker.forecast, worker.forecast.steps[h], out, worker.quantiles);
      const bool asked = !own.target_year || *own.target_year == own.observations.last_year() + int(h) + 1;
      if (target && asked && std::isfinite(*target))
        write_target(begin + h, h, *target, worker.forecast, out);
    }
  }

 private:
  [[nodiscard]] ForecastStatus status(std::size_t series, const LongSeries& own, const SeriesValues& values,
                                      ModelRow model, Worker& worker) const {
    if (own.fault.status != ForecastStatus::ok) return own.fault.status;
    if (own.observations.empty()) return ForecastStatus::too_few_points;
    if (request_.until && *request_.until <= own.observations.last_year())
      return ForecastStatus::horizon_in_the_past;
    const auto rows = table_.first_row(series + 1) - table_.first_row(series);
    run_model(model, own.observations, static_cast<int>(rows), values, worker);
    return status_of(worker.forecast.reason);
  }

  static void write(std::size_t row, const project::ModelForecast& forecast, const project::Step& step,
                    ModelColumns& out, Quantiles& quantiles) {
    const auto value = [&](double error) {
      return std::clamp(forecast.transform.back(step.location + step.scale * error), forecast.limits.lower,
                        forecast.limits.upper);
    };
    const bool point = !(step.scale > 0);
    const auto& ends = quantiles.of({step.df, forecast.errors});
    out.has[row] = 1;
    out.centre[row] = value(0);
    for (std::size_t i = 0; i < out.low.size(); ++i) {
      out.low[i][row] = value(point ? 0 : ends[2 * i]);
      out.high[i][row] = value(point ? 0 : ends[2 * i + 1]);
    }
  }

  void write_target(std::size_t row, std::size_t h, double target, const project::ModelForecast& forecast,
                    ModelColumns& out) const {
    const project::Predictive predictive(forecast, static_cast<int>(h) + 1);
    out.p_met[row] = probability(predictive, request_.bound, target);
    out.has_p_met[row] = 1;
  }

  const ForecastRequest& request_;
  const PanelForecast& table_;
};

/// What goes further than this is a slip of the pen.
inline constexpr int most_years = 1000;

[[nodiscard]] inline std::size_t years_until(int until, int last) {
  zhibiao::detail::arguments::expect(until - last <= most_years, "until",
                                     "at most 1000 years after the last value", until);
  return static_cast<std::size_t>(std::max(until - last, 1));
}

/// How many rows each series has in the result.
[[nodiscard]] inline std::vector<std::size_t> rows_of(const LongTable& table,
                                                      const ForecastRequest& request) {
  std::vector<std::size_t> out(table.size(), request.until ? 1 : static_cast<std::size_t>(*request.horizon));
  for (std::size_t s = 0; s < out.size(); ++s) {
    const auto own = table[s];
    if (!own.last) out[s] = 1;
    if (request.until && !own.observations.empty())
      out[s] = years_until(*request.until, own.observations.last_year());
  }
  return out;
}

inline void check(const ForecastRequest& request) {
  using zhibiao::detail::arguments::expect;
  if (request.horizon.has_value() == request.until.has_value())
    throw ArgumentError("h", "either h or until", request.until ? "both" : "neither");
  if (request.horizon)
    expect(*request.horizon >= 1 && *request.horizon <= most_years, "h", "1 to 1000 years", *request.horizon);
  if (request.until)
    expect(*request.until >= -32'000 && *request.until <= 32'000, "until", "a year", *request.until);
  if (request.models.empty()) throw ArgumentError("models", "one model or more", "none");
  for (const auto& level : request.levels)
    expect(level.level > 0 && level.level < 1, "level", "between 0 and 100", 100 * level.level);
  if (request.limits)
    expect(request.limits->lower < request.limits->upper, "upper", "a bound above the lower",
           request.limits->upper);
  const bool one_sided = request.bound == Bound::at_least || request.bound == Bound::above ||
                         request.bound == Bound::at_most || request.bound == Bound::below;
  if (!one_sided) throw ArgumentError("bound", "one of >=, >, <=, <", std::string(to_string(request.bound)));
}

/// Series are taken so many at a time, by whichever thread is free.
inline constexpr std::size_t share = 64;

inline void run_all(const LongTable& table, const ForecastRequest& request, PanelForecast& out) {
  std::vector<ModelRow> models;
  for (const auto& id : request.models) models.push_back(model_of(id));
  const auto unsaid = sort_of(request, std::nullopt);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    const SeriesRun series(request, out);
    Worker worker(request.levels);
    for (auto begin = next.fetch_add(share); begin < table.size(); begin = next.fetch_add(share))
      for (auto s = begin; s < std::min(begin + share, table.size()); ++s) {
        const auto own = table[s];
        const auto values = values_of(own, request, unsaid);
        out.bounds(s) = values.bounds.reason;
        for (std::size_t m = 0; m < models.size(); ++m)
          series.run(s, own, values, models[m], out.model(m), worker);
      }
  };
  std::vector<std::future<void>> others;
  for (unsigned i = 1; i < request.threads; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (auto& other : others) other.get();
}

}  // namespace detail::forecasting

inline std::shared_ptr<PanelForecast> forecast(const arrow::Batches& batches, const LongColumns& columns,
                                               const ForecastRequest& request) {
  detail::forecasting::check(request);
  for (const auto& id : request.models) static_cast<void>(detail::forecasting::model_of(id));
  const LongTable table(batches, columns);
  auto out = std::make_shared<PanelForecast>(table, columns, detail::forecasting::rows_of(table, request));
  const bool has_target = columns.target || request.target;
  for (const auto& id : request.models) out->add(id, request.levels.size(), has_target);
  detail::forecasting::run_all(table, request, *out);
  out->finish(table, request.levels);
  return out;
}

}  // namespace zhibiao::panel
