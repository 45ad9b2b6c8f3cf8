// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/correct.hpp>

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
namespace {

using Words = std::optional<std::string>;
using Action = CorrectionAction;
using Field = FigureField;
using Reason = CorrectionReason;

/// A report in which every number has its own words around it.
constexpr std::string_view report =
    "2024年，全区新增产业空间26.8万平方米，绿化覆盖率达到45%。新建学位8054个，"
    "培训教师1200人次。2025年，力争新增产业空间30万平方米以上。";

[[nodiscard]] Span span_of(const Document& document, std::string_view words) {
  const auto at = document.bytes().find(words);
  REQUIRE(at != std::string_view::npos);
  const auto points = [](std::string_view bytes) { return Document::borrow(bytes).size(); };
  const auto begin = points(document.bytes().substr(0, at));
  return {begin, begin + points(words)};
}

/// A correction made on `report` of the figure of these words.
[[nodiscard]] Correction made(std::string_view words, std::vector<FieldChange> changes,
                              Action action = Action::change) {
  const auto document = Document::borrow(report);
  return {action, anchor_of(document, span_of(document, words)), std::move(changes), true};
}
[[nodiscard]] Correction elsewhere(Correction correction) {
  correction.same_text = false;
  return correction;
}

[[nodiscard]] CorrectedFigures apply(std::string_view text, const std::vector<Correction>& corrections) {
  const auto document = Document::borrow(text);
  return correct(document, figures(document), corrections);
}
[[nodiscard]] std::string dump(std::string_view text, const std::vector<Correction>& corrections) {
  return test::dump(Document::borrow(text), apply(text, corrections).figures);
}
[[nodiscard]] Reason reason(std::string_view text, const Correction& correction) {
  return apply(text, {correction}).outcomes.at(0).reason;
}

constexpr std::string_view as_read =
    "26.8万平方米(268000 平方米)|amount|=|2024|全区新增产业空间; 45%|ratio|=|2024|绿化覆盖率; "
    "8054个|amount|=|2024|新建学位; 1200人次|amount|=|2024|培训教师; "
    "30万平方米(300000 平方米)|amount|>=|2025|新增产业空间";

TEST_CASE("Without corrections the figures stay as they are") {
  CHECK(dump(report, {}) == as_read);
}

TEST_CASE("Each field can be corrected") {
  struct Row {
    std::string_view words;
    FieldChange change;
    std::string_view read;
  };
  const std::vector<Row> rows{
      {"8054个", {Field::value, "8054", "8045"}, "8054个(8045 个)|amount|=|2024|新建学位"},
      {"8054个", {Field::unit, "个", "座"}, "8054个(8054 座)|amount|=|2024|新建学位"},
      {"1200人次", {Field::unit, "人次", ""}, "1200人次(1200)|amount|=|2024|培训教师"},
      {"8054个", {Field::bound, "=", ">="}, "8054个|amount|>=|2024|新建学位"},
      {"8054个", {Field::measure, "amount", "cumulative"}, "8054个|cumulative|=|2024|新建学位"},
      {"8054个", {Field::role, "achievement", "target"}, "8054个|amount|=|2024|新建学位|target"},
      {"8054个", {Field::period, "2024", "2021-2024"}, "8054个|amount|=|2021-2024|新建学位"},
      {"8054个", {Field::period, "2024", ""}, "8054个|amount|=||新建学位"},
      {"8054个", {Field::subject, "新建学位", "学位"}, "8054个|amount|=|2024|学位"},
      {"8054个", {Field::estimated, "false", "true"}, "8054个|amount|=|2024|新建学位|estimated"},
      {"8054个", {Field::optional, "false", "true"}, "8054个|amount|=|2024|新建学位|optional"},
  };
  for (const auto& row : rows) {
    CAPTURE(to_string(row.change.field));
    const auto all = dump(report, {made(row.words, {row.change})});
    CHECK(all.find(row.read) != std::string::npos);
    CHECK(all.find("45%|ratio|=|2024|绿化覆盖率; ") != std::string::npos);  // its neighbour is left alone
  }
}

TEST_CASE("A range needs both of its ends") {
  const FieldChange end{Field::value2, std::nullopt, "8100"}, range{Field::bound, "=", "range"};
  CHECK(dump(report, {made("8054个", {end, range})}).find("8054..8100") != std::string::npos);
  CHECK(reason(report, made("8054个", {end})) == Reason::range_incomplete);
  CHECK(reason(report, made("8054个", {range})) == Reason::range_incomplete);
  CHECK(dump(report, {made("8054个", {end})}) == as_read);
}

TEST_CASE("The last printed digit follows the value") {
  const auto resolution_of = [](const Words& after, std::optional<FieldChange> more = {}) {
    std::vector<FieldChange> changes{{Field::value, "268000", after}};
    if (more) changes.insert(changes.begin(), *more);
    const auto corrected = apply(report, {made("26.8万平方米", changes)});
    REQUIRE(is_done(corrected.outcomes[0].reason));
    return int{corrected.figures.rows[0].resolution};
  };
  CHECK(resolution_of("26.8") == -1);       // the same digits, another power
  CHECK(resolution_of("-268000") == 3);     // a sign changes no digit
  CHECK(resolution_of("269000") == 3);      // as coarse as before
  CHECK(resolution_of("268500") == 2);      // a digit more
  CHECK(resolution_of("300000") == 3);      // zeros are digits that were printed
  CHECK(resolution_of("0") == 0);
  CHECK(resolution_of("26.8", FieldChange{Field::resolution, "3", "-2"}) == -2);  // whatever their order
}

TEST_CASE("A number that is no figure goes, one that was missed comes") {
  const std::string_view text = "2024年，全区建成书屋11座，通过ISO9001认证。新增床位25张。";
  const auto document = Document::borrow(text);
  const auto gone = Correction{Action::remove, anchor_of(document, span_of(document, "11座")), {}, true};
  CHECK(dump(text, {gone}) == "25张|amount|=|2024|新增床位");
  const auto there = Correction{Action::add,
                                anchor_of(document, span_of(document, "9001")),
                                {{Field::value, {}, "9001"}, {Field::subject, {}, "认证"}},
                                true};
  CHECK(dump(text, {there}) ==
        "11座|amount|=|2024|全区建成书屋; 9001|amount|=||认证; 25张|amount|=|2024|新增床位");
  const auto both = apply(text, {there, gone});
  CHECK(both.outcomes[0].figure == 0);
  CHECK(both.outcomes[1].figure == std::nullopt);
  CHECK(document.quote(both.figures.rows[0].sentence) == "2024年，全区建成书屋11座，通过ISO9001认证。");
}

TEST_CASE("What is added is not told as unread, and has the digits that are printed") {
  const std::string_view text = "2024年，得分12.50。";
  const auto document = Document::borrow(text);
  REQUIRE(figures(document).rows.empty());
  REQUIRE(figures(document).unread.size() == 1);
  const Correction add{Action::add,
                       anchor_of(document, span_of(document, "12.50")),
                       {{Field::value, {}, "12.5"}, {Field::subject, {}, "得分"}},
                       true};
  const auto corrected = apply(text, {add});
  CHECK(corrected.figures.unread.empty());
  CHECK(int{corrected.figures.rows.at(0).resolution} == -2);
}

TEST_CASE("In another text the words count, whatever the blanks and the width") {
  const auto unit = elsewhere(made("8054个", {{Field::unit, "个", "座"}}));
  const std::string_view moved[] = {
      "前言。2024年，全区新增产业空间26.8万平方米，绿化覆盖率达到45%。新建学位8054个，培训教师1200人次。"
      "2025年，力争新增产业空间30万平方米以上。",
      "2024年，全区新增产业空间26.8万平方米，绿化覆盖\n率达到45%。新建学位 8054 个，\n培训教师1200人次。"
      "2025年，力争新增产业空间30万平方米以上。",
      "２０２４年，全区新增产业空间２６.８万平方米，绿化覆盖率达到４５％。新建学位８０５４个，培训教师１２００人次。"
      "2025年，力争新增产业空间30万平方米以上。",
  };
  for (const auto text : moved) {
    CAPTURE(text);
    const auto corrected = apply(text, {unit});
    REQUIRE(corrected.outcomes[0].reason == Reason::moved);
    const auto& figure = corrected.figures.rows.at(corrected.outcomes[0].figure.value());
    CHECK(corrected.figures.unit_of(figure) == "座");
    CHECK(figure.value == Decimal(8054));
  }
}

TEST_CASE("A correction is never applied to another figure") {
  const auto unit = made("8054个", {{Field::unit, "个", "座"}});
  const std::string doubled = std::string(report) + "\n" + std::string(report);
  const auto other_span = [&] {
    auto correction = unit;
    correction.anchor.span.begin += 1;
    return correction;
  }();
  CHECK(reason(report, unit) == Reason::applied);
  CHECK(reason("2024年，新建学位8054个。", elsewhere(unit)) == Reason::text_not_found);
  CHECK(reason(doubled, elsewhere(unit)) == Reason::text_not_unique);
  CHECK(reason(report, other_span) == Reason::quote_differs);
  CHECK(reason(report, made("8054", {{Field::unit, "个", "座"}})) == Reason::no_figure);
  CHECK(reason(report, made("教师", {{Field::unit, "个", "座"}})) == Reason::no_figure);
  CHECK(reason(report, made("8054个", {{Field::unit, "张", "座"}})) == Reason::other_value);
  CHECK(reason(report, made("8054个", {{Field::unit, "张", "个"}})) == Reason::not_needed);
  CHECK(reason(report, made("8054个", {{Field::value, "1", "8054.0"}})) == Reason::not_needed);
  CHECK(reason(report, made("8054个", {{Field::subject, "新建学位", "新建厂房"}})) ==
        Reason::subject_not_in_text);
  CHECK(reason(report, made("教师", {}, Action::remove)) == Reason::not_needed);
  CHECK(reason(report, made("8054", {}, Action::remove)) == Reason::no_figure);
  const std::vector<FieldChange> whole{{Field::value, {}, "8054"}, {Field::subject, {}, "新建学位"}};
  const std::vector<FieldChange> other{{Field::value, {}, "8055"}, {Field::subject, {}, "新建学位"}};
  CHECK(reason(report, made("8054个", whole, Action::add)) == Reason::not_needed);
  CHECK(reason(report, made("8054个", other, Action::add)) == Reason::figure_there);
  CHECK(reason(report, made("8054", other, Action::add)) == Reason::figure_there);
}

TEST_CASE("Where one of two fields is right already, the other is corrected") {
  const auto some = made("8054个", {{Field::unit, "张", "个"}, {Field::bound, "=", "~"}});
  CHECK(reason(report, some) == Reason::applied);
  CHECK(dump(report, {some}).find("8054个|amount|~|") != std::string::npos);
}

TEST_CASE("Corrections that contradict each other are both left out") {
  const auto seats = made("8054个", {{Field::unit, "个", "座"}});
  const auto sheets = made("8054个", {{Field::unit, "个", "张"}});
  const auto bound = made("8054个", {{Field::bound, "=", "~"}});
  const auto none = made("8054个", {}, Action::remove);
  const auto reasons = [](const std::vector<Correction>& all) {
    std::string text;
    for (const auto& outcome : apply(report, all).outcomes)
      text += (text.empty() ? "" : " ") + std::string(to_string(outcome.reason));
    return text;
  };
  CHECK(reasons({seats, sheets, bound}) == "contradicted contradicted applied");
  CHECK(reasons({seats, none}) == "contradicted contradicted");
  CHECK(reasons({seats, elsewhere(sheets)}) == "contradicted contradicted");
  CHECK(reasons({seats, seats}) == "applied not_needed");
  CHECK(reasons({none, none}) == "applied not_needed");
}

TEST_CASE("A subject is put together from words of the report") {
  const auto subject = [](Words words) {
    return dump(report, {made("1200人次", {{Field::subject, "培训教师", std::move(words)}})});
  };
  CHECK(subject("新建学位培训教师").find("1200人次|amount|=|2024|新建学位培训教师") != std::string::npos);
  CHECK(subject("全区教师").find("1200人次|amount|=|2024|全区教师") != std::string::npos);
  CHECK(subject("厂房") == as_read);
}

TEST_CASE("What no text can make right is the caller's mistake") {
  struct Row {
    Action action;
    std::vector<FieldChange> changes;
    std::string_view says;
  };
  const std::vector<Row> rows{
      {Action::change, {}, "Expected a field that changes for action, got none"},
      {Action::remove, {{Field::unit, "个", "座"}}, "Expected no fields beside remove for action, got unit"},
      {Action::change, {{Field::value, "1", "二"}}, "Expected a number such as 26.8 for value, got 二"},
      {Action::change, {{Field::value, "1", {}}}, "Expected a number such as 26.8 for value, got nothing"},
      {Action::change, {{Field::unit, "个", "5个"}}, "Expected a unit such as 公里 or 元/人 for unit, got 5个"},
      {Action::change, {{Field::bound, "=", "≥"}},
       "Expected one of =, ~, >=, >, <=, <, range for bound, got ≥"},
      {Action::change, {{Field::role, "target", "plan"}},
       "Expected one of achievement, target for role, got plan"},
      {Action::change, {{Field::period, "2024", "2025-2021"}},
       "Expected a period such as 2024 or 2021-2025 for period, got 2025-2021"},
      {Action::change, {{Field::period, "2024", "0"}},
       "Expected a period such as 2024 or 2021-2025 for period, got 0"},
      {Action::change, {{Field::subject, "学位", " "}},
       "Expected the words that name what is measured for subject, got  "},
      {Action::change, {{Field::estimated, "true", "no"}}, "Expected true or false for estimated, got no"},
      {Action::change, {{Field::resolution, "0", "39"}},
       "Expected a power of ten from -38 to 38 for resolution, got 39"},
      {Action::change, {{Field::unit, {}, "座"}}, "Expected what was read before for unit, got nothing"},
      {Action::change, {{Field::unit, "座", "座"}}, "Expected another word than what was read for unit, got 座"},
      {Action::change, {{Field::unit, "个", "座"}, {Field::unit, "个", "座"}},
       "Expected one change for unit, got two"},
      {Action::add, {{Field::value, {}, "1"}},
       "Expected the words that name what is measured for subject, got nothing; a figure that is added needs it"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.says);
    const Correction wrong = made("8054个", row.changes, row.action);
    CHECK_THROWS_WITH_AS(validate(wrong), row.says.data(), InvalidCorrection);
    CHECK_THROWS_AS((void)apply(report, {wrong}), InvalidCorrection);
  }
}

TEST_CASE("An anchor reaches as far as it must to be unique") {
  const std::string text = "甲区新增床位5张。乙区新增床位5张。";
  const auto document = Document::borrow(text);
  const auto near = anchor_of(document, {6, 8});
  CHECK(near.text == "5张");
  CHECK(near.before == "甲区新增床位");
  CHECK(near.after == "。乙区新增床位5张。");
  std::string many;
  for (int i = 0; i < 40; ++i) many += "新增床位5张，";
  const auto repeated = Document::borrow(many);
  CHECK(Document::borrow(anchor_of(repeated, {144, 146}).before).size() == 144);  // the most it can have
}

TEST_CASE("Every name of an enumerator is its own") {
  CHECK(to_string(Action::add) == "add");
  CHECK(to_string(Field::resolution) == "resolution");
  CHECK(to_string(Reason::figure_there) == "figure_there");
  CHECK(is_done(Reason::moved));
  CHECK_FALSE(is_done(Reason::not_needed));
}

}  // namespace
}  // namespace zhibiao
