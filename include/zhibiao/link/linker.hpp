// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/comparable.hpp>
#include <zhibiao/link/feature_index.hpp>
#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/link.hpp>
#include <zhibiao/link/named_subject.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace zhibiao::detail::linking {

/// A target and an achievement that could belong together.
struct LinkPair {
  Likeness likeness;
  std::uint32_t row;
  std::uint32_t achievement;

  [[nodiscard]] constexpr bool before(const LinkPair& other) const noexcept {
    if (likeness != other.likeness) return likeness > other.likeness;
    return achievement != other.achievement ? achievement < other.achievement : row < other.row;
  }
};

class Linker {
 public:
  Linker(const FigureView& view, const LinkOptions& options)
      : view_(view),
        options_(options),
        catalogue_(options.catalogue != nullptr ? *options.catalogue : Catalogue::builtin()) {
    out_.year = options.year != 0 ? options.year : usual_year();
    for (const auto& unit : view.units) units_.push_back(Unit::parse(unit));
  }
  [[nodiscard]] Links run();

 private:
  static constexpr std::size_t kept = 8;  ///< pairs kept of one target

  [[nodiscard]] int usual_year() const;
  [[nodiscard]] bool is_row(const Figure& figure) const noexcept;
  [[nodiscard]] Comparable compare(std::uint32_t row, std::uint32_t candidate) const;
  [[nodiscard]] NamedSubject subject(std::uint32_t figure) const;
  void collect();
  void propose(const FeatureIndex& index, std::uint32_t row);
  void weigh(std::uint32_t row, std::uint32_t candidate, std::vector<LinkPair>& found, Likeness& nearest);
  [[nodiscard]] bool restates(std::uint32_t row, std::uint32_t owner) const noexcept;
  void assign();

  const FigureView& view_;
  const LinkOptions& options_;
  const Catalogue& catalogue_;
  Links out_;
  std::vector<std::optional<Unit>> units_;
  std::vector<std::uint32_t> achievements_;
  std::vector<NamedSubject> targets_, results_;
  std::vector<LinkPair> pairs_;
  std::vector<std::uint32_t> candidates_;
};

/// The single year that most targets are for; the earlier of equals.
inline int Linker::usual_year() const {
  std::vector<std::int16_t> years;
  for (const auto& figure : view_.figures)
    if (figure.role == Role::target && figure.period.known() && figure.period.single())
      years.push_back(figure.period.first);
  std::sort(years.begin(), years.end());
  int best = 0;
  std::ptrdiff_t most = 0;
  for (auto at = years.begin(); at != years.end();) {
    const auto next = std::upper_bound(at, years.end(), *at);
    if (next - at > most) most = next - at, best = *at;
    at = next;
  }
  return best;
}

/// Undated targets are rows only of a report that dates none.
inline bool Linker::is_row(const Figure& figure) const noexcept {
  if (figure.role != Role::target || (figure.optional && !options_.optional)) return false;
  return out_.year == 0 ? !figure.period.known() : figure.period == Period::year(out_.year);
}

inline NamedSubject Linker::subject(std::uint32_t figure) const {
  const auto& row = view_.figures[figure];
  return {view_.subjects[figure], row, units_[row.unit].value_or(Unit{}), catalogue_};
}

inline void Linker::collect() {
  for (std::uint32_t i = 0; i < view_.figures.size(); ++i) {
    const auto& figure = view_.figures[i];
    if (is_row(figure)) {
      targets_.push_back(subject(i));
      out_.rows.push_back({i, {}, {}, LinkReason::nothing_alike, {}, targets_.back().indicator});
    } else if (figure.role == Role::achievement && !figure.optional) {
      achievements_.push_back(i);
      results_.push_back(subject(i));
    }
  }
}

inline Comparable Linker::compare(std::uint32_t row, std::uint32_t candidate) const {
  const auto &t = view_.figures[out_.rows[row].target], &a = view_.figures[achievements_[candidate]];
  const auto unit = t.unit == a.unit ? 1000 : unit_share(units_[t.unit], units_[a.unit]);
  const auto measure = std::min(measure_share(t.measure, a.measure, targets_[row].words),
                                measure_share(t.measure, a.measure, results_[candidate].words));
  const auto period = out_.year == 0 ? 1000 : period_share(a.period, a.measure, out_.year);
  if (measure == 0) return {0, LinkReason::other_measure};
  if (unit == 0) return {0, LinkReason::other_unit};
  if (period == 0) return {0, LinkReason::other_period};
  return {unit * measure / 1000 * period / 1000, LinkReason::linked};
}

inline void Linker::weigh(std::uint32_t row, std::uint32_t candidate, std::vector<LinkPair>& found,
                          Likeness& nearest) {
  auto& link = out_.rows[row];
  const auto likeness = alike(targets_[row], results_[candidate]);
  if (likeness < options_.threshold) return;
  const auto achievement = achievements_[candidate];
  const auto fit = compare(row, candidate);
  const auto left = likeness.scaled(fit.share);
  if (fit.reason == LinkReason::linked && left >= options_.threshold) {
    found.push_back({left, row, achievement});
  } else if (fit.reason != LinkReason::linked && likeness > nearest) {
    nearest = likeness;
    link.reason = fit.reason;
    link.nearest = achievement;
  }
}

inline void Linker::propose(const FeatureIndex& index, std::uint32_t row) {
  std::vector<LinkPair> found;
  Likeness nearest;
  index.find(targets_[row].words, candidates_);
  for (const auto candidate : candidates_) weigh(row, candidate, found, nearest);
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.before(b); });
  found.resize(std::min(found.size(), kept));
  pairs_.insert(pairs_.end(), found.begin(), found.end());
}

/// Whether a row states once more the target that has the achievement already.
inline bool Linker::restates(std::uint32_t row, std::uint32_t owner) const noexcept {
  const auto &a = view_.figures[out_.rows[row].target], &b = view_.figures[out_.rows[owner].target];
  return a.value == b.value && a.value2 == b.value2 && a.unit == b.unit && a.measure == b.measure;
}

inline void Linker::assign() {
  constexpr auto nobody = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> owner(view_.figures.size(), nobody);
  std::sort(pairs_.begin(), pairs_.end(), [](const auto& a, const auto& b) { return a.before(b); });
  for (const auto& pair : pairs_) {
    auto& link = out_.rows[pair.row];
    if (link.achievement) continue;
    auto& owned = owner[pair.achievement];
    if (owned != nobody && !restates(pair.row, owned)) {
      link.reason = LinkReason::taken;
      link.nearest = pair.achievement;
      continue;
    }
    owned = pair.row;
    link = {link.target, pair.achievement, pair.likeness, LinkReason::linked, {}, link.indicator};
  }
}

inline Links Linker::run() {
  collect();
  const FeatureIndex index(results_);
  for (std::uint32_t row = 0; row < out_.rows.size(); ++row) propose(index, row);
  assign();
  return std::move(out_);
}

}  // namespace zhibiao::detail::linking
