// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/correction.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>

#include <span>

namespace zhibiao {

/// Throws `InvalidCorrection` where the correction says nothing, says a field twice, has a word that its
/// field does not know, or adds a figure without value or subject.
void validate(const Correction& correction);

/// The words around `span` that make it unique in the document: at least 12 characters on each side, 192
/// at the most.  Blanks are told as one, since they do not count when the words are looked for.
[[nodiscard]] Anchor anchor_of(const Document& document, Span span);

/// The figures with the corrections applied; all that is computed from figures follows.
///
/// In the text that a correction was made on its place counts, and its words must stand there.  In another
/// text (a new edition, the same report from another format) its words with those around them must stand
/// exactly once, whatever the blanks and the width of characters.  Only the figure that is exactly these
/// words is changed, and only where it still reads as it did: a correction is never applied to another.
/// A figure's `resolution` follows its value: 26.8 for 268000 moves it, other digits refine it.
/// Never throws on text; throws `InvalidCorrection` (see `validate`).
[[nodiscard]] CorrectedFigures correct(const Document& document, const Figures& figures,
                                       std::span<const Correction> corrections);

}  // namespace zhibiao

#include <zhibiao/read/correction_apply.hpp>
