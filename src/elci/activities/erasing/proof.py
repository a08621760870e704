"""What an erasure has to show: hash, grounds, and whether anything is left."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from elci.activities.models import Erasure


def content_of(erasure: Erasure) -> dict[str, Any]:
    """Everything the hash is over, in one form."""
    stones = erasure.tombstones.order_by("pk").values_list("document_id", "sha256", "size")
    return {
        "office": erasure.office_id,
        "contact": erasure.contact,
        "by": erasure.by_id,
        "at": erasure.at.isoformat(),
        "why": erasure.why,
        "reason": erasure.reason,
        "before": erasure.before,
        "after": erasure.after,
        "kept": erasure.kept,
        "unread": erasure.unread,
        "backups_until": erasure.backups_until.isoformat(),
        "destroyed": [list(stone) for stone in stones],
    }


def hash_of(erasure: Erasure) -> str:
    """SHA-256 of the content."""
    written = json.dumps(content_of(erasure), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def left_over(erasure: Erasure) -> dict[str, int]:
    """Places that stand after the erasure although nothing keeps them; empty when it is complete.

    Of an erasure that was broken off before the look afterwards, all places that were there.
    """
    stays: dict[str, int] = {}
    for each in erasure.kept:
        stays[each["place"]] = stays.get(each["place"], 0) + each["count"]
    after = erasure.before if erasure.after is None else erasure.after
    over = {place: count - stays.get(place, 0) for place, count in after.items()}
    return {place: count for place, count in over.items() if count > 0}
