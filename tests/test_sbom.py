from __future__ import annotations

import json
import re
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from index.bundled_model import SHA256
from tests.sbom import LOCK, as_json, bill


@pytest.fixture(scope="module")
def written() -> str:
    return as_json(bill(LOCK.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def components(written: str) -> dict[str, Any]:
    return {each["name"]: each for each in json.loads(written)["components"]}


def test_the_bill_keeps_to_its_schema(written: str) -> None:
    """What is handed over is CycloneDX 1.6."""
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None


def test_every_locked_package_stands_in_the_bill(components: dict[str, Any]) -> None:
    """Each with its version and all its checksums; torch and the model, which are not in the lock, too."""
    lock = LOCK.read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)[^=\n]*==(\S+)", lock, re.MULTILINE))
    assert {name: components[name]["version"] for name in locked} == locked
    assert components.keys() - locked.keys() == {"torch", "intfloat/multilingual-e5-small"}
    checksums = [each["content"] for component in components.values() for each in component.get("hashes", ())]
    assert sorted(checksums) == sorted([*re.findall(r"sha256:(\w+)", lock), SHA256])


def test_licences_are_told(components: dict[str, Any]) -> None:
    """What an installed package says of its licence; one that is for another system, or says nothing, has none."""
    told = [name for name, component in components.items() if component.get("licenses")]
    assert {"torch", "numpy", "streamlit", "scipy", "intfloat/multilingual-e5-small"} <= set(told)
    assert len(told) > 0.9 * len(components)
