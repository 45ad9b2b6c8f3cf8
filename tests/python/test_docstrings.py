# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Docstrings: every public name has one with an example; pytest runs those of the package itself."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any

import zhibiao

MODULES = sorted(
    module.name
    for module in pkgutil.iter_modules(zhibiao.__path__, "zhibiao.")
    if not module.name.endswith(("._core", ".__main__"))
)
PRIVATE_MODULES = ("zhibiao.table", "zhibiao.display")


def members(owner: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    """A class's public methods and properties, its own and those it has from the package."""
    for base in owner.__mro__:
        if base.__module__.startswith("zhibiao"):
            yield from (
                (f"{prefix}.{name}", member)
                for name, member in vars(base).items()
                if not name.startswith("_") and (callable(member) or isinstance(member, property))
            )


def public_names() -> Iterator[tuple[str, Any]]:
    for name in MODULES:
        if name in PRIVATE_MODULES:
            continue
        module = importlib.import_module(name)
        for public in getattr(module, "__all__", ()):
            found = getattr(module, public)
            if inspect.isclass(found) or inspect.isfunction(found):
                yield f"{name}.{public}", found
            if inspect.isclass(found):
                yield from members(found, f"{name}.{public}")


def test_public_names_have_an_example() -> None:
    missing = [name for name, found in public_names() if ">>>" not in (inspect.getdoc(found) or "")]
    assert missing == []
