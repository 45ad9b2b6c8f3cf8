// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/passage.hpp>
#include <zhibiao/assess/check/shares.hpp>
#include <zhibiao/number/numeral.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace zhibiao::detail::checks {

/// 10.2:35.6:54.2 as it is written.
struct Structure {
  std::array<Printed, 3> shares;
  std::size_t length = 0;  ///< characters
};

[[nodiscard]] inline std::optional<Structure> read_structure(Words text) {
  Structure out;
  for (auto& share : out.shares) {
    if (out.length != 0) {
      if (out.length >= text.size() || Words(u":：∶︰").find(text[out.length]) == Words::npos)
        return std::nullopt;
      ++out.length;
    }
    Numeral number;
    const auto found = read_numeral(text.substr(out.length), number);
    if (!found || number.scaled || number.hedge != Hedge::exact) return std::nullopt;
    share = {number.value, {}, number.resolution};
    out.length += found.length;
  }
  return out;
}

/// The sentence around a place of the text, as code points of the file.
[[nodiscard]] inline Span sentence_at(const Passage& passage, std::size_t at) {
  const auto text = passage.text();
  const auto cut = text.substr(0, at).find_last_of(u"。！？；\n\r");
  const auto begin = cut == Words::npos ? 0 : cut + 1;
  const auto end = text.find_first_of(u"。！？；\n\r", at);
  return passage.document().origin(begin, end == Words::npos ? text.size() : end);
}

/// One structure whose shares do not make 100.  A sum far from it is something else: 1:2:3.
inline void check_structure(const Passage& passage, std::size_t at, const Structure& found,
                            std::vector<Finding>& out) {
  const auto sum = consistency::share_sum(found.shares);
  if (sum.consistent() || sum.sum < 60 || sum.sum > 140) return;
  const Rational hundred(Decimal(100));
  out.push_back({FindingKind::share_sum,
                 Severity::error,
                 sum.reason,
                 {},
                 {passage.document().origin(at, at + found.length)},
                 {sentence_at(passage, at)},
                 sum.sum,
                 {hundred, hundred},
                 "%"});
}

/// 三次产业结构由a:b:c调整为d:e:f: each makes 100.
inline void check_structures(const Passage& passage, std::vector<Finding>& out) {
  const auto text = passage.text();
  for (auto at = text.find(u"次产业"); at != Words::npos; at = text.find(u"次产业", at + 1)) {
    const auto stop = std::min({text.find_first_of(u"。；\n", at), at + 60, text.size()});
    for (auto i = at + 3; i < stop; ++i) {
      const auto found = read_structure(text.substr(i));
      if (!found) continue;
      guarded([&] { check_structure(passage, i, *found, out); });
      i += found->length;
    }
  }
}

/// Which of the three sectors a share is of.
[[nodiscard]] inline std::optional<std::size_t> sector_of(const Passage& passage, std::uint32_t i) {
  std::u16string store;
  const auto subject = passage.subject(i, store);
  constexpr std::array<std::pair<Words, Words>, 3> names{
      {{u"第一产业", u"一产"}, {u"第二产业", u"二产"}, {u"第三产业", u"三产"}}};
  for (std::size_t k = 0; k < names.size(); ++k)
    if (subject.starts_with(names[k].first) || subject.starts_with(names[k].second)) return k;
  return std::nullopt;
}

/// 第一、二、三产业占比分别为…: three shares that stand side by side.
inline void check_sectors(const Passage& passage, std::uint32_t i, std::vector<Finding>& out) {
  if (!passage.together(i, i + 2)) return;
  std::vector<Printed> shares;
  for (std::uint32_t k = 0; k < 3; ++k) {
    const auto share = passage.printed(i + k);
    if (!share || passage[i + k].measure != Measure::ratio || passage[i + k].bound != Bound::equal ||
        passage.unit_name(i + k) != "%" || sector_of(passage, i + k) != std::optional<std::size_t>(k))
      return;
    shares.push_back(*share);
  }
  const auto sum = consistency::share_sum(shares);
  if (sum.consistent() || sum.sum < 60 || sum.sum > 140) return;
  auto finding = passage.finding(FindingKind::share_sum, Severity::error, sum.reason, {i, i + 1, i + 2}, i,
                                 {Rational(Decimal(100)), Rational(Decimal(100))}, "%");
  finding.printed = sum.sum;
  out.push_back(std::move(finding));
}

}  // namespace zhibiao::detail::checks
