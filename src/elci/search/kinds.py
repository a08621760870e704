"""Everything that can be found, kind by kind, in the order in which kinds stand on the page.

A new kind is one entry in one of the three lists; its page is named by its address, since the desk lies above
this room.
"""

from __future__ import annotations

from elci.search.document_kinds import DOCUMENT_KINDS
from elci.search.lines import Kind
from elci.search.office_kinds import OFFICE_KINDS
from elci.search.registry_kinds import REGISTRY_KINDS

KINDS: tuple[Kind, ...] = (*REGISTRY_KINDS, *OFFICE_KINDS, *DOCUMENT_KINDS)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_NUMBER = {kind.number: kind for kind in KINDS}
