"""The WSGI application that granian serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")

application = get_wsgi_application()

# All pages are loaded before the first is asked for: else whoever comes first waits two seconds for them.
get_resolver().url_patterns  # noqa: B018

# What was loaded until here stays as long as the process: looking through it for garbage every few hundred
# objects takes a tenth of a page's time (bench/desk.py).
gc.freeze()
gc.set_threshold(20_000, 20, 20)
