// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/evidence.hpp>
#include <zhibiao/assess/rule/band.hpp>
#include <zhibiao/assess/rule/formula.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/number/decimal.hpp>
#include <zhibiao/number/fraction.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Assessment rules (考核办法) as data.  Nothing that changes points has a default: what a rule does not
/// state is an error of `validate`, never a guess.
namespace zhibiao {

/// How several reported values become the one that is scored.
enum class Reduction : std::uint8_t { only, last, largest, mean, sum };
inline constexpr std::array<std::string_view, 5> reduction_names{"only", "last", "largest", "mean", "sum"};

/// What the completion earns before steps, cap and floor.
enum class Award : std::uint8_t {
  full,                  ///< the weight in any event: steps do the rest
  all_or_nothing,        ///< the weight when met, else 0
  proportional,          ///< weight x completion
  full_or_proportional,  ///< the weight when met, else weight x completion
  bands,                 ///< what the range says that the completion falls in
  level,                 ///< no points, only the name of that range
};
inline constexpr std::array<std::string_view, 6> award_names{
    "full", "all_or_nothing", "proportional", "full_or_proportional", "bands", "level"};

/// On which side of its start a step counts.
enum class StepSide : std::uint8_t { above, below };
inline constexpr std::array<std::string_view, 2> step_side_names{"above", "below"};

/// How a distance that is no whole number of steps counts.
enum class Counted : std::uint8_t {
  whole,     ///< full steps only: 19 % over is one step of 10 %
  begun,     ///< a begun step counts: 81 % is two steps of 10 % short
  pro_rata,  ///< in proportion
};
inline constexpr std::array<std::string_view, 3> counted_names{"whole", "begun", "pro_rata"};

/// What becomes of an item without points of its own.
enum class Treatment : std::uint8_t {
  zero,           ///< 0 points; a veto on it falls
  full,           ///< its weight (缺项按满分计)
  excluded,       ///< left out; the points that can be had fall
  redistributed,  ///< left out; the others' points grow so that the total can still be had
  no_total,       ///< there is no total
};
inline constexpr std::array<std::string_view, 5> treatment_names{"zero", "full", "excluded", "redistributed",
                                                                 "no_total"};

/// Whether the rule lists its items, or kinds of items of which an assessment has any number of rows.
enum class RuleRows : std::uint8_t { fixed, open };
inline constexpr std::array<std::string_view, 2> rule_rows_names{"fixed", "open"};

/// How items make the total.
enum class Aggregate : std::uint8_t {
  sum,   ///< the sum of the points
  mean,  ///< the mean of the points, by the rows' weights
  none,  ///< no total, only levels
};
inline constexpr std::array<std::string_view, 3> aggregate_names{"sum", "mean", "none"};

/// What the grades are ranges of.
enum class GradesOf : std::uint8_t { points, percent };
inline constexpr std::array<std::string_view, 2> grades_of_names{"points", "percent"};

/// What a veto leaves of the total.
enum class VetoTotal : std::uint8_t { kept, zero };
inline constexpr std::array<std::string_view, 2> veto_total_names{"kept", "zero"};

/// What T/x gives for an actual value of 0.
enum class ZeroActual : std::uint8_t { full, cap, undefined };
inline constexpr std::array<std::string_view, 3> zero_actual_names{"full", "cap", "undefined"};

/// Points, or a share of the item's weight.
struct RulePoints {
  Decimal value;
  bool of_weight = false;

  [[nodiscard]] static RulePoints points(const Decimal& value) { return {value, false}; }
  [[nodiscard]] static RulePoints share(const Decimal& value) { return {value, true}; }
  [[nodiscard]] Fraction in(const Fraction& weight) const {
    return of_weight ? weight * Fraction(value) : Fraction(value);
  }
};

/// A cap or a floor that is stated: at some points, or that there is none.
struct RuleLimit {
  std::optional<RulePoints> at;

  [[nodiscard]] static RuleLimit none() { return {}; }
  [[nodiscard]] static RuleLimit points(const Decimal& value) { return {RulePoints::points(value)}; }
  [[nodiscard]] static RuleLimit share(const Decimal& value) { return {RulePoints::share(value)}; }
};

/// A range of completions and what it gives: points, or the weight times the completion, or only a level.
struct Band {
  BandRange range;
  std::optional<RulePoints> points;
  bool proportional = false;
  std::string level;
};

/// So many points for each `every` beyond `start`: 每超额完成10%加1分，最多加5分.
struct Step {
  StepSide side = StepSide::above;
  Decimal start;      ///< a completion (1 is 100 %), or a difference
  Decimal every;      ///< above 0
  RulePoints points;  ///< below 0 deducts
  Counted count = Counted::whole;
  std::optional<RuleLimit> most;  ///< the most it adds or deducts; required
};

/// What a report of an item is judged by: 指标.
struct RuleItem {
  std::string id;
  std::string name;
  std::optional<Decimal> weight;   ///< 分值, the full points
  std::string group;               ///< empty: none
  std::optional<Better> better;    ///< required, except for a completion that is given
  std::optional<Formula> formula;  ///< required
  Reduction actuals = Reduction::only;
  Reduction targets = Reduction::only;
  bool schedule = false;       ///< the target times the elapsed share of the period (序时进度)
  std::optional<Award> award;  ///< required
  std::vector<Band> bands;
  std::vector<Step> steps;
  std::optional<RuleLimit> cap;           ///< required where points have no highest value by themselves
  std::optional<RuleLimit> floor;         ///< required where they have no lowest
  std::optional<ZeroActual> zero_actual;  ///< required for T/x
};

/// Items with a sub-total.
struct RuleGroup {
  std::string id;
  std::string name;
  std::optional<Decimal> total;  ///< what its weights must sum to
  std::optional<RuleLimit> cap;
  std::optional<RuleLimit> floor;
};

/// 一票否决: one item below a completion decides the grade, whatever the total.
struct Veto {
  std::string item;
  Decimal below;                   ///< a completion, or a difference
  std::string grade;               ///< may be empty
  std::optional<VetoTotal> total;  ///< required
};

/// A range of totals and its name.
struct Grade {
  BandRange range;
  std::string name;
};

/// So many decimals, rounded in a named way.
struct RoundTo {
  int places = 0;
  Rounding how = Rounding::half_up;
};

/// Where the rule rounds; nothing rounds by itself.
struct RuleRounding {
  std::optional<RoundTo> completion;  ///< decimals of the percentage: 98.96 % has 2; of a difference itself
  std::optional<RoundTo> points;      ///< of each item
  std::optional<RoundTo> total;
};

/// What becomes of items without points; all required.
struct WhenMissing {
  std::optional<Treatment> not_reported;
  std::optional<Treatment> not_applicable;
  std::optional<Treatment> undefined;  ///< a target of 0 in a ratio, a base at the target, ...
};

/// An assessment rule.
struct Rule {
  std::string id;
  std::string title;
  std::string source;
  std::optional<Evidence> evidence;  ///< required
  std::string note;
  RuleRows rows = RuleRows::fixed;
  std::optional<Aggregate> aggregate;  ///< required
  std::optional<Decimal> total;        ///< what the weights must sum to; required for a fixed sum
  WhenMissing when;
  RuleRounding rounding;
  std::vector<RuleItem> items;
  std::vector<RuleGroup> groups;
  std::vector<Veto> vetoes;
  std::vector<Grade> grades;
  std::optional<GradesOf> grades_of;  ///< required with grades

  [[nodiscard]] const RuleItem* find(std::string_view item) const noexcept {
    for (const auto& row : items)
      if (row.id == item) return &row;
    return nullptr;
  }
};

[[nodiscard]] constexpr std::string_view to_string(Reduction x) noexcept {
  return reduction_names[static_cast<std::size_t>(x)];
}
[[nodiscard]] constexpr std::string_view to_string(Award x) noexcept {
  return award_names[static_cast<std::size_t>(x)];
}
[[nodiscard]] constexpr std::string_view to_string(Treatment x) noexcept {
  return treatment_names[static_cast<std::size_t>(x)];
}
[[nodiscard]] constexpr std::string_view to_string(Aggregate x) noexcept {
  return aggregate_names[static_cast<std::size_t>(x)];
}

}  // namespace zhibiao
