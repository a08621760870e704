"""What each column means, in Turkish and English; columns that share a name share the meaning."""

_WORDS: dict[str, tuple[str, str]] = {
    "id": ("satırın değişmeyen anahtarı", "the row's key, which does not change"),
    "title": ("yayının adı", "title of the publication"),
    "authors": ("yazarlar", "authors"),
    "year": ("yıl", "year"),
    "published_in": ("yayımlandığı yer", "where it was published"),
    "doi": ("DOI", "DOI"),
    "url": ("adres", "address"),
    "language": ("dil kodu", "language code"),
    "text_sha256": ("okunan metnin SHA-256 özeti", "SHA-256 of the text that was read"),
    "note": ("açıklama", "note"),
    "name": ("ad", "name"),
    "continent": (
        "GeoNames'e göre kıta (AF, AM, AS, EU, OC); Amerika tek kıta",
        "continent after GeoNames (AF, AM, AS, EU, OC); the Americas are one",
    ),
    "country": (
        "ISO 3166-1 alfa-2 ülke kodu; Kosova için XK",
        "ISO 3166-1 alpha-2 country code; XK for Kosovo",
    ),
    "kind": ("tür", "kind"),
    "territory": (
        "kaynağın andığı, ISO'nun saymadığı bölge",
        "territory that the source names and ISO does not",
    ),
    "parent": ("içinde bulunduğu yer", "place of which it is a part"),
    "latitude": ("enlem (derece, WGS 84)", "latitude (degrees, WGS 84)"),
    "longitude": ("boylam (derece, WGS 84)", "longitude (degrees, WGS 84)"),
    "population": ("nüfus (kişi)", "population (persons)"),
    "place": (
        "yer: GeoNames numarası (gn:…) ya da bizim kimliğimiz (elci:…)",
        "place: GeoNames id (gn:…) or an id of ours (elci:…)",
    ),
    "since": ("başlangıç", "since"),
    "until": ("bitiş", "until"),
    "province": ("il", "province"),
    "tier_above": ("bağlı olduğu büyükşehir belediyesi", "metropolitan municipality above it"),
    "municipality": ("belediyenin anahtarı", "key of the municipality"),
    "study": ("bilginin alındığı kaynak", "source of the fact"),
    "table": (
        "kaynaktaki tablo, dipnot ya da “metin”",
        "table or footnote of the source, or “metin” for running text",
    ),
    "row": ("tablodaki sıra", "order within the table"),
    "line": ("kaynak metnindeki satır numarası", "line number in the source's text"),
    "party": ("siyasi parti", "political party"),
    "mayor": ("belediye başkanı", "mayor"),
    "position": ("sıra", "order"),
    "listed_as_unit": (
        "kaynakta dış ilişkiler birimi olarak sayılıyor mu",
        "whether the source counts it as a foreign-relations unit",
    ),
    "event": ("olay", "event"),
    "date": ("tarih: yıl, ay, gün ya da öncesi (<)", "date: a year, month, day, or before one (<)"),
    "act": ("işlem (karar, olur, protokol)", "act (decision, approval, protocol)"),
    "dimension": ("neye göre sayıldığı", "what it is counted by"),
    "category": ("sayılan grup", "group that is counted"),
    "value": ("değer", "value"),
    "unit": ("birim", "unit"),
    "abbreviation": ("kısaltma", "abbreviation"),
    "organisation": ("kuruluşun anahtarı", "key of the organisation"),
    "member": ("üye kuruluşun anahtarı", "key of the member organisation"),
    "organisation_as_written": ("kuruluşun kaynakta yazılışı", "organisation as written in the source"),
    "member_as_written": ("üyenin kaynakta yazılışı", "member as written in the source"),
    "state": ("durum", "state"),
    "agreement": ("bağın anahtarı", "key of the tie"),
    "partner": ("ortak kentin anahtarı", "key of the partner city"),
    "unit_name": ("birimin kaynakta yazılışı", "unit as the source names it"),
    "unit_kind": ("birimin türü", "kind of unit"),
    "unit_as_written": ("birimin kaynakta yazılışı", "unit as written in the source"),
    "province_as_written": ("ilin kaynakta yazılışı", "province as written in the source"),
    "mayor_as_written": ("başkanın kaynakta yazılışı", "mayor as written in the source"),
    "actor": ("işlemi yapan makam", "authority that acted"),
    "reason": ("gerekçe", "reason"),
    "purpose": ("amacın anahtarı", "key of the purpose"),
    "status": ("durum", "status"),
    "direction": ("yön", "direction"),
    "category_as_written": ("kaynağın verdiği sınıf", "category given by the source"),
    "municipality_as_written": ("belediyenin kaynakta yazılışı", "municipality as written in the source"),
    "date_as_written": ("tarihin kaynakta yazılışı", "date as written in the source"),
    "quantity": ("miktar", "quantity"),
    "quantity_unit": ("miktarın birimi", "unit of the quantity"),
    "result_stated": ("kaynak bir sonuç belirtiyor mu", "whether the source states a result"),
    "goal_stated": ("kaynak bir amaç belirtiyor mu", "whether the source states a goal"),
    "activity": ("etkinliğin anahtarı", "key of the activity"),
    "role": ("rol", "role"),
    "as_written": ("kaynakta yazılışı", "as written in the source"),
    "partner_as_written": ("ortağın kaynakta yazılışı", "partner as written in the source"),
    "country_as_written": ("ülkenin kaynakta yazılışı", "country as written in the source"),
    "kind_as_written": ("türün kaynakta yazılışı", "kind as written in the source"),
    "certainty": (
        "yerin kesinliği: certain, probable, open",
        "how sure the place is: certain, probable, open",
    ),
    "trait": ("nitelik", "trait"),
    "basis": ("dayanak", "basis"),
    "label_as_written": ("kaynaktaki başlık", "label in the source"),
    "vote_share": ("oy oranı (yüzde)", "share of the vote (percent)"),
    "period_as_written": ("dönemin kaynakta yazılışı", "period as written in the source"),
    "parties": ("partiler, noktalı virgülle", "parties, separated by semicolons"),
    "period": ("plan dönemi", "plan period"),
    "title_as_written": ("başlığın kaynakta yazılışı", "title as written in the source"),
    "listed_tie": ("yazılı bağın anahtarı", "key of the listed tie"),
    "list": ("sıralamanın anahtarı", "key of the enumeration"),
    "label": ("etiket", "label"),
    "number": ("sayı ya da numara", "number"),
    "gazette_date": ("Resmî Gazete tarihi", "date of the Official Gazette"),
    "gazette_number": ("Resmî Gazete sayısı", "number of the Official Gazette"),
    "instrument": ("mevzuatın anahtarı", "key of the legal instrument"),
    "article": ("madde", "article"),
    "summary": ("özet, kendi sözlerimizle", "summary in our own words"),
    "subject_kind": ("bilginin konusu: türü", "what the fact is about: kind"),
    "subject": ("bilginin konusu: anahtarı", "what the fact is about: key"),
    "what": ("ne", "what"),
    "why": ("neden", "why"),
    "where": ("kaynaktaki yeri", "place in the source"),
    "topic": ("konu", "topic"),
    "statement": ("sav, kendi sözlerimizle", "the claim in our own words"),
    "stated": ("kaynakta yazılı değer", "value stated by the source"),
    "measure": ("satırlardan ne hesaplandığı", "what is made of the rows"),
    "query": ("satırları seçen SQL sorgusu", "SQL query that selects the rows"),
    "verdict": ("kayıtlı hüküm", "recorded verdict"),
}

_LANGUAGES = {"tr": ("Türkçe", "in Turkish"), "en": ("İngilizce", "in English")}


def _in_language(name: str) -> tuple[str, str]:
    stem, _, language = name.rpartition("_")
    tr, en = _WORDS[stem]
    return f"{tr} ({_LANGUAGES[language][0]})", f"{en} ({_LANGUAGES[language][1]})"


class _ColumnWords:
    """Meaning of a column by name; `note_tr` is the meaning of `note` in Turkish."""

    def __getitem__(self, name: str) -> tuple[str, str]:
        return _WORDS[name] if name in _WORDS else _in_language(name)


COLUMN_WORDS = _ColumnWords()

_PLACES = (
    ("Tablo", "Table"),
    ("dipnot", "footnote"),
    ("metin", "text"),
    ("Şekil", "Figure"),
    ("satır", "line"),
)


def place_in_source(written: str, language: str) -> str:
    """A place in a source for the reader: "Tablo 4", "metin, satır 8"; "Table 4", "text, line 8"."""
    if language.startswith("tr"):
        return written
    for turkish, english in _PLACES:
        written = written.replace(turkish, english)
    return written
