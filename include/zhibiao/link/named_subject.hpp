// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao::detail::linking {

/// A subject with the indicator that the catalogue sees in it.
struct NamedSubject {
  SubjectKey words;
  const Indicator* indicator = nullptr;  ///< none where the catalogue knows none
  bool by_name = false;                  ///< nothing but its name, and no thing that is counted

  NamedSubject(std::string_view subject, const Figure& figure, const Unit& unit, const Catalogue& catalogue)
      : words(subject) {
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

/// The likeness of two names of one indicator that share no words: 社零总额, 社会消费品零售额.
inline constexpr Likeness by_name_alone{780};

/// The likeness of the words, less where the catalogue sees two indicators in them.  An indicator in common
/// adds nothing, because the catalogue's are wider than a report's, unless both subjects are nothing but
/// names of it.
[[nodiscard]] inline Likeness alike(const NamedSubject& a, const NamedSubject& b) noexcept {
  const auto words = zhibiao::alike(a.words, b.words);
  if (a.indicator == nullptr || b.indicator == nullptr) return words;
  if (a.indicator != b.indicator) return words.permille < 950 ? words.scaled(700) : words;
  return a.by_name && b.by_name ? std::max(words, by_name_alone.scaled(traits_left(a.words, b.words))) : words;
}

}  // namespace zhibiao::detail::linking
