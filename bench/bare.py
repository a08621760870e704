"""Bare Django pages of the same rows, to compare with: settings, addresses and views in one file.

Used as DJANGO_SETTINGS_MODULE of the benchmark's server; everything else is the product's own.
"""

from __future__ import annotations

from elci.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.bare_urls"
