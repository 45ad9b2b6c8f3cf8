// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/better.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/indicator.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

/// How a favourable direction is known.
enum class FavourableSource : std::uint8_t {
  catalogue,  ///< the indicator is known
  wording,    ///< 以上, 以内, 下降: the target's own words
  work,       ///< work to be done, or a rate that counts what is done: more is better
  unknown,    ///< nothing tells; neither side is taken as better
  stated,     ///< the caller says so
};

inline constexpr std::array<std::string_view, 5> favourable_source_names{"catalogue", "wording", "work",
                                                                         "unknown", "stated"};
[[nodiscard]] constexpr std::string_view to_string(FavourableSource source) noexcept {
  return favourable_source_names[static_cast<std::size_t>(source)];
}

/// The favourable direction of a target's indicator, and how it is known.
struct Favourable {
  Better better = Better::neutral;
  FavourableSource source = FavourableSource::unknown;
  friend constexpr bool operator==(const Favourable&, const Favourable&) noexcept = default;
};

/// `known` is the target's indicator, where the catalogue has it.  Of places in an order the first is
/// the best, whatever is ordered.
[[nodiscard]] Favourable favourable(const Figure& target, const SubjectKey& subject,
                                    const Indicator* known = nullptr);

namespace detail::favour {

/// 失业率, 浓度, deaths and accidents are better low, whatever is said of them.
[[nodiscard]] inline bool is_harm(const SubjectKey& subject) noexcept {
  return subject.has(Trait::unemployment) || subject.has(Trait::density) || subject.has(Trait::deaths) ||
         subject.has(Trait::events);
}

/// Work to be done, a share that is covered or passes, growth that is aimed at.
[[nodiscard]] inline bool is_work(const Figure& target, const SubjectKey& subject) noexcept {
  const bool rate = subject.has(Trait::coverage) || subject.has(Trait::pass);
  const bool all = target.measure == Measure::ratio && target.value == Decimal(100);
  return subject.acts() != 0 || rate || all || target.measure == Measure::growth;
}

/// The side that the target's own words name.  A fall is aimed at to be low; words bound its size.
[[nodiscard]] inline Better worded(const Figure& target) noexcept {
  if (target.value.is_negative()) return target.bound == Bound::at_most ? Better::higher : Better::lower;
  if (target.bound == Bound::at_least || target.bound == Bound::above) return Better::higher;
  return target.bound == Bound::at_most ? Better::lower : Better::neutral;
}

}  // namespace detail::favour

inline Favourable favourable(const Figure& target, const SubjectKey& subject, const Indicator* known) {
  if (target.measure == Measure::rank) return {Better::lower, FavourableSource::wording};
  if (known != nullptr) return {known->better, FavourableSource::catalogue};
  if (detail::favour::is_harm(subject)) return {Better::lower, FavourableSource::wording};
  const auto side = detail::favour::worded(target);
  if (side != Better::neutral) return {side, FavourableSource::wording};
  if (detail::favour::is_work(target, subject)) return {Better::higher, FavourableSource::work};
  return {};
}

}  // namespace zhibiao
