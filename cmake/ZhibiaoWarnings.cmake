# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0

# What our own sources (tests, bindings) are compiled with; never installed, never a user's business.
add_library(zhibiao_warnings INTERFACE)
target_compile_options(zhibiao_warnings INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow>
  $<$<CXX_COMPILER_ID:MSVC>:/W4;/utf-8;/permissive->)
if(ZHIBIAO_WERROR)
  target_compile_options(zhibiao_warnings INTERFACE
    $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
