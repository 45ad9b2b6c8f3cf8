// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include "table.hpp"

#include <zhibiao/read/frame.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace zhibiao {
namespace {

using test::Clause;
using test::check;

/// For each figure `number role period`.
std::string when(std::string_view text) {
  const auto document = Document::borrow(text);
  std::string out;
  for (const auto& row : figures(document).rows)
    out += (out.empty() ? "" : "; ") + std::string(document.quote(row.span)) + " " +
           std::string(to_string(row.role)) + " " + to_string(row.period);
  return out;
}

TEST_CASE("a part says when, and whether it reports or plans") {
  check(when, {
      {"2026年政府工作报告\n一、2025年工作回顾\n新建水窖12座。\n二、2026年主要任务\n新建水窖15座。",
       "12座 achievement 2025; 15座 target 2026"},
      {"2026年政府工作报告\n一、“十四五”工作回顾\n新建水窖60座。\n二、“十五五”主要目标\n新建水窖70座。\n三、2026年重点工作\n新建水窖15座。",
       "60座 achievement 2021-2025; 70座 target 2026-2030; 15座 target 2026"},
      {"2023年政府工作报告\n一、过去五年工作回顾\n新建水窖60座。\n二、今后五年目标任务\n新建水窖70座。",
       "60座 achievement 2018-2022; 70座 target 2023-2027"},
  });
}

TEST_CASE("a year that opens a sentence holds until the paragraph ends") {
  check(when, {
      {"2026年政府工作报告\n一、工作回顾\n2024年，新建水窖12座。改造水窖3座。\n整修水窖2座。\n二、工作任务\n",
       "12座 achievement 2024; 3座 achievement 2024; 2座 achievement 2025"},
      {"2026年政府工作报告\n一、工作回顾\n新建水窖12座。\n二、工作任务\n到2030年，新建水窖90座。改造水窖9座。\n新建水窖15座。",
       "12座 achievement 2025; 90座 target 2030; 9座 target 2030; 15座 target 2026"},
      // a year in the middle of a sentence holds there only
      {"2026年政府工作报告\n一、工作回顾\n新建水窖12座，2024年改造水窖3座。整修水窖2座。\n二、工作任务\n",
       "12座 achievement 2025; 3座 achievement 2024; 2座 achievement 2025"},
  });
}

TEST_CASE("五年来 at the head of a paragraph holds until the year is named again") {
  check(when, {
      {"2026年政府工作报告\n一、2025年和“十四五”工作回顾\n五年来，新建水窖60座。\n改造水窖30座。\n2025年，新建水窖12座。\n二、工作任务\n",
       "60座 achievement 2021-2025; 30座 achievement 2021-2025; 12座 achievement 2025"},
  });
}

TEST_CASE("without parts a sentence that states a goal plans") {
  check(when, {
      {"2026年主要预期目标是：新建水窖15座，改造水窖3座。整修水窖2座。",
       "15座 target 2026; 3座 target 2026; 2座 achievement 2026"},
      {"今年目标任务：新建水窖15座。", "15座 target "},
      {"新建水窖15座，完成年度目标任务。", "15座 achievement "},
  });
}

TEST_CASE("without parts the year of the report dates what is not dated") {
  check(when, {
      {"2026年政府工作报告\n新建水窖12座。", "12座 achievement 2025"},
      {"新建水窖12座。", "12座 achievement "},
      {"2024年新建水窖12座。", "12座 achievement 2024"},
  });
}

TEST_CASE("a year ahead of the report is aimed at, wherever it is said") {
  check(when, {
      {"2026年政府工作报告\n一、工作回顾\n到2030年，新建水窖90座。\n二、工作任务\n", "90座 target 2030"},
      {"2026年政府工作报告\n一、工作回顾\n二、工作任务\n2025年，新建水窖12座。", "12座 achievement 2025"},
  });
}

TEST_CASE("a deadline, an expiry and a look back hold for themselves in a plan") {
  check(when, {
      {"2026年政府工作报告\n一、工作回顾\n二、工作任务\n到明年底，建制村通公交。再新建水窖15座。", "15座 target 2026"},
      {"2026年政府工作报告\n一、工作回顾\n二、工作任务\n2025年到期的补贴延长一年。新建水窖15座。", "15座 target 2026"},
      {"2026年政府工作报告\n一、工作回顾\n二、工作任务\n（一）办好文化\n一年来，我们兴办书屋。\n（二）兴修水利\n新建水窖15座。",
       "15座 target 2026"},
      // what is to be done by then is for then
      {"2026年政府工作报告\n一、工作回顾\n二、工作任务\n到2027年底，新建水窖15座。", "15座 target 2027"},
      // a verb of aiming plans wherever it stands
      {"2026年政府工作报告\n一、工作回顾\n2026年，水窖拟定为15座。\n二、工作任务\n", "15座 target 2026"},
  });
}

TEST_CASE("what may stand before a mention of time that opens a sentence") {
  using detail::read::FrameReader;
  for (const std::u16string_view word : {u"", u"到", u"截至", u" ", u"——", u"从", u"预计到", u"回顾"})
    CHECK(FrameReader::opens_with(word));
  for (const std::u16string_view word : {u"水窖", u"建成", u"新建水窖，"}) CHECK_FALSE(FrameReader::opens_with(word));
}

}  // namespace
}  // namespace zhibiao
