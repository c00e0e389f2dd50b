"""A made-up archive for the tests of answerers: three minutes of a council, a protocol, two editions of a strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.answerers.drafts import library_holding

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

OLDEST = """Minnesanteckningar Hamnrådet

Datum\t2024-05-16
Tid\t10.00–12.00
Plats\tFyrhuset, Kråkvik
Ordförande\tGreta Lindmark
Sammanställt av\tAlva Stenmark

Deltagare

Namn\tOrganisation\tNärvaro
Greta Lindmark\tRegion Skärvik\tNärvarande
Alva Stenmark\tRegion Skärvik\tNärvarande
Ture Ekdal\tHamnbolaget\tNärvarande
Sven-Olof Malm\tKråkviks kommun\tNärvarande
Rut Sandell\tKustföreningen\tFrånvarande

1. Muddring i inloppet

Ture Ekdal redogjorde för muddringen i inloppet. Djupet är nu sju meter.

2. Gästhamnens avgifter

Rådet beslutade att höja gästhamnens avgift till 180 kronor per natt.
"""

SPRING = """Minnesanteckningar Hamnrådet

Datum\t2025-02-11
Tid\t9.00–15.00
Plats\tRegionens hus, Björksele
Ordförande\tGreta Lindmark
Sammanställt av\tAlva Stenmark
Publicerat\t2025-02-20

Mötets syfte

Syftet med mötet var att samordna hamnarnas underhåll och säkerhet.

Deltagare

Namn\tInitialer\tOrganisation\tRoll\tNärvaro
Greta Lindmark\tGL\tRegion Skärvik\tOrdförande\tNärvarande
Alva Stenmark\tAS\tRegion Skärvik\tSekreterare\tNärvarande
Ture Ekdal\tTE\tSjöfartsstiftelsen\tHamnchef\tNärvarande till kl 12.30
Linnea Forsgren\tLF\tÖhamns kommun\tMiljöchef\tDeltog via länk
Sven-Olof Malm\tSOM\tKråkviks kommun\tTeknisk chef\tFrånvarande
Rut Sandell\tRS\tKustföreningen\tSamordnare\tAdjungerad

Dagordning

Nr\tTid\tTyp\tPunkt\tAnsvarig
1\t9.00\tI\tMötets öppnande\tGL
2\t9.30\tI\tIsläget i farleden\tTE
\t10.15\t\tFikapaus\t
3\t10.30\tD\tLaddstolpar på kajerna\tLF, RS
\t12.30\t\tLunch\t
4\t13.00\tB\tUnderhållsplan för bryggorna\tAS
5\t14.15\tI\tSäkerhetsveckan\tGL

1. Mötets öppnande

Greta Lindmark hälsade välkommen.

2. Isläget i farleden

Ture Ekdal presenterade mätningarna av isläget. Isen var 40 centimeter tjock vid fyren. Ture Ekdal föreslog att
isbrytaren Valborg hyrs in även nästa vinter.

3. Laddstolpar på kajerna

Linnea Forsgren gav en översikt av laddstolparna på kajerna. Tolv stolpar är i drift. Rut Sandell undrade vem som
betalar för de stolpar som fiskebåtarna använder. Frågan resulterade inte i några beslut.

4. Underhållsplan för bryggorna

Rådet beslutade att anta underhållsplanen för bryggorna. Rådet beslutade att avslå förslaget om en flytande bastu.

5. Säkerhetsveckan

Säkerhetsveckan hålls i vecka 21 med övningar i alla hamnar.

Uppgifter

Uppgift\tAnsvarig\tKlart
Beställa nya livbojar\tAlva Stenmark\t2025-03-31
Ta fram en karta över laddstolparna\tLF\t15 april 2025
Boka isbrytaren Valborg\tTure Ekdal\t

Nästa möte

Nästa möte hålls den 23 september 2025 kl 9.00 i Öhamn.

Bilagor

1. Underhållsplan 2025
2. Mätning av isläget
"""

AUTUMN = """Minnesanteckningar Hamnrådet

Datum\t2025-09-23
Tid\t9.00–11.30
Plats\tTullhuset, Öhamn
Ordförande\tSven-Olof Malm
Sammanställt av\tLinnea Forsgren

Deltagare

Namn\tOrganisation\tRoll\tNärvaro
Sven-Olof Malm\tKråkviks kommun\tTeknisk chef\tNärvarande
Alva Stenmark\tRegion Skärvik\tSekreterare\tNärvarande
Linnea Forsgren\tÖhamns kommun\tMiljöchef\tNärvarande
Greta Lindmark\tRegion Skärvik\tOrdförande\tFrånvarande

1. Elfärjan Måsen

Alva Stenmark presenterade elfärjan Måsen. Färjan tar 60 passagerare och laddas i Öhamn.

2. Gästhamnens avgifter

Rådet beslutade att sänka gästhamnens avgift till 150 kronor per natt.

Nästa möte: 10 februari 2026 i Kråkvik.
"""

PROTOCOL = """Protokoll Tekniska nämnden

Öhamns kommun

Sammanträdesdatum\t2024-10-03
Plats och tid\tKommunhuset, Öhamn, kl. 13.00–15.40
Beslutande\tMärta Hallin (S), ordförande
\tPer Blom (M)
\tIda Norrby (C), tjänstgörande ersättare för Karl Öst (C)
\tJonas Kvist (V)
Ej tjänstgörande ersättare\tElsa Rönn (L)
Övriga deltagande\tBirgit Tall, förvaltningschef
Justerare\tPer Blom
Sekreterare\tBirgit Tall
Paragrafer\t§§ 14–16

§ 14 Ny slussport
Dnr TN-2024/118

Ärendet

Slussporten från 1962 läcker. Birgit Tall föredrog ärendet.

Beslut

Tekniska nämnden beslutar
att köpa en ny slussport för högst 4,2 miljoner kronor
att ge förvaltningschefen i uppdrag att redovisa köpet senast den 1 mars 2025.

§ 15 Avgift för båtplatser
Dnr TN-2024/121

Yrkanden

Jonas Kvist (V) yrkar avslag på förslaget. Märta Hallin (S) yrkar bifall till förslaget.

Omröstning

Med 3 röster för förslaget mot 1 röst för avslag beslutar nämnden bifalla förslaget.

Beslut

Tekniska nämnden beslutar att höja avgiften för båtplatser med 6 procent från den 1 januari 2025.

Reservation

Jonas Kvist (V) reserverar sig mot beslutet.

§ 16 Bidrag till seglarklubben

Jäv

Per Blom (M) anmäler jäv och deltar inte i handläggningen av ärendet.

Beslut

Tekniska nämnden beslutar att återremittera ärendet.
"""

STRATEGY = """# Levande hamnar
Strategi för Region Skärviks hamnar 2021–2027
Antagen av regionfullmäktige 2021-06-15
---
# Tre kraftsamlingar
* Elektrifiering
* Besöksnäring
* Fiske
---
# Kontakt
Greta Lindmark, hamnstrateg, Region Skärvik
"""

REVISED = """# Levande hamnar
Strategi för Region Skärviks hamnar 2021–2027
Reviderad 2025-06-10
---
# Två kraftsamlingar
* Besöksnäring
* Fiske
---
# Fem fokusområden
---
# Trygga farleder
Fokus: sjömärken, isbrytning, sjökort
---
# Gröna kajer
Fokus: laddstolpar, solceller
---
# Levande fiske
Fokus: kylrum, landningsplatser, förädling
---
# Öppna bryggor
Fokus: ramper, ljus, bänkar
---
# Kunniga hamnar
Fokus: övningar, mentorer
---
# Kontakt
Sven-Olof Malm, hamnstrateg, Region Skärvik
"""

DOCUMENTS = {
    "hamnrådet 2024-05-16.txt": OLDEST,
    "hamnrådet 2025-02-11.txt": SPRING,
    "hamnrådet 2025-09-23.txt": AUTUMN,
    "tekniska nämnden 2024-10-03.txt": PROTOCOL,
    "levande hamnar 2021.md": STRATEGY,
    "levande hamnar 2025.md": REVISED,
}


def library_of(folder: Path) -> Library:
    """An archive of the documents, built below `folder`, opened for questions."""
    return library_holding(DOCUMENTS, folder)
