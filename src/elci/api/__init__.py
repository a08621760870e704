"""The front door for machines: the reconciliation service and the project's own JSON. Reads only."""
