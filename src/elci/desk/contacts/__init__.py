"""People whom the office knows: lists, pages, forms, cards."""
