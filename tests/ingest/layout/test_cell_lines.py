import pytest

from ingest.layout.cell_lines import Break, join_cell


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Vera Holm (S), ordförande", "Tage Ås (M)"], "Vera Holm (S), ordförande; Tage Ås (M)", id="names"
        ),
        pytest.param(["Ja", "Nej", "Avstår"], "Ja; Nej; Avstår", id="there was room for the next word"),
        pytest.param(["Region", "Norrdalen"], "Region Norrdalen", id="a name broken in a narrow cell"),
        pytest.param(["Plats", "och tid"], "Plats och tid", id="lower case goes on"),
        pytest.param(
            ["Vera Holm, ordförande i", "Norrdalens kommun"], "Vera Holm, ordförande i Norrdalens kommun", id="open"
        ),
        pytest.param(["Vera Holm,", "Tage Ås"], "Vera Holm, Tage Ås", id="parted by a comma already"),
        pytest.param(["Frågan utreds.", "Svar i maj."], "Frågan utreds. Svar i maj.", id="sentences"),
        pytest.param(["Samhällsbyggnads-", "nämnden"], "Samhällsbyggnadsnämnden", id="hyphen"),
        pytest.param(["Ensam"], "Ensam", id="one line"),
        pytest.param([], "", id="empty"),
    ],
)
def test_lines_that_ended_for_an_unknown_reason(lines: list[str], expected: str) -> None:
    """Whole entries on lines of their own are parted by semicolons, wrapped words are not."""
    assert join_cell(lines) == expected


@pytest.mark.parametrize(
    ("lines", "breaks", "expected"),
    [
        pytest.param(["Vera Holm", "Tage Ås"], ["wrap"], "Vera Holm Tage Ås", id="a full line"),
        pytest.param(["Vård", "Skola"], ["meant"], "Vård; Skola", id="meant"),
        pytest.param(["Vård", "och skola"], ["meant"], "Vård och skola", id="meant but lower case"),
        pytest.param(["Beslutande:", "Vera Holm"], ["meant"], "Beslutande: Vera Holm", id="after a colon"),
        pytest.param(
            ["Vera Holm", "Tage Storåsen", "Mona Lid", "Per Ek"],
            ["meant", "wrap", "meant"],
            "Vera Holm; Tage Storåsen; Mona Lid; Per Ek",
            id="one full line in a list",
        ),
        pytest.param(["nätet", "driften"], ["item"], "nätet; driften", id="list items in lower case"),
        pytest.param(["att bygga,", "att bo"], ["item"], "att bygga, att bo", id="items with commas"),
    ],
)
def test_lines_whose_breaks_are_known(lines: list[str], breaks: list[Break], expected: str) -> None:
    """Where there was room for more, or a paragraph or list item ended, what begins anew is an entry."""
    assert join_cell(lines, breaks) == expected
