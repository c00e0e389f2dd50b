"""What was moved, told with the decision that carries it by its mover's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.decisions import answer_decisions
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

_PROTOCOL = """Protokoll Torgnämnden

Lillköpings kommun

Sammanträdesdatum\t2025-05-06

§ 3 Torgtaxan

Yrkanden

Greta Alm (C) yrkar att årsplatsen kostar 4 200 kronor. Bo Ek (S) yrkar bifall till förslaget.

Beslut

Torgnämnden bifaller Alms ändring av torgtaxan.

§ 4 Salutiderna

Yrkanden

Ordföranden yrkar att saluhandeln slutar klockan 16. Greta Alm (C) yrkar avslag.

Beslut

Torgnämnden beslutar enligt ordförandens förslag om saluhandeln.

§ 5 Klockan

Beslut

Torgnämnden bifaller Alms förslag om torgklockan.

Torgnämnden beslutar att sälja torgvagnen.

§ 6 Belysningen

Yrkanden

Greta Alm (C) yrkar att lyktorna byts. Greta Alm (C) föreslår att frågan om namnet skjuts upp.

Beslut

Torgnämnden bifaller Alms yrkande om belysningen.
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A protocol of three items: moved by a member, moved by the chair, nothing said of what was moved."""
    return library_holding({"torgnämnden.txt": _PROTOCOL}, tmp_path_factory.mktemp("torg"))


@pytest.mark.parametrize(
    ("question", "moved"),
    [
        pytest.param("Vad beslutades om torgtaxan?", "att årsplatsen kostar 4 200 kronor", id="by a member"),
        pytest.param("Vad beslutades om saluhandeln?", "att saluhandeln slutar klockan 16", id="by the chair"),
        pytest.param("Vad beslutades om torgklockan?", None, id="untold in its item"),
        pytest.param("Vad beslutades om belysningen?", None, id="one of two of the same mover"),
    ],
)
def test_the_motion_stands_behind_the_decision(question: str, moved: str | None, market: Library) -> None:
    """The sentence of that item in which it was moved; none of another item or by somebody else."""
    statements = told(propose(answer_decisions, question, market))
    motions = [each for each in statements if "yrkar" in each or "föreslår" in each]
    assert len(motions) == (moved is not None)
    assert moved is None or moved in motions[0]
