"""Files of a case: taking one in, and saying what became of a paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.days import AnswerField, DayField
from elci.desk.forms.fields import short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.errors import ElciError
from elci.domain.procedures.kinds import DocumentKind
from elci.procedures.models import CaseDocument, Paper
from elci.procedures.services import LetterheadDraft, PaperDraft
from elci.registry.services.documents import LIMIT_MB, check_file
from elci.registry.services.errors import FileSizeError

_LONGEST = 200_000  # letters of a protocol's text


class _DescribedPaper(PageForm):
    """What both forms ask of a paper."""

    number = short_text(
        _("Number"),
        required=False,
        max_length=60,
        help_text=_("As the system of correspondence or the sender gave it."),
    )
    on = DayField(label=_("Date"), required=False)
    certified = AnswerField(label=_("Is the translation certified?"), help_text=_("Only of a translation."))
    permitted = forms.BooleanField(label=_("This version lay before the ministry"), required=False)
    signed = forms.BooleanField(label=_("This is the signed version"), required=False)
    text = forms.CharField(
        label=_("Text of the protocol"),
        required=False,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Paste the words to have versions compared: the permitted one with the signed one."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].widget.attrs["class"] = "is-short"


class AttachPaperForm(_DescribedPaper):
    """A file with what it is."""

    kind = forms.ChoiceField(label=_("Kind of document"))
    title = short_text(_("Title"), error_messages={"required": _("Give the document a title.")})
    # After the other fields: when a file is too large, what was typed before it has already been read.
    file = forms.FileField(
        label=_("File"),
        max_length=255,
        help_text=_("PDF, Word (DOCX), ODT, JPEG or PNG; at most 20 MB."),
        error_messages={
            "required": _("Choose the file."),
            "empty": _("This file is empty. Choose another."),
            "missing": _("Choose the file."),
        },
    )
    field_order = ("kind", "title", "number", "on", "certified", "permitted", "signed", "text", "file")

    def __init__(self, *args: Any, too_large: str = "", **kwargs: Any) -> None:
        """too_large: name of a file that was not taken in because of its size."""
        super().__init__(*args, **kwargs)
        self._too_large = too_large
        self.fields["kind"].choices = choices(DocumentKind)

    def clean(self) -> dict[str, Any]:
        """Say of a file that was refused on the way in why it is not there."""
        values = super().clean() or {}
        if self._too_large:
            self.errors.pop("file", None)
            self.refuse(FileSizeError(self._too_large, LIMIT_MB), "file")
        return values

    def clean_file(self) -> UploadedFile:
        """The file, if its content is one of the kinds that are kept."""
        file: UploadedFile = self.cleaned_data["file"]
        try:
            check_file(file)
        except ElciError as error:
            raise forms.ValidationError(error.in_language(get_language() or "tr")) from error
        return file

    def draft(self) -> PaperDraft:
        """What was typed, for the verb."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return PaperDraft(**{**values, "kind": DocumentKind(values["kind"]), "state": Paper.RECEIVED})


class RegisterPaperForm(_DescribedPaper):
    """What became of a paper: where it stands, its number and date."""

    state = forms.ChoiceField(
        label=_("Where it stands"),
        choices=Paper.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where the paper stands.")},
    )
    version = version_field()
    field_order = ("version", "state", "number", "on", "certified", "permitted", "signed", "text")

    def draft(self, paper: CaseDocument) -> PaperDraft:
        """What was typed, for the verb."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return PaperDraft(kind=DocumentKind(paper.kind), title=paper.document.title, **values)


class KeepLetterForm(PageForm):
    """Keeping a document that was written here as a version of the case."""

    version = version_field()


class LetterheadForm(PageForm):
    """What the office's letters have in common."""

    unit = short_text(
        _("Unit"), required=False, help_text=_("As it stands under the municipality’s name in the heading.")
    )
    unit_head = short_text(_("Head of the unit"), required=False, max_length=120)
    signatory = short_text(_("Who signs"), required=False, max_length=120)
    post = short_text(_("Post of who signs"), required=False, max_length=120)
    file_code = short_text(
        _("File code"),
        required=False,
        max_length=40,
        help_text=_("Of the Standard File Plan; a case can have one of its own."),
    )
    contact = forms.CharField(
        label=_("Address and telephone"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def draft(self) -> LetterheadDraft:
        """What was typed, for the verb."""
        return LetterheadDraft(**self.cleaned_data)


def paper_as_recorded(paper: CaseDocument) -> dict[str, Any]:
    """The form's values of a paper as it stands."""
    names = ("state", "number", "on", "certified", "permitted", "signed", "text")
    return {name: getattr(paper, name) for name in names}
