// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/research.hpp>

#include <algorithm>

namespace zhibiao::detail::researching {

/// A number with its unit.
struct Value {
  Decimal number;
  Unit unit;
};

[[nodiscard]] inline UnitFigure figure_of(const ChainTable& table, ChainFigure at, Unit& unit) {
  const auto& view = table.reports[at.report].view;
  unit = chains::unit_of(view, at.figure);
  return {view.figures[at.figure], unit};
}

/// The middle of a range; the number of anything else.
[[nodiscard]] inline Decimal point_of(const Figure& figure) {
  return figure.value2 ? (figure.value + *figure.value2) * Decimal::scaled(5, -1) : figure.value;
}

[[nodiscard]] inline Value target_of(const ChainTable& table, std::size_t row) {
  Unit unit;
  const auto target = figure_of(table, table.chain.rows[row].target, unit);
  return {point_of(target.figure), unit};
}

[[nodiscard]] inline Value value_at(const ChainTable& table, ChainFigure at) {
  Unit unit;
  const auto found = figure_of(table, at, unit);
  return {point_of(found.figure), unit};
}

/// The number in another unit; nothing where it has none there.
[[nodiscard]] inline std::optional<Decimal> in(const Value& value, const Unit& unit) {
  if (compatible(value.unit, unit)) return convert_exactly(value.number, value.unit, unit);
  return loosely_compatible(value.unit, unit) ? std::optional<Decimal>(value.number) : std::nullopt;
}

/// The row of the same series in the year before, if any.
[[nodiscard]] inline std::optional<std::size_t> previous(const ChainTable& table, std::size_t row) {
  const auto& rows = table.chain.rows;
  for (std::size_t i = row; i-- > 0;)
    if (table.series[i] == table.series[row] && rows[i].year == rows[row].year - 1) return i;
  return std::nullopt;
}

/// What was achieved in the year before: told beside that year's target, else in the target's own report.
[[nodiscard]] inline std::optional<Value> result_before(const ChainTable& table, std::size_t row) {
  const auto last = previous(table, row);
  if (last && table.chain.rows[*last].actual) return value_at(table, *table.chain.rows[*last].actual);
  const auto& own = table.chain.rows[row];
  if (own.before) return value_at(table, {own.target.report, *own.before});
  return std::nullopt;
}

[[nodiscard]] constexpr TargetForm form_of(Bound bound) noexcept {
  switch (bound) {
    case Bound::about:
    case Bound::below:
      return TargetForm::about;
    case Bound::at_least:
    case Bound::above:
      return TargetForm::floor;
    case Bound::at_most:
      return TargetForm::ceiling;
    case Bound::range:
      return TargetForm::range;
    case Bound::equal:
      break;
  }
  return TargetForm::point;
}

/// a - b, or the reason why there is none.
[[nodiscard]] inline Researched<Decimal> minus(const Decimal& a, const std::optional<Value>& b,
                                               const Unit& unit, ResearchReason none) {
  if (!b) return {{}, none};
  const auto same = in(*b, unit);
  if (!same) return {{}, ResearchReason::unit_differs};
  return {a - *same, ResearchReason::none};
}

/// Fills the variables of one row.
class Researcher {
 public:
  Researcher(const ChainTable& own, const Compared* parent, std::span<const Compared> peers)
      : own_(own), parent_(parent), peers_(peers) {}

  [[nodiscard]] ResearchRow row(std::size_t i) const {
    const auto target = target_of(own_, i);
    ResearchRow out;
    out.target_point = target.number;
    read_target(out, own_.chain.rows[i].target);
    read_result(out, i, target);
    read_past(out, i, target);
    read_others(out, i, target);
    out.unchanged_run = run(i);
    return out;
  }

 private:
  void read_target(ResearchRow& out, ChainFigure at) const {
    Unit unit;
    const auto figure = figure_of(own_, at, unit).figure;
    out.form = form_of(figure.bound);
    const auto high = figure.value2.value_or(figure.value);
    if (out.form != TargetForm::ceiling) out.target_lo = std::min(figure.value, high);
    if (out.form != TargetForm::floor) out.target_hi = std::max(figure.value, high);
  }

  void read_result(ResearchRow& out, std::size_t i, const Value& target) const {
    const auto& link = own_.chain.rows[i];
    out.actual.reason = out.gap.reason = out.overshoot.reason = ResearchReason::not_reported;
    if (!link.actual) return;
    out.actual = {in(value_at(own_, *link.actual), target.unit), ResearchReason::none};
    if (!out.actual.value) out.actual.reason = ResearchReason::unit_differs;
    out.gap.reason = out.overshoot.reason = out.actual.reason;
    if (!out.actual.value) return;
    out.gap.value = *out.actual.value - target.number;
    out.overshoot.value = std::max(*out.gap.value, Decimal{});
  }

  void read_past(ResearchRow& out, std::size_t i, const Value& target) const {
    const auto last = previous(own_, i);
    const auto before = result_before(own_, i);
    out.previous_actual.reason = ResearchReason::no_previous_result;
    if (before) out.previous_actual = {in(*before, target.unit), ResearchReason::none};
    if (before && !out.previous_actual.value) out.previous_actual.reason = ResearchReason::unit_differs;
    out.ratchet = minus(target.number, before, target.unit, ResearchReason::no_previous_result);
    std::optional<Value> aim;
    if (last) aim = target_of(own_, *last);
    out.adjustment = minus(target.number, aim, target.unit, ResearchReason::no_previous_target);
    out.historical_gap.reason = aim ? out.previous_actual.reason : ResearchReason::no_previous_target;
    if (aim && out.previous_actual.value)
      out.historical_gap =
          minus(*out.previous_actual.value, aim, target.unit, ResearchReason::no_previous_target);
  }

  /// The target of the other chain that is like the row, if any.
  [[nodiscard]] static std::optional<Value> aim_of(const Compared& other, std::size_t i) {
    if (!other.matches[i]) return std::nullopt;
    return target_of(other.table, *other.matches[i]);
  }

  void read_others(ResearchRow& out, std::size_t i, const Value& target) const {
    const auto above = parent_ != nullptr ? aim_of(*parent_, i) : std::nullopt;
    out.amplification = minus(target.number, above, target.unit, ResearchReason::no_parent);
    out.share_above_parent.reason = out.amplification.reason;
    if (out.amplification.value)
      out.share_above_parent = {share_above(i, *above, target), ResearchReason::none};
    out.social_gap = social_gap(out, i, target);
  }

  [[nodiscard]] Rational share_above(std::size_t i, const Value& above, const Value& target) const {
    const auto limit = *in(above, target.unit);
    std::int64_t all = 1, over = target.number > limit ? 1 : 0;
    for (const auto& peer : peers_) {
      const auto aim = aim_of(peer, i);
      const auto number = aim ? in(*aim, target.unit) : std::nullopt;
      all += number ? 1 : 0;
      over += number && *number > limit ? 1 : 0;
    }
    return {Decimal(over), Decimal(all)};
  }

  [[nodiscard]] Researched<Rational> social_gap(const ResearchRow& out, std::size_t i,
                                                const Value& target) const {
    if (!out.previous_actual.value) return {{}, out.previous_actual.reason};
    Decimal sum;
    std::int64_t count = 0;
    for (const auto& peer : peers_) {
      const auto result = peer.matches[i] ? result_before(peer.table, *peer.matches[i]) : std::nullopt;
      const auto number = result ? in(*result, target.unit) : std::nullopt;
      if (number) sum = sum + *number, ++count;
    }
    if (count == 0) return {{}, ResearchReason::no_peers};
    return {Rational(*out.previous_actual.value * Decimal(count) - sum, Decimal(count)),
            ResearchReason::none};
  }

  [[nodiscard]] bool same_target(std::size_t a, std::size_t b) const {
    Unit x, y;
    const auto one = figure_of(own_, own_.chain.rows[a].target, x).figure;
    const auto two = figure_of(own_, own_.chain.rows[b].target, y).figure;
    if (one.bound != two.bound || one.value2.has_value() != two.value2.has_value()) return false;
    const auto low = in({two.value, y}, x), high = in({two.value2.value_or(two.value), y}, x);
    return low == one.value && high == one.value2.value_or(one.value);
  }

  [[nodiscard]] std::uint32_t run(std::size_t i) const {
    std::uint32_t years = 1;
    for (auto last = previous(own_, i); last && same_target(i, *last); last = previous(own_, *last)) ++years;
    return years;
  }

  const ChainTable& own_;
  const Compared* parent_;
  std::span<const Compared> peers_;
};

}  // namespace zhibiao::detail::researching

namespace zhibiao {

inline std::vector<ResearchRow> research(const ChainTable& own, const Compared* parent,
                                         std::span<const Compared> peers) {
  const detail::researching::Researcher researcher(own, parent, peers);
  std::vector<ResearchRow> out;
  out.reserve(own.chain.rows.size());
  for (std::size_t i = 0; i < own.chain.rows.size(); ++i) out.push_back(researcher.row(i));
  return out;
}

}  // namespace zhibiao
