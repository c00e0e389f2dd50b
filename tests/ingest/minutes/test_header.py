"""What minutes say of their meeting: body, day, hours, place, people of office, attachments, next meeting."""

import datetime
from pathlib import Path

import pytest

from ingest.minutes.header import meeting_facts
from ingest.minutes.header_fields import hours_in, place_in
from ingest.minutes.scopes import meeting_scopes
from ingest.read import read_document
from ingest.records import Fact


def _facts(tmp_path: Path, text: str, name: str = "minnesanteckning.txt", scope: int = 0) -> dict[str, list[Fact]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    document = read_document(path, name)
    found: dict[str, list[Fact]] = {}
    for fact in meeting_facts(document, meeting_scopes(document)[scope]):
        assert fact.evidence
        assert all(span.document_id == document.id for span in fact.evidence)
        found.setdefault(fact.name, []).append(fact)
    return found


def _values(facts: dict[str, list[Fact]], name: str) -> list[str]:
    return [fact.value for fact in facts.get(name, [])]


NOTES = """Publiceringsdatum 2024-04-10

Minnesanteckningar Fiberrådet

Dokumenttyp\tMinnesanteckning
Datum\ttisdag 5 mars 2024
Tidpunkt\tkl. 10.00–12.10 och 13.00–15.00
Plats\tMicrosoft Teams/Regionens hus Norrvik
Ordförande\tAlva Stenmark
Sammanställt av\tTure Ekdal

Deltagare

Namn\tOrganisation
Alva Stenmark\tRegion Björkdalen
Ture Ekdal\tNorrviks kommun

Mötets syfte

Syftet med dagen är att:

- få en gemensam bild av läget
- välja väg för nästa etapp

Lägesrapport

Ture Ekdal berättade om utbyggnaden. Anteckningarna från mötet den 9 januari 2024 lades till handlingarna.

Bilagor

- Karta över nätet
- Budget 2024

Nästa möte

Datum\t2024-06-05
Tid\t09.00
Plats\tTeams
"""

PROTOCOL = """NORRVIKS KOMMUN SAMMANTRÄDESPROTOKOLL

Kulturnämnden Sammanträdesdatum 2024-10-03

Plats och tid\tRådhuset i Norrvik, Stora salen, torsdagen den 3 oktober 2024 kl. 13.15–16.40.
Beslutande\tRoger Palm (NP), ordförande; Lena Drake (BV); Göran Öst (LL)
Övriga deltagare\tPia Ask, förvaltningschef; Peter Klang, sekreterare
Utses att justera\tGöran Öst (LL)
Justeringens plats och tid\tKansliet, måndagen den 7 oktober 2024 kl. 16.00
Paragrafer\t§§ 14–15

ANSLAG/BEVIS\t
Sammanträdesdatum\t2024-10-03
Anslaget sätts upp\t2024-10-08
Anslaget tas ner\t2024-10-30

§ 14 Biblioteksplan

Kulturnämnden antar planen.

§ 15 Bidrag

Kulturnämnden avslår ansökan.
"""

PROSE = """BYALAGET I NORRBY

Protokoll fört vid ordinarie årsmöte lördagen den 20 april 2024 klockan 14 i Norrby bygdegård.

Ordföranden Nils Brandt hälsade alla välkomna och förklarade mötet öppnat. Till ordförande för mötet valdes Elsa Ram \
och till sekreterare Kerstin Hall. Att jämte mötesordföranden justera protokollet utsågs Ove Ting och Siv Brandt.

Elsa Ram förklarade stämman avslutad klockan 16.20, varefter det bjöds på kaffe. Nästa möte hålls den 3 maj 2025.
"""

STATED = {
    "day": (NOTES, "date", ["5 mars 2024"]),
    "published": (NOTES, "published", ["2024-04-10"]),
    "start": (NOTES, "start", ["10.00"]),
    "end of the later half": (NOTES, "end", ["15.00"]),
    "place": (NOTES, "place", ["Microsoft Teams/Regionens hus Norrvik"]),
    "chair": (NOTES, "chair", ["Alva Stenmark"]),
    "compiled by": (NOTES, "secretary", ["Ture Ekdal"]),
    "kind": (NOTES, "kind", ["Minnesanteckning"]),
    "body": (NOTES, "body", ["Fiberrådet"]),
    "attachments": (NOTES, "attachment", ["Karta över nätet", "Budget 2024"]),
    "purpose": (NOTES, "purpose", ["få en gemensam bild av läget", "välja väg för nästa etapp"]),
    "next meeting": (NOTES, "next_meeting", ["2024-06-05, 09.00, Teams"]),
    "protocol: day": (PROTOCOL, "date", ["2024-10-03"]),
    "protocol: published": (PROTOCOL, "published", ["2024-10-08"]),
    "protocol: hours in the field of the place": (PROTOCOL, "start", ["13.15"]),
    "protocol: end": (PROTOCOL, "end", ["16.40"]),
    "protocol: place without the hours": (PROTOCOL, "place", ["Rådhuset i Norrvik, Stora salen"]),
    "protocol: chair by the list": (PROTOCOL, "chair", ["Roger Palm"]),
    "protocol: secretary by the list": (PROTOCOL, "secretary", ["Peter Klang"]),
    "protocol: adjuster": (PROTOCOL, "adjuster", ["Göran Öst"]),
    "protocol: paragraphs": (PROTOCOL, "paragraphs", ["§§ 14–15"]),
    "protocol: body": (PROTOCOL, "body", ["Kulturnämnden"]),
    "protocol: owner": (PROTOCOL, "owner", ["Norrviks kommun"]),
    "prose: day": (PROSE, "date", ["den 20 april 2024"]),
    "prose: start": (PROSE, "start", ["14"]),
    "prose: end": (PROSE, "end", ["16.20"]),
    "prose: place": (PROSE, "place", ["Norrby bygdegård"]),
    "prose: chair of the meeting, not of the body": (PROSE, "chair", ["Elsa Ram"]),
    "prose: secretary": (PROSE, "secretary", ["Kerstin Hall"]),
    "prose: adjusters": (PROSE, "adjuster", ["Ove Ting", "Siv Brandt"]),
    "prose: next meeting": (PROSE, "next_meeting", ["Nästa möte hålls den 3 maj 2025."]),
}


@pytest.mark.parametrize(("text", "name", "values"), STATED.values(), ids=STATED.keys())
def test_facts_of_three_kinds_of_minutes(tmp_path: Path, text: str, name: str, values: list[str]) -> None:
    """A form, a formal protocol and free prose state the same facts, each in its own way."""
    assert _values(_facts(tmp_path, text), name) == values


BODIES = {
    "two matters, one hyphen": ("Barn- och skolnämnden\n\nSammanträde\t2024-10-03", "Barn- och skolnämnden"),
    "three matters": ("Miljö-, bygg- och räddningsnämnden\n\nMöte\t2024-10-03", "Miljö-, bygg- och räddningsnämnden"),
    "in a sentence": ("Protokoll från vård- och omsorgsnämndens möte 2024-10-03", "Vård- och omsorgsnämnden"),
    "a steering group": ("Protokoll nr 3, styrgruppen för Fiberlyftet 2024-10-03", "Styrgruppen för Fiberlyftet"),
    "in capitals": ("NORRBY INTRESSEFÖRENING\n\nMöte den 3 oktober 2024", "Norrby intresseförening"),
    "an adjective before": ("Kommunala hamnrådet, Norrviks kommun\n\nMöte den 3 oktober 2024", "Kommunala hamnrådet"),
    "a title set as a heading": ("Protokoll Samverkansgrupp (FSG)\n\nDatum: 2024-10-03", "Samverkansgrupp FSG"),
    "in capitals, before other words": (
        "NORRBY INTRESSEFÖRENING Protokoll från årsmöte år 2024\n\nOnsdagen den 3 oktober",
        "Norrby intresseförening",
    ),
    "in small letters": (
        "Mötesanteckningar referensgrupp öppna data, möte 2\n\nDen 3 oktober 2024",
        "Referensgrupp öppna data",
    ),
    "no sender of somebody": (
        "Anteckningar Fiberrådet 2024-10-03\n\nDeltagare\n\nVattenrådet: Alva Stenmark",
        "Fiberrådet",
    ),
    "in a table that minutes begin with": (
        "Styrelsen\tStyrelsemöte\t\nNorrbysektionen\t\t2024-10-03\n\nTid\t14:54",
        "Norrbysektionen",
    ),
    "in capitals, in a table": (
        "NORRBY KANOTFÖRENING\tOrg.nr 802000-0000\n\nÅrsmöte 2024-10-03",
        "Norrby kanotförening",
    ),
    "beside a day without its year": ("Anteckningar Fiberrådet Norrvik 2 dec\n\nPlats: Hamnen", "Fiberrådet"),
    "followed by what it did": ("Rådet för hav och kust möttes den 3 oktober 2024", "Rådet för hav och kust"),
}


@pytest.mark.parametrize(("head", "body"), BODIES.values(), ids=BODIES.keys())
def test_the_body_in_the_head(tmp_path: Path, head: str, body: str) -> None:
    """A body is named whole, however many matters it has, with the capital that a name has."""
    assert _values(_facts(tmp_path, f"{head}\n\n1. Läget\n\nTure Ekdal redogjorde för läget.\n"), "body")[0] == body


def test_notes_with_their_agenda_name_no_body(tmp_path: Path) -> None:
    """What is left of a title without the words for papers names nobody."""
    facts = _facts(tmp_path, "# Agenda & mötesanteckningar 20241003\n\n1. Läget\n\nTure Ekdal redogjorde för läget.\n")
    assert _values(facts, "body") == []


def test_officers_elected_under_the_letters_of_an_item(tmp_path: Path) -> None:
    """«a. Mötesordförande» elects as «Val av mötesordförande» does."""
    text = (
        "# Årsmöte Norrby IF 2024-10-03\n\n## 2. Val av mötesfunktionärer\n\n"
        "### a. Mötesordförande\n\nMötet väljer Ture Ekdal.\n\n"
        "### b. Mötessekreterare\n\nMötet väljer Alva Stenmark.\n\n### c. Justeringsperson tillika rösträknare\n\n"
        "Mötet väljer Rut Sandell.\n"
    )
    facts = _facts(tmp_path, text)
    assert [_values(facts, name) for name in ("chair", "secretary", "adjuster")] == [
        ["Ture Ekdal"],
        ["Alva Stenmark"],
        ["Rut Sandell"],
    ]


def test_who_is_elected_for_the_meeting_leads_it(tmp_path: Path) -> None:
    """Whom the list calls ordförande leads the association; «till ordf. för mötet» is elected for this meeting."""
    text = (
        "# Årsmöte Norrby IF 2024-10-03\n\nNärvarande: Alva Stenmark (ordf), Ture Ekdal, Rut Sandell\n\n"
        "§ 1 Alva Stenmark öppnade mötet.\n\n§ 2 Till ordf. för mötet valdes Ture Ekdal, till sekr. Rut Sandell.\n\n"
        "§ 3 Dagordningen godkändes.\n"
    )
    facts = _facts(tmp_path, text)
    assert [_values(facts, name) for name in ("chair", "secretary")] == [["Ture Ekdal"], ["Rut Sandell"]]


def test_where_people_met_is_told_in_the_opening(tmp_path: Path) -> None:
    """«Rådet samlades … i Folkets hus i Norrby.»: the place; an hour before it is none of it."""
    told = "# Fiberrådet 2024-10-03\n\nRådet samlades för nionde gången, denna gång i Folkets hus i Norrby.\n"
    assert _values(_facts(tmp_path, told), "place") == ["Folkets hus i Norrby"]
    headed = "# Årsmöte Norrby IF\n\nSöndagen den 6 oktober 2024 kl 15.00 i klubbstugan, Nedre Bron\n"
    assert _values(_facts(tmp_path, headed), "place") == ["klubbstugan, Nedre Bron"]


def test_a_region_is_not_called_by_the_paper(tmp_path: Path) -> None:
    """«REGION NORRVIK Protokoll nr 1» is owned by the region."""
    text = "REGION NORRVIK Protokoll nr 1\n\nKulturnämnden 2024-10-03\n\n§ 1 Val\n\nIda Palm valdes.\n"
    assert _values(_facts(tmp_path, text), "owner") == ["Region Norrvik"]


def test_an_item_names_no_body(tmp_path: Path) -> None:
    """«1. Mötets öppnande» stands first in minutes without a title, and says nothing of who met."""
    text = "# 1. Mötets öppnande\n\nKim Ek öppnar mötet.\n\n# 2. Budget\n\nDen är klar.\n"
    assert _values(_facts(tmp_path, text, "anteckningar.md"), "body") == []


def test_days_are_dates(tmp_path: Path) -> None:
    """Facts that name a day carry it; the next meeting's is never the meeting's."""
    facts = _facts(tmp_path, NOTES)
    days = {name: facts[name][0].day for name in ("date", "published", "next_meeting")}
    assert days == {
        "date": datetime.date(2024, 3, 5),
        "published": datetime.date(2024, 4, 10),
        "next_meeting": datetime.date(2024, 6, 5),
    }


def test_an_undated_meeting_has_no_day(tmp_path: Path) -> None:
    """Notes whose own head got lost take no day from the table of their next meeting."""
    second = (
        "\nSammanfattning\n\n1. Läget\n\nTure Ekdal redogjorde för läget vid mötet.\n\nArbetet fortsätter i vår.\n\n"
        "2. Upplägg\n\nGruppen gick igenom upplägget.\n\nDet blev inga beslut.\n\n"
        "Nästa möte\n\nDatum\t2024-09-05\nTid\t9.00\n"
    )
    facts = _facts(tmp_path, NOTES[: NOTES.index("\nNästa möte")] + second, scope=1)
    assert "date" not in facts
    assert _values(facts, "next_meeting") == ["2024-09-05, 9.00"]


def test_other_matters_are_no_next_meeting(tmp_path: Path) -> None:
    """Where a last item takes up more than the next meeting, only what is said of that is told."""
    text = NOTES[: NOTES.index("\nNästa möte")] + (
        "\nÖvrigt och nästa möte\n\nTure Ekdal har missat tre möten och får ett mejl. "
        "Nästa möte hålls den 3 juni 2024.\n"
    )
    assert _values(_facts(tmp_path, text), "next_meeting") == ["Nästa möte hålls den 3 juni 2024."]


HOURS = {
    "range": ("10:00-15:00", ("10:00", "15:00")),
    "range with kl.": ("kl. 13.15–16.40", ("13.15", "16.40")),
    "behind a date": ("torsdagen den 13 juni 2024 klockan 9.00–11.50", ("9.00", "11.50")),
    "behind a numeric date": ("2024-06-13 19.00", ("19.00", None)),
    "two halves": ("10.00–12.10 och 13.00–14.45", ("10.00", "14.45")),
    "break is no second half": ("kl. 09.30–14.50. Lunchuppehåll 12.05–13.00", ("09.30", "14.50")),
    "hours without minutes": ("klockan 14", ("14", None)),
    "only a day": ("2024-06-13", (None, None)),
    "paragraphs are no hours": ("§§ 61–69", (None, None)),
}


@pytest.mark.parametrize(("value", "hours"), HOURS.values(), ids=HOURS.keys())
def test_hours(value: str, hours: tuple[str | None, str | None]) -> None:
    """The first hour begins, the last of the joined ranges ends; days and numbers of paragraphs are no hours."""
    start, end = hours_in(value)
    assert (start.text if start else None, end.text if end else None) == hours


PLACES = {
    "place first": ("Rådhuset, sal A, tisdagen den 17 september 2024 kl. 13.15–16.40", "Rådhuset, sal A"),
    "hours first": ("kl. 09.30–14.50, Rådhuset, sal A. Lunchuppehåll 12.05–13.00", "Rådhuset, sal A"),
    "an hour and nothing between": ("2024-09-17 kl 09.00 Bygdegården,Norrby", "Bygdegården,Norrby"),
    "a registry number behind": ("den 6 maj klockan 18–20, Folkets park. Dnr KS 2023-4", "Folkets park"),
    "no place": ("den 17 september 2024 kl. 13.15", None),
}


@pytest.mark.parametrize(("value", "place"), PLACES.values(), ids=PLACES.keys())
def test_place_in_a_mixed_field(value: str, place: str | None) -> None:
    """Of a field of time and place, the place is what is neither day nor hour."""
    found = place_in(value, mixed=True)
    assert (found.text if found else None) == place


OFFICES = {
    "elected behind the name": ("Karin Hed valdes till mötesordförande.", "chair", ["Karin Hed"]),
    "the meeting elects": ("Mötet väljer Bo Kvist till mötessekreterare.", "secretary", ["Bo Kvist"]),
    "unanimous": ("Tage Ferm valdes enhälligt till sekreterare och protokollförare.", "secretary", ["Tage Ferm"]),
    "to adjust": (
        "Årsmötet beslutade att välja Eva Ask och Ulf Sand att justera protokollet.",
        "adjuster",
        ["Eva Ask", "Ulf Sand"],
    ),
    "is chosen to adjust": ("Regionstyrelsen utser Eva Ask (BV) att justera protokollet.", "adjuster", ["Eva Ask"]),
    "elected before the name": (
        "Till justerare tillika rösträknare valdes Eva Ask och Ulf Sand.",
        "adjuster",
        ["Eva Ask", "Ulf Sand"],
    ),
    "who wrote does not adjust": ("Vid protokollet: Eva Ask", "adjuster", []),
    "chair of the meeting": (
        "Mötet beslutade att välja Karin Hed till Ordförande för mötet.",
        "chair",
        ["Karin Hed"],
    ),
    "chair of the association": ("Mötet beslutade att välja Karin Hed till ordförande på två år.", "chair", []),
    "first name, full name further on": (
        "Ylva väljs till justerare. Sedan visade Ylva Seland budgeten.",
        "adjuster",
        ["Ylva Seland"],
    ),
}


@pytest.mark.parametrize(("sentence", "name", "people"), OFFICES.values(), ids=OFFICES.keys())
def test_offices_in_sentences(tmp_path: Path, sentence: str, name: str, people: list[str]) -> None:
    """Who chairs, writes and adjusts is told by the sentence that elects them."""
    text = f"Protokoll styrelsemöte 2024-02-01\n\n{sentence}\n\nMötet gick igenom kassan och beslutade om lån.\n"
    assert _values(_facts(tmp_path, text), name) == people


def test_a_line_of_day_hours_and_place(tmp_path: Path) -> None:
    """A letterhead without labels: the hours and the place stand in the line of the day, the §§ by the signatures."""
    text = (
        "Protokoll 2/2025\n\nFört vid sammanträde med hamnnämnden\n\n"
        "Torsdagen den 6 februari 2025 kl. 16.00–17.20, Hamnhuset, Kajen\n\nAnslaget: 2025-02-14\n\n"
        "Sekreterare ....... Paragrafer 4–9\n\n§ 4 Öppnande\n\nAlva Ek öppnade.\n"
    )
    facts = _facts(tmp_path, text)
    found = {name: _values(facts, name) for name in ("start", "end", "place", "published", "paragraphs")}
    assert found == {
        "start": ["16.00"],
        "end": ["17.20"],
        "place": ["Hamnhuset, Kajen"],
        "published": ["2025-02-14"],
        "paragraphs": ["4–9"],
    }


def test_a_line_of_day_hour_and_place(tmp_path: Path) -> None:
    """Only when it began may stand there: «Lördagen den 24 maj 2025 kl. 10.00, Bygdegården»."""
    text = "Protokoll från ordinarie stämma\n\nLördagen den 24 maj 2025 kl. 10.00, Bygdegården\n\n1. Start\n\nHej.\n"
    facts = _facts(tmp_path, text)
    assert (_values(facts, "start"), _values(facts, "place")) == (["10.00"], ["Bygdegården"])


def test_the_rest_of_an_office_names_no_chair(tmp_path: Path) -> None:
    """In two narrow columns «2:e vice / ordförande» stands beside somebody else, who is not in the chair."""
    text = (
        "Kulturnämnden\n\nBeslutande   Ledamöter                   Tjänstgörande ersättare\n"
        "Alva Stenmark (M), Ordförande Ture Ekdal (S) ersätter\nEva Ask (S), 2:e vice Per Ros (V) ersätter\n"
        "ordförande               Kurt Lage (V)\nBo Ek (M)                Ida Palm (V)\n\n"
        "Ordförande   Alva Stenmark\n\n§ 1 Dagordning\n\nDen godkänns.\n"
    )
    assert _values(_facts(tmp_path, text), "chair") == ["Alva Stenmark"]


def test_signatures_in_one_cell(tmp_path: Path) -> None:
    """«Underskrifter | Sekreterare Eva Ask Paragrafer 4–9; Ordförande …»: each office with its name."""
    text = (
        "Protokoll kulturnämnden 2024-02-01\n\nPlats\tHamnhuset\nUnderskrifter\tSekreterare Eva Ask Paragrafer 4–9; "
        "Ordförande Bo Kvist (C); Justerande Ulf Sand (S) Tage Ferm (M)\n\n§ 4 Öppnande\n\nBo Kvist öppnade.\n"
    )
    facts = _facts(tmp_path, text)
    assert _values(facts, "secretary") == ["Eva Ask"]
    assert _values(facts, "chair") == ["Bo Kvist"]
    assert _values(facts, "adjuster") == ["Ulf Sand", "Tage Ferm"]


def test_signatures_name_the_officers(tmp_path: Path) -> None:
    """«Vid protokollet» with the name on the next line, «Ordförande» with the name in it."""
    text = (
        "Protokoll styrelsemöte 2024-02-01\n\nMötet beslutade att köpa ett lås.\n\n"
        "Vid protokollet\n\nKerstin Hall\n\nOrdförande Nils Brandt\n\nJusteras\n\nOve Ting\n"
    )
    facts = _facts(tmp_path, text)
    assert _values(facts, "secretary") == ["Kerstin Hall"]
    assert _values(facts, "chair") == ["Nils Brandt"]
    assert _values(facts, "adjuster") == ["Ove Ting"]


def test_signatures_beside_each_other(tmp_path: Path) -> None:
    """«Vid protokollet | Justeras», a line to sign on, and the names in the columns below."""
    text = (
        "Protokoll styrelsemöte 2024-02-01\n\nMötet beslutade att köpa ett lås.\n\n"
        "Vid protokollet\tJusteras\n__________\t__________\nKerstin Hall\tOve Ting\n"
    )
    facts = _facts(tmp_path, text)
    assert _values(facts, "secretary") == ["Kerstin Hall"]
    assert _values(facts, "adjuster") == ["Ove Ting"]


def test_a_day_without_its_year(tmp_path: Path) -> None:
    """The year that the title names is that of the day that a line begins with."""
    text = "Norrby samfällighet, årsmöte 2014\n\nOnsdagen den 26 mars kl 18.30\n\n1. Läget\n\nTure Ekdal öppnade.\n"
    assert [fact.day for fact in _facts(tmp_path, text)["date"]] == [datetime.date(2014, 3, 26)]


def test_a_board_elected_is_no_officer_of_the_meeting(tmp_path: Path) -> None:
    """The secretary of the meeting is not the one whom the annual meeting elects to the board."""
    items = "".join(f"§ {number} Fråga {number}\n\nPunkten godkändes.\n\n" for number in range(3, 25))
    text = (
        "Protokoll årsmöte 2024-02-01\n\n§ 1 Val av mötessekreterare\n\nBo Kvist valdes.\n\n"
        f"{items}§ 26 Val av styrelse\n\nTage Ferm valdes till sekreterare.\n"
    )
    assert _values(_facts(tmp_path, text), "secretary") == ["Bo Kvist"]


def test_opening_and_closing_hours_of_sentences(tmp_path: Path) -> None:
    """«Mötet öppnades kl 17:15», «Mötet avslutades kl. 19.05» give the hours where no form does."""
    text = (
        "Protokoll styrelsemöte 2024-02-01\n\nMötet öppnades kl 17:15.\n\nMötet beslutade om kaffe.\n\n"
        "Mötet avslutades kl. 19.05.\n"
    )
    facts = _facts(tmp_path, text)
    assert (_values(facts, "start"), _values(facts, "end")) == (["17:15"], ["19.05"])


def test_attachments_in_one_line(tmp_path: Path) -> None:
    """«Bilagor: 1. … 2. …» holds several; the decimal of a version parts none."""
    text = NOTES[: NOTES.index("\nBilagor")] + "\nBilagor: 1. Förstudie, version 0.9. 2. Bilder från dagen.\n"
    assert _values(_facts(tmp_path, text), "attachment") == ["Förstudie, version 0.9", "Bilder från dagen"]


def test_a_form_in_two_rows(tmp_path: Path) -> None:
    """Names of fields in a row and their values in the one below it; a table of several rows is no form."""
    form = "Möte nr\tDatum / tid\tPlats\tMötesledare\tProtokoll\nSG 9\t2025-11-04 13:00–14:40\tTeams\tAlva Ek\tBo Ahl\n"
    facts = _facts(tmp_path, f"Mötesprotokoll styrgrupp Lön\n\n{form}\nLägesrapport\n\nAlva visade läget.\n")
    assert _values(facts, "start") == ["13:00"]
    assert _values(facts, "end") == ["14:40"]
    assert _values(facts, "place") == ["Teams"]
    assert _values(facts, "chair") == ["Alva Ek"]


def test_who_led_in_the_place_of_the_chair(tmp_path: Path) -> None:
    """Whoever opened the meeting as vice chair chaired it; hours without minutes are hours behind «kl»."""
    text = (
        "Minnesanteckningar Samverkansråd digital delaktighet\n\n22 maj 2025 kl 9-11.30, Residenset\n\n"
        "Vice ordföranden Alva Ek öppnade mötet i ordförandens frånvaro.\n"
    )
    facts = _facts(tmp_path, text)
    assert _values(facts, "chair") == ["Alva Ek"]
    assert (_values(facts, "start"), _values(facts, "end")) == (["9"], ["11.30"])
    assert _values(facts, "body") == ["Samverkansråd digital delaktighet"]


def test_the_next_meeting_in_a_table_of_items(tmp_path: Path) -> None:
    """A row of the minutes tells when the next meeting is; one that only names it tells nothing."""
    rows = (
        "#\tÄrende\tDiskussion\tBeslut\n1\tLäge\tAlva visade läget. Bo frågade om priset.\tNoteras.\n"
        "9\tNästa möte\t{}\t\n"
    )
    head = "Minnesanteckningar styrgrupp Lön\n\nDatum\t2025-11-04\nPlats\tTeams\n\n"
    told = _facts(tmp_path, head + rows.format("SG 10: tisdag 2 december 13:00, Rådhuset."))
    assert _values(told, "next_meeting") == ["SG 10: tisdag 2 december 13:00, Rådhuset."]
    assert _values(_facts(tmp_path, head + rows.format("Alva återkommer.")), "next_meeting") == []
