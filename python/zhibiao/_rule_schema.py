# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""The keys of a rule file, and how their values become those of the core.

What a rule *says* (holes between ranges, sums of weights, missing decisions) is checked by the core;
here only that each key is known and its value of the right kind.  ``docs/howto/rules.md`` explains them.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from zhibiao import _core
from zhibiao._exact import has_room

Path: TypeAlias = tuple[str | int, ...]
Check: TypeAlias = Callable[[Any, Path], Any]
Keys: TypeAlias = dict[str, Check]


class Problem(Exception):  # noqa: N818
    """What is wrong with the value at a path."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(what)
        self.path = path


def _show(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def text(value: Any, path: Path) -> str:
    """Words."""
    if not isinstance(value, str):
        raise Problem(path, f'Expected a text in quotes, got {_show(value)}; write "{value}"')
    return value


def flag(value: Any, path: Path) -> bool:
    """A truth value."""
    if not isinstance(value, bool):
        raise Problem(path, f"Expected true or false, got {_show(value)}")
    return value


def number(value: Any, path: Path) -> Decimal:
    """A number, exactly as it is written."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise Problem(path, f"Expected a number, got {_show(value)}; write it without quotes")
    if not has_room(Decimal(value)):
        raise Problem(path, f"Expected a number of at most 38 digits, got {_show(value)}")
    return Decimal(value)


def _share(value: Any) -> Decimal | None:
    """90% as 0.9."""
    try:
        percent = Decimal(value[:-1]) if isinstance(value, str) and value.endswith("%") else None
    except InvalidOperation:
        return None
    return percent.scaleb(-2) if percent is not None and percent.is_finite() else None


def completion(value: Any, path: Path) -> Decimal:
    """A ratio or a difference: ``0.9`` or ``"90%"``."""
    share = _share(value)
    if share is None and isinstance(value, str):
        raise Problem(path, f'Expected a number such as 0.9 or "90%", got {_show(value)}')
    return number(value, path) if share is None else share


def points(value: Any, path: Path) -> tuple[Decimal, bool]:
    """Points, ``36``, or a share of the weight, ``"90%"``."""
    share = _share(value)
    if share is None and isinstance(value, str):
        raise Problem(path, f'Expected points such as 36, or a share of the weight such as "90%", '
                            f"got {_show(value)}")  # fmt: skip
    return (number(value, path), False) if share is None else (share, True)


def limit(value: Any, path: Path) -> tuple[Decimal, bool] | None:
    """The same, or ``"none"``: the rule says that there is no limit."""
    return None if value == "none" else points(value, path)


def one_of(kind: str) -> Check:
    """A name out of those that the core knows."""
    names = _core.RULE_CHOICES[kind] if kind != "better" else ("higher", "lower")

    def check(value: Any, path: Path) -> str:
        if value not in names:
            raise Problem(
                path, f"Expected one of {', '.join(names)}; got {_show(value)}{_nearest(value, names)}"
            )
        return str(value)

    return check


def _nearest(value: Any, names: Any) -> str:
    near = difflib.get_close_matches(str(value), [str(name) for name in names], 1)
    return f"; did you mean {near[0]}?" if near else ""


def table(keys: Keys, required: tuple[str, ...] = ()) -> Check:
    """A table with these keys and no others."""

    def check(value: Any, path: Path) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Problem(path, f"Expected a table with {', '.join(keys)}; got {_show(value)}")
        for key in value:
            if key not in keys:
                raise Problem((*path, key), f"Expected one of the keys {', '.join(keys)}; "
                                            f"got {key}{_nearest(key, keys)}")  # fmt: skip
        for key in required:
            if key not in value:
                raise Problem((*path, key), f"Expected the key {key}")
        return {key: keys[key](inner, (*path, key)) for key, inner in value.items()}

    return check


def tables(keys: Keys, required: tuple[str, ...] = ()) -> Check:
    """Several of them."""
    one = table(keys, required)

    def check(value: Any, path: Path) -> list[dict[str, Any]]:
        if not isinstance(value, list):
            raise Problem(path, f"Expected an array of tables, got {_show(value)}")
        return [one(inner, (*path, i)) for i, inner in enumerate(value)]

    return check


def ranges(inner: Check) -> Check:
    """Tables whose lower end is ``from`` or ``above``, and whose upper one ``below`` or ``upto``."""

    def check(value: Any, path: Path) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = inner(value, path)
        for i, row in enumerate(rows):
            for one, other in (("from", "above"), ("below", "upto")):
                if one in row and other in row:
                    raise Problem((*path, i, other), f"Expected {one} or {other}, got both")
        return rows

    return check


def anything(value: Any, path: Path) -> Any:
    """Read where it is used."""
    del path
    return value


def whole(value: Any, path: Path) -> Decimal:
    """A number of decimals."""
    found = number(value, path)
    if found != found.to_integral_value():
        raise Problem(path, f"Expected a whole number, got {value}")
    return found


def _completions() -> Keys:
    return dict.fromkeys(("from", "above", "below", "upto"), completion)


_ROUND = table({"places": whole, "how": one_of("how")}, ("places", "how"))
_BANDS = ranges(tables({**_completions(), "points": points, "proportional": flag, "level": text}))
_STEPS = tables(
    {
        "side": one_of("side"), "start": completion, "every": completion, "points": points,
        "count": one_of("count"), "most": limit,
    },
    ("side", "start", "every", "points", "count"),
)  # fmt: skip
_ITEMS = tables(
    {
        "id": text, "name": text, "weight": number, "group": text, "better": one_of("better"),
        "formula": one_of("formula"), "actuals": one_of("reduction"), "targets": one_of("reduction"),
        "schedule": flag, "award": one_of("award"), "bands": _BANDS, "steps": _STEPS, "cap": limit,
        "floor": limit, "zero_actual": one_of("zero_actual"),
    },
    ("id",),
)  # fmt: skip
_TREATMENT = one_of("treatment")
RULE = table(
    {
        "id": text, "title": text, "source": text, "evidence": one_of("evidence"), "note": text,
        "rows": one_of("rows"), "aggregate": one_of("aggregate"), "total": number,
        "when": table(dict.fromkeys(("not_reported", "not_applicable", "undefined"), _TREATMENT)),
        "rounding": table(dict.fromkeys(("completion", "points", "total"), _ROUND)),
        "items": _ITEMS,
        "groups": tables({"id": text, "name": text, "total": number, "cap": limit, "floor": limit}, ("id",)),
        "vetoes": tables(
            {"item": text, "below": completion, "grade": text, "total": one_of("veto_total")},
            ("item", "below"),
        ),
        "grades_of": one_of("grades_of"),
        "grades": ranges(
            tables({**dict.fromkeys(("from", "above", "below", "upto"), number), "name": text})
        ),
        "cases": tables({"note": text, "inputs": anything, "expect": anything}, ("inputs", "expect")),
    },
    ("id", "title", "source", "evidence", "rows", "aggregate", "items"),
)  # fmt: skip


def path_of(field: str) -> Path:
    """``items[2].bands[1].from`` as a path."""
    return tuple(_parts(field))


def _parts(field: str) -> Iterator[str | int]:
    for part in field.split("."):
        name, *numbers = part.replace("]", "").split("[")
        yield name
        yield from (int(i) for i in numbers)


def field_of(path: Path) -> str:
    """A path as ``items[2].bands[1].from``."""
    out = ""
    for part in path:
        out += f"[{part}]" if isinstance(part, int) else f".{part}" if out else part
    return out
