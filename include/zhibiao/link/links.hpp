// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/link.hpp>
#include <zhibiao/link/linker.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>
#include <zhibiao/text/outline.hpp>

#include <string>
#include <vector>

namespace zhibiao {

/// Sets each target of the plan year beside the achievement of the same indicator for the year before.
///
/// Best first: the closest pair is linked first; of equals the figure that stands first in the report.
/// One figure serves one target, or several that state one target again.  The work grows with the
/// number of figures, not with its square.
[[nodiscard]] Links links(const FigureView& view, const LinkOptions& options = {});

/// The same for the figures of a document; the plan year is the outline's, where it has one.
[[nodiscard]] Links links(const Document& document, const Outline& outline, const Figures& figures,
                          LinkOptions options = {});

/// The subjects of a document's figures, in their order.
[[nodiscard]] inline std::vector<std::string> subjects(const Document& document, const Figures& figures) {
  std::vector<std::string> out;
  out.reserve(figures.rows.size());
  for (const auto& figure : figures.rows) out.push_back(subject_text(document, figure));
  return out;
}

inline Links links(const FigureView& view, const LinkOptions& options) {
  return detail::linking::Linker(view, view, options).run();
}

inline Links links(const Document& document, const Outline& outline, const Figures& figures,
                   LinkOptions options) {
  if (options.year == 0) options.year = outline.year;
  const auto names = subjects(document, figures);
  const FigureView view{figures.rows, figures.units, names};
  auto found = links(view, options);
  if (!found.rows.empty()) return found;
  options.year = 0;  // nothing is aimed at for that year: the figures' own dates decide
  return links(view, options);
}

}  // namespace zhibiao
