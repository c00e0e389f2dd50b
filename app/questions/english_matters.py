"""English words of what Swedish public papers are about: strategies, money, care, schools, roads, the sea, the climate.

As in `app.questions.english_words`: a key is a pattern without named groups, nouns stand as questions have them.
"""

from __future__ import annotations

_STRATEGIES = {
    r"focus areas?": "fokusområden", r"focus topics?": "fokus", r"priorit(?:y|i[sz]ed) areas?": "prioriterade områden",
    r"priorities": "prioriteringar", r"goals?|targets?|objectives?|aims?": "mål", r"strateg(?:y|ies)": "strategi",
    r"regional development strategy": "regionala utvecklingsstrategin", r"initiatives?": "satsning",
    r"areas?": "område", r"joint efforts?|concerted efforts?|mobili[sz]ations?": "kraftsamling",
    r"revised": "reviderade", r"draft": "utkast", r"consultation(?: response)?|referral": "remiss",
    r"edition": "utgåva", r"digitali[sz]ation": "digitalisering", r"digital": "digital",
    r"skills? supply": "kompetensförsörjning", r"skills|competence": "kompetens", r"business(?:es)?": "näringsliv",
    r"public sector": "offentlig sektor", r"inclusion": "delaktighet", r"sustainable": "hållbar",
    r"sustainability": "hållbarhet", r"secure|safe": "säker", r"learning": "lärande", r"security|safety": "säkerhet",
    r"accessibility": "tillgänglighet", r"growth": "tillväxt", r"climate": "klimat", r"environment(?:al)?": "miljö",
    r"research": "forskning", r"innovation": "innovation", r"development": "utveckling",
    r"connectivity": "uppkoppling", r"broadband": "bredband", r"fib(?:re|er)": "fiber", r"networks?": "nätverk",
    r"fib(?:re|er)(?: optic)? networks?": "fibernät", r"preparedness|contingency": "beredskap",
    r"open data": "öppna data", r"data protection|privacy": "dataskydd", r"european": "europeisk", r"europe": "Europa",
    r"brussels": "Bryssel", r"sweden": "Sverige", r"swedish": "svensk", r"gothenburg": "Göteborg",
    r"policy": "politik", r"artificial intelligence": "AI", r"welfare": "välfärd",
    r"cooperation|collaboration": "samverkan", r"labou?r market": "arbetsmarknad", r"rural(?: areas?)?": "landsbygd",
    r"cit(?:y|ies)|towns?": "stad", r"work(?= (?:in|on|with))": "arbete", r"shared": "gemensam",
    r"challenges?": "utmaningar", r"needs?": "behov",
}  # fmt: skip
_LIFE = {
    r"municipalit(?:y|ies)": "kommun", r"municipal": "kommunens", r"county|region": "region", r"schools?": "skola",
    r"preschools?|kindergartens?|nurser(?:y|ies)": "förskola", r"education|training": "utbildning",
    r"courses?": "kurs", r"universit(?:y|ies)": "universitetet", r"health ?cent(?:re|er)s?": "vårdcentral",
    r"health ?care": "sjukvård", r"health": "hälsa", r"hospitals?": "sjukhus", r"elderly care": "äldreomsorg",
    r"home care": "hemtjänst", r"nursing homes?|care homes?": "boende", r"librar(?:y|ies)": "bibliotek",
    r"swimming (?:pool|hall)s?": "simhall", r"sports? (?:hall|centre)s?": "idrottshall", r"roads?": "väg",
    r"streets?": "gata", r"bridges?": "bro", r"(?:cycle|bike|bicycle) (?:path|lane)s?": "cykelväg",
    r"bus(?:es)?": "buss", r"bus stops?": "hållplats", r"trains?": "tåg", r"public transport": "kollektivtrafik",
    r"harbou?rs?|marinas?|ports?": "hamn", r"boats?": "båt", r"berths?|moorings?": "båtplats", r"water": "vatten",
    r"sewage": "avlopp", r"waste|garbage": "avfall", r"recycling": "återvinning", r"buildings?": "byggnad",
    r"housing": "bostäder", r"playgrounds?": "lekplats", r"forests?": "skog",
    r"equipment hut|tool ?shed|shed": "redskapsbod", r"huts?|cabins?|cottages?": "stuga", r"equipment": "utrustning",
    r"drones?": "drönare", r"flights?": "flygningar", r"batter(?:y|ies)": "batterier", r"backup power": "reservkraft",
    r"electricity|power": "el", r"charging (?:station|point|post)s?": "laddstolpar",
    r"access control system": "passersystem", r"systems?": "system", r"cool ?box(?:es)?": "kylboxar",
    r"reports?": "rapport", r"projects?": "projekt", r"documents?": "dokument", r"letters?": "brev",
    r"services?": "tjänst", r"e-services?": "e-tjänst", r"websites?|web ?pages?": "webbplats", r"computers?": "dator",
    r"ice": "is", r"situation": "läget",
    r"phones?": "telefon", r"wider": "bredare", r"wide": "bred", r"lights?|lighting": "belysning",
    r"parking": "parkering", r"snow": "snö", r"noise": "buller", r"gardens?": "trädgård", r"kitchens?": "kök",
    r"food|meals?": "mat", r"museums?": "museum", r"music": "musik", r"culture|cultural": "kultur",
    r"sports?": "idrott", r"leisure|recreation": "fritid", r"associations?|clubs?": "förening",
    r"festivals?": "festival", r"fair|exhibition": "mässa", r"stands?|booths?": "monter", r"insurance": "försäkring",
    r"taxe?s?": "skatt", r"budgets?": "budget", r"results?": "resultat", r"loans?": "lån", r"rent|lease": "hyra",
    r"sell|sold|sale": "försäljning", r"buildings? permits?": "bygglov", r"permits?": "tillstånd",
    r"rescue service": "räddningstjänst", r"fire": "brand", r"police": "polis", r"emergency": "beredskap",
    r"accidents?": "olycka", r"deliver(?:y|ed|ies)": "leverans", r"delay(?:s|ed)?": "försening", r"number": "antal",
    r"share|proportion": "andel", r"average": "genomsnitt", r"quarter": "kvartal", r"met(?:re|er)s?": "meter",
}  # fmt: skip
_MONEY = {
    r"deficits?|shortfalls?": "underskott", r"surplus(?:es)?": "överskott", r"forecasts?": "prognos",
    r"monthly (?:financial |budget )?(?:report|follow-up|statement)s?": "månadsuppföljning",
    r"budget follow-ups?": "budgetuppföljning", r"financial (?:report|statement)s?": "ekonomisk rapport",
    r"financial|economic": "ekonomisk", r"finances": "ekonomi", r"year-end": "årsskiftet",
    r"annual (?:report|accounts)": "årsredovisning", r"interim report": "delårsrapport", r"savings?": "besparing",
    r"audits?": "granskning", r"invoices?": "faktura", r"revenues?|income": "intäkter",
    r"expenses|expenditure": "kostnader",
    r"compensation|reimbursement": "ersättning", r"penalt(?:y|ies)": "vite", r"tariffs?|fares?": "taxa",
    r"tickets?": "biljett", r"salar(?:y|ies)|wages?|pay(?=roll)": "lön",
    r"per year|annually|yearly|each year|a year": "per år",
    r"million": "miljoner", r"billion": "miljarder", r"thousand": "tusen", r"percent": "procent",
}  # fmt: skip
_CARE = {
    r"health and medical(?: care)?|health and care": "hälso- och sjukvård", r"medical care": "sjukvård",
    r"out-of-hours (?:clinic|cent(?:re|er|re)|surgery|service)|after-hours clinic": "jourmottagningen",
    r"clinics?": "mottagning", r"emergency (?:department|room|ward)|a&e": "akutmottagning", r"ambulances?": "ambulans",
    r"medicines?|medications?|drugs": "läkemedel", r"(?:medical|patient|health) records? systems?": "journalsystem",
    r"chief (?:physician|medical officer)": "chefläkare", r"waiting (?:times?|lists?)|queues?": "kö",
    r"operations?|surger(?:y|ies)": "operationer", r"night-?time|at night|overnight": "nattetid", r"nights?": "natt",
    r"social (?:services|welfare)": "social", r"dental": "tandvård", r"sick leave": "sjukfrånvaro",
    r"assistant nurses?": "undersköterskor", r"glasses": "glasögon", r"vaccinations?": "vaccination",
}  # fmt: skip
_PLACES = {
    r"archipelago": "skärgård", r"islands?": "ö", r"islanders": "öbor", r"villages?": "by", r"shops?|stores?": "butik",
    r"ferr(?:y|ies)": "färja", r"piers?|jett(?:y|ies)|docks?": "brygga", r"wells?": "brunn",
    r"drinking water": "dricksvatten", r"land": "mark", r"propert(?:y|ies)|real estate": "fastighet",
    r"detail(?:ed)? (?:development )?plans?|zoning plans?": "detaljplan", r"planning": "planering",
    r"apartments?|flats?": "lägenhet", r"tenants?": "hyresgäst", r"railway stations?": "järnvägsstation",
    r"speed (?:bump|hump)s?": "farthinder", r"speed limits?|speed": "hastighet", r"groundwater": "grundvatten",
    r"citizens?'?s? (?:proposal|petition)s?": "medborgarförslag", r"farmers?|agriculture|farming": "lantbruk",
    r"storms?": "storm", r"storage|warehouses?": "lager", r"archives?": "arkiv",
    r"traffic": "trafik", r"lines?(?= \d)": "linje", r"routes?": "linje", r"timetables?": "tidtabell",
    r"departures?|trips?": "turer", r"passengers?|travell?ers?": "resenärer",
    r"winter (?:traffic|service)": "vintertrafik",
    r"opening hours": "öppettider", r"staff(?:ed|ing)": "bemannad", r"branch(?: library)?": "filial",
    r"landing (?:site|place|pad)s?": "landningsplats", r"waiting rooms?": "väntrum",
}  # fmt: skip
_WORK = {
    r"learning cent(?:re|er)s?": "lärcentrum", r"risk (?:analysis|assessment)s?": "riskanalys",
    r"analys[ei]s": "analys",
    r"recruit(?:ment|ed|ing)?": "rekrytering", r"unions?": "facket", r"consultants?": "konsulter",
    r"principals?|headmasters?": "rektor", r"lessons?": "lektion", r"school transport": "skolskjuts",
    r"bus (?:card|pass)(?:es)?": "skolkort", r"exercises?|drills?": "övning", r"incidents?": "incident",
    r"(?:alarm|call-out|emergency contact) lists?": "larmlista", r"cyber ?security": "cybersäkerhet",
    r"licen[cs]es?": "licenser", r"guides?|guidance": "vägledning", r"platforms?": "plattform",
    r"datasets?": "datamängder",
    r"validat(?:ed|ions?)": "validering", r"mentors?|supervisors?": "handledare", r"vacan(?:t|cy|cies)": "vakant",
    r"revision|revised version": "revideringen", r"version": "version", r"measures?|actions?": "åtgärd",
    r"indicators?": "indikatorer", r"energy": "energi", r"solar panels?": "solceller", r"emissions?": "utsläpp",
    r"charging (?:places|bays)": "laddplatser", r"business travel": "tjänsteresor", r"pilot(?: project)?s?": "piloten",
}  # fmt: skip

_REASONING = {
    r"barriers?|obstacles?|hurdles?": "hinder", r"threats?": "hot", r"target groups?": "målgrupper",
    r"interviews?": "intervjuer", r"show(?:s|ed|n)?": "visade", r"lawyers?": "jurist", r"closures?": "stängning",
    r"advantages?|benefits?": "fördelar", r"disadvantages?|drawbacks?": "nackdelar", r"examples?": "exempel",
    r"conclusions?": "slutsats", r"outcomes?": "resultat",
    r"requirements?": "krav", r"conditions?|prerequisites?": "förutsättningar", r"regulations?|rules?": "regler",
    r"shortage": "brist", r"expertise": "kompetens", r"exercise": "övning", r"mapping": "kartläggning",
    r"discussions?": "diskussion", r"stakeholders?": "aktörer", r"resilien(?:ce|t)": "motståndskraft",
    r"use cases?|areas? of use": "användningsområden", r"emergency services": "räddningstjänst",
}  # fmt: skip

MATTERS: dict[str, str] = {**_REASONING, **_STRATEGIES, **_LIFE, **_MONEY, **_CARE, **_PLACES, **_WORK}
"""Every word and phrase."""
