// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/check/ratio_extent.hpp>
#include <zhibiao/assess/check/reason.hpp>
#include <zhibiao/model/span.hpp>
#include <zhibiao/number/decimal.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zhibiao {

/// Numbers of a report that do not add up, with all that proves it.
struct Finding {
  FindingKind kind = FindingKind::triple;
  Severity severity = Severity::error;
  CheckReason reason = CheckReason::outside_rounding;
  std::vector<std::uint32_t> figures;  ///< indices of the figures, in the order of the text; may be none
  std::vector<Span> numbers;           ///< where their numbers stand
  std::vector<Span> sentences;         ///< the sentences that hold them, each once
  Decimal printed;                     ///< the number that is checked by the others
  RatioExtent expected;                ///< what the others allow in its place
  std::string unit;                    ///< of both
};

}  // namespace zhibiao
