"""One letter to many partners: whom it goes to, each letter filled, all of them as one file or a ZIP."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.activities.models import Contact, ContactPoint, Post
from elci.domain.archives import add_member
from elci.domain.greetings import greeting, is_mayor, title_of
from elci.domain.names import tr_upper
from elci.exchange.reports.layout import Block, NewPage, Paragraph, Sheet
from elci.exchange.reports.mailing_errors import NobodyToWriteToError, UnknownFieldError
from elci.exchange.reports.tie_facts import day
from elci.exchange.reports.word import as_docx
from elci.procedures.letters.suffix_filter import ENDINGS, ek
from elci.procedures.models import Letterhead
from elci.registry.models import Agreement, Partner
from elci.registry.models.periods import rows_held_on

# A field by its Turkish name, which letters are filled by, and as an English page calls it.
FIELDS = {
    "kent": "city",
    "ülke": "country",
    "muhatap": "addressee",
    "unvan": "post",
    "tarih": "date",
    "belediye": "municipality",
}
_TURKISH = {**{name: name for name in FIELDS}, **{english: name for name, english in FIELDS.items()}}
_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class MailingWish:
    """A letter and to whom it goes. country, kind, state: conditions on the tie, empty where none is set."""

    office: Office
    language: str
    subject: str
    text: str
    today: date
    country: str = ""
    kind: str = ""
    state: str = ""
    sees_people: bool = False


@dataclass(frozen=True)
class PartnerLetter:
    """The letter to one partner. addressee: lines; subject: its line, filled as the text is.

    contact: whom it names, None where nobody is on record or the reader sees no people; has_address: whether
    the postal address is on record.
    """

    partner: Partner
    addressee: tuple[str, ...]
    subject: str
    greeting: str
    paragraphs: tuple[str, ...]
    has_address: bool
    contact: Contact | None


def partners_of(wish: MailingWish) -> list[Partner]:
    """The partners whose tie meets the conditions, by name."""
    ties = Agreement.objects.of_offices([wish.office.pk]).filter(
        **{name: value for name, value in (("kind", wish.kind), ("state", wish.state)) if value}
    )
    found = Partner.objects.filter(agreement_parties__agreement__in=ties.values("pk"))
    if wish.country:
        found = found.filter(country=wish.country)
    return list(found.select_related("country", "territory").order_by("sort_key", "pk").distinct())


def known_fields() -> list[str]:
    """The fields as the reader's language calls them."""
    return list(FIELDS.values() if (get_language() or "tr").startswith("en") else FIELDS)


def check_fields(text: str, language: str) -> None:
    """Raise UnknownFieldError for a field that letters do not know, or a case ending in an English letter."""
    for written in _FIELD.findall(text):
        name, _colon, ending = written.partition(":")
        if name.strip() not in _TURKISH or (ending and (language != "tr" or ending.strip() not in ENDINGS)):
            known = ", ".join(f"{{{each}}}" for each in known_fields())
            raise UnknownFieldError(written, known)


def letters_of(wish: MailingWish) -> list[PartnerLetter]:
    """A letter per partner. Raises NobodyToWriteToError, UnknownFieldError."""
    for text in (wish.subject, wish.text):
        check_fields(text, wish.language)
    partners = partners_of(wish)
    if not partners:
        raise NobodyToWriteToError()
    people = _people(wish, partners) if wish.sees_people else {}
    with override(wish.language):
        return [_letter(wish, partner, people.get(partner.pk)) for partner in partners]


def _people(wish: MailingWish, partners: Sequence[Partner]) -> dict[str, Post]:
    """Whom to write to: the mayor where one is on record, else who took up a post there last."""
    posts = Post.objects.filter(
        rows_held_on(wish.today),
        partner__in=partners,
        contact__office=wish.office,
        contact__withdrawn__isnull=True,
    )
    found: dict[str, Post] = {}
    for post in posts.select_related("contact").prefetch_related("contact__points").order_by("-since", "pk"):
        held = found.get(post.partner_id)
        if held is None or (is_mayor(post.title) and not is_mayor(held.title)):
            found[post.partner_id] = post
    return found


def _letter(wish: MailingWish, partner: Partner, post: Post | None) -> PartnerLetter:
    contact = post.contact if post else None
    address = _address(contact)
    name = f"{title_of(contact.honorific)} {contact}".strip() if contact else ""
    title = post.title if post else _("The Mayor")
    land = partner.territory or partner.country
    country = land.name if land else ""
    first = f"Sayın {name}" if name and wish.language == "tr" else name
    place = ", ".join(filter(None, (partner.name, country)))
    lines = (first, title, *(address.splitlines() if address else ()), place)
    values = {
        "kent": partner.name,
        "ülke": country,
        "muhatap": name or title,
        "unvan": title,
        "tarih": day(wish.today, wish.language),
        "belediye": house_name(wish.office, wish.language),
    }
    return PartnerLetter(
        partner=partner,
        addressee=tuple(line for line in lines if line),
        subject=_("Subject: %(subject)s") % {"subject": filled(wish.subject, values)},
        greeting=_greeting(wish.language, post),
        paragraphs=tuple(part for part in filled(wish.text, values).split("\n") if part.strip()),
        has_address=bool(address),
        contact=contact,
    )


def _greeting(language: str, post: Post | None) -> str:
    if post is None:
        return greeting(language)
    contact = post.contact
    return greeting(
        language,
        post=post.title,
        honorific=contact.honorific,
        given=contact.given_name,
        family=contact.family_name,
    )


def _address(contact: Contact | None) -> str:
    points = contact.points.all() if contact else ()
    return next((point.value for point in points if point.kind == ContactPoint.Kind.ADDRESS), "")


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields; `{kent:de}` takes a Turkish case ending."""

    def value(found: re.Match[str]) -> str:
        name, _colon, ending = found[1].partition(":")
        known = values[_TURKISH[name.strip()]]
        return ek(known, ending.strip()) if ending and known else known

    return _FIELD.sub(value, text)


def house_name(office: Office, language: str) -> str:
    """The office's name in the language of the letter."""
    municipality = office.municipalities.first()
    if language == "tr" or municipality is None:
        return office.name
    return f"{municipality.name_en} Municipality"


def letter_sheet(wish: MailingWish, letters: Sequence[PartnerLetter], name: str) -> Sheet:
    """The letters one after the other, each on pages of its own, which do not count the others’."""
    with override(wish.language):
        head = Letterhead.objects.filter(office=wish.office).first()
        blocks: list[Block] = []
        for place, letter in enumerate(letters):
            blocks += [NewPage()] if place else []
            blocks += _blocks(wish, letter, head)
        house = house_name(wish.office, wish.language)
        return Sheet(name, wish.language, "", "", "", house, tuple(blocks), numbered=False)


def _blocks(wish: MailingWish, letter: PartnerLetter, head: Letterhead | None) -> list[Block]:
    house = house_name(wish.office, wish.language)
    above = ["T.C.", tr_upper(house)] if wish.language == "tr" else [house]
    blocks: list[Block] = [
        Paragraph("\n".join([*above, *([head.unit] if head and head.unit else [])]), "centre"),
        Paragraph(day(wish.today, wish.language), "date"),
        Paragraph("\n".join(letter.addressee), "address"),
        Paragraph(letter.subject),
        Paragraph(letter.greeting),
        *(Paragraph(part) for part in letter.paragraphs),
        Paragraph(_("Yours sincerely,")),
    ]
    if head and head.signatory:
        blocks.append(Paragraph("\n".join(filter(None, (head.signatory, head.post))), "right"))
    if head and head.contact:
        blocks.append(Paragraph(head.contact, "note"))
    return blocks


def letters_file(wish: MailingWish, form: str) -> tuple[bytes, str]:
    """All letters as one DOCX, or a ZIP with one each; with the file's name."""
    letters = letters_of(wish)
    with override(wish.language):
        stem = "-".join((_("letters"), wish.today.isoformat()))
    if form != "zip":
        return as_docx(letter_sheet(wish, letters, stem)), f"{stem}.docx"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for letter in letters:
            content = as_docx(letter_sheet(wish, [letter], stem))
            add_member(archive, f"{stem}-{letter.partner.pk}.docx", content)
    return target.getvalue(), f"{stem}.zip"
