// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/direction_words.hpp>
#include <zhibiao/assess/extent.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/statement.hpp>
#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/measure.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zhibiao {

/// What an indicator's name says of its targets.
struct Direction {
  Favourable favourable;
  bool fall = false;      ///< sizes of a fall: the name ends in 降低, 下降, …, or the target says 减少10万人
  bool by_words = false;  ///< the target alone says so: the indicator itself is better on the other side
  const Indicator* known = nullptr;  ///< the catalogue's row of what is left of the name
};

/// The favourable direction of an indicator by its name as a table writes it, and of the target's own
/// words.  A size of a fall is better high, unless what falls is better high (出口降幅).  Never guessed:
/// where the catalogue, the words and the tables of `direction_words.hpp` are silent, neither side is
/// better.
[[nodiscard]] Direction direction(std::string_view name, const Statement& target,
                                  const Catalogue& catalogue = Catalogue::builtin());

/// The number as a size of a fall: 下降2.6%, -2.6% beside a target below 0, and 2.6% are 2.6; 上升0.5% is
/// -0.5.
[[nodiscard]] Printed size_of_fall(const Statement& statement, bool target_is_negative);

namespace detail::directions {

template <std::size_t N>
[[nodiscard]] constexpr bool holds(std::string_view name, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return name.find(word) != name.npos; });
}

/// A name without the word of a fall at its end or its beginning; `fall` says whether there was one.
struct Stem {
  std::string_view name;
  bool fall = false;
};

[[nodiscard]] constexpr Stem stem(std::string_view name) noexcept {
  for (const auto tail : fall_tails)
    if (name.ends_with(tail)) return {name.substr(0, name.size() - tail.size()), true};
  for (const auto head : fall_heads)
    if (name.starts_with(head)) return {name.substr(head.size()), true};
  return {name, false};
}

[[nodiscard]] inline const Indicator* known(std::string_view name, const Statement& target,
                                            const Catalogue& catalogue) {
  if (name.empty()) return nullptr;
  auto found = catalogue.match(name, target.measure, target.unit);
  if (!found) found = catalogue.match(name);
  return found ? found->indicator : nullptr;
}

/// The target as a figure, as far as its favourable side goes by it.
[[nodiscard]] inline Figure as_figure(std::string_view name, const Statement& target) {
  Figure out;
  out.value = target.number.value;
  out.bound = target.number.bound;
  out.measure = holds(name, growth_words) && target.is_rate() ? Measure::growth : target.measure;
  return out;
}

/// A row of the catalogue that is work of cutting by its own name: 压减一般性支出; null where there is none.
[[nodiscard]] inline const Indicator* known_cut(std::string_view name, const Statement& target,
                                                const Catalogue& catalogue) {
  const auto* found = known(name, target, catalogue);
  return found != nullptr && stem(found->name).fall ? found : nullptr;
}

/// The favourable side of a size of a fall, by what falls; work of cutting keeps its own.
[[nodiscard]] inline Favourable of_fall(const Indicator* falls) {
  if (falls == nullptr) return {Better::higher, FavourableSource::work};
  const auto side = stem(falls->name).fall ? falls->better : opposite(falls->better);
  return {side, FavourableSource::catalogue};
}

}  // namespace detail::directions

inline Direction direction(std::string_view name, const Statement& target, const Catalogue& catalogue) {
  namespace words = detail::directions;
  if (const auto* cut = words::known_cut(name, target, catalogue))
    return {{cut->better, FavourableSource::catalogue}, target.number.value.is_negative(), false, cut};
  const auto stem = words::stem(name);
  Direction out{
      {}, stem.fall || target.cut, target.cut && !stem.fall, words::known(stem.name, target, catalogue)};
  if (out.fall) {
    const bool unsaid = stem.fall && out.known != nullptr && out.known->better == Better::neutral;
    out.favourable = words::of_fall(unsaid ? nullptr : out.known);
    return out;
  }
  out.favourable = favourable(words::as_figure(name, target), SubjectKey(name), out.known);
  if (out.favourable.source != FavourableSource::unknown) return out;
  if (words::holds(name, words::harms))
    out.favourable = {Better::lower, FavourableSource::wording};
  else if (words::holds(name, words::works))
    out.favourable = {Better::higher, FavourableSource::work};
  return out;
}

inline Printed size_of_fall(const Statement& statement, bool target_is_negative) {
  if (statement.turn != Turn::unsaid) return detail::mirrored(statement.number);
  const bool table = target_is_negative && statement.number.value.is_negative();
  return table ? detail::mirrored(statement.number) : statement.number;
}

}  // namespace zhibiao
