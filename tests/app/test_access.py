from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import ANYBODY, Visitor, admit, person_of
from app.settings import Settings

if TYPE_CHECKING:
    from app.access import Claims, Obstacle

NOW = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
AN_HOUR_AGO = (NOW - timedelta(hours=1)).timestamp()
ALVA: dict[str, object] = {"sub": "a1", "email": "alva@exempel.se", "iat": AN_HOUR_AGO}
ON = Settings(login=True, editor_groups=("registratorer",), login_groups=("läsare", "registratorer"))


@pytest.mark.parametrize("claims", [None, {}, ALVA])
def test_without_login_everybody_may_do_everything(claims: Claims | None) -> None:
    """Login is off by default; what somebody says of themselves then means nothing."""
    assert admit(Settings(editor_groups=("registratorer",)), claims, NOW) == ANYBODY


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        pytest.param(None, "login", id="nobody"),
        pytest.param({}, "login", id="somebody of whom nothing is said"),
        pytest.param(ALVA, "refused", id="without groups"),
        pytest.param(ALVA | {"groups": ["andra"]}, "refused", id="in another group"),
        pytest.param(ALVA | {"groups": "läsare-2"}, "refused", id="a name that only begins alike"),
        pytest.param(ALVA | {"groups": {"läsare": True}}, "refused", id="groups of an unknown shape"),
        pytest.param(ALVA | {"groups": ["läsare"]}, Visitor("alva@exempel.se", may_change=False), id="a reader"),
        pytest.param(ALVA | {"groups": "läsare"}, Visitor("alva@exempel.se", may_change=False), id="one group as text"),
        pytest.param(
            ALVA | {"groups": ["registratorer", "x"]}, Visitor("alva@exempel.se", may_change=True), id="an editor"
        ),
        pytest.param(ALVA | {"groups": ["läsare"], "iat": None}, "expired", id="at no time"),
        pytest.param(ALVA | {"groups": ["läsare"], "iat": True}, "expired", id="a time that is none"),
        pytest.param(ALVA | {"groups": ["läsare"], "iat": 1e30}, "expired", id="beyond all calendars"),
        pytest.param(
            ALVA | {"groups": ["läsare"], "iat": AN_HOUR_AGO - 11.5 * 3600}, "expired", id="longer ago than allowed"
        ),
        pytest.param(ALVA | {"groups": ["läsare"], "iat": AN_HOUR_AGO + 7200}, "expired", id="in the future"),
        pytest.param(
            ALVA | {"groups": ["läsare"], "auth_time": AN_HOUR_AGO - 86400}, "expired", id="authenticated yesterday"
        ),
    ],
)
def test_with_login_only_those_of_the_groups_come_in(claims: Claims | None, found: Visitor | Obstacle) -> None:
    """Reading needs one of the groups named, changing one of the editors'; a login lasts its hours."""
    assert admit(ON, claims, NOW) == found


def test_without_named_groups_all_who_log_in_may_ask_and_none_change() -> None:
    """An empty list opens reading to everybody logged in, and changing to nobody."""
    assert admit(Settings(login=True), ALVA, NOW) == Visitor("alva@exempel.se", may_change=False)


def test_editors_need_not_be_named_as_readers() -> None:
    """Who may change may ask."""
    settings = Settings(login=True, login_groups=("läsare",), editor_groups=("registratorer",))
    assert admit(settings, ALVA | {"groups": ["registratorer"]}, NOW) == Visitor("alva@exempel.se", may_change=True)


def test_groups_may_lie_deeper() -> None:
    """Dots in the name of the claim lead into it, unless a claim has that very name."""
    settings = Settings(login=True, editor_groups=("arkiv",), groups_claim="realm_access.roles")
    for claims in ({"realm_access": {"roles": ["arkiv"]}}, {"realm_access.roles": ["arkiv"]}):
        assert admit(settings, ALVA | claims, NOW) == Visitor("alva@exempel.se", may_change=True)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        pytest.param({"sub": "a1", "name": "Alva", "email": "alva@exempel.se"}, "alva@exempel.se", id="e-mail first"),
        pytest.param({"sub": "a1", "name": "Alva", "email": ""}, "Alva", id="not an empty one"),
        pytest.param({"sub": "a1"}, "a1", id="else the number"),
        pytest.param({}, "okänd", id="nothing"),
    ],
)
def test_a_person_is_called_by_the_most_telling_claim(claims: Claims, name: str) -> None:
    """What the log calls them."""
    assert person_of(claims) == name
