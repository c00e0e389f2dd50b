import pytest

from app.questions.bodies import BodiesAsked, Body, abbreviations, bodies_asked

COUNCIL = Body("Snörådet", "Region Fjällmarken")
CHILDREN = Body("Barn- och utbildningsnämnden", "Rönninge kommun")
BOARD = Body("Kommunstyrelsen", "Rönninge kommun")
OTHER_BOARD = Body("Kommunstyrelsen", "Hällsta kommun")
VILLAGE = Body("Byaföreningen Norra Backen")
JOINT = Body("Vattenrådet Norr och SjöFo")
GROUP, REFERENCE = Body("SLK-gruppen"), Body("Referensgrupp öppna data")
BODIES = (GROUP, REFERENCE, JOINT, COUNCIL, CHILDREN, BOARD, OTHER_BOARD, VILLAGE)


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        pytest.param("Vad beslutade Snörådet?", {COUNCIL}, id="by name"),
        pytest.param("vad beslutade snoradet", {COUNCIL}, id="without marks"),
        pytest.param("Vad var snörådets beslut?", {COUNCIL}, id="genitive"),
        pytest.param("Finns ett snöråd?", {COUNCIL}, id="without its article"),
        pytest.param("Vad sades på mötet med sjöfo?", {JOINT}, id="by the short name of the other that it meets with"),
        pytest.param("Vad beslutade nämnden?", {CHILDREN}, id="by the end of its last word"),
        pytest.param("Vad beslutade utbildningsnämnden?", {CHILDREN}, id="by its last word"),
        pytest.param("Vad beslutade utbildingsnämnden?", {CHILDREN}, id="one letter missing"),
        pytest.param("Vad beslutade BUN?", {CHILDREN}, id="abbreviation"),
        pytest.param("Vad beslutade KS?", {BOARD, OTHER_BOARD}, id="abbreviation of two"),
        pytest.param("Vad beslutade kommunstyrelsen?", {BOARD, OTHER_BOARD}, id="two owners"),
        pytest.param("Vad beslutade kommunstyrelsen i Hällsta?", {OTHER_BOARD}, id="the owner named"),
        pytest.param("Vad beslutade Hallstas kommunstyrelse?", {OTHER_BOARD}, id="the owner, without marks"),
        pytest.param("Vem leder Norra Backen?", {VILLAGE}, id="by its own words"),
        pytest.param("Vem leder föreningen?", {VILLAGE}, id="a sort of body"),
        pytest.param("Har snörådet hört nämnden?", {COUNCIL}, id="a name tells more than a sort"),
        pytest.param("Vad beslutade styrelsen?", {BOARD, OTHER_BOARD}, id="no association that is not named"),
        pytest.param("Vad beslutade styrelsen på Backen?", {VILLAGE}, id="the board of whose name a word stands there"),
        pytest.param("Vem kom till SLK-gruppens möte?", {GROUP}, id="a name before a hyphen"),
        pytest.param("Vem kom till referensgruppen för öppna data?", {REFERENCE}, id="another form, with för"),
        pytest.param("Vem kom?", set(), id="none"),
    ],
)
def test_which_bodies_are_named(question: str, bodies: set[Body]) -> None:
    """A body is named by its name, an end or abbreviation of it, or its own words; an owner named chooses."""
    asked = bodies_asked(question, BODIES)
    assert (set(asked.bodies), asked.unknown) == (bodies, None)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad beslutade utbildningsnämnden om bussen till skolan i Vinterby?", id="a place of the matter"),
        pytest.param("Vem ledde utbildningsnämnden vid mötet i maj?", id="a word of an owner's row"),
    ],
)
def test_an_owner_stands_beside_its_body(question: str) -> None:
    """A place elsewhere in the question is where something is, not whose the body is."""
    owners = ["Vinterby kommun", "Rönninge kommun", "Hällsta kommun, hela mötet"]
    assert bodies_asked(question, BODIES, owners).bodies == {CHILDREN}


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        pytest.param("Vad beslutade miljönämnden?", "miljönämnden", id="no such body"),
        pytest.param("Vad beslutade regionfullmäktige?", "regionfullmäktige", id="fullmäktige"),
        pytest.param("Vad sade kommunstyrelsen i Vinterby?", "kommunstyrelsen i Vinterby kommun", id="another owner's"),
    ],
)
def test_a_body_without_papers(question: str, unknown: str) -> None:
    """A formal body that the archive has no papers of is told by what the question calls it."""
    owners = ["Vinterby kommun", "Rönninge kommun", "Hällsta kommun", "Region Fjällmarken"]
    assert bodies_asked(question, BODIES, owners) == BodiesAsked(unknown=unknown)


def test_words_that_named_a_body() -> None:
    """The words that named bodies are told, so that they are not taken for the topic."""
    assert bodies_asked("Vem leder Norra Backen?", BODIES).words == {"norra", "norras", "backen", "backens"}
    assert bodies_asked("Vad beslutade BUN om snö?", BODIES).words == {"BUN"}


@pytest.mark.parametrize(
    ("name", "among"),
    [
        pytest.param("Kommunstyrelsen", "KS", id="parts of a compound"),
        pytest.param("Barn- och utbildningsnämnden", "BUN", id="words and parts"),
        pytest.param("Kommunfullmäktige", "KF", id="fullmäktige"),
        pytest.param("Digitaliseringsrådet", "DIGR", id="the beginning and the last part"),
        pytest.param("Digitaliseringsrådet", "DIGIRÅDET", id="the beginning and the whole last part"),
        pytest.param("Norra Backens byalag", "NBB", id="first letters"),
        pytest.param("Kollektivtrafiknämnden, Region Fjällmarken", "KTN", id="what follows a comma is left out"),
    ],
)
def test_abbreviations(name: str, among: str) -> None:
    """Abbreviations are made of the letters of words, of their parts, or of the beginning."""
    assert among in abbreviations(name)


def test_a_single_letter_is_no_abbreviation() -> None:
    """One word without a known ending has none."""
    assert abbreviations("Byalaget") == frozenset()
