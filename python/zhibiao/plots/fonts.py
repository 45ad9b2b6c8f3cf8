# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Chinese fonts of pictures: whether there is one is found by drawing, not by names of fonts."""

from __future__ import annotations

import importlib.util
import os
from functools import cache
from pathlib import Path

from zhibiao.errors import FontError

__all__ = ["FAMILIES", "draws_chinese", "packaged", "ready", "use"]

FAMILIES = (
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", '
    '"WenQuanYi Micro Hei", "Noto Sans CJK TC", sans-serif'
)
"""The families that SVG and HTML ask for, in this order; a viewer takes the first that it has."""

_PACKAGES = ("cvttf_NotoSansCJK_Regular",)
_PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">'
    '<text x="4" y="26" font-size="24" font-family="{families}">{character}</text></svg>'
)


def _drawn(character: str) -> bytes:
    import vl_convert

    families = FAMILIES.replace('"', "'")
    return bytes(vl_convert.svg_to_png(_PROBE.format(families=families, character=character)))


def draws_chinese() -> bool:
    """Whether PNG and PDF show Chinese characters now.

    Two characters are drawn: where no font knows them, both are the same box, or nothing.

    Examples
    --------
    >>> from zhibiao.plots import fonts
    >>> fonts.ready()
    >>> fonts.draws_chinese()
    True
    """
    return _drawn("云") != _drawn("禾")


def packaged() -> Path | None:
    """The folder of the font that ``pip install "zhibiao[plots]"`` brings; None where it is not installed.

    Examples
    --------
    >>> from zhibiao.plots import fonts
    >>> folder = fonts.packaged()
    >>> folder is None or folder.is_dir()
    True
    """
    for package in _PACKAGES:
        found = importlib.util.find_spec(package)
        if found is not None and found.origin is not None:
            return Path(found.origin).parent
    return None


def use(folder: str | os.PathLike[str]) -> None:
    """Use the fonts of a folder, in this process, for every picture from now on.

    Parameters
    ----------
    folder : path
        Holds .ttf, .otf or .ttc files.

    Raises
    ------
    FontError
        There is no such folder, or none of its fonts knows Chinese.

    Examples
    --------
    >>> import zhibiao
    >>> try:
    ...     zhibiao.plots.fonts.use("no/such/folder")
    ... except zhibiao.FontError as error:
    ...     print(error)
    Expected a folder of fonts, got no/such/folder
    """
    import vl_convert

    path = Path(folder)
    if not path.is_dir():
        raise FontError(f"Expected a folder of fonts, got {path}")
    vl_convert.register_font_directory(str(path.resolve()))
    if not draws_chinese():
        raise FontError(f"Expected a font with Chinese characters in {path}, got none")


@cache
def ready() -> None:
    """See to it that Chinese characters are drawn: the system's font, else the packaged one.

    Raises
    ------
    FontError
        There is neither; the message says what to install.

    Examples
    --------
    >>> from zhibiao.plots import fonts
    >>> fonts.ready()
    """
    if draws_chinese():
        return
    folder = packaged()
    if folder is None:
        raise FontError(
            "Expected a Chinese font to draw with, got none: Chinese text would be boxes; "
            'run pip install "zhibiao[plots]", or give a folder of fonts to zhibiao.plots.fonts.use'
        )
    use(folder)
