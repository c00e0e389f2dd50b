"""Who was there, who was not and how, from every form that minutes list people in."""

from pathlib import Path

import pytest

from ingest.minutes.attendance import attendance_of
from ingest.minutes.attendance_entries import entries_in
from ingest.minutes.attendance_labels import CASES, label_of
from ingest.minutes.scopes import meeting_scopes
from ingest.people import Roster
from ingest.read import read_document
from ingest.records import Attendance


def _attendance(tmp_path: Path, text: str, name: str = "minnesanteckning.txt") -> tuple[Attendance, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    document = read_document(path, name)
    (scope,) = meeting_scopes(document)
    rows = attendance_of(document, scope)
    for row in rows:
        assert row.evidence
        assert all(document.quote(span).strip() for span in row.evidence)
    return rows


def _statuses(rows: tuple[Attendance, ...]) -> list[tuple[str, str]]:
    return [(row.name, row.status) for row in rows]


HEAD = "Minnesanteckningar Fiberrådet\n\nDatum\t2024-03-05\nPlats\tRådhuset\n\n"
TAIL = "\nLägesrapport\n\nTure Ekdal berättade om utbyggnaden av nätet i byarna.\n"
LISTS = {
    "table with rows of status": (
        "Deltagare\n\nNamn\tOrganisation\nNärvarande\t\nAlva Stenmark\tRegion Björkdalen\nFrånvarande\t\n"
        "Ture Ekdal\tNorrviks kommun\nAdjungerade\t\nIda Palm\tNätbolaget AB\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent"), ("Ida Palm", "co-opted")],
    ),
    "table that begins with the status": (
        "Närvarande\tOrganisation\tRoll\nAlva Stenmark\tRegion Björkdalen\tOrdförande\nTure Ekdal\tNorrviks kommun\t\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present")],
    ),
    "table with a column of crosses": (
        "Namn\tUppdrag\tNärvarande\nAlva Stenmark\tordförande\tx\nTure Ekdal\tledamot\tNej\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent")],
    ),
    "a column of crosses that says how": (
        "Styrelsemedlemmar\n\nBefattning\tNamn\tNärvarande\nOrdförande\tAlva Stenmark\tJa\n"
        "Kassör\tTure Ekdal\tJa (på distans)\nSekreterare\tIda Palm\tNej (sjuk)\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "two columns, names in one cell": (
        "Beslutande\tAlva Stenmark (NP), ordförande; Ture Ekdal (BL)\n"
        "Ej tjänstgörande ersättare\tIda Palm (NP), Kurt Lage (BL)\nUtses att justera\tTure Ekdal (BL)\n",
        [
            ("Alva Stenmark", "present"),
            ("Ture Ekdal", "present"),
            ("Ida Palm", "substitute"),
            ("Kurt Lage", "substitute"),
        ],
    ),
    "one line each": (
        "Närvarande: Alva Stenmark, Ture Ekdal och Ida Palm\n\nFrånvarande: Kurt Lage\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "present"), ("Kurt Lage", "absent")],
    ),
    "two lists in one line": (
        "Närvarande: Alva Stenmark, Ture Ekdal. Förhinder: Ida Palm.\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "lists under headings": (
        "De här deltog\n\n- Alva Stenmark, Region Björkdalen (ordförande)\n- Ture Ekdal, Norrviks kommun\n\n"
        "De här hade lämnat återbud\n\n- Ida Palm, Nätbolaget AB\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "count behind the heading": (
        "Närvarande (2 st)\n\n- Alva Stenmark\n- Ture Ekdal\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present")],
    ),
    "called and present": (
        "Kallade\n\n- Alva Stenmark\n- Ture Ekdal\n- Ida Palm\n\nNärvarande\n\n- Alva Stenmark\n- Ida Palm\n",
        [("Ture Ekdal", "absent"), ("Alva Stenmark", "present"), ("Ida Palm", "present")],
    ),
    "absent within the row": (
        "Närvaro\n\nNamn\tUppdrag\nAlva Stenmark\tledamot\nTure Ekdal\tledamot, frånvarande\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent")],
    ),
    "role in front, yes behind": (
        "Styrelsemedlemmar:\n\nOrdförande\tAlva Stenmark\tJa\nKassör\tTure Ekdal\tNej\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent")],
    ),
    "secretary by the form alone": (
        "Sekreterare\tIda Palm\nJusterare\tKurt Lage\nLedamöter\tAlva Stenmark; Ture Ekdal\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "present")],
    ),
    "office on a line of its own": (
        "Närvarande\n\nOrdföranden\nAlva Stenmark (S)\nLedamöterna\nTure Ekdal (M)\nErsättarna\nIda Palm (V)\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "substitute")],
    ),
    "by who sent them": (
        "Närvarande\n\n- PRO: Alva Stenmark, Ture Ekdal\n- Hamnkontoret: Ida Palm, chef; Kurt Lage\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "present"), ("Kurt Lage", "present")],
    ),
    "parties of employer and unions": (
        "Fackliga representanter\tNärvarande\nAlva Stenmark, Vision\tJa\nTure Ekdal, Kommunal\tFörhinder\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent")],
    ),
    "substitutes marked present": (
        "Ledamöter\tParti\tNärv.\tAnmärkning\nAlva Stenmark\t(M)\tX\t\nTure Ekdal\t(S)\t-\t\n"
        "Ersättare\tParti\tNärv.\tAnmärkning\nIda Palm\t(S)\tX\tTjg för Ture Ekdal (S)\nKurt Lage\t(M)\tX\t\n",
        [
            ("Alva Stenmark", "present"),
            ("Ture Ekdal", "absent"),
            ("Ida Palm", "present"),
            ("Kurt Lage", "substitute"),
        ],
    ),
    "a column of stand-ins": (
        "Ledamöter\tNärvarande\tTjänstgörande ersättare\t§ 7 Ja\tNej\nAlva Stenmark\tX\t\tX\t\n"
        "Ture Ekdal\t\tIda Palm\t\tX\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent"), ("Ida Palm", "present")],
    ),
    "initials of those called": (
        "Kallade\tAlva Stenmark (AS), Ture Ekdal (TE), Ida Palm (IP)\nNärvarande\tAS, IP\nEj närvarande\tTE\n",
        [("Alva Stenmark", "present"), ("Ida Palm", "present"), ("Ture Ekdal", "absent")],
    ),
    "names of lists on two rows": (
        "Närvarande\tAlva Stenmark (V)\nersättare\tTure Ekdal (S)\nÖvriga\tIda Palm\nnärvarande\tKurt Lage\n",
        [
            ("Alva Stenmark", "substitute"),
            ("Ture Ekdal", "substitute"),
            ("Ida Palm", "present"),
            ("Kurt Lage", "present"),
        ],
    ),
    "a column of substitutes who decide": (
        "Beslutande\tLedamöter\tErsättare\n\tAlva Stenmark (V)\tTure Ekdal (S)\nNärvarande ersättare\tIda Palm (M)\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "substitute")],
    ),
    "members who share first names": (
        "Närvarande: Per S, Eva-Lena T., Per W\nFrånvarande: Rolf S\n",
        [("Per S", "present"), ("Eva-Lena T", "present"), ("Per W", "present"), ("Rolf S", "absent")],
    ),
    "one behind the label, the others below": (
        "Närvarande: Alva Stenmark, ordf.\nLedamöter: Ture Ekdal\nIda Palm\nKurt Lage (t.o.m. p. 10)\n"
        "Anslaget sattes upp av Bo Ek\nSven Ahl\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "present"), ("Kurt Lage", "present")],
    ),
    "one absent, then one more thing": (
        "Närvarande: Alva Stenmark, Ture Ekdal\nIda Palm förde anteckningar.\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present")],
    ),
    "a long line of a group": (
        "Deltagande:\nStyrelsens ledamöter: Alva Stenmark (Ordf), Ture Ekdal (TE), Ida Palm (IP) fr o m 2.a, Kurt Lage "
        "(KL) t o m 2 a) och fr o m 2 g), Sven Ahl (SA), Eva Ask (EA), Per Ros (PR) och Bo Ek (BE).\n"
        "Förhinder: Siv Ahl\n",
        [
            *((name, "present") for name in ("Alva Stenmark", "Ture Ekdal", "Ida Palm", "Kurt Lage", "Sven Ahl")),
            *((name, "present") for name in ("Eva Ask", "Per Ros", "Bo Ek")),
            ("Siv Ahl", "absent"),
        ],
    ),
    "a long line below the label": (
        "Närvarande\nAlva Stenmark, Ture Ekdal (till och med klockan 16.30), Ida Palm, Kurt Lage, Sven Ahl, Eva Ask, "
        "Per Ros (via Skype klockan 13.45–17.15), Bo Ek (föredragande), Siv Ahl\nÖvrig närvarande: Karin Hed\n",
        [
            *((name, "present") for name in ("Alva Stenmark", "Ture Ekdal", "Ida Palm", "Kurt Lage", "Sven Ahl")),
            *((name, "present") for name in ("Eva Ask", "Per Ros", "Bo Ek", "Siv Ahl", "Karin Hed")),
        ],
    ),
    "apologies behind the name": (
        "Närvarande\nAlva Stenmark X\nTure Ekdal Anmält förhinder\nIda Palm anmält förhinder\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent"), ("Ida Palm", "absent")],
    ),
    "staff of the office": (
        "Ledamöter\nAlva Stenmark X\nSekretariatet\nIda Palm X\nKansliet\nKurt Lage X\nFörbundets kansli: Eva Ask\n",
        [("Alva Stenmark", "present"), ("Ida Palm", "present"), ("Kurt Lage", "present"), ("Eva Ask", "present")],
    ),
    "replaced, in a narrow column": (
        "Beslutande   Ledamöter                 Tjänstgörande ersättare\n"
        "Alva Stenmark (M), Ordförande Ture Ekdal (S) ersätter\nSven Ahl (M), 1:e vice ordförande Ida Palm (S)\n"
        "Eva Ask (M)              Per Ros (V) ersätter\nBo Ek (M)                Kurt Lage (V)\n",
        [
            ("Alva Stenmark", "present"),
            ("Ture Ekdal", "present"),
            ("Sven Ahl", "present"),
            ("Eva Ask", "present"),
            ("Per Ros", "present"),
            ("Bo Ek", "present"),
        ],
    ),
    "as it is said": (
        "Här: Alva Stenmark (ordf), Ture Ekdal (suppl)\nInte: Ida Palm (anmält förhinder)\nGäst: Kurt Lage\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent"), ("Kurt Lage", "present")],
    ),
    "a question above groups": (
        "Vilka var med?\n\n- Styrgrupp:\n- Alva Stenmark, Norrvik (ordf.)\n- Ture Ekdal – kom 13.30\n"
        "- Inte med: Ida Palm\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "who signs, below those away": (
        "Ledamöter\nAlva Stenmark (S)\nTure Ekdal (M)\n\nFrånvarande\nIda Palm (V)\n"
        "Ordförande Alva Stenmark\nJusterare Ture Ekdal\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "an office first among those away": (
        "Närvarande\nTure Ekdal\n\nFrånvarande\nOrdförande Alva Stenmark\nIda Palm\n",
        [("Ture Ekdal", "present"), ("Alva Stenmark", "absent"), ("Ida Palm", "absent")],
    ),
    "replaced, told of who was away": (
        "Namn\tOrganisation\tNärvaro\nAlva Stenmark\tNorrviks kommun\tFörhinder, ersatt av Ture Ekdal\n"
        "Ida Palm\tRegion Björkdalen\tPå plats t.o.m. punkt 4\n",
        [("Alva Stenmark", "absent"), ("Ida Palm", "present"), ("Ture Ekdal", "present")],
    ),
    "of the board, in one line": (
        "Närvarande: 37 medlemmar enl. röstlängd (bil. 1). Från styrelsen: Alva Stenmark (ordf), Ture Ekdal. "
        "Frånvarande ur styrelsen: Ida Palm.\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent")],
    ),
    "invited for an item": (
        "Med på mötet: Alva Stenmark (Norrvik), Ture Ekdal (Öhamn).\n"
        "Ej med: Ida Palm (Vikboda) – sjuk. Inbjuden pkt 4: Kurt Lage, leverantören Båtar AB.\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent"), ("Kurt Lage", "present")],
    ),
    "a guest's sender": (
        "Närvarande\tNorrviks kommun: Alva Stenmark, Ture Ekdal; SGU, gäst p. 3: Ida Palm\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "present")],
    ),
    "the secretary beside the list": (
        "Sekreterare: Kurt Lage\nNärvarande: Alva Stenmark, Ture Ekdal\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Kurt Lage", "present")],
    ),
    "bold labels without colons": (
        "Beslutande Alva Stenmark (C) ordförande, Ture Ekdal (S) 1:e vice ordf., Sven Ahl (M)\n\n"
        "Tjänstgörande ersättare Ida Palm (C) för Eva Ask (C)\n\nEj tjänstgörande ersättare Kurt Lage (M)\n\n"
        "Övriga närvarande Rut Sandell, kommundirektör; Per Ros, sekreterare\n",
        [
            ("Alva Stenmark", "present"),
            ("Ture Ekdal", "present"),
            ("Sven Ahl", "present"),
            ("Ida Palm", "present"),
            ("Kurt Lage", "substitute"),
            ("Rut Sandell", "present"),
            ("Per Ros", "present"),
            ("Eva Ask", "absent"),
        ],
    ),
    "remarks in a column, those away in a row": (
        "Namn\tOrganisation\tAnm.\nAlva Stenmark (AS)\tNorrviks kommun\tordf.\nTure Ekdal (TE)\tÖhamns stad\tTeams\n"
        "Förhinder: Ida Palm (Vikboda), Kurt Lage (Polisen)\t\t\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Ida Palm", "absent"), ("Kurt Lage", "absent")],
    ),
    "names of lists in words of their own": (
        "Med vid mötet: Alva Stenmark (ordf.), Ture Ekdal (PRO) fr.o.m. kl 10 samt Siv Ek (Region Norr)\n\n"
        "Fick förhinder: Ida Palm (Öhamns stad)\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "present"), ("Siv Ek", "present"), ("Ida Palm", "absent")],
    ),
    "a substitute for somebody known by initials": (
        "Namn\tRoll\tSign\tNärv.\nAlva Stenmark\tordförande\tAS\tX\nTure Ekdal\tIT-chef\tTE\t–\n"
        "Siv Ek\tIT-arkitekt, ers. för TE\tSE\tX\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent"), ("Siv Ek", "present")],
    ),
    "first names with initials, in full elsewhere": (
        "Deltog: Ture [TE], Alva [AS, Båtar AB]\nSaknades: Ida [IP] – vab\n"
        "Lista: Ture Ekdal (projektledare), Alva Stenmark, Ida Palm (el)\n",
        [("Ture Ekdal", "present"), ("Alva Stenmark", "present"), ("Ida Palm", "absent")],
    ),
    "apologies in brackets": (
        "Med på mötet\n\nNamn\tOrganisation\nAlva Stenmark\tRegion Björkdalen\n\n"
        "Återbud: Ture Ekdal (Norrviks kommun), Ida Palm (Nätbolaget AB).\n",
        [("Alva Stenmark", "present"), ("Ture Ekdal", "absent"), ("Ida Palm", "absent")],
    ),
}


@pytest.mark.parametrize(("listed", "people"), LISTS.values(), ids=LISTS.keys())
def test_lists_of_people(tmp_path: Path, listed: str, people: list[tuple[str, str]]) -> None:
    """Everyone of a list is told with what its name, row or mark says; nobody of another field or of the text is."""
    assert _statuses(_attendance(tmp_path, HEAD + listed + TAIL)) == people


PROSE = {
    "who sat there": (
        "Den 4 maj 2023 samlades styrelsen klockan sju hos Ove Ting. Där satt Nils Brandt, som är ordförande, "
        "Ove själv och Lisa Modig. Undertecknad Eva Halvars skrev.",
        [
            ("Nils Brandt", "present", "ordförande"),
            ("Ove Ting", "present", None),
            ("Lisa Modig", "present", None),
            ("Eva Halvars", "present", "sekreterare"),
        ],
    ),
    "who led it, and officials by their titles": (
        "Mötet leddes av planchef Nils Brandt. Från kommunen deltog planarkitekt Lisa Modig och kommunalrådet "
        "Ove Ting (S).",
        [
            ("Nils Brandt", "present", "ordförande"),
            ("Lisa Modig", "present", "planarkitekt"),
            ("Ove Ting", "present", "kommunalrådet"),
        ],
    ),
    "who took part and who did not": (
        "Vid mötet deltog Nils Brandt och Lisa Modig. Ove Ting hade fått förhinder.",
        [("Nils Brandt", "present", None), ("Lisa Modig", "present", None), ("Ove Ting", "absent", None)],
    ),
}


@pytest.mark.parametrize(("text", "people"), PROSE.values(), ids=PROSE.keys())
def test_free_prose(tmp_path: Path, text: str, people: list[tuple[str, str, str | None]]) -> None:
    """Without any list the opening sentences tell who came; whoever only acts later on is not counted."""
    whole = f"Anteckningar från styrelsemöte\n\n{text}\n\nSedan gick Bo Kvist igenom kassan, som är i gott skick.\n"
    assert [(row.name, row.status, row.role) for row in _attendance(tmp_path, whole)] == people


ENTRIES: dict[str, tuple[str, list[dict[str, str]]]] = {
    "left early": ("Jenny Brodd Kullberg (till kl 12.30)", [{"name": "Jenny Brodd Kullberg", "part": "till kl 12.30"}]),
    "came late by link": (
        "Mona Stråle, via länk från kl. 9.30",
        [{"name": "Mona Stråle", "part": "via länk från kl. 9.30"}],
    ),
    "why late": (
        "Lars Dahl (från 13.40, strul med tåget)",
        [{"name": "Lars Dahl", "part": "från 13.40, strul med tåget"}],
    ),
    "initials": ("Angela Hav (AH), punkt 5", [{"name": "Angela Hav", "initials": "AH", "part": "punkt 5"}]),
    "party and role": (
        "Roger Palm (NP), 1:e vice ordförande",
        [{"name": "Roger Palm", "organisation": "NP", "role": "1:e vice ordförande"}],
    ),
    "serving for another": (
        "Hanna Vall (FB), tjänstgörande ersättare för Ulf Brink (BV)",
        [
            {
                "name": "Hanna Vall",
                "organisation": "FB",
                "role": "tjänstgörande ersättare",
                "replaces": "Ulf Brink",
            }
        ],
    ),
    "bare for": (
        "Vendela Grip (NF) för Rasmus Thorn (NF)",
        [{"name": "Vendela Grip", "organisation": "NF", "replaces": "Rasmus Thorn"}],
    ),
    "officials": (
        "Åsa Fjäll, kommundirektör; Siv Hell, IT-strateg, §§ 161 och 163; Ett tiotal åhörare",
        [
            {"name": "Åsa Fjäll", "role": "kommundirektör"},
            {"name": "Siv Hell", "role": "IT-strateg", "part": "§§ 161 och 163"},
        ],
    ),
    "in the seat of one of another party": (
        "Hanna Vall (FB) för Ulf Brink (BV)",
        [{"name": "Hanna Vall", "organisation": "FB", "replaces": "Ulf Brink"}],
    ),
    "organisation, then role": (
        "Alva Sten, Region Björkdalen (ordförande)",
        [{"name": "Alva Sten", "organisation": "Region Björkdalen", "role": "ordförande"}],
    ),
    "role for a thing": (
        "Hamid Ross, Region Björkdalen, samordnare för nätet",
        [{"name": "Hamid Ross", "organisation": "Region Björkdalen", "role": "samordnare för nätet"}],
    ),
    "role of two words before the name": (
        "administrativ chef Anna Berg",
        [{"name": "Anna Berg", "role": "administrativ chef"}],
    ),
    "serving, in short": (
        "Anna Berg (S) tjg ers för Bo Kvist (S)",
        [{"name": "Anna Berg", "organisation": "S", "role": "tjänstgörande ersättare", "replaces": "Bo Kvist"}],
    ),
    "serving in one item": (
        "Anna Berg (M), tjg § 62 för Bo Kvist (M)",
        [{"name": "Anna Berg", "organisation": "M", "replaces": "Bo Kvist"}],
    ),
    "a comma lost behind a remark": (
        "Anna Berg (M), ej § 62 p.g.a. jäv Bo Kvist (S)",
        [
            {"name": "Anna Berg", "organisation": "M", "part": "ej § 62 p.g.a. jäv"},
            {"name": "Bo Kvist", "organisation": "S"},
        ],
    ),
    "who came instead, in a sentence behind": (
        "Anna Berg (PRO), Bo Kvist (Norrviks kommun). För Bo deltog i stället Siv Ek.",
        [
            {"name": "Anna Berg", "organisation": "PRO"},
            {"name": "Bo Kvist", "organisation": "Norrviks kommun"},
            {"name": "Siv Ek", "replaces": "Bo Kvist"},
        ],
    ),
    "roles in short": (
        "Anna Berg (L, ers.), Bo Kvist (Region Norr, antecknar)",
        [
            {"name": "Anna Berg", "organisation": "L", "role": "ersättare"},
            {"name": "Bo Kvist", "organisation": "Region Norr", "role": "sekreterare"},
        ],
    ),
    "title before the last name": (
        "Anna Berg, kamrer, och nämndsekreterare Bo Kvist",
        [{"name": "Anna Berg", "role": "kamrer"}, {"name": "Bo Kvist", "role": "nämndsekreterare"}],
    ),
    "a surname that is a word, with a party": (
        "Eva Lindskogen (S), ordförande",
        [{"name": "Eva Lindskogen", "organisation": "S", "role": "ordförande"}],
    ),
    "clergy": ("Kyrkoherde Anna Berg", [{"name": "Anna Berg", "role": "Kyrkoherde"}]),
    "role before the name": ("Ordförande: Anna Berg", [{"name": "Anna Berg", "role": "Ordförande"}]),
    "names with organisations between": (
        "Anna Ek, Region Björkdalen, Bo Kvist, Norrviks kommun",
        [
            {"name": "Anna Ek", "organisation": "Region Björkdalen"},
            {"name": "Bo Kvist", "organisation": "Norrviks kommun"},
        ],
    ),
    "unknown names among known ones": (
        "Krister Söder, Morsal Al-wadi, Eva Lund och Yvonne Öst",
        [{"name": "Krister Söder"}, {"name": "Morsal Al-wadi"}, {"name": "Eva Lund"}, {"name": "Yvonne Öst"}],
    ),
    "lost comma": ("Ola Lund Daniel Torell", [{"name": "Ola Lund"}, {"name": "Daniel Torell"}]),
    "personal number is dropped": ("Dan Strok - 890705 - 0531", [{"name": "Dan Strok"}]),
    "organisations only": ("Länsstyrelsen, Norrviks kommun, Nätverket", []),
    "vacant": ("Vakant", []),
    "a hyphen before och parts nothing": (
        "Alva Stenmark, miljö- och byggchef",
        [{"name": "Alva Stenmark", "role": "miljö- och byggchef"}],
    ),
    "senders, each with those it sent": (
        "Verket: Alva Stenmark, Myndigheten: Rodabe Ilavi, Ture Ekdal, SKR: Ida Palm (kom sent), Norrvik: Kurt Lage,",
        [
            {"name": "Alva Stenmark", "organisation": "Verket"},
            {"name": "Rodabe Ilavi", "organisation": "Myndigheten"},
            {"name": "Ture Ekdal", "organisation": "Myndigheten"},
            {"name": "Ida Palm", "organisation": "SKR", "part": "kom sent"},
            {"name": "Kurt Lage", "organisation": "Norrvik"},
        ],
    ),
    "a nickname between the names": ("Ida ”Poppi” Stenmark", [{"name": "Ida Stenmark"}]),
    "there all the time": (
        "Ture Ekdal\tNorrviks kommun\thela mötet",
        [{"name": "Ture Ekdal", "organisation": "Norrviks kommun", "part": "hela mötet"}],
    ),
}


@pytest.mark.parametrize(("text", "people"), ENTRIES.values(), ids=ENTRIES.keys())
def test_what_stands_beside_a_name(text: str, people: list[dict[str, str]]) -> None:
    """Role, organisation, party, initials, part of the meeting and the member replaced are told apart."""
    fields = ("name", "organisation", "role", "part", "replaces", "initials")
    found = [{key: getattr(entry, key) for key in fields if getattr(entry, key)} for entry in entries_in(text)]
    assert found == people


LABELS = {
    "Närvarande": "present",
    "Närvarande styrelseledamöter (5 st):": "present",
    "§ 2 Närvarande": "present",
    "Övriga deltagare": "present",
    "Vilka var med": "present",
    "Vilka var med?": "present",
    "Här:": "present",
    "Inte:": "absent",
    "Dessutom": "present",
    "Ersättarna": "substitute",
    "Arbetstagarrepresentant": "present",
    "Hade förhinder": "absent",
    "Ej närvarande": "absent",
    "Anmält förhinder": "absent",
    "Inte med": "absent",
    "Tjänstgörande ersättare": "present",
    "Ersättare, ej tjänstgörande": "substitute",
    "Adjungerade": "co-opted",
    "Inadjungerade:": "co-opted",
    "Övriga närvarande Ersättare": "substitute",
}


@pytest.mark.parametrize(("words", "status"), LABELS.items())
def test_names_of_lists(words: str, status: str) -> None:
    """Every name of a list says what those under it are, number, count and colon aside."""
    label = label_of(words)
    assert label is not None
    assert label.status == status


@pytest.mark.parametrize(
    "words", ["Beslut", "Närvarande medlemmar röstade ja till förslaget", "3", "Ärendelista", "Plats"]
)
def test_other_words_name_no_list(words: str) -> None:
    """A sentence that mentions those present, or the name of another part, heads no list of people."""
    assert label_of(words) is None


def test_cases_have_names_of_their_own() -> None:
    """Each case of the table of lists is told apart by its name."""
    assert len({name for name, _, _ in CASES}) == len(CASES)


def test_initials_are_worked_out_where_unique(tmp_path: Path) -> None:
    """Stated initials stay; others are worked out and marked so; people who would share them get none."""
    rows = _attendance(
        tmp_path,
        HEAD + "Närvarande: Per-Erik Ek, Angela Hav (AH), Samir Holm, Siv Hed, Anna Hult\n" + TAIL,
    )
    assert {row.name: (row.initials, row.initials_basis) for row in rows} == {
        "Per-Erik Ek": ("PEE", "derived"),
        "Angela Hav": ("AH", "stated"),
        "Samir Holm": (None, "stated"),
        "Siv Hed": (None, "stated"),
        "Anna Hult": (None, "stated"),
    }


def test_a_note_gives_initials(tmp_path: Path) -> None:
    """«Med SH avses …» settles whose initials those are."""
    text = HEAD + "Närvarande: Samir Holm, Siv Hed\n" + TAIL + "\nMed SH avses under punkt 4 Siv Hed.\n"
    rows = _attendance(tmp_path, text)
    assert [(row.name, row.initials) for row in rows] == [("Samir Holm", None), ("Siv Hed", "SH")]


def test_a_row_of_the_absent_tells_who_came_instead(tmp_path: Path) -> None:
    """«Ersatt av …» is told of the one who came; how far somebody stayed is no organisation."""
    text = (
        "Namn\tOrganisation\tNärvaro\nAlva Stenmark\tNorrvik\tFörhinder, ersatt av Ture Ekdal\n"
        "Ture Ekdal\tNorrvik\tJa\nIda Palm\tBjörkdalen\tPå plats t.o.m. punkt 4\n"
    )
    rows = _attendance(tmp_path, HEAD + text + TAIL)
    assert [(row.name, row.organisation, row.part, row.replaces) for row in rows] == [
        ("Alva Stenmark", "Norrvik", None, None),
        ("Ture Ekdal", "Norrvik", None, "Alva Stenmark"),
        ("Ida Palm", "Björkdalen", "På plats t.o.m. punkt 4", None),
    ]
    says_so = text.splitlines()[1]
    assert any(span.end - span.start == len(says_so) for span in rows[1].evidence), "the row that tells it is evidence"


def test_a_party_is_no_initials(tmp_path: Path) -> None:
    """A code that several people bear is their party, though it fits the name of one of them."""
    rows = _attendance(tmp_path, HEAD + "Närvarande: Bo Lind (BL), Eva Ask (BL), Tage Ferm (NP)\n" + TAIL)
    assert [(row.name, row.organisation) for row in rows] == [
        ("Bo Lind", "BL"),
        ("Eva Ask", "BL"),
        ("Tage Ferm", "NP"),
    ]


def test_namesakes_are_two_people(tmp_path: Path) -> None:
    """The same name from two organisations is two people; listed twice without one it is the same."""
    text = (
        "Närvarande\n\n- Anna Ek, Region Björkdalen\n- Anna Ek, Norrviks kommun\n\n"
        "Närvarande via länk\n\n- Anna Ek, Region Björkdalen\n"
    )
    rows = _attendance(tmp_path, HEAD + text + TAIL)
    assert [(row.name, row.organisation) for row in rows] == [
        ("Anna Ek", "Region Björkdalen"),
        ("Anna Ek", "Norrviks kommun"),
    ]


def test_what_friends_call_somebody(tmp_path: Path) -> None:
    """A nickname between the names is none of them, and tells who is meant in the text."""
    text = "Närvarande\n\n- Ida ”Poppi” Kjell, ordförande\n- Anna Ek, kassör\n"
    rows = _attendance(tmp_path, HEAD + text + TAIL)
    assert [(row.name, row.nickname) for row in rows] == [("Ida Kjell", "Poppi"), ("Anna Ek", None)]
    assert Roster(rows).resolve("Poppi") == ("Ida Kjell",)


def test_elections_are_no_attendance(tmp_path: Path) -> None:
    """A list of those elected further on in the minutes is no list of those present."""
    text = (
        "Närvarande: Anna Ek, Bo Kvist\n\n§ 1 Öppnande\n\nAnna Ek öppnade.\n\n"
        "§ 2 Val av styrelse\n\nLedamöter: Tage Ferm, Eva Ask\n"
    )
    assert _statuses(_attendance(tmp_path, HEAD + text)) == [("Anna Ek", "present"), ("Bo Kvist", "present")]


def test_how_they_took_part_beside_a_cross(tmp_path: Path) -> None:
    """«Ja (på distans)» is no organisation."""
    rows = _attendance(
        tmp_path, HEAD + "Namn\tUppdrag\tNärvarande\nAlva Stenmark\tordförande\tJa (på distans)\n" + TAIL
    )
    assert [(row.name, row.organisation, row.part) for row in rows] == [("Alva Stenmark", None, "på distans")]


def test_who_sent_them_is_evidence(tmp_path: Path) -> None:
    """The organisation before a colon is cited for all whom it sent."""
    rows = _attendance(tmp_path, HEAD + "Deltagare\n\nVerket: Alva Stenmark, Ida Palm, SKR: Ture Ekdal.\n" + TAIL)
    assert [(row.name, row.organisation) for row in rows] == [
        ("Alva Stenmark", "Verket"),
        ("Ida Palm", "Verket"),
        ("Ture Ekdal", "SKR"),
    ]


@pytest.mark.parametrize("status", ["Frånvarande", "Anmält förhinder", "Sjukanmälda", "På distans"])
def test_a_status_sends_nobody(status: str) -> None:
    """«…, Frånvarande: Eva Gren» names how people took part, and not whom they came from."""
    entries = entries_in(f"Anna Ek, Bo Ahl, {status}: Eva Gren, Ida Palm")
    assert status not in {entry.organisation for entry in entries}


def test_people_below_headings_of_who_sent_them(tmp_path: Path) -> None:
    """Headings below that of the list name organisations, or lists of their own; the next of its rank ends it."""
    text = (
        "<h1>Pensionärsrådet 12 mars 2025</h1><h2>Deltagare 12 mars</h2><h3>Kommunen</h3><p>Alva Stenmark, sekr.</p>"
        "<h3>Föredragande tjänstepersoner</h3><p>Ture Ekdal § 5</p><h3>PRO</h3><p>Ida Palm<br>Kurt Lage, ers.</p>"
        "<h2>Övrigt</h2><p>Sven Ahl</p>"
    )
    people = _attendance(tmp_path, text, "minnesanteckning.html")
    assert [(row.name, row.organisation, row.role) for row in people] == [
        ("Alva Stenmark", "Kommunen", "sekreterare"),
        ("Ture Ekdal", None, None),
        ("Ida Palm", "PRO", None),
        ("Kurt Lage", "PRO", "ersättare"),
    ]


def test_lists_without_colons_in_one_line(tmp_path: Path) -> None:
    """Several lists in a line each end where the next begins; a clause behind a name makes no list."""
    rows = _attendance(tmp_path, HEAD + "Närvarande Alva Ek, Bo Ahl. Frånvarande: Cia Berg, Dag Lund\n" + TAIL)
    assert _statuses(rows) == [
        ("Alva Ek", "present"),
        ("Bo Ahl", "present"),
        ("Cia Berg", "absent"),
        ("Dag Lund", "absent"),
    ]
    told = "Deltagare Alva Ek, som tackade för kaffet, frågade om priset.\n"
    assert _attendance(tmp_path, HEAD + told + TAIL) == ()
