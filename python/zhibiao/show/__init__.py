# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0
"""How results are shown: words in two languages, colours, templates, and the displays of notebooks.

Nothing here is imported before something is shown.
"""
