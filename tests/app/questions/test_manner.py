import pytest

from app.questions.manner import asks_for_all, asks_for_list, asks_where, asks_yes_or_no


@pytest.mark.parametrize(
    ("text", "yes_no"),
    [
        pytest.param("Var Disa med på mötet?", True, id="var with a name"),
        pytest.param("Är spåret öppet?", True, id="är"),
        pytest.param("ar sparet oppet", True, id="är without marks"),
        pytest.param("Återremitterades ärendet?", True, id="a decision"),
        pytest.param("Röstade Disa för spåret?", True, id="a vote"),
        pytest.param("Och kom Disa?", True, id="after och"),
        pytest.param("Did Disa attend?", True, id="English"),
        pytest.param("Avgiften höjdes, inte sant?", True, id="a statement with a tag"),
        pytest.param("Spåret var gratis, gäller det fortfarande i den nya taxan?", True, id="a tag that says where"),
        pytest.param("I maj höjdes avgiften, eller hur?", True, id="a tag behind another opening"),
        pytest.param("Disa ville väl ha ett nytt spår?", True, id="väl"),
        pytest.param("Vad kostade spåret, eller?", False, id="a question word with a tag"),
        pytest.param("Biföll nämnden förslaget?", True, id="a strong past with bi-"),
        pytest.param("Var hölls mötet?", False, id="where"),
        pytest.param("var holls motet", False, id="where, without marks"),
        pytest.param("Var och när hölls mötet?", False, id="where and when"),
        pytest.param("Vem var med?", False, id="who"),
        pytest.param("Läcker taket på skidstugan?", True, id="any verb in the present"),
        pytest.param("Svarade alla klubbar när spåret stängdes?", True, id="any verb in the past, with när behind"),
        pytest.param("Höjs avgiften?", True, id="any verb in the passive"),
        pytest.param("Infördes individuella skåp i stugan?", True, id="a passive past before any noun"),
        pytest.param("Visst är stugan öppen?", True, id="visst before the verb"),
        pytest.param("Vann förslaget?", True, id="a strong past"),
        pytest.param("Växte föreningen, och hur mycket?", False, id="a question that ends in another"),
        pytest.param("Anslutningar i Tallmon: hur många?", False, id="a noun first"),
        pytest.param("Regler för bidrag?", False, id="a noun that looks like a verb"),
        pytest.param("Föreningens budget?", False, id="a genitive"),
        pytest.param("Senaste mötet?", False, id="a superlative"),
        pytest.param("Frånvarande den 3 maj?", False, id="a participle"),
        pytest.param("Ge en lista över klubbarna?", False, id="an order"),
        pytest.param("Vad är målet?", False, id="what"),
    ],
)
def test_a_question_that_begins_with_its_verb(text: str, yes_no: bool) -> None:
    """Ja or Nej answers a question that begins with its verb, unless that is «var» for a place."""
    assert asks_yes_or_no(text) is yes_no


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("Var ligger spåret?", True, id="a verb of place"),
        pytest.param("Var jobbar Disa?", True, id="a verb of work"),
        pytest.param("Var åt man lunch?", True, id="a strong past and a pronoun"),
        pytest.param("Var höll klubben till?", True, id="a strong past and a noun"),
        pytest.param("Var sågs Skidklubben?", True, id="a passive and a name"),
        pytest.param("Var fikade alla?", True, id="a weak past"),
        pytest.param("Var bor ordföranden?", True, id="a present"),
        pytest.param("Var var lunchen?", True, id="var var"),
        pytest.param("Var någonstans hölls mötet?", True, id="var någonstans"),
        pytest.param("Vart åkte man?", True, id="vart"),
        pytest.param("Var Disa där?", False, id="a name"),
        pytest.param("var disa narvarande?", False, id="a name in small letters"),
        pytest.param("Var planen spikad när klubben träffades?", False, id="a noun and a participle"),
        pytest.param("Var lunchen dyr?", False, id="a noun and an adjective"),
        pytest.param("Var någon punkt märkt som beslutspunkt?", False, id="a pronoun"),
        pytest.param("Var han den som höll i det?", False, id="a pronoun before another"),
        pytest.param("Var klubbens spår öppet?", False, id="a genitive"),
        pytest.param("Var fler klubbar med?", False, id="a comparative"),
        pytest.param("Var beslutet enhälligt?", False, id="a noun like a strong past"),
        pytest.param("När var Disa där?", False, id="another question word"),
    ],
)
def test_where(text: str, where: bool) -> None:
    """«Var» asks for a place where a verb and its subject follow; before a subject and more it is a verb itself."""
    assert asks_where(text) is where


@pytest.mark.parametrize(
    ("text", "several", "every"),
    [
        pytest.param("Vilka tre lärdomar drogs?", True, True, id="vilka tre"),
        pytest.param("Vilka var med?", True, True, id="vilka"),
        pytest.param("Nämn ett par lärdomar.", True, False, id="nämn"),
        pytest.param("namn ett par lardomar", True, False, id="nämn without marks"),
        pytest.param("På vilka sätt sparas snö?", True, False, id="preposition first"),
        pytest.param("Räkna upp deltagarna.", True, True, id="räkna upp"),
        pytest.param("Vad gjordes vid de fyra mötena?", True, False, id="a number of things"),
        pytest.param("Vad sade samtliga klubbar?", False, True, id="samtliga"),
        pytest.param("What are the focus areas?", True, False, id="English"),
        pytest.param("Vem var ordförande?", False, False, id="one"),
    ],
)
def test_several_or_all(text: str, several: bool, every: bool) -> None:
    """A question may want several things of a kind, or all there are."""
    assert (asks_for_list(text), asks_for_all(text)) == (several, every)
