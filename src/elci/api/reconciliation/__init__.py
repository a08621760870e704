"""The Reconciliation Service API, version 0.2: from written names to ids, for OpenRefine and others."""
