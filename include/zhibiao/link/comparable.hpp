// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {

/// Why a target has no achievement beside it, or that it has.
enum class LinkReason : std::uint8_t {
  linked,
  nothing_alike,  ///< no reported figure has a subject like the target's
  other_measure,  ///< one does, but as another measure: a share where growth is aimed at
  other_unit,     ///< in a unit that does not compare: 条 where 平方米 is aimed at
  other_period,   ///< for another period: only the total of five years
  taken,          ///< it belongs to a target that is closer to it
};

inline constexpr std::array<std::string_view, 6> link_reason_names{
    "linked", "nothing_alike", "other_measure", "other_unit", "other_period", "taken"};
[[nodiscard]] constexpr std::string_view to_string(LinkReason reason) noexcept {
  return link_reason_names[static_cast<std::size_t>(reason)];
}

namespace detail::linking {

/// What of a likeness is left once measure, unit and period are compared, or why nothing is.
struct Comparable {
  unsigned share = 0;
  LinkReason reason = LinkReason::linked;
};

/// Running totals and amounts are both levels, unless the target is of what is newly made.  A rise
/// is printed as growth or as a rate of the same name (价格涨幅3%), unless it is a share or coverage.
[[nodiscard]] inline unsigned measure_share(Measure target, Measure achievement,
                                            const SubjectKey& key) noexcept {
  if (target == achievement) return 1000;
  const auto level = [](Measure m) { return m == Measure::amount || m == Measure::cumulative; };
  if (level(target) && level(achievement)) return key.has(Act::add) ? 0 : 900;
  const auto rise = [](Measure m) { return m == Measure::growth || m == Measure::ratio; };
  const bool rate = (key.traits() & mask(group_of(Trait::share))) != 0 || key.whole() != 0;
  return rise(target) && rise(achievement) && !rate ? 700 : 0;
}

/// 新增床位600张 and 床位增加600张 are one thing: what is newly made, and a rise of what there is.
[[nodiscard]] inline unsigned added_share(const Figure& made, const SubjectKey& key,
                                          const Figure& rise) noexcept {
  const bool adds = made.measure == Measure::amount && key.has(Act::add);
  return adds && rise.measure == Measure::change && !rise.value.is_negative() ? 900 : 0;
}

/// Of `year`; a rate of a span that ends there; or undated.
[[nodiscard]] constexpr unsigned period_share(Period achievement, Measure measure, int year) noexcept {
  if (!achievement.known()) return 900;
  if (achievement.last != year) return 0;
  if (achievement.single()) return 1000;
  return measure == Measure::ratio ? 850 : 0;
}

/// Classifiers that reports use for one another, in groups parted by blanks; 个 stands for any.
inline constexpr std::u16string_view kin_classifiers =
    u"人名位 家户所 台部辆 处座片 项件宗 套户间 场次期 条个";

[[nodiscard]] constexpr bool are_kin(char16_t a, char16_t b) noexcept {
  unsigned both = 0;
  for (const char16_t c : kin_classifiers) {
    both = c == u' ' ? 0 : both + (c == a || c == b);
    if (both == 2) return true;
  }
  return false;
}

/// Things counted under two classifiers, or one of them under none.
[[nodiscard]] inline unsigned classifier_share(std::string_view a, std::string_view b) {
  const SubjectText left(a), right(b);
  if (left.count == 0 || right.count == 0) return 850;
  if (left.count > 1 || right.count > 1) return 800;
  const char16_t x = left.chars[0], y = right.chars[0];
  if (are_kin(x, y)) return 980;
  return x == u'个' || y == u'个' ? 900 : 800;
}

/// Units that convert cost nothing; what is no unit compares with nothing.
[[nodiscard]] inline unsigned unit_share(const std::optional<Unit>& a, const std::optional<Unit>& b) {
  if (!a || !b || compatible(*a, *b)) return a && b ? 1000 : 0;
  return loosely_compatible(*a, *b) ? classifier_share(a->name(), b->name()) : 0;
}

}  // namespace detail::linking

}  // namespace zhibiao
