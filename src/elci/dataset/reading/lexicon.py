"""Words the reader must know to part run-on print: countries, provinces, districts, parties.

Country words are spelled as the studies print them, errors included; they part city from country and are
no statement about states.
"""

from __future__ import annotations

_COUNTRIES = """
ABD; Afganistan; Almanya; Amerika Birleşik Devletleri; Arjantin; Arnavutluk; Avustralya; Avusturya;
Azerbaycan; BAE; Bangladeş; Belarus; Belarus Cum.; Belarus Cumhuriyeti; Belçika; Bosna Hersek;
Bosna-Hersek; Brezilya; Bulgaristan; Burkina Faso; Cezayir; Cibuti; Çad; Çad Cum.; Çek Cumhuriyeti; Çekya;
Çin; Çin Halk Cum.; Çin Halk Cumhuriyeti; Endonezya; Fas; Fas Krallığı; Fildişi Sahili; Filistin; Fransa;
Gagavuz Yeri; Gana; Gine; Gine Bissau Cumhuriyeti; Güney Kore; Güney Sudan; Gürcistan; Hırvatistan;
Hollanda; Irak; İngiltere; İran; İspanya; İsrail; İsveç; İtalya; Japonya; K.K.T.C; Kanada; Karadağ; Katar;
Kazakistan; Kırgızistan; Kırım Özerk Cumhuriyeti; Kolombiya; Kosova; Kostarika; Küba; Liberya; Libya;
Litvanya; Lübnan; Macaristan; Macaraistan; Makedonya; Malezya; Meksika; Mısır; Moğolistan; Moldova; Nepal;
Nepal Cumhuriyeti; Nijer; Özbekistan; Pakistan; Polonya; Portekiz; Romanya; Rusya; Rusya Fed.; Senegal;
Sırbistan; Sırbistan-Karadağ; Slovakya; Slovenya; Somali; Sudan; Sudan Cumhuriyeti; Suriye;
Suudi Arabistan; Şili; Tataristan; Tayland; Tunus; Türkiye; Türkmenistan; Uganda; Ukrayna; Ürdün; Vietnam;
Yakutistan; Yemen; Yunanistan
"""
_PROVINCES = """
Adana Adıyaman Afyonkarahisar Ağrı Aksaray Amasya Ankara Antalya Ardahan Artvin Aydın Balıkesir Bartın
Batman Bayburt Bilecik Bingöl Bitlis Bolu Burdur Bursa Çanakkale Çankırı Çorum Denizli Diyarbakır Düzce
Edirne Elazığ Erzincan Erzurum Eskişehir Gaziantep Giresun Gümüşhane Hakkari Hatay Iğdır Isparta İstanbul
İzmir Kahramanmaraş Karabük Karaman Kars Kastamonu Kayseri Kırıkkale Kırklareli Kırşehir Kilis Kocaeli
Konya Kütahya Malatya Manisa Mardin Mersin Muğla Muş Nevşehir Niğde Ordu Osmaniye Rize Sakarya Samsun Siirt
Sinop Sivas Şanlıurfa Şırnak Tekirdağ Tokat Trabzon Tunceli Uşak Van Yalova Yozgat Zonguldak
"""
# The 39 districts of Istanbul, and Ataşehir as study 004 prints it in two of its tables.
_DISTRICTS = """
Adalar Arnavutköy Atasehir Ataşehir Avcılar Bağcılar Bahçelievler Bakırköy Başakşehir Bayrampaşa Beşiktaş
Beykoz Beylikdüzü Beyoğlu Büyükçekmece Çatalca Çekmeköy Esenler Esenyurt Eyüp Fatih Gaziosmanpaşa Güngören
Kadıköy Kağıthane Kartal Küçükçekmece Maltepe Pendik Sancaktepe Sarıyer Silivri Sultanbeyli Sultangazi Şile
Şişli Tuzla Ümraniye Üsküdar Zeytinburnu
"""

COUNTRY_WORDS = frozenset(" ".join(word.split()) for word in _COUNTRIES.split(";"))
PROVINCES = frozenset(_PROVINCES.split())
ISTANBUL_DISTRICTS = frozenset(_DISTRICTS.split())
# Parties of study 000's tables; "-" is the print of a cell without a result.
PARTIES = ("AK Parti", "ANAP", "BBP", "CHP", "DSP", "DTP", "DYP", "FP", "MHP", "SHP", "DP", "RP", "-")


def is_country(words: str) -> bool:
    """Whether one of the studies prints these words as a country."""
    return words in COUNTRY_WORDS


def is_province(word: str) -> bool:
    """Whether this is the name of one of Turkey's 81 provinces."""
    return word in PROVINCES
