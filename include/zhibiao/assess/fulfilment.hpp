// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/claim_words.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// A place where the report says how far its plan of the year reviewed was fulfilled.  Kept as
/// evidence; it is the report's word, not a verdict.
struct Claim {
  ClaimKind kind = ClaimKind::attainment;
  Span words;                               ///< the claiming words, or the number of the attainment
  Span sentence;                            ///< the sentence that holds them
  std::optional<std::uint32_t> attainment;  ///< index of the attainment's figure
  std::uint32_t first = 0, last = 0;        ///< the figures that it speaks of, [first, last); none: equal

  [[nodiscard]] constexpr bool speaks_of(std::uint32_t figure) const noexcept {
    return first <= figure && figure < last;
  }
};

/// The claims of a report in its order: worded ones outside the parts that plan, and its figures of
/// measure `attainment`.  `figures` in the order of the text.
[[nodiscard]] std::vector<Claim> fulfilment(const Document& document, const Outline& outline,
                                            std::span<const Figure> figures);

namespace detail::claims {

[[nodiscard]] constexpr bool ends_sentence(char16_t c) noexcept {
  return c == u'。' || c == u'！' || c == u'？' || c == u'\n' || c == u'\r';
}
[[nodiscard]] constexpr bool ends_segment(char16_t c) noexcept {
  return ends_sentence(c) || c == u'；' || c == u';';
}
[[nodiscard]] constexpr bool ends_clause(char16_t c) noexcept {
  return ends_segment(c) || c == u'，' || c == u',' || c == u'：';
}

/// The stretch around `at` that no character of the class `ends` cuts, at most `reach` characters to
/// either side (a text without punctuation is no reason to read it again for every claim).
template <class Ends>
[[nodiscard]] constexpr std::pair<std::size_t, std::size_t> stretch(std::u16string_view text, std::size_t at,
                                                                    Ends ends) noexcept {
  constexpr std::size_t reach = 400;
  const auto first = at > reach ? at - reach : 0, last = std::min(at + reach, text.size());
  auto begin = at, end = at;
  while (begin > first && !ends(text[begin - 1])) --begin;
  while (end < last && !ends(text[end])) ++end;
  return {begin, end};
}

template <class Words>
[[nodiscard]] constexpr bool holds_any(std::u16string_view text, const Words& words) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u16string_view w) { return text.find(w) != std::u16string_view::npos; });
}

/// The claim that `text` begins with, or none.  All rows begin with one of a few characters.
[[nodiscard]] constexpr const ClaimWords* claim_at(std::u16string_view text) noexcept {
  constexpr std::u16string_view heads = u"超好高提圆全顺如按胜完达实符较基没未低不";
  if (heads.find(text[0]) == std::u16string_view::npos) return nullptr;
  for (const auto& row : claim_words)
    if (text.starts_with(row.words)) return &row;
  return nullptr;
}

class ClaimReader {
 public:
  ClaimReader(const Document& document, const Outline& outline, std::span<const Figure> figures)
      : document_(document), outline_(outline), figures_(figures), text_(document.chars()) {}
  [[nodiscard]] std::vector<Claim> run();

 private:
  [[nodiscard]] bool is_claim(const ClaimWords& row, std::size_t at) const;
  [[nodiscard]] bool planned(std::uint32_t offset) const noexcept;
  [[nodiscard]] std::uint32_t figure_from(std::uint32_t offset) const noexcept;
  void add_words(const ClaimWords& row, std::size_t at);
  void add_attainment(std::uint32_t figure);

  const Document& document_;
  const Outline& outline_;
  std::span<const Figure> figures_;
  std::u16string_view text_;
  std::vector<Claim> out_;
};

inline bool ClaimReader::planned(std::uint32_t offset) const noexcept {
  const auto& parts = outline_.parts;
  const auto next = std::upper_bound(parts.begin(), parts.end(), offset,
                                     [](std::uint32_t o, const Part& part) { return o < part.span.begin; });
  return next != parts.begin() && std::prev(next)->kind == PartKind::plan;
}

inline bool ClaimReader::is_claim(const ClaimWords& row, std::size_t at) const {
  const auto [begin, end] = stretch(text_, at, ends_clause);
  const auto clause = text_.substr(begin, end - begin);
  if (holds_any(clause.substr(0, at - begin), wishes) || holds_any(clause, no_plans)) return false;
  if (text_.substr(at + row.words.size()).starts_with(u"的")) return false;  // 完成年度任务的1.2倍: a figure
  return row.names_plan || holds_any(clause, plan_names);
}

/// The first figure that begins at or after an offset.
inline std::uint32_t ClaimReader::figure_from(std::uint32_t offset) const noexcept {
  const auto at = std::lower_bound(figures_.begin(), figures_.end(), offset,
                                   [](const Figure& f, std::uint32_t o) { return f.span.begin < o; });
  return static_cast<std::uint32_t>(at - figures_.begin());
}

/// A claim speaks of the figures of its clause; where there are none, of those of the clause before
/// it in the same segment (…2338套、竣工5372套，超额完成年度任务；).
inline void ClaimReader::add_words(const ClaimWords& row, std::size_t at) {
  auto [begin, end] = stretch(text_, at, ends_clause);
  const auto segment = stretch(text_, at, ends_segment).first;
  const auto sentence = stretch(text_, at, ends_sentence);
  const auto figures_in = [&] {
    return std::pair{figure_from(document_.origin(begin)), figure_from(document_.origin(end))};
  };
  auto range = figures_in();
  if (range.first == range.second && begin > segment) {
    end = begin - 1;
    begin = stretch(text_, end == 0 ? 0 : end - 1, ends_clause).first;
    range = figures_in();
  }
  out_.push_back({row.kind,
                  document_.origin(at, at + row.words.size()),
                  document_.origin(sentence.first, sentence.second),
                  {},
                  range.first,
                  range.second});
}

/// An attainment speaks of the figure before it in the same sentence.
inline void ClaimReader::add_attainment(std::uint32_t figure) {
  const auto& row = figures_[figure];
  const bool before = figure > 0 && figures_[figure - 1].sentence == row.sentence &&
                      figures_[figure - 1].measure != Measure::attainment;
  const auto first = before ? figure - 1 : figure;
  out_.push_back({ClaimKind::attainment, row.span, row.sentence, figure, first, figure});
}

inline std::vector<Claim> ClaimReader::run() {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const auto* row = claim_at(text_.substr(i));
    if (row == nullptr) continue;
    if (!planned(document_.origin(i)) && is_claim(*row, i)) add_words(*row, i);
    i += row->words.size() - 1;
  }
  for (std::uint32_t i = 0; i < figures_.size(); ++i)
    if (figures_[i].measure == Measure::attainment && figures_[i].role == Role::achievement)
      add_attainment(i);
  std::stable_sort(out_.begin(), out_.end(),
                   [](const Claim& a, const Claim& b) { return a.words.begin < b.words.begin; });
  return std::move(out_);
}

}  // namespace detail::claims

inline std::vector<Claim> fulfilment(const Document& document, const Outline& outline,
                                     std::span<const Figure> figures) {
  return detail::claims::ClaimReader(document, outline, figures).run();
}

}  // namespace zhibiao
