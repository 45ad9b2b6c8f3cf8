// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/link/linker.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// A figure of one of the reports of a chain.
struct ChainFigure {
  std::uint32_t report = 0;  ///< index of the report, as it was given
  std::uint32_t figure = 0;  ///< index of its figure
  friend constexpr bool operator==(ChainFigure, ChainFigure) noexcept = default;
};

/// Why a target has no result in a later report, or that it has.
enum class ChainReason : std::uint8_t {
  linked,
  next_report_missing,  ///< no report is there that could tell of the target's year
  nothing_alike,        ///< no figure has a subject like the target's
  other_measure,        ///< one has, but as another measure: a level where growth was aimed at
  other_unit,           ///< in a unit that does not compare
  other_period,         ///< of another year
  several_years,        ///< only a total or an average of several years, as in a review of five
  taken,                ///< it belongs to a target that is closer to it
};

inline constexpr std::array<std::string_view, 8> chain_reason_names{
    "linked",     "next_report_missing", "nothing_alike", "other_measure",
    "other_unit", "other_period",        "several_years", "taken"};
[[nodiscard]] constexpr std::string_view to_string(ChainReason reason) noexcept {
  return chain_reason_names[static_cast<std::size_t>(reason)];
}

/// What a result says of the target's year.
enum class ResultKind : std::uint8_t {
  none,       ///< there is no result
  year,       ///< a figure of the year itself, or the level reached at its end
  last_rate,  ///< a rate said of several years that end with it: read as its last
  undated,    ///< the report does not date it
};

inline constexpr std::array<std::string_view, 4> result_kind_names{"none", "year", "last_rate", "undated"};
[[nodiscard]] constexpr std::string_view to_string(ResultKind kind) noexcept {
  return result_kind_names[static_cast<std::size_t>(kind)];
}

/// A target of a year and what a later report says was achieved of it in that year.
struct ChainLink {
  std::int16_t year = 0;  ///< the year that the target is for
  ChainFigure target;
  std::optional<ChainFigure> actual;
  Likeness likeness;  ///< of the link; 0 without one
  ChainReason reason = ChainReason::next_report_missing;
  ResultKind kind = ResultKind::none;
  std::uint8_t delay = 0;              ///< years between the report that told and the first that could
  std::optional<ChainFigure> nearest;  ///< the figure that `reason` speaks of, where it is not linked
  /// Index of the figure in which the target's own report tells of the year before.
  std::optional<std::uint32_t> before;
  const Indicator* indicator = nullptr;  ///< the target's, where the catalogue knows it
};

/// One report of a chain.  `subjects` and `surroundings` of the view run along its figures.
struct ChainReport {
  std::string_view name;
  int year = 0;  ///< in which it is given
  FigureView view;
};

struct ChainOptions {
  bool optional = false;                 ///< rows also for targets that a reader could leave out
  std::uint8_t delay = 0;                ///< how many years later than the next report one may still tell
  Likeness threshold{570};               ///< below this two figures are not of one indicator
  const Catalogue* catalogue = nullptr;  ///< null: the built-in one; must outlive the chain
};

/// The targets of all reports in the order of years, each with its result or why there is none.
struct Chain {
  std::vector<ChainLink> rows;
};

/// Reports that are no chain: two of one year, or one whose year is not known.
class ChainError : public std::invalid_argument {
 public:
  ChainError(const std::string& message, std::string report, int year)
      : std::invalid_argument(message), report_(std::move(report)), year_(year) {}
  [[nodiscard]] const std::string& report() const noexcept { return report_; }  ///< its name
  [[nodiscard]] int year() const noexcept { return year_; }                     ///< 0: not known

 private:
  std::string report_;
  int year_;
};

/// Sets the targets of each report beside what the following reports of the same place say of their year.
///
/// Rows are the targets for one year, that of their report or the one after it (a report given at the end of
/// a year plans the next).  The report of the year after the target's is asked first, then one of the
/// target's own year that is later than the target's report, then, as far as `delay` allows, later ones; a
/// result is what is reported of exactly the target's year, or a rate of several years that end with it.
/// Totals and averages of several years are no results of one.  Reports in any order; `ChainError` where two
/// are of one year or one has none.
[[nodiscard]] Chain chain(std::span<const ChainReport> reports, const ChainOptions& options = {});

/// The text around each figure that subjects alone may leave out: up to 60 characters before it in its
/// paragraph and what follows in its clause; and whether it tells a plan of the past again.
[[nodiscard]] std::vector<Surrounding> surroundings(const Document& document, const Figures& figures);

}  // namespace zhibiao

#include <zhibiao/link/chain_linker.hpp>
