"""Every write of the room: one verb, one function that checks, changes and journals in one transaction."""

from elci.activities.services.activities import (
    edit_activity,
    publish_activity,
    record_activity,
    record_series,
    unpublish_activity,
    withdraw_activity,
)
from elci.activities.services.files import FilesDraft, attach_files, remove_file

__all__ = [
    "FilesDraft",
    "attach_files",
    "edit_activity",
    "publish_activity",
    "record_activity",
    "record_series",
    "remove_file",
    "unpublish_activity",
    "withdraw_activity",
]
