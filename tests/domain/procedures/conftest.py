import pytest

from elci.domain.procedures.jurisdictions import jurisdiction


@pytest.fixture
def law():
    return jurisdiction("TR")
