"""`elci law`: what it prints on which day, and how it answers a wrong word."""

import json

from click.testing import CliRunner

from elci.cli.law import command


def run(*words):
    return CliRunner().invoke(command, list(words))


def answered(*words):
    return json.loads(run(*words, "--json", "--lang", "en").output)


def ids(answer):
    return {rule["id"] for rule in answer["rules"]}


def test_the_law_of_2012_on_sister_cities():
    answer = answered("--on", "2012-05-01", "sister-city")
    assert {"tr-permission", "tr-council-decision", "tr-papers-sister-city"} <= ids(answer)
    assert answer["permission_by"] == "Ministry of the Interior"
    assert "Municipality Law, no. 5393, art. 74/3" in [
        basis["in_words"]
        for rule in answer["rules"]
        if rule["id"] == "tr-permission"
        for basis in rule["basis"]
    ]


def test_another_day_gives_another_answer():
    assert answered("--on", "2022-05-01", "sister-city")["permission_by"].endswith("Climate Change")
    earlier = answered("--on", "1997-02-07", "sister-city")
    assert (earlier["permission_by"], "tr-permission" in earlier["not_covered"]) == (None, True)


def test_in_turkish_with_the_name_of_the_kind_and_the_usual_date():
    said = run("kardeş kent", "--on", "01.05.2012", "--lang", "tr").output
    assert "Türkiye, kardeş kent, 1 Mayıs 2012" in said
    assert "O gün izni veren: İçişleri Bakanlığı" in said
    assert "Hukuki görüş değildir" in said


def test_what_is_not_proved_for_the_day_is_named():
    assert (
        "Bu gün için kanıtlanmamış (kapsam dışı): Meclis kararı (7 Nisan 2005"
        in run("sister-city", "--on", "1997-02-07", "--lang", "tr").output
    )


def test_before_any_rule_the_answer_is_not_covered():
    assert "No rule is proved for this day" in run("sister-city", "--on", "1950-01-01", "--lang", "en").output


def test_a_kind_without_rules_shows_its_checklist():
    said = run("aid-abroad", "--lang", "en").output
    assert "checklist of good practice" in said
    assert "(required)" not in said


def test_an_unknown_kind_is_answered_with_the_kinds():
    answer = run("twin-town", "--lang", "tr")
    assert answer.exit_code == 1
    assert "“twin-town” diye bir dosya türü yok" in answer.output
    assert "sister-city" in answer.output


def test_a_wrong_day_is_answered_with_the_form():
    answer = run("sister-city", "--on", "2012-13-01", "--lang", "en")
    assert answer.exit_code == 1
    assert "“2012-13-01” is not a day; write 2012-05-01 or 01.05.2012." in answer.output


def test_a_day_of_no_calendar_in_use_is_refused():
    assert run("--on", "0001-01-01", "--lang", "en").exit_code == 1


def test_without_a_kind_every_rule_of_the_day_is_shown():
    assert len(ids(answered("--on", "2024-01-01"))) > len(ids(answered("--on", "2024-01-01", "sister-city")))


def test_the_kinds_are_listed():
    assert run("--kinds", "--lang", "tr").output.count("\n") == 15
