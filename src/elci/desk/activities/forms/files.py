"""Files of an activity as they are taken in, and which of them the public sees."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from elci.accounts.reader import readers_language
from elci.desk.forms.fields import short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.domain.errors import ElciError
from elci.registry.services.documents import LIMIT_MB, check_file
from elci.registry.services.errors import FileSizeError
from elci.sources.models import Document

_AT_ONCE = 20


class ManyFiles(forms.ClearableFileInput):
    """A box into which several files go."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class FilesField(forms.FileField):
    """Several files, each judged by its content."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """The files; raises with all that is wrong with any of them."""
        files: list[UploadedFile] = list(data or [])
        wrong = (
            []
            if len(files) <= _AT_ONCE
            else [str(_("At most 20 files at once. Send the others afterwards."))]
        )
        for file in files:
            try:
                check_file(file)
            except ElciError as error:
                wrong.append(error.in_language(readers_language()))
        if wrong:
            raise forms.ValidationError(wrong)
        return files


class AttachFilesForm(PageForm):
    """Photographs from the phone's camera, files from the disk, and one caption for what is sent together."""

    kind = forms.ChoiceField(
        label=_("Kind of document"),
        choices=[each for each in Document.Kind.choices if each[0] != Document.Kind.PHOTOGRAPH],
        initial=Document.Kind.OTHER,
        required=False,
        help_text=_("Of files; photographs are recognised."),
    )
    caption_tr = short_text(_("Caption in Turkish"), required=False, max_length=300)
    caption_en = short_text(_("Caption in English"), required=False, max_length=300)
    camera = FilesField(
        label=_("Take a photograph"),
        required=False,
        widget=ManyFiles(attrs={"accept": "image/*", "capture": "environment"}),
        help_text=_("On a phone this opens the camera."),
    )
    files = FilesField(
        label=_("Choose photographs and documents"),
        required=False,
        widget=ManyFiles(attrs={"accept": ".jpg,.jpeg,.png,.pdf,.docx,.odt", "multiple": True}),
        help_text=_("PDF, Word (DOCX), ODT, JPEG or PNG; each at most 20 MB."),
    )

    def __init__(self, *args: Any, too_large: str = "", **kwargs: Any) -> None:
        """too_large: name of a file that was not taken in because of its size."""
        super().__init__(*args, **kwargs)
        self._too_large = too_large

    def clean(self) -> dict[str, Any]:
        """There is a file, and none was refused on the way in."""
        values = super().clean() or {}
        if self._too_large:
            self.refuse(FileSizeError(self._too_large, LIMIT_MB), "files")
        elif not self.errors and not self.sent(values):
            self.add_error("files", _("Choose a file or take a photograph."))
        return values

    def sent(self, values: dict[str, Any] | None = None) -> list[UploadedFile]:
        """All files, those of the camera first."""
        said = self.cleaned_data if values is None else values
        return [*(said.get("camera") or []), *(said.get("files") or [])]


class CaptionForm(PageForm):
    """What stands below a photograph, or what a file is called, in both languages."""

    caption_tr = short_text(_("Caption in Turkish"), required=False, max_length=300)
    caption_en = short_text(_("Caption in English"), required=False, max_length=300)
    version = version_field()

    def said(self) -> dict[str, str]:
        """The captions, for the verb."""
        return {name: self.cleaned_data[name] for name in ("caption_tr", "caption_en")}
