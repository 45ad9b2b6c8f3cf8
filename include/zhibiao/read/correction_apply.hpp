// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/candidate.hpp>
#include <zhibiao/read/correction.hpp>
#include <zhibiao/read/correction_anchor.hpp>
#include <zhibiao/read/correction_fields.hpp>
#include <zhibiao/read/correction_subject.hpp>
#include <zhibiao/read/scan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Corrections, applied.

namespace zhibiao {
namespace detail::correction {

/// Whether two corrections of one figure cannot both be right.
[[nodiscard]] inline bool contradict(const Correction& a, const Correction& b) {
  if (a.action != b.action) return true;
  for (const auto& mine : a.changes)
    for (const auto& other : b.changes)
      if (mine.field == other.field && !same_words(mine.field, mine.after, other.after)) return true;
  return false;
}

/// The sentence that holds `at`.
[[nodiscard]] inline Span sentence_at(const Document& document, std::uint32_t at) {
  Span found{at, at};
  read::Scanner scanner(document.chars(), 0);
  scanner.run([&](const read::Sentence& sentence) {
    const auto span = document.origin(sentence.begin, sentence.end);
    if (span.contains(at)) found = span;
  });
  return found;
}

/// Sets one field; a reason where the words do not fit this figure.
[[nodiscard]] inline CorrectionReason set_field(const Document& document, Figures& figures, Figure& figure,
                                                const FieldChange& change) {
  const auto& words = change.after;
  switch (change.field) {
    case FigureField::value: {
      const auto value = Decimal::parse(*words).value();
      figure.resolution = resolution_after(figure.value, figure.resolution, value);
      figure.value = value;
      break;
    }
    case FigureField::value2:
      figure.value2 = words ? Decimal::parse(*words) : std::nullopt;
      break;
    case FigureField::unit:
      figure.unit = unit_number(figures, *words);
      break;
    case FigureField::bound:
      figure.bound = enum_by_name<Bound>(bound_symbols, *words).value();
      break;
    case FigureField::measure:
      figure.measure = enum_by_name<Measure>(measure_names, *words).value();
      break;
    case FigureField::role:
      figure.role = enum_by_name<Role>(role_names, *words).value();
      break;
    case FigureField::period:
      figure.period = period(*words).value();
      break;
    case FigureField::subject: {
      const auto subject = subject_of(document, figure, *words);
      if (!subject) return CorrectionReason::subject_not_in_text;
      figure.subject = *subject;
      break;
    }
    case FigureField::estimated:
      figure.estimated = flag(*words).value();
      break;
    case FigureField::optional:
      figure.optional = flag(*words).value();
      break;
    case FigureField::resolution:
      figure.resolution = resolution(*words).value();
      break;
  }
  return CorrectionReason::applied;
}

/// Applies the corrections of one document, each to the figure that is exactly its words.
class Corrector {
 public:
  Corrector(const Document& document, const Figures& figures, std::span<const Correction> corrections)
      : document_(document), corrections_(corrections), out_{figures, {}}, gone_(figures.rows.size()) {}

  [[nodiscard]] CorrectedFigures run() {
    for (const auto& correction : corrections_) validate(correction);
    for (const auto& correction : corrections_) note(locate(correction));
    note_contradictions();
    for (std::size_t i = 0; i < corrections_.size(); ++i)
      if (auto& outcome = out_.outcomes[i]; is_done(outcome.reason)) apply(corrections_[i], outcome);
    settle();
    return std::move(out_);
  }

 private:
  [[nodiscard]] Place locate(const Correction& correction) {
    if (correction.same_text) return place_by_span(document_, correction.anchor);
    if (!text_) text_.emplace(document_);
    return place_by_words(document_, *text_, correction.anchor);
  }

  void note(const Place& place) {
    const bool found = is_done(place.reason);
    out_.outcomes.push_back({place.reason, found ? std::optional(place.span) : std::nullopt, {}});
  }

  void note_contradictions() {
    std::vector<bool> bad(corrections_.size());
    for (std::size_t i = 0; i < corrections_.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const auto &a = out_.outcomes[i], &b = out_.outcomes[j];
        if (a.span && a.span == b.span && contradict(corrections_[i], corrections_[j]))
          bad[i] = bad[j] = true;
      }
    for (std::size_t i = 0; i < bad.size(); ++i)
      if (bad[i]) out_.outcomes[i].reason = CorrectionReason::contradicted;
  }

  /// The number of the figure of exactly this span among the rows; those added stand behind the others.
  [[nodiscard]] std::optional<std::size_t> figure_at(Span span) const {
    const auto& rows = out_.figures.rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].span == span) return i;
    return std::nullopt;
  }
  [[nodiscard]] bool is_taken(Span span) const {
    const auto& rows = out_.figures.rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!gone_[i] && rows[i].span.overlaps(span)) return true;
    return false;
  }

  void apply(const Correction& correction, CorrectionOutcome& outcome) {
    const auto number = figure_at(*outcome.span);
    if (correction.action == CorrectionAction::add)
      outcome.reason = number ? compare(correction, *number) : add(correction, outcome);
    else if (!number)
      outcome.reason = correction.action == CorrectionAction::remove && !is_taken(*outcome.span)
                           ? CorrectionReason::not_needed
                           : CorrectionReason::no_figure;
    else if (correction.action == CorrectionAction::remove)
      remove(*number, outcome);
    else
      change(correction, *number, outcome);
  }

  void remove(std::size_t number, CorrectionOutcome& outcome) {
    if (gone_[number]) outcome.reason = CorrectionReason::not_needed;
    gone_[number] = true;
  }

  [[nodiscard]] bool says(const Figure& figure, FigureField field,
                          const std::optional<std::string>& words) const {
    return same_words(field, words_of(document_, out_.figures, figure, field), words);
  }

  /// A figure that is to be added, and is there.
  [[nodiscard]] CorrectionReason compare(const Correction& correction, std::size_t number) const {
    const auto& figure = out_.figures.rows[number];
    const bool same =
        std::all_of(correction.changes.begin(), correction.changes.end(),
                    [&](const FieldChange& change) { return says(figure, change.field, change.after); });
    return same ? CorrectionReason::not_needed : CorrectionReason::figure_there;
  }

  void change(const Correction& correction, std::size_t number, CorrectionOutcome& outcome) {
    auto figure = out_.figures.rows[number];
    std::vector<FieldChange> needed;
    for (const auto& change : correction.changes) {
      if (says(figure, change.field, change.after)) continue;
      if (!says(figure, change.field, change.before)) {
        outcome.reason = CorrectionReason::other_value;
        return;
      }
      needed.push_back(change);
    }
    outcome.reason = needed.empty() ? CorrectionReason::not_needed : set(figure, needed, outcome.reason);
    if (is_done(outcome.reason)) out_.figures.rows[number] = figure;
  }

  /// Sets all fields, the resolution last; `done` where that makes a figure.
  [[nodiscard]] CorrectionReason set(Figure& figure, const std::vector<FieldChange>& changes,
                                     CorrectionReason done) {
    auto ordered = changes;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.field < b.field; });
    for (const auto& change : ordered)
      if (const auto reason = set_field(document_, out_.figures, figure, change); !is_done(reason))
        return reason;
    const bool ranged = figure.bound == Bound::range;
    return ranged == figure.value2.has_value() ? done : CorrectionReason::range_incomplete;
  }

  [[nodiscard]] CorrectionReason add(const Correction& correction, CorrectionOutcome& outcome) {
    const auto span = *outcome.span;
    if (is_taken(span)) return CorrectionReason::figure_there;
    Figure figure;
    figure.span = span;
    figure.sentence = sentence_at(document_, span.begin);
    take_printed(figure);
    const auto reason = set(figure, correction.changes, outcome.reason);
    if (is_done(reason)) {
      out_.figures.rows.push_back(figure);
      gone_.push_back(false);
      std::erase_if(out_.figures.unread, [span](const Unread& row) { return row.number.overlaps(span); });
    }
    return reason;
  }

  /// The number that is printed there, with the power of ten of its last digit.
  void take_printed(Figure& figure) const {
    read::Candidate printed;
    if (!read::read_number(document_.chars(), char_at(document_, figure.span.begin), printed)) return;
    figure.value = printed.value;
    figure.resolution = printed.resolution;
  }

  /// Figures in the order of the text again, without those that are none; then their numbers are known.
  void settle() {
    auto& rows = out_.figures.rows;
    std::vector<Figure> kept;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!gone_[i]) kept.push_back(rows[i]);
    std::stable_sort(kept.begin(), kept.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    rows = std::move(kept);
    for (auto& outcome : out_.outcomes)
      if (const auto number = outcome.span ? figure_at(*outcome.span) : std::nullopt)
        outcome.figure = static_cast<std::uint32_t>(*number);
  }

  const Document& document_;
  std::span<const Correction> corrections_;
  CorrectedFigures out_;
  std::vector<bool> gone_;
  std::optional<Squeezed> text_;
};

}  // namespace detail::correction

inline CorrectedFigures correct(const Document& document, const Figures& figures,
                                std::span<const Correction> corrections) {
  return detail::correction::Corrector(document, figures, corrections).run();
}

}  // namespace zhibiao
