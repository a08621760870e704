"""The notice by which an office tells people what it does with their data (Law 6698 art. 10, GDPR art. 13)."""

from __future__ import annotations

from dataclasses import dataclass

from elci.accounts.models import Office
from elci.activities.services import months_of, policy_of
from elci.domain.personal_data import ANSWER_DAYS, BASES
from elci.domain.suffixes import genitive

_TR = """Bu metin, 6698 sayılı Kişisel Verilerin Korunması Kanunu’nun 10. maddesi uyarınca hazırlanmıştır.

Veri sorumlusu: {office}.

Hangi veriler: {office_of} dış ilişkilerinde birlikte çalıştığı kişilerin adı, görevi, kurumu, ülkesi, konuştuğu diller, e-posta, telefon ve adresi; birlikte yapılan etkinliklere katılımı. Gezi dosyalarında yolculuk için gereken bilgiler.

Amaç: kardeş kent ve iş birliği ilişkilerini yürütmek, ziyaret ve etkinlikleri hazırlamak, yazışmak, mevzuatın istediği izin ve raporları hazırlamak.

Hukuki sebep ve süre:
{grounds}

Nasıl toplanır: kişinin kendisinden, kurumundan, ortak etkinliklerden ve herkese açık kaynaklardan; elektronik ortamda ya da kâğıtla.

Kimlere aktarılır: mevzuatın gerektirdiği kamu kurumlarına; gezi ve ziyaretlerde, 9. maddedeki şartlardan biri varsa, karşı tarafa. Yurt dışına her aktarımda dayanılan şart kaydedilir.

Haklarınız: 11. madde uyarınca verinizin işlenip işlenmediğini öğrenme, bilgi isteme, düzeltilmesini, silinmesini ya da yok edilmesini isteme, aktarıldığı kişileri bilme, itiraz etme ve zararınızın giderilmesini isteme hakkınız vardır. Başvurunuz en geç {days} gün içinde yanıtlanır.{where}"""
_EN = """This notice is given under article 10 of the Turkish Law 6698 on the Protection of Personal Data and article 13 of the General Data Protection Regulation.

Controller: {office}.

Which data: name, post, institution, country, languages, e-mail, telephone and address of people with whom {office} works in its foreign relations; their part in joint activities. In files of journeys, what the journey needs.

Purpose: to keep up sister-city and other relations, to prepare visits and activities, to correspond, and to prepare the permissions and reports that the law asks for.

Legal ground and term:
{grounds}

How they are collected: from the person, from their institution, from joint activities and from public sources; electronically or on paper.

Who receives them: public bodies where the law demands it; on journeys and visits the other side, where one of the conditions of article 9 is met. For each transfer abroad the condition is recorded.

Your rights: to learn whether your data are processed, to ask for information, correction, erasure or destruction, to know to whom they were given, to object and to ask for compensation (Law 6698 art. 11; GDPR art. 15–21). Your application is answered within {days} days.{where}"""


@dataclass(frozen=True)
class Notice:
    """The notice in one language. own: whether the office wrote it itself."""

    text: str
    own: bool


def notice_of(office: Office, language: str, ground_words: dict[str, str]) -> Notice:
    """The office's own text, else the composed one. ground_words: what grounds are called, by value."""
    policy = policy_of(office)
    turkish = language.startswith("tr")
    own = policy.notice_tr if turkish else policy.notice_en
    if own.strip():
        return Notice(own, own=True)
    unit = "ay" if turkish else "months"
    lines = [
        f"– {ground_words[ground.value]} ({BASES[ground].articles}): {months} {unit}"
        for ground, months in months_of(office).items()
    ]
    where = ""
    if policy.reached_at:
        where = ("\n\nBaşvuru: " if turkish else "\n\nApplications: ") + policy.reached_at
    text = (_TR if turkish else _EN).format(
        office=office.name,
        office_of=genitive(office.name) if turkish else office.name,
        grounds="\n".join(lines),
        days=ANSWER_DAYS,
        where=where,
    )
    return Notice(text, own=False)
