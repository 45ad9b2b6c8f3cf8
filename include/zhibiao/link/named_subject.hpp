// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace zhibiao::detail::linking {

/// What a unit says is measured, where no word does: 公顷 an area, 公里 a length of way.
[[nodiscard]] inline std::uint64_t head_of(const Unit& unit) {
  static const std::pair<Unit, Trait> heads[] = {{Unit::named("平方米"), Trait::area},
                                                 {Unit::named("公里"), Trait::mileage},
                                                 {Unit::named("吨"), Trait::output},
                                                 {Unit::named("天"), Trait::days}};
  for (const auto& [measures, head] : heads)
    if (compatible(unit, measures)) return bit(head);
  return 0;
}

/// A subject with the indicator that the catalogue sees in it.
struct NamedSubject {
  SubjectKey words;
  const Indicator* indicator = nullptr;  ///< none where the catalogue knows none
  std::uint64_t implied = 0;             ///< the trait that its unit stands for
  bool by_name = false;                  ///< nothing but its name, and no thing that is counted

  NamedSubject(std::string_view subject, const Figure& figure, const Unit& unit, const Catalogue& catalogue)
      : words(subject), implied(head_of(unit)) {
    const auto match = catalogue.match(subject, figure.measure, unit);
    if (!match) return;
    indicator = match->indicator;
    by_name = is_name(subject, match->letters) && !counts_things(unit);
  }

 private:
  /// 社零总额, 全省社零总额.
  [[nodiscard]] static bool is_name(std::string_view subject, std::size_t letters) {
    const SubjectText text(subject);
    const bool scope = text.count == letters + 2 && text.chars[0] == u'全';
    return text.count == letters || scope;
  }
};

/// The likeness of words that differ by nothing but a head noun that their unit implies: 新增绿地,
/// 新增绿地面积.
[[nodiscard]] inline Likeness with_implied_head(Likeness words, const NamedSubject& a,
                                                const NamedSubject& b) noexcept {
  const auto& group = group_of(Trait::value_added);
  const auto of_a = a.words.traits() & mask(group), of_b = b.words.traits() & mask(group);
  if ((of_a == 0) == (of_b == 0) || (of_a | of_b) != a.implied || a.implied != b.implied) return words;
  return {static_cast<std::uint16_t>(std::min(1000U, words.permille * 1000U / group.lack))};
}

/// The likeness of two names of one indicator that share no words: 社零总额, 社会消费品零售额.
inline constexpr Likeness by_name_alone{780};

/// The likeness of the words, less where the catalogue sees two indicators in them.  An indicator in common
/// adds nothing, because the catalogue's are wider than a report's, unless both subjects are nothing but
/// names of it.
[[nodiscard]] inline Likeness alike(const NamedSubject& a, const NamedSubject& b) noexcept {
  const auto words = with_implied_head(zhibiao::alike(a.words, b.words), a, b);
  if (a.indicator == nullptr || b.indicator == nullptr) return words;
  if (a.indicator != b.indicator) return words.permille < 950 ? words.scaled(700) : words;
  return a.by_name && b.by_name ? std::max(words, by_name_alone.scaled(traits_left(a.words, b.words)))
                                : words;
}

}  // namespace zhibiao::detail::linking
