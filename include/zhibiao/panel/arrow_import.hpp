// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow.hpp>
#include <zhibiao/panel/arrow_abi.hpp>
#include <zhibiao/panel/column_error.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::arrow {

/// One of Arrow's structures, moved out of where it stood; released in the end, once.
template <class Structure>
class Taken {
 public:
  Taken() = default;
  explicit Taken(Structure& from) noexcept : held_(from) { from.release = nullptr; }
  Taken(Taken&& other) noexcept : Taken(other.held_) {}
  Taken& operator=(Taken&& other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~Taken() { release(held_); }

  [[nodiscard]] explicit operator bool() const noexcept { return held_.release != nullptr; }
  [[nodiscard]] const Structure& operator*() const noexcept { return held_; }
  [[nodiscard]] const Structure* operator->() const noexcept { return &held_; }
  [[nodiscard]] Structure* fill() noexcept { return &held_; }

 private:
  Structure held_{};
};

/// Validity as Arrow keeps it: a bit a row, from `offset` on; no bits where every row is valid.
struct Bits {
  const std::uint8_t* bits = nullptr;
  std::size_t offset = 0;

  [[nodiscard]] bool operator[](std::size_t i) const noexcept {
    return bits == nullptr || ((bits[(offset + i) / 8] >> ((offset + i) % 8)) & 1) != 0;
  }
};

/// The part of a column that one batch holds.
struct Piece {
  const Array* array = nullptr;
  std::size_t first = 0;  ///< the row's own number in the buffers of `array`
  std::size_t rows = 0;
  std::array<Bits, 2> validity{};  ///< of the column, and of the batch as a whole
};

/// A column of somebody else's table, borrowed: valid as long as its `Batches` live.
struct Pieces {
  std::string name;
  std::string format;
  const Schema* dictionary = nullptr;  ///< the type of the values, where the column holds codes
  std::vector<Piece> pieces;
  std::size_t rows = 0;
  const Schema* type = nullptr;  ///< the whole of it, for columns of lists
};

/// Somebody else's table: record batches of one schema, checked for their shape.  Nothing is copied; what
/// was taken is released with this object.  The interface does not tell how long a buffer is, so that a
/// producer that lies about lengths cannot be found out.
class Batches {
 public:
  /// Takes and drains `stream`.  Throws `panel::ColumnError` where it fails or holds no table.
  [[nodiscard]] static Batches from_stream(Stream& stream);
  /// Takes one record batch.  Throws `panel::ColumnError` where it is none.
  [[nodiscard]] static Batches from_array(Schema& schema, Array& array);

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::vector<std::string> names() const;
  /// The first column of this name, or nothing.
  [[nodiscard]] std::optional<Pieces> column(std::string_view name) const;

 private:
  explicit Batches(Taken<Schema> schema);
  void add(Taken<Array> array);

  Taken<Schema> schema_;
  std::vector<Taken<Array>> arrays_;
  std::size_t rows_ = 0;
};

namespace detail {

[[noreturn]] inline void refuse_table(const std::string& message) {
  throw panel::ColumnError("", std::nullopt, message);
}

[[nodiscard]] inline std::string_view text_of(const char* text) noexcept {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// A stream's own words for what went wrong.
inline void require(int status, Taken<Stream>& stream) {
  if (status == 0) return;
  const auto own = text_of(stream->get_last_error(stream.fill()));
  refuse_table("The table's producer failed: " +
               (own.empty() ? std::string(std::strerror(status)) : std::string(own)));
}

/// Whether a batch has a child for each column, none shorter than itself.
[[nodiscard]] inline bool well_formed(const Schema& schema, const Array& batch) noexcept {
  if (batch.n_children != schema.n_children || batch.length < 0 || batch.offset < 0) return false;
  for (std::int64_t i = 0; i < batch.n_children; ++i) {
    const auto* child = batch.children[i];
    if (child == nullptr || child->offset < 0 || child->length < batch.offset + batch.length) return false;
  }
  return true;
}

/// The validity of `array`'s rows from its own row `first` on.
[[nodiscard]] inline Bits validity(const Array& array, std::int64_t first) noexcept {
  if (array.null_count == 0 || array.n_buffers == 0 || array.buffers[0] == nullptr) return {};
  return {static_cast<const std::uint8_t*>(array.buffers[0]), static_cast<std::size_t>(first)};
}

[[nodiscard]] inline Piece piece(const Array& batch, const Array& child) noexcept {
  const auto first = child.offset + batch.offset;
  return {&child,
          static_cast<std::size_t>(first),
          static_cast<std::size_t>(batch.length),
          {validity(child, first), validity(batch, batch.offset)}};
}

}  // namespace detail

inline Batches::Batches(Taken<Schema> schema) : schema_(std::move(schema)) {
  const auto format = schema_ ? detail::text_of(schema_->format) : "nothing";
  if (format != "+s")
    detail::refuse_table("Expected a table (Arrow format +s), got Arrow format " + std::string(format) +
                         "; give a data frame or a record batch, not a single column");
}

inline void Batches::add(Taken<Array> array) {
  if (!detail::well_formed(*schema_, *array))
    detail::refuse_table("The table's producer made a batch whose columns do not fit its schema");
  rows_ += static_cast<std::size_t>(array->length);
  if (array->length > 0) arrays_.push_back(std::move(array));
}

inline Batches Batches::from_stream(Stream& from) {
  Taken<Stream> stream(from);
  if (!stream) detail::refuse_table("The table's stream was used before; make a new one");
  Taken<Schema> schema;
  detail::require(stream->get_schema(stream.fill(), schema.fill()), stream);
  Batches out(std::move(schema));
  while (true) {
    Taken<Array> array;
    detail::require(stream->get_next(stream.fill(), array.fill()), stream);
    if (!array) return out;
    out.add(std::move(array));
  }
}

inline Batches Batches::from_array(Schema& schema, Array& array) {
  Taken<Array> taken(array);
  Batches out{Taken<Schema>(schema)};
  if (!taken) detail::refuse_table("The record batch was used before; make a new one");
  out.add(std::move(taken));
  return out;
}

inline std::vector<std::string> Batches::names() const {
  std::vector<std::string> out;
  for (std::int64_t i = 0; i < schema_->n_children; ++i)
    out.emplace_back(detail::text_of(schema_->children[i]->name));
  return out;
}

inline std::optional<Pieces> Batches::column(std::string_view name) const {
  std::int64_t i = 0;
  while (i < schema_->n_children && detail::text_of(schema_->children[i]->name) != name) ++i;
  if (i == schema_->n_children) return std::nullopt;
  const auto& type = *schema_->children[i];
  Pieces out{std::string(name), std::string(detail::text_of(type.format)), type.dictionary, {}, rows_, &type};
  for (const auto& array : arrays_) out.pieces.push_back(detail::piece(*array, *array->children[i]));
  return out;
}

}  // namespace zhibiao::arrow
