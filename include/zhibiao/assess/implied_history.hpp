// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/from_to.hpp>
#include <zhibiao/assess/check/passage.hpp>
#include <zhibiao/assess/previous_level.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// A level that a report does not give but implies: 增至1046.7万平方米、增加30.1% tells of the year before.
struct ImpliedLevel {
  std::uint32_t level = 0;  ///< index of the figure that it is told by, in whose unit it is
  int year = 0;             ///< the year that it is of
  PreviousLevel previous;
  std::vector<std::uint32_t> figures;  ///< all that it follows from, in the order of the text
};

/// What a report implies of earlier years, one row a level and year, in the order of the text.
///
/// A level of one known year that is reported as achieved, and what stands beside it: growth, a difference, a
/// multiple of a named year, or 从A增加到B.  Numbers are taken together only where every word between them
/// ties them to one another (the words of `detail::checks::gap_words`).  Averages and totals of several
/// years imply nothing here.
[[nodiscard]] std::vector<ImpliedLevel> implied_history(const Document& document, const Figures& figures);

namespace detail::histories {

using checks::Passage;
using checks::Words;

/// The year that words name: 2020年的 is 2020; 0 where they name none.
[[nodiscard]] constexpr int year_named(Words words) noexcept {
  constexpr Words digits = u"0123456789〇○零一二三四五六七八九";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (checks::year_length(words.substr(i)) == 0) continue;
    int year = 0;
    for (const auto c : words.substr(i, 4)) {
      const auto at = static_cast<int>(digits.find(c));
      year = 10 * year + (at < 10 ? at : at < 13 ? 0 : at - 12);
    }
    return year;
  }
  return 0;
}

/// What one figure beside a level says of an earlier one.
struct Step {
  int year;
  PreviousLevel previous;
};

/// Collects what the figures around one level say.
class LevelReader {
 public:
  LevelReader(const Passage& passage, std::uint32_t level) : passage_(passage), level_(level) {
    const auto* unit = passage.unit(level);
    if (unit == nullptr || !is_told(passage[level])) return;
    unit_ = unit;
    printed_ = passage.printed(level);
    year_ = passage[level].period.last;
  }

  [[nodiscard]] std::vector<ImpliedLevel> run() {
    if (!printed_) return {};
    if (level_ > 0 && passage_.together(level_ - 1, level_)) read_before();
    for (auto next = level_ + 1; passage_.together(level_, next); ++next) {
      const auto says = checks::step_says(passage_, next, allowed);
      if (!says || (*says & (checks::yearly | checks::in_all)) != 0) break;
      if (!add(next, *says, passage_.between(next - 1, next))) break;
    }
    return std::move(out_);
  }

 private:
  static constexpr unsigned allowed =
      checks::way_words | checks::compared | checks::dated | checks::possessive;

  [[nodiscard]] static bool is_told(const Figure& row) noexcept {
    return row.role == Role::achievement && checks::is_level(row) && row.period.known() &&
           row.period.single();
  }

  /// 从A增加到B, or 增长g%，达到B.
  void read_before() {
    const auto before = level_ - 1;
    if (const auto way = checks::way_from(passage_, before)) return read_way(*way);
    const auto says = checks::gap_says(passage_.between(before, level_));
    const bool moves =
        passage_[before].measure == Measure::growth || passage_[before].measure == Measure::change;
    if (!moves || !says || (*says & ~unsigned{checks::reaches | checks::rises | checks::falls}) != 0) return;
    std::u16string mine, other;
    if (passage_.subject(level_, mine) == passage_.subject(before, other)) add(before, 0, {});
  }

  void read_way(const checks::Way& way) {
    const auto first = passage_[way.from].period;
    const bool dated = first.known() && first.single() && first.last < year_;
    if (!dated && !checks::is_yearly(passage_, way)) return;
    const PreviousLevel stated{Rational(way.first.value), RatioExtent::of(consistency::possible(way.first)),
                               HistorySource::stated};
    merge({checks::is_yearly(passage_, way) ? year_ - 1 : first.last, stated}, way.from);
  }

  /// One more figure; false where it ends what belongs to the level.
  bool add(std::uint32_t figure, unsigned says, Words between) {
    const int named = (says & checks::dated) != 0 ? year_named(between) : year_ - 1;
    if (named <= 0 || named >= year_) return false;
    auto previous = told_by(figure);
    if (!previous) return false;
    if ((says & checks::comparable) != 0)
      previous = without(previous->source, HistoryReason::comparable_base);
    else if (previous->source == HistorySource::growth && is_real(says))
      previous = without(previous->source, HistoryReason::constant_prices);
    merge({named, *previous}, figure);
    return true;
  }

  [[nodiscard]] bool is_real(unsigned says) const {
    return !checks::is_percent(*unit_) && checks::grows_at_constant_prices(passage_, level_, says);
  }

  [[nodiscard]] std::optional<PreviousLevel> told_by(std::uint32_t figure) const {
    const bool rate = checks::is_percent(*unit_);
    switch (passage_[figure].measure) {
      case Measure::growth:
        if (const auto x = passage_.printed(figure, checks::percent_unit()); x && !rate)
          return previous_by_growth(*printed_, *x);
        return std::nullopt;
      case Measure::change:
        if (const auto x = passage_.printed(figure, rate ? checks::points_unit() : *unit_))
          return previous_by_change(*printed_, *x);
        return std::nullopt;
      case Measure::multiple:
        if (const auto x = passage_.printed(figure, Unit::named("倍")); x && !rate)
          return previous_by_multiple(*printed_, *x);
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  /// Beside what is known of the same year: what is stated stays, growth and difference are taken together.
  void merge(const Step& step, std::uint32_t figure) {
    for (auto& row : out_) {
      if (row.year != step.year) continue;
      auto& known = row.previous;
      if (known.source == HistorySource::stated) return;
      known = known.source == HistorySource::change ? both(step.previous, known) : both(known, step.previous);
      row.figures.push_back(figure);
      return;
    }
    out_.push_back({level_, step.year, step.previous, {}});
    out_.back().figures = figure < level_ ? std::vector{figure, level_} : std::vector{level_, figure};
  }

  const Passage& passage_;
  std::uint32_t level_;
  const Unit* unit_ = nullptr;
  std::optional<Printed> printed_;
  int year_ = 0;
  std::vector<ImpliedLevel> out_;
};

}  // namespace detail::histories

inline std::vector<ImpliedLevel> implied_history(const Document& document, const Figures& figures) {
  const detail::checks::Passage passage(document, figures);
  std::vector<ImpliedLevel> out;
  for (std::uint32_t i = 0; i < passage.size(); ++i)
    detail::checks::guarded([&] {
      for (auto& row : detail::histories::LevelReader(passage, i).run()) out.push_back(std::move(row));
    });
  return out;
}

}  // namespace zhibiao
