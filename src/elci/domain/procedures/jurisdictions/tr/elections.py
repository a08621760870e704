"""The days of Türkiye's local elections since 1989, each with the page on which it was read.

The council that was elected sits on the fifth day after the results are announced (Law 5393 art. 19), and results
are announced on the day of the election at the earliest. By-elections of single places are not in the table.
"""

from __future__ import annotations

from datetime import date, timedelta

from elci.domain.procedures.elections import Election
from elci.domain.procedures.rules import Source

_FIRST_SITTING = timedelta(days=5)
_TUNCER = Source(
    title="Erol Tuncer (TESAV), “30 Mart 2014 Yerel Yönetimler Genel Seçimleri”",
    address="https://odtuadt.com/30-mart-2014-yerel-yonetimler-genel-secimleri/",
)
_READ: tuple[tuple[date, Source], ...] = (
    (
        date(1989, 3, 26),
        Source(
            title="Vikipedi (İngilizce), “1989 Turkish local elections”",
            address="https://en.wikipedia.org/wiki/1989_Turkish_local_elections",
        ),
    ),
    (
        date(1994, 3, 27),
        Source(
            title="TODAİE YerelNET, “Seçim sonuçları değerlendirmesi, 1994 yılı raporu”",
            address="http://eski.yerelnet.org.tr/secimler/secim_analizleri1994.php",
        ),
    ),
    (
        date(1999, 4, 18),
        Source(
            title="Vikipedi, “1999 Türkiye yerel seçimleri”",
            address="https://tr.wikipedia.org/wiki/1999_T%C3%BCrkiye_yerel_se%C3%A7imleri",
        ),
    ),
    (
        date(2004, 3, 28),
        Source(
            title="Vikipedi (Endonezce), “Pemilu lokal Turki, 2004”",
            address="https://id.wikipedia.org/wiki/Pemilu_lokal_Turki,_2004",
        ),
    ),
    (date(2009, 3, 29), _TUNCER),
    (date(2014, 3, 30), _TUNCER),
    (
        date(2019, 3, 31),
        Source(
            title="Yüksek Seçim Kurulu, 20.05.2019 tarihli ve 4577 sayılı karar",
            address="https://lexpera.com.tr/mevzuat/kurul-kararlari/yuksek-secim-kurulunun-20-05-2019-tarihli-ve-4577-sayili-karari-4577",
        ),
    ),
    (
        date(2024, 3, 31),
        Source(
            title="NTV, “YSK Başkanı Yener: Seçime katılım oranı yüzde 78,11”, 01.04.2024",
            address="https://www.ntv.com.tr/turkiye/ysk-baskani-yener-secime-katilim-orani-yuzde-78-11,PdDYqln3AUCOYNVdmio0IQ",
        ),
    ),
)
ELECTIONS = tuple(Election(day, day + _FIRST_SITTING, source) for day, source in _READ)
