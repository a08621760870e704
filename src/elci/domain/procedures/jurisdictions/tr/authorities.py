"""Who held which power on which day in Türkiye, with the source of each span and what is unsettled.

Permission under Law 5393 art. 74 lay with the Ministry of the Interior, then with the ministry of environment.
Study 003 (2010) and study 004 (2018) quote the older wording, studies 001 and 002 (2021) the newer one.
"""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.authorities import Authority, Role
from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.rules import Source, Sureness
from elci.domain.procedures.words import Words

_INTERIOR = Words("İçişleri Bakanlığı", "Ministry of the Interior")
_ENVIRONMENT = Words("Çevre ve Şehircilik Bakanlığı", "Ministry of Environment and Urbanisation")
_CLIMATE = Words(
    "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı",
    "Ministry of Environment, Urbanisation and Climate Change",
)
_HANDOVER = Words(
    "Genel bilgiye göre yerel yönetim işleri 10.07.2018’de Çevre ve Şehircilik Bakanlığına geçti; Kanunun metnindeki "
    "“İçişleri Bakanlığı” ibaresi ise 7153 sayılı Kanunla 10.12.2018’de değişti. 31.07.2018’de belediye başkanlarının yurt "
    "dışına çıkışına ilişkin genelgeyi kaldıran hâlâ İçişleri Bakanlığıydı. Arada izni hangi bakanlığın verdiğini dosyadaki "
    "yazıdan doğrulayın; kaynaklarımız bunu kesinleştirmiyor.",
    "By general knowledge local government passed to the Ministry of Environment and Urbanisation on 10.07.2018; the words "
    "“Ministry of the Interior” in the Law were changed by Law 7153 on 10.12.2018. On 31.07.2018 it was still the Interior "
    "that repealed the circular on mayors’ travel. For the time between, check on the letter in the file which ministry gave "
    "the permission; our sources do not settle it.",
)
_RENAMED = Words(
    "Bakanlığın adı 2021 sonbaharında değişti. Değişiklik Ekim 2021’de duyuruldu; resmî günü kaynaklarımızda "
    "yazmıyor, genel bilgiye göre 29.10.2021’dir.",
    "The ministry was renamed in autumn 2021. The change was announced in October 2021; our sources do not give "
    "the official day, which by general knowledge is 29.10.2021.",
)


def _spans(role: Role, first_day: date, first_sources: tuple[Source, ...]) -> tuple[Authority, ...]:
    """The four spans of the ministry of local government, from the first proven day of a power."""
    return (
        Authority(
            "interior",
            role,
            _INTERIOR,
            first_day,
            date(2018, 7, 9),
            first_sources,
            Sureness.QUOTED,
            Words(
                "2010 ve 2018 tarihli çalışmaların aktardığı metin izni İçişleri Bakanlığına verir.",
                "The text quoted by the studies of 2010 and 2018 gives the permission to the Ministry of the Interior.",
            ),
        ),
        Authority(
            "interior-or-environment",
            role,
            Words(
                "İçişleri Bakanlığı (10.07.2018’den beri yerel yönetim işleri: Çevre ve Şehircilik Bakanlığı)",
                "Ministry of the Interior (local government since 10.07.2018: Ministry of Environment and Urbanisation)",
            ),
            date(2018, 7, 10),
            date(2018, 12, 9),
            (sources.BALCOVA, sources.CIRCULAR_2016_REPEAL),
            Sureness.UNSETTLED,
            Words(
                "Yerel yönetimler Çevre ve Şehircilik Bakanlığına bağlandı, Kanunun metni henüz değişmedi.",
                "Local government passed to the Ministry of Environment and Urbanisation; the Law’s text had not changed yet.",
            ),
            _HANDOVER,
        ),
        Authority(
            "environment",
            role,
            _ENVIRONMENT,
            date(2018, 12, 10),
            date(2021, 10, 28),
            (sources.BALCOVA, study("001", 707), study("002", 1007)),
            Sureness.QUOTED,
            Words(
                "29.11.2018 tarihli 7153 sayılı Kanun (RG 10.12.2018, 30621) maddedeki bakanlığı değiştirdi.",
                "Law 7153 of 29.11.2018 (gazette 30621 of 10.12.2018) changed the ministry named in the article.",
            ),
        ),
        Authority(
            "environment-climate",
            role,
            _CLIMATE,
            date(2021, 10, 29),
            None,
            (sources.RENAMED_2021, sources.ARTICLE_74_TODAY),
            Sureness.GENERAL,
            Words("Bakanlığın adı değişti.", "The ministry was renamed."),
            _RENAMED,
        ),
    )


_PRESIDENT = Words(
    "Çalışma 003 (2010) Bakanlar Kurulunu, çalışma 004 (2018) Cumhurbaşkanını yazar; ikisi de değişikliğin gününü "
    "vermez. Genel bilgiye göre yetki, Cumhurbaşkanlığı hükûmet sistemine geçilen 09.07.2018’de geçti.",
    "Study 003 (2010) names the Council of Ministers, study 004 (2018) the President; neither dates the change. By "
    "general knowledge the power passed with the new system of government on 09.07.2018.",
)

AUTHORITIES: tuple[Authority, ...] = (
    *_spans(Role.PERMISSION, date(2005, 4, 7), (study("003", 205), study("004", 364), study("001", 752))),
    *_spans(Role.TRAVEL, date(2005, 6, 20), (study("001", 748), study("003", 263))),
    Authority(
        "council-of-ministers",
        Role.STATE_PERMISSION,
        Words("Bakanlar Kurulu", "Council of Ministers"),
        date(1987, 4, 7),
        date(2018, 7, 8),
        (study("003", 168), sources.LAW_3335),
        Sureness.QUOTED,
        Words(
            "3335 sayılı Kanun md. 1 (RG 07.04.1987, 19424): Dışişleri Bakanlığının görüşü ve İçişleri Bakanlığının "
            "teklifi üzerine Bakanlar Kurulunun izni.",
            "Law 3335 art. 1 (gazette 19424 of 07.04.1987): permission of the Council of Ministers, on the opinion of "
            "Foreign Affairs and the proposal of the Interior.",
        ),
    ),
    Authority(
        "president",
        Role.STATE_PERMISSION,
        Words("Cumhurbaşkanlığı", "Presidency of the Republic"),
        date(2018, 7, 9),
        None,
        (study("004", 389),),
        Sureness.UNSETTLED,
        Words(
            "2018 tarihli çalışmanın aktardığı metin izni Cumhurbaşkanına verir.",
            "The text quoted by the study of 2018 gives the permission to the President.",
        ),
        _PRESIDENT,
    ),
    Authority(
        "foreign-affairs",
        Role.FOREIGN_AFFAIRS,
        Words("Dışişleri Bakanlığı", "Ministry of Foreign Affairs"),
        date(1969, 5, 17),
        None,
        (study("003", 156), study("001", 742)),
        Sureness.QUOTED,
        Words(
            "1173 sayılı Kanun md. 1 (RG 17.05.1969, 13201).",
            "Law 1173 art. 1 (gazette 13201 of 17.05.1969).",
        ),
    ),
    Authority(
        "finance",
        Role.FINANCE,
        Words("Maliye Bakanlığı", "Ministry of Finance"),
        date(2002, 3, 26),
        date(2018, 7, 9),
        (study("003", 269),),
        Sureness.REPORTED,
        Words("390 sayılı Tebliğ, 26.03.2002.", "Communiqué 390 of 26.03.2002."),
    ),
    Authority(
        "treasury-finance",
        Role.FINANCE,
        Words("Hazine ve Maliye Bakanlığı", "Ministry of Treasury and Finance"),
        date(2018, 7, 10),
        None,
        (),
        Sureness.GENERAL,
        Words(
            "Bakanlıklar birleşti; çalışmalarda yazmaz, genel bilgidir.",
            "The ministries were merged; not in the studies, general knowledge.",
        ),
    ),
)
