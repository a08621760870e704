"""The report: every table, figure and map of a package as files, and the page and the PDF that show them."""

from elci.observatory.report.build import Order, build
from elci.observatory.report.manifest import Manifest
from elci.observatory.report.materials import Materials, MaterialsError

__all__ = ["Manifest", "Materials", "MaterialsError", "Order", "build"]
