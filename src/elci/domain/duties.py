"""The fifteen duties of a foreign-relations unit, as study 002 sums them up from interviews and web pages."""

from __future__ import annotations

from dataclasses import dataclass

STUDY, FIRST_LINE = "002", 717


@dataclass(frozen=True)
class Duty:
    """One duty. number: as the study counts; line: of the study's text; pages: names of the desk's pages."""

    number: int
    line: int
    tr: str
    en: str
    pages: tuple[str, ...]

    def in_language(self, language: str) -> str:
        """The duty in the reader's language."""
        return self.tr if language.startswith("tr") else self.en


DUTIES = (
    Duty(
        1,
        725,
        "Sivil toplum, üniversite, iş dünyası ve kurumlarla iş birliği",
        "Working with civil society, universities, business and public bodies",
        ("contacts", "activities"),
    ),
    Duty(
        2,
        727,
        "Uluslararası projelere katılım, hibe ve dış kaynağa erişim",
        "Joining international projects, reaching grants and foreign funds",
        ("projects", "calls"),
    ),
    Duty(
        3,
        731,
        "Belediye dışında yaşayan hemşehrilerle iletişim",
        "Contact with townspeople who live elsewhere",
        ("contacts", "activities"),
    ),
    Duty(
        4,
        733,
        "Kardeş kent ilişkilerini düzenli yürütme, yenilerini hazırlama",
        "Running sister-city ties in good order, preparing new ones",
        ("ties", "vitality", "cases"),
    ),
    Duty(
        5,
        737,
        "Konuk ağırlama, başkanın ve meclis üyelerinin yurt dışı gezilerini düzenleme",
        "Hosting guests, organising journeys of the mayor and the councillors",
        ("visits", "cases"),
    ),
    Duty(
        6,
        741,
        "Belediye içindeki ve dışındaki birimlerle bilgi akışı",
        "Flow of information with units inside and outside the municipality",
        ("follow-ups", "translations"),
    ),
    Duty(7, 743, "İstihdamın artırılmasına katkı", "Helping more people into work", ("outcomes",)),
    Duty(
        8,
        745,
        "Dezavantajlı grupların sosyal uyumuna katkı",
        "Helping disadvantaged groups to take part",
        ("activities", "outcomes"),
    ),
    Duty(9, 747, "Kentin tanıtılması", "Making the city known", ("activities", "publications")),
    Duty(
        10,
        749,
        "Uluslararası kuruluşlarla ilişkileri bir plana göre sürdürme",
        "Keeping up relations with international bodies by a plan",
        ("memberships", "goals"),
    ),
    Duty(
        11,
        753,
        "AB, UNDP, EIB, UNIDO, Dünya Bankası, OECD, KEİ ve benzerlerini izleme",
        "Following the EU, UNDP, EIB, UNIDO, World Bank, OECD, BSEC and the like",
        ("calls", "memberships"),
    ),
    Duty(
        12,
        761,
        "AB uyum süreci için bilgilendirme, eğitim, konferans ve çalıştay",
        "Information, training, conferences and workshops on the EU process",
        ("activities",),
    ),
    Duty(
        13,
        765,
        "Her dilden tanıtım gereci hazırlama, dağıtma ve basında duyurma",
        "Making and spreading material in every language, announcing in the press",
        ("publications", "translations"),
    ),
    Duty(
        14,
        771,
        "Yabancı kişi ve kurumların ad ve adres arşivi",
        "An archive of names and addresses of people and bodies abroad",
        ("contacts",),
    ),
    Duty(
        15,
        773,
        "Yurt dışındaki ya da yurt dışına giden vatandaşlara danışmanlık",
        "Advice to citizens abroad or going abroad",
        ("advice",),
    ),
)
"""In the study's order. Duties 3, 13 and 15 are those for compatriots, publications and citizens abroad."""
