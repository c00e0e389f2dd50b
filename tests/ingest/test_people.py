"""Names in Swedish text, and whom a roster takes short forms to mean."""

import pytest

from ingest.model import Document, Span
from ingest.people import Roster, find_names
from ingest.reading import Piece
from ingest.records import Attendance
from tests.conftest import document_of

ROW = Span("d" * 16, 0, 5)


def _document(text: str) -> Document:
    return document_of([Piece(text)])


def _listed(name: str, initials: str | None = None) -> Attendance:
    return Attendance(name, "present", (ROW,), initials=initials)


NAMES = {
    "a verb opens the sentence": ("Utsågs Eva Ask att justera. Informerade Bo Ahl om taxan.", ["Eva Ask", "Bo Ahl"]),
    "double first name, genitive": ("Karl-Erik Lundmarks budskap var tydligt.", ["Karl-Erik Lundmark"]),
    "genitive after a vowel": ("Moa Brandas utgångspunkt var en annan.", ["Moa Branda"]),
    "surname that ends in -s keeps it before a verb": ("Tove Halvars skrev ett brev.", ["Tove Halvars"]),
    "surname in -fors": ("Bo Ekfors förslag vann.", ["Bo Ekfors"]),
    "surname in -ås": ("Petra Ljusås hund skällde.", ["Petra Ljusås"]),
    "particles": ("Carl von Brenner och Maria de la Vega kom.", ["Carl von Brenner", "Maria de la Vega"]),
    "hyphened surname": ("Sara Berg-Öhman, Nikola Petrić", ["Sara Berg-Öhman", "Nikola Petrić"]),
    "Arabic article": ("Enligt Hassan El-Khatib stämmer det.", ["Hassan El-Khatib"]),
    "initials": ("P-E Sandmark och K. Holmstedt yrkade avslag.", ["P-E Sandmark", "K. Holmstedt"]),
    "title is no name": ("Kommundirektör Åsa Björk och Dr Ivar Sten", ["Åsa Björk", "Ivar Sten"]),
    "role behind a name is no name": ("Maria Lund Samordnare", ["Maria Lund"]),
    "unknown first name, plain surname": ("Xerxa Holmström ledde samtalet.", ["Xerxa Holmström"]),
    "first word of a sentence": ("Då undrade Lena Ek. Enligt Ola Hed är det så.", ["Lena Ek", "Ola Hed"]),
    "names without a comma": ("Anna Hedlund Bo Kvist", ["Anna Hedlund", "Bo Kvist"]),
    "two three-part names": ("Per Olof Ek och Eva Nord Lind", ["Per Olof Ek", "Eva Nord Lind"]),
    "municipality behind the name": ("Per Strand Norrvikens kommun", ["Per Strand"]),
    "party": ("Göran Flod (S) och Siv Asp (KD)", ["Göran Flod", "Siv Asp"]),
    "spelt without genitive elsewhere": (
        "Ulla Ask talade. Ledamoten reserverar sig för Ulla Asks.",
        ["Ulla Ask", "Ulla Ask"],
    ),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES.keys())
def test_full_names_are_found(text: str, names: list[str]) -> None:
    """First name and surname make a name; roles, titles, places and genitive -s are left out of it."""
    assert [found.name for found in find_names(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Region Björkdalen",
        "Västra Björkdalsregionen",
        "Norrvikens Stad",
        "Science Park Norrvik",
        "Microsoft Teams",
        "Regionens Hus",
        "Stora Sessionssalen",
        "Sven Bergs gata 4",
        "Karin Boyes plats",
        "Torsdagen Den 4 Mars",
        "Digitala Björkdalen (DB)",
        "Robusta Nät",
        "Mina Sidor",
        "Kommunstyrelsens Arbetsutskott",
        "Två Lindgren i rummet",
    ],
)
def test_what_is_no_person(text: str) -> None:
    """Regions, buildings, streets, days and programmes are no people, though each word has a capital."""
    assert find_names(text) == []


ROSTER = Roster(
    [
        _listed("Maria Lönn"),
        _listed("Sara-Maria Holm"),
        _listed("Karl-Erik Ek"),
        _listed("Samir Hamdan", "SaH"),
        _listed("Siv Hellgren", "SiH"),
        _listed("Jenny Brodd Kullberg"),
        _listed("Annika Lindvik"),
        _listed("Karin Lindvik"),
        _listed("Lars Dahlin"),
        _listed("Leo Dahl"),
        _listed("Carl von Brenner"),
        _listed("Maria Frost"),
    ]
)
MEANT = {
    "initials of all parts": ("KEE", ("Karl-Erik Ek",)),
    "initials of first and last part": ("KE", ("Karl-Erik Ek",)),
    "several in one field": ("ML, SMH", ("Maria Lönn", "Sara-Maria Holm")),
    "several with a slash": ("SMH/ML", ("Sara-Maria Holm", "Maria Lönn")),
    "stated initials": ("SaH", ("Samir Hamdan",)),
    "initials that two people could bear": ("SH", ()),
    "longer initials where short ones collide": ("LDahl", ()),
    "prefix of a surname": ("LDahli", ()),
    "two with the same short initials": ("LD", ()),
    "particle left out": ("CB", ("Carl von Brenner",)),
    "first name": ("Annika", ("Annika Lindvik",)),
    "first name that two bear": ("Maria", ()),
    "surname that two bear": ("Lindvik", ()),
    "surname": ("Kullberg", ("Jenny Brodd Kullberg",)),
    "middle surname": ("Brodd", ("Jenny Brodd Kullberg",)),
    "surname in the genitive": ("Kullbergs", ("Jenny Brodd Kullberg",)),
    "initials before a surname": ("K-E Ek", ("Karl-Erik Ek",)),
    "first name and a letter": ("Maria F", ("Maria Frost",)),
    "without the middle name": ("Jenny Kullberg", ("Jenny Brodd Kullberg",)),
    "title before a surname": ("ordförande Frost", ("Maria Frost",)),
    "space for hyphen": ("Karl Erik Ek", ("Karl-Erik Ek",)),
    "initials behind the name": ("Siv Hellgren (SiH)", ("Siv Hellgren",)),
    "a namesake is somebody else": ("Eva Kullberg", ()),
    "everyone is nobody": ("Alla", ()),
}


@pytest.mark.parametrize(("written", "names"), MEANT.values(), ids=MEANT.keys())
def test_short_forms_mean_one_person_or_none(written: str, names: tuple[str, ...]) -> None:
    """A short form names the one person it fits; what fits two of them names neither."""
    assert ROSTER.resolve(written) == names


MENTIONED = {
    "first name before a verb": ("Annika lyfte frågan.", [("Annika Lindvik", "derived")]),
    "genitive of a surname": ("Rådet följde Kullbergs förslag.", [("Jenny Brodd Kullberg", "derived")]),
    "full name in the genitive": ("Siv Hellgrens förslag", [("Siv Hellgren", "stated")]),
    "initials of the list": ("SaH frågade om avtalet.", [("Samir Hamdan", "derived")]),
    "initials in the genitive": ("Efter SiH:s inlägg", [("Siv Hellgren", "derived")]),
    "party behind a name is no second person": ("Lars Dahlin (ML) yrkade avslag.", [("Lars Dahlin", "stated")]),
    "abbreviation is nobody": ("KF och AI nämndes.", []),
    "part of another's name": ("Karin Kullberg kom.", [("Karin Kullberg", "stated")]),
    "place with the word of a name": ("De bor i Frost, nära Yttre Frost.", []),
    "firm with the word of a name": ("Kullberg AB levererar.", []),
    "several in order": ("Samir Hamdan svarade Annika.", [("Samir Hamdan", "stated"), ("Annika Lindvik", "derived")]),
    "first name that two bear": ("Maria hälsade alla välkomna.", []),
}


@pytest.mark.parametrize(("text", "people"), MENTIONED.values(), ids=MENTIONED.keys())
def test_mentions_in_prose(text: str, people: list[tuple[str, str]]) -> None:
    """Everyone named in a sentence, by full name or short form; what is worked out rests on the list as well."""
    document = _document(text)
    found = ROSTER.mentions(document, Span(document.id, 0, len(text)))
    assert [(mention.name, mention.basis) for mention in found] == people
    for mention in found:
        assert document.quote(mention.evidence[0]) == mention.written
        assert len(mention.evidence) == (2 if mention.basis == "derived" else 1)


def test_mention_of_exactly_one_span() -> None:
    """A span that names one person gives that person; one that holds more or nobody gives none."""
    document = _document("Siv Hellgren svarade.")
    named = ROSTER.mention(document, Span(document.id, 0, 12))
    assert named is not None
    assert (named.name, named.written) == ("Siv Hellgren", "Siv Hellgren")
    assert ROSTER.mention(document, Span(document.id, 0, 21)) is None


def test_others_of_the_text_are_known_too() -> None:
    """People who stand on no list are known by the names found elsewhere; a genitive of one makes no second person."""
    roster = Roster([_listed("Ulla Ask")], ["Tage Ferm", "Ulla Asks"])
    assert roster.resolve("Ferm") == ("Tage Ferm",)
    assert roster.names == ("Ulla Ask", "Tage Ferm")
