"""Who may use the archive, and who may change it: decided from the settings and from what the login says of a person.

Login is off by default: then everybody who reaches the app may do everything. With it on, nobody does anything unasked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from app.settings import Settings

Claims = Mapping[str, Any]
"""What the identity provider says of somebody (OpenID Connect Core 1.0, §5.1), and the groups it adds."""

Obstacle = Literal["login", "expired", "refused"]
"""Why somebody does not come in: not logged in, logged in too long ago, or in none of the groups."""

_NAMES = ("email", "preferred_username", "upn", "name", "sub")
"""Claims that name a person, the most telling first."""
_CLOCKS_APART = timedelta(minutes=5)
"""How much the provider's clock may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who may ask. `name` is None where nobody logs in."""

    name: str | None
    may_change: bool


ANYBODY = Visitor(None, may_change=True)
"""Who comes in where login is off."""


def admit(settings: Settings, claims: Claims | None, now: datetime) -> Visitor | Obstacle:
    """Who `claims` are of, and what they may do, or why they do not come in; no claims are of nobody logged in."""
    if not settings.login:
        return ANYBODY
    if not claims:
        return "login"
    if _is_old(claims, now, timedelta(hours=settings.login_hours)):
        return "expired"
    groups = _groups(claims, settings.groups_claim)
    may_change = not groups.isdisjoint(settings.editor_groups)
    if settings.login_groups and not may_change and groups.isdisjoint(settings.login_groups):
        return "refused"
    return Visitor(person_of(claims), may_change)


def person_of(claims: Claims) -> str:
    """What to call somebody in the log."""
    return next((str(claims[name]) for name in _NAMES if claims.get(name)), "okänd")


def _is_old(claims: Claims, now: datetime, longest: timedelta) -> bool:
    """Whether the login was longer ago than allowed, or at no time that can be told."""
    issued = claims.get("auth_time") or claims.get("iat")
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        return True
    try:
        age = now - datetime.fromtimestamp(issued, UTC)
    except (OverflowError, ValueError, OSError):
        return True
    return not -_CLOCKS_APART <= age <= longest


def _groups(claims: Claims, name: str) -> frozenset[str]:
    """The groups under the claim `name`, or where its dots lead («realm_access.roles»)."""
    value: object = claims.get(name)
    if value is None:
        value = claims
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
    if isinstance(value, str):
        return frozenset({value})
    return frozenset(map(str, value)) if isinstance(value, list | tuple) else frozenset()
