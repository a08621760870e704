"""Attaching a document, saying what it is, withdrawing it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.fields import reason_field, short_text, version_field
from elci.desk.forms.files import FileForm
from elci.desk.forms.page_form import PageForm
from elci.registry.services import DocumentDraft
from elci.sources.models import Document


class DescriptionForm(PageForm):
    """What a document is and what it is called."""

    kind = forms.ChoiceField(
        label=_("Kind of document"),
        choices=Document.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind of document.")},
    )
    title = short_text(
        _("Title"),
        help_text=_("As others will look for it: Protocol with Seoul, signed 1971"),
        error_messages={"required": _("Give the document a title.")},
    )

    def draft(self) -> DocumentDraft:
        """What was typed, for the verb."""
        return DocumentDraft(kind=self.cleaned_data["kind"], title=self.cleaned_data["title"])


class AttachForm(DescriptionForm, FileForm):
    """A file with its kind and title."""


class DescribeForm(DescriptionForm):
    """The same of a document that is on record."""

    version = version_field()


class WithdrawDocumentForm(PageForm):
    """Why a document is taken out of use."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))
