# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""Radicals that fonts of pdf files put in the place of the characters that look the same.

The Kangxi radicals (U+2F00–2FD5) and some others have their character in Unicode's own tables; of the
simplified ones (U+2E80–2EF3, Unicode's CJK Radicals Supplement) the character is given here.
"""

from __future__ import annotations

import unicodedata

__all__ = ["CHARACTER_OF"]

_SIMPLIFIED = dict(
    zip(
        "⺁⺇⺈⺌⺍⺕⺗⺙⺝⺟⺠⺤⺩⺪⺬⺮⺯⺲⺳⺴⺵⺷⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻐⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻯⻰⻳",
        "厂几勹小小彐心攵月母民爪王疋示竹糸网网罒罒羊月臼艹艹艹虎衤覀西见角讠贝足车辶辶钅長镸长门雨青韦页风飞食饣食马骨鬼鱼鸟卤麦黄黾齐齿竜龙龟",
        strict=True,
    )
)
_UNICODE = {
    chr(c): unicodedata.normalize("NFKC", chr(c)) for c in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))
}
# By code point.  PDFium tells a hyphen at the end of a line by one of the last two; it is a soft one.
CHARACTER_OF: dict[int, str] = {
    **{ord(k): v for k, v in _UNICODE.items() if v != k},
    **{ord(k): v for k, v in _SIMPLIFIED.items()},
    0xFFFE: "\u00ad",
    0x02: "\u00ad",
}
