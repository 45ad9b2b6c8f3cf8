// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <zhibiao/assess/completion.hpp>

#include <doctest/doctest.h>

// Tables of numbers stand in tests/cases/verdict.json; here is what a table cannot say.

namespace {

using namespace zhibiao;

TEST_CASE("a missing result, a missing target and a target of 0 are three things") {
  const Decimal zero, five = 5;
  CHECK(completion(CompletionForm::ratio, {{}, five, {}}).reason == CompletionReason::no_figure);
  CHECK(completion(CompletionForm::ratio, {five, {}, {}}).reason == CompletionReason::no_target);
  CHECK(completion(CompletionForm::ratio, {five, zero, {}}).reason == CompletionReason::target_not_positive);
  CHECK(completion(CompletionForm::ratio, {zero, five, {}}).value.value() == zero);
}

TEST_CASE("a result on the wrong side of its base is below 0, not cut off") {
  const auto found = completion(CompletionForm::change, {Decimal(86), Decimal(88), Decimal(87)});
  CHECK(found.value.value() == Decimal(-1));
  const auto low = completion(CompletionForm::distance, {Decimal(9), Decimal(5), Decimal(8)});
  CHECK(low.value.value().sign() < 0);
}

}  // namespace
