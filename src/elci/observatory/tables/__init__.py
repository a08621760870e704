"""A result as a table: what its columns are called in both languages, and its CSV and XLSX."""

from elci.observatory.tables.sheet import Column, Table
from elci.observatory.tables.workbook import Front, write_workbook

__all__ = ["Column", "Front", "Table", "write_workbook"]
