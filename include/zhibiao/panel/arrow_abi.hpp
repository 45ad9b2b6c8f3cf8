// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <cstdint>
#include <type_traits>

/// The three structures of the Arrow C data interface and the Arrow C stream interface, member for
/// member (https://arrow.apache.org/docs/format/CDataInterface.html, CStreamInterface.html).  They
/// stand in a namespace of their own so that this header can meet Arrow's; the layout is the same,
/// so that a pointer to one may be handed over as a pointer to the other.
namespace zhibiao::arrow {

inline constexpr std::int64_t flag_nullable = 2;  ///< ARROW_FLAG_NULLABLE

/// ArrowSchema: the type, the name and the children of a column.
struct Schema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  Schema** children;
  Schema* dictionary;
  void (*release)(Schema*);
  void* private_data;
};

/// ArrowArray: the buffers of a column.
struct Array {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  Array** children;
  Array* dictionary;
  void (*release)(Array*);
  void* private_data;
};

/// ArrowArrayStream: record batches, one after another.  The callbacks return 0 or an errno.
struct Stream {
  int (*get_schema)(Stream*, Schema* out);
  int (*get_next)(Stream*, Array* out);
  const char* (*get_last_error)(Stream*);
  void (*release)(Stream*);
  void* private_data;
};

static_assert(std::is_standard_layout_v<Schema> && std::is_trivially_copyable_v<Schema>);
static_assert(std::is_standard_layout_v<Array> && std::is_trivially_copyable_v<Array>);
static_assert(std::is_standard_layout_v<Stream> && std::is_trivially_copyable_v<Stream>);

}  // namespace zhibiao::arrow
