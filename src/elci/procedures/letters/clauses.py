"""Clauses of a protocol by the purposes of a case, in Turkish and English. Master: this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from elci.procedures.models import Case

# purpose of the reference package → what the parties do, as the predicate of "Taraflar" / "The Parties".
CLAUSES: dict[str, tuple[str, str]] = {
    "000-p-01": ("kentsel gelişme ve planlama konusunda bilgi ve deneyim paylaşır", "share knowledge and experience in urban development and planning"),
    "000-p-02": ("konut ve kentsel yenileme uygulamalarını birbirine tanıtır", "present to each other their practice in housing and urban renewal"),
    "000-p-03": ("çevrenin korunması ve iklim değişikliğine uyum için ortak çalışmalar yürütür", "carry out joint work to protect the environment and to adapt to climate change"),
    "000-p-04": ("halk sağlığı ve belediyelerin sağlık hizmetleri konusunda bilgi paylaşır", "share knowledge of public health and of municipal health services"),
    "000-p-05": ("kadın erkek eşitliği ve kent yaşamına eşit katılım için çalışmalarını paylaşır", "share their work for equality between women and men and for equal part in city life"),
    "000-p-06": ("iki kentin ekonomik kuruluşlarının tanışmasını ve iş birliğini destekler", "support the meeting and cooperation of the economic bodies of both cities"),
    "000-p-07": ("belediye yönetimindeki bilgi ve iyi uygulamaları birbirine aktarır", "pass on to each other knowledge and good practice of municipal government"),
    "000-p-08": ("gençlerin karşılıklı ziyaretlerini ve ortak gençlik çalışmalarını destekler", "support exchanges of young people and joint youth work"),
    "000-p-09": ("kent içi ulaşım ve toplu taşıma konusunda bilgi ve deneyim paylaşır", "share knowledge and experience in urban and public transport"),
    "000-p-10": ("atıkların azaltılması, toplanması ve geri kazanılması konusunda deneyim paylaşır", "share experience in reducing, collecting and recovering waste"),
    "000-p-11": ("çocuk, yaşlı ve engellilere yönelik sosyal hizmetlerde deneyim paylaşır", "share experience in social services for children, older people and people with disabilities"),
    "000-p-12": ("su kaynaklarının korunması ve içme suyu hizmetleri konusunda bilgi paylaşır", "share knowledge of protecting water and supplying drinking water"),
    "000-p-13": ("iki kentin turizm değerlerini karşılıklı olarak tanıtır", "promote each other’s city to visitors"),
    "000-p-14": ("bilim kuruluşları ile üniversiteler arasındaki iş birliğini destekler", "support cooperation between scientific bodies and universities"),
    "000-p-15": ("öğrenci değişimlerini ve okullar arasındaki iş birliğini destekler", "support student exchanges and cooperation between schools"),
    "000-p-16": ("kültür etkinliklerine karşılıklı olarak katılır ve ortak etkinlikler düzenler", "take part in each other’s cultural events and hold joint ones"),
    "000-p-17": ("iki kentin halkları arasındaki dostluğu geliştirir", "foster friendship between the people of both cities"),
    "000-p-18": ("sergi ve fuarlarda yer alacak eşyanın gümrük işlemleri hakkında birbirini bilgilendirir", "inform each other of the customs formalities of goods for exhibitions and fairs"),
    "000-p-19": ("üzerinde anlaşılan konularda karşılıklı çalışma ziyaretleri yapar", "make working visits to each other on agreed subjects"),
    "000-p-20": ("spor kulüpleri ve sporcular arasındaki karşılaşmaları destekler", "support meetings of sports clubs and athletes"),
    "000-p-21": ("tarihî mirasın korunması ve tanıtılması için deneyim paylaşır", "share experience in protecting and presenting historical heritage"),
    "000-p-22": ("uygun gördüğü bir sokağa, parka ya da yapıya diğer kentin adını verebilir", "may name a street, a park or a building of their choice after the other city"),
    "000-p-23": ("sanatçılar ve sanat kurumları arasındaki değişimi destekler", "support exchanges of artists and art institutions"),
    "000-p-24": ("afet ve zor durumda, mevzuatın izin verdiği ölçüde birbirine yardım eder", "help each other in disaster and need as far as the law allows"),
    "000-p-25": ("kentsel yönetim ve katılım konusunda deneyim paylaşır", "share experience in urban governance and participation"),
    "000-p-26": ("belediye hizmetlerinin sunumunda yöntem ve deneyim paylaşır", "share methods and experience in providing municipal services"),
    "000-p-27": ("eğitim kurumları ve yaşam boyu öğrenme konusunda iş birliği yapar", "cooperate in education and lifelong learning"),
    "000-p-28": ("personelinin eğitimi ve karşılıklı görevlendirilmesi için olanak sağlar", "offer opportunities for the training and exchange of their staff"),
    "000-p-29": ("çalışmalarını iki kentin basınına duyurur", "make their work known to the press of both cities"),
    "000-p-30": ("sanayi ve ticaret odalarının iş birliğine aracılık eder", "help the chambers of industry and commerce to cooperate"),
    "000-p-31": ("altyapı yatırımlarında teknik bilgi ve deneyim paylaşır", "share technical knowledge and experience in infrastructure"),
    "000-p-32": ("sivil toplum kuruluşları arasındaki iş birliğini destekler", "support cooperation between civil society organisations"),
    "000-p-33": ("itfaiye birimlerinin eğitim ve deneyim paylaşımını sağlar", "arrange training and exchange of experience between their fire services"),
    "000-p-34": ("afete hazırlık ve kriz yönetimi konusunda bilgi ve deneyim paylaşır", "share knowledge and experience in disaster preparedness and crisis management"),
    "000-p-35": ("çevre sağlığı ve gıda hijyeni denetiminde deneyim paylaşır", "share experience in environmental health and the control of food hygiene"),
    "000-p-36": ("kanalizasyon ve atık su arıtımı konusunda bilgi ve deneyim paylaşır", "share knowledge and experience in sewerage and waste-water treatment"),
    "000-p-37": ("belediye işletmelerinin yönetim biçimleri ve özelleştirme konusunda deneyim paylaşır", "share experience in ways of running municipal enterprises and in privatisation"),
}  # fmt: skip


def clauses_for(case: Case) -> list[tuple[str, str]]:
    """One numbered pair of sentences per purpose of the case, in the order of the purposes.

    A purpose that has no clause here is named as it is.
    """
    pairs = []
    for number, purpose in enumerate(case.purposes.all(), 1):
        turkish, english = CLAUSES.get(
            purpose.pk,
            (f"{purpose.name_tr} konusunda iş birliği yapar", f"cooperate in the field of {purpose.name_en}"),
        )
        pairs.append((f"2.{number}. Taraflar {turkish}.", f"2.{number}. The Parties {english}."))
    return pairs
