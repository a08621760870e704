"""Every table of the data package: name, master, columns. The one place where the schema is written.

`datapackage.json` and the data dictionary are generated from here (elci.dataset.descriptor, .dictionary).
"""

from elci.dataset.tables.evidence import EVIDENCE
from elci.dataset.tables.records import RECORDS
from elci.dataset.tables.table import FILES, REGISTRY, Table

TABLES: dict[str, Table] = {table.name: table for table in (*RECORDS, *EVIDENCE)}

__all__ = ["FILES", "REGISTRY", "TABLES", "Table"]
