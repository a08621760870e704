"""Documents that an office gives out: the yearly chapter, the handover brief, cards, notes, letters.

`layout` says what a document consists of; `word` sets it as DOCX, `press` as PDF. Each document has a module
that reads the records and writes the blocks; `orders` and `work` make one beside a page, with progress.
"""
