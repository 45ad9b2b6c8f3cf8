// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/catalogue_table.hpp>
#include <zhibiao/model/indicator.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/model/word_index.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::detail {

[[nodiscard]] constexpr char capital(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] constexpr bool is_dropped_ascii(char c) noexcept {
  return c == ' ' || c == '(' || c == ')' || c == '"' || c == '\'';
}
[[nodiscard]] inline bool is_dropped(std::string_view character) noexcept {
  static constexpr std::string_view marks[] = {"“",  "”",  "‘",  "’",  "「", "」", "《",
                                               "》", "（", "）", "、", "　", "·"};
  const auto lead = static_cast<unsigned char>(character[0]);
  if (lead > 0xE3 && lead < 0xEF) return character == "的";
  return std::find(std::begin(marks), std::end(marks), character) != std::end(marks);
}

/// A subject as names are compared: quotation marks, brackets, spaces, 、 and 的 left out, Latin letters
/// in capitals.
[[nodiscard]] inline std::string plain_subject(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0, n = 0; i < text.size(); i += n) {
    n = utf8_prefix(text.substr(i), 1);
    if (n == 1) {
      if (!is_dropped_ascii(text[i])) out += capital(text[i]);
    } else if (!is_dropped(text.substr(i, n))) {
      out += text.substr(i, n);
    }
  }
  return out;
}

/// One name of an indicator, ready to be looked for.
struct Alias {
  std::vector<std::string> more;  ///< pieces after the first `…`
  std::uint32_t indicator = 0;
  std::uint32_t letters = 0;  ///< characters of all pieces
  bool alone = false;         ///< `=`: nothing but neutral words may stand beside it
};

/// Where an alias was found in a plain subject.
struct AliasHit {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The stretch from the first piece, found at `begin`, to the last; nothing when a piece is missing.
[[nodiscard]] inline std::optional<AliasHit> find_pieces(std::string_view subject, std::size_t begin,
                                                         std::size_t head, const Alias& alias) {
  std::size_t end = begin + head;
  for (const std::string& piece : alias.more) {
    const auto at = subject.find(piece, end);
    if (at == subject.npos) return std::nullopt;
    end = at + piece.size();
  }
  return AliasHit{begin, end};
}

/// What stands beside an alias.
struct Surroundings {
  bool distinguishing = false;  ///< a word that makes it another indicator
  std::string rest;             ///< what is neither the name nor a neutral word: 北京输出到津冀
};

/// The words beside indicators' names, from the table.
[[nodiscard]] inline const WordIndex& modifier_index() {
  static const WordIndex index = [] {
    std::vector<WordIndex::Entry> entries;
    for (const ModifierRow& row : catalogue::modifiers)
      entries.emplace_back(std::string(row.word), row.role == Modifier::distinguishing ? 1U : 0U);
    return WordIndex(std::move(entries));
  }();
  return index;
}

/// A subject with the modifiers that begin at its bytes, each looked up once for all its names.
class ModifierMap {
 public:
  explicit ModifierMap(std::string_view subject) : subject_(subject), at_(subject.size()) {}

  [[nodiscard]] Surroundings beside(AliasHit hit) {
    Surroundings out;
    look(0, hit.begin, out);
    look(hit.end, subject_.size(), out);
    return out;
  }

 private:
  using Word = const WordIndex::Entry*;

  void look(std::size_t begin, std::size_t end, Surroundings& out) {
    for (std::size_t i = begin; i < end && !out.distinguishing;) {
      const Word word = word_at(i, end);
      const auto n = word != nullptr ? word->first.size() : utf8_length(subject_[i]);
      if (word == nullptr) out.rest += subject_.substr(i, n);
      if (word != nullptr && word->second != 0) out.distinguishing = true;
      i += n;
    }
  }
  /// The longest word at `begin`.  One that distinguishes may reach into the alias (轻工业 into
  /// 工业总产值), another has to end before it.
  [[nodiscard]] Word word_at(std::size_t begin, std::size_t end) {
    if (!at_[begin]) at_[begin] = modifier_index().longest_at(subject_.substr(begin));
    const Word word = *at_[begin];
    if (word == nullptr || word->second != 0 || begin + word->first.size() <= end) return word;
    return modifier_index().longest_at(subject_.substr(begin, end - begin));
  }

  std::string_view subject_;
  std::vector<std::optional<Word>> at_;
};

/// The unit of an indicator, and of what stands over its slash: reports say `每万人口…24件` for 件/万人.
struct OwnUnit {
  Unit whole;
  std::optional<Unit> over;

  explicit OwnUnit(std::string_view text) : whole(Unit::named(text)) {
    const auto slash = text.find('/');
    if (slash != text.npos && slash != 0) over = Unit::named(text.substr(0, slash));
  }
  [[nodiscard]] bool exactly(const Unit& unit) const {
    return compatible(whole, unit) || (over && compatible(*over, unit));
  }
  /// Any classifier for another, any currency for another, nothing for anything.
  [[nodiscard]] bool roughly(const Unit& unit) const {
    return unit.name().empty() || rough(whole, unit) || (over && rough(*over, unit));
  }

 private:
  [[nodiscard]] static bool rough(const Unit& a, const Unit& b) {
    return loosely_compatible(a, b) || (a.dimension().is_money() && b.dimension().is_money());
  }
};

/// Whether a figure of this measure and unit can be one of an indicator counted in `own`.
[[nodiscard]] inline bool measure_fits(IndicatorKind kind, const OwnUnit& own, Measure measure,
                                       const Unit& unit) {
  const bool share = unit.kind() == UnitKind::ratio;
  switch (measure) {
    case Measure::amount:
    case Measure::cumulative:
      return own.roughly(unit);
    case Measure::change:
      return share || own.roughly(unit);
    case Measure::ratio:
      return (kind == IndicatorKind::rate || kind == IndicatorKind::index) && (share || own.roughly(unit));
    default:
      return true;
  }
}

}  // namespace zhibiao::detail
