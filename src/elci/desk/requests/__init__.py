"""Requests from abroad at the desk: who asks for what, how often before, what it was answered."""
