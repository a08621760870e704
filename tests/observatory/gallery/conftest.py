"""The reference package opened once, without and with a list of the world."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from elci.observatory.gallery.hall import Hall

# Six ties of four countries; two run inside Germany, one is written twice.
WORLD = """city_a,country_a,lat_a,lon_a,geonames_a,city_b,country_b,lat_b,lon_b,geonames_b
Ankara,TR,39.92,32.85,323786,Sofia,BG,42.70,23.32,727011
Ankara,TR,39.92,32.85,323786,Berlin,DE,52.52,13.41,2950159
Berlin,DE,52.52,13.41,2950159,İstanbul,TR,41.01,28.95,745044
Berlin,DE,52.52,13.41,2950159,Köln,DE,50.93,6.95,2886242
Köln,DE,50.93,6.95,2886242,Bonn,DE,50.73,7.10,2946447
Köln,DE,50.93,6.95,2886242,Tokyo,JP,35.69,139.69,1850147
Sofia,BG,42.70,23.32,727011,Ankara,TR,39.92,32.85,323786
"""


@pytest.fixture(scope="session")
def hall(package: Path) -> Hall:
    return Hall(package)


@pytest.fixture
def world_file(tmp_path: Path) -> Path:
    path = tmp_path / "twins.csv"
    path.write_text(WORLD, encoding="utf-8")
    return path


@pytest.fixture
def world_hall(package: Path, world_file: Path) -> Hall:
    return Hall(package, world_file, "twins.csv")


@pytest.fixture(scope="session")
def large_list() -> Path:
    """The world's list that is not part of the project."""
    shared = Path(os.environ.get("ELCI_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    path = shared / "data" / "world_twins.csv"
    if not path.exists():
        pytest.skip(f"{path} is not here; set ELCI_SHARED to the folder that holds data/world_twins.csv")
    return path
