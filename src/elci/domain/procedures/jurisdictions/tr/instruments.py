"""The instruments of Turkish law that the rules stand on. Dates and gazette numbers only where a source gives them;
`ids` are the instrument's rows in the reference package's legal_instruments table."""

from __future__ import annotations

from datetime import date

from elci.domain.procedures.jurisdictions.tr import sources
from elci.domain.procedures.jurisdictions.tr.sources import study
from elci.domain.procedures.rules import Instrument
from elci.domain.procedures.words import Words

_LAW = Words("kanun", "law")
_CIRCULAR = Words("genelge", "circular")
_CONVENTION = Words("sözleşme", "convention")

CONSTITUTION = Instrument(
    "constitution",
    Words("anayasa", "constitution"),
    "",
    Words("Türkiye Cumhuriyeti Anayasası", "Constitution of the Republic of Türkiye"),
    ids=("000-li-04", "002-constitution", "003-constitution"),
    sources=(study("003", 132), study("002", 700)),
)
LAW_1173 = Instrument(
    "law-1173",
    _LAW,
    "1173",
    Words(
        "Milletlerarası Münasebetlerin Yürütülmesi ve Koordinasyonu Hakkında Kanun",
        "Law on the Conduct and Coordination of International Relations",
    ),
    date(1969, 5, 5),
    date(1969, 5, 17),
    "13201",
    ("001-law-1173", "003-law-1173", "004-law-1173"),
    (study("003", 153),),
)
LAW_3335 = Instrument(
    "law-3335",
    _LAW,
    "3335",
    Words(
        "Uluslararası Nitelikteki Teşekküllerin Kurulması Hakkında Kanun",
        "Law on the Founding of Bodies of International Character",
    ),
    date(1987, 3, 26),
    date(1987, 4, 7),
    "19424",
    ("003-law-3335", "004-law-3335"),
    (study("003", 165), sources.LAW_3335),
)
LAW_5216 = Instrument(
    "law-5216",
    _LAW,
    "5216",
    Words("Büyükşehir Belediyesi Kanunu", "Metropolitan Municipality Law"),
    date(2004, 7, 10),
    date(2004, 7, 23),
    "25531",
    ("002-law-5216", "003-law-5216", "004-law-5216"),
    (study("003", 226),),
)
LAW_5393 = Instrument(
    "law-5393",
    _LAW,
    "5393",
    Words("Belediye Kanunu", "Municipality Law"),
    date(2005, 7, 3),
    date(2005, 7, 13),
    "25874",
    ("000-li-05", "001-law-5393", "002-law-5393", "003-law-5393", "004-law-5393"),
    (study("003", 203),),
)
LAW_5565 = Instrument(
    "law-5565",
    _LAW,
    "5565",
    Words("2007 Yılı Merkezi Yönetim Bütçe Kanunu", "Central Government Budget Law for 2007"),
    None,
    date(2006, 12, 29),
    "26391",
    ("003-law-5565", "004-law-5565"),
    (study("003", 236),),
)
LAW_5675 = Instrument(
    "law-5675",
    _LAW,
    "5675",
    Words("Kanun (5216 ve 5393’te değişiklik yapar)", "Law (amending Laws 5216 and 5393)"),
    date(2007, 5, 30),
    date(2007, 6, 7),
    "26545",
    sources=(sources.LAW_5675,),
)
LAW_6245 = Instrument(
    "law-6245",
    _LAW,
    "6245",
    Words("Harcırah Kanunu", "Travel Allowance Law"),
    ids=("001-law-6245",),
    sources=(study("001", 835),),
)
LAW_7153 = Instrument(
    "law-7153",
    _LAW,
    "7153",
    Words("Kanun (5393’te değişiklik yapar)", "Law (amending Law 5393)"),
    date(2018, 11, 29),
    date(2018, 12, 10),
    "30621",
    sources=(sources.BALCOVA,),
)
CIRCULAR_2005_36 = Instrument(
    "circular-2005-36",
    _CIRCULAR,
    "2005/36",
    Words("Genelge (İçişleri Bakanlığı)", "Circular of the Ministry of the Interior"),
    date(2005, 4, 7),
    ids=("001-circular-2005-36", "003-circular-2005-36"),
    sources=(study("001", 746), study("003", 253)),
)
CIRCULAR_2005_62 = Instrument(
    "circular-2005-62",
    _CIRCULAR,
    "2005/62",
    Words("“Yurt Dışı Görevlendirme” Genelgesi", "Circular “Assignments abroad”"),
    date(2005, 6, 20),
    ids=("001-circular-2005-62", "003-circular-2005-62"),
    sources=(study("001", 748), study("003", 263)),
)
CIRCULAR_2016 = Instrument(
    "circular-2016-10-14",
    _CIRCULAR,
    "",
    Words(
        "İçişleri Bakanlığının 14.10.2016 tarihli Genelgesi",
        "Circular of the Ministry of the Interior of 14.10.2016",
    ),
    date(2016, 10, 14),
    sources=(sources.CIRCULAR_2016_REPEAL,),
)
CIRCULAR_2021_6 = Instrument(
    "circular-2021-6",
    _CIRCULAR,
    "2021/6",
    Words("“Yurtdışı Çıkışlar” Genelgesi", "Circular “Journeys abroad”"),
    date(2021, 4, 21),
    sources=(sources.CIRCULAR_2021_6, sources.CIRCULAR_2021_6_FILE),
)
CIRCULAR_2022_5 = Instrument(
    "circular-2022-5",
    _CIRCULAR,
    "2022/5",
    Words("Genelge (2021/6’yı değiştirir)", "Circular (amending 2021/6)"),
    date(2022, 3, 9),
    sources=(sources.CIRCULAR_2022_5,),
)
COMMUNIQUE_390 = Instrument(
    "communique-390",
    Words("tebliğ", "communiqué"),
    "390",
    Words("Maliye Bakanlığı Tebliği", "Communiqué of the Ministry of Finance"),
    date(2002, 3, 26),
    ids=("003-communique-390",),
    sources=(study("003", 269),),
)
COUNCIL_REGULATION = Instrument(
    "council-regulation",
    Words("yönetmelik", "regulation"),
    "",
    Words("Belediye Meclisi Çalışma Yönetmeliği", "Regulation on the Work of Municipal Councils"),
    None,
    date(2005, 10, 9),
    "25961",
    sources=(sources.COUNCIL_REGULATION, sources.COUNCIL_REGULATION_18),
)
CHARTER = Instrument(
    "charter-self-government",
    _CONVENTION,
    "",
    Words("Avrupa Yerel Yönetimler Özerklik Şartı", "European Charter of Local Self-Government"),
    date(1985, 10, 15),
    date(1992, 10, 3),
    "21364",
    ("004-charter-self-government",),
    (sources.CHARTER, study("004", 435)),
)
OUTLINE_CONVENTION = Instrument(
    "outline-convention",
    _CONVENTION,
    "",
    Words(
        "Yerel Yönetimler ve Yerel Topluluklar Arasında Sınır Ötesi İş Birliği Çerçeve Sözleşmesi",
        "European Outline Convention on Transfrontier Co-operation",
    ),
    ids=("004-outline-convention",),
    sources=(study("004", 496),),
)
URBAN_CHARTER = Instrument(
    "urban-charter",
    Words("şart", "charter"),
    "",
    Words("Avrupa Kentsel Şartı", "European Urban Charter"),
    ids=("004-urban-charter",),
    sources=(study("004", 488),),
)
