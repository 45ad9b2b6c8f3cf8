// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/possible.hpp>
#include <zhibiao/assess/implied_history.hpp>
#include <zhibiao/assess/previous_level.hpp>
#include <zhibiao/link/chain.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/scale.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/rational.hpp>
#include <zhibiao/read/figures.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace zhibiao {

/// The value of a year, what tells it, and what its digits leave open; in one unit for all years.
struct HistoryPoint {
  int year = 0;
  std::optional<Rational> value;  ///< exact; none with a reason
  RatioExtent possible;           ///< both ends in; an end may be missing
  std::optional<int> resolution;  ///< power of ten of the last printed digit; none where it is computed
  HistorySource source = HistorySource::reported;
  HistoryReason reason = HistoryReason::none;
  std::vector<ChainFigure> figures;  ///< all that it follows from

  [[nodiscard]] bool known() const noexcept { return reason == HistoryReason::none; }
};

/// A report's figures and what it implies (`implied_history`), borrowed.
struct HistoryText {
  const Figures* figures = nullptr;
  std::span<const ImpliedLevel> implied = {};
};

/// A figure that tells of a year.
struct ToldFigure {
  ChainFigure at;
  int year = 0;  ///< where the figure itself names none, or several; 0: not known
};

/// The years of which `told` figures tell, ascending, one point a year, in `unit`.
///
/// What a report implies of earlier years is added where no figure tells them.  A year is told by the first
/// of: a reported figure in the order given, a stated one, what follows from growth, difference or multiple;
/// a point with a reason stands only where nothing else tells.
[[nodiscard]] std::vector<HistoryPoint> history(std::span<const HistoryText> texts,
                                                std::span<const ToldFigure> told, const Unit& unit);

/// The figures that tell of one series of a chain (`chain_series`): the results of its targets, then what
/// targets' own reports tell of the year before.
[[nodiscard]] std::vector<ToldFigure> told_figures(const Chain& chain, std::span<const std::uint32_t> series,
                                                   std::uint32_t number);

namespace detail::histories {

/// By a scale that need not be a power of ten: 1200亩 are 80公顷.
[[nodiscard]] constexpr std::optional<Rational> scaled(const std::optional<Rational>& x, const Scale& by) {
  if (!x) return x;
  const auto s = by.normalised();
  return Rational(x->numerator().scaled10(s.exponent) * Decimal(s.numerator),
                  x->denominator() * Decimal(s.denominator));
}
[[nodiscard]] constexpr RatioExtent scaled(const RatioExtent& x, const Scale& by) {
  return {scaled(x.lower, by), scaled(x.upper, by)};
}

/// Keeps the better told of two points of one year.
[[nodiscard]] inline bool better_told(const HistoryPoint& a, const HistoryPoint& b) noexcept {
  if (a.known() != b.known()) return a.known();
  return a.known() && static_cast<int>(std::min(a.source, HistorySource::growth)) <
                          static_cast<int>(std::min(b.source, HistorySource::growth));
}

class HistoryBuilder {
 public:
  HistoryBuilder(std::span<const HistoryText> texts, const Unit& unit) : texts_(texts), unit_(unit) {}

  void add(const ToldFigure& told) {
    const auto& text = texts_[told.at.report];
    const auto& row = text.figures->rows[told.at.figure];
    const auto unit = Unit::parse(text.figures->unit_of(row)).value_or(Unit{});
    const int year = row.period.known() && row.period.single() ? row.period.last : told.year;
    if (year == 0 || is_origin(text, told.at.figure)) return;
    add_reported(year, told.at, printed(row, unit), unit);
    add_implied(told.at, unit);
  }

  [[nodiscard]] std::vector<HistoryPoint> take() && {
    std::ranges::sort(points_, {}, &HistoryPoint::year);
    return std::move(points_);
  }

 private:
  /// Whether it is the A of 从A增加到B, told beside B whatever year it seems to be of.
  [[nodiscard]] static bool is_origin(const HistoryText& text, std::uint32_t figure) {
    return std::ranges::any_of(text.implied, [&](const ImpliedLevel& row) {
      return row.previous.source == HistorySource::stated && row.figures.front() == figure;
    });
  }

  /// From a figure's unit to the one of the history; nothing where they do not compare.
  [[nodiscard]] std::optional<Scale> to_unit(const Unit& from) const {
    if (compatible(from, unit_)) return conversion(from, unit_);
    return loosely_compatible(from, unit_) ? std::optional(Scale{}) : std::nullopt;
  }

  void add_reported(int year, ChainFigure at, const Printed& number, const Unit& unit) {
    HistoryPoint point;
    point.year = year, point.figures = {at};
    const auto scale = to_unit(unit);
    point.reason = scale ? HistoryReason::none : HistoryReason::unit_differs;
    if (scale) {
      const auto s = scale->normalised();
      point.value = scaled(Rational(number.value), *scale);
      point.possible = scaled(RatioExtent::of(consistency::possible(number)), *scale);
      if (s.numerator == 1 && s.denominator == 1) point.resolution = number.resolution + s.exponent;
    }
    put(std::move(point));
  }

  void add_implied(ChainFigure at, const Unit& unit) {
    const auto& text = texts_[at.report];
    const auto scale = to_unit(unit);
    if (!scale) return;
    for (const auto& row : text.implied) {
      if (row.level != at.figure) continue;
      HistoryPoint point{row.year,
                         scaled(row.previous.value, *scale),
                         scaled(row.previous.possible, *scale),
                         {},
                         row.previous.source,
                         row.previous.reason,
                         {}};
      for (const auto figure : row.figures) point.figures.push_back({at.report, figure});
      put(std::move(point));
    }
  }

  void put(HistoryPoint point) {
    const auto same = std::ranges::find(points_, point.year, &HistoryPoint::year);
    if (same == points_.end())
      points_.push_back(std::move(point));
    else if (better_told(point, *same))
      *same = std::move(point);
  }

  std::span<const HistoryText> texts_;
  const Unit& unit_;
  std::vector<HistoryPoint> points_;
};

}  // namespace detail::histories

inline std::vector<HistoryPoint> history(std::span<const HistoryText> texts, std::span<const ToldFigure> told,
                                         const Unit& unit) {
  detail::histories::HistoryBuilder builder(texts, unit);
  for (const auto& figure : told) detail::checks::guarded([&] { builder.add(figure); });
  return std::move(builder).take();
}

inline std::vector<ToldFigure> told_figures(const Chain& chain, std::span<const std::uint32_t> series,
                                            std::uint32_t number) {
  std::vector<ToldFigure> out;
  for (std::size_t i = 0; i < chain.rows.size(); ++i)
    if (const auto& row = chain.rows[i]; series[i] == number && row.actual)
      out.push_back({*row.actual, row.year});
  for (std::size_t i = 0; i < chain.rows.size(); ++i)
    if (const auto& row = chain.rows[i]; series[i] == number && row.before)
      out.push_back({{row.target.report, *row.before}, row.year - 1});
  return out;
}

}  // namespace zhibiao
