// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <pybind11/pybind11.h>

namespace zhibiao::python {

/// What reading a report gives, kept together.
struct Reading {
  Document document;
  Outline outline;
  Figures figures;
};

/// The fields of `zhibiao.Indicator` in its order; None for null.
[[nodiscard]] pybind11::object row_of(const Indicator* indicator);

/// Numbers of the target, of the achievement, the reason, the number of the nearest figure, and the
/// indicator.
[[nodiscard]] pybind11::tuple row_of(const Link& link);

}  // namespace zhibiao::python
