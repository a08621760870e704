"""Named reads of contacts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q
from rapidfuzz import fuzz, process

from elci.domain.dates import PartialDate
from elci.domain.names import fold_words

if TYPE_CHECKING:
    from elci.accounts.models import Office

_YEAR = timedelta(days=365)
_NEAR = 78  # of 100: how alike a mistyped name has to be
_SHOWN = 20


_IN_LINES = ("honorific", "given_name", "family_name", "country_id", "keep_until", "last_contact")


class ContactQuerySet(models.QuerySet["Contact"]):
    """People by office, name, place, and by when they were met last."""

    def standing(self) -> ContactQuerySet:
        """Those not taken back."""
        return self.filter(withdrawn__isnull=True)

    def of_office(self, office: Office) -> ContactQuerySet:
        """An office's own."""
        return self.standing().filter(office=office)

    def in_lines(self) -> ContactQuerySet:
        """No more columns than a line of a list shows."""
        # The country by a query of its own: joined, it would be looked up for all lines of the pages before.
        return self.prefetch_related("country").only(*_IN_LINES)

    def called(self, text: str) -> ContactQuerySet:
        """Those whose name holds every word of the text."""
        found = self
        for word in fold_words(text).split():
            found = found.filter(folded__contains=word)
        return found

    def nearly_called(self, text: str) -> ContactQuerySet:
        """Those whose name is like the text: for a name that was mistyped."""
        wanted = fold_words(text)
        names = dict(self.values_list("pk", "folded"))
        like = process.extract(wanted, names, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=_SHOWN)
        return self.filter(pk__in=[key for _name, _score, key in like])

    def at_institution(self, text: str) -> ContactQuerySet:
        """Those with a post at an institution whose name holds every word of the text."""
        posts = self.model._meta.get_field("posts").related_model._base_manager.filter(contact=OuterRef("pk"))
        for word in fold_words(text).split():
            posts = posts.filter(folded__contains=word)
        return self.filter(Exists(posts))

    def speaking(self, language: str) -> ContactQuerySet:
        """Those who speak a language, by its ISO 639-1 code."""
        return self.filter(languages__contains=language)

    def over(self, today: date) -> ContactQuerySet:
        """Those whose time for keeping has passed."""
        return self.filter(keep_until__lt=today)

    def not_met_for_a_year(self, today: date) -> ContactQuerySet:
        """Those whom nobody has met in the year before the day, by hand or by an activity."""
        link = self.model._meta.get_field("activity_links").related_model
        lately = link._base_manager.filter(
            contact=OuterRef("pk"),
            activity__withdrawn__isnull=True,
            activity__date__gte=PartialDate.of(today - _YEAR),
            activity__date__lte=PartialDate.of(today),
        )
        by_hand = Q(last_contact__isnull=False, last_contact__gte=today - _YEAR)
        return self.exclude(by_hand).exclude(Exists(lately))
