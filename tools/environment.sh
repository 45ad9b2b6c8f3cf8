# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
#
# Sourced by ./score and ./test: everything they need, in .venv of this folder, got when it is missing.

venv=.venv
python=${PYTHON:-python3}

say() { printf '\n== %s\n' "$*"; }

# available PACKAGE COMMAND...: true where COMMAND succeeds, once the Debian PACKAGE is installed if need be.
# Only root's apt-get is used, and never silently.
available() {
  package=$1 && shift
  "$@" >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  say "installing the Debian package $package"
  [ -n "${apt_is_fresh:-}" ] || apt-get -qq update
  apt_is_fresh=yes
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$package" >/dev/null
  "$@" >/dev/null 2>&1
}

# need PACKAGE COMMAND...: the same, or an end with a word of advice.
need() {
  available "$@" && return
  echo "$0: needs what the Debian package $1 holds; install it, for example: sudo apt-get install $1" >&2
  exit 1
}

# make_environment: a virtual environment in $venv, and a compiler to build with.
make_environment() {
  need python3 "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))'
  need python3-venv "$python" -c 'import ensurepip'
  need python3-dev "$python" -c 'import os, sysconfig; os.stat(sysconfig.get_path("include") + "/Python.h")'
  need g++ c++ -std=c++20 -fsyntax-only -include ranges -x c++ /dev/null
  [ -x "$venv/bin/pip" ] || "$python" -m venv --clear "$venv"
  PATH=$PWD/$venv/bin:$PATH
}

# build_requirements: what pyproject.toml asks for to build, one a line.
build_requirements() {
  python - <<'EOF'
try:
    import tomllib
except ImportError:  # Python 3.10
    from pip._vendor import tomli as tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["build-system"]["requires"], "cmake>=3.24", "ninja", sep="\n")
EOF
}

# up_to_date STAMP: true where nothing that is installed changed after STAMP was written.
up_to_date() {
  [ -e "$1" ] && [ -z "$(find CMakeLists.txt pyproject.toml README.md cmake include src python \
    -name __pycache__ -prune -o -newer "$1" -print | head -n 1)" ]
}

# install_zhibiao EXTRAS: installs zhibiao with EXTRAS ("" or "[dev]"), unless that is done already.
# What is compiled stays in build/, so that a second time takes only what changed.
install_zhibiao() {
  stamp="$venv/installed$1"
  up_to_date "$stamp" && return
  say "installing zhibiao in $venv (the first time takes two or three minutes)"
  build_requirements >"$venv/build-requirements.txt"
  pip install -q --disable-pip-version-check -r "$venv/build-requirements.txt"
  pip install -q --disable-pip-version-check --no-build-isolation ".$1"
  touch "$venv/installed" "$stamp"
}
