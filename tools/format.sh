#!/bin/sh
# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
#
# Lays out every source as `./test style` wants it.

set -eu
cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH
find include src tests/cpp -name '*.hpp' -o -name '*.cpp' | xargs clang-format -i
ruff check --fix --quiet . || true  # what cannot be mended by a machine, `./test style` says
ruff format .
