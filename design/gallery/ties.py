"""Ankara's ties as listed in study 000, Tablo 4, for the gallery: an order of rows and places a reader knows.

The pages of the site take them from the data package; this list only feeds the drawings of the gallery
(Guanco, 2019, is left out: its place is not settled).
Columns: year, name (tr), name (en), latitude, longitude, country (tr), country (en), ISO code, continent,
kind (s: sister city, f: friendship and cooperation).
"""

from __future__ import annotations

_ROWS = """
1971|Seul|Seoul|37.57|126.98|Kore|South Korea|KR|asia|s
1982|İslamabad|Islamabad|33.69|73.06|Pakistan|Pakistan|PK|asia|s
1984|Kuala Lumpur|Kuala Lumpur|3.14|101.69|Malezya|Malaysia|MY|asia|s
1986|Dipkarpaz|Rizokarpaso|35.60|34.38|KKTC|TRNC|CY|asia|s
1989|Lefkoşa|Nicosia|35.17|33.36|KKTC|TRNC|CY|asia|s
1990|Pekin|Beijing|39.90|116.41|Çin|China|CN|asia|s
1992|Bişkek|Bishkek|42.87|74.59|Kırgızistan|Kyrgyzstan|KG|asia|s
1992|Sofya|Sofia|42.70|23.32|Bulgaristan|Bulgaria|BG|europe|s
1992|Hartum|Khartoum|15.50|32.56|Sudan|Sudan|SD|africa|s
1992|Moskova|Moscow|55.75|37.62|Rusya|Russia|RU|europe|s
1992|Prag|Prague|50.08|14.43|Çekya|Czechia|CZ|europe|s
1992|Amman|Amman|31.95|35.93|Ürdün|Jordan|JO|asia|s
1993|Havana|Havana|23.11|-82.37|Küba|Cuba|CU|americas|s
1993|Kiev|Kyiv|50.45|30.52|Ukrayna|Ukraine|UA|europe|s
1994|Kuveyt|Kuwait City|29.38|47.99|Kuveyt|Kuwait|KW|asia|s
1994|Saraybosna|Sarajevo|43.86|18.41|Bosna-Hersek|Bosnia and Herzegovina|BA|europe|s
1994|Aşkabat|Ashgabat|37.95|58.38|Türkmenistan|Turkmenistan|TM|asia|s
1995|Tiran|Tirana|41.33|19.82|Arnavutluk|Albania|AL|europe|s
1995|Üsküp|Skopje|42.00|21.43|Kuzey Makedonya|North Macedonia|MK|europe|s
1996|Tiflis|Tbilisi|41.72|44.79|Gürcistan|Georgia|GE|asia|s
1997|Ufa|Ufa|54.74|55.97|Başkurdistan|Bashkortostan|RU|europe|s
1998|Bükreş|Bucharest|44.43|26.10|Romanya|Romania|RO|europe|s
2000|Manama|Manama|26.23|50.59|Bahreyn|Bahrain|BH|asia|s
2001|Astana|Astana|51.17|71.45|Kazakistan|Kazakhstan|KZ|asia|s
2003|Kâbil|Kabul|34.53|69.17|Afganistan|Afghanistan|AF|asia|s
2003|Ulan Batur|Ulaanbaatar|47.89|106.91|Moğolistan|Mongolia|MN|asia|s
2003|Duşanbe|Dushanbe|38.56|68.77|Tacikistan|Tajikistan|TJ|asia|s
2004|Priştine|Pristina|42.66|21.16|Kosova|Kosovo|XK|europe|s
2004|Kişinev|Chisinau|47.01|28.86|Moldova|Moldova|MD|europe|s
2005|Kinşasa|Kinshasa|-4.32|15.31|Kongo DC|DR Congo|CD|africa|s
2006|Addis Ababa|Addis Ababa|9.03|38.74|Etiyopya|Ethiopia|ET|africa|s
2006|Sana|Sanaa|15.35|44.21|Yemen|Yemen|YE|asia|s
2007|Minsk|Minsk|53.90|27.57|Belarus|Belarus|BY|europe|s
2008|Zagreb|Zagreb|45.81|15.98|Hırvatistan|Croatia|HR|europe|s
2008|Şanghay|Shanghai|31.23|121.47|Çin|China|CN|asia|f
2010|Şam|Damascus|33.51|36.29|Suriye|Syria|SY|asia|s
2011|Bissau|Bissau|11.86|-15.60|Gine-Bissau|Guinea-Bissau|GW|africa|s
2011|Vaşington|Washington|38.90|-77.04|ABD|United States|US|americas|s
2011|Hanoi|Hanoi|21.03|105.85|Vietnam|Vietnam|VN|asia|s
2011|Halep|Aleppo|36.20|37.16|Suriye|Syria|SY|asia|f
2012|Bangkok|Bangkok|13.76|100.50|Tayland|Thailand|TH|asia|s
2012|Viyana|Vienna|48.21|16.37|Avusturya|Austria|AT|europe|s
2013|Kazan|Kazan|55.79|49.12|Tataristan|Tatarstan|RU|europe|s
2013|Tahran|Tehran|35.69|51.39|İran|Iran|IR|asia|s
2013|Şenjen|Shenzhen|22.55|114.07|Çin|China|CN|asia|f
2013|Harkiv|Kharkiv|49.98|36.25|Ukrayna|Ukraine|UA|europe|f
2015|Lübliyana|Ljubljana|46.05|14.51|Slovenya|Slovenia|SI|europe|s
2015|Budapeşte|Budapest|47.50|19.04|Macaristan|Hungary|HU|europe|s
2015|Maputo|Maputo|-25.97|32.58|Mozambik|Mozambique|MZ|africa|s
2016|Doha|Doha|25.29|51.53|Katar|Qatar|QA|asia|s
2018|Niamey|Niamey|13.51|2.11|Nijer|Niger|NE|africa|s
2018|Mogadişu|Mogadishu|2.05|45.32|Somali|Somalia|SO|africa|s
2018|Tunus|Tunis|36.81|10.18|Tunus|Tunisia|TN|africa|s
2018|Sejong|Sejong|36.48|127.29|Kore|South Korea|KR|asia|f
2019|Dnipro|Dnipro|48.46|35.05|Ukrayna|Ukraine|UA|europe|f
2019|Podgoritsa|Podgorica|42.44|19.26|Karadağ|Montenegro|ME|europe|s
2019|Taşkent|Tashkent|41.30|69.24|Özbekistan|Uzbekistan|UZ|asia|s
2021|Lima|Lima|-12.05|-77.04|Peru|Peru|PE|americas|s
2021|Brüksel|Brussels|50.85|4.35|Belçika|Belgium|BE|europe|s
""".strip()

_KINDS = {"s": ("Kardeş kent", "Sister city"), "f": ("Dostluk ve iş birliği", "Friendship and cooperation")}


def ties(language: str) -> list[dict[str, object]]:
    """Rows in the words of a language, in the order of their years."""
    english = language == "en"
    rows = []
    for number, line in enumerate(_ROWS.splitlines(), 1):
        year, tr, en, latitude, longitude, country_tr, country_en, code, continent, kind = line.split("|")
        rows.append(
            {
                "number": number,
                "year": int(year),
                "partner": en if english else tr,
                "latitude": float(latitude),
                "longitude": float(longitude),
                "country": country_en if english else country_tr,
                "code": code,
                "continent": continent,
                "kind": _KINDS[kind][english],
            }
        )
    return rows
