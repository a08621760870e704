"""The reader over the texts of the five studies: same bytes again, rows counted by eye, parts in small."""

import os
from pathlib import Path

import pytest

from elci.dataset.reading import STUDIES, Reading, load_seed, read_studies
from elci.dataset.reading.__main__ import main
from elci.dataset.reading.items import BULLET, LETTER, items, term
from elci.dataset.reading.printed_rows import rows_of_lines, rows_of_text
from elci.dataset.reading.reading import measured, reading
from elci.dataset.reading.seed_text import (
    Line,
    MarkError,
    Passage,
    PrintError,
    SeedFileError,
    SeedText,
)
from elci.dataset.reading.shelf import as_csv
from elci.domain.printed_text import even_out

ROOT = Path(__file__).resolve().parents[2]

# Rows counted in the texts by eye, before the reader was run; of Tablo 9 districts times elections.
COUNTED = {
    "000_tablo_1": 5, "000_tablo_2": 12, "000_tablo_3": 25, "000_tablo_4": 60, "000_tablo_6": 107,
    "000_tablo_7": 11, "000_tablo_8": 8, "000_tablo_9": 25 * 7, "000_tablo_10": 2, "000_tablo_11": 5,
    "000_tablo_12": 5, "000_tablo_13": 5, "000_metin_politikalar": 4, "000_metin_stratejik_amaclar": 8,
    "000_metin_amaclar": 37, "000_metin_faaliyetler": 7 + 5 + 7, "000_metin_ilce_sayilari": 20,
    "001_tablo_2": 54, "001_tablo_3": 262, "001_dipnot_6": 20, "001_dipnot_7": 29,
    "001_metin_ulke_sayilari": 63, "001_metin_yapisal_unsurlar": 7, "001_metin_aglar": 21,
    "001_metin_form_temalar": 14, "001_metin_form_cografya": 10, "001_metin_form_sosyoekonomik": 7,
    "001_metin_odak_noktalari": 10, "001_metin_2005_36": 3, "001_metin_2005_62": 12,
    "002_tablo_1": 45, "002_metin_olcutler": 4, "002_metin_nedenler": 5, "002_metin_gorevler": 15,
    "003_metin_etmenler": 8, "003_metin_olcutler": 4, "003_metin_beklentiler": 7,
    "003_metin_pilot_amaclar": 3, "003_metin_mevzuat": 9,
    "004_tablo_1": 32, "004_tablo_1_etkinlikler": 10, "004_tablo_1_uyelikler": 4, "004_tablo_2": 1,
    "004_tablo_3": 7, "004_tablo_4": 8, "004_tablo_5": 3, "004_tablo_6": 2, "004_tablo_7": 12,
    "004_tablo_8": 5, "004_metin_yararlar": 4, "004_metin_engeller": 2,
}  # fmt: skip


@pytest.fixture(scope="module")
def seeds() -> Path:
    """The folder of the studies' texts, which are not part of the project."""
    shared = Path(os.environ.get("ELCI_SHARED", ROOT.parent / "shared"))
    folder = shared / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the texts of the studies are not at {folder}; set ELCI_SHARED")
    return folder


@pytest.fixture(scope="module")
def by_name(seeds: Path) -> dict[str, Reading]:
    return {Path(found.file_name).stem: found for found in read_studies(seeds)}


def column(found: Reading, name: str) -> list[object]:
    return [row[name] for row in found.rows]


def passage(text: str) -> Passage:
    return Passage("000", tuple(Line(place, line) for place, line in enumerate(text.split("\n"), start=1)))


# --- the five studies -----------------------------------------------------------------------------------


def test_reading_again_gives_the_bytes_of_the_package(by_name: dict[str, Reading], package: Path) -> None:
    written = {path.name: path.read_bytes() for path in (package / "readings").glob("0*.csv")}
    assert written == {found.file_name: as_csv(found) for found in by_name.values()}


def test_rows_are_as_many_as_were_counted_by_eye(by_name: dict[str, Reading]) -> None:
    counted = {name: len(found.rows) for name, found in by_name.items() if name != "001_tablo_1"}
    assert counted == COUNTED


def test_study_001_prints_128_rows_for_the_127_organisations_it_speaks_of(
    by_name: dict[str, Reading],
) -> None:
    rows = {(row["row"], row["organisation_as_written"]) for row in by_name["001_tablo_1"].rows}
    printed = [organisation for _, organisation in rows]
    assert len(printed) == 128
    assert {name for name in printed if printed.count(name) > 1} == {
        "Avrupa-Akdeniz Yerel ve Bölgesel Otoriteleri Daimi Komitesi"
    }


def test_number_28_of_the_metropolitan_list_is_lost(by_name: dict[str, Reading]) -> None:
    assert column(by_name["001_tablo_2"], "row") == [*range(1, 28), *range(29, 56)]


def test_every_tie_of_a_district_with_a_doubt_is_one_that_was_seen_by_eye(
    by_name: dict[str, Reading],
) -> None:
    doubted = {
        (row["municipality_as_written"], row["partner_as_written"]): row["doubts"]
        for row in by_name["001_tablo_3"].rows
        if row["doubts"]
    }
    assert doubted == {
        ("Ataşehir", ""): "no_city",
        ("Bağcılar", "Targovishte"): "repeated",
        ("Bayrampaşa", "Nizami"): "comma_before_country",
        ("Bayrampaşa", "Plasnita"): "comma_before_country",
        ("Beşiktaş", "İskeçe (Xanthi)"): "repeated",
        ("Beşiktaş", "Obuda Budapeşte"): "no_country",
        ("Beyoğlu", "Filibe"): "no_comma",
        ("Beyoğlu", "İliçevsk"): "no_comma",
        ("Esenler", "Gazze"): "semicolon",
        ("Fatih", "Stari Grad"): "no_comma",
        ("Sancaktepe", "Cibuti"): "country_in_city",
        ("Şile", "Idstein"): "repeated",
        ("Şişli", ""): "no_city",
        ("Tuzla", ""): "no_city",
        ("Zeytinburnu", ""): "no_city",
    }


def test_seven_ties_of_ankara_are_of_friendship(by_name: dict[str, Reading]) -> None:
    kinds = column(by_name["000_tablo_4"], "kind_as_written")
    assert (kinds.count("Kardeş Kent"), kinds.count("Dost. ve İş Bir."), kinds.count("Dos. ve İş Bir.")) == (
        53,
        5,
        2,
    )


def test_what_the_reader_gives_stands_in_the_text(by_name: dict[str, Reading], seeds: Path) -> None:
    texts = {
        study: even_out(
            "\n".join(line.text.strip() for line in load_seed(seeds, study).lines if line.text.strip())
        ).text
        for study in STUDIES
    }
    lost = [
        (found.file_name, row["line"], name, value)
        for found in by_name.values()
        for row in found.rows
        for name, value in row.items()
        if name.endswith("_as_written") and str(value) not in texts[found.study]
    ]
    assert lost == []


def test_every_row_stands_on_its_line(by_name: dict[str, Reading], seeds: Path) -> None:
    lines = {study: [line.text for line in load_seed(seeds, study).lines] for study in STUDIES}
    astray = [
        (found.file_name, row["line"], row["partner_as_written"])
        for found in by_name.values()
        if "partner_as_written" in found.columns
        for row in found.rows
        if str(row["partner_as_written"] or row["country_as_written"]).split(" ")[0]
        not in lines[found.study][int(row["line"]) - 1]
    ]
    assert astray == []


def test_no_reading_carries_a_sentence_of_the_studies(by_name: dict[str, Reading]) -> None:
    carried = [
        row["as_written"] for found in by_name.values() if "words" in found.columns for row in found.rows
    ]
    assert max(len(str(text).split()) for text in carried) == 12


def test_the_command_writes_what_the_package_holds(
    seeds: Path, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(seeds), str(tmp_path / "out")]) == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (package / "readings").glob("0*.csv")}
    assert f"{len(written)} dosya" in capsys.readouterr().out


# --- small parts, on print made up in the same form -------------------------------------------------------


def test_the_command_says_which_text_is_missing_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), str(tmp_path / "out"), "--language", "en"]) == 2
    assert "one text expected for study 000, 0 found" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_two_texts_of_one_study_are_refused(tmp_path: Path) -> None:
    for name in ("000_a.txt", "000_b.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(SeedFileError, match="2 found"):
        load_seed(tmp_path, "000")


def test_a_passage_lies_between_its_marks() -> None:
    seed = SeedText("000", passage("Tablo 1\nbir\nKaynak: A\nTablo 2\niki\nKaynak: B").lines)
    assert [line.text for line in seed.between("Tablo 2", "Kaynak:").lines] == ["iki"]
    assert [line.number for line in seed.from_to("Tablo 2", "Kaynak:").lines] == [4, 5]


def test_a_mark_that_is_not_in_the_text_is_named() -> None:
    with pytest.raises(MarkError, match="Tablo 9"):
        SeedText("000", passage("Tablo 1").lines).between("Tablo 9", "Kaynak")


def test_footnotes_go_up_to_the_next_page_and_links_go_alone() -> None:
    page = passage(
        "satır\n" + " " * 60 + "\n6 dipnot\nhttps://ornek.org/\n yeni sayfa\nhttps://ornek.org/\nson"
    )
    assert [line.text for line in page.without_footnotes().printed] == ["satır", "yeni sayfa", "son"]


def test_running_text_knows_the_line_of_each_word() -> None:
    running = passage("Ankara bele-\n\ndiyesi 1992\nSofya").running()
    assert running.text == "Ankara belediyesi 1992 Sofya"
    assert [running.line_at(running.text.index(word)) for word in ("Ankara", "diyesi", "1992", "Sofya")] == [
        1,
        3,
        3,
        4,
    ]
    assert running.starts_line(running.text.index("Sofya"))
    assert not running.starts_line(running.text.index("1992"))


def test_items_run_on_to_the_next_bullet() -> None:
    found = items(passage("önce\n• Su ve\natık\n\n• Turizm"), BULLET)
    assert [(item.text, item.line, item.until_line) for item in found] == [
        ("Su ve atık", 2, 3),
        ("Turizm", 5, 5),
    ]


def test_lettered_items_keep_their_letter() -> None:
    assert [item.mark for item in items(passage("a) bir\nb) iki"), LETTER)] == ["a", "b"]


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("Kıyı (Deniz), ", "Kıyı (Deniz)"),
        ("Gençlik ve spor gibi sorulardır (TBB, 2018).", "Gençlik ve spor"),
        ("Global farkındalık düzeyinin artırılması ve", "Global farkındalık düzeyinin artırılması"),
        ("Araştırma ve geliştirme (bilimsel işbirliği vb. biçiminde", "Araştırma ve geliştirme"),
    ],
)
def test_a_term_is_bare_of_what_the_sentence_adds(printed: str, bare: str) -> None:
    assert term(printed) == bare


def test_a_sentence_is_measured_and_not_carried() -> None:
    assert measured("bir iki üç") == {"as_written": "bir iki üç", "words": 3}
    assert measured("sözcük " * 13) == {"as_written": "", "words": 13}


def test_print_between_two_rows_is_an_error_not_a_loss() -> None:
    running = passage("1992 Sofya\nokunmayan\n1993 Kiev").running()
    with pytest.raises(PrintError, match=r"line 2\b.*okunmayan"):
        rows_of_text(running, r"\d{4} [A-Z]\w+", "000", "Tablo 4")


def test_a_line_of_another_form_is_an_error() -> None:
    with pytest.raises(PrintError, match="line 2"):
        list(rows_of_lines(passage("Ayaş -\nBala"), r"\S+ \S+", "Tablo 3"))


def test_rows_are_numbered_unless_they_bring_their_number() -> None:
    counted = reading(
        "000", "tablo_x", "Tablo X", [{"line": 7, "party": "RP"}, {"row": 9, "line": 8, "party": "FP"}]
    )
    assert as_csv(counted) == b"study,table,row,line,party\n000,Tablo X,1,7,RP\n000,Tablo X,9,8,FP\n"
