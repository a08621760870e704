"""What stands on the pages of the gallery, in Turkish and English.

Numbers, people and verdicts are samples to set type with, not results: those are on the site itself.
"""

from __future__ import annotations

from typing import Any

Pair = tuple[str, str]

_MENU: list[tuple[str, str, str, str]] = [
    ("ties", "Bağlar", "Ties", "list"),
    ("municipalities", "Belediyeler", "Municipalities", "municipality"),
    ("places", "Ortak kentler", "Partner cities", "empty"),
    ("countries", "Ülkeler", "Countries", "empty"),
    ("organisations", "Kuruluşlar", "Organisations", "empty"),
    ("activities", "Etkinlikler", "Activities", "empty"),
    ("claims", "Savlar", "Claims", "claims"),
    ("sources", "Kaynaklar", "Sources", "empty"),
]
_LEDGER: list[tuple[str, str, str]] = [
    ("312", "bağ", "ties"),
    ("97", "belediye", "municipalities"),
    ("71", "ülke", "countries"),
    ("127", "kuruluş", "organisations"),
    ("208", "etkinlik", "activities"),
]
_STATES: list[tuple[str, Pair, Pair]] = [
    (
        "listed",
        ("Listede", "Listed"),
        ("Bir kaynakta adı geçiyor; başka bir şey bilinmiyor.", "A source names it; nothing else is known."),
    ),
    ("proposed", ("Önerildi", "Proposed"), ("Görüşülüyor.", "Under discussion.")),
    (
        "council_decision",
        ("Meclis kararı alındı", "Council decision"),
        ("Belediye meclisi kabul etti.", "The council has agreed."),
    ),
    (
        "ministry_permission",
        ("Bakanlık izni alındı", "Ministry permission"),
        ("İmza bekleniyor.", "Awaiting signature."),
    ),
    ("signed", ("İmzalandı", "Signed"), ("Taraflar imzaladı.", "The parties have signed.")),
    (
        "active",
        ("Etkin", "Active"),
        ("Son iki yılda etkinlik var.", "There was an activity in the last two years."),
    ),
    ("dormant", ("Uykuda", "Dormant"), ("Uzun süredir etkinlik yok.", "No activity for a long time.")),
    ("suspended", ("Askıda", "Suspended"), ("Taraflardan biri durdurdu.", "One party has paused it.")),
    ("cancelled", ("İptal edildi", "Cancelled"), ("İmzadan önce vazgeçildi.", "Given up before signature.")),
    ("rejected", ("Reddedildi", "Rejected"), ("İzin verilmedi.", "Permission was refused.")),
    ("renewed", ("Yenilendi", "Renewed"), ("Süresi uzatıldı.", "Its term was extended.")),
    ("ended", ("Sona erdi", "Ended"), ("Taraflar bitirdi.", "The parties ended it.")),
]
_FACTS: list[tuple[Pair, Pair, Pair, Pair]] = [
    (
        ("Belediye", "Municipality"),
        (
            '<a href="municipality-tr.html">Ankara Büyükşehir Belediyesi</a>',
            '<a href="municipality-en.html">Ankara Metropolitan Municipality</a>',
        ),
        ("Çalışma 000, Tablo 4, satır 8", "Study 000, Tablo 4, row 8"),
        ("", ""),
    ),
    (
        ("Ortak", "Partner"),
        ('<a href="#">Sofya</a>, Bulgaristan', '<a href="#">Sofia</a>, Bulgaria'),
        ("Çalışma 000, Tablo 4, satır 8", "Study 000, Tablo 4, row 8"),
        (
            'Kaynakta: <span class="as-written">Sofya (Bulgaristan)</span>',
            'As written: <span class="as-written">Sofya (Bulgaristan)</span>',
        ),
    ),
    (
        ("Tür", "Kind"),
        ("Kardeş kent", "Sister city"),
        ("Çalışma 000, Tablo 4, satır 8", "Study 000, Tablo 4, row 8"),
        ("", ""),
    ),
    (
        ("Tarih", "Date"),
        ("1992", "1992"),
        ("Çalışma 000, Tablo 4, satır 8", "Study 000, Tablo 4, row 8"),
        ("Yalnız yılı biliniyor.", "Only the year is known."),
    ),
    (
        ("İmza", "Signature"),
        (
            '<span class="unsure">Kaynaklar çelişiyor</span>',
            '<span class="unsure">The sources disagree</span>',
        ),
        ("Çalışma 000, satır 1321", "Study 000, line 1321"),
        (
            "Metin, anlaşmanın imzadan önce iptal edildiğini yazar.",
            "The text says that the agreement was cancelled before signature.",
        ),
    ),
    (
        ("Belediye başkanı", "Mayor"),
        ("Murat Karayalçın, SHP", "Murat Karayalçın, SHP"),
        ("Çalışma 000, Tablo 9", "Study 000, Tablo 9"),
        ("", ""),
    ),
]
_CLAIMS: list[tuple[str, Pair, Pair, str, str, Pair]] = [
    (
        "differs",
        ("Ankara’nın bağlarından 57’si başkentlerledir", "57 of Ankara’s ties are with capitals"),
        ("Çalışma 000, s. 240", "Study 000, p. 240"),
        "57",
        "47",
        (
            "Lefkoşa sayıldığında da 57’ye ulaşılmıyor; Kazan ve Ufa cumhuriyet başkentidir.",
            "Even with Nicosia the rows do not reach 57; Kazan and Ufa are capitals of republics.",
        ),
    ),
    (
        "differs",
        ("Ortak kentlerin sayısı 61’dir", "There are 61 partner cities"),
        ("Çalışma 000, s. 239", "Study 000, p. 239"),
        "61",
        "60",
        (
            "Tablo 4’te 60 satır var; iki satır aynı kenti göstermiyor.",
            "Tablo 4 has 60 rows; no two name the same city.",
        ),
    ),
    (
        "holds",
        ("En çok anlaşma 1992’de yapıldı: altı kent", "Most agreements were made in 1992: six cities"),
        ("Çalışma 000, s. 244", "Study 000, p. 244"),
        "6",
        "6",
        ("Bişkek, Sofya, Hartum, Moskova, Prag, Amman.", "Bishkek, Sofia, Khartoum, Moscow, Prague, Amman."),
    ),
    (
        "not_computable",
        ("Protokollerde 38 iş birliği amacı geçer", "The protocols name 38 purposes"),
        ("Çalışma 000, şekil 5", "Study 000, figure 5"),
        "38",
        "–",
        (
            "Şekil 5 metin çıkarılırken kaybolmuş; amaçlar tek tek yazılmamış.",
            "Figure 5 was lost when the text was extracted; the purposes are not listed one by one.",
        ),
    ),
]


def words(language: str) -> dict[str, Any]:
    """Everything but the drawings."""
    at = 1 if language == "en" else 0
    verdicts = {
        "differs": ("Tutmuyor", "Differs"),
        "holds": ("Tutuyor", "Holds"),
        "not_computable": ("Hesaplanamıyor", "Not computable"),
    }
    return {
        "menu": [
            {"key": key, "label": (tr, en)[at], "href": f"{page}-{language}.html"}
            for key, tr, en, page in _MENU
        ],
        "ledger": [(number, (tr, en)[at]) for number, tr, en in _LEDGER],
        "states_all": [(key, name[at], more[at]) for key, name, more in _STATES],
        "facts": [tuple(pair[at] for pair in fact) for fact in _FACTS],
        "claims": [
            {
                "verdict": verdict,
                "word": verdicts[verdict][at],
                "statement": statement[at],
                "where": where[at],
                "stated": stated,
                "computed": computed,
                "note": note[at],
            }
            for verdict, statement, where, stated, computed, note in _CLAIMS
        ],
        "kinds": [
            (("Kardeş kent", "Sister city")[at], 54, True),
            (("Dostluk ve iş birliği", "Friendship and cooperation")[at], 6, False),
            (("Mutabakat zaptı", "Memorandum")[at], 0, False),
        ],
        "states": [(("Listede", "Listed")[at], 53), (("İptal edildi", "Cancelled")[at], 1)],
        "continents": [
            (("Asya", "Asia")[at], 27),
            (("Avrupa", "Europe")[at], 18),
            (("Afrika", "Africa")[at], 8),
            (("Kuzey Amerika", "North America")[at], 2),
            (("Güney Amerika", "South America")[at], 1),
        ],
        "hits": [
            (
                ("<mark>Filibe</mark> (Plovdiv)", "Plovdiv (<mark>Filibe</mark>)")[at],
                ("Ortak kent · Bulgaristan · 3 bağ", "Partner city · Bulgaria · 3 ties")[at],
            ),
            (
                (
                    "İstanbul Büyükşehir Belediyesi – <mark>Filibe</mark>",
                    "Istanbul Metropolitan Municipality – Plovdiv (<mark>Filibe</mark>)",
                )[at],
                ("Kardeş kent, 2001 · Çalışma 001, Tablo 2", "Sister city, 2001 · Study 001, Tablo 2")[at],
            ),
            (
                (
                    "Bursa Büyükşehir Belediyesi – <mark>Filibe</mark>",
                    "Bursa Metropolitan Municipality – Plovdiv (<mark>Filibe</mark>)",
                )[at],
                ("Kardeş kent, 1998 · Çalışma 001, Tablo 3", "Sister city, 1998 · Study 001, Tablo 3")[at],
            ),
        ],
        "pages": {
            "list": {"section": "ties"},
            "record": {"section": "ties"},
            "municipality": {"section": "municipalities"},
            "claims": {"section": "claims"},
            "search": {"query": "filibe"},
        },
    }
