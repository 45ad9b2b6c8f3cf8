// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/arrow_import.hpp>

#include <panel/batches.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::arrow {
namespace {

using test::Chunks;
using test::Tables;

Tables sample() { return Tables().add<double>("y", "g", {1, 2, 3}).words("place", {"甲", "乙", "丙"}); }

TEST_CASE("a batch tells its columns") {
  const auto batches = sample().batches();
  CHECK(batches.rows() == 3);
  CHECK(batches.names() == std::vector<std::string>{"y", "place"});
  REQUIRE(batches.column("y").has_value());
  CHECK(batches.column("y")->format == "g");
  CHECK(batches.column("y")->rows == 3);
  CHECK_FALSE(batches.column("t").has_value());
}

TEST_CASE("batches of a stream follow one another; empty ones are passed over") {
  Chunks chunks({sample(), Tables().add<double>("y", "g", {}).words("place", {}), sample()});
  const auto batches = chunks.batches();
  CHECK(batches.rows() == 6);
  CHECK(batches.column("y")->pieces.size() == 2);
  CHECK(chunks.released);
}

TEST_CASE("what was taken is released once, also when it moves") {
  auto owner = std::make_shared<const int>(1);
  const std::weak_ptr<const int> alive = owner;
  Array array{};
  Schema schema{};
  auto table = sample().table();
  table.owner = owner;
  export_schema(table, schema);
  export_array(table, array);
  {
    auto batches = Batches::from_array(schema, array);
    CHECK((array.release == nullptr));
    CHECK((schema.release == nullptr));
    auto moved = std::move(batches);
    table = {};
    owner.reset();
    CHECK_FALSE(alive.expired());
  }
  CHECK(alive.expired());
}

TEST_CASE("what cannot be read is refused in a sentence, and released") {
  SUBCASE("a single column") {
    auto table = sample().table();
    Schema schema{};
    Array array{};
    export_schema(table, schema);
    export_array(table, array);
    Schema child = *schema.children[0];
    schema.children[0]->release = nullptr;
    CHECK_THROWS_WITH_AS(
        Batches::from_array(child, array),
        "Expected a table (Arrow format +s), got Arrow format g; give a data frame or a record batch, not a "
        "single column",
        panel::ColumnError);
    CHECK((array.release == nullptr));
    release(schema);
  }
  SUBCASE("a stream that fails on the way") {
    Chunks chunks({sample(), sample()});
    chunks.fails_at = 1;
    CHECK_THROWS_WITH(chunks.batches(), "The table's producer failed: the disk is full");
    CHECK(chunks.released);
  }
  SUBCASE("a stream that was used") {
    Stream used{};
    CHECK_THROWS_WITH(Batches::from_stream(used), "The table's stream was used before; make a new one");
  }
}

TEST_CASE("batches that do not fit their schema") {
  const auto refused = [](void (*damage)(Array&)) {
    Schema schema{};
    Array array{};
    export_schema(sample().table(), schema);
    export_array(sample().table(), array);
    damage(array);
    CHECK_THROWS_WITH(Batches::from_array(schema, array),
                      "The table's producer made a batch whose columns do not fit its schema");
  };
  refused([](Array& array) { array.length = -1; });
  refused([](Array& array) { array.length = 4; });
  refused([](Array& array) { array.offset = 1; });
  refused([](Array& array) { array.offset = -1; });
  refused([](Array& array) { array.children[1]->length = 2; });
  refused([](Array& array) { array.children[1]->offset = -1; });
  refused([](Array& array) { array.n_children = 1; });
}

TEST_CASE("an error names the column and the row") {
  const panel::ColumnError error("d", 4, "no direction");
  CHECK(std::string(error.what()) == "Column \"d\", row 4: no direction");
  CHECK(error.column() == "d");
  CHECK(error.row() == 4);
  CHECK(std::string(panel::ColumnError("d", std::nullopt, "odd").what()) == "Column \"d\": odd");
}

}  // namespace
}  // namespace zhibiao::arrow
