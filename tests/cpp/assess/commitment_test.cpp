// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/commitment.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace zhibiao;
using Source = CommitmentSource;

struct Row {
  Bound bound;
  std::string_view before;
  Commitment commitment;
  CommitmentSource source;
  std::string_view word = {};
};

constexpr Row rows[] = {
    // the bound alone
    {Bound::at_least, "", Commitment::hard, Source::bound},
    {Bound::above, "", Commitment::hard, Source::bound},
    {Bound::at_most, "", Commitment::hard, Source::bound},
    {Bound::about, "", Commitment::soft, Source::bound},
    {Bound::range, "", Commitment::soft, Source::bound},
    {Bound::below, "", Commitment::soft, Source::bound},
    {Bound::equal, "收入增长", Commitment::none, Source::unsaid},
    // the verb nearest to the number in its clause comes first
    {Bound::at_least, "收入力争增长", Commitment::soft, Source::verb, "力争"},
    {Bound::about, "收入务必增长", Commitment::hard, Source::verb, "务必"},
    {Bound::equal, "确保5%、力争", Commitment::soft, Source::verb, "力争"},
    {Bound::equal, "力争6%，确保", Commitment::hard, Source::verb, "确保"},
    // and reaches no further
    {Bound::equal, "确保粮食安全，收入增长", Commitment::none, Source::unsaid},
    {Bound::equal, "确保粮食安全；收入增长", Commitment::none, Source::unsaid},
    {Bound::equal, "返还保证金", Commitment::none, Source::unsaid},
    // 预期 holds for the sentence, after the bound
    {Bound::equal, "预期目标是：收入增长5%；投资增长", Commitment::soft, Source::expectation, "预期"},
    {Bound::at_least, "预期目标是：收入增长", Commitment::hard, Source::bound},
    {Bound::equal, "预期目标已定。收入增长", Commitment::none, Source::unsaid},
};

TEST_CASE("how firmly a target is promised") {
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CAPTURE(to_string(row.bound));
    const auto found = commitment(row.bound, row.before);
    CHECK(to_string(found.commitment) == to_string(row.commitment));
    CHECK(to_string(found.source) == to_string(row.source));
    CHECK(found.word == row.word);
  }
}

TEST_CASE("each word says what its row says") {
  for (const auto& row : detail::commitments::commitment_words) {
    CAPTURE(row.word);
    const auto found = commitment(Bound::equal, std::string(row.word) + "增长");
    CHECK(to_string(found.commitment) == to_string(row.commitment));
    CHECK(found.stretch == row.stretch);
  }
}

TEST_CASE("a figure where it stands") {
  const auto document = Document::from_utf8("全年确保收入增长5%、力争增长6%。投资增长8%。");
  Figure figure;
  figure.sentence = {0, 19};
  figure.span = {8, 10};
  CHECK(commitment(document, figure).word == "确保");
  figure.span = {15, 17};
  CHECK(commitment(document, figure).word == "力争");
}

}  // namespace
