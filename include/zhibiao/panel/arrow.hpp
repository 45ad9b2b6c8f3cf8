// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/panel/arrow_abi.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao::arrow {

/// A column that lies ready in memory: views of buffers that somebody else owns.
struct Column {
  std::string name;
  std::string format;  ///< Arrow's type code: `u`, `I`, `b`, `d:38,6`
  bool nullable = false;
  std::size_t length = 0;
  std::size_t nulls = 0;
  std::array<const void*, 3> buffers{};        ///< validity (null: all valid), then as the type asks
  std::shared_ptr<const Column> dictionary{};  ///< the names, where `format` is the type of the codes
};

/// Columns of one length, and what keeps their buffers alive.
struct Table {
  std::vector<Column> columns;
  std::size_t rows = 0;
  std::shared_ptr<const void> owner;
};

/// Fill in one of Arrow's structures.  Nothing is copied: each structure, and each child of it, holds
/// a share of `owner` until its consumer calls `release`.  They throw `std::bad_alloc` only.
void export_schema(const Table& table, Schema& out);
void export_array(const Table& table, Array& out);
/// One batch, then the end.
void export_stream(Table table, Stream& out);

/// Releases what a structure holds, if it has not been released or moved away.
template <class Structure>
void release(Structure& structure) noexcept {
  if (structure.release != nullptr) structure.release(&structure);
}

namespace detail {

/// What the pointers of one Schema point to.
struct SchemaNode {
  std::string format, name;
  std::vector<Schema> children;
  std::vector<Schema*> pointers;
  Schema dictionary{};
};

/// What the pointers of one Array point to.
struct ArrayNode {
  std::array<const void*, 3> buffers{};
  std::vector<Array> children;
  std::vector<Array*> pointers;
  Array dictionary{};
  std::shared_ptr<const void> owner;
};

/// Children first, as the interface asks; one that was moved away has no `release`.
template <class Structure, class Node>
void release_node(Structure* self) {
  const std::unique_ptr<Node> node(static_cast<Node*>(self->private_data));
  for (auto& child : node->children) release(child);
  release(node->dictionary);
  self->release = nullptr;
}

/// Hands a filled node over to `out`, which releases it from then on.
template <class Structure, class Node>
void adopt(Structure& out, std::unique_ptr<Node> node, bool has_dictionary) {
  for (auto& child : node->children) node->pointers.push_back(&child);
  out.n_children = static_cast<std::int64_t>(node->children.size());
  out.children = node->pointers.empty() ? nullptr : node->pointers.data();
  out.dictionary = has_dictionary ? &node->dictionary : nullptr;
  out.release = &release_node<Structure, Node>;
  out.private_data = node.release();
}

/// A node whose children are released should filling it fail half way.
template <class Structure, class Node>
struct Filling {
  std::unique_ptr<Node> node = std::make_unique<Node>();

  explicit Filling(std::size_t children) {
    node->children.resize(children);
    node->pointers.reserve(children);
  }
  Filling(const Filling&) = delete;
  Filling& operator=(const Filling&) = delete;
  ~Filling() {
    if (node == nullptr) return;
    for (auto& child : node->children) release(child);
    release(node->dictionary);
  }
};

[[nodiscard]] inline Schema schema_head(const SchemaNode& node, bool nullable) noexcept {
  Schema out{};
  out.format = node.format.c_str();
  out.name = node.name.c_str();
  out.flags = nullable ? flag_nullable : 0;
  return out;
}

inline void fill(Schema& out, const Column& column) {
  Filling<Schema, SchemaNode> filling(0);
  auto& node = *filling.node;
  node.format = column.format;
  node.name = column.name;
  if (column.dictionary) fill(node.dictionary, *column.dictionary);
  out = schema_head(node, column.nullable);
  adopt(out, std::move(filling.node), column.dictionary != nullptr);
}

/// A buffer of a column without rows may have no address; consumers ask for one.
[[nodiscard]] inline const void* addressed(const void* buffer) noexcept {
  static constexpr std::array<std::int64_t, 2> nothing{};
  return buffer != nullptr ? buffer : nothing.data();
}

/// Strings have validity, offsets and bytes; everything else validity and values.
[[nodiscard]] inline std::int64_t buffer_count(const Column& column) noexcept {
  return column.format == "u" ? 3 : 2;
}

inline void fill(Array& out, const Column& column, const std::shared_ptr<const void>& owner) {
  Filling<Array, ArrayNode> filling(0);
  auto& node = *filling.node;
  node.owner = owner;
  node.buffers = {column.buffers[0], addressed(column.buffers[1]), addressed(column.buffers[2])};
  if (column.dictionary) fill(node.dictionary, *column.dictionary, owner);
  out = {};
  out.length = static_cast<std::int64_t>(column.length);
  out.null_count = static_cast<std::int64_t>(column.nulls);
  out.n_buffers = buffer_count(column);
  out.buffers = node.buffers.data();
  adopt(out, std::move(filling.node), column.dictionary != nullptr);
}

/// What a Stream holds.
struct StreamNode {
  Table table;
  bool done = false;
};

/// Runs a callback's work, with the one failure there can be as an errno.
template <class Work>
int guarded(Work work) noexcept {
  try {
    work();
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  } catch (...) {
    return EIO;
  }
}

inline int stream_schema(Stream* self, Schema* out) noexcept {
  return guarded([&] { export_schema(static_cast<StreamNode*>(self->private_data)->table, *out); });
}

inline int stream_next(Stream* self, Array* out) noexcept {
  auto& node = *static_cast<StreamNode*>(self->private_data);
  *out = {};
  if (node.done) return 0;
  return guarded([&] {
    export_array(node.table, *out);
    node.done = true;
  });
}

inline const char* stream_error(Stream*) noexcept { return nullptr; }

inline void stream_release(Stream* self) noexcept {
  delete static_cast<StreamNode*>(self->private_data);
  self->release = nullptr;
}

}  // namespace detail

inline void export_schema(const Table& table, Schema& out) {
  detail::Filling<Schema, detail::SchemaNode> filling(table.columns.size());
  auto& node = *filling.node;
  node.format = "+s";
  for (std::size_t i = 0; i < table.columns.size(); ++i) detail::fill(node.children[i], table.columns[i]);
  out = detail::schema_head(node, false);
  detail::adopt(out, std::move(filling.node), false);
}

inline void export_array(const Table& table, Array& out) {
  detail::Filling<Array, detail::ArrayNode> filling(table.columns.size());
  auto& node = *filling.node;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    detail::fill(node.children[i], table.columns[i], table.owner);
  out = {};
  out.length = static_cast<std::int64_t>(table.rows);
  out.n_buffers = 1;
  out.buffers = node.buffers.data();
  detail::adopt(out, std::move(filling.node), false);
}

inline void export_stream(Table table, Stream& out) {
  auto node = std::make_unique<detail::StreamNode>(detail::StreamNode{std::move(table)});
  out = {&detail::stream_schema, &detail::stream_next, &detail::stream_error, &detail::stream_release,
         node.release()};
}

}  // namespace zhibiao::arrow
