# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The numbers of an assessment, as its callers have them, for the core."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, TypeAlias

from zhibiao import _core
from zhibiao._exact import has_room
from zhibiao.errors import RuleError
from zhibiao.figures import Figure

Number: TypeAlias = int | str | Decimal | Figure
Given: TypeAlias = Mapping[str, Any] | Sequence[Any] | None

_KEYS = ("target", "actual", "base", "completion", "weight", "kind", "elapsed", "not_applicable")


def _refuse(row: str, key: str, what: str) -> RuleError:
    return RuleError(f"{row}.{key}: {what}", "", None, f"{row}.{key}")


def decimal_of(value: Any, row: str, key: str) -> Decimal:
    """An exact number; a float is refused."""
    if isinstance(value, float | bool):
        raise TypeError(f"{row}.{key}: Expected an int, a Decimal or digits, got the {type(value).__name__} "
                        f"{value!r}; write the number as it is printed")  # fmt: skip
    try:
        found = Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        found = Decimal("NaN")
    if not found.is_finite():
        raise _refuse(row, key, f"Expected a number, got {value!r}")
    if not has_room(found):
        raise _refuse(row, key, f"Expected a number of at most 38 digits, got {value!r}")
    return found


def _one(value: Any, unit: str | None, row: str, key: str) -> Decimal:
    """A number, that of a figure in the unit of the target."""
    if not isinstance(value, Figure):
        return decimal_of(value, row, key)
    if value.value2 is not None:
        raise _refuse(row, key, f"Expected one value, got the range {value.text}; say which end is meant")
    if unit is None or unit == value.unit:
        return value.value
    found = _core.value_in(value.value, value.unit, unit)
    if found is None:
        raise _refuse(row, key, f"Expected unit {unit}, got {value.unit}")
    return found


def _several(value: Any, unit: str | None, row: str, key: str) -> list[Decimal]:
    if value is None:
        return []
    values = value if isinstance(value, list | tuple) else [value]
    return [_one(inner, unit, row, key) for inner in values]


def _quotient(value: Any, row: str, key: str) -> tuple[Decimal, Decimal]:
    """A ratio as ``1.1``, ``"110%"``, ``"6/12"`` or a Fraction."""
    if isinstance(value, Fraction):
        return Decimal(value.numerator), Decimal(value.denominator)
    if isinstance(value, str) and value.endswith("%"):
        return decimal_of(value[:-1], row, key), Decimal(100)
    if isinstance(value, str) and value.count("/") == 1:
        above, below = (decimal_of(part, row, key) for part in value.split("/"))
        if not below:
            raise _refuse(row, key, f"Expected a quotient, got {value}")
        return above, below
    return decimal_of(value, row, key), Decimal(1)


def _fields_of(row: str, given: Any) -> Mapping[str, Any]:
    if given is None:
        return {}
    if isinstance(given, Mapping):
        return given
    if isinstance(given, str) or not isinstance(given, Sequence) or not 2 <= len(given) <= 3:
        raise RuleError(f"{row}: Expected (target, actual) or (target, actual, base), got {given!r}",
                        "", None, row)  # fmt: skip
    return dict(zip(("target", "actual", "base"), given, strict=False))


def _unit_of(target: Any) -> str | None:
    first = target[0] if isinstance(target, list | tuple) and target else target
    return first.unit if isinstance(first, Figure) else None


def _check_keys(row: str, fields: Mapping[str, Any]) -> None:
    for key in fields:
        if key not in _KEYS:
            near = difflib.get_close_matches(str(key), _KEYS, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise _refuse(row, str(key), f"Expected one of {', '.join(_KEYS)}; got {key}{hint}")


def input_of(row: str, given: Given) -> dict[str, Any]:
    """The row as the core takes it; a key without a value is left out."""
    fields = _fields_of(row, given)
    _check_keys(row, fields)
    unit = _unit_of(fields.get("target"))
    read: dict[str, Callable[[Any], Any]] = {
        "base": lambda value: _one(value, unit, row, "base"),
        "weight": lambda value: decimal_of(value, row, "weight"),
        "completion": lambda value: _quotient(value, row, "completion"),
        "elapsed": lambda value: _quotient(value, row, "elapsed"),
        "kind": str,
        "not_applicable": str,
    }
    return {
        "id": row,
        "targets": _several(fields.get("target"), unit, row, "target"),
        "actuals": _several(fields.get("actual"), unit, row, "actual"),
        **{key: convert(fields[key]) for key, convert in read.items() if fields.get(key) is not None},
    }
