"""Which right each page of an area of the desk takes: one module per area, read by test_rights_of_areas.

A module says NEEDS: page → (right for GET, right for POST), None where the page does not answer that way; and
`arguments(name, house, who)`: what the address names, for someone of the house's office. Pages of OF_THE_ASKING_OFFICE
name no record of an office (a duty's number): whoever asks sees their own office's.
"""
