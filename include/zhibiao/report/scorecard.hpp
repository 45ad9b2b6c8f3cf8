// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/ambition.hpp>
#include <zhibiao/assess/favourable.hpp>
#include <zhibiao/assess/fulfilment.hpp>
#include <zhibiao/link/links.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {

/// Why the fulfilment cell of a row holds no verdict.  One report never gives one: its targets lie
/// ahead, and its results answer to the targets of the report before.
enum class FulfilmentReason : std::uint8_t {
  claimed,                ///< the report itself says something of last year's plan: see the claims
  earlier_report_needed,  ///< it says nothing of it; the report of the year before has the target
  not_linked,             ///< there is no result to judge
};

inline constexpr std::array<std::string_view, 3> fulfilment_reason_names{"claimed", "earlier_report_needed",
                                                                         "not_linked"};
[[nodiscard]] constexpr std::string_view to_string(FulfilmentReason reason) noexcept {
  return fulfilment_reason_names[static_cast<std::size_t>(reason)];
}

/// A target of the plan year with what the same report gives beside it.
struct ScoreRow {
  Link link;  ///< without an achievement, `link.reason` says why
  Favourable favourable;
  std::optional<Ambition> ambition;  ///< there wherever there is an achievement
  FulfilmentReason fulfilment = FulfilmentReason::not_linked;
  std::vector<std::uint32_t> claims;  ///< those of the scorecard's claims that speak of the achievement
};

/// The scorecard of one report.  No cell is empty without a reason, and nothing in it is a verdict.
struct Scorecard {
  int year = 0;
  std::vector<ScoreRow> rows;  ///< in the order of the targets
  std::vector<Claim> claims;   ///< all that the report says of its last plan
};

/// From figures as data; `claims` may be empty.
[[nodiscard]] Scorecard scorecard(const FigureView& view, Links links, std::vector<Claim> claims = {});
/// The same where the links are not known beforehand.
[[nodiscard]] Scorecard scorecard(const FigureView& view, const LinkOptions& options = {});
/// From a report's text.
[[nodiscard]] Scorecard scorecard(const Document& document, const Outline& outline, const Figures& figures,
                                  const LinkOptions& options = {});

namespace detail::scorecards {

class Builder {
 public:
  Builder(const FigureView& view, Links links, std::vector<Claim> claims) : view_(view) {
    out_.year = links.year;
    out_.claims = std::move(claims);
    for (const auto& unit : view.units) units_.push_back(Unit::parse(unit).value_or(Unit{}));
    index_claims();
    for (const auto& link : links.rows) out_.rows.push_back(row(link));
  }
  [[nodiscard]] Scorecard take() { return std::move(out_); }

 private:
  [[nodiscard]] UnitFigure at(std::uint32_t i) const {
    return {view_.figures[i], units_[view_.figures[i].unit]};
  }
  [[nodiscard]] ScoreRow row(const Link& link) const;
  void index_claims();
  [[nodiscard]] std::vector<std::uint32_t> claims_of(std::uint32_t figure) const;

  const FigureView& view_;
  Scorecard out_;
  std::vector<Unit> units_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spoken_of_;  ///< (figure, claim), sorted
};

inline void Builder::index_claims() {
  for (std::uint32_t claim = 0; claim < out_.claims.size(); ++claim)
    for (auto figure = out_.claims[claim].first; figure < out_.claims[claim].last; ++figure)
      spoken_of_.emplace_back(figure, claim);
  std::sort(spoken_of_.begin(), spoken_of_.end());
}

inline std::vector<std::uint32_t> Builder::claims_of(std::uint32_t figure) const {
  std::vector<std::uint32_t> found;
  auto at = std::lower_bound(spoken_of_.begin(), spoken_of_.end(), std::pair{figure, std::uint32_t{0}});
  for (; at != spoken_of_.end() && at->first == figure; ++at) found.push_back(at->second);
  return found;
}

inline ScoreRow Builder::row(const Link& link) const {
  ScoreRow out;
  out.link = link;
  out.favourable =
      favourable(view_.figures[link.target], SubjectKey(view_.subjects[link.target]), link.indicator);
  if (!link.achievement) return out;
  out.ambition = ambition(at(link.target), at(*link.achievement), out.favourable.better);
  out.claims = claims_of(*link.achievement);
  out.fulfilment = out.claims.empty() ? FulfilmentReason::earlier_report_needed : FulfilmentReason::claimed;
  return out;
}

}  // namespace detail::scorecards

inline Scorecard scorecard(const FigureView& view, Links links, std::vector<Claim> claims) {
  return detail::scorecards::Builder(view, std::move(links), std::move(claims)).take();
}

inline Scorecard scorecard(const FigureView& view, const LinkOptions& options) {
  return scorecard(view, links(view, options));
}

inline Scorecard scorecard(const Document& document, const Outline& outline, const Figures& figures,
                           const LinkOptions& options) {
  const auto names = subjects(document, figures);
  return scorecard({figures.rows, figures.units, names}, links(document, outline, figures, options),
                   fulfilment(document, outline, figures.rows));
}

}  // namespace zhibiao
