// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/text/place.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace zhibiao;

struct Case {
  const char* text;
  const char* place;
};

const std::vector<Case> cases = {
    {"政 府 工 作 报 告\n——2025年1月9日在云禾区第六届人民代表大会第四次会议上", "云禾区"},
    {"下载\n2026年青石省政府工作报告\n来源：日报", "青石省"},
    {"2026年云川市人民政府工作报告", "云川市"},
    {"各位代表：\n现在，我代表国务院，向大会作政府工作报告", "全国"},
    {"我代表国务院向第一届全国人民代表大会第五次会议，提出报告", "全国"},
    {"政府工作报告", ""},
    {"各位代表：过去一年很不平凡。", ""},
    {"", ""},
};

TEST_CASE("the place that a report's first lines name") {
  for (const auto& [text, place] : cases) {
    CAPTURE(text);
    CHECK(report_place(Document::from_utf8(text)) == place);
  }
}

TEST_CASE("two names of one place") {
  CHECK(may_be_one_place("北京市海淀区", "海淀区"));
  CHECK(may_be_one_place("海淀区", "海淀区"));
  CHECK(may_be_one_place("", "海淀区"));
  CHECK_FALSE(may_be_one_place("青石县", "云禾区"));
}

}  // namespace
