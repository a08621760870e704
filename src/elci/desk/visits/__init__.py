"""Visits and delegations at the desk: programme, people, transport, needs, gifts, papers."""
