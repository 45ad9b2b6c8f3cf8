// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/comparable.hpp>
#include <zhibiao/link/feature_index.hpp>
#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/link.hpp>
#include <zhibiao/link/named_subject.hpp>
#include <zhibiao/link/residence.hpp>
#include <zhibiao/link/surroundings.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace zhibiao::detail::linking {

/// A target and an achievement that could belong together.
struct LinkPair {
  Likeness likeness;
  std::uint32_t row;
  std::uint32_t achievement;
  bool repeats = false;  ///< the later report gives the target's own number

  [[nodiscard]] constexpr bool before(const LinkPair& other) const noexcept {
    if (likeness != other.likeness) return likeness > other.likeness;
    if (repeats != other.repeats) return repeats;
    return achievement != other.achievement ? achievement < other.achievement : row < other.row;
  }
};

/// Links the targets of one view with the results of another, or of the same.  A link's `target` counts
/// into the first, `achievement` and `nearest` into the second.
class Linker {
 public:
  Linker(const FigureView& targets, const FigureView& results, const LinkOptions& options)
      : view_(targets),
        reported_(results),
        options_(options),
        catalogue_(options.catalogue != nullptr ? *options.catalogue : Catalogue::builtin()),
        around_(targets.surroundings, results.surroundings) {
    out_.year = options.year != 0 ? options.year : usual_year();
    for (const auto& unit : targets.units) units_.push_back(Unit::parse(unit));
    for (const auto& unit : results.units) reported_units_.push_back(Unit::parse(unit));
  }
  [[nodiscard]] Links run();

 private:
  using Named = std::pair<const Indicator*, std::uint32_t>;
  static constexpr std::size_t kept = 8;  ///< pairs kept of one target

  [[nodiscard]] int usual_year() const;
  [[nodiscard]] bool is_row(const Figure& figure) const noexcept;
  [[nodiscard]] bool is_stock_of_addition(std::uint32_t row, std::uint32_t candidate) const noexcept;
  [[nodiscard]] unsigned measure_fit(std::uint32_t row, std::uint32_t candidate) const;
  [[nodiscard]] Comparable compare(std::uint32_t row, std::uint32_t candidate) const;
  [[nodiscard]] unsigned unit_fit(const Figure& target, const Figure& result) const;
  [[nodiscard]] Likeness likeness(std::uint32_t row, std::uint32_t candidate) const;
  [[nodiscard]] NamedSubject subject(const FigureView& view, std::uint32_t figure) const;
  void collect();
  void collect_results();
  void find_named(std::uint32_t row);
  void find_near(std::uint32_t row);
  void find_candidates(const FeatureIndex& index, std::uint32_t row);
  void propose(const FeatureIndex& index, std::uint32_t row);
  void weigh(std::uint32_t row, std::uint32_t candidate, std::vector<LinkPair>& found, Likeness& nearest);
  [[nodiscard]] bool restates(std::uint32_t row, std::uint32_t owner) const noexcept;
  void assign();

  const FigureView& view_;
  const FigureView& reported_;
  const LinkOptions& options_;
  const Catalogue& catalogue_;
  Surroundings around_;
  Links out_;
  std::vector<std::optional<Unit>> units_, reported_units_;
  std::vector<std::uint32_t> achievements_;
  std::vector<NamedSubject> targets_, results_;
  std::vector<Named> named_;  ///< the results that are names, by their indicator
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

inline NamedSubject Linker::subject(const FigureView& view, std::uint32_t figure) const {
  const auto& row = view.figures[figure];
  const auto unit = Unit::parse(view.units[row.unit]).value_or(Unit{});
  return {subject_of(view, figure), row, unit, catalogue_};
}

inline void Linker::collect() {
  for (std::uint32_t i = 0; i < view_.figures.size(); ++i) {
    if (!is_row(view_.figures[i])) continue;
    targets_.push_back(subject(view_, i));
    out_.rows.push_back({i, {}, {}, LinkReason::nothing_alike, {}, targets_.back().indicator});
  }
}

inline void Linker::collect_results() {
  for (std::uint32_t i = 0; i < reported_.figures.size(); ++i) {
    const auto& figure = reported_.figures[i];
    const bool restated = !reported_.surroundings.empty() && reported_.surroundings[i].restated;
    if (figure.role != Role::achievement || figure.optional || restated) continue;
    achievements_.push_back(i);
    results_.push_back(subject(reported_, i));
    const auto at = static_cast<std::uint32_t>(results_.size() - 1);
    if (results_.back().by_name) named_.emplace_back(results_.back().indicator, at);
  }
  std::stable_sort(named_.begin(), named_.end(),
                   [](const Named& a, const Named& b) { return std::less<>()(a.first, b.first); });
}

inline unsigned Linker::unit_fit(const Figure& target, const Figure& result) const {
  const bool same = view_.units[target.unit] == reported_.units[result.unit];
  return same ? 1000 : unit_share(units_[target.unit], reported_units_[result.unit]);
}

/// 新增经济林20万亩 beside 经济林面积达到380万亩: the work of the year, and all there is.
inline bool Linker::is_stock_of_addition(std::uint32_t row, std::uint32_t candidate) const noexcept {
  if (!around_.known()) return false;
  const auto target = out_.rows[row].target, result = achievements_[candidate];
  return view_.surroundings[target].adds && reported_.surroundings[result].reaches &&
         view_.figures[target].measure == Measure::amount;
}

inline unsigned Linker::measure_fit(std::uint32_t row, std::uint32_t candidate) const {
  const auto &t = view_.figures[out_.rows[row].target], &a = reported_.figures[achievements_[candidate]];
  if (is_stock_of_addition(row, candidate)) return 0;
  const auto &of_t = targets_[row].words, &of_a = results_[candidate].words;
  const auto share =
      std::min(measure_share(t.measure, a.measure, of_t), measure_share(t.measure, a.measure, of_a));
  return std::max({share, added_share(t, of_t, a), added_share(a, of_a, t)});
}

inline Comparable Linker::compare(std::uint32_t row, std::uint32_t candidate) const {
  const auto &t = view_.figures[out_.rows[row].target], &a = reported_.figures[achievements_[candidate]];
  const auto unit = unit_fit(t, a);
  const auto measure = measure_fit(row, candidate);
  const auto year = options_.result_year != 0 ? options_.result_year : out_.year - 1;
  const auto period = out_.year == 0 ? 1000 : period_share(a.period, a.measure, year);
  if (measure == 0) return {0, LinkReason::other_measure};
  if (unit == 0) return {0, LinkReason::other_unit};
  if (period == 0) return {0, LinkReason::other_period};
  return {unit * measure / 1000 * period / 1000, LinkReason::linked};
}

/// By the subjects; where the surroundings are known, these help.
inline Likeness Linker::likeness(std::uint32_t row, std::uint32_t candidate) const {
  const auto &a = targets_[row], &b = results_[candidate];
  const auto words = alike(a, b);
  const auto target = out_.rows[row].target, result = achievements_[candidate];
  const auto near = around_.alike(target, result);
  if (!near) return words;
  const bool two = a.indicator != nullptr && b.indicator != nullptr && a.indicator != b.indicator;
  return together(words, {*near, around_.named(a.words, target, b.words, result)},
                  two || traits_left(a.words, b.words) < 450);
}

inline void Linker::weigh(std::uint32_t row, std::uint32_t candidate, std::vector<LinkPair>& found,
                          Likeness& nearest) {
  auto& link = out_.rows[row];
  const auto likeness = this->likeness(row, candidate);
  if (likeness < options_.threshold) return;
  const auto achievement = achievements_[candidate];
  const auto fit = compare(row, candidate);
  const auto left = likeness.scaled(fit.share);
  if (fit.reason == LinkReason::linked && left >= options_.threshold) {
    const bool repeats =
        around_.known() && view_.figures[link.target].value == reported_.figures[achievement].value;
    found.push_back({left, row, achievement, repeats});
  } else if (fit.reason != LinkReason::linked && likeness > nearest) {
    nearest = likeness;
    link.reason = fit.reason;
    link.nearest = achievement;
  }
}

/// Results that are called by another name of the target's indicator.
inline void Linker::find_named(std::uint32_t row) {
  constexpr std::ptrdiff_t limit = 64;
  if (!targets_[row].by_name) return;
  const auto [first, last] =
      std::equal_range(named_.begin(), named_.end(), Named{targets_[row].indicator, 0},
                       [](const Named& a, const Named& b) { return std::less<>()(a.first, b.first); });
  for (auto at = first; at != first + std::min(limit, last - first); ++at) candidates_.push_back(at->second);
}

/// Results that stand among the same words as the target.
inline void Linker::find_near(std::uint32_t row) {
  std::vector<std::uint32_t> near;
  around_.find(out_.rows[row].target, near);
  for (const auto figure : near) {
    const auto at = std::lower_bound(achievements_.begin(), achievements_.end(), figure);
    if (at != achievements_.end() && *at == figure)
      candidates_.push_back(static_cast<std::uint32_t>(at - achievements_.begin()));
  }
}

inline void Linker::find_candidates(const FeatureIndex& index, std::uint32_t row) {
  index.find(targets_[row].words, candidates_);
  find_named(row);
  find_near(row);
  std::sort(candidates_.begin(), candidates_.end());
  candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
}

inline void Linker::propose(const FeatureIndex& index, std::uint32_t row) {
  std::vector<LinkPair> found;
  Likeness nearest;
  find_candidates(index, row);
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
  std::vector<std::uint32_t> owner(reported_.figures.size(), nobody);
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
  collect_results();
  const FeatureIndex index(results_);
  for (std::uint32_t row = 0; row < out_.rows.size(); ++row) propose(index, row);
  assign();
  return std::move(out_);
}

}  // namespace zhibiao::detail::linking
