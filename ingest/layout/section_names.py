"""What sections of Swedish minutes and fields of their forms are called."""

from __future__ import annotations

import re

BODY_NAME = (
    r"(?:(?:\w+-(?:, \w+-)* (?:och|&) )?(?:\w+ )?\w*(?:nämnd|styrelse|utskott|råd|beredning|kommitté|fullmäktige|"
    r"stämma|delegation|grupp|förening|förbund|direktion|presidi|församling|sektion|division)\w*|"
    r"(?:nämnd|utskott|beredning|råd|kommitté)\w* för [\w,& -]{3,40})"
)
"""What a body is called: «Barn- och utbildningsnämnden», «Kommunstyrelsens arbetsutskott», «Nämnden för omsorg»."""
_PARTS = (
    r"beslut|besluts(?:underlag|gång|förslag|punkter)|förslag(?: till)? beslut|\w+ förslag till beslut|yrkanden?|"
    r"ärendet|ärende(?:beskrivning|information)|"
    r"(?:sammanfattning|beskrivning|beredning) av ärendet|bakgrund|"
    r"diskussion|bedömning|överväganden?|reservation(?:er)?|"
    r"propositionsordning|omröstning(?:sresultat)?|jäv|"
    r"motivering|protokollsanteckning(?:ar)?|särskilt yttrande|"
    r"(?:beslutet|protokollsutdrag|expedieras|kopia) (?:skickas |ges )?till|"
    rf"(?:ekonomiska )?konsekvenser|barnperspektiv(?:et)?|tidigare beslut|(?:{BODY_NAME}|\w+s) (?:beslut|förslag)|"
    r"uppföljning|åtgärd(?:er)?"
)
_SECTIONS = (
    r"(?:övriga )?närvarande|frånvarande|(?:tjänstgörande |ej tjänstgörande )?ersättare|(?:ej )?tjänstgörande|"
    r"(?:övriga )?deltagare|adjungerade|beslutande|(?:styrelse)?(?:ledamöter|medlemmar)|(?:anmält )?förhinder|"
    r"dagordning(?:en)?|föredragningslista|agenda|kallade?|inbjudna|plats och tid|underskrifter|justering|"
    r"justerare|inledning|introduktion|förord|slutord|"
    r"paragrafer|innehåll(?:sförteckning)?|bilagor|sammanfattning|syfte|"
    r"mötets (?:syfte|öppnande|avslutande|avslutning)|nästa möte|"
    r"kommande möten|"
    r"övriga (?:frågor|ärenden)|övrigt|anteckningar|mötesanteckningar|att göra|uppgifter|åtgärdslista"
)
_FIELDS = (
    r"\w*datum|(?:mötes)?(?:tid|plats)|tidpunkt|lokal|\w*ordförande|\w*sekreterare|justerare|diarienummer|dnr|"
    r"dokumenttyp|telefon|e-?post|ämne|sammanställt av|version|status|ansvarig"
)
_PART = re.compile(rf"(?:{_PARTS})\s*:?$", re.IGNORECASE)
_SECTION = re.compile(rf"(?:{_SECTIONS}|{_PARTS})\s*:?$", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:fokus|mål|målbild|delmål|effektmål|syfte|vision|insatser|indikatorer|aktiviteter|åtgärder|ansvar|ansvarig|"
    r"aktörer|inriktning|prioriteringar|exempel|bakgrund|utmaning(?:ar)?|möjligheter|nuläge|resultat|effekt(?:er)?|"
    r"tidplan)\s*:?$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:hem|start(?:sida)?|om oss|kontakta oss|meny|sök|lyssna|dela|skriv ut|logga in|stäng|visa mer|läs mer|"
    r"till (?:sidans )?innehåll(?:et)?|tillbaka|du är här|in english|cookies|kakor)$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:(?:övriga )?(?:närvarande|deltagare)(?: (?:ledamöter|tjänstepersoner|tjänstemän))?|frånvarande|.*ersättare|"
    r"(?:ej )?tjänstgörande|adjungerade|beslutande|tjänste(?:män|personer)|"
    r"(?:styrelse)?(?:ledamöter|medlemmar)|(?:anmält )?förhinder|kallade?|inbjudna)\s*:?$",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"(?:dagordning(?:en)?|föredragningslista|agenda|program|ärendelista|ärenden)\s*:?$", re.IGNORECASE
)
_FIELD = re.compile(rf"(?:{_FIELDS})\s*:?$", re.IGNORECASE)
_FILLED_FIELD = re.compile(
    rf"(?:{_FIELDS}|när|var|från|till|kopia|cc|re|sv|vb|skickat|närvarande|deltagare|frånvarande|tel|mobil|organisation|"
    r"närv)\b[^:]{0,25}:\s",
    re.IGNORECASE,
)


def is_section_name(text: str) -> bool:
    """Whether `text` is a name that sections of minutes go by: "Beslut", "Närvarande:"."""
    return _SECTION.match(text.strip()) is not None


def is_part_name(text: str) -> bool:
    """Whether `text` names a part of one item of the agenda ("Beslutsunderlag"), not a section of its own."""
    return _PART.match(text.strip()) is not None


def is_people_name(text: str) -> bool:
    """Whether `text` heads a list of people: "Närvarande", "Ej tjänstgörande ersättare"."""
    return _PEOPLE.match(text.strip()) is not None


def is_label_word(text: str) -> bool:
    """Whether `text` is a word that slides put over what they say of each area: "Fokus", "Mål"."""
    return _LABELS.match(text.strip()) is not None


def is_furniture(text: str) -> bool:
    """Whether `text` is one of the words that a saved web page has in its menus: "Hem", "Lyssna"."""
    return _FURNITURE.match(text.strip()) is not None


def is_agenda_name(text: str) -> bool:
    """Whether `text` heads a list of what the meeting is to deal with."""
    return _AGENDA.match(text.strip()) is not None


def is_field_name(text: str) -> bool:
    """Whether `text` names a field with one value: "Datum", "Mötesordförande:"."""
    return _FIELD.match(text.strip()) is not None


def is_filled_field(text: str) -> bool:
    """Whether `text` is such a field with its value: "Plats: Rådhuset"."""
    return _FILLED_FIELD.match(text.strip() + " ") is not None
