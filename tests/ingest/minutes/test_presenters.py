"""Who presented what is told by many phrases, and by the agenda; what only looks like it names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.minutes.agenda import agenda_of
from ingest.minutes.attendance import attendance_of
from ingest.minutes.presenters import presentations_of
from ingest.minutes.sections import sections_of
from ingest.model import Span
from ingest.people import Roster
from ingest.reading import Piece
from tests.conftest import document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Document
    from ingest.records import Presentation

PEOPLE = (
    Piece("Minnesanteckningar Skärgårdsrådet", "title", 1),
    Piece("Datum\t2025-02-11", "table_row"),
    Piece("Närvarande", "heading", 2),
    Piece("Namn\tRoll\tOrganisation", "table_row"),
    Piece("Alva Stenmark\tordförande\tRegion Norrvik", "table_row"),
    Piece("Ture Ekdal\thamnchef\tVikboda kommun", "table_row"),
    Piece("Linnea Forsgren\tekonom\tVikboda kommun", "table_row"),
    Piece("Per-Ola Nygren\tstrateg\tRegion Norrvik", "table_row"),
    Piece("Yasmin Karimi\tprojektledare\tÖhamns stad", "table_row"),
)
PAST = "Rådet beslutade i går. Ture frågade och Linnea svarade. Anteckningarna godkändes. Alva öppnade mötet."
PRESENT = "Rådet beslutar i dag. Ture frågar och Linnea svarar. Anteckningarna godkänns. Alva öppnar mötet."


def presented(document: Document) -> tuple[Presentation, ...]:
    scope = Span(document.id, 0, len(document.text))
    roster = Roster(attendance_of(document, scope))
    sections = sections_of(document, scope)
    return presentations_of(document, scope, sections, agenda_of(document, scope, sections, roster), roster)


def told(*texts: str, title: str = "Färjan till Öhamn", tense: str = PAST) -> list[tuple[str, str]]:
    """Names and topics of what is presented in an item of notes that are told in `tense`."""
    item = [Piece(f"4. {title}", "heading", 2), *(Piece(text) for text in texts)]
    opening = [Piece("1. Mötet öppnas", "heading", 2), Piece(tense)]
    closing = [Piece("5. Avslutning", "heading", 2), Piece("Tack för i dag.")]
    document = document_of([*PEOPLE, *opening, *item, *closing])
    return [(record.presenter.name, record.topic) for record in presented(document)]


TITLE = "Färjan till Öhamn"

PHRASES = {
    "presenterade": ("Ture Ekdal presenterade den nya tidtabellen.", "Ture Ekdal", "den nya tidtabellen"),
    "redogjorde_for": ("Linnea Forsgren redogjorde för kostnaderna.", "Linnea Forsgren", "kostnaderna"),
    "redovisade": ("Linnea redovisade utfallet av provturerna.", "Linnea Forsgren", "utfallet av provturerna"),
    "a link": ("Ture presenterade tidtabellen (https://hamn.example/a).", "Ture Ekdal", "tidtabellen"),
    "foredrog": ("Ture Ekdal föredrog ärendet.", "Ture Ekdal", TITLE),
    "informerade_om_att": ("Ture Ekdal informerade om att bryggan är stängd.", "Ture Ekdal", TITLE),
    "informerade_alone": ("Yasmin Karimi informerade.", "Yasmin Karimi", TITLE),
    "gave_overview": ("Yasmin Karimi gav en kort översikt över trafiken.", "Yasmin Karimi", "trafiken"),
    "gave_report": ("Per-Ola Nygren lämnade en muntlig lägesrapport.", "Per-Ola Nygren", TITLE),
    "went_through": ("Per-Ola Nygren gick igenom enkäten.", "Per-Ola Nygren", "enkäten"),
    "told_about": ("Yasmin berättade om erfarenheterna från Lovön.", "Yasmin Karimi", "erfarenheterna från Lovön"),
    "drew": ("Linnea drog siffrorna.", "Linnea Forsgren", TITLE),
    "showed": ("Ture Ekdal visade ritningar på bryggan.", "Ture Ekdal", "ritningar på bryggan"),
    "held_a_talk": ("Yasmin Karimi höll en föredragning om elfärjor.", "Yasmin Karimi", "elfärjor"),
    "held_the_workshop": ("Yasmin Karimi höll i övningen.", "Yasmin Karimi", "övningen"),
    "laid_before": ("Linnea Forsgren lade fram budgeten.", "Linnea Forsgren", "budgeten"),
    "read_aloud": ("Linnea läste upp revisorernas berättelse.", "Linnea Forsgren", "revisorernas berättelse"),
    "began_by": ("Ture inledde med att presentera läget i hamnen.", "Ture Ekdal", "läget i hamnen"),
    "title_before": ("Hamnchefen i Vikboda Ture Ekdal redogjorde för isläget.", "Ture Ekdal", "isläget"),
    "title_behind": ("Ture Ekdal, hamnchef, redogjorde för isläget.", "Ture Ekdal", "isläget"),
    "verb_far_off": (
        "Yasmin Karimi, som leder projektet sedan i höstas och kom direkt från båten, presenterade planen.",
        "Yasmin Karimi",
        "planen",
    ),
    "second_verb": ("Ture Ekdal tackade för ordet och redogjorde för isläget.", "Ture Ekdal", "isläget"),
    "inverted": ("Därefter presenterade Linnea Forsgren kalkylen.", "Linnea Forsgren", "kalkylen"),
    "inverted_particle": ("Under punkten gick Ture Ekdal igenom avtalet.", "Ture Ekdal", "avtalet"),
    "role": ("Ordföranden informerade om läget.", "Alva Stenmark", TITLE),
    "passive": ("Ärendet föredrogs av Ture Ekdal.", "Ture Ekdal", TITLE),
    "passive_title": ("Kalkylen presenterades av ekonom Linnea Forsgren.", "Linnea Forsgren", "Kalkylen"),
    "starting_point": ("Ture Ekdals utgångspunkt var att isen kommer.", "Ture Ekdal", TITLE),
    "message": ("Yasmin Karimis centrala budskap var att el räcker.", "Yasmin Karimi", TITLE),
    "label": ("Föredragande: Ture Ekdal, hamnchef", "Ture Ekdal", TITLE),
    "label_old": ("Föredragning: Linnea Forsgren", "Linnea Forsgren", TITLE),
    "apposition_behind": ("Sedan berättade Ture Ekdal, Vikboda kommun, om isläget.", "Ture Ekdal", "isläget"),
    "from_where_behind": ("Sedan informerade Ture Ekdal från Vikboda om isläget.", "Ture Ekdal", "isläget"),
    "under_the_item": ("Under punkten om EU:s flottor berättade Ture hur isen bryts.", "Ture Ekdal", "EU:s flottor"),
    "select_parts": ("Ture läste valda delar.", "Ture Ekdal", TITLE),
    "stranger_with_label": ("Föredragande: ekonom Ritva Kallio (via länk)", "Ritva Kallio", TITLE),
    "took_the_talk": ("Linnea är sjuk och Ture Ekdal tog därför föredragningen.", "Ture Ekdal", TITLE),
    "stood_for_the_talk": ("För genomgången av avtalet stod Ture Ekdal.", "Ture Ekdal", TITLE),
    "had_prepared": ("Yasmin hade förberett en presentation om båten.", "Yasmin Karimi", "båten"),
    "guest": ("Gästföreläsare var Yasmin Karimi.", "Yasmin Karimi", TITLE),
    "guest_who": ("Som gäst kom Yasmin Karimi från Öhamns stad, som visade båten.", "Yasmin Karimi", "båten"),
    "explained_how": ("Med bilder förklarade Ture hur isen bryts.", "Ture Ekdal", TITLE),
    "own_experience": ("Ture delade sina erfarenheter av isen.", "Ture Ekdal", "erfarenheter av isen"),
    "opened_with": ("Ture öppnade med en översikt av läget.", "Ture Ekdal", TITLE),
    "given_the_floor": ("Ordet lämnades till Ture Ekdal, som redovisade isläget.", "Ture Ekdal", "isläget"),
    "title_without_comma": ("Ture Ekdal, Vikboda kommun redovisade isläget.", "Ture Ekdal", "isläget"),
    "telegraphic": ("Ture Ekdal: redovisade isläget.", "Ture Ekdal", "isläget"),
    "took_the_floor": ("Därefter tog Ture Ekdal ordet och berättade om isläget.", "Ture Ekdal", "isläget"),
    "noun_by": ("Föredragning av Ture Ekdal", "Ture Ekdal", TITLE),
    "after_the_talk": ("Efter Ture Ekdals presentation följde frågor.", "Ture Ekdal", TITLE),
    "date_of_the_object": (
        "Ture Ekdal informerade om stämmans beslut den 20 april.",
        "Ture Ekdal",
        "stämmans beslut den 20 april",
    ),
    "second_clause": ("Linnea frågade om isen och Ture Ekdal redovisade isläget.", "Ture Ekdal", "isläget"),
    "updated": ("Ture Ekdal uppdaterade mötet om isläget.", "Ture Ekdal", "isläget"),
    "saw_to_the_talk": ("Ture stod för genomgången av avtalet.", "Ture Ekdal", "avtalet"),
    "had_a_talk": ("Yasmin hade en kort dragning om båten.", "Yasmin Karimi", "båten"),
    "shared": ("Yasmin delade med sig av erfarenheterna.", "Yasmin Karimi", "erfarenheterna"),
    "commented": ("Linnea Forsgren kommenterade bokslutet.", "Linnea Forsgren", "bokslutet"),
    "summed_up": ("Linnea sammanfattade kalkylen.", "Linnea Forsgren", "kalkylen"),
    "read": ("Linnea läste revisionsberättelsen.", "Linnea Forsgren", "revisionsberättelsen"),
    "given_a_talk": ("Mötet fick en dragning av Ture Ekdal om isläget.", "Ture Ekdal", TITLE),
    "was_the_presenter": ("Föredragande i ärendet var Ture Ekdal.", "Ture Ekdal", TITLE),
    "title_right_behind": ("Ture hamnchef redovisade isläget.", "Ture Ekdal", "isläget"),
    "report_by_function": ("Ekonomisk rapport av kassören.", "Kassören", TITLE),
    "function_alone": ("Kassören redovisade siffran 12.", "Kassören", "siffran 12"),
    "function_in_the_passive": ("Kassan redovisades av revisorn.", "Revisorn", "Kassan"),
    "vice_is_another": ("Vice ordföranden redogjorde för provturen.", "Vice ordföranden", "provturen"),
    "chair_of_others": ("Valberedningens ordförande presenterade listan.", "Valberedningens ordförande", "listan"),
    "own_chair": ("Rådets ordförande redogjorde för provturen.", "Alva Stenmark", "provturen"),
    "labelled_function": ("Föredragande: hamnchefen", "Ture Ekdal", TITLE),
    "unknown_first_name": ("Peter från Rederiet visade ritningar.", "Peter", "ritningar"),
    "old_formula": ("Redogjorde Ture Ekdal för isläget.", "Ture Ekdal", "isläget"),
    "old_formula_as_a_dash": ("- Informerade Linnea Forsgren om bokslutet.", "Linnea Forsgren", "bokslutet"),
    "to_whom": ("Linnea informerade styrelsen om bokslutet.", "Linnea Forsgren", "bokslutet"),
    "topic_ends_at_answers": ("Ture presenterade planen samt besvarade frågor.", "Ture Ekdal", "planen"),
    "topic_ends_at_verb": (
        "Ture Ekdal presenterade tidtabellen och betonade att den är preliminär.",
        "Ture Ekdal",
        "tidtabellen",
    ),
}


@pytest.mark.parametrize(("text", "name", "topic"), PHRASES.values(), ids=PHRASES.keys())
def test_phrase_names_the_presenter(text: str, name: str, topic: str) -> None:
    """Each common phrase gives the person and the object of the verb, or the item where that says nothing more."""
    assert told(text) == [(name, topic)]


NOTHING = {
    "could_not": "Ture Ekdal kunde inte presentera tidtabellen.",
    "did_not": "Ture Ekdal presenterade inte tidtabellen.",
    "next_time": "Ture Ekdal ska presentera tidtabellen på nästa möte.",
    "present_is_a_task": "Ture Ekdal redovisar kalkylen i april.",
    "assigned": "Linnea Forsgren fick i uppdrag att redovisa kalkylen.",
    "last_meeting": "Vid förra mötet presenterade Linnea Forsgren kalkylen.",
    "quoted_report": "Rådet tog del av den kalkyl som Linnea Forsgren redovisade i mars.",
    "introduced_herself": "Yasmin Karimi presenterade sig.",
    "introduced_another_self": "Därefter presenterade Yasmin Karimi, Öhamns stad, sig.",
    "question": "Informerade Ture om isläget?",
    "asked": "Linnea Forsgren frågade vem som betalar.",
    "withdrew": "Ture Ekdal drog tillbaka sitt förslag.",
    "conclusion": "Per-Ola Nygren drog slutsatsen att det räcker.",
    "organisation": "Rederiet presenterade en ny färja för Ture Ekdal.",
    "thing_shows": "Enligt Linnea Forsgren visade enkäten stor oro.",
    "on_behalf": "På uppdrag av Ture Ekdal redovisade en konsult isläget.",
    "tells_another": "Yasmin informerade Rederiet om beslutet.",
    "chairs": "Ture Ekdal höll i klubban.",
    "next_agenda": "Per-Ola Nygren återkommer och informerar vid nästa möte.",
    "body": "Valberedningen presenterade sitt förslag.",
    "led_the_talks": "Samtalen leddes av Ture Ekdal och Linnea Forsgren förde anteckningar.",
    "picture_that_shows": "Ture Ekdal tackade Linnea Forsgren för bilden som visade isen.",
    "has_a_plan": "Ture Ekdal hade en invändning.",
    "updates_a_page": "Linnea Forsgren uppdaterade hemsidan.",
    "aside": "Ingen hade något att tillägga. Linnea berättade att kaffet är slut.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_what_is_no_presentation_names_nobody(text: str) -> None:
    """Negations, plans, other meetings and other meanings of the verbs give no record."""
    assert told(text) == []


def test_two_people_present_together() -> None:
    """Everybody who is joined to the subject presented, and how they divided it is evidence for both."""
    text = "Ture Ekdal, hamnchef, och Yasmin Karimi presenterade planen. Ture tog kajen och Yasmin båten."
    assert told(text) == [("Ture Ekdal", "planen"), ("Yasmin Karimi", "planen")]


def test_pronoun_is_who_presented_in_the_sentence_before() -> None:
    """«Hon berättade också» adds to the record of the one who just presented; the item stays one record."""
    document = document_of(
        [
            *PEOPLE,
            Piece("§ 3 Isläget", "heading", 2),
            Piece("Yasmin Karimi redogjorde för isläget. Hon berättade också om bojarna."),
        ]
    )
    (record,) = presented(document)
    quotes = [document.quote(span) for span in record.evidence]
    assert "Hon berättade också om bojarna." in quotes


def test_present_tense_tells_in_a_protocol_that_is_in_the_present() -> None:
    """The same verb form is a presentation in a protocol told in the present, a task in notes told in the past."""
    text = "Hamnchef Ture Ekdal redovisar isläget."
    assert told(text, tense=PRESENT) == [("Ture Ekdal", "isläget")]
    assert told(text, tense=PAST) == []


def test_date_in_what_is_told_is_no_plan() -> None:
    """In the present a date right after the verb says when it will be done, one in its object does not."""
    assert told("Ture Ekdal informerar om stämmans beslut den 20 april.", tense=PRESENT)
    assert not told("Ture Ekdal redovisar kalkylen i april.", tense=PRESENT)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("Ture Ekdal informerar om att hamnen inte stängs.", "Ture Ekdal", id="not, in what is told"),
        pytest.param(
            "Linnea informerar om att en ekonom ska anställas.", "Linnea Forsgren", id="shall, in what is told"
        ),
        pytest.param("Ture Ekdal informerar inte om hamnen.", None, id="did not tell"),
        pytest.param("Linnea informerar om siffrorna på nästa möte.", None, id="will tell"),
    ],
)
def test_what_is_told_may_be_denied_or_to_come(text: str, person: str | None) -> None:
    """«inte» and «ska» behind «att» belong to what is told; before it they say that nothing was told."""
    assert [name for name, _ in told(text, tense=PRESENT)] == ([person] if person else [])


def test_several_reports_under_one_miscellaneous_item_stay_apart() -> None:
    """Under «Information» each thing that one person takes up is a record."""
    texts = ("Ture Ekdal informerade om isläget.", "Ture Ekdal berättade om den nya kranen.")
    assert told(*texts, title="Information") == [("Ture Ekdal", "isläget"), ("Ture Ekdal", "den nya kranen")]


def test_free_prose_without_items_gives_topics_of_the_sentences() -> None:
    """Notes without any headings still tell who presented, with no item."""
    document = document_of([*PEOPLE[:1], Piece("Kassören Sven Lagerberg gick igenom bokslutet. Alla var nöjda.")])
    (record,) = presented(document)
    assert (record.presenter.name, record.topic, record.item) == ("Sven Lagerberg", "bokslutet", None)


def test_head_of_protocol_names_presenters_of_paragraphs() -> None:
    """«Föredragande tjänstepersoner» with §§ in the head of a protocol gives each of these items its presenter."""
    document = document_of(
        [
            Piece("Protokoll Hamnnämnden", "title", 1),
            Piece("Föredragande tjänstepersoner\tGreta Lund, jurist, §§ 7–8; Olof Brandt, kamrer, § 9", "table_row"),
            *(Piece(text, "heading", 2) for text in ("§ 7 Avtal", "§ 8 Taxa", "§ 9 Bokslut")),
        ]
    )
    found = [(record.presenter.name, record.item) for record in presented(document)]
    assert sorted(found) == [("Greta Lund", "Avtal"), ("Greta Lund", "Taxa"), ("Olof Brandt", "Bokslut")]


REPORTS = {
    "by_name": ("Rapporter", "Ture: kajen är lagad.", [("Ture Ekdal", "kajen är lagad")]),
    "by_full_name_and_dash": ("Rundan", "Yasmin Karimi – båten är såld.", [("Yasmin Karimi", "båten är såld")]),
    "by_initials": ("Runt bordet", "LF: vi har söta vinster.", [("Linnea Forsgren", "vi har söta vinster")]),
    "by_office": ("Lägesrapport", "Hamnchef: kajen är lagad.", [("Ture Ekdal", "kajen är lagad")]),
    "by_unknown_office": ("Information", "Kassör: bokslutet är klart.", [("Kassör", "bokslutet är klart")]),
    "named_last": ("Information", "Taket på kajen – Ture Ekdal", [("Ture Ekdal", "Taket på kajen")]),
    "named_last_behind_a_comma": ("Information", "Läget i hamnen, Ture Ekdal", [("Ture Ekdal", "Läget i hamnen")]),
    "in_the_present": ("Ekonomisk rapport", "Linnea informerar om lånen.", [("Linnea Forsgren", "lånen")]),
    "next_time": ("Ekonomisk rapport", "Linnea informerar om lånen på nästa möte.", []),
    "nothing_new": ("Rapporter", "Ture: inget att rapportera.", []),
    "hours": ("Rapporter", "Ture: 5 h", []),
    "talk_elsewhere": ("Färjan till Öhamn", "Ture: varför är den så dyr?", []),
}


@pytest.mark.parametrize(("title", "line", "expected"), REPORTS.values(), ids=REPORTS.keys())
def test_line_of_a_report(title: str, line: str, expected: list[tuple[str, str]]) -> None:
    """Under Rapporter and Rundan whoever stands before the colon reported; elsewhere that is only talk."""
    assert told(line, title=title) == expected


def test_cells_of_a_table_tell() -> None:
    """Minutes set as a table: the cell that is a sentence says who presented."""
    row = Piece("2. Kajen\tTure Ekdal informerade om den nya kajen.\tSkicka bilder.\tTure", "table_row")
    document = document_of([Piece("Anteckningar", "title", 1), row])
    assert [(record.presenter.name, record.topic) for record in presented(document)] == [
        ("Ture Ekdal", "den nya kajen")
    ]


def test_title_told_by_the_text_names_the_function_later() -> None:
    """«Kassör Göran Hök» says who «Kassören» is; one who is only elected to it is not."""
    document = document_of(
        [
            *PEOPLE,
            Piece("1. Öppnande", "heading", 2),
            Piece("Kassör Göran Hök hälsade välkommen. Till revisor valdes Moa Lind."),
            Piece("2. Bokslut", "heading", 2),
            Piece("Kassören redovisade bokslutet. Revisorn föredrog sin berättelse."),
        ]
    )
    assert [record.presenter.name for record in presented(document)] == ["Göran Hök", "Revisorn"]


def test_heading_with_a_name_behind_a_dash_has_that_presenter() -> None:
    """«2. Ekonomi – Linnea Forsgren» says who presents the item."""
    document = document_of(
        [
            *PEOPLE,
            Piece("1. Öppnande", "heading", 2),
            Piece("Alva öppnade."),
            Piece("2. Ekonomi – Linnea Forsgren", "heading", 2),
            Piece("Kassan är god."),
        ]
    )
    assert [(record.presenter.name, record.topic) for record in presented(document)] == [("Linnea Forsgren", "Ekonomi")]


AGENDA = (
    Piece("Dagordning", "heading", 2),
    Piece("Nr\tTid\tTyp\tMötespunkt\tAnsvarig", "table_row"),
    Piece("1\t09.00\tI\tIsläget i skärgården\tTE", "table_row"),
    Piece("\t09.30\t\tFika\t", "table_row"),
    Piece("2\t10.00\tD\tElfärjor – nästa steg\tYK, PON", "table_row"),
    Piece("3\t10.30\tB\tBudget för bryggorna\tLinnea Forsgren", "table_row"),
    Piece("4\t11.00\tI\tLaget runt\tAlla", "table_row"),
)


def notes(*items: tuple[str, str]) -> Document:
    pieces: list[Piece] = [*PEOPLE, *AGENDA, Piece("Anteckningar", "heading", 2)]
    for title, text in items:
        pieces += [Piece(title, "heading", 3), Piece(text)]
    return document_of(pieces)


FULL: Sequence[tuple[str, str]] = (
    ("Läget för isen", "Ture Ekdal berättade om isen."),
    ("Elfärjor", "Gruppen diskuterade laddning. Linnea Forsgren redovisade elpriset."),
    ("Bryggornas budget", "Den antogs."),
    ("Laget runt", "Inget nytt."),
)


def test_agenda_and_prose_on_the_same_item_are_one_record() -> None:
    """Who is both responsible and told of has one record with the row and the sentence, and is stated there."""
    document = notes(*FULL)
    (record,) = [each for each in presented(document) if each.presenter.name == "Ture Ekdal"]
    quotes = [document.quote(span) for span in record.evidence]
    assert (record.topic, record.item, record.basis) == ("Isläget i skärgården", "Läget för isen", "stated")
    assert quotes[:2] == ["1\t09.00\tI\tIsläget i skärgården\tTE", "Ture Ekdal berättade om isen."]


def test_responsible_alone_is_derived_from_initials_and_stated_by_name() -> None:
    """Initials are worked out, with the attendance row in evidence; a full name in the agenda is stated."""
    document = notes(*FULL)
    found = {(r.presenter.name, r.topic): r for r in presented(document)}
    derived = found["Yasmin Karimi", "Elfärjor – nästa steg"]
    assert derived.basis == "derived"
    assert "Yasmin Karimi\tprojektledare\tÖhamns stad" in [document.quote(span) for span in derived.evidence]
    assert found["Per-Ola Nygren", "Elfärjor – nästa steg"].basis == "derived"
    assert found["Linnea Forsgren", "Budget för bryggorna"].basis == "stated"


def test_another_presenter_than_the_responsible_keeps_both() -> None:
    """Prose that names somebody else than the agenda does not replace whom the agenda names."""
    names = [record.presenter.name for record in presented(notes(*FULL)) if record.item == "Elfärjor"]
    assert sorted(names) == ["Linnea Forsgren", "Per-Ola Nygren", "Yasmin Karimi"]


def test_everybody_and_breaks_present_nothing() -> None:
    """«Alla» is no person, and coffee has no presenter."""
    assert not [r for r in presented(notes(*FULL)) if r.topic in {"Laget runt", "Fika"}]


def test_item_that_was_dropped_was_not_presented() -> None:
    """An item whose text begins by saying that it was left out gives no presenter, though the agenda names one."""
    items = (*FULL[:2], ("Bryggornas budget", "Punkten utgick."), FULL[3])
    assert "Budget för bryggorna" not in [record.topic for record in presented(notes(*items))]
    assert "Budget för bryggorna" in [record.topic for record in presented(notes(*FULL))]
