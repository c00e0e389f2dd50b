"""Swedish in answers: lists, counts, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()


def listed(items: Sequence[str], conjunction: str = "och") -> str:
    """«a», «a och b», «a, b och c»."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def counted(number: int, one: str, several: str) -> str:
    """«1 person», «3 personer»."""
    return f"{number} {one if number == 1 else several}"


def capitalised(text: str) -> str:
    """`text` with a capital first, the rest as it stands: «förvaltningschefen» → «Förvaltningschefen»."""
    return text[:1].upper() + text[1:]


def body_name(text: str) -> str:
    """A body's name without the arrows of a path: «Bygget > Styrgrupp >» → «Bygget – Styrgrupp»."""
    return " – ".join(part.strip() for part in text.split(">") if part.strip()) or text


def month_name(number: int) -> str:
    """«januari» for 1."""
    return _MONTHS[number - 1]


def long_date(day: date) -> str:
    """«11 maj 2023»."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def long_moment(moment: datetime) -> str:
    """«11 maj 2023 kl. 14.05», in the time of this machine."""
    local = moment.astimezone()
    return f"{long_date(local.date())} kl. {local:%H.%M}"


def grouped(number: int) -> str:
    """«12 345», with a space that does not break."""
    return f"{number:,}".replace(",", "\u00a0")


_AFTER_Z = str.maketrans("åäö", "{|}")
"""The last letters of the alphabet in their order, as characters that follow z."""


def alphabetical(text: str) -> str:
    """What Swedish names are sorted by: å, ä and ö come after z, capitals count as small letters."""
    return text.lower().translate(_AFTER_Z)
