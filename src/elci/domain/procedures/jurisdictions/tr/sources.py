"""Sources of Turkish law beside the five studies: pages that quote or report a text, read in November 2026.

A page is cited for what was read there and no further. Where the official gazette's own page was read, it is
the source; gazette numbers stand only where a source gives them.
"""

from __future__ import annotations

from elci.domain.procedures.rules import Source

CIRCULAR_2021_6 = Source(
    title="A3 Haber, “Bakanlıktan gri pasaport genelgesi”, 04.05.2021",
    address="https://www.a3haber.com/2021/05/04/bakanliktan-gri-pasaport-genelgesi-izin-islemlerini-artik-bakanlik-yonetecek/",
)
CIRCULAR_2021_6_FILE = Source(
    title="Serbest Görüş, “Gri pasaport genelgesi değişti”, 03.2022",
    address="https://serbestgorus.com/2022/03/gri-pasaport-genelgesi-degisti/",
)
CIRCULAR_2022_5 = Source(
    title="İşçi Memur, “Yurtdışı Çıkışları Hakkındaki 2021/6 Sayılı Genelgede Değişiklik Yapıldı”, 10.03.2022",
    address="https://iscimemur.net/yurtdisi-cikislari-hakkindaki-2021-6-sayili-genelgede-degisiklik-yapildi/",
)
CIRCULAR_2022_5_REASON = Source(
    title="Nokta Bursa, “Gri pasaport genelgesinde değişiklik”, 09.03.2022",
    address="https://www.noktabursa.com.tr/gri-pasaport-genelgesinde-degisiklik/",
)
CIRCULAR_2016_REPEAL = Source(
    title="Beyaz Gazete (İHA), “Belediye Başkanları İzin Almadan Yurt Dışına Çıkabilecek”, 31.07.2018",
    address="http://beyazgazete.com/haber/2018/7/31/belediye-baskanlari-izin-almadan-yurt-disina-cikabilecek-4608054.html",
)
ARTICLE_23 = Source(
    title="MİHDER, soru-cevap 3792 (5393 md. 23’ün metni)",
    address="https://mihder.org.tr/soru-cevap/?qa=3792%2F",
)
COUNCIL_REGULATION = Source(
    title="Resmî Gazete 21.08.2014, sayı 29095 (Belediye Meclisi Çalışma Yönetmeliği’nde değişiklik)",
    address="https://www.resmigazete.gov.tr/eskiler/2014/08/20140821-1.htm",
)
COUNCIL_REGULATION_18 = Source(
    title="Belediye Meclisi Çalışma Yönetmeliği md. 18 (alıntı)",
    address="https://yenisehir.fandom.com/tr/wiki/Belediye_Meclis_Kararlar%C4%B1_Konusunda_M%C4%B0A%27n%C4%B1n_Yetkileri",
)
COMMISSIONS = Source(
    title="Mevzuat Takip, “Belediye İhtisas Komisyonu Toplantısına Dair Bazı Tespitler” (5393 md. 24 alıntısı)",
    address="https://mevzuattakip.com.tr/haber/belediye-ihtisas-komisyonu-toplantisina-dair-bazi-tespitler-sorular-ve-hatirlatmalar",
)
METROPOLITAN_SITTINGS = Source(
    title="Emlak Kulisi, “Büyükşehir belediye meclisi üyeleri nasıl seçilir” (5216 md. 13 alıntısı)",
    address="http://emlakkulisi.com/guncel/buyuksehir-belediye-meclisi-uyeleri-nasil-secilir/609418",
)
AMENDMENTS_5216 = Source(
    title="Temel Belediye Mevzuatı, 18. baskı, s. 174 (5216’yı değiştiren kanunların listesi)",
    address="https://cityboss.com.tr/Destek/temel_belediye_mevzuati/files/basic-html/page174.html",
)
FIRST_SITTING = Source(
    title="Mevzuat Takip, H. Memiş, “Belediye Meclislerinin Toplanacağı İlk Günün Tespiti” (5393 md. 19’u aktarır)",
    address="https://mevzuattakip.com.tr/haber/belediye-meclislerinin-toplanacagi-ilk-gunun-tespiti",
)
AGENDA = Source(
    title="Mevzuatın Yeri, “Belediye meclis gündeminin belirlenmesi”, 17.04.2021",
    address="https://www.mevzuatinyeri.com/mahalli-idareler/belediye-meclis-gundeminin-belirlenmesi-h29323.html",
)
LAW_5675 = Source(
    title="Resmî Gazete 07.06.2007, sayı 26545 (5675 sayılı Kanun)",
    address="https://www.resmigazete.gov.tr/eskiler/2007/06/20070607-3.htm",
)
BALCOVA = Source(
    title="M. Balıoğlu, “Bakanlık İzni Alınmadan Yabancı Mahalli İdarelerle Kardeş Kent İlişkisinin Kurulması” (Sayıştay raporu özeti)",
    address="https://balioglu.net/rapor/bakanlik-izni-alinmadan-yabanci-mahalli-idarelerle-kardes-kent-iliskisinin-kurulmasi-3/",
)
CHAMBER_7 = Source(
    title="KAMUBİS, Sayıştay 7. Daire, 04.02.2024, karar 60 (esas 599)",
    address="http://kamubis.com/decisions/JudicialDecision/9870da6f-30ee-4c5a-8bd0-e40c18add601/",
)
APPEALS_2018 = Source(
    title="Sayıştay Temyiz Kurulu, 26.09.2018, tutanak 45060 (ihalesorucevap.com özeti)",
    address="https://ihalesorucevap.com/belediye-baskani-ve-beraberindeki-heyete-inceleme-egitim-ve-arastirma-gezisi-icin-hem-harcirah-odenip-hem-organizasyonu-yapan-vakfa-konaklama-transferler-egitim-sunum-yemek-rehberlik-hizmetleri/",
)
ARTICLE_74_TODAY = Source(
    title="Memurlar.net, “Belediye personelinin yurtdışı görevlendirmelerinde nelere dikkat edilmelidir” (5393 md. 74’ün bugünkü metni)",
    address="https://www.memurlar.net/haber/1144033/belediye-personelinin-yurtdisi-gorevlendirmelerinde-nelere-dikkat-edilmelidir.html",
)
RENAMED_2021 = Source(
    title="Vira Haber, “Çevre ve Şehircilik Bakanlığı’nın ismi değişti”, 10.2021",
    address="https://virahaber.com/cevre-ve-sehircilik-bakanliginin-ismi-degisti-62533h.htm",
)
LAW_3335 = Source(
    title="Dernek Danışmanım, 3335 sayılı Kanun (değişmeden önceki metin)",
    address="https://www.dernekdanismanim.com/Danismani/dernek-uluslar-arasi-iliski",
)
CHARTER = Source(
    title="İstanbul Bilgi Üniversitesi İnsan Hakları Merkezi, Avrupa Yerel Yönetimler Özerklik Şartı",
    address="https://insanhaklarimerkezi.bilgi.edu.tr/tr/content/155-avrupa-yerel-yonetimler-ozerklik-sart/",
)
EXPENSES = Source(
    title="Balıkesir Büyükşehir Belediyesi, Kardeş Şehirler (5393 md. 60’ı anar)",
    address="https://www.balikesir.bel.tr/kardes-sehirler-tr",
)


def study(number: str, line: int | None = None) -> Source:
    """A place in one of the five studies, by the line of its text."""
    return Source(study=number, line=line)
