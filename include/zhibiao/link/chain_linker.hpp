// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/link/chain.hpp>
#include <zhibiao/link/cut.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <string_view>
#include <utility>

namespace zhibiao::detail::linking {

/// Links the reports of a chain pair by pair.
class ChainLinker {
 public:
  ChainLinker(std::span<const ChainReport> reports, const ChainOptions& options)
      : reports_(reports), options_(options) {}
  [[nodiscard]] Chain run();

 private:
  using Rows = std::vector<ChainLink>;

  void sort();
  [[nodiscard]] std::vector<std::uint32_t> tellers(int year, std::uint32_t teller_of) const;
  [[nodiscard]] Rows ask(std::uint32_t from, std::uint32_t teller, int year) const;
  [[nodiscard]] Rows targets(std::uint32_t from, int year) const;
  [[nodiscard]] std::vector<Link> linked(std::uint32_t from, const FigureView& results, int year) const;
  [[nodiscard]] static ChainLink unasked(std::uint32_t from, const Link& link, int year);
  void look_back(Rows& rows, std::uint32_t from, int year) const;
  void add(std::uint32_t from, int year);

  std::span<const ChainReport> reports_;
  const ChainOptions& options_;
  std::vector<std::uint32_t> order_;  ///< by year
  Chain out_;
};

[[nodiscard]] inline ChainReason chain_reason(LinkReason reason, bool spans) noexcept {
  switch (reason) {
    case LinkReason::linked:
      return ChainReason::linked;
    case LinkReason::nothing_alike:
      return ChainReason::nothing_alike;
    case LinkReason::other_measure:
      return ChainReason::other_measure;
    case LinkReason::other_unit:
      return ChainReason::other_unit;
    case LinkReason::other_period:
      return spans ? ChainReason::several_years : ChainReason::other_period;
    case LinkReason::taken:
      break;
  }
  return ChainReason::taken;
}

[[nodiscard]] constexpr ResultKind kind_of(Period period) noexcept {
  if (!period.known()) return ResultKind::undated;
  return period.single() ? ResultKind::year : ResultKind::last_rate;
}

inline void ChainLinker::sort() {
  order_.resize(reports_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::stable_sort(order_.begin(), order_.end(),
                   [&](auto a, auto b) { return reports_[a].year < reports_[b].year; });
  for (std::size_t i = 0; i < order_.size(); ++i) {
    const auto& report = reports_[order_[i]];
    const std::string name(report.name);
    if (report.year == 0)
      throw ChainError("Expected the year of " + name + ", got none; give it where the report is read", name,
                       0);
    if (i == 0 || reports_[order_[i - 1]].year != report.year) continue;
    throw ChainError("Expected one report a year, got two of " + std::to_string(report.year) + ": " +
                         std::string(reports_[order_[i - 1]].name) + " and " + name + "; leave one out",
                     name, report.year);
  }
}

/// The reports that may tell of a year, the first to be asked first.
inline std::vector<std::uint32_t> ChainLinker::tellers(int year, std::uint32_t from) const {
  std::vector<std::uint32_t> out;
  const auto own = reports_[from].year;
  for (const auto i : order_)
    if (reports_[i].year > own && reports_[i].year >= year && reports_[i].year <= year + 1 + options_.delay)
      out.push_back(i);
  const auto early = [&](std::uint32_t i) { return reports_[i].year == year; };
  if (out.size() > 1 && early(out[0]) && reports_[out[1]].year == year + 1) std::swap(out[0], out[1]);
  return out;
}

/// The links of a report's targets of a year with another report's figures.
inline ChainLinker::Rows ChainLinker::ask(std::uint32_t from, std::uint32_t teller, int year) const {
  const auto& view = reports_[teller].view;
  Rows rows;
  for (const auto& link : linked(from, view, year)) {
    auto& row = rows.emplace_back(unasked(from, link, year));
    row.likeness = std::min(link.likeness, Likeness{1000});
    if (link.achievement) row.actual = ChainFigure{teller, *link.achievement};
    if (link.nearest) row.nearest = ChainFigure{teller, *link.nearest};
    row.reason = chain_reason(link.reason, link.nearest && !view.figures[*link.nearest].period.single());
    if (link.achievement) row.kind = kind_of(view.figures[*link.achievement].period);
    row.delay = static_cast<std::uint8_t>(std::max(0, reports_[teller].year - year - 1));
  }
  return rows;
}

/// The rows of a report's targets of a year that nobody is asked about.
inline ChainLinker::Rows ChainLinker::targets(std::uint32_t from, int year) const {
  Rows rows;
  for (const auto& link : linked(from, {}, year)) rows.push_back(unasked(from, link, year));
  return rows;
}

inline std::vector<Link> ChainLinker::linked(std::uint32_t from, const FigureView& results, int year) const {
  const LinkOptions options{year, year, options_.optional, options_.threshold, options_.catalogue};
  return Linker(reports_[from].view, results, options).run().rows;
}

inline ChainLink ChainLinker::unasked(std::uint32_t from, const Link& link, int year) {
  ChainLink row;
  row.year = static_cast<std::int16_t>(year);
  row.target = {from, link.target};
  row.indicator = link.indicator;
  return row;
}

/// Fills what the report itself tells of the year before its targets'.
inline void ChainLinker::look_back(Rows& rows, std::uint32_t from, int year) const {
  const LinkOptions options{year, year - 1, options_.optional, options_.threshold, options_.catalogue};
  auto view = reports_[from].view;
  view.surroundings = {};  // inside one report the subjects tell enough
  const auto links = Linker(view, view, options).run();
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].before = links.rows[i].achievement;
}

inline void ChainLinker::add(std::uint32_t from, int year) {
  const auto ask_of = tellers(year, from);
  auto rows = ask_of.empty() ? targets(from, year) : ask(from, ask_of[0], year);
  for (std::size_t i = 1; i < ask_of.size(); ++i) {
    const auto more = ask(from, ask_of[i], year);
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (!rows[row].actual && more[row].actual) rows[row] = more[row];
  }
  look_back(rows, from, year);
  out_.rows.insert(out_.rows.end(), rows.begin(), rows.end());
}

inline Chain ChainLinker::run() {
  sort();
  for (const auto i : order_)
    for (const int later : {0, 1}) add(i, reports_[i].year + later);
  std::stable_sort(out_.rows.begin(), out_.rows.end(),
                   [](const ChainLink& a, const ChainLink& b) { return a.year < b.year; });
  return std::move(out_);
}

/// Words before a number, in its clause, that tell a plan of the past again.
inline constexpr std::string_view past_plans[] = {
    "年初确定", "年初提出", "年初预期", "原定",     "原计划",     "计划为",     "提出了",
    "没有实现", "未能实现", "没有完成", "未能完成", "确定的目标", "提出的目标", "目标是"};
/// The same anywhere in its sentence.
inline constexpr std::string_view said_before[] = {"曾提出", "曾经提出", "曾确定", "曾要求"};

/// Verbs directly before a number that say on which side it is aimed at.
inline constexpr std::string_view up_to[] = {"提高到", "提高至", "扩大到", "扩大至", "增加到", "增加至",
                                             "提升到", "提升至", "增至",   "升至",   "上升到", "上升至",
                                             "增长到", "达到",   "突破",   "不少于", "迈上",   "跃上",
                                             "站上",   "登上",   "迈过",   "跨越",   "冲刺",   "达"};
inline constexpr std::string_view down_to[] = {"降低到", "降低至", "降到",   "降至",   "下降到", "减少到",
                                               "减少至", "压减到", "压减至", "缩短到", "缩短至", "压缩到",
                                               "控制在", "限制在", "回落到", "回落至", "控制到"};

template <std::size_t N>
[[nodiscard]] bool ends_with_one(std::string_view text, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words), [&](auto word) { return text.ends_with(word); });
}

/// 提高到 goes up, 控制在 down; 全国, 约 and the like may stand between.
[[nodiscard]] inline Better aimed_at(std::string_view before) noexcept {
  for (const std::string_view filler : {"约", "全国", "全省", "全市", "每人", "每年"})
    if (before.ends_with(filler)) before.remove_suffix(filler.size());
  if (ends_with_one(before, up_to)) return Better::higher;
  return ends_with_one(before, down_to) ? Better::lower : Better::neutral;
}

/// 分别达到180亿元和120亿元: nothing but a joint between the two, which share their verb.
[[nodiscard]] inline bool carries_on(const Document& document, const Figure& last, const Figure& figure) {
  if (last.span.end > figure.span.begin) return false;
  const auto between = document.quote({last.span.end, figure.span.begin});
  return between == "、" || between == "和" || between == "以及" || between == "与";
}

/// What stands in `text` behind the last of some marks.
template <std::size_t N>
[[nodiscard]] std::string_view behind_last(std::string_view text,
                                           const std::string_view (&marks)[N]) noexcept {
  for (const auto mark : marks)
    if (const auto at = text.rfind(mark); at != std::string_view::npos) text.remove_prefix(at + mark.size());
  return text;
}

template <std::size_t N>
[[nodiscard]] bool holds_one(std::string_view text, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](auto word) { return text.find(word) != std::string_view::npos; });
}

[[nodiscard]] inline Surrounding surroundings_of(const Document& document, const Figure& figure) {
  constexpr std::uint32_t before = 60, after = 14;
  const auto begin = figure.span.begin > before ? figure.span.begin - before : 0U;
  const auto head = behind_last(document.quote({begin, figure.span.begin}), {std::string_view("\n")});
  auto tail = document.quote({figure.span.end, std::min(figure.span.end + after, document.size())});
  for (const std::string_view stop : {"。", "；", "\n"}) tail = tail.substr(0, tail.find(stop));
  const auto sentence = behind_last(head, {std::string_view("。"), std::string_view("；")});
  const auto clause = behind_last(sentence, {std::string_view("，"), std::string_view("：")});
  const auto acts = SubjectKey(clause).acts();
  const bool counts = figure.measure == Measure::amount || figure.measure == Measure::cumulative;
  Surrounding out{std::string(head) + std::string(tail), aimed_at(clause)};
  out.adds = (acts & bit(Act::add)) != 0;
  out.reaches = counts && acts == 0 && out.aimed == Better::higher;
  out.restated = holds_one(clause, past_plans) || holds_one(sentence, said_before);
  out.cut = is_cut(clause);
  const bool works = (acts & ~bit(Act::remove)) != 0;  // 新引进…项目, 打通…路
  if (out.aimed == Better::neutral && counts && works) out.aimed = Better::higher;
  return out;
}

}  // namespace zhibiao::detail::linking

namespace zhibiao {

inline Chain chain(std::span<const ChainReport> reports, const ChainOptions& options) {
  return detail::linking::ChainLinker(reports, options).run();
}

inline std::vector<Surrounding> surroundings(const Document& document, const Figures& figures) {
  std::vector<Surrounding> out;
  out.reserve(figures.rows.size());
  const Figure* last = nullptr;
  for (const auto& figure : figures.rows) {
    auto around = detail::linking::surroundings_of(document, figure);
    const bool shared = last != nullptr && detail::linking::carries_on(document, *last, figure);
    if (shared && around.aimed == Better::neutral) around.aimed = out.back().aimed;
    out.push_back(std::move(around));
    last = &figure;
  }
  return out;
}

}  // namespace zhibiao
