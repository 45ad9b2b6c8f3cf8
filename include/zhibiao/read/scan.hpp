// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/read/candidate.hpp>
#include <zhibiao/read/range.hpp>
#include <zhibiao/read/special.hpp>
#include <zhibiao/read/times.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::detail::read {

/// What a character may begin, or what it ends.
enum class CharClass : std::uint8_t {
  other,
  digit,
  numeral,
  clause,
  stop,
  newline,
  quote,
  title,
  special,
  time
};

/// Where a clause begins, and the sign before it.
struct Clause {
  std::size_t begin = 0;
  char16_t sign = u'\0';
};

/// One sentence: its clauses, the candidates in it, and the mentions of time.  Reused from sentence
/// to sentence, so that reading allocates only while it grows.
struct Sentence {
  std::size_t begin = 0, end = 0;
  bool opens_paragraph = false;
  std::vector<Clause> clauses;
  std::vector<Candidate> candidates;
  std::vector<TimeMention> times;
  std::vector<Candidate> bare;  ///< numbers that are no figures as far as the reader can tell

  /// No sentence of prose is so long: a table, or noise.  It is cut, so that time stays linear.
  [[nodiscard]] bool crowded() const noexcept {
    return clauses.size() >= 200 || candidates.size() >= 200 || bare.size() >= 200 || times.size() >= 200;
  }

  void start(std::size_t at, bool opens) {
    begin = end = at;
    opens_paragraph = opens;
    clauses.assign(1, {at, u'\0'});
    candidates.clear();
    times.clear();
    bare.clear();
  }
};

/// The clause that holds `at`: from its beginning to the sign that ends it.
[[nodiscard]] inline Range clause_at(const Sentence& sentence, std::size_t at) noexcept {
  Range clause{sentence.begin, sentence.end};
  for (const auto& c : sentence.clauses) {
    if (c.begin > at) {
      clause.end = c.begin - 1;
      break;
    }
    clause.begin = c.begin;
  }
  return clause;
}

class CharClasses {
 public:
  CharClasses() noexcept {
    set(u"0123456789", CharClass::digit);
    set(u"一二三四五六七八九十两廿卅〇零百千数上几壹贰叁肆伍陆柒捌玖拾", CharClass::numeral);
    set(u"，；：、", CharClass::clause);
    set(u"。！？", CharClass::stop);
    set(u"\n", CharClass::newline);
    set(u"“「", CharClass::quote);
    set(u"《", CharClass::title);
    for (const auto& entry : special_words) set(entry.word.substr(0, 1), CharClass::special);
    for (const auto& entry : relative_times)
      if ((*this)(entry.word[0]) == CharClass::other) set(entry.word.substr(0, 1), CharClass::time);
  }
  [[nodiscard]] CharClass operator()(char16_t c) const noexcept { return of_[c]; }

 private:
  void set(std::u16string_view chars, CharClass to) noexcept {
    for (const char16_t c : chars) of_[c] = to;
  }
  std::array<CharClass, 0x10000> of_{};
};

[[nodiscard]] inline const CharClasses& char_classes() {
  static const CharClasses classes;
  return classes;
}

inline constexpr std::size_t longest_quote = 40;  ///< a quotation longer than this is prose, not a name

/// The position after the closing mark of the name quoted at `at`; `at` itself where there is none.
[[nodiscard]] constexpr std::size_t skip_quoted(std::u16string_view text, std::size_t at,
                                                char16_t close) noexcept {
  const auto found = text.substr(at, longest_quote).find(close);
  return found == std::u16string_view::npos ? at : at + found + 1;
}

/// Whether the line break at `at` only breaks a line: a title mark or a comma stands beside it.
[[nodiscard]] constexpr bool joins_lines(std::u16string_view text, std::size_t at) noexcept {
  constexpr std::u16string_view before = u"《、，（", after = u"》、，。；）”";
  constexpr std::size_t longest_gap = 64;
  const auto ahead = text.substr(at, longest_gap),
             back = text.substr(at - std::min(at, longest_gap), std::min(at, longest_gap));
  const auto next = ahead.find_first_not_of(u" \n\r"), last = back.find_last_not_of(u" \n\r");
  const bool opened =
      last != std::u16string_view::npos && before.find(back[last]) != std::u16string_view::npos;
  return opened ||
         (next != std::u16string_view::npos && after.find(ahead[next]) != std::u16string_view::npos);
}

/// Walks over the text once and hands every sentence that holds a candidate to `visit`.
class Scanner {
 public:
  Scanner(std::u16string_view text, int year) noexcept : text_(text), year_(year) {}

  template <class Visit>
  void run(Visit&& visit) {
    const auto& classes = char_classes();
    sentence_.start(0, true);
    for (at_ = 0; at_ < text_.size();) {
      switch (classes(text_[at_])) {
        case CharClass::other:
          ++at_;
          continue;
        case CharClass::digit:
          on_digit();
          break;
        case CharClass::numeral:
          on_numeral();
          break;
        case CharClass::clause:
          on_clause();
          break;
        case CharClass::stop:
          finish(visit, false);
          break;
        case CharClass::newline:
          on_newline(visit);
          break;
        case CharClass::quote:
          on_quote();
          break;
        case CharClass::title:
          at_ = std::max(at_ + 1, skip_quoted(text_, at_, u'》'));
          break;
        case CharClass::special:
          on_special();
          break;
        case CharClass::time:
          if (!on_time()) ++at_;
          break;
      }
      if (sentence_.crowded()) cut(visit);
    }
    finish(visit, true);
  }

 private:
  [[nodiscard]] std::u16string_view rest() const noexcept { return text_.substr(at_); }
  [[nodiscard]] char16_t before(std::size_t at, std::size_t n = 1) const noexcept {
    return at >= n ? text_[at - n] : u'\0';
  }

  template <class Visit>
  void finish(Visit&& visit, bool paragraph) {
    sentence_.end = std::min(at_ + (paragraph ? 0 : 1), text_.size());
    visit(sentence_);
    at_ = at_ + 1;
    sentence_.start(at_, paragraph);
  }

  /// Ends a sentence that has no end of its own in sight.
  template <class Visit>
  void cut(Visit&& visit) {
    sentence_.end = std::min(at_, text_.size());
    visit(sentence_);
    sentence_.start(sentence_.end, false);
  }

  template <class Visit>
  void on_newline(Visit&& visit) {
    if (joins_lines(text_, at_))
      ++at_;
    else
      finish(visit, true);
  }

  void on_clause() {
    const char16_t sign = text_[at_++];
    if (sign != u'、' && !in_bracket()) sentence_.clauses.push_back({at_, sign});
  }

  /// （不包括简易机床，下同）: a comma inside a short remark ends no clause.
  [[nodiscard]] bool in_bracket() const noexcept {
    constexpr std::size_t reach_back = 24;
    const auto from = at_ > reach_back ? at_ - reach_back : 0;
    const auto before = text_.substr(from, at_ - from);
    const auto open = before.rfind(u'（');
    if (open == std::u16string_view::npos || before.find(u'）', open) != std::u16string_view::npos)
      return false;
    const auto behind = text_.substr(at_, reach_back);
    const auto close = behind.find(u'）');
    return close != std::u16string_view::npos &&
           behind.substr(0, close).find_first_of(u"。；（") == std::u16string_view::npos;
  }

  void on_quote() {
    if (on_time()) return;
    const char16_t close = text_[at_] == u'“' ? u'”' : u'」';
    at_ = std::max(at_ + 1, skip_quoted(text_, at_, close));
  }

  bool on_time() {
    TimeMention mention;
    const auto length = read_time(rest(), year_, mention);
    if (length == 0) return false;
    mention.begin = at_;
    mention.end = at_ += length;
    sentence_.times.push_back(mention);
    return true;
  }

  void on_special() {
    Candidate c;
    if (read_special(text_, at_, c)) {
      sentence_.candidates.push_back(c);
      at_ = std::max(c.after, at_ + 1);
    } else if (!on_time()) {
      ++at_;
    }
  }

  void on_digit() {
    if (on_time()) return;
    Candidate c;
    if (is_code(text_, at_) || !read_number(text_, at_, c)) return skip_code();
    if (c.too_large) return drop(c);
    if (read_pair(text_, c)) return keep(c);
    join_range(text_, c);
    if (is_name(text_, c) || is_year_of_name(c)) return pass(c);
    if (is_bare(text_, c)) return drop(c);
    keep(c);
  }

  void on_numeral() {
    if (on_time()) return;
    Candidate c;
    if (!read_number(text_, at_, c)) {
      ++at_;
      return;
    }
    if (before(c.begin) == u'第') {
      at_ = std::max(c.end - c.unit.length, at_ + 1);
      return;
    }
    join_range(text_, c);
    if (c.too_large) return drop(c);
    if (!is_chinese_figure(text_, c)) {
      at_ = std::max(at_ + 1, c.end - c.unit.length);
      return;
    }
    keep(c);
  }

  /// Leaves out digits and letters that belong to a code, a name or a model: HD00-0116, TNF100.
  void skip_code() noexcept {
    const auto name = [](char16_t c) {
      return is_ascii_digit(c) || is_ascii_letter(c) || c == u'-' || c == u'.';
    };
    do ++at_;
    while (at_ < text_.size() && name(text_[at_]));
  }

  /// 2024中关村论坛: a year without 年 belongs to a name.
  [[nodiscard]] bool is_year_of_name(const Candidate& c) const noexcept {
    return c.end - c.begin == 4 && c.unit.length == 0 && read_year(text_.substr(c.begin)).year != 0;
  }

  /// A name, a date, a code: understood, and no figure.
  void pass(const Candidate& c) noexcept { at_ = std::max(c.end, at_ + 1); }

  void keep(const Candidate& c) {
    sentence_.candidates.push_back(c);
    at_ = c.after;
  }
  void drop(const Candidate& c) {
    sentence_.bare.push_back(c);
    at_ = std::max(c.end, at_ + 1);
  }

  std::u16string_view text_;
  int year_;
  std::size_t at_ = 0;
  Sentence sentence_;
};

}  // namespace zhibiao::detail::read
