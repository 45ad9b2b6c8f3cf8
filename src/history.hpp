// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/chain_history.hpp>

#include "reading.hpp"

#include <pybind11/pybind11.h>

#include <vector>

namespace zhibiao::python {

/// Reports with what they imply, read once for many histories; borrows the readings.
class ReportTexts {
 public:
  explicit ReportTexts(std::vector<const Reading*> readings);
  ReportTexts(const ReportTexts&) = delete;
  ReportTexts& operator=(const ReportTexts&) = delete;

  /// (unit of the first figure, rows of (year, value, lower, upper, resolution, source, reason, figures)).
  [[nodiscard]] pybind11::tuple history(const std::vector<ToldFigure>& told) const;

 private:
  std::vector<std::vector<ImpliedLevel>> implied_;
  std::vector<HistoryText> texts_;
};

}  // namespace zhibiao::python
