import pytest

from app.questions.kinds import Kind, asks_for_change, asks_how_changed, asks_then_and_now, kinds_of

FIRST: list[tuple[Kind | None, str]] = [
    ("votes", "Hur röstade ledamöterna om skidspåret?"),
    ("votes", "Hur rostade de?"),
    ("votes", "Var beslutet om skidspåret enhälligt?"),
    ("votes", "Var alla eniga om skidspåret?"),
    ("meeting", "Var ses rådet i juni?"),
    ("task", "Vem ska ringa de fyra som röstade nej?"),
    ("votes", "Hur föll rösterna i frågan?"),
    ("votes", "Begärdes votering?"),
    ("votes", "Who voted for the ski track?"),
    ("reservation", "Vem reserverade sig mot skidspåret?"),
    ("reservation", "Lämnades någon reservation?"),
    ("reservation", "Vilka anmälde avvikande mening?"),
    ("task", "Vem byter däcket på skotern?"),
    ("task", "Vilka uppdrag gavs på mötet?"),
    ("task", "Vem har nu ansvaret för spårlistan?"),
    ("task", "Vem har fått uppdraget att laga spåret?"),
    ("decision", "Klubbade nämnden spåret?"),
    ("decision", "Hur ställde sig nämnden till spåret?"),
    ("decision", "Vad kom klubben och kommunen överens om?"),
    (None, "Vad kom man fram till var hindret?"),
    ("organisation", "Var har Disa sitt arbete?"),
    ("attendance", "Vilka var närvarande på mötet?"),
    ("attendance", "vilka var narvarande"),
    ("attendance", "Var Disa Rönn med på mötet?"),
    ("attendance", "Vilka var på mötet?"),
    ("attendance", "Vilka var på rådets senaste möte?"),
    ("attendance", "Var Disa Rönn på stämman?"),
    ("attendance", "Vilka var borta den 3 maj?"),
    ("attendance", "Vem hade lämnat återbud?"),
    ("attendance", "Vilka var adjungerade?"),
    ("attendance", "Vem gick in för Karin Hed?"),
    ("attendance", "Vem gick klockan 12?"),
    ("attendance", "Vem lämnade mötet i förtid?"),
    ("attendance", "Kom någon från Skidförbundet?"),
    ("attendance", "Vem företrädde Skidförbundet?"),
    ("attendance", "Deltog Disa på distans?"),
    ("attendance", "Var någon jävig?"),
    ("attendance", "Vilka satt med när klubben bildades?"),
    ("attendance", "Vem förde Skidförbundets talan?"),
    ("attendance", "Who was absent?"),
    ("presenter", "Vem presenterade skidspåret?"),
    ("presenter", "Vem preseterade skidspåret?"),
    ("presenter", "Vem foredrog arendet om skidspar?"),
    ("presenter", "Vem höll i punkten om snökanoner?"),
    ("presenter", "Vem gav en kort lägesbild av snöläget?"),
    ("presenter", "Vad presenterade Disa Rönn?"),
    ("presenter", "Vem var föredragande?"),
    ("presenter", "Vem ledde passet om snökanoner?"),
    ("presenter", "Vem hade punkt 3?"),
    ("presenter", "Vem om snökanonerna?"),
    ("presenter", "Vem läste upp räkenskaperna?"),
    ("presenter", "Vilka stod för dragningen om snön?"),
    ("presenter", "Who gave an overview of the track?"),
    ("contribution", "Vad tyckte Disa Rönn om spåret?"),
    ("contribution", "Vad sa Disa om snön?"),
    ("contribution", "Hur ställde sig föreningen till belysning på spåret?"),
    ("contribution", "Vem föreslog att spåret skulle förlängas?"),
    ("contribution", "Vilka synpunkter hade klubben?"),
    ("contribution", "What did Disa suggest?"),
    ("task", "Vem ska köpa in snökanonen?"),
    ("task", "Vad lovade Disa att göra?"),
    ("task", "Vilka är nästa steg?"),
    ("task", "Vem fick i uppdrag att ringa klubben?"),
    ("task", "Vem åtog sig att ringa?"),
    ("task", "What are the action points?"),
    ("decision", "Vad beslutade styrelsen om spåret?"),
    ("decision", "Vad bestämdes om spåret?"),
    ("decision", "Godkändes budgeten?"),
    ("decision", "Blev frågan bordlagd?"),
    ("decision", "Avslogs ansökan?"),
    ("decision", "Hur gick det med ansökan?"),
    ("decision", "Fick skidklubben något bidrag?"),
    ("decision", "What was decided?"),
    ("organisation", "Vilken organisation tillhör Disa Rönn?"),
    ("organisation", "Var arbetar Disa Rönn?"),
    ("organisation", "Vem är Disa Rönn?"),
    ("attendance", "Vem kom från klubben?"),
    ("attendance", "Vilka av deltagarna var bara med till halv ett?"),
    ("organisation", "Who is Disa Rönn?"),
    ("meeting", "När hölls mötet?"),
    ("meeting", "Vem var sekreterare?"),
    ("meeting", "Vad stod på dagordningen?"),
    ("meeting", "Vilka bilagor fanns?"),
    ("meeting", "När publicerades anteckningarna?"),
    ("focus", "Vilka är fokusområdena?"),
    ("focus", "Vilka prioriterade områden finns?"),
    ("focus", "What are the focus areas?"),
    ("strategy", "Vilka kraftsamlingar finns?"),
    ("strategy", "Vad är målen?"),
    ("strategy", "Vilken kontaktperson har strategin?"),
    (None, "Hur långt är spåret?"),
    (None, "Varför blev snön smutsig?"),
]
"""Questions put as people put them, and the kind that comes first; none for what no record holds."""


@pytest.mark.parametrize(("kind", "text"), [pytest.param(*each, id=each[1]) for each in FIRST])
def test_how_a_question_is_put_tells_its_kind(kind: Kind | None, text: str) -> None:
    """The likeliest kind comes first."""
    assert next(iter(kinds_of(text)), None) == kind


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        pytest.param("När ska mötet hållas?", "task", id="to meet is no task"),
        pytest.param("Hur många deltog i övningen?", "attendance", id="taking part in a drill is no attendance"),
        pytest.param("Varför är det så dyrt?", "contribution", id="så is not sa"),
        pytest.param("Vilken färg har jackan?", "attendance", id="no word of attendance"),
    ],
)
def test_words_that_look_alike_tell_nothing(text: str, absent: Kind) -> None:
    """A kind is not told by words that only resemble those of its questions."""
    assert absent not in kinds_of(text)


def test_further_kinds_follow() -> None:
    """All kinds that fit are kept, the more telling before the less."""
    assert kinds_of("Vad beslutade mötet om strategin?") == ("decision", "meeting", "strategy")


@pytest.mark.parametrize(
    ("text", "change", "how"),
    [
        pytest.param("Är snö fortfarande ett fokusområde?", True, False, id="still"),
        pytest.param("Ar sno annu ett fokusomrade?", True, False, id="still, without marks"),
        pytest.param("Vad har ändrats sedan remissen?", True, True, id="what changed"),
        pytest.param("Hur har målet förändrats?", True, True, id="how it changed"),
        pytest.param("Vad skiljer versionerna?", True, True, id="differs"),
        pytest.param("What has changed?", True, True, id="English"),
        pytest.param("Vad hände med bastun?", True, True, id="what became of it"),
        pytest.param("Vad blev det av snöröjningen?", True, True, id="what came of it"),
        pytest.param("Hur har antalet skidåkare utvecklats?", True, True, id="how it developed"),
        pytest.param("Blev bastun klar i maj som det var tänkt?", True, False, id="as it was meant"),
        pytest.param("Vilka är fokusområdena?", False, False, id="no change"),
    ],
)
def test_change_over_time(text: str, change: bool, how: bool) -> None:
    """What still holds asks for a change, but not for how it came about."""
    assert (asks_for_change(text), asks_how_changed(text)) == (change, how)


@pytest.mark.parametrize(
    ("text", "then_and_now"),
    [
        pytest.param("Vad kostar liften nu och vad kostade den förut?", True, id="now and before"),
        pytest.param("När skulle spåret ha varit klart, men när blir det klart?", True, id="as meant and as it comes"),
        pytest.param("Vad skulle bron kosta enligt kalkylen och vad blev det?", True, id="reckoned and came"),
        pytest.param("Hur många räknade de med och hur många blev det till slut?", True, id="expected and came"),
        pytest.param("Vem ledde mötet och vem antecknade?", False, id="two questions of one day"),
        pytest.param("Vad kostar liften nu?", False, id="only now"),
        pytest.param("När blir kajen klar, och vad var sagt från början?", True, id="now before what was said"),
        pytest.param("Vem kom från början, och vem gick?", False, id="nothing is set beside it"),
    ],
)
def test_then_and_now(text: str, then_and_now: bool) -> None:
    """Two times set against each other, however many questions they are put in."""
    assert asks_then_and_now(text) == then_and_now
