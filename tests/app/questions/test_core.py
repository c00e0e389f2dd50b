import pytest

from app.questions.core import core, with_parts_told


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param("Vem var med?", "Vem var med?", id="nothing to leave out"),
        pytest.param("Hej! Vem var med?", "Vem var med?", id="greeting"),
        pytest.param("Hej, vem var med?", "vem var med?", id="greeting in the same sentence"),
        pytest.param("Hi there – who attended?", "who attended?", id="English greeting"),
        pytest.param("Vem var med? Tack på förhand!", "Vem var med?", id="thanks"),
        pytest.param("Jag skriver om skidspår. Vem var med?", "Vem var med?", id="who asks"),
        pytest.param("Kan du berätta vem som var med?", "vem som var med?", id="polite"),
        pytest.param("Skulle ni kunna beratta vem som var med?", "vem som var med?", id="polite, without marks"),
        pytest.param("Jag undrar hur långt spåret är.", "hur långt spåret är.", id="wonders"),
        pytest.param("Kan du berätta om när spåret öppnar?", "när spåret öppnar?", id="om before the word that asks"),
        pytest.param("Jag undrar om det framgår vem som kom.", "vem som kom.", id="om det"),
        pytest.param("Var snäll och säg mig, vill du veta vem som kom?", "vem som kom?", id="var snäll"),
        pytest.param("Can you tell me who attended?", "who attended?", id="polite in English"),
        pytest.param("Jag undrar om Disa var med.", "Jag undrar om Disa var med.", id="whether: nobody is lost"),
        pytest.param("Vad ville Disa veta när planen kom?", "Vad ville Disa veta när planen kom?", id="veta is asked"),
        pytest.param(
            "Brevet: vem ska svara på det och före vilket datum?",
            "Brevet: vem ska svara på det och före vilket datum?",
            id="a question before",
        ),
        pytest.param("Vem var med, tack", "Vem var med", id="thanks at the end"),
        pytest.param("Vart hölls stämman?", "Var hölls stämman?", id="vart for var, of what stands still"),
        pytest.param("Vart flyttade Disa?", "Vart flyttade Disa?", id="vart of what moves"),
        pytest.param(
            "Jag skulle vilja ha en fullständig lista över vad som beslutades i maj.",
            "vad som beslutades i maj.",
            id="a list is wanted",
        ),
        pytest.param("Disa kom, stämmer det?", "Stämmer det att Disa kom?", id="a statement to be checked"),
        pytest.param("Spåret är klart. Är det rätt?", "Stämmer det att Spåret är klart?", id="in two sentences"),
        pytest.param("Är det sant att Disa kom?", "Stämmer det att Disa kom?", id="whether it is true"),
        pytest.param("Vem kom, stämmer det?", "Vem kom, stämmer det?", id="a question before it"),
        pytest.param("Hej!", "Hej!", id="only a greeting"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_question_without_politeness(text: str, question: str) -> None:
    """Greetings, thanks, who asks and polite phrases are left out; nothing of what is asked is."""
    assert core(text) == question


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Vem höll i skidpasset?", "Vem höll i passet om skid?", id="a compound"),
        pytest.param("Vem höll GIS-presentationen?", "Vem höll presentationen om GIS?", id="with a hyphen"),
        pytest.param("Vem talade vid tidpunkten?", "Vem talade vid tidpunkten?", id="a point in time"),
        pytest.param("Vem höll eftermiddagspasset?", "Vem höll eftermiddagspasset?", id="a time of the day"),
    ],
)
def test_a_part_is_told_by_its_matter(text: str, told: str) -> None:
    """What a part of a programme is of stands in the title of a presentation; the word for the part need not."""
    assert with_parts_told(text) == told
