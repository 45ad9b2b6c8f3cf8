# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0

# A toolchain: clang, 16 at least (14 cannot compile the ranges of g++ 12's library).
find_program(ZHIBIAO_CLANG REQUIRED
  NAMES clang++-21 clang++-20 clang++-19 clang++-18 clang++-17 clang++-16 clang++)
set(CMAKE_CXX_COMPILER "${ZHIBIAO_CLANG}")
