// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/assess/commitment.hpp>
#include <zhibiao/assess/extent.hpp>
#include <zhibiao/link/cut.hpp>
#include <zhibiao/model/figure.hpp>
#include <zhibiao/model/measure.hpp>
#include <zhibiao/model/unit.hpp>
#include <zhibiao/number/numeral.hpp>
#include <zhibiao/read/figures.hpp>
#include <zhibiao/text/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// Which way the words before a number go, where its value is a size of that way: 降低3%, 上升0.5%.
enum class Turn : std::uint8_t { unsaid, rise, fall };

/// A target or a result as it is written in a table cell or a clause: `近2万亿元`, `6%—6.5%`, `20万公里`.
struct Statement {
  Printed number;  ///< the value signed: 下降3% and -3% are -3
  Unit unit;
  bool unit_stated = true;  ///< false: `1000万以上`; the unit is that of what it is compared with
  Measure measure = Measure::amount;
  Turn turn = Turn::unsaid;  ///< what words say; a printed minus says nothing of it
  bool cut = false;          ///< work done, above 0, is a size of a fall: 减少10万人
  CommitmentReading commitment = {};

  /// Growth and shares, in percent or percentage points: tolerances of 左右 are in points for them.
  [[nodiscard]] bool is_rate() const noexcept {
    const bool of_rate =
        measure == Measure::growth || measure == Measure::ratio || measure == Measure::change;
    return unit_stated && of_rate && unit.kind() == UnitKind::ratio;
  }
};

/// The statements of a text in its order, by the reader of reports.  A number without a unit counts too;
/// thresholds inside names (1亿元以上项目) only where there is nothing else.  Empty where no number could be
/// read.  Throws `EncodingError` where the text is not UTF-8.
[[nodiscard]] std::vector<Statement> statements(std::string_view text);

/// The statement that a figure of a report makes.
[[nodiscard]] Statement statement(const Figure& figure, const Unit& unit);

namespace detail::statements {

inline constexpr std::string_view rise_words[] = {"增长", "增加", "提高", "上升",
                                                  "上涨", "升高", "提升", "扩大"};
inline constexpr std::string_view nearly_words[] = {"近", "接近", "将近", "逼近"};
inline constexpr std::string_view about_before[] = {"约", "大约", "大概"};
inline constexpr std::string_view about_after[] = {"左右", "上下"};
inline constexpr std::string_view minus_signs[] = {"-", "−", "－"};
/// What a number that is no figure may be: a date.
inline constexpr std::string_view date_words[] = {"年", "月", "日", "号"};
/// What joins the ends of a range: the unit stands behind the second.
inline constexpr std::string_view range_marks[] = {"-", "—", "–", "~", "～", "－", "至", "到"};
inline constexpr std::string_view wide_digits[] = {"０", "１", "２", "３", "４",
                                                   "５", "６", "７", "８", "９"};
/// Stands in for the unit that a text leaves out.
inline constexpr std::string_view stand_in = "个";

template <std::size_t N>
[[nodiscard]] constexpr bool ends_with_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words), [&](auto word) { return text.ends_with(word); });
}
template <std::size_t N>
[[nodiscard]] constexpr bool starts_with_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words), [&](auto word) { return text.starts_with(word); });
}
template <std::size_t N>
[[nodiscard]] constexpr bool holds_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](auto word) { return text.find(word) != text.npos; });
}

/// Without the blanks at its end.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Whether a minus sign belongs to the number behind it: nothing, or a word, stands before the sign.
[[nodiscard]] constexpr bool has_minus(std::string_view before) noexcept {
  for (const auto sign : minus_signs) {
    if (!before.ends_with(sign)) continue;
    before.remove_suffix(sign.size());
    return before.empty() || before.back() == ' ' || (static_cast<unsigned char>(before.back()) & 0x80) != 0;
  }
  return false;
}

/// 全覆盖, 翻番: no digits were rounded.
[[nodiscard]] constexpr bool is_word(std::string_view quote) noexcept {
  return quote.starts_with("全") || quote.starts_with("翻");
}

/// The text with a unit behind each number in digits.
[[nodiscard]] inline std::string with_units(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    Numeral numeral;
    const auto* from = text.data() + i;
    const bool digit = (*from >= '0' && *from <= '9') || starts_with_any(text.substr(i), wide_digits);
    const auto* to = digit ? from_chars(from, text.data() + text.size(), numeral).ptr : from;
    const auto length = to == from ? std::size_t{1} : static_cast<std::size_t>(to - from);
    const auto rest = text.substr(i + length);
    const bool bare = to != from && !starts_with_any(rest, date_words) && !starts_with_any(rest, range_marks);
    out.append(text, i, length).append(bare ? stand_in : std::string_view{});
    i += length;
  }
  return out;
}

/// Reads the texts around a figure for what the figure does not keep.
class Reader {
 public:
  explicit Reader(std::string_view text) : document_(Document::borrow(text)), figures_(figures(document_)) {}

  /// Whether there are numbers that are no figures.
  [[nodiscard]] bool has_bare_numbers() const noexcept { return !figures_.unread.empty(); }

  [[nodiscard]] std::vector<Statement> run(bool unit_stated) const {
    const auto firm = [](const Figure& figure) { return !figure.optional; };
    const bool any_firm = std::any_of(figures_.rows.begin(), figures_.rows.end(), firm);
    std::vector<Statement> out;
    for (const auto& figure : figures_.rows) {
      if (any_firm && figure.optional) continue;
      out.push_back(at(figure, Unit::parse(figures_.unit_of(figure)).value_or(Unit{})));
      out.back().unit_stated = unit_stated && !figures_.unit_of(figure).empty();
    }
    return out;
  }

 private:
  [[nodiscard]] Statement at(const Figure& figure, const Unit& unit) const {
    auto out = statement(figure, unit);
    const auto clause = document_.quote({figure.sentence.begin, figure.span.begin});
    const auto before = commitments::after_last(clause, commitments::clause_ends);
    const auto after = document_.quote({figure.span.end, document_.size()});
    out.number.counted = out.number.counted || is_word(document_.quote(figure.span));
    const bool nearly = figure.bound == Bound::below && ends_with_any(trimmed(before), nearly_words);
    const bool about = ends_with_any(trimmed(before), about_before) || starts_with_any(after, about_after);
    out.number.around = nearly || (figure.bound == Bound::range && about);
    const bool amount = figure.measure == Measure::amount || figure.measure == Measure::cumulative;
    out.cut = figure.value.sign() > 0 && amount && linking::is_cut(trimmed(before));
    if (figure.value.sign() > 0 && !out.cut && holds_any(before, rise_words)) out.turn = Turn::rise;
    if (figure.value.sign() > 0 && has_minus(before)) out.number = mirrored(out.number);
    out.commitment = commitment(figure.bound, clause);
    return out;
  }

  Document document_;
  Figures figures_;
};

}  // namespace detail::statements

inline Statement statement(const Figure& figure, const Unit& unit) {
  Statement out{printed(figure, unit), unit, true, figure.measure};
  if (figure.value.is_negative()) out.turn = Turn::fall;
  if (figure.value.sign() > 0 && figure.measure == Measure::growth) out.turn = Turn::rise;
  out.commitment.commitment = commitment(figure.bound);
  if (out.commitment.commitment != Commitment::none) out.commitment.source = CommitmentSource::bound;
  return out;
}

inline std::vector<Statement> statements(std::string_view text) {
  const detail::statements::Reader reader(text);
  const auto found = reader.run(true);
  const auto has_unit = [](const Statement& statement) { return statement.unit_stated; };
  const bool whole = !found.empty() && !reader.has_bare_numbers();
  if (whole || std::any_of(found.begin(), found.end(), has_unit)) return found;
  const auto with_units = detail::statements::with_units(text);
  return detail::statements::Reader(with_units).run(false);
}

}  // namespace zhibiao
