"""The frame: constitution, charters, money. Cited for the reader; nothing here is demanded of a case."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.instruments import (
    CHARTER,
    CIRCULAR_2005_62,
    CONSTITUTION,
    LAW_5393,
    LAW_6245,
    OUTLINE_CONVENTION,
    URBAN_CHARTER,
)
from elci.domain.procedures.jurisdictions.tr.relations import ABROAD, LAW_DAY
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.jurisdictions.tr.travel import FIRST_DAY as TRAVEL_DAY
from elci.domain.procedures.jurisdictions.tr.travel import TRAVEL
from elci.domain.procedures.kinds import Actor, CaseKind
from elci.domain.procedures.rules import Basis, Rule, Sureness, Topic
from elci.domain.procedures.words import Words

_ALL = frozenset(CaseKind)
_CONSTITUTION_DAY = date(1982, 11, 9)
_YEAR_ONLY = Words(
    "Çalışmalar yalnız yılı (1982) verir; gün genel bilgidir.",
    "The studies give the year (1982) only; the day is general knowledge.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        "tr-constitution-90",
        Topic.FRAME,
        ABROAD,
        Words(
            "Milletlerarası andlaşmaların onaylanması Meclisin uygun bulmasına bağlıdır. Belediyelerin kardeş kent ve iş "
            "birliği metinleri milletlerarası andlaşma değildir.",
            "Ratifying international treaties depends on Parliament. The sister-city and cooperation texts of municipalities "
            "are not international treaties.",
        ),
        Actor.STATE,
        (Basis(CONSTITUTION, "90", provision="003-p-01"),),
        _CONSTITUTION_DAY,
        title=Words("Anayasa md. 90", "Constitution art. 90"),
        sources=(study("003", 132), study("003", 543)),
        sureness=Sureness.QUOTED,
        unsettled=_YEAR_ONLY,
        demanded=False,
    ),
    Rule(
        "tr-constitution-127",
        Topic.FRAME,
        _ALL,
        Words(
            "İdare bütündür (md. 123); mahallî idareler yerinden yönetim ilkesine göre kurulur ve idari vesayet altındadır "
            "(md. 127).",
            "The administration is one (art. 123); local governments are founded on decentralisation and stand under "
            "administrative tutelage (art. 127).",
        ),
        Actor.STATE,
        (Basis(CONSTITUTION, "123", provision="002-p-04"), Basis(CONSTITUTION, "127", provision="000-lp-01")),
        _CONSTITUTION_DAY,
        title=Words("Anayasa md. 123 ve 127", "Constitution art. 123 and 127"),
        sources=(study("002", 700), study("000", 239)),
        sureness=Sureness.REPORTED,
        unsettled=_YEAR_ONLY,
        demanded=False,
    ),
    Rule(
        "tr-charter-10",
        Topic.FRAME,
        ABROAD,
        Words(
            "Yerel makamlar ortak ilgi alanlarında başka yerel makamlarla iş birliği yapabilir ve birlik kurabilir.",
            "Local authorities may cooperate with other authorities and form consortia on tasks of common interest.",
        ),
        Actor.UNIT,
        (Basis(CHARTER, "10", "1", provision="004-p-09"),),
        date(1993, 4, 1),
        title=Words("Özerklik Şartı md. 10", "Charter art. 10"),
        sources=(study("004", 443), sources.CHARTER),
        sureness=Sureness.QUOTED,
        unsettled=Words(
            "Çalışma 004, 9/7, 10/2 ve 10/3’ü de anar. Türkiye bunları onaylamamıştır; onayladığı 10/1’dir. Şart Türkiye için "
            "01.04.1993’te yürürlüğe girdi.",
            "Study 004 cites 9/7, 10/2 and 10/3 too. Türkiye has not accepted these; of article 10 it accepted paragraph 1. "
            "The Charter entered into force for Türkiye on 01.04.1993.",
        ),
        demanded=False,
    ),
    Rule(
        "tr-outline-convention",
        Topic.FRAME,
        ABROAD,
        Words(
            "Sözleşme, komşu yerel yönetimlerin sınır ötesi iş birliğinin önündeki engelleri kaldırmayı amaçlar.",
            "The convention aims at removing obstacles to cooperation of neighbouring authorities across borders.",
        ),
        Actor.UNIT,
        (Basis(OUTLINE_CONVENTION, provision="004-p-16"), Basis(URBAN_CHARTER, provision="004-p-15")),
        date(2018, 1, 1),
        title=Words("Sınır ötesi iş birliği ve Kentsel Şart", "Transfrontier cooperation and Urban Charter"),
        sources=(study("004", 496), study("004", 488)),
        sureness=Sureness.REPORTED,
        unsettled=Words(
            "Çalışma Türkiye’nin katılım gününü vermez; tarih, anıldığı çalışmanın yılıdır.",
            "The study does not date Türkiye’s accession; the day here is the year of the study that cites it.",
        ),
        demanded=False,
    ),
    Rule(
        "tr-expenses",
        Topic.FINANCE,
        ABROAD,
        Words(
            "Yurt içi ve yurt dışı kamu ve özel kesim ile sivil toplum örgütleriyle yapılan ortak hizmet ve projelerin "
            "giderleri belediyenin giderleri arasındadır.",
            "Costs of joint services and projects with public, private and civil bodies at home and abroad are among a "
            "municipality’s expenses.",
        ),
        Actor.UNIT,
        (Basis(LAW_5393, "60"),),
        LAW_DAY,
        title=Words("Ortak proje giderleri", "Expenses of joint projects"),
        sources=(sources.EXPENSES,),
        sureness=Sureness.QUOTED,
        demanded=False,
    ),
    Rule(
        "tr-allowance",
        Topic.FINANCE,
        TRAVEL,
        Words(
            "Yol gideri ve gündelik 6245 sayılı Harcırah Kanununa göre ödenir.",
            "Travel and per diem are paid under Travel Allowance Law 6245.",
        ),
        Actor.UNIT,
        (Basis(LAW_6245), Basis(CIRCULAR_2005_62, "h", provision="001-lp-21")),
        TRAVEL_DAY,
        title=Words("Harcırah", "Allowance"),
        sources=(study("001", 835),),
        sureness=Sureness.REPORTED,
        demanded=False,
    ),
)
