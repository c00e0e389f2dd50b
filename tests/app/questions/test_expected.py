from typing import TYPE_CHECKING

import pytest

from app.questions.expected import expected_of

if TYPE_CHECKING:
    from app.questions.kinds import Expected

PUT: list[tuple["Expected", str]] = [
    ("email", "Vilken mejladress har klubben?"),
    ("email", "Vad är mejlen till kansliet?"),
    ("email", "Vart ska man maila?"),
    ("phone", "Vilket telefonnummer har kansliet?"),
    ("phone", "Kan man ringa till Disa?"),
    ("company", "Vilket företag levererade snökanonen?"),
    ("company", "Vad heter leverantören?"),
    ("company", "Vilken byggfirma lagade liften?"),
    ("reason", "Varför stängdes spåret?"),
    ("reason", "varfor stangdes sparet"),
    ("reason", "Hur kommer det sig att spåret stängdes?"),
    ("reason", "Why was the track closed?"),
    ("reason", "Spåret stängdes – varför?"),
    ("clock", "Hur dags började mötet?"),
    ("clock", "Vilken tid slutade mötet?"),
    ("reason", "Av vilket skäl stängdes spåret?"),
    ("reason", "Av vilken orsak stängdes spåret?"),
    ("reason", "Vad låg bakom att spåret stängdes?"),
    ("amount", "Vad kostar snökanonen?"),
    ("amount", "Hur mycket är medlemsavgiften?"),
    ("amount", "Hur stor omsättning hade klubben?"),
    ("time", "Under vilken tid pågick provet?"),
    ("time", "Vilka år gäller planen?"),
    ("time", "vilket ar galler planen"),
    ("any", "vilka ar spåren"),
    ("day", "Från vilket datum gäller kraven?"),
    ("any", "Vilka blev firmatecknare?"),
    ("amount", "Hur stort arvode fick styrelsen?"),
    ("amount", "Vilket pris satte klubben?"),
    ("amount", "Vad betalade klubben för liften?"),
    ("amount", "Vad gick snökanonen loss på?"),
    ("amount", "Hur mycket pengar fick klubben?"),
    ("amount", "Hur stort bidrag fick klubben?"),
    ("amount", "Vilken medlemsavgift gäller?"),
    ("amount", "Hur mycket gick klubben back?"),
    ("company", "Vilken arkitektbyrå ritade stugan?"),
    ("amount", "How much did it cost?"),
    ("number", "Hur många åkte spåret?"),
    ("number", "Hur långt är spåret?"),
    ("number", "hur manga akte sparet"),
    ("number", "How many came?"),
    ("day", "Vilket datum hölls mötet?"),
    ("day", "Vilken dag invigdes spåret?"),
    ("time", "När invigdes spåret?"),
    ("time", "nar invigdes sparet"),
    ("time", "Till när ska kanonen vara köpt?"),
    ("time", "Vem köper kanonen, och när?"),
    ("time", "When was the track opened?"),
    ("place", "Var hölls mötet?"),
    ("place", "var holls motet"),
    ("place", "Var finns snökanonen?"),
    ("place", "I vilken lokal hölls mötet?"),
    ("place", "Where was the meeting held?"),
    ("person", "Vem köpte kanonen?"),
    ("person", "Vilka två personer köpte kanonen?"),
    ("person", "Who bought the cannon?"),
    ("person", "Till vem ska man anmäla sig?"),
    ("place", "Var åt man lunch?"),
    ("any", "Var spåret klart när klubben sågs?"),
    ("any", "Vad hände med spåret?"),
    ("any", "Var Disa Rönn med på mötet?"),
    ("any", "Var mötet öppet för alla?"),
    ("any", "Vilka ska ringa till varandra?"),
]


@pytest.mark.parametrize(("expected", "text"), [pytest.param(*each, id=each[1]) for each in PUT])
def test_what_must_stand_in_the_answer(expected: "Expected", text: str) -> None:
    """The word that asks tells what an answer must hold; «var» is a place only with a verb of being somewhere."""
    assert expected_of(text) == expected
