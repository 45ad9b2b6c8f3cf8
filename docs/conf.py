# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How Sphinx builds the site: ``./test docs``, or ``sphinx-build -W docs build/site``."""

import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "zhibiao · 指标"
author = "the zhibiao authors"
project_copyright = "2026 the zhibiao authors"
release = importlib.metadata.version("zhibiao")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_click",
    "mathml",
    "knowledge",
]
exclude_patterns = ["_ext"]
templates_path: list[str] = []
default_role = "py:obj"  # `name` of numpydoc: a link where there is something to link to
suppress_warnings = ["ref.python"]  # one name, several classes: `value`

myst_enable_extensions = ["deflist", "dollarmath", "colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"
napoleon_google_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
napoleon_preprocess_types = False

# The examples of docstrings are run by pytest; here those of the pages are.
doctest_test_doctest_blocks = ""
doctest_global_setup = "import zhibiao"

html_theme = "furo"
html_title = f"zhibiao {release}"
html_math_renderer = "mathml"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
