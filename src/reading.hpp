// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

namespace zhibiao::python {

/// What reading a report gives, kept together.
struct Reading {
  Document document;
  Outline outline;
  Figures figures;
};

}  // namespace zhibiao::python
