// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/extent.hpp>
#include <zhibiao/link/link.hpp>
#include <zhibiao/report/scorecard.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace zhibiao {

/// A number with its bound and unit, as a table prints it: `≥30公里`, `约1.3万套`, `6%—6.5%`.
[[nodiscard]] std::string to_text(const Printed& number, std::string_view unit);

/// A scorecard in plain text, one line a target, columns parted by tabs, the first line their names:
/// subject, last year's result, this year's target, gap, what it asks for, whether it was there
/// already, what the report claims; an empty cell holds its reason in brackets.
[[nodiscard]] std::string to_text(const Scorecard& scorecard, const FigureView& view);

namespace detail::scorecards {

/// With 亿 or 万 where that leaves the number shorter; exact.
[[nodiscard]] inline std::string short_number(const Decimal& value) {
  const auto plain = to_string(value);
  const auto size = abs(value);
  if (size < Decimal(10000)) return plain;
  const bool large = size >= Decimal(100000000);
  const auto shorter = to_string(value.scaled10(large ? -8 : -4)) + (large ? "亿" : "万");
  return shorter.size() < plain.size() + 3 ? shorter : plain;
}

/// Words bound the size of a negative change; signs bound its value: 下降超3% is <-3%.
[[nodiscard]] constexpr std::string_view bound_sign(Bound bound, bool negative) noexcept {
  constexpr std::array<std::string_view, 7> signs{"", "约", "≥", ">", "≤", "<", ""};
  constexpr std::array<std::string_view, 7> mirrored{"", "约", "≤", "<", "≥", ">", ""};
  return (negative ? mirrored : signs)[static_cast<std::size_t>(bound)];
}

[[nodiscard]] inline std::string figure_text(const FigureView& view, std::uint32_t i) {
  const auto& figure = view.figures[i];
  const auto& unit = view.units[figure.unit];
  return to_text(printed(figure, Unit::parse(unit).value_or(Unit{})), unit);
}

[[nodiscard]] inline std::string in_brackets(std::string_view reason) {
  return "(" + std::string(reason) + ")";
}

[[nodiscard]] inline std::string short_gap(const Gap& gap) {
  const auto* quantity = std::get_if<Quantity>(&gap.difference);
  if (quantity == nullptr) return to_string(gap);
  return short_number(quantity->value()) + std::string(quantity->unit().name());
}

[[nodiscard]] inline std::string gap_text(const ScoreRow& row) {
  if (!row.ambition) return in_brackets(to_string(row.link.reason));
  const auto& gap = row.ambition->gap;
  return gap.gap ? short_gap(*gap.gap) : in_brackets(to_string(gap.reason));
}

[[nodiscard]] inline std::string claims_text(const Scorecard& scorecard, const ScoreRow& row) {
  std::string out;
  for (const auto claim : row.claims)
    out += (out.empty() ? "" : " ") + std::string(to_string(scorecard.claims[claim].kind));
  return out.empty() ? in_brackets(to_string(row.fulfilment)) : out;
}

[[nodiscard]] inline std::string line(const Scorecard& scorecard, const ScoreRow& row,
                                      const FigureView& view) {
  const auto& link = row.link;
  const auto reason = in_brackets(to_string(link.reason));
  return view.subjects[link.target] + "\t" +
         (link.achievement ? figure_text(view, *link.achievement) : reason) + "\t" +
         figure_text(view, link.target) + "\t" + gap_text(row) + "\t" +
         (row.ambition ? std::string(to_string(row.ambition->asked)) : reason) + "\t" +
         (row.ambition ? std::string(to_string(row.ambition->already)) : reason) + "\t" +
         claims_text(scorecard, row) + "\n";
}

}  // namespace detail::scorecards

inline std::string to_text(const Printed& number, std::string_view unit) {
  const auto first = detail::scorecards::short_number(number.value);
  const std::string name(unit);
  if (number.value2) return first + name + "—" + detail::scorecards::short_number(*number.value2) + name;
  return std::string(detail::scorecards::bound_sign(number.bound, number.value.is_negative())) + first + name;
}

inline std::string to_text(const Scorecard& scorecard, const FigureView& view) {
  std::string out = "subject\tresult\ttarget\tgap\tasked\talready\tclaims\n";
  for (const auto& row : scorecard.rows) out += detail::scorecards::line(scorecard, row, view);
  return out;
}

}  // namespace zhibiao
