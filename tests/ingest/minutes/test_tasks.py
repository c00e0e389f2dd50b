"""Tasks: lists, tables, promises in prose, charges in decisions; who and by when."""

from __future__ import annotations

import pytest

from ingest.minutes.due_dates import due_words
from tests.ingest.minutes.meetings import decided, to_do, written

TOLD: dict[str, tuple[str, list[str], str | None]] = {
    "drafts": ("Ebbe tar fram ett utkast till larmlista till nästa möte.", ["Ebbe Sandahl"], "till nästa möte"),
    "rings": ("Iris ringer dem.", ["Iris Kvarnholm"], None),
    "comes back": ("Tora Lindelöw återkommer med en kalkyl.", ["Tora Lindelöw"], None),
    "initials": ("MG och SB sammanställer svaren.", ["Malte Grehn", "Saga Brännvall"], None),
    "was charged": ("Olle fick i uppdrag att beställa nycklar.", ["Olle Tjernberg"], None),
    "answers for": ("Saga ansvarar för att lokalen bokas.", ["Saga Brännvall"], None),
    "promised": ("Malte lovade att prata med hyresvärden före jul.", ["Malte Grehn"], "före jul"),
    "offered": ("Iris Kvarnholm erbjöd sig att skriva vägledningen.", ["Iris Kvarnholm"], None),
    "undertakes": ("Ebbe åtar sig att måla dörren senast den 3 maj.", ["Ebbe Sandahl"], "senast den 3 maj"),
    "shall": ("Ebbe ska boka lokal till den 14 december.", ["Ebbe Sandahl"], "till den 14 december"),
    "sends out": ("Tora skickar ut enkäten i april.", ["Tora Lindelöw"], "i april"),
    "second half of a sentence": ("Några offerter saknas men Olle tar in dem.", ["Olle Tjernberg"], None),
    "verb first": ("Till nästa möte skriver Malte ett förslag.", ["Malte Grehn"], "Till nästa möte"),
    "done by": (
        "Förslag till avtal tas fram av Iris till nästa styrelsemöte.",
        ["Iris Kvarnholm"],
        "till nästa styrelsemöte",
    ),
    "chosen to": ("Ebbe Sandahl väljs att kontakta banken.", ["Ebbe Sandahl"], None),
    "function by a day": ("Kansliet skickar ut kallelsen senast den 3 maj.", ["Kansliet"], "senast den 3 maj"),
    "function promised": ("Ordföranden lovade att fråga kommunen.", ["Ordföranden"], None),
    "reports by a day": ("Saga redovisar läget senast i juni.", ["Saga Brännvall"], "senast i juni"),
}
"""Sentences that give a task → who, by when."""

NOT_TOLD = {
    "presents": "Ebbe presenterar läget.",
    "reports now": "Saga redovisar ekonomin.",
    "answers": "Tora svarar på frågor om avgiften.",
    "general": "Malte arbetar med arkivet.",
    "keeps the minutes": "Olle skriver.",
    "has done": "Iris har skickat brevet.",
    "asked": "Tora frågade om Ebbe skickar listan.",
    "long ago": "Malte åtog sig i november 2023 att skriva en vägledning.",
    "elected to adjust": "Ebbe Sandahl utses att jämte ordföranden justera protokollet.",
    "question": "Ska Iris ringer dem eller Olle?",
    "function narrates": "Nämnden redovisar ett överskott som skjutits till våren.",
    "opens": "Ordföranden öppnar mötet.",
}


@pytest.mark.parametrize(("sentence", "who", "due"), TOLD.values(), ids=TOLD.keys())
def test_told_in_prose(sentence: str, who: list[str], due: str | None) -> None:
    """A sentence that says who will do something is a task, with the day in its own words."""
    document = written(f"# 1. Läget\nSaken gicks igenom. {sentence}\n# 2. Slut\nTack.")
    (task,) = to_do(document)
    assert (task.text, [mention.name for mention in task.responsible], task.due) == (sentence, who, due)
    assert [document.quote(span) for span in task.evidence] == [sentence]
    assert task.item == "Läget"


@pytest.mark.parametrize("sentence", NOT_TOLD.values(), ids=NOT_TOLD.keys())
def test_not_a_task(sentence: str) -> None:
    """What somebody does in the meeting, generally, or did before gives nobody a task."""
    assert to_do(written(f"# 1. Läget\n{sentence}\n# 2. Slut\nTack.")) == ()


def test_pronoun_is_who_the_sentence_before_is_about() -> None:
    """«Han» is told by name, as derived, with both places as evidence."""
    document = written(
        "# 1. Resor\nMalte Grehn föreslog en ruta i systemet. Han tar upp det med chefen och återkommer."
    )
    assert to_do(document) == ()  # «tar upp» says nothing of what will be done
    document = written("# 1. Resor\nMalte Grehn föreslog en ruta i systemet. Han kontaktar chefen senast den 10 maj.")
    (task,) = to_do(document)
    assert [(m.name, m.written, m.basis) for m in task.responsible] == [("Malte Grehn", "Han", "derived")]
    assert [document.quote(span) for span in task.responsible[0].evidence] == ["Han", "Malte Grehn"]


def test_a_later_sentence_says_by_when() -> None:
    """«Den ska vara klar till …» right behind a task is its day."""
    document = written(
        "# 1. Text\nIris erbjöd sig att skriva texten. Alla tackade. Den ska vara klar till den 13 maj 2024."
    )
    (task,) = to_do(document)
    assert (task.due, len(task.evidence)) == ("till den 13 maj 2024", 2)


def test_ready_at_the_latest() -> None:
    """«Klart senast …» behind a promise says by when."""
    (task,) = to_do(written("# 1. Text\nIris bokar salen. Klart senast den 13 maj 2024.\n# 2. Slut\nTack."))
    assert task.due == "senast den 13 maj 2024"


def test_labelled_in_the_text() -> None:
    """«ATT GÖRA: Iris informerar skolan»: whoever stands first behind the label is to do it."""
    (task,) = to_do(written("# 1. Text\nATT GÖRA: Iris informerar skolan.\n# 2. Slut\nTack."))
    assert (task.text, [mention.name for mention in task.responsible]) == (
        "Iris informerar skolan.",
        ["Iris Kvarnholm"],
    )


def test_takes_a_question_further() -> None:
    """«Iris tar frågan vidare» is a promise."""
    (task,) = to_do(written("# 1. Text\nIris tar frågan vidare till kommunen.\n# 2. Slut\nTack."))
    assert [mention.name for mention in task.responsible] == ["Iris Kvarnholm"]


TABLES = {
    "what, who, when": ("Vad | Vem | När\nBoka buss | TL | 3 maj\nKöpa fika | Malte och Saga | ", [
        ("Boka buss", ["Tora Lindelöw"], "3 maj"), ("Köpa fika", ["Malte Grehn", "Saga Brännvall"], None)]),
    "other names": ("Åtgärd | Ansvarig | Klart\nSkriva avtal | Kansliet, OT | hösten 2024", [
        ("Skriva avtal", ["Kansliet", "Olle Tjernberg"], "hösten 2024")]),
    "number first": ("Nr | Uppgift | Ansvar | Datum\n1 | Riva muren | Ebbe | 2024-05-03", [
        ("Riva muren", ["Ebbe Sandahl"], "2024-05-03")]),
    "name and day in one column": ("Vad | Vem / när\nRiva muren | Ebbe, klart 13/6\nSvara | Iris", [
        ("Riva muren", ["Ebbe Sandahl"], "13/6"), ("Svara", ["Iris Kvarnholm"], None),
    ]),
    "log of actions": ("Nr | Aktivitet | Ansvarig | Klart senast | Status\nA1 | Riva muren | Ebbe | 3 maj | Pågår", [
        ("Riva muren", ["Ebbe Sandahl"], "3 maj")]),
    "mixed with decisions": ("Punkt | Beslut/åtgärd | Ansvarig | Klart\nMur | Riva den | Ebbe | v. 7\nTak | Nej | |", [
        ("Riva den", ["Ebbe Sandahl"], "v. 7")]),
    "agenda": ("Nr | Tid | Typ | Punkt | Ansvarig\n1 | 09.00 | I | Öppnande | TL", []),
    "participants": ("Namn | Uppdrag\nTora Lindelöw | ordförande", []),
    "clock times": ("Vad | Vem | När\nFika | TL | 10.15", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLES.values(), ids=TABLES.keys())
def test_tables(text: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    """Rows below a header that names an action and who does it are tasks; agendas and lists of people are not."""
    tasks = to_do(written(f"# 1. Läget\n{text}"))
    assert [(task.text, [m.name for m in task.responsible], task.due) for task in tasks] == expected


ITEMS: dict[str, tuple[str, str, list[str], str | None]] = {
    "bare": ("Nästa steg", "Ta fram en tidplan", [], None),
    "before a colon": ("Att göra", "Iris: boka lokal före midsommar", ["Iris Kvarnholm"], "före midsommar"),
    "in brackets": ("Uppgifter", "Boka lokal (Ebbe)", ["Ebbe Sandahl"], None),
    "unknown in brackets": ("Uppgifter", "Boka lokal (Ragnar)", ["Ragnar"], None),
    "behind a dash": ("Åtgärder", "Boka lokal – OT", ["Olle Tjernberg"], None),
    "labelled": ("Nästa steg:", "Boka lokal. Ansvarig: Tora. Klart: 31/10", ["Tora Lindelöw"], "31/10"),
    "sentence": ("Uppgifter som identifierades under punkten:", "Saga bokar lokal", ["Saga Brännvall"], None),
    "action points": ("Actionpoints inför nästa gång", "Malte ringer banken", ["Malte Grehn"], None),
}


@pytest.mark.parametrize(("lead", "item", "who", "due"), ITEMS.values(), ids=ITEMS.keys())
def test_listed(lead: str, item: str, who: list[str], due: str | None) -> None:
    """Each item below a heading or line that announces tasks is one."""
    (task,) = to_do(written(f"# 1. Läget\nVi talade.\n{lead}\n* {item}\n# 2. Slut\nTack."))
    assert (task.text, [mention.name for mention in task.responsible], task.due) == (item, who, due)


def test_no_tasks_listed() -> None:
    """«Inga» below the announcement is no task, nor is a list below another line."""
    text = "# 1. Läget\nAtt göra\n* Inga uppgifter\nVi såg tre saker:\n* Huset är kallt\n# 2. Slut\nTack."
    assert to_do(written(text)) == ()


def test_a_charge_in_a_decision_is_a_task_as_well() -> None:
    """A decision that says who is to carry it out gives that task, with the same evidence, and only once."""
    text = "# 1. A\nNämnden beslutar\n* att uppdra åt Tora Lindelöw att skriva avtalet senast den 3 maj\n# 2. Slut"
    document = written(text)
    (task,) = to_do(document)
    (decision,) = decided(document)
    assert (task.text, task.due, task.evidence) == (decision.text, "senast den 3 maj", decision.evidence)
    assert [mention.name for mention in task.responsible] == ["Tora Lindelöw"]


DUE = {
    "at the latest": ("lämnas senast den 31 oktober 2025.", "senast den 31 oktober 2025"),
    "month": ("redovisas senast i juni 2028", "senast i juni 2028"),
    "before a day": ("ska finnas före den 1 oktober 2024.", "före den 1 oktober 2024"),
    "before a feast": ("skickas ut före jul.", "före jul"),
    "meeting in a month": ("tas fram till mötet i juni", "till mötet i juni"),
    "meeting on a day": ("bordläggs till sammanträdet den 19 november 2024.", "till sammanträdet den 19 november 2024"),
    "next meeting": ("till nästa styrelsemöte", "till nästa styrelsemöte"),
    "within": ("svara inom två veckor.", "inom två veckor"),
    "numbers": ("skickas senast 2024-05-03.", "senast 2024-05-03"),
    "labelled": ("Boka buss. Klart: 31/10", "31/10"),
    "as of": ("gäller från och med den 1 januari 2026.", None),
    "until": ("får användas till och med den 31 december 2025.", None),
    "money": ("höjs till 250 kronor.", None),
    "no day": ("att anta planen", None),
}


@pytest.mark.parametrize(("text", "expected"), DUE.values(), ids=DUE.keys())
def test_due_words(text: str, expected: str | None) -> None:
    """A deadline is told in the words of the text; what begins or ends then is none."""
    assert due_words(text) == expected
