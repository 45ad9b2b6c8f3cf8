// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/drafter.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/read/frame.hpp>
#include <zhibiao/read/measure_reader.hpp>
#include <zhibiao/read/period_reader.hpp>
#include <zhibiao/read/scan.hpp>
#include <zhibiao/read/subject_reader.hpp>
#include <zhibiao/read/unit_names.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
namespace detail::read {

/// Turns the candidates of each sentence into figures.
class Reader {
 public:
  Reader(const Document& document, const Outline& outline, Figures& out)
      : document_(document),
        text_(document.chars()),
        frames_(document, outline),
        out_(out),
        units_(out.units) {}

  void operator()(Sentence& sentence) {
    frames_.enter(sentence);
    note_bare(sentence);
    if (sentence.candidates.empty()) return;
    Drafter(text_, frames_.year(), drafts_).read(sentence);
    MeasureReader(text_, drafts_).read(sentence);
    SubjectReader(text_, sentence, drafts_).read();
    PeriodReader(text_, frames_, drafts_).read(sentence);
    for (const auto& d : drafts_) emit(sentence, d);
  }

 private:
  void note_bare(const Sentence& sentence) {
    for (const auto& c : sentence.bare) {
      const auto clause = clause_at(sentence, c.begin);
      out_.unread.push_back({document_.origin(clause.begin, clause.end), document_.origin(c.begin, c.end),
                             c.too_large ? UnreadReason::number_too_large : UnreadReason::bare_number});
    }
  }

  /// The unit's characters in the file, where they are not those of the unit table.
  [[nodiscard]] std::string_view own_unit(const Candidate& c) const noexcept {
    if (c.unit.length == 0 || (!document_.simplified() && !c.unit.scaled_per)) return {};
    return document_.quote(document_.origin(c.end - c.unit.length, c.end));
  }

  void emit(const Sentence& sentence, const Draft& d) {
    Figure figure;
    figure.optional = d.optional;
    figure.span = document_.origin(d.c.begin, d.c.end);
    figure.value = d.c.value;
    figure.value2 = d.c.value2;
    figure.unit = units_.index(d.c.unit, own_unit(d.c));
    figure.resolution = d.c.resolution;
    figure.bound = d.c.bounded ? d.c.bound : d.left.bounded ? d.left.bound : Bound::equal;
    figure.measure = d.measure;
    figure.role = d.role;
    figure.estimated = d.estimated;
    figure.period = d.period;
    for (std::size_t i = 0; i < d.subject.count; ++i)
      figure.subject.add(document_.origin(d.subject.pieces[i].begin, d.subject.pieces[i].end));
    figure.sentence = document_.origin(sentence.begin, sentence.end);
    out_.rows.push_back(figure);
  }

  const Document& document_;
  std::u16string_view text_;
  FrameReader frames_;
  Figures& out_;
  UnitNames units_;
  std::vector<Draft> drafts_;
};

}  // namespace detail::read

inline Figures figures(const Document& document, const Outline& outline) {
  Figures out;
  detail::read::Reader reader(document, outline, out);
  detail::read::Scanner scanner(document.chars(), outline.year);
  scanner.run([&](detail::read::Sentence& sentence) { reader(sentence); });
  return out;
}

inline Figures figures(const Document& document) { return figures(document, outline(document)); }

inline std::string subject_text(const Document& document, const Figure& figure) {
  std::string text;
  for (const auto& piece : figure.subject) text += document.quote(piece);
  return text;
}

}  // namespace zhibiao
