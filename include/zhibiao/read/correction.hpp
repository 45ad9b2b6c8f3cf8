// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/span.hpp>
#include <zhibiao/read/figures.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// What a correction does.
enum class CorrectionAction : std::uint8_t {
  change,  ///< fields of a figure are wrong
  remove,  ///< it is no figure
  add,     ///< a figure was missed
};

/// What of a figure can be corrected.
enum class FigureField : std::uint8_t {
  value,
  value2,
  unit,
  bound,
  measure,
  role,
  period,
  subject,
  estimated,
  optional,
  resolution,
};

/// What became of a correction.
enum class CorrectionReason : std::uint8_t {
  applied,              ///< done, at the place it names
  moved,                ///< done: the text has changed, its words were found once
  not_needed,           ///< the figure reads so already
  text_not_found,       ///< its words are not in the text any more
  text_not_unique,      ///< its words stand in the text more than once
  quote_differs,        ///< the text is the one it was made on, but other words stand at its place
  no_figure,            ///< no figure is exactly these words
  other_value,          ///< the figure is read otherwise than when the correction was made
  contradicted,         ///< another correction of this figure says something else
  range_incomplete,     ///< a range without an upper end, or an upper end without a range
  subject_not_in_text,  ///< the subject is not made of words of the report
  figure_there,         ///< what is to be added overlaps a figure
};

inline constexpr std::array<std::string_view, 3> correction_action_names{"change", "remove", "add"};
inline constexpr std::array<std::string_view, 11> figure_field_names{
    "value",  "value2",  "unit",      "bound",    "measure",   "role",
    "period", "subject", "estimated", "optional", "resolution"};
inline constexpr std::array<std::string_view, 12> correction_reason_names{
    "applied",   "moved",       "not_needed",   "text_not_found",   "text_not_unique",     "quote_differs",
    "no_figure", "other_value", "contradicted", "range_incomplete", "subject_not_in_text", "figure_there"};

[[nodiscard]] constexpr std::string_view to_string(CorrectionAction action) noexcept {
  return correction_action_names[static_cast<std::size_t>(action)];
}
[[nodiscard]] constexpr std::string_view to_string(FigureField field) noexcept {
  return figure_field_names[static_cast<std::size_t>(field)];
}
[[nodiscard]] constexpr std::string_view to_string(CorrectionReason reason) noexcept {
  return correction_reason_names[static_cast<std::size_t>(reason)];
}
/// Whether the figures are other than before.
[[nodiscard]] constexpr bool is_done(CorrectionReason reason) noexcept {
  return reason == CorrectionReason::applied || reason == CorrectionReason::moved;
}

/// Where a figure stands, in words that find it again when the text has changed.
struct Anchor {
  Span span;           ///< in the text that the correction was made on
  std::string text;    ///< the figure, as it stands there
  std::string before;  ///< the words before it
  std::string after;   ///< the words behind it
};

/// One field and what it said and says, in the words of the exchange format: `268000`, `>=`, `2021-2025`,
/// `true`.  Nothing is the `value2` that is not there; an added figure has nothing before.
struct FieldChange {
  FigureField field = FigureField::value;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// What a reader of the report says of one figure against what was read.
struct Correction {
  CorrectionAction action = CorrectionAction::change;
  Anchor anchor;
  std::vector<FieldChange> changes;
  bool same_text = false;  ///< the report's text is, byte for byte, the one it was made on
};

/// What became of one: why, where it was found, and the figure's number among those corrected.
struct CorrectionOutcome {
  CorrectionReason reason = CorrectionReason::applied;
  std::optional<Span> span;
  std::optional<std::uint32_t> figure;
};

/// The figures as corrected, and what became of each correction, in the order given.
struct CorrectedFigures {
  Figures figures;
  std::vector<CorrectionOutcome> outcomes;
};

/// A correction that no text can make right: the caller's mistake.  "Expected a number such as 26.8 for
/// value, got 二".
class InvalidCorrection : public std::invalid_argument {
 public:
  InvalidCorrection(std::string field, std::string expected, std::string got)
      : std::invalid_argument("Expected " + expected + " for " + field + ", got " + got),
        field_(std::move(field)),
        expected_(std::move(expected)),
        got_(std::move(got)) {}
  [[nodiscard]] const std::string& field() const noexcept { return field_; }
  [[nodiscard]] const std::string& expected() const noexcept { return expected_; }
  [[nodiscard]] const std::string& got() const noexcept { return got_; }

 private:
  std::string field_, expected_, got_;
};

}  // namespace zhibiao
