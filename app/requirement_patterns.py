"""What tells that a passage holds the kind of thing asked for: an amount, a day, a person, a reason, a decision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import verbose

if TYPE_CHECKING:
    from app.questions.kinds import Expected

CASED = re.VERBOSE | re.MULTILINE
_NUMBER_WORDS = (
    "noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljoner miljon hälften fjärdedel "
    "tredjedel tredjedelar dussin båda bägge första andra tredje fjärde sjätte ingen inga samtliga alla"
).split()
SMALL_NUMBERS = "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo"
MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_WEEKDAY = r"\b(?:mån|tis|ons|tors|fre|lör|sön)dag"
SPACE = "[ \u00a0]"
"""As it stands inside figures: «12 000», also with a space that does not break."""

COUNT = rf"(?:\d|\b(?:{'|'.join(_NUMBER_WORDS)}|(?:en|ett)\ (?:av|enda|gång))\b|\b(?:bara|endast)\ (?:en|ett)\b)"
"""A figure or a word for one that counts things, as part of a pattern: «en båt» is any boat."""
NUMBER = rf"(?:{COUNT}|\b(?:en|ett)\b)"
"""The same of measures: «en vecka»."""

AMOUNT = verbose(rf"""
    (?:\d|\b(?:tusen|miljon\w*|hundra)\b).{{0,20}}?
      (?:kr\b|kronor|sek\b|:-|mkr|tkr|mnkr|miljon|öre\b|euro|procent|%|/inv)      # 4,2 miljoner kronor, 6 procent
    |\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|hälften|inga)\ (?:\w+\ )?kron(?:a|or)\b
    |gratis|avgiftsfri|kostnadsfri|utan\ kostnad|inga\ nya\ pengar
    |\b\d{{1,3}}(?:{SPACE}\d{{3}})+\b(?!\ [a-zåäö])                  # 12 000, in a table of sums
""")  # fmt: skip
"""Hur mycket: a sum of money, a share, or that it costs nothing."""

CLOCK = verbose(r"\b\d{1,2}[.:]\d\d\b|\bkl(?:ockan)?\.?\ \w+|\bhalv\ \w+|vid\ (?:lunch|midnatt)")
"""Hur dags: an o'clock."""

TIME = verbose(rf"""
    (?<!\d)\d{{4}}(?!\d)
    |\b(?:{MONTHS})\b
    |\d{{1,2}}/\d{{1,2}}
    |\b\d{{1,2}}[.:]\d\d\b
    |\bv\.?\ ?\d{{1,2}}\b                                          # v. 46
    |{_WEEKDAY}
    |\b(?:vår(?:en|as|termin)|sommar|höst|vinter|jul|påsk|årsskifte|veck(?:a|or)|timm|minut|månad|kvartal|mandatperiod|lunch)\w*
    |\b(?:i|denna|nästa|förra)\ vår\b
    |\b(?:år(?:et|en|igen)?|dag(?:en|ar|arna)?)\b
    |\b(?:nästa|senast|efter|före|innan|i\ (?:går|dag|morgon)|kommande)\b
""")  # fmt: skip
"""När: a day, a part of the year, or where in time something stands to another thing."""

DAY = verbose(rf"""
    \d{{4}}-\d\d-\d\d
    |\b\d{{1,2}}(?::e|:a)?\ (?:{MONTHS})\b
    |\b\d{{1,2}}/\d{{1,2}}\b
    |{_WEEKDAY}
""")  # fmt: skip
"""Vilken dag: one day, not only a month or a year."""

EMAIL = re.compile(r"\S@\S")
"""Mejladress."""

PHONE = re.compile(r"\d[\d -]{5,}\d|\b\d{4}-…")
"""Telefonnummer; also one that is published with its end left out."""

COMPANY = re.compile(r"""
    \b(?:AB|HB|KB|aktiebolag\w*|ekonomisk\ förening|konsultbolag\w*)\b
    |\w(?:firman?|företaget|bolaget|byrån|leverantören)\ [A-ZÅÄÖ]
    |\b[A-ZÅÄÖ]\w+\ (?:Konsult|Consulting|Group|Sweden)\b
    |\b(?:välj(?:a|er|s)|valde|anlita\w*|avtal\w*\ med|(?:offert\w*|köp\w*|beställ\w*)\ (?:från|av))\ [A-ZÅÄÖ]\w
""", re.VERBOSE)  # fmt: skip
"""Vilket företag: a firm by its form, its surname or what is done with it."""

VALUES: dict[Expected, re.Pattern[str]] = {
    "amount": AMOUNT,
    "number": verbose(NUMBER),
    "clock": CLOCK,
    "time": TIME,
    "day": DAY,
    "email": EMAIL,
    "phone": PHONE,
    "company": COMPANY,
}
"""What stands in an answer to each kind of question. A person is told below; a place and the rest cannot be told."""

PERSON_NAME = re.compile(r"""
    \b[A-ZÅÄÖ][\wåäöé-]+\ [A-ZÅÄÖ][\wåäöé-]+                      # Rut Sandell
    |(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{2,}                    # Sandell, not first in a sentence
    |\b[A-ZÅÄÖ]{2,3}\b                                            # RS
    |ordföranden|direktören|chefen
""", re.VERBOSE)  # fmt: skip
"""Vem, where somebody spoke: a name, initials or an office."""

_OFFICE_OR_BODY = r"""
    \b\w*(?:chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|ansvarig|ledamot|ledamöter|konsult
            |innehavare|upphovsm[aä]n|myndighet|organisation
            |enhet|avdelning|grupp|ledning|utskott|kansli|personal|leverantör|förvaltning|förening|nämnd|styrelse|råd|bolag|kommun|region|riksdag|regering
            |myndighet|departement|fullmäktige)
        (?:nen|e?n|et|er|erna|na|ar|arna|ns|ens|ets|s)?\b
"""
OFFICE_OR_BODY = re.compile(_OFFICE_OR_BODY, CASED)
"""What acts without being named: an office, a unit, a body."""

PERSON_OR_BODY = re.compile(rf"(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{{2,}} | {_OFFICE_OR_BODY}", CASED)
"""Vem, else: what acts may also be an office, a unit or a body."""

ASKS_HOLDER = verbose(r"""
    ^\W*vem\ (?:är|var|blev|blir)\ (?:\w+\ ){0,2}?\w*(?:chef|direktör|ordförande|sekreterare|kassör|revisor|ledare
        |samordnare|koordinator|strateg|ansvarig|kontaktperson)(?:e?n|s)?\b
""")
"""Asks who holds an office: the word for it tells nobody."""
ASKS_IF_CAME = verbose(r"""
    \b(?:på\ plats|närvar\w+|frånvar\w+|deltog|deltagit)\b
    |\bmed\ (?:på|vid|under)\ (?:\w+\ ){0,3}?\w*(?:möte|träff|stämma|sammanträde)
""")
"""Asks whether somebody was there."""
TAKES_PART = verbose(r"""
    närv|frånv|återbud|förhinder|saknad|\bjäv|adjunger|\buteb|\bdelt(?:og|ar|agit)
    |\b(?:var|fanns|är|satt|varit)\ (?:\w+\ ){0,3}?(?:med|där|på\ plats)\b
    |\b(?:på\ plats|kom|kommit|lämna\w+|gick|anslöt|länk|distans)\b|ersatt|ersätt|represent|företräd|inbjud
""")
"""Tells that somebody was there, or was not."""

PRESENTS = verbose(r"""
    \b(?:present|pres+en?t|föredr(?:ag|og)|föreläs|redogjor|redogör|redovis|informer|berätta|rapporter|inledde|inleder
        |introducer|visa(?:r|de)|beskr(?:ev|iv)|läste\ upp|talade|pratade|summerade|sammanfattade)
    |\b(?:gick|går)\ (?:\w+\ ){0,2}?igenom|\b(?:lade|la|lägger)\ fram
    |\b(?:gav|ger|lämna(?:r|de)|höll|håller|drog|drar)\b|\b(?:stod|svarade|ansvarade)\ för\b|\bledde\b
""")  # fmt: skip
"""Vem presenterade: a verb of presenting…"""
ON_PROGRAMME = re.compile(
    r"^\W*(?:\d[\d.:–-]*\s+)?[A-ZÅÄÖ][^.:!?\n]{2,60}(?:,|\s[–-]|\t)\s*[A-ZÅÄÖ][\wåäöé-]+(?:\s[A-ZÅÄÖ][\wåäöé-]+){1,2}\W*$"
)
"""…or a line of a programme: what, and who."""

REASON = verbose(r"""
    \b(?:\w{1,4}ersom|därför|då|för\ att|på\ grund\ av|beror|berodde|till\ följd|nämligen|med\ hänvisning|genom\ att
        |så\ att|har\ lett\ till|innebär)\b
    |\b(?:orsak|skäl|anledning|förklaring)|\bbrist\ på\b
    |\bförklara(?:s|de|des)\b|\btack\ vare\b|\b(?:ledde|leder)\ till\b
    |\b(?:mål|syfte|avsikt|tanke|idé)(?:t|et|en|n)?\ (?:är|var|med)\b
    |\bfast\ (?:det|den|de|han|hon|man)\b
    |\b(?:gör|gjorde|medför|medförde)\ att\b|,\ vilket\ (?:är|var|gör|gjorde|betyder)\b
    |,\ så\ (?!att\b|som\b|kallad)\w|\bmöjliggör|\bavgörande\ för\b|\bförutsättning|\bi\ syfte\b
    |\b(?:drar|drog)\ sig\b|\bsaknas\b|\btala(?:r|de)\ (?:för|emot|mot)\b|\bannars\b
    |\bför\ (?:mycket|få|lit[et]|sen[at]?\b|tidig|dyr|stor|snäv|lång|kort|hög|låg|svår|trång|tung|gam|knapp|osäk|otydlig
        |komplicer|smal|svag)|\bhann     # what went wrong, told for the reason
""")  # fmt: skip
"""Varför: that a reason is given."""

AWAY_FOR = verbose(r"""
    \b(?:sjuk(?:a|dom|skriven|skrivna|anmäld|anmälda)?|semester|vab(?:bar|bade)?|föräldraledig|tjänste(?:resa|ledig)
        |ledig|utomlands|krock(?:ar|ade)?|annat\ (?:möte|uppdrag)|jäv(?:ig|iga)?|begravning|bortrest
        |inställ(?:t|da)\ tåg|på\ utbildning)\b
""")
"""Why people are away, as lists of those present say it beside the name."""

CAUSE = verbose(r"""
    \b(?:\w{1,4}ersom|därför\ att|på\ grund\ av|beror\ på|berodde\ på|till\ följd\ av|nämligen|tack\ vare)\b
    |\b(?:orsak|skäl|anledning|förklaring)
""")
"""Varför: that what follows is the reason, where others may also tell what came of it."""

DECIDES = verbose(r"""
    \bbeslut(?:ar|ade|ades|at|ats)\b|\bbeslut:|\b(?:beslöt|bestäm|fastställ|medge|avsätt)
    |\b(?:bevilja|godkän|bif(?:öll|all))|\ban(?:tog|ta|tar|tas|tagen|tagits)\b|\b(?:tackade|säger)\ ja
    |\bav(?:slå|slog|slag)|\b(?:tackade|säger)\ nej
    |\b(?:återremi|bordl)|\bhandlingarna\b
    |\bok(?:ej)?\ (?:till|att|med)\b|\benades\b|\bval(?:de|des|ts)\b|\b(?:utse|utsåg|upphäv)
""")  # fmt: skip
"""Vad beslutades: a verb of deciding, one way or the other."""

ASKS_DECISION = verbose(r"""
    beslut|beslöt|bestäm|\benades|överens\b|\bdeci(?:d|sion)|bevilj|godkän|\bantog|\banta(?:s|gen|git)|fastställ
    |bif(?:all|öll)|avsl(?:ag|og|å)|återremi|bordl|handlingarna|klubba|bidrag|\bstöd\b|pengar|röst|\bvoter
    |motion|\bansök|yrkan|förslag
""")  # fmt: skip
"""Asks for a decision by a word for one: «Vad blev slutsatsen?» does not."""
AWAITED = verbose(r"""
    \b(?:för)?vänta(?:s|des)\b|\bkommer\b.*\b(?:att|fattas?)\b|\bska\b.*\b(?:fattas?|tas)\b|\bplanera(?:s|d|t)\b
""")  # fmt: skip
"""Asks for a decision that is to come: the noun tells it, no verb of deciding does."""
