// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/change.hpp>
#include <zhibiao/assess/check/passage.hpp>
#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/model/catalogue.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace zhibiao {

namespace consistency {

/// Whether two printed numbers of one unit may be the same number: 12.6万 and 125983 may.
[[nodiscard]] constexpr bool agree(const Printed& a, const Printed& b) {
  return possible(a).meets(possible(b));
}

}  // namespace consistency

namespace detail::checks {

/// What two figures must have in common to be one indicator told twice.
using Told = std::tuple<std::u16string, Measure, Role, std::int16_t, std::int16_t, std::string>;

/// The year at the head of a text, Arabic or Chinese digits; 0 where there is none.
[[nodiscard]] inline int year_at(Words text) {
  constexpr Words chinese = u"零一二三四五六七八九";
  if (year_length(text) == 0) return 0;
  int year = 0;
  for (const char16_t c : text.substr(0, 4)) {
    const auto digit = c == u'〇' || c == u'○' ? 0 : chinese.find(c);
    year = year * 10 + (c < 0x80 ? c - u'0' : static_cast<int>(digit));
  }
  return year;
}

/// The text names a year that is not this one.
[[nodiscard]] inline bool names_other_year(Words text, Period period) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const int year = year_at(text.substr(i)); year != 0 && (year != period.first || !period.single()))
      return true;
  return false;
}

/// An indicator that the catalogue knows, with nothing beside its name.
[[nodiscard]] inline bool is_known(const Passage& passage, std::uint32_t i) {
  const auto* unit = passage.unit(i);
  if (unit == nullptr) return false;
  const auto match =
      Catalogue::builtin().match(subject_text(passage.document(), passage[i]), passage[i].measure, *unit);
  return match && match->rest.empty();
}

/// Nothing where the figure, or the sentence around it, says that it is not the plain number.
[[nodiscard]] inline std::optional<Told> told(const Passage& passage, std::uint32_t i) {
  const auto& row = passage[i];
  const bool plain_number = row.bound == Bound::equal && !row.estimated && !row.optional;
  const bool comparable = row.measure != Measure::rank && row.measure != Measure::streak;
  if (!plain_number || !comparable || !row.period.known()) return std::nullopt;
  std::u16string subject;
  (void)passage.subject(i, subject);
  if (subject.size() < 4 || !row.period.single() || !is_known(passage, i)) return std::nullopt;
  const auto sentence = passage.sentence(i);
  if (holds_any(sentence, other_scope_words) || names_other_year(sentence, row.period)) return std::nullopt;
  return Told{std::move(subject), row.measure,     row.role,
              row.period.first,   row.period.last, std::string(passage.unit_name(i))};
}

/// Compares two figures that tell one indicator.
inline void compare_told(const Passage& passage, std::uint32_t first, std::uint32_t second,
                         std::vector<Finding>& out) {
  const auto one = passage.printed(first), two = passage.printed(second);
  if (!one || !two || consistency::agree(*one, *two)) return;
  out.push_back(passage.finding(FindingKind::repeated, Severity::warning, CheckReason::other_value,
                                {first, second}, second, RatioExtent::of(consistency::possible(*one)),
                                passage.unit_name(second)));
}

inline void check_repeated(const Passage& passage, std::vector<Finding>& out) {
  std::map<Told, std::uint32_t> first;
  for (std::uint32_t i = 0; i < passage.size(); ++i) {
    auto key = told(passage, i);
    if (!key) continue;
    const auto [known, fresh] = first.try_emplace(std::move(*key), i);
    if (fresh || passage[i].sentence == passage[known->second].sentence) continue;
    guarded([&] { compare_told(passage, known->second, i, out); });
  }
}

}  // namespace detail::checks
}  // namespace zhibiao
