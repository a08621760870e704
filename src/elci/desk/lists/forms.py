"""Bringing a list: the file or the pasted text, and what is said of all of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.desk.forms.fields import WrittenDateField, long_text, short_text
from elci.desk.forms.page_form import PageForm
from elci.exchange.intake.refusals import LIMIT_MB, TooLarge
from elci.exchange.models import Content
from elci.registry.models import Kind, Membership, Municipality

_MAX_PASTED = 2_000_000  # signs


class BringForm(PageForm):
    """A file or a text, and what the list itself does not say."""

    text = long_text(
        _("Or paste the list here"),
        rows=8,
        required=False,
        help_text=_(
            "A table copied from a page or a document, or lines such as “Adalar; Filibe Bulgaristan, Nacka İsveç”."
        ),
    )
    name = short_text(
        _("Name of this list"),
        required=False,
        help_text=_("By which you will find it again; by default the file’s name."),
    )
    sender = short_text(
        _("Who made the list"),
        required=False,
        max_length=120,
        help_text=_(
            "For example: Ministry, Union of Municipalities. What its columns mean is remembered for the next one."
        ),
    )
    content = forms.ChoiceField(
        label=_("What the list holds"),
        required=False,
        choices=[("", _("As its columns say")), *Content.choices],
    )
    kind = forms.ChoiceField(
        label=_("Kind of those that name none"),
        required=False,
        choices=[
            ("", _("As the list says; ask me where it says nothing")),
            (Content.TIES.label, Kind.choices),
            (Content.MEMBERSHIPS.label, Membership.Kind.choices),
        ],
    )
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Municipality of rows that name none"), required=False,
        empty_label=_("Ask me"),
    )  # fmt: skip
    as_of = WrittenDateField(label=_("Date of the list"), required=False)
    file = forms.FileField(
        label=_("File"),
        required=False,
        max_length=255,
        help_text=_(
            "Excel (XLSX, XLS), ODS, CSV, Word (DOCX), PDF, data package (ZIP), Wikidata result or text; at most 50 MB."
        ),
        error_messages={"empty": _("This file is empty. Choose another.")},
    )
    field_order = ("file", "text", "name", "sender", "content", "kind", "municipality", "as_of")

    def __init__(self, *args: Any, office: Office, too_large: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].max_length = _MAX_PASTED
        self.fields["text"].validators = []
        self.fields["text"].widget.attrs.pop("maxlength", None)
        self.fields["municipality"].queryset = Municipality.objects.filter(office=office)
        self._too_large = too_large

    def clean(self) -> dict[str, Any]:
        """One of both must be there."""
        values = super().clean() or {}
        if self._too_large:
            self.errors.pop("file", None)
            self.add_error("file", TooLarge(self._too_large).in_language(readers_language()))
        elif (
            not values.get("file") and not str(values.get("text") or "").strip() and "file" not in self.errors
        ):
            self.add_error("file", _("Choose a file or paste the list."))
        elif len(str(values.get("text") or "")) > _MAX_PASTED:
            self.add_error("text", _("The text is too long. Save it as a file and choose that."))
        return values

    def options(self) -> dict[str, str]:
        """What was said of the whole list."""
        values = self.cleaned_data
        municipality = values.get("municipality")
        return {
            "kind": values.get("kind") or "",
            "municipality": municipality.pk if municipality else "",
            "as_of": str(values.get("as_of") or ""),
        }

    def upload(self) -> UploadedFile | None:
        """The file, where one was chosen."""
        file: UploadedFile | None = self.cleaned_data.get("file")
        return file


LIMIT = LIMIT_MB * 1024 * 1024
