"""Edge lists as people write them, and what they hand in by mistake."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile

import pytest

from elci.domain.errors import ElciError
from elci.observatory.network.columns import Columns
from elci.observatory.network.edges import EdgeList, Layout, parse_edges, read_edges
from elci.observatory.network.problems import EdgeListError

TRIANGLE = {("a", "b"), ("b", "c"), ("a", "c")}


def read(data: bytes | str, **layout: object) -> EdgeList:
    raw = data.encode() if isinstance(data, str) else data
    return parse_edges(raw, "ties.csv", Layout(**layout))  # type: ignore[arg-type]


def ties(data: bytes | str, **layout: object) -> set[tuple[str, str]]:
    network = read(data, **layout).network
    return {tuple(sorted((network.labels[a], network.labels[b]))) for a, b in network.ties}


def refusal(data: bytes | str, language: str = "en", **layout: object) -> str:
    with pytest.raises(EdgeListError) as caught:
        read(data, **layout)
    return caught.value.in_language(language)


@pytest.mark.parametrize(
    "text",
    [
        "a,b\nb,c\nc,a\n",
        "a;b\nb;c\nc;a\n",
        "a\tb\nb\tc\nc\ta\n",
        "a|b\nb|c\nc|a\n",
        "a b\nb c\nc a\n",
        "a   b\n b\t c\n  c a  \n",
        "a -> b\nb -> c\nc -> a\n",
        "a--b\nb--c\nc--a\n",
        "a:b\nb:c\nc:a\n",
        "a, b\nb, c\nc, a\n",
        "sep=;\na;b\nb;c\nc;a\n",
        "a,b,1,x\nb,c,2,y\nc,a,3,z\n",
        "1 2 0,5\n2 3 0,25\n3 1 1,5\n",
    ],
)
def test_every_usual_separator_is_found(text):
    expected = TRIANGLE if "a" in text else {("1", "2"), ("2", "3"), ("1", "3")}
    assert ties(text) == expected


def test_a_separator_can_be_given():
    assert ties("a%b\na%c\n".replace("%", "§"), separator="§") == {("a", "b"), ("a", "c")}
    assert ties("New York\tOsaka\n", separator="tab") == {("New York", "Osaka")}


def test_names_with_spaces_are_not_taken_apart():
    assert ties("New York,San Marino\nSan Marino,Los Angeles\n") == {
        ("New York", "San Marino"),
        ("Los Angeles", "San Marino"),
    }


def test_quoted_names_hold_the_separator():
    assert ties('"Washington, D.C.",Ankara\nAnkara,"Köln ""am Rhein"""\n') == {
        ("Ankara", "Washington, D.C."),
        ("Ankara", 'Köln "am Rhein"'),
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_read(end):
    assert ties(end.join(["a,b", "b,c", "c,a", ""])) == TRIANGLE


def test_the_last_line_needs_no_end():
    assert ties("a,b\nb,c\nc,a") == TRIANGLE


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1254"]
)
def test_turkish_names_survive_every_encoding(encoding):
    text = "İstanbul,Şanlıurfa\nIğdır,Çağlayan\nİstanbul,Iğdır\n"
    assert ties(text.encode(encoding)) == {
        ("İstanbul", "Şanlıurfa"),
        ("Iğdır", "Çağlayan"),
        ("Iğdır", "İstanbul"),
    }


def test_an_encoding_can_be_given():
    assert ties("Łódź,Kraków\n".encode("iso-8859-2"), encoding="iso-8859-2") == {("Kraków", "Łódź")}


def test_the_older_code_page_is_mentioned():
    (hint,) = read("İzmir,Şam\n".encode("windows-1254")).hints
    assert "Windows-1254" in hint.in_language("tr")


def test_one_name_in_two_unicode_forms_is_one_node():
    assert read("Z\u00fcrich,Ankara\nZu\u0308rich,Ankara\n").network.edges == 1


def test_comments_and_blank_lines_are_left_out():
    assert ties("# from: a\n% sym unweighted\n\na b\n   \nb c\n# end\nc a\n") == TRIANGLE


def test_the_dimensions_of_a_matrix_market_file_are_no_tie():
    text = "%%MatrixMarket matrix coordinate pattern symmetric\n% karate\n\n3 3 3\n2 1\n3 1\n3 2\n"
    assert ties(text) == {("1", "2"), ("1", "3"), ("2", "3")}


def test_a_line_of_separators_only_is_blank():
    assert ties("a,b\n,\nb,c\nc,a\n,,\n") == TRIANGLE


def test_repeated_ties_and_self_loops_are_counted_and_left_out():
    network = read("a,b\nb,a\na,b\nc,c\nc,c\nb,c\n").network
    assert (network.nodes, network.edges, network.duplicates, network.self_loops) == (3, 2, 2, 2)


def test_a_node_that_is_tied_to_itself_only_stays():
    network = read("a,b\nc,c\n").network
    assert list(network.labels) == ["a", "b", "c"]
    assert network.degrees.tolist() == [1, 1, 0]


def test_numbers_are_names():
    assert ties("1,2\n01,2\n") == {("1", "2"), ("01", "2")}


def test_blanks_around_a_name_do_not_matter():
    assert read("a , b\n b,a\n").network.edges == 1


def test_a_heading_is_skipped_when_announced():
    found = read("source,target\na,b\nb,c\nc,a\n", heading=True)
    assert found.network.edges == 3
    assert found.heading == ["source", "target"]
    assert found.hints == []


@pytest.mark.parametrize(
    "first", ["source,target", "Kaynak,Hedef", "city_a,city_b", "FromNode,ToNode", "x,y"]
)
def test_a_heading_among_numbers_gives_a_hint(first):
    found = read(f"{first}\n1,2\n2,3\n")
    assert found.network.edges == 3, "without --header the first line is a tie"
    (hint,) = found.hints
    assert "--header" in hint.in_language("en")
    assert "--header" in hint.in_language("tr")


@pytest.mark.parametrize("first", ["source,target", "kaynak,hedef", "şehir,ülke", "city_a,country_a"])
def test_a_heading_among_names_gives_a_hint(first):
    (hint,) = read(f"{first}\nAnkara,Seul\nAnkara,Havana\n").hints
    assert first.split(",")[0] in hint.in_language("en")


def test_a_first_tie_of_names_gives_no_hint():
    assert read("Bursa,Darmstadt\nAnkara,Seul\nAnkara,Havana\n").hints == []


def test_a_tie_skipped_as_a_heading_gives_a_hint():
    (hint,) = read("a,b\nb,c\nc,a\n", heading=True).hints
    assert "leave out --header" in hint.in_language("en")


def test_columns_are_chosen_by_number():
    assert ties("2020,x,a,b\n2021,x,b,c\n", columns=Columns.parse("3,4")) == {("a", "b"), ("b", "c")}


def test_columns_are_chosen_by_name_joined_and_replaced_where_empty():
    text = "id_a,city_a,cc_a,id_b,city_b,cc_b\n1,Ankara,TR,2,Seul,KR\n,Troy,US,1,Ankara,TR\n"
    columns = Columns.parse("id_a|city_a+cc_a,id_b|city_b+cc_b")
    assert ties(text, heading=True, columns=columns) == {("1", "2"), ("1", "Troy, US")}


def test_an_unknown_column_is_answered_with_those_there_are():
    assert "the columns are a, b" in refusal("a,b\n1,2\n", heading=True, columns=Columns.parse("a,c"))


def test_a_column_by_name_needs_a_heading():
    assert "--header" in refusal("a,b\n1,2\n", columns=Columns.parse("a,b"))


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "\ufeff"])
def test_an_empty_file_is_answered_with_a_sentence(text):
    assert "the file is empty" in refusal(text)
    assert "dosya boş" in refusal(text, "tr")


def test_a_heading_alone_is_answered_with_a_sentence():
    assert "no tie after the heading" in refusal("source,target\n", heading=True)


def test_one_column_is_answered_with_a_sentence():
    message = refusal("Ankara\nBursa\nAdana\n")
    assert "one column only" in message
    assert "“Ankara”" in message


def test_every_faulty_line_is_named():
    message = refusal("a,b\nc\nd,e\n,f\ng,\nh,i\n")
    assert "3 problem(s)" in message
    for part in ("ties.csv line 2", "ties.csv line 4", "ties.csv line 5"):
        assert part in message
    assert "ties.csv 2. satır" in refusal("a,b\nc\nd,e\n,f\ng,\nh,i\n", "tr")


def test_line_numbers_count_comments_and_blank_lines():
    assert "line 4" in refusal("# ties\n\na,b\nc\nd,e\n")


def test_of_very_many_problems_the_first_are_shown_and_all_are_counted():
    message = refusal("a,b\n" * 4000 + "c\n" * 3000)
    assert "3000 problem(s)" in message
    assert "2980 more" in message
    assert len(message.splitlines()) == 22


def test_a_quote_that_is_never_closed_is_found():
    message = refusal('a,b\n"c,d\n' + "e,f\n" * 100)
    assert "line 2" in message
    assert "quote" in message


def test_a_quoted_note_may_go_over_lines():
    found = read('a,b,"first\nsecond"\nb,c,x\n')
    assert found.network.edges == 2
    assert "line break" in found.hints[0].in_language("en")


def zipped() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("ties.csv", "a,b\n")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped(), "a ZIP file"),
        (b"\x1f\x8b\x08\x00" + b"\0" * 20, "cannot be unpacked"),
        (gzip.compress(b"a,b\n" * 1000, mtime=0)[:-20], "cannot be unpacked"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 20, "an old Excel"),
        (b"SQLite format 3\0", "an SQLite database"),
        (bytes(range(256)) * 4, "not a text file"),
        (b"a,b\n\0\0\0\x01,c\n", "not a text file"),
        (b"<!DOCTYPE html><html></html>", "in HTML/XML form"),
        (b'<?xml version="1.0"?><graphml/>', "in HTML/XML form"),
        (b'{"nodes": []}', "in JSON form"),
        (b'[["a", "b"]]', "in JSON form"),
        (b"*Vertices 2\n1 a\n2 b\n*Edges\n1 2\n", "in Pajek form"),
        (b'Creator "x"\ngraph [\n  node [ id 1 ]\n]', "in GML form"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",  # packed bytes carry the hour
)
def test_a_wrong_file_is_named_for_what_it_is(data, kind):
    message = refusal(data)
    assert kind in message
    assert "ties.csv" in message
    assert refusal(data, "tr") != message


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_list_is_read_as_what_it_holds(compress):
    network = parse_edges(compress("İzmir,Bremen\nİzmir,Tampa\n".encode()), "ties.csv.gz", Layout()).network
    assert (network.nodes, network.edges) == (3, 2)


def test_a_missing_file_and_a_folder_are_answered_with_sentences(tmp_path):
    for path, words in ((tmp_path / "none.csv", "no such file"), (tmp_path, "this is a folder")):
        with pytest.raises(EdgeListError) as caught:
            read_edges(path)
        assert words in caught.value.in_language("en")


def test_a_wrong_encoding_is_answered_with_a_sentence():
    assert "is not utf-8 from byte 1 on" in refusal("aş,b\n".encode("windows-1254"), encoding="utf-8")
    assert "no character encoding is called" in refusal("a,b\n", encoding="klingon")


@pytest.mark.parametrize("separator", ["", '"', "\n"])
def test_a_sign_that_cannot_separate_is_refused(separator):
    assert "cannot separate columns" in refusal("a,b\n", separator=separator)


@pytest.mark.parametrize("text", ["1", "a,b,c", "a+,b", ","])
def test_columns_must_name_two_ends(text):
    with pytest.raises(ElciError, match="does not name two ends"):
        Columns.parse(text)


def test_a_hub_of_a_hundred_thousand_ties_is_read():
    network = read("\n".join(f"hub,{number}" for number in range(100_000))).network
    assert network.degrees.max() == 100_000
