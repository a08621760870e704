"""The sentences of the checks of a journey, in both languages, and the words that hint at sightseeing."""

from __future__ import annotations

from elci.domain.names import fold_words
from elci.domain.procedures.words import Words

NO_PLAN = Words("Yolculuk planı kayıtlı değil.", "No plan of the journey is recorded.")
OTHER_PURPOSE = Words("Bu bent “{0}” için uygulanmaz.", "This item does not apply to “{0}”.")
NO_PROGRAMME = Words("Program kayıtlı değil.", "No programme is recorded.")
OUTSIDE_DUTY = Words(
    "Programın {1} maddesinden {0} tanesi görevle ilgili değil; ilki: “{2}”.",
    "{0} of {1} entries of the programme do not serve the duty; the first: “{2}”.",
)
SIGHTSEEING = Words(
    "Programın {1} maddesinden {0} tanesi değerlendirilmedi; “{2}” gezi gibi okunuyor.",
    "{0} of {1} entries of the programme have not been judged; “{2}” reads like sightseeing.",
)
UNJUDGED = Words(
    "Programın {1} maddesinden {0} tanesinin görevle ilgisi değerlendirilmedi.",
    "{0} of {1} entries of the programme have not been judged.",
)
ALL_DUTY = Words(
    "Programın {0} maddesinin hepsi görevle ilgili.", "All {0} entries of the programme serve the duty."
)
NO_NUMBERS = Words("Kişi sayısı ya da günler kayıtlı değil.", "People or days are not recorded.")
TOO_MANY = Words("{0} kişi gidiyor, karar {1} kişi içindir.", "{0} people travel, the decision is for {1}.")
TOO_LONG = Words(
    "Yolculuk {0} gün, karar {1} gün içindir.", "The journey takes {0} days, the decision is for {1}."
)
IDLE_DAYS = Words(
    "{0} kişi, {1} gün; {2} günün programında görev yok.",
    "{0} people, {1} days; {2} of the days have no duty in the programme.",
)
FEW_ENOUGH = Words(
    "{0} kişi, {1} gün: en az kişi ve en kısa süre mi, bir kişi değerlendirir.",
    "{0} people, {1} days: whether these are the fewest and the shortest a person has to judge.",
)
NOT_NAMED = Words("{0} yolcunun adı kararda yok.", "{0} travellers are not named in the decision.")
APPROVED_LATE = Words(
    "Başkan onayı ({0}) çıkıştan ({1}) sonra.", "The mayor’s approval ({0}) came after departure ({1})."
)
COULD_COUNCIL_SIT = Words(
    "Başkan onayı {0}; meclisin zamanında toplanıp toplanamayacağı kayıtlı değil.",
    "The mayor approved on {0}; whether the council could sit in time is not recorded.",
)
COUNCIL_COULD_SIT = Words(
    "Başkan onayı {0}; meclis zamanında toplanabiliyordu, karar gerekirdi.",
    "The mayor approved on {0}; the council could have sat in time and had to decide.",
)
MAYOR_INSTEAD = Words(
    "Meclis zamanında toplanamadığı için başkan onayı: {0}.",
    "The council could not sit in time; approved by the mayor: {0}.",
)
NO_TRAVELLERS = Words("Görevlendirilenler kayıtlı değil.", "No travellers are recorded.")
UNQUALIFIED = Words(
    "{1} kişiden {0} tanesinde gerekli dil bilgisi ya da nitelik yok.",
    "{0} of {1} travellers lack the language or the qualification.",
)
QUALIFICATION_UNKNOWN = Words(
    "{1} kişiden {0} tanesinin dil bilgisi ya da niteliği kayıtlı değil.",
    "For {0} of {1} travellers language or qualification is not recorded.",
)
QUALIFIED = Words(
    "{0} kişinin dil bilgisi ve niteliği kayıtlı.",
    "Language and qualification of {0} travellers are recorded.",
)
ORGANISER = Words("Düzenleyen: {0}.", "Organiser: {0}.")
WRONG_ORGANISER = Words(
    "Düzenleyen ({0}), personel gönderilebilecek kuruluşlardan değil.",
    "The organiser ({0}) is not one to whose programmes staff may be sent.",
)
ORGANISER_UNCLEAR = Words(
    "Düzenleyenin ({0}) sayılan kuruluşlardan olup olmadığını bir kişi değerlendirir.",
    "Whether the organiser ({0}) is one of the kinds listed a person has to judge.",
)
INVITED = Words("Davet yazısı var.", "There is an invitation letter.")
INVITED_LATE = Words(
    "Davet yazısı ({0}) çıkıştan ({1}) sonra.", "The invitation letter ({0}) is later than departure ({1})."
)
NOT_INVITED = Words("Davet yazısı yok.", "There is no invitation letter.")
REPORTED_LATE = Words(
    "Meclise {0} günü bilgi verildi; dönüşten sonraki ilk toplantı haftası {1} günü bitti. İlk toplantı mıydı, bakın.",
    "The council was told on {0}; the week of its first meeting after the return ended on {1}. See whether it was the first.",
)
NOT_REPORTED = Words(
    "Dönüşten sonraki ilk toplantıda ({0} gününe kadar) meclise bilgi verildiği kayıtlı değil.",
    "No report to the council at its first meeting after the return (by {0}) is recorded.",
)
REPORT_BY = Words(
    "Meclise en geç {0} gününe kadar süren ilk toplantıda bilgi verilmeli.",
    "The council has to be told at its first meeting, at the latest by {0}.",
)
OTHER_PAYMENT = Words(
    "Yol gideri ve gündelik dışında ödeme var: {0} ({1}).",
    "There is a payment beyond travel and per diem: {0} ({1}).",
)
NO_PAYMENTS = Words("Bütçeden ödeme kayıtlı değil.", "No payment out of the budget is recorded.")
NO_TRAVELLER_PAYMENTS = Words(
    "Görevlendirilenlere bütçeden ödeme kayıtlı değil.", "No payment to the travellers is recorded."
)
ALLOWANCE_ONLY = Words("Yalnız yol gideri ve gündelik ödendi.", "Only travel and per diem were paid.")
ORGANISER_PAID = Words("Düzenleyen kuruluşa ödeme var: {0}.", "The organiser was paid: {0}.")
NO_ORGANISER = Words("Düzenleyen kuruluş yok.", "There is no organiser.")
ORGANISER_UNPAID = Words("Düzenleyen kuruluşa ödeme yok.", "The organiser was not paid.")
FAMILY_PAID = Words(
    "Eş ya da çocuk için bütçeden ödeme var.", "Something was paid for spouse or child out of the budget."
)
FAMILY_UNPAID = Words("Eş ve çocuklar için bütçeden ödeme yok.", "Nothing was paid for spouse and children.")
NO_FAMILY = Words("Birlikte giden eş ya da çocuk yok.", "No spouse or child travels along.")
GOVERNOR_NOT_TOLD = Words(
    "Valiliğe önceden bilgi verildiği kayıtlı değil.", "No notice to the governor beforehand is recorded."
)
GOVERNOR_TOLD_LATE = Words(
    "Valiliğe bilgi ({0}) çıkıştan ({1}) sonra.",
    "The notice to the governor ({0}) came after departure ({1}).",
)
GOVERNOR_UNDATED = Words(
    "Valiliğe bilginin çıkıştan önce olup olmadığı tarihlerden anlaşılmıyor.",
    "The dates do not tell whether the governor was told before departure.",
)
OFF_DUTY_PAID = Words(
    "Görev dışı yolculuk için bütçeden ödeme var.",
    "Something was paid out of the budget for travel off duty.",
)
NO_ELECTED = Words("Başkan ya da meclis üyesi gitmiyor.", "Neither mayor nor councillor travels.")
NO_PRIVATE_PARTNER = Words(
    "Şahıs, şirket, vakıf ya da dernekle ortak faaliyet ya da belediye dışından yolcu yok.",
    "There is no activity with a person, company, foundation or association, and no traveller from outside.",
)
FILE_UNSEEN = Words(
    "İzin var; dosyası (protokol, mülki amir izni, meclis kararı, bilgi notu) kayıtlı değil.",
    "There is a permission; its file (protocol, local authority’s permission, council’s decision, note) is not recorded.",
)
CONDUCT = Words(
    "Yurt dışındaki tutum ve temsilciliklerden istekler bir kişinin değerlendirmesidir.",
    "Conduct abroad and requests to missions are for a person to judge.",
)

# Roots of words that programmes of tours use; a hint to the reader, never a verdict.
_SIGHTS = ("gezi", "gezisi", "turistik", "muze", "tarihi", "carsi", "alisveris", "serbest", "tekne", "plaj", "tur", "tour", "sightseeing", "museum", "shopping", "old town", "free time")  # fmt: skip


def looks_like_sightseeing(text: str) -> bool:
    """Whether an entry of a programme has a word that tours use."""
    folded = f" {fold_words(text)} "
    return any(f" {word}" in folded if len(word) > 3 else f" {word} " in folded for word in _SIGHTS)
