// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/arrow_import.hpp>
#include <zhibiao/panel/column.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Tables made by hand, handed over as another library would: through the published interface.
namespace zhibiao::test {

/// Columns and the buffers they view.
class Tables {
 public:
  template <class T>
  Tables& add(std::string name, std::string format, std::vector<T> values, std::vector<bool> valid = {}) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(values));
    return keep(panel::fixed_column(std::move(name), std::move(format), *kept), kept, valid);
  }
  Tables& words(std::string name, const std::vector<std::string>& values, std::vector<bool> valid = {}) {
    auto kept = std::make_shared<panel::TextColumn>();
    for (const auto& value : values) kept->push_back(value);
    return keep(kept->arrow(std::move(name)), kept, valid);
  }
  Tables& categories(std::string name, std::vector<std::int8_t> codes,
                     const std::vector<std::string>& names) {
    auto kept = std::make_shared<std::pair<std::vector<std::int8_t>, panel::TextColumn>>();
    kept->first = std::move(codes);
    for (const auto& word : names) kept->second.push_back(word);
    return keep(panel::named_column(std::move(name), "c", kept->first, kept->second), kept, {});
  }
  [[nodiscard]] arrow::Table table() const {
    auto owner = std::make_shared<const std::deque<std::shared_ptr<const void>>>(owners_);
    return {columns_, columns_.empty() ? 0 : columns_.front().length, owner};
  }
  /// One batch, rows [from, from + rows) of which are seen: the others lie before and after.
  [[nodiscard]] arrow::Batches slice(std::size_t from, std::size_t rows) const {
    arrow::Schema schema{};
    arrow::Array array{};
    arrow::export_schema(table(), schema);
    arrow::export_array(table(), array);
    for (std::int64_t i = 0; i < array.n_children; ++i) {
      array.children[i]->offset = static_cast<std::int64_t>(from);
      array.children[i]->length = static_cast<std::int64_t>(rows);
    }
    array.length = static_cast<std::int64_t>(rows);
    return arrow::Batches::from_array(schema, array);
  }
  [[nodiscard]] arrow::Batches batches() const { return slice(0, table().rows); }

 private:
  Tables& keep(arrow::Column column, const std::shared_ptr<const void>& kept,
               const std::vector<bool>& valid) {
    owners_.push_back(kept);
    if (!valid.empty()) {
      auto bits = std::make_shared<panel::BitColumn>();
      for (const bool bit : valid) bits->push_back(bit);
      owners_.push_back(bits);
      column.nullable = true;
      column.nulls = bits->unset();
      column.buffers[0] = bits->data();
    }
    columns_.push_back(std::move(column));
    return *this;
  }

  std::vector<arrow::Column> columns_;
  std::deque<std::shared_ptr<const void>> owners_;
};

/// A stream of several batches of one schema, as a chunked table is handed over.
class Chunks {
 public:
  explicit Chunks(std::vector<Tables> parts) : parts_(std::move(parts)) {}

  [[nodiscard]] arrow::Batches batches() {
    arrow::Stream stream{&schema, &next, &error, &done, this};
    return arrow::Batches::from_stream(stream);
  }
  bool released = false;
  std::optional<std::size_t> fails_at;

 private:
  static Chunks& self(arrow::Stream* stream) { return *static_cast<Chunks*>(stream->private_data); }
  static int schema(arrow::Stream* stream, arrow::Schema* out) {
    arrow::export_schema(self(stream).parts_.front().table(), *out);
    return 0;
  }
  static int next(arrow::Stream* stream, arrow::Array* out) {
    auto& own = self(stream);
    *out = {};
    if (own.fails_at == own.at_) return 5;
    if (own.at_ < own.parts_.size()) arrow::export_array(own.parts_[own.at_++].table(), *out);
    return 0;
  }
  static const char* error(arrow::Stream*) { return "the disk is full"; }
  static void done(arrow::Stream* stream) {
    self(stream).released = true;
    stream->release = nullptr;
  }

  std::vector<Tables> parts_;
  std::size_t at_ = 0;
};

}  // namespace zhibiao::test
