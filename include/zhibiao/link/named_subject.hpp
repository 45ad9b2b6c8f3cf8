// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/likeness.hpp>
#include <zhibiao/link/subject.hpp>
#include <zhibiao/model/catalogue.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>

#include <string_view>

namespace zhibiao::detail::linking {

/// A subject with the indicator that the catalogue sees in it.
struct NamedSubject {
  SubjectKey words;
  const Indicator* indicator = nullptr;  ///< none where the catalogue knows none

  NamedSubject(std::string_view subject, const Figure& figure, const Unit& unit, const Catalogue& catalogue)
      : words(subject) {
    const auto match = catalogue.match(subject, figure.measure, unit);
    if (match) indicator = match->indicator;
  }
};

/// The likeness of the words, less where the catalogue sees two indicators in them.  A name in common
/// adds nothing: the catalogue's indicators are wider than a report's.
[[nodiscard]] inline Likeness alike(const NamedSubject& a, const NamedSubject& b) noexcept {
  const auto words = zhibiao::alike(a.words, b.words);
  const bool two = a.indicator != nullptr && b.indicator != nullptr && a.indicator != b.indicator;
  return two && words.permille < 950 ? words.scaled(700) : words;
}

}  // namespace zhibiao::detail::linking
