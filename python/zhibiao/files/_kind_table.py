# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""What is known of formats: by which bytes they are told, and what to do with those that are not read."""

from __future__ import annotations

__all__ = ["ADVICE", "MAGIC", "OLE_STREAMS", "SUFFIXES", "ZIP_PARTS"]

# The first bytes of a file, and its kind.  Those of `zip` and `ole` are looked into.
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PK\x07\x08", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"%!PS", "ps"),
    (b"AT&TFORM", "djvu"),
    (b"CAJ\x00", "caj"),
)

# What a zip holds, and what it then is; the first that is there.
ZIP_PARTS = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "pptx"),
    ("OFD.xml", "ofd"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
)

# The stream in an OLE file, in UTF-16, that tells what it is; the first that is there.
OLE_STREAMS = (
    ("EncryptedPackage", "encrypted docx"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
)

_AS_DOCX = "open it in Word or WPS and save it as docx"
_UNPACK = "unpack it, and give the reports in it"
_OCR = "recognise its text (OCR) first, and check the figures by eye"

# What to do with a file of a kind that is not read.
ADVICE = {
    "doc": _AS_DOCX,
    "wps": _AS_DOCX,
    "odt": _AS_DOCX,
    "rtf": _AS_DOCX,
    "encrypted docx": "open it with its password and save it without one",
    "encrypted pdf": "open it with its password and print it to a new pdf",
    "encrypted zip": "unpack it with its password, and give the reports in it",
    "xls": "copy the report's text into a docx or txt file",
    "xlsx": "copy the report's text into a docx or txt file",
    "ppt": "copy the report's text into a docx or txt file",
    "pptx": "copy the report's text into a docx or txt file",
    "ofd": "open it in an OFD reader or WPS and export it as pdf or docx",
    "epub": "convert it to docx or txt",
    "caj": "open it in CAJViewer and print it to pdf",
    "ps": "convert it to pdf (ps2pdf)",
    "djvu": _OCR,
    "image": _OCR,
    "scanned pdf": _OCR,
    "garbled pdf": "its fonts do not say which characters they draw: ask for the docx, or " + _OCR,
    "mht": "open it in a browser and save it as html or pdf",
    "frames": "its text is in another file: open the frame alone and save that page",
    "html without text": "its text is made by scripts: open it in a browser and print it to pdf",
    "zip": _UNPACK,
    "rar": _UNPACK,
    "7z": _UNPACK,
    "gz": _UNPACK,
    "bz2": _UNPACK,
    "xz": _UNPACK,
    "tar": _UNPACK,
}

# What a suffix promises; a string that ends in one of them is a path.
SUFFIXES = {
    ".txt": "txt",
    ".text": "txt",
    ".docx": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".doc": "doc",
    ".wps": "wps",
    ".rtf": "rtf",
    ".odt": "odt",
    ".ofd": "ofd",
    ".xls": "xls",
    ".xlsx": "xlsx",
    ".ppt": "ppt",
    ".pptx": "pptx",
    ".epub": "epub",
    ".caj": "caj",
    ".mht": "mht",
    ".mhtml": "mht",
    ".zip": "zip",
    ".rar": "rar",
    ".7z": "7z",
    ".gz": "gz",
    ".tar": "tar",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".tif": "image",
    ".tiff": "image",
}
