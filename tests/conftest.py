"""What all tests share: the reference package, a database that holds it, a browser, one language.

The settings are `elci.config.testing` (pyproject.toml). The database is SQLite, or the one that
ELCI_DATABASE_URL names; `make test` runs every test that needs a database on both.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from tests.databases import LoadedDatabase
from tests.sites import Site

ROOT = Path(__file__).resolve().parents[1]
_DATABASE_FIXTURES = {"db", "transactional_db", "db_loaded", "db_writable", "live_server", "loaded_database"}
_BROWSER_FIXTURES = {"page", "context", "browser", "new_context", "live_server"}
_PATIENCE = 20_000  # ms that a test waits for what a page should show; a machine may be busy beside it
_CHROMIUM = ("/usr/lib/chromium/chromium", "chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a database or a browser, so that `-m database` and `-m browser` choose by need."""
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or used & _DATABASE_FIXTURES:
            item.add_marker(pytest.mark.database)
        if used & _BROWSER_FIXTURES:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def package() -> Path:
    """The reference data package in `data/`."""
    return ROOT / "data"


@pytest.fixture
def built_gazetteer() -> Iterator[None]:
    """The index of place names in the project's own `var`, built there once for all runs (half a minute).

    Taken away again: other tests say what the pages show where no index was built.
    """
    from django.conf import settings

    from elci.places.gazetteer import Gazetteer

    Gazetteer.open(ROOT / "var").close()
    link = Path(settings.VAR) / "gazetteer"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(ROOT / "var" / "gazetteer", target_is_directory=True)
    yield
    link.unlink()


@pytest.fixture(autouse=True)
def _turkish() -> Iterator[None]:
    """Every test begins in Turkish, whatever the one before left behind and the machine speaks."""
    with translation.override("tr"), pytest.MonkeyPatch.context() as patch:
        for name in ("ELCI_LANG", "LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "tr_TR.UTF-8")
        yield


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings: None
) -> Iterator[None]:
    """The test database. pytest-django's own fixture makes none for tests that only use `db_loaded`."""
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def loaded_database(
    django_db_setup: None, django_db_blocker: Any, package: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LoadedDatabase]:
    """A second test database with the reference package in it, loaded once per session and worker."""
    with django_db_blocker.unblock():
        database = LoadedDatabase.make(package, tmp_path_factory.mktemp("loaded"))
    yield database
    with django_db_blocker.unblock():
        database.remove()


@pytest.fixture
def db_loaded(loaded_database: LoadedDatabase, django_db_blocker: Any) -> Iterator[None]:
    """The reference package is loaded; what the test changes is undone after it."""
    with django_db_blocker.unblock(), loaded_database.undone_afterwards():
        yield


@pytest.fixture
def db_writable(loaded_database: LoadedDatabase, django_db_blocker: Any) -> Iterator[None]:
    """As `db_loaded`, but with real transactions: what the test commits is committed, for every thread."""
    with django_db_blocker.unblock(), loaded_database.served():
        yield


@pytest.fixture(scope="session")
def _site() -> Iterator[Site]:
    site = Site()
    yield site
    site.stop()


@pytest.fixture
def live_server(loaded_database: LoadedDatabase, django_db_blocker: Any, _site: Site) -> Iterator[Site]:
    """The site with the reference package, fresh for each test, served by real threads: `live_server.url`.

    Takes the place of pytest-django's fixture of this name, which empties every table after each test.
    """
    with django_db_blocker.unblock(), loaded_database.served():
        _site.start()
        yield _site
        _site.wait_until_idle()


@pytest.fixture(autouse=True)
def _live_server_helper() -> None:
    """Takes the place of pytest-django's helper, which would empty the tables behind `live_server`."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium; no host but this machine resolves, so that a page that asks one fails its test."""
    from playwright.sync_api import expect

    expect.set_options(timeout=_PATIENCE)
    found = os.environ.get("ELCI_CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if found is None:
        pytest.skip("Chromium is not installed; `make test` installs it")
    # As root Chromium has no sandbox to go into.
    flags = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
    flags += ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": found, "args": flags}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in Turkey; what moves is still, so that nothing is measured in motion."""
    settings = {"locale": "tr-TR", "timezone_id": "Europe/Istanbul", "reduced_motion": "reduce"}
    return {**browser_context_args, **settings}
