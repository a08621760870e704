"""Contacts as vCards (RFC 6350, RFC 2426): read with a review, written one or many."""
