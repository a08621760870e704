"""Django's settings for test runs: a folder of their own and no settings file of the machine.

Named by DJANGO_SETTINGS_MODULE in pyproject.toml, because pytest-django reads the settings before any
conftest.py could set an environment variable.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

os.environ["ELCI_TESTING"] = "1"
os.environ["ELCI_SETTINGS"] = ""
# Playwright keeps an event loop running in the thread of the tests; nothing there is asynchronous for Django.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
if "ELCI_TEST_VAR" not in os.environ:
    os.environ["ELCI_TEST_VAR"] = tempfile.mkdtemp(prefix="elci-tests-")
    atexit.register(shutil.rmtree, os.environ["ELCI_TEST_VAR"], ignore_errors=True)
# Each worker of pytest-xdist writes its documents into a folder of its own.
os.environ["ELCI_VAR"] = os.path.join(
    os.environ["ELCI_TEST_VAR"], os.environ.get("PYTEST_XDIST_WORKER", "main")
)

from elci.config.settings import *  # noqa: F403

# Hashing for strength costs a quarter of a second per sign-in; the tests sign in hundreds of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 (whitenoise warns where it is missing)
