"""Which of a person's posts is shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from elci.activities.models import Post
from elci.domain.dates import PartialDate


def present_post(posts: Iterable[Post], today: date) -> Post | None:
    """The first post that is held on a day; else the one that ended last before it."""
    posts = list(posts)
    held = [post for post in posts if post.held_on(today)]
    day = PartialDate.of(today)
    over = [(post.until, post) for post in posts if post.until is not None and post.until.surely_before(day)]
    last = max(over, key=lambda ended: ended[0], default=(None, None))[1]
    return next(iter(held), last)
