// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#include <doctest/doctest.h>

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/column.hpp>

#include <cstring>
#include <memory>
#include <string_view>

namespace zhibiao::arrow {
namespace {

/// A table of two columns, one of them with names, and a witness of its life.
struct Sample {
  panel::TextColumn text, names;
  std::vector<std::int8_t> codes{1, 0, 1};
  Sample() {
    for (const auto* word : {"收入", "", "学位"}) text.push_back(word);
    for (const auto* word : {"target", "achievement"}) names.push_back(word);
  }
};

Table table_of(const std::shared_ptr<const Sample>& sample) {
  return {{sample->text.arrow("subject"), panel::named_column("role", "c", sample->codes, sample->names)},
          3,
          sample};
}

TEST_CASE("a schema names its columns and their types") {
  const auto table = table_of(std::make_shared<const Sample>());
  Schema schema{};
  export_schema(table, schema);
  REQUIRE(schema.n_children == 2);
  CHECK(std::string_view(schema.format) == "+s");
  CHECK(std::string_view(schema.children[0]->name) == "subject");
  CHECK(std::string_view(schema.children[0]->format) == "u");
  CHECK(schema.children[0]->dictionary == nullptr);
  CHECK(std::string_view(schema.children[1]->format) == "c");
  CHECK(std::string_view(schema.children[1]->dictionary->format) == "u");
  release(schema);
  CHECK((schema.release == nullptr));
}

TEST_CASE("an array points at the columns themselves and keeps them alive until it is released") {
  auto sample = std::make_shared<const Sample>();
  const std::weak_ptr<const Sample> alive = sample;
  const void* codes = sample->codes.data();
  Array array{};
  export_array(table_of(sample), array);
  sample.reset();
  CHECK_FALSE(alive.expired());
  CHECK(array.length == 3);
  CHECK(array.children[0]->n_buffers == 3);
  CHECK(array.children[1]->buffers[1] == codes);
  CHECK(array.children[1]->dictionary->length == 2);
  release(array);
  CHECK(alive.expired());
}

TEST_CASE("a child that was moved away outlives its parent") {
  auto sample = std::make_shared<const Sample>();
  const std::weak_ptr<const Sample> alive = sample;
  Array array{};
  export_array(table_of(sample), array);
  sample.reset();
  Array moved = *array.children[1];
  array.children[1]->release = nullptr;
  release(array);
  CHECK_FALSE(alive.expired());
  CHECK(static_cast<const std::int8_t*>(moved.buffers[1])[0] == 1);
  release(moved);
  CHECK(alive.expired());
}

TEST_CASE("a stream gives one batch, then the end") {
  Stream stream{};
  export_stream(table_of(std::make_shared<const Sample>()), stream);
  Schema schema{};
  Array first{}, second{};
  CHECK(stream.get_schema(&stream, &schema) == 0);
  CHECK(stream.get_next(&stream, &first) == 0);
  CHECK(stream.get_next(&stream, &second) == 0);
  CHECK(stream.get_last_error(&stream) == nullptr);
  CHECK(first.length == 3);
  CHECK((second.release == nullptr));
  release(stream);
  release(first);
  release(schema);
}

TEST_CASE("a stream released unread leaves nothing behind") {
  auto sample = std::make_shared<const Sample>();
  const std::weak_ptr<const Sample> alive = sample;
  Stream stream{};
  export_stream(table_of(sample), stream);
  sample.reset();
  release(stream);
  CHECK(alive.expired());
}

TEST_CASE("a table without rows has buffers with an address") {
  struct Empty {
    panel::TextColumn text;
    std::vector<std::uint32_t> numbers;
  };
  const auto empty = std::make_shared<const Empty>();
  Array array{};
  export_array({{empty->text.arrow("text"), panel::fixed_column("n", "I", empty->numbers)}, 0, empty}, array);
  CHECK(array.length == 0);
  CHECK(array.children[1]->buffers[1] != nullptr);
  release(array);
}

}  // namespace
}  // namespace zhibiao::arrow
