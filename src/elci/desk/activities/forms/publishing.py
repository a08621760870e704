"""Which photographs and outcomes of an activity anyone may see."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.activities.models import Activity, ActivityFile
from elci.activities.public_page import outcomes_to_choose
from elci.desk.forms.fields import version_field
from elci.desk.forms.page_form import PageForm


class PublishForm(PageForm):
    """Photographs and confirmed outcomes to tick; none is ticked that was not public before."""

    version = version_field()
    shown = forms.MultipleChoiceField(
        label=_("Photographs that anyone may see"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Show people only where they know of it. Place and device are taken out of the picture."),
    )

    told = forms.MultipleChoiceField(
        label=_("Outcomes that anyone may see"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("An outcome that is corrected later goes off the public page until it is chosen again."),
    )

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        files = activity.files.select_related("document").filter(document__withdrawn__isnull=True)
        pictures = [file for file in files if file.is_photograph]
        self.fields["shown"].choices = [(str(file.pk), _named(file)) for file in pictures]
        self.fields["shown"].initial = [str(file.pk) for file in pictures if file.public]
        if not pictures:
            del self.fields["shown"]
        outcomes = outcomes_to_choose(activity)
        self.fields["told"].choices = [(str(outcome.pk), str(outcome)) for outcome in outcomes]
        self.fields["told"].initial = [str(outcome.pk) for outcome in outcomes if outcome.public]
        if not outcomes:
            del self.fields["told"]

    def clean(self) -> dict[str, Any]:
        """Without photographs and outcomes nothing is shown."""
        return {"shown": [], "told": [], **(super().clean() or {})}


def _named(file: ActivityFile) -> str:
    """The caption with the file's own name: several photographs may share one caption."""
    name = file.document.original_name
    return f"{file.caption} ({name})" if file.caption else name
