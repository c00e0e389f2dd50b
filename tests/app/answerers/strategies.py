"""Made-up strategies of two owners: one as remiss and as adopted, the other adopted only."""

from __future__ import annotations

DRAFT = """# Växande skogar
Strategi för Region Skärvik 2020–2028
Remissversion 2019-02-01
---
# Två fokusområden
---
# Sköta stigar
Fokus: skyltar, spänger
---
# Plantera ekar
Fokus: ollon, stängsel
"""
ADOPTED = """# Växande skogar
Strategi för Region Skärvik 2020–2028
Antagen av regionfullmäktige 2019-11-20
---
# Vision
Skogen är nära alla.
---
# Mål
* Fler stigar
* Färre hyggen
---
# Tre fokusområden
---
# Sköta stigar
Fokus: skyltar, spänger, vindskydd
---
# Spara tallar
Fokus: reservat, naturvård
---
# Tysta rum
"""
WATER = """# Klara vatten
Strategi för Ålviks kommun 2022–2026
Antagen av kommunfullmäktige 2022-03-15
---
# Två fokusområden
---
# Rena bäckar
Fokus: fiskvägar, skyltar
---
# Kloka kranar
Fokus: mätare, rabatter
---
# Kontakt
Doris Falk, vattenstrateg, Ålviks kommun
"""
STRATEGIES = {"skogar remiss.md": DRAFT, "skogar antagen.md": ADOPTED, "vatten.md": WATER}
