from datetime import date

import pytest

from ingest.codec import dump_document, load_document
from ingest.model import Block, Document, Place, Span


def test_a_document_survives_json() -> None:
    """Everything of a document comes back as it was, boxes and empty fields included."""
    blocks = (
        Block(Span("a", 0, 3), "heading", 1, Place(2, "sida", ("Mål",)), (1.0, 2.0, 3.0, 4.5)),
        Block(Span("a", 4, 6), "table_row", None, Place()),
    )
    document = Document(
        "a", "mapp/b.pdf", "Mål", "strategi", date(2026, 3, 4), None, "Mål\tx", blocks, "pypdf", ("Sida 1",)
    )
    assert load_document(dump_document(document)) == document


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"id": 1}'])
def test_other_json_is_refused(line: str) -> None:
    """What is no document is an error that the caller knows of."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        load_document(line)
