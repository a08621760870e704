"""From a messy list to the registry: read, stage, ask, preview, write whole, undo whole."""
