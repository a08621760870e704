"""Why a file is not read. Each says what, and what to do next; nothing of the file is used."""

from __future__ import annotations

from elci.domain.errors import ElciError

LIMIT_MB = 50
LIMIT_UNPACKED_MB = 500
LIMIT_ROWS = 200_000
LIMIT_COLUMNS = 200


class FileRefused(ElciError):
    """Root of the refusals. args: file name."""


class EmptyFile(FileRefused):
    tr = "“{0}” boş. İçinde bağların yazılı olduğu dosyayı seçin."
    en = "“{0}” is empty. Choose the file in which the ties are written."


class TooLarge(FileRefused):
    tr = f"“{{0}}” {LIMIT_MB} MB’tan büyük. Resimleri ve gereksiz sayfaları silip yeniden deneyin."
    en = (
        f"“{{0}}” is larger than {LIMIT_MB} MB. Delete pictures and sheets that are not needed and try again."
    )


class TooManyRows(FileRefused):
    """args: file name, rows."""

    tr = f"“{{0}}” en çok {LIMIT_ROWS} satırlık sınırı aşıyor ({{1}} satır). Listeyi bölüp parça parça yükleyin."
    en = f"“{{0}}” has {{1}} rows; the limit is {LIMIT_ROWS}. Split the list and bring it part by part."


class TooManyColumns(FileRefused):
    tr = f"“{{0}}” en çok {LIMIT_COLUMNS} sütunluk sınırı aşıyor. Yalnız bağların sütunlarını bırakıp yeniden deneyin."
    en = f"“{{0}}” has more than {LIMIT_COLUMNS} columns. Keep only the columns of the ties and try again."


class PasswordProtected(FileRefused):
    tr = "“{0}” parolayla korunuyor. Dosyayı açıp parolasız olarak kaydedin ve yeniden yükleyin."
    en = "“{0}” is protected by a password. Open it, save it without one and bring it again."


class HasMacros(FileRefused):
    tr = "“{0}” makro içeriyor ve bu yüzden açılmadı. Dosyayı makrosuz çalışma kitabı (.xlsx) olarak kaydedip yükleyin."
    en = "“{0}” holds macros and was not opened. Save it as a workbook without macros (.xlsx) and bring that."


class ZipBomb(FileRefused):
    tr = f"“{{0}}” açıldığında {LIMIT_UNPACKED_MB} MB’ı aşıyor ya da içeriği bildirdiği boyutta değil; açılmadı. Listeyi yeni bir dosyaya kopyalayıp onu yükleyin."
    en = f"“{{0}}” unpacks to more than {LIMIT_UNPACKED_MB} MB or not to the size it states; it was not opened. Copy the list into a new file and bring that."


class Damaged(FileRefused):
    tr = "“{0}” bozuk ya da yarım. Dosyayı yeniden kaydedin ya da gönderenden yeniden isteyin."
    en = "“{0}” is damaged or only half there. Save it again, or ask the sender for it again."


class UnknownKind(FileRefused):
    tr = (
        "“{0}” okunabilen bir liste değil. Excel (XLSX, XLS), ODS, CSV, Word (DOCX), PDF, veri paketi (ZIP), "
        "Wikidata sonucu (CSV, JSON) ya da düz metin yükleyin."
    )
    en = (
        "“{0}” is no list that can be read. Bring Excel (XLSX, XLS), ODS, CSV, Word (DOCX), PDF, a data package "
        "(ZIP), a Wikidata result (CSV, JSON) or plain text."
    )


class ScanWithoutText(FileRefused):
    tr = "“{0}” taranmış bir belge, içinde metin yok. Metin tanımadan geçirin ya da listeyi yazılı olarak isteyin."
    en = "“{0}” is a scan, no text. Run text recognition on it, or ask for the list as text."


class NothingFound(FileRefused):
    tr = (
        "“{0}” içinde bağ bulunamadı. Bir tabloda ortak kent sütunu bulunmalı; düz metinde her satır "
        "“Belediye; Kent Ülke, Kent Ülke” biçiminde olmalı."
    )
    en = (
        "No ties were found in “{0}”. A table needs a column of partner cities; plain text needs lines such as "
        "“Municipality; City Country, City Country”."
    )
