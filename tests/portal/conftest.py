"""What a process keeps of its answers is forgotten between tests, whose changes no journal tells of."""

from collections.abc import Iterator

import pytest

from elci.registry.keeping import forget


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    forget()
    yield
    forget()
