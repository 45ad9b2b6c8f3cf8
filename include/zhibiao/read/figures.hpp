// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/figure.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// Why a number in the text did not become a figure.
enum class UnreadReason : std::uint8_t {
  number_too_large,  ///< beyond the range of `Decimal`
  bare_number,       ///< no unit, no scale word, and nothing that says what it counts
};

inline constexpr std::array<std::string_view, 2> unread_reason_names{"number_too_large", "bare_number"};
[[nodiscard]] constexpr std::string_view to_string(UnreadReason reason) noexcept {
  return unread_reason_names[static_cast<std::size_t>(reason)];
}

/// A clause with digits that were not understood.
struct Unread {
  Span clause;
  Span number;
  UnreadReason reason = UnreadReason::bare_number;
};

/// The figures of a document in the order of the text, and the clauses that were not understood.
struct Figures {
  std::vector<Figure> rows;
  std::vector<Unread> unread;
  std::vector<std::string> units;  ///< `Figure::unit` counts into this; 0 is no unit

  [[nodiscard]] std::string_view unit_of(const Figure& figure) const { return units.at(figure.unit); }
};

/// Reads every figure of the document (gold guide: "What a figure is").  Never throws on text; the
/// same text gives the same rows.  One pass over the characters; time and memory grow with the text.
[[nodiscard]] Figures figures(const Document& document, const Outline& outline);
[[nodiscard]] Figures figures(const Document& document);

/// The subject's words as they stand in the text, joined.
[[nodiscard]] std::string subject_text(const Document& document, const Figure& figure);

}  // namespace zhibiao

#include <zhibiao/read/reader.hpp>
