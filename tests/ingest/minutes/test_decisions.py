"""Decisions: the formulas of all kinds of minutes, what only looks like one, and what each record holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.read import read_document
from tests.ingest.minutes.meetings import decided, written

if TYPE_CHECKING:
    from pathlib import Path

FORMULAS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    # protocols of municipalities and regions
    "body decides": ("Kulturnämnden beslutar att anta biblioteksplanen.", [("att anta biblioteksplanen", "decided")]),
    "body adopts": ("Kulturnämnden antar planen för 2025.", [("Kulturnämnden antar planen för 2025.", "decided")]),
    "body approves": ("Nämnden godkänner delårsrapporten.", [("Nämnden godkänner delårsrapporten.", "decided")]),
    "body rejects": ("Nämnden avslår ansökan.", [("Nämnden avslår ansökan.", "rejected")]),
    "rejects in att-clause": ("Nämnden beslutade att avslå motionen.", [("att avslå motionen", "rejected")]),
    "does not approve": ("Mötet godkänner inte propositionen.", [("Mötet godkänner inte propositionen.", "rejected")]),
    "tables": ("Nämnden beslutar att bordlägga ärendet.", [("att bordlägga ärendet", "tabled")]),
    "tabled, passive": ("Frågan bordlades till nästa möte.", [("Frågan bordlades till nästa möte.", "tabled")]),
    "put off": ("Punkten sköts upp till hösten.", [("Punkten sköts upp till hösten.", "tabled")]),
    "remits": (
        "Nämnden beslutar att återremittera ärendet för en ny kalkyl.",
        [("att återremittera ärendet för en ny kalkyl", "remitted")],
    ),
    "remitted, passive": ("Ärendet återremitteras.", [("Ärendet återremitteras.", "remitted")]),
    "files": (
        "Nämnden lägger redovisningen till handlingarna.",
        [("Nämnden lägger redovisningen till handlingarna.", "filed")],
    ),
    "filed, passive": ("Protokollet lades till handlingarna.", [("Protokollet lades till handlingarna.", "filed")]),
    "has taken part of": (
        "Beslut: Nämnden har tagit del av rapporten.",
        [("Nämnden har tagit del av rapporten.", "filed")],
    ),
    "further, impersonal": ("Beslöts vidare att måla dörren.", [("att måla dörren", "decided")]),
    "compensation": (
        "Oförändrad ersättning, 900 kr, fastställdes.",
        [("Oförändrad ersättning, 900 kr, fastställdes.", "decided")],
    ),
    "thanks": ("Beslut: Nämnden tackar för informationen.", [("Nämnden tackar för informationen.", "filed")]),
    "read, approved and filed": (
        "Kassören läste berättelsen, som godkändes och lades till handlingarna.",
        [("Kassören läste berättelsen, som godkändes och lades till handlingarna.", "filed")],
    ),
    "notes": ("Nämnden noterar informationen.", [("Nämnden noterar informationen.", "filed")]),
    "nobody objected": (
        "Ingen hade något att invända och förslaget godtogs.",
        [("Ingen hade något att invända och förslaget godtogs.", "decided")],
    ),
    "as proposed, but": (
        "Efter diskussion beslutades enligt förslaget, dock att avgiften blir 650 kr.",
        [("Efter diskussion beslutades enligt förslaget, dock att avgiften blir 650 kr.", "decided")],
    ),
    "in brackets": ("Dom i mål 2218 om detaljplanen (överklagandet avslås).", []),
    "votes that": ("Mötet röstar att styrelsen sitter kvar.", [("att styrelsen sitter kvar", "decided")]),
    "given leave": (
        "Kassören får därmed mandat att sälja båten.",
        [("Kassören får därmed mandat att sälja båten.", "decided")],
    ),
    "carried by a vote": (
        "Vid röstning var tolv av tjugo för förslaget, som därmed antogs.",
        [("Vid röstning var tolv av tjugo för förslaget, som därmed antogs.", "decided")],
    ),
    "stands behind": (
        "Kulturnämnden ställer sig bakom remissvaret.",
        [("Kulturnämnden ställer sig bakom remissvaret.", "decided")],
    ),
    "gives a charge": (
        "Nämnden ger bibliotekschefen i uppdrag att utreda frågan.",
        [("Nämnden ger bibliotekschefen i uppdrag att utreda frågan.", "decided")],
    ),
    "entrusts": (
        "Styrelsen uppdrar åt kassören att söka bidrag.",
        [("Styrelsen uppdrar åt kassören att söka bidrag.", "decided")],
    ),
    "several clauses": (
        "Nämnden beslutar att anta planen, att avsätta 40 000 kronor samt att följa upp den i maj.",
        [
            ("att anta planen", "decided"),
            ("att avsätta 40 000 kronor", "decided"),
            ("att följa upp den i maj", "decided"),
        ],
    ),
    "mixed outcomes": (
        "Nämnden beslutade att bevilja Granviks teater stöd och att avslå övriga ansökningar.",
        [("att bevilja Granviks teater stöd", "decided"), ("att avslå övriga ansökningar", "rejected")],
    ),
    "clause inside a charge": (
        "Nämnden beslutar att uppdra åt chefen att se över taxan och att återkomma i juni.",
        [("att uppdra åt chefen att se över taxan och att återkomma i juni", "decided")],
    ),
    "passive infinitive goes on": (
        "Nämnden beslutar att anslå 2 miljoner, att finansieras genom lån.",
        [("att anslå 2 miljoner, att finansieras genom lån", "decided")],
    ),
    # councils, groups and projects
    "council": ("Rådet beslutade att bilda en arbetsgrupp.", [("att bilda en arbetsgrupp", "decided")]),
    "agrees": ("Gruppen enades om att pröva två modeller.", [("att pröva två modeller", "decided")]),
    "came to terms": ("Vi kom överens om att ses i Granvik.", [("att ses i Granvik", "decided")]),
    "settles": ("Styrgruppen bestämde att piloten förlängs.", [("att piloten förlängs", "decided")]),
    "impersonal": ("Det beslutades att webbplatsen byter namn.", [("att webbplatsen byter namn", "decided")]),
    "impersonal, bare": ("Beslutades att köpa in tre bord.", [("att köpa in tre bord", "decided")]),
    "impersonal, later": (
        "Efter diskussion bestämdes att lägret hålls i Tallheda.",
        [("att lägret hålls i Tallheda", "decided")],
    ),
    "a decision was taken": ("Beslut togs att avvakta med inköpet.", [("att avvakta med inköpet", "decided")]),
    "inverted": ("Därefter beslutade rådet att pröva modellen.", [("att pröva modellen", "decided")]),
    "after an aside": (
        "Vidare beslutade stämman, efter votering, att höja avgiften till 300 kronor.",
        [("att höja avgiften till 300 kronor", "decided")],
    ),
    "in the second half": (
        "Styrelsen ansåg motionen besvarad, men stämman gick på motionärens linje och beslutade att köpa båten.",
        [("att köpa båten", "decided")],
    ),
    # associations, student unions, housing societies
    "old verb": ("Styrelsen beslöt att måla boden.", [("att måla boden", "decided")]),
    "old verb first": ("Beslöt årsstämman att bevilja ansvarsfrihet.", [("att bevilja ansvarsfrihet", "decided")]),
    "two decisions": (
        "Stämman fastställde balansräkningen och beviljade styrelsen ansvarsfrihet.",
        [("Stämman fastställde balansräkningen", "decided"), ("beviljade styrelsen ansvarsfrihet.", "decided")],
    ),
    "discharge": ("Stämman gav styrelsen ansvarsfrihet.", [("Stämman gav styrelsen ansvarsfrihet.", "decided")]),
    "passed": ("Mötet biföll propositionen.", [("Mötet biföll propositionen.", "decided")]),
    "passed by att": ("Mötet beslutade att bifalla motionen.", [("att bifalla motionen", "decided")]),
    "fell": ("Motionen föll.", [("Motionen föll.", "rejected")]),
    "elected": ("Iris Kvarnholm valdes till kassör.", [("Iris Kvarnholm valdes till kassör.", "decided")]),
    "elected, verb first": (
        "Valdes Olle Tjernberg till revisor.",
        [("Valdes Olle Tjernberg till revisor.", "decided")],
    ),
    "elected, office first": (
        "Till mötesordförande valdes Tora Lindelöw.",
        [("Till mötesordförande valdes Tora Lindelöw.", "decided")],
    ),
    "elected as": ("Som suppleant valdes Ebbe Sandahl.", [("Som suppleant valdes Ebbe Sandahl.", "decided")]),
    "appointed to adjust": (
        "Att jämte ordföranden justera protokollet utsågs Ebbe Sandahl.",
        [("Att jämte ordföranden justera protokollet utsågs Ebbe Sandahl.", "decided")],
    ),
    "adopted by the meeting": (
        "Mötet väljer Ebbe Sandahl till sekreterare.",
        [("Mötet väljer Ebbe Sandahl till sekreterare.", "decided")],
    ),
    "verb alone": ("Godkändes.", [("Godkändes.", "decided")]),
    "verb, then thing": (
        "Fastställdes verksamhetsplan och budget.",
        [("Fastställdes verksamhetsplan och budget.", "decided")],
    ),
    "read and approved": (
        "Upplästes revisorernas berättelse och godkändes.",
        [("Upplästes revisorernas berättelse och godkändes.", "decided")],
    ),
    "agenda": ("Dagordningen godkändes med ett tillägg.", [("Dagordningen godkändes med ett tillägg.", "decided")]),
    "earlier notes": (
        "Anteckningarna från den 9 januari godkändes.",
        [("Anteckningarna från den 9 januari godkändes.", "decided")],
    ),
    "duly called": ("Mötet ansågs behörigen utlyst.", [("Mötet ansågs behörigen utlyst.", "decided")]),
    "term": ("Mandatperioden fastställdes till två år.", [("Mandatperioden fastställdes till två år.", "decided")]),
    "voted to put off": (
        "Mötet röstade för att punkten skjuts upp.",
        [("Mötet röstade för att punkten skjuts upp.", "tabled")],
    ),
    "title run into it": (
        "5. Val av justerare Mötet väljer Malte Grehn.",
        [("Mötet väljer Malte Grehn.", "decided")],
    ),
    "matter named by a clause": (
        "Frågan om hur avgiften ska tas ut bordlades.",
        [("Frågan om hur avgiften ska tas ut bordlades.", "tabled")],
    ),
    "title run into an elliptic one": (
        "8. Bastun Beslutar att elda på lördagar.",
        [("att elda på lördagar", "decided")],
    ),
    # settled without a verb of deciding
    "so be it": (
        "Olle föreslog att skylten målas om. Så får det bli.",
        [("Olle föreslog att skylten målas om. Så får det bli.", "decided")],
    ),
    "says yes": ("Rådet tackade ja till inbjudan.", [("Rådet tackade ja till inbjudan.", "decided")]),
    "fee kept": ("Avgiften lämnas oförändrad.", [("Avgiften lämnas oförändrad.", "decided")]),
    "fee raised": ("Årsavgiften höjs till 240 kronor.", [("Årsavgiften höjs till 240 kronor.", "decided")]),
    "fee set": ("Medlemsavgiften bestämdes till 90 kr.", [("Medlemsavgiften bestämdes till 90 kr.", "decided")]),
    "left out": ("Ärendet utgår.", [("Ärendet utgår.", "decided")]),
    "passed through": ("Förslaget gick igenom.", [("Förslaget gick igenom.", "decided")]),
    "voted down": ("Yrkandet röstades ner.", [("Yrkandet röstades ner.", "decided")]),
    "given a charge": (
        "Kassören får i uppdrag att byta bank senast den 4 juni.",
        [("Kassören får i uppdrag att byta bank senast den 4 juni.", "decided")],
    ),
    "consists of": (
        "Valberedningen består av Iris Kvarnholm och Olle Tjernberg.",
        [("Valberedningen består av Iris Kvarnholm och Olle Tjernberg.", "decided")],
    ),
    "signs for the firm": (
        "Firman tecknas av Iris Kvarnholm och Olle Tjernberg var för sig.",
        [("Firman tecknas av Iris Kvarnholm och Olle Tjernberg var för sig.", "decided")],
    ),
    "left vacant": ("Posten vakantsattes.", [("Posten vakantsattes.", "decided")]),
    "chair appoints": (
        "Mötesordföranden Tora Lindelöw utsåg Malte Grehn till protokollförare.",
        [("Mötesordföranden Tora Lindelöw utsåg Malte Grehn till protokollförare.", "decided")],
    ),
    "voted in": ("Iris Kvarnholm röstades in som revisor.", [("Iris Kvarnholm röstades in som revisor.", "decided")]),
    "finds itself called": (
        "Mötet fann att det var stadgeenligt utlyst.",
        [("Mötet fann att det var stadgeenligt utlyst.", "decided")],
    ),
    "verb before the matter": (
        "Efter votering avslogs motionen med 12 röster mot 8.",
        [("Efter votering avslogs motionen med 12 röster mot 8.", "rejected")],
    ),
    "filed with approval": (
        "Rapporten lades med godkännande till handlingarna.",
        [("Rapporten lades med godkännande till handlingarna.", "filed")],
    ),
    "discharge, passive": ("Ansvarsfrihet beviljades.", [("Ansvarsfrihet beviljades.", "decided")]),
    "agreed to do": ("Styrelsen är överens om att avvakta.", [("att avvakta", "decided")]),
    "takes a decision": ("Mötet tar beslut om att köpa en kran.", [("att köpa en kran", "decided")]),
    "after having heard": (
        "Nämnden har tagit del av rapporten och lägger den till handlingarna.",
        [("Nämnden har tagit del av rapporten och lägger den till handlingarna.", "filed")],
    ),
    "shown, which was approved": (
        "Malte visade en plan för våren, vilken godkändes.",
        [("Malte visade en plan för våren, vilken godkändes.", "decided")],
    ),
    "label with a dash": ("Ny logotyp? Beslut – vi avvaktar.", [("vi avvaktar.", "decided")]),
    "label inside": ("6.1 Ny logotyp? Beslut: att byta i höst.", [("att byta i höst", "decided")]),
}
"""Decision formulas in running text → the clauses found and how the matter ended."""

NO_DECISIONS = {
    "resulted in none": "Diskussionen resulterade inte i några beslut.",
    "led to none": "Samtalet ledde inte till något beslut.",
    "none was taken": "Inget beslut fattades.",
    "took none": "Rådet fattade inget beslut i frågan.",
    "in two words": "Diskussion, inget beslut.",
    "nothing settled": "Frågan om kameran togs upp men det blev inget bestämt.",
    "let it rest": "Rådet var delat och lät saken bero.",
    "does no more": "Gruppen gör inget mer i saken.",
    "any, then not": "Något beslut fattas inte.",
    "nothing to decide": "Inget att besluta.",
    "no agreement": "De kom inte överens i dag.",
}

NOT_DECISIONS = {
    "motion for approval": "Malte Grehn yrkade bifall till förslaget.",
    "motion that the body decide": "Saga Brännvall yrkar att nämnden beslutar att avslå ansökan.",
    "proposal": "Styrelsen föreslår att stämman beslutar att höja avgiften.",
    "proposal to another": "Arbetsutskottet föreslår nämnden besluta att anta taxan.",
    "another body": "Regionstyrelsen beslutade att lägga ner linjen.",
    "another body, inside": "Iris informerade om att kommunstyrelsen i Granvik beslutade att sälja huset.",
    "another day first": "Den 12 januari beslutade nämnden att vänta.",
    "another day behind the verb": "Nämnden beslutade den 14 november 2023 att införa en avgift.",
    "another month": "Ärendet återremitterades i oktober därför att siffror saknades.",
    "earlier": "Nämnden beslutade redan i höstas att avvakta.",
    "what has been decided": "Föreningen har beslutat att gräva själv.",
    "relative clause": "Rapporten, som godkändes av alla, finns på nätet.",
    "whether": "Iris undrade om motionen godkändes.",
    "thing that was taken": "Det anbud som antogs var lägst.",
    "a person chooses": "Ebbe Sandahl bestämde att gå hem.",
    "question": "Vem som får besluta om detta är oklart.",
    "to be decided": "Frågan ska beslutas på nästa möte.",
    "if": "Om stämman beslutar att sälja behövs en värdering.",
    "decision of delegates": "Delegationsbesluten redovisades.",
    "in quotation marks": 'Ändras från "väljs på årsmötet" till "utses av styrelsen".',
    "opinion agreed on": "Rådet var överens om att frågan är viktig.",
    "granted by another": "Ansökan beviljades av Länsstyrelsen.",
    "rule of the statutes": "Enligt stadgarna väljer stämman styrelsen.",
    "proposal of a fee": "Styrelsen föreslår att avgiften höjs till 300 kr.",
    "habit": "Styrelsen godkänner nya medlemmar löpande.",
    "at another meeting": "Målen fastställs på ett separat möte.",
    "nobody": "Ingen adjungeras.",
    "constitutes itself": "Styrelsen konstituerar sig själv.",
    "rent raised elsewhere": "Räntan höjs till fyra procent.",
    "opinion": "Rådet tyckte att idén är bra.",
    "opened": "Ordföranden förklarade mötet öppnat.",
    "title of an item": "Beslut om att bygga en bastu",
    "hypothetical none": "Om inget beslut fattas i dag går tiden ut.",
}


@pytest.mark.parametrize(("sentence", "expected"), FORMULAS.values(), ids=FORMULAS.keys())
def test_formula(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A formula in running text gives its clauses, without what leads into them, and the outcome of each."""
    found = decided(written(f"# 1. Ärendet om vattnet\nSaken gicks igenom. {sentence}\n# 2. Annat\nInget."))
    assert [(decision.text, decision.outcome) for decision in found] == expected


@pytest.mark.parametrize("sentence", NO_DECISIONS.values(), ids=NO_DECISIONS.keys())
def test_no_decision_is_a_record(sentence: str) -> None:
    """What expressly was not decided is one record with the whole sentence and the outcome none."""
    found = decided(written(f"# 1. Kameran\nFrågan gicks igenom. {sentence}\n# 2. Annat\nNästa gång ses vi i maj."))
    assert [(decision.text, decision.outcome) for decision in found] == [(sentence, "none")]


@pytest.mark.parametrize("sentence", NOT_DECISIONS.values(), ids=NOT_DECISIONS.keys())
def test_not_a_decision_of_the_meeting(sentence: str) -> None:
    """Motions, proposals, other bodies' and other days' decisions are none of this meeting's."""
    assert not decided(written(f"# 1. Ärendet\n{sentence}\n# 2. Annat\nNästa gång ses vi i maj."))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Här diskuterar och bestämmer nämnden diverse saker.", id="what the heading is for"),
        pytest.param("Kulturnämnden kultur@granvik.example", id="the foot of a page"),
    ],
)
def test_what_stands_among_decisions_and_is_none(line: str) -> None:
    """A line below the heading for decisions that decides nothing."""
    assert not decided(written(f"# 1. Ärendet\n## Beslut\n{line}"))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Här beslutar nämnden enhälligt att hyra ut bryggan.", id="it says what"),
        pytest.param("Nämnden beslutar att skicka anmälan till info@klubben.example", id="an address in a decision"),
    ],
)
def test_what_looks_like_no_decision_and_is_one(line: str) -> None:
    """A sentence that decides, however it begins or ends."""
    assert decided(written(f"# 1. Ärendet\n## Beslut\n{line}"))


PROTOCOL = """
Datum | 2024-03-04
# § 11 Öppettider på museet
Dnr KN 2024/17
## Beslut
Kulturnämnden beslutar
* att öppna museet på söndagar,
* att uppdra åt museichefen att redovisa kostnaden senast den 30 september 2024, samt
* att avslå förslaget om fri entré.
Saga Brännvall meddelade att hon är nöjd.
## Reservation
Malte Grehn (GP) reserverar sig mot beslutet.
## Ärendet
Kulturnämnden beslutade den 3 oktober 2023 att utreda öppettiderna. Kommunstyrelsen godkänner planen.
## Yrkanden
Malte Grehn (GP) yrkar att nämnden beslutar att avslå allt.
## Beslutsgång
Ordföranden finner att nämnden beslutar att öppna museet på söndagar.
# § 12 Bidrag till kören
## Kulturnämndens beslut
Kören beviljas 20 000 kronor. Bidraget betalas ut i maj.
Paragrafen justeras omedelbart.
Iris Kvarnholm deltar inte i beslutet.
## Beslutet skickas till
Granviks kammarkör
# § 13 Taxan
## Kulturnämndens förslag till kommunfullmäktige
Taxan för lokaler antas.
## Arbetsutskottets förslag till beslut
Taxan avslås.
"""


def test_protocol_with_parts() -> None:
    """Under Beslut each clause and sentence counts; remarks, background, motions and others' proposals do not."""
    assert [(d.number, d.text, d.outcome) for d in decided(written(PROTOCOL))] == [
        ("§ 11", "att öppna museet på söndagar", "decided"),
        ("§ 11", "att uppdra åt museichefen att redovisa kostnaden senast den 30 september 2024", "decided"),
        ("§ 11", "att avslå förslaget om fri entré", "rejected"),
        ("§ 12", "Kören beviljas 20 000 kronor.", "decided"),
        ("§ 12", "Bidraget betalas ut i maj.", "decided"),
        ("§ 12", "Paragrafen justeras omedelbart.", "decided"),
        ("§ 13", "Taxan för lokaler antas.", "decided"),
    ]


def test_protocol_facts_of_a_decision() -> None:
    """A decision has the number, title and Dnr of its item, who is to carry it out and by when."""
    second = decided(written(PROTOCOL))[1]
    assert (second.item, second.dnr) == ("Öppettider på museet", "KN 2024/17")
    assert [mention.name for mention in second.responsible] == ["museichefen"]
    assert second.due == "senast den 30 september 2024"


def test_reservation_stands_with_the_decisions_of_its_item() -> None:
    """A reservation goes to every clause of the decision it is against, and to no other item."""
    found = decided(written(PROTOCOL))
    assert [[m.name for m in d.reservations] for d in found] == [["Malte Grehn"]] * 3 + [[]] * 4


def test_evidence_is_lead_in_and_clause() -> None:
    """An item of a list is cited with what leads into it, and each clause stands in its span."""
    document = written(PROTOCOL)
    found = decided(document)
    assert [document.quote(span) for span in found[0].evidence] == ["Kulturnämnden beslutar", found[0].text]
    assert all(decision.text in document.quote(decision.evidence[-1]) for decision in found)


LISTS = {
    "label and items": (
        "# 1. Kursen\nVi talade länge.\nBeslut:\n* Kursen ges i höst.\n* Målet är 40 deltagare.\n# 2. Nästa\nMaj.",
        ["Kursen ges i höst.", "Målet är 40 deltagare."],
    ),
    "lead-in without att": (
        "# 1. Bank\nKonto behövs. Det beslutades att\n* Iris öppnar ett konto.\n* Olle tecknar firman.\n# 2. Slut",
        ["Iris öppnar ett konto.", "Olle tecknar firman."],
    ),
    "clauses as lines of text": (
        "# 1. Huset\nStämman beslutade\natt sälja huset,\natt dela vinsten.\nSedan dracks kaffe.\n# 2. Slut\nTack.",
        ["att sälja huset", "att dela vinsten"],
    ),
    "names below the decision": (
        "# 1. Val\nStämman valde nedan till styrelsen:\n* Iris Kvarnholm\n* Olle Tjernberg\n# 2. Slut\nTack.",
        ["Stämman valde nedan till styrelsen:\n\nIris Kvarnholm\nOlle Tjernberg"],
    ),
    "label in the line": (
        "# 1. Budget\nBeslut: Rådet godkänner budgeten. Starten blir i maj.\nFika bjöds.\n# 2. Slut\nTack.",
        ["Rådet godkänner budgeten.", "Starten blir i maj."],
    ),
    "table cells": ("§ 2 | Dagordning\n | Stämman godkände dagordningen.", ["Stämman godkände dagordningen."]),
    "another body's list": (
        "# 1. Läget\nRegionstyrelsen beslutade\n* att lägga ner linjen\n# 2. Nämndens möten\nMaj.",
        [],
    ),
    "a list that informs": ("# 1. Läget\nChefen informerar om\n* att huset är målat\n# 2. Slut\nTack.", []),
    "att-sats carried": (
        "# 1. Lampan\nAtt: Köpa en ny lampa\nBeslut: Attsats bifalles\n# 2. Slut\nTack.",
        ["Köpa en ny lampa"],
    ),
    "a proposal carried, no clause above": (
        "# 1. Lampan\nEn ny lampa behövs i hallen.\n## Beslut\nFörslaget bifalles\n# 2. Slut\nTack.",
        ["Förslaget bifalles"],
    ),
    "att-sats carried by its number": (
        "# 1. Lampan\n## Förslag\n1. Att köpa en ny.\n2. Att laga den gamla.\n## Beslut\n* Att Attsats 2 bifalles.\n"
        "# 2. Slut\nTack.",
        ["Att laga den gamla"],
    ),
    "appendix": (
        "# 1. Val\nMötet väljer Iris till kassör.\n# Bilaga 1 Stadgar\n## Val\nStyrelsen beslutar att kalla till möte.",
        ["Mötet väljer Iris till kassör."],
    ),
    "goes on": (
        "# 1. A\nRådet beslutade att tillsätta en grupp. I gruppen ingår Iris och Olle. De var glada.\n# 2. Slut",
        ["att tillsätta en grupp", "I gruppen ingår Iris och Olle."],
    ),
    "under the summary, nowhere else": (
        "# 1. Start\n## Sammanfattning\nDagordningen godkänns.\nNämnden beslutade i fjol att bygga.\n# 2. Slut\nTack.",
        ["Dagordningen godkänns."],
    ),
    "names under an election": (
        "# 1. Val av justerare\nIris Kvarnholm och Olle Tjernberg\n# 2. Slut\nTack.",
        ["Iris Kvarnholm och Olle Tjernberg"],
    ),
    "list under an election": (
        "# 1. Val av ledamöter\n* Iris Kvarnholm (omval)\n* Olle Tjernberg, 2 år\n# 2. Slut\nTack.",
        ["Iris Kvarnholm (omval)\nOlle Tjernberg, 2 år"],
    ),
    "offices under an election": (
        "# 1. Konstituering\nKassör: Iris Kvarnholm\nSekreterare: Olle Tjernberg\n# 2. Slut\nTack.",
        ["Kassör: Iris Kvarnholm", "Sekreterare: Olle Tjernberg"],
    ),
    "candidates, then the decision": (
        "# 1. Val av kassör\nIris Kvarnholm\nMötet beslutar enligt förslaget.\n# 2. Slut\nTack.",
        ["Mötet beslutar enligt förslaget."],
    ),
    "names under no election": ("# 1. Gäster\nIris Kvarnholm och Olle Tjernberg\n# 2. Slut\nTack.", []),
    "title and election in one line": (
        "* 1. Start Tora öppnade mötet.\n* 2. Val av två justerare Saga Brännvall och Ebbe Sandahl valdes.\n"
        "* 3. Budget Den diskuterades.\n* 4. Slut Tack.",
        ["Saga Brännvall och Ebbe Sandahl valdes."],
    ),
    "amount under its title": (
        "# 1. Fastställande av avgift\nAvgiften blir 200 kr.\n# 2. Slut\nTack.",
        ["Avgiften blir 200 kr."],
    ),
    "bare sentence under Beslut om": (
        "# 1. Beslut om sommarläger\nLägret hålls i Tallheda.\n# 2. Slut\nTack.",
        ["Lägret hålls i Tallheda."],
    ),
    "talk under Beslut om": (
        "# 1. Beslut om sommarläger\nIris presenterade tre platser.\n# 2. Slut\nTack.",
        [],
    ),
    "yes to a question": ("# 1. Fråga om utlysning\nMötet svarade ja.\n# 2. Slut\nTack.", ["Mötet svarade ja."]),
    "the title tells it": (
        "# 1. Start\nTora öppnade.\n# 2. Dagordningen godkändes\n# 3. Slut\nTack.",
        ["Dagordningen godkändes"],
    ),
    "more clauses below": (
        "# 1. Val\nMötet beslutade att välja Iris till kassör.\nvälja Olle till revisor.\n# 2. Slut\nTack.",
        ["att välja Iris till kassör", "välja Olle till revisor."],
    ),
    "letters that lost their lines": (
        "# 1. Val av ordförande\na. Iris valdes till ordförande b. Olle valdes till kassör\n# 2. Slut\nTack.",
        ["Iris valdes till ordförande", "Olle valdes till kassör"],
    ),
    "lines of people below": (
        "# 1. Nämnden\nStämman valde nedan till ombud:\nIris Kvarnholm, Boforsen AB\nOlle Tjernberg\n# 2. Slut\nTack.",
        ["Stämman valde nedan till ombud:\n\nIris Kvarnholm, Boforsen AB\n\nOlle Tjernberg"],
    ),
    "column of decisions": (
        "# 1. Läget\nNr | Beslut | Ansvarig\n1 | Piloten startar i maj | Iris\n# 2. Slut\nTack.",
        ["Piloten startar i maj"],
    ),
    "log of earlier decisions": (
        "# 1. Logg\nNr | Datum | Beslut\n1 | 2023-05-01 | Piloten startar i maj\n# 2. Slut\nTack.",
        [],
    ),
    "earlier minutes retold": (
        "# 1. Föregående protokoll\nDet beslutades att köpa en båt. Protokollet godkändes.\n# 2. Slut\nTack.",
        ["Protokollet godkändes."],
    ),
    "alternatives are no decisions": (
        "# 1. Resan\nBeslut: att fråga alla om datum. Förslag 1, den 3 maj.\n# 2. Slut\nTack.",
        ["att fråga alla om datum"],
    ),
    "set as a heading": (
        "# § 1 Planen\n## Beslut\n## Nämnden antar planen för 2025.\n# § 2 Slut\nTack.",
        ["Nämnden antar planen för 2025."],
    ),
    "statutes as bullets": (
        "# 1. Stadgar\n* §1: Godkänd.\n* §2: Godkänd.\n# 2. Val\nIris valdes till kassör.",
        ["Iris valdes till kassör."],
    ),
    "numbered below «I nämnden»": (
        "# § 1 Rapport\n## Beslut\nI kulturnämnden:\n* 1. Rapporten godkänns.\n* 2. Taket lagas.\n# § 2 Slut\nTack.",
        ["Rapporten godkänns.", "Taket lagas."],
    ),
    "numbered below «enligt förslaget:»": (
        "# § 1 Rapport\n## Beslut\nNämnden beslutade enligt kontorets förslag:\n* 1. Taket lagas.\n* 2. Dörren målas.\n"
        "# § 2 Slut\nTack.",
        ["Taket lagas.", "Dörren målas."],
    ),
    "a heading of adjustment": (
        "# § 1 Brev\n## Beslut\nTaket lagas.\nOmedelbar justering\n# § 2 Slut\nTack.",
        ["Taket lagas."],
    ),
    "one word": ("# § 1 Brev\n## Beslut\nAnmäldes.\n# § 2 Slut\nTack.", ["Anmäldes."]),
    "when it is adjusted": (
        "# § 1 Val av justerare\n## Beslut\nIris väljs att justera. Justering sker den 3 maj.\n# § 2 Slut\nTack.",
        ["Iris väljs att justera."],
    ),
    "the chair closes": (
        "# § 1 Avslut\n## Beslut\nTaket lagas.\nOrdföranden önskar god jul och avslutar sammanträdet.",
        ["Taket lagas."],
    ),
    "decision, then a proposal to another body": (
        "# § 1 Avtal\n## Kulturnämndens beslut\nNämnden ger kansliet i uppdrag att fråga.\n"
        "Kulturnämndens förslag till beslut i kommunstyrelsen\nAvtalet godkänns.\n# § 2 Slut\nTack.",
        ["Nämnden ger kansliet i uppdrag att fråga.", "Avtalet godkänns."],
    ),
    "what is to be done in a column of decisions": (
        "# 1. Läget\nPunkt | Beslut/åtgärd | Ansvarig\nTak | Ta fram en kalkyl. | Iris\nDörr | Dörren målas. |\n"
        "# 2. Slut\nTack.",
        ["Dörren målas."],
    ),
    "a paragraph below «I nämnden enligt förslaget:»": (
        "# § 1 Motion\n## Beslut\nI kulturnämnden enligt kontorets förslag:\nMotionen avstyrks.\n# § 2 Slut\nTack.",
        ["Motionen avstyrks."],
    ),
    "the next meeting in the list": (
        "# 1. Läget\nVi var elva.\n# Beslut\n* Taket målas om.\n* Nästa möte - 2024-03-09, kl 12.",
        ["Taket målas om."],
    ),
    "day of adjusting in the list": (
        "# § 1 Val\n## Beslut\n* Iris väljs att justera.\n* Dag för justering: 2024-03-09.\n# § 2 Slut\nTack.",
        ["Iris väljs att justera."],
    ),
    "elections beside a charge": (
        "# 1. Val\n* a) Kassör på ett år: omval av Iris Kvarnholm.\n* b) Revisor: nyval av Olle Tjernberg.\n"
        "Styrelsen fick i uppdrag att utse valberedning.\n# 2. Slut\nTack.",
        [
            "Kassör på ett år: omval av Iris Kvarnholm.",
            "Revisor: nyval av Olle Tjernberg.",
            "Styrelsen fick i uppdrag att utse valberedning.",
        ],
    ),
    "ticked": (
        "# 2. Kassan\nTure drog siffrorna.\n\n- Beslutat: hytterna blir fyra.\n- Fråga om färgen.\n# 3. Slut\nTack.",
        ["hytterna blir fyra."],
    ),
    "points of decision": (
        "# 5 Pilot\nTvå vägar finns.\n\nBeslutspunkt 5.2: Vika lånar ut en båt.\n\n"
        "Beslutspunkt 5.3: Provet flyttas till den 18 augusti.\n# 6 Slut\nTack.",
        ["Vika lånar ut en båt.", "Provet flyttas till den 18 augusti."],
    ),
    "the proposal that was carried": (
        "# 1. Avgiften\nRamen krymper. Kassören föreslog att avgiften höjs. Ingen hade något emot det och förslaget "
        "godtogs.\n# 2. Slut\nTack.",
        ["Kassören föreslog att avgiften höjs. Ingen hade något emot det och förslaget godtogs."],
    ),
    "only the procedure": (
        "# 1. Priset\nOrdföranden fann att stämman biföll förslaget.\n# 2. Slut\nTack.",
        ["stämman biföll förslaget."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists_and_labels(text: str, expected: list[str]) -> None:
    """What stands below a lead-in or behind a label is decided; what another body or an appendix says is not."""
    assert [decision.text for decision in decided(written(text))] == expected


FOREIGN = {
    "board, at an annual meeting": ("Årsmöte i Granviks båtklubb", "Styrelsen beslutade att sälja bryggan.", []),
    "board, in its own minutes": ("Styrelsemöte", "Styrelsen beslutade att sälja bryggan.", ["att sälja bryggan"]),
    "general meeting, before its board": ("Styrelsemöte", "Stämman beslutade att sälja bryggan.", []),
    "neutral word": ("Årsmöte i Granviks båtklubb", "Mötet beslutade att sälja bryggan.", ["att sälja bryggan"]),
}


@pytest.mark.parametrize(("title", "sentence", "expected"), FOREIGN.values(), ids=FOREIGN.keys())
def test_general_name_of_another_kind_of_body(title: str, sentence: str, expected: list[str]) -> None:
    """«Styrelsen» decides in minutes of a board, not in those of a stämma, and the other way round."""
    found = decided(written(f"# 1. Bryggan\n{sentence}\n# 2. Slut\nTack.", title))
    assert [decision.text for decision in found] == expected


def test_the_body_that_its_parts_name_is_the_one_that_met() -> None:
    """Where no letterhead is left, «Arbetsutskottets beslut» in item after item is what this meeting decided."""
    text = (
        "# § 1 Avtal\n## Arbetsutskottets förslag till kommunstyrelsen\n* 1. Avtalet godkänns.\n"
        "# § 2 Tak\n## Arbetsutskottets beslut\nTaket lagas.\n# § 3 Dörr\n## Arbetsutskottets beslut\nDörren målas.\n"
    )
    found = decided(written(text, "Protokoll Kommunstyrelsen den 4 mars 2024"))
    assert [decision.text for decision in found] == ["Avtalet godkänns.", "Taket lagas.", "Dörren målas."]


PROPOSED = {
    "to another body": ("Förslag till kommunstyrelsen", ["Planen fastställs."]),
    "to this one": ("Förslag till kulturnämnden", []),
}


@pytest.mark.parametrize(("heading", "expected"), PROPOSED.values(), ids=PROPOSED.keys())
def test_a_proposal_to_another_body_is_what_was_decided(heading: str, expected: list[str]) -> None:
    """«Förslag till kommunstyrelsen» in minutes of a nämnd is its decision; a proposal to itself is none."""
    found = decided(written(f"# § 1 Plan\n## {heading}\nPlanen fastställs.\n# § 2 Slut\nNämnden tackar."))
    assert [decision.text for decision in found] == expected


CHARGED = {
    "function": ("Nämnden beslutar att uppdra åt ekonomichefen att se över avtalet.", ["ekonomichefen"]),
    "named person": ("Nämnden uppdrar åt Tora Lindelöw att skriva svaret.", ["Tora Lindelöw"]),
    "gets a charge": ("Beslut: Förvaltningschefen får i uppdrag att inventera.", ["Förvaltningschefen"]),
    "is charged": ("Beslut: Förvaltningschefen uppdras att inventera.", ["Förvaltningschefen"]),
    "urged": ("Beslut: Nämnderna uppmanas att spara.", ["Nämnderna"]),
    "shall by a day": ("Beslut: Fastighetskontoret ska senast i maj redovisa läget.", ["Fastighetskontoret"]),
    "thing that shall be": ("Beslut: Biblioteket ska vara öppet på lördagar.", []),
    "sentence behind": ("Rådet beslutade att mäta vattnet. Ebbe ansvarar.", ["Ebbe Sandahl"]),
    "initials": ("Beslut: IK och OT tar fram en plan till mötet i juni.", ["Iris Kvarnholm", "Olle Tjernberg"]),
}


@pytest.mark.parametrize(("sentence", "expected"), CHARGED.values(), ids=CHARGED.keys())
def test_who_is_to_carry_it_out(sentence: str, expected: list[str]) -> None:
    """Who is charged is a person by full name, or the function as it is written."""
    (decision,) = decided(written(f"# 1. Saken\n{sentence}\n# 2. Slut\nTack."))
    assert [mention.name for mention in decision.responsible] == expected


def test_elections_under_letters_are_apart(tmp_path: Path) -> None:
    """«a. Ordförande», «b. Kassör»: the people below each are elected to that, and not together."""
    path = tmp_path / "årsmöte.txt"
    path.write_text(
        "Årsmöte Granviks IF\n\n1. Val av styrelse\n\na. Ordförande\n\nTora Lindelöw\n\nb. Kassör\n\nMalte Grehn\n\n"
        "2. Nästa fråga\n\nMötet avslutas.\n",
        encoding="utf-8",
    )
    told = [each.text for each in decided(read_document(path, path.name))]
    assert "Malte Grehn" in told
    assert not any("Kassör" in each for each in told)
