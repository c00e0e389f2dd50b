import pytest

from app.questions.people import PeopleIndex, is_named_in

PEOPLE = PeopleIndex.of(
    ["Disa Rönnberg", "Bo Rönnberg", "Karl-Axel Hedström", "Mona Lindvall", "Mona Hed", "Ivar Gedda"],
    [("KAH", "Karl-Axel Hedström"), ("ml", "Mona Lindvall")],
)
BOTH = {"Disa Rönnberg", "Bo Rönnberg"}
ONE = {"Karl-Axel Hedström"}


@pytest.mark.parametrize(
    ("question", "written", "names"),
    [
        pytest.param("Vad sade Disa Rönnberg?", "Disa Rönnberg", {"Disa Rönnberg"}, id="in full"),
        pytest.param("Vad sade Rönnberg?", "Rönnberg", BOTH, id="a surname that two have"),
        pytest.param("Vad sade Disa?", "Disa", {"Disa Rönnberg"}, id="first name"),
        pytest.param("Vad sade disa rönnberg?", "disa rönnberg", {"Disa Rönnberg"}, id="small letters, in full"),
        pytest.param("Deltog Hedström?", "Hedström", ONE, id="behind the verb that opens the question"),
        pytest.param("vad sade hedström?", "hedström", ONE, id="small letters, a surname by its ending"),
        pytest.param("vad sade bo rönnberg?", "rönnberg", BOTH, id="small letters, two letters are no name"),
        pytest.param("Vad sade Ronnberg?", "Ronnberg", BOTH, id="without marks"),
        pytest.param("Vad sade Hedstrom?", "Hedstrom", ONE, id="unique, without marks"),
        pytest.param("Vad sade Hedstömr?", "Hedstömr", set(), id="two letters wrong"),
        pytest.param("Vad sade Hedsröm?", "Hedsröm", ONE, id="a letter missing"),
        pytest.param("Vad sade Hedtsröm?", "Hedtsröm", ONE, id="letters changed places"),
        pytest.param("Vad sade Ivar Geda?", "Ivar Geda", {"Ivar Gedda"}, id="a short name, a double letter single"),
        pytest.param("Vad var Hedströms förslag?", "Hedströms", ONE, id="genitive"),
        pytest.param("Vad sade KAH?", "KAH", ONE, id="initials"),
        pytest.param("Vad sade ML?", "ML", {"Mona Lindvall"}, id="initials given in small letters"),
    ],
)
def test_who_is_named(question: str, written: str, names: set[str]) -> None:
    """A person is named in full, in part, by initials or with one letter wrong; the question may mean several."""
    found = PEOPLE.find(question)
    assert [(each.written, set(each.names)) for each in found] == ([(written, names)] if names else [])
    assert all(question[each.start : each.end] == each.written for each in found)


def test_several_people_in_order() -> None:
    """Names side by side are one person only where somebody has both."""
    found = PEOPLE.find("Var Disa, Mona Hed och KAH med?")
    assert [(each.written, len(each.names)) for each in found] == [("Disa", 1), ("Mona Hed", 1), ("KAH", 1)]


@pytest.mark.parametrize(
    ("question", "written"),
    [
        pytest.param("Vad sade Greta Vinterqvist?", "Greta Vinterqvist", id="nobody has either part"),
        pytest.param("Deltog Vinterqvist?", "Vinterqvist", id="behind the verb that opens the question"),
        pytest.param("Vad sade Disa Lindvall?", "Disa Lindvall", id="nobody has both parts"),
        pytest.param("Vad sade Ivar Gelda?", "Ivar Gelda", id="another letter of a short name is another name"),
    ],
)
def test_strangers(question: str, written: str) -> None:
    """A full name that nobody in the archive has is kept as a person that nobody knows, not taken for another."""
    assert [(each.written, each.names) for each in PEOPLE.find(question)] == [(written, frozenset())]


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        pytest.param("Vad är en hed?", [], id="a small word that is also a name"),
        pytest.param("Vem kom från Hed?", ["hed"], id="the name of a place"),
        pytest.param("Vad sade Mona?", ["Mona"], id="a word of a body's name"),
        pytest.param("Vad beslutades?", [], id="none"),
    ],
)
def test_nobody_is_named(question: str, taken: list[str]) -> None:
    """Words in small letters and those that name a body or place name nobody."""
    assert PEOPLE.find(question, taken) == []


def test_misspelt_as_much_as_another() -> None:
    """A name that is a letter from two different names means neither."""
    index = PeopleIndex.of(["Ola Lindman", "Eva Lindvan"])
    assert index.find("Vad sade Lindan?") == []
    assert index.find("Vad sade Lindmann?")[0].names == {"Ola Lindman"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Disa Rönnberg öppnade mötet.", True, id="in full"),
        pytest.param("Enligt Rönnbergs förslag", True, id="genitive of the surname"),
        pytest.param("Rönnbergska gården", False, id="inside a word"),
        pytest.param("Mötet öppnades.", False, id="not at all"),
    ],
)
def test_named_in_a_text(text: str, named: bool) -> None:
    """A text names somebody by one part of the name, as a word of its own."""
    assert is_named_in(["Disa Rönnberg"], text) is named
