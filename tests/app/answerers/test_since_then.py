"""Behind what is told stands what came since: the decision that revokes it, the edition that changes its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.drafts import answer, library_holding

if TYPE_CHECKING:
    from app.library import Library

FIRST = """Minnesanteckningar Bergrådet

Datum\t2024-05-16
Plats\tGruvstugan

1. Avgiften för vandringar

Rådet beslutade att vandringarna i gruvan har en avgift på 250 kronor.

2. Lampor

Rådet beslutade att köpa tjugo pannlampor till gruvan.
"""
LATER = """Minnesanteckningar Bergrådet

Datum\t2025-02-11
Plats\tGruvstugan

1. Avgiften för vandringar

Rådet beslutade att upphäva beslutet den 16 maj 2024 om avgift för vandringarna.
"""
ADOPTED = """# Öppna berg
Strategi för Region Skärvik 2020–2028
Antagen av regionfullmäktige 2020-03-10
---
# Mål
* 120 gruvor skyltas per år
* Regionen avsätter 6 miljoner kronor per år
---
# Två fokusområden
---
# Trygga gruvor
Fokus: stängsel, skyltar
---
# Klara sjöar
Fokus: bad, fiske
"""
UPDATED = """# Öppna berg
Strategi för Region Skärvik 2020–2028
Reviderad 2024-05-14
---
# Det här ändras
| Del | 2020 | 2024 |
| Gruvor som skyltas per år | 120 | 90 |
| Stugor per år | 6 | 4 |
---
# Två fokusområden
---
# Trygga gruvor
Fokus: stängsel, skyltar
---
# Klara sjöar
Fokus: bad, fiske
"""


@pytest.fixture(scope="module")
def mountain(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two minutes of a council and two editions of a strategy."""
    papers = {"berg 1.txt": FIRST, "berg 2.txt": LATER, "strategi 2020.md": ADOPTED, "strategi 2024.md": UPDATED}
    return library_holding(papers, tmp_path_factory.mktemp("berg"))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param(
            "Vad beslutade Bergrådet den 16 maj 2024 om avgiften för vandringar?",
            "upphäva beslutet den 16 maj 2024",
            "pannlampor",
            id="revoked",
        ),
        pytest.param(
            "Vad beslutade Bergrådet den 16 maj 2024 om pannlampor?", "pannlampor", "upphäva", id="another of that day"
        ),
        pytest.param("Vilka mål har Öppna berg?", "per år | 120 | 90", "Stugor", id="a figure that became another"),
        pytest.param("Vilka mål har den antagna Öppna berg?", "120 gruvor", "| 90", id="the older edition is asked of"),
    ],
)
def test_what_came_since_is_told(question: str, told: str, untold: str, mountain: Library) -> None:
    """Only of the matter that is asked about, and only where no edition was named."""
    text = answer(question, mountain).text
    assert told in text
    assert untold not in text
