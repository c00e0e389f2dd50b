"""`python -m tests.sbom FILE`: what the default install consists of, as a bill of materials (CycloneDX 1.6, JSON).

Names, versions and checksums are those of requirements.lock, licences what the installed packages say of themselves.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import TYPE_CHECKING

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from index.bundled_model import HUB_NAME, NAME, PACKAGE, SHA256
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cyclonedx.model.license import License

LOCK = ROOT / "requirements.lock"
_LOCKED = re.compile(r"^([\w.-]+)(?:\[.*\])?==([^\s;]+)((?:.*\\\n)*.*)", re.MULTILINE)
_LONGEST_LICENCE = 60
"""Characters; where the free field holds more, it is the licence's text or a remark, and the classifiers name it."""


def bill(lock: str) -> Bom:
    """The packages of `lock`, torch, which is installed before them, and the default model."""
    bom = Bom(components=[*_packages(lock), _package("torch", version("torch").partition("+")[0], []), _model()])
    bom.metadata.component = _package("belagg", version("belagg"), [])
    bom.register_dependency(bom.metadata.component, bom.components)
    return bom


def as_json(bom: Bom) -> str:
    """`bom` in the form in which it is handed over."""
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)


def _packages(lock: str) -> Iterator[Component]:
    for name, number, rest in _LOCKED.findall(lock):
        yield _package(name, number, re.findall(r"--hash=sha256:([0-9a-f]{64})", rest))


def _package(name: str, number: str, checksums: list[str]) -> Component:
    """A package; `checksums` are those of all its files, of which a system installs one."""
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=number,
        purl=PackageURL("pypi", None, name.lower(), number),
        licenses=_licences(name),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in checksums],
    )


def _model() -> Component:
    return Component(
        type=ComponentType.MACHINE_LEARNING_MODEL,
        name=HUB_NAME,
        version=NAME,
        licenses=_licences(PACKAGE),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=SHA256)],
    )


def _licences(name: str) -> list[License]:
    """What the package says; nothing where it is for another system and not installed on this one."""
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return []
    expressions = said.get_all("License-Expression", [])
    free = [each for each in said.get_all("License", []) if len(each) <= _LONGEST_LICENCE]
    classifiers = [each.rpartition(" :: ")[2] for each in said.get_all("Classifier", []) if each.startswith("License")]
    return [LicenseFactory().make_from_string(each) for each in expressions or free or classifiers]


def main() -> None:
    """Write the bill to the file that the command line names."""
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_json(bill(LOCK.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
