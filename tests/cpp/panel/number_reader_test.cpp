// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/decimal_column.hpp>
#include <zhibiao/panel/number_reader.hpp>

#include <panel/batches.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace zhibiao::panel {
namespace {

using test::Chunks;
using test::Tables;
using Numbers = std::vector<std::optional<double>>;

Numbers read(const arrow::Batches& batches, std::size_t begin, std::size_t count) {
  const NumberReader reader(*batches.column("y"));
  std::vector<double> values(count);
  std::vector<std::uint8_t> present(count, 7);
  reader.read(begin, values, present);
  Numbers out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(present[i] != 0 ? std::optional(values[i]) : std::nullopt);
  return out;
}
Numbers read(const arrow::Batches& batches) { return read(batches, 0, batches.rows()); }

template <class T>
void check_type(const char* format) {
  CAPTURE(format);
  const auto batches = Tables().add<T>("y", format, {T{0}, T{1}, T{100}, static_cast<T>(-1)}).batches();
  CHECK(read(batches) == Numbers{0, 1, 100, static_cast<double>(static_cast<T>(-1))});
}

TEST_CASE("numbers of every width") {
  check_type<double>("g");
  check_type<float>("f");
  check_type<std::int8_t>("c");
  check_type<std::uint8_t>("C");
  check_type<std::int16_t>("s");
  check_type<std::uint16_t>("S");
  check_type<std::int32_t>("i");
  check_type<std::uint32_t>("I");
  check_type<std::int64_t>("l");
  check_type<std::uint64_t>("L");
}

TEST_CASE("integers of 64 bits, up to the largest") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const std::vector<std::int64_t> values{(std::int64_t{1} << 51) - 1, -(std::int64_t{1} << 51), 0, 2030, -7};
  const auto as_doubles = Numbers{0x1p51 - 1, -0x1p51, 0, 2030, -7};
  CHECK(read(Tables().add("y", "l", values).batches()) == as_doubles);
  CHECK(read(Tables()
                 .add<std::int64_t>("y", "l",
                                    {1, std::int64_t{1} << 51, -(std::int64_t{1} << 51) - 1, most, -most - 1})
                 .batches()) == Numbers{1, 0x1p51, -0x1p51 - 1, 0x1p63, -0x1p63});
}

TEST_CASE("validity from any bit on") {
  std::vector<double> values;
  std::vector<bool> valid;
  for (int i = 0; i < 43; ++i) {
    values.push_back(i);
    valid.push_back(i % 3 != 0 && i % 7 != 2);
  }
  const auto tables = Tables().add("y", "g", values, valid);
  for (std::size_t from = 0; from < 12; ++from)
    for (const std::size_t rows : {std::size_t{0}, std::size_t{3}, std::size_t{8}, std::size_t{31}}) {
      const auto found = read(tables.slice(from, rows));
      for (std::size_t i = 0; i < rows; ++i)
        REQUIRE(found[i] == (valid[from + i] ? std::optional(values[from + i]) : std::nullopt));
    }
}

TEST_CASE("bits, from an offset within a byte") {
  const auto batches =
      Tables().add<std::uint8_t>("y", "b", {0b10110101, 0b1, 0, 0, 0, 0, 0, 0, 0, 0}).slice(5, 4);
  CHECK(read(batches) == Numbers{1, 0, 1, 1});
}

TEST_CASE("decimals are the doubles that their digits read as") {
  const auto wide = [](std::vector<Int128> values, const char* format) {
    return read(Tables().add<Int128>("y", format, std::move(values)).batches());
  };
  constexpr auto minus = std::numeric_limits<std::uint64_t>::max();
  CHECK(wide({{1, 0}, {55, 0}, {minus - 54, minus}}, "d:38,1") == Numbers{0.1, 5.5, -5.5});
  CHECK(wide({{12345678901234, 0}}, "d:38,6") == Numbers{12345678.901234});
  CHECK(wide({{0, 1}, {0, minus}}, "d:38,0") == Numbers{0x1p64, -0x1p64});
  CHECK(wide({{0x8000000000000000U, 0}}, "d:38,0,128") == Numbers{0x1p63});
  CHECK(wide({{5, 0}}, "d:5,-3") == Numbers{5000});
  CHECK(read(Tables().add<std::int32_t>("y", "d:9,2,32", {1234, -5}).batches()) == Numbers{12.34, -0.05});
  CHECK(read(Tables().add<std::int64_t>("y", "d:18,3,64", {1234}).batches()) == Numbers{1.234});
}

TEST_CASE("missing numbers") {
  const auto some = Tables().add<double>("y", "g", {1, 2, 3}, {true, false, true});
  CHECK(read(some.batches()) == Numbers{1, std::nullopt, 3});
  CHECK(read(some.slice(1, 2)) == Numbers{std::nullopt, 3});
  CHECK(read(Tables().add<char>("y", "n", {0, 0}).batches()) == Numbers{std::nullopt, std::nullopt});
}

TEST_CASE("any rows of a column in several batches") {
  Chunks chunks({Tables().add<double>("y", "g", {0, 1, 2}), Tables().add<double>("y", "g", {3}, {false}),
                 Tables().add<double>("y", "g", {4, 5})});
  const auto batches = chunks.batches();
  CHECK(read(batches) == Numbers{0, 1, 2, std::nullopt, 4, 5});
  CHECK(read(batches, 2, 3) == Numbers{2, std::nullopt, 4});
  CHECK(read(batches, 5, 1) == Numbers{5});
  CHECK(read(batches, 6, 0).empty());
}

TEST_CASE("a batch whose rows are missing as a whole") {
  const auto table = Tables().add<double>("y", "g", {1, 2, 3}).table();
  arrow::Schema schema{};
  arrow::Array array{};
  arrow::export_schema(table, schema);
  arrow::export_array(table, array);
  const std::uint8_t valid = 0b101;
  array.buffers[0] = &valid;
  array.null_count = -1;  // not counted
  CHECK(read(arrow::Batches::from_array(schema, array)) == Numbers{1, std::nullopt, 3});
}

void check_refused(const Tables& tables, const std::string& message) {
  const auto batches = tables.batches();
  CHECK_THROWS_WITH_AS(NumberReader(*batches.column("y")), message.c_str(), ColumnError);
}

TEST_CASE("what is no number is refused by name") {
  const std::string advice = "; cast the column to a float, an integer or a decimal of at most 38 digits";
  check_refused(Tables().words("y", {"a"}), "Column \"y\": Expected numbers, got Arrow format u" + advice);
  check_refused(Tables().categories("y", {0}, {"a"}),
                "Column \"y\": Expected numbers, got a dictionary with codes of Arrow format c" + advice);
  for (const auto* format : {"e", "tdD", "d:76,2,256", "d:", "d:38", "d:38,2,128,1", "d:a,b", "vu", ""})
    check_refused(Tables().add<Int128>("y", format, {{}}),
                  "Column \"y\": Expected numbers, got Arrow format " + std::string(format) + advice);
}

TEST_CASE("a buffer that is not there") {
  const auto table = Tables().add<double>("y", "g", {1}).table();
  arrow::Schema schema{};
  arrow::Array array{};
  arrow::export_schema(table, schema);
  arrow::export_array(table, array);
  array.children[0]->buffers[1] = nullptr;
  const auto batches = arrow::Batches::from_array(schema, array);
  CHECK_THROWS_WITH(NumberReader(*batches.column("y")), "Column \"y\": Its producer left out a buffer");
}

}  // namespace
}  // namespace zhibiao::panel
