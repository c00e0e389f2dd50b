"""The command line: parses, calls, renders. Results go to standard output, progress and errors to standard error.

Exit codes: 0 done (a refusal to answer is an answer), 1 the archive is damaged (`verify`), 2 it cannot be done.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar, get_args

import click

from app.swedish_click import NamedPath, SwedishCommand, SwedishGroup, explain
from ingest.model import DocumentKind

if TYPE_CHECKING:
    from datetime import datetime

    from app.settings import Settings
    from index.search import Filters

_Command = TypeVar("_Command", bound=Callable[..., Any])

LISTINGS = ("meetings", "decisions", "people", "focus", "tasks")
"""What `belagg show` can list beside documents: the keys of `app.listing.LISTINGS`, which is heavier to load."""

_SWEDISH = {
    errno.ENOENT: "filen eller mappen finns inte",
    errno.EACCES: "behörighet saknas",
    errno.EPERM: "behörighet saknas",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "diskutrymmet är slut",
    errno.ENOTDIR: "det är ingen mapp",
    errno.EISDIR: "det är en mapp",
}


def _archive_option(command: _Command) -> _Command:
    option = click.option(
        "--archive", type=NamedPath(path_type=Path, file_okay=False), metavar="MAPP", help="Arkivets mapp."
    )
    return option(command)


def _json_option(command: _Command) -> _Command:
    return click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")(command)


def _progress_option(command: _Command) -> _Command:
    option = click.option(
        "--progress", type=NamedPath(path_type=Path), metavar="FIL", help="Skriv förloppet till FIL som JSON."
    )
    return option(command)


def _filter_options(command: _Command) -> _Command:
    day = click.DateTime(["%Y-%m-%d"])
    for option in (
        click.option("--document", help="Bara dokument med det filnamnet (* och ? får stå för annat)."),
        click.option("--until", type=day, metavar="ÅÅÅÅ-MM-DD", help="Bara dokument till och med den dagen."),
        click.option("--since", type=day, metavar="ÅÅÅÅ-MM-DD", help="Bara dokument från och med den dagen."),
        click.option(
            "--kind",
            "kinds",
            type=click.Choice(get_args(DocumentKind)),
            multiple=True,
            help="Bara dokument av det slaget.",
        ),
    ):
        command = option(command)
    return command


@click.group(cls=SwedishGroup)
@click.version_option(package_name="belagg", message="%(version)s", help="Visa versionen.")
def belagg() -> None:
    """Ställ frågor till ett arkiv av minnesanteckningar, protokoll och strategier, och få svar med belägg."""


@belagg.command(cls=SwedishCommand)
@click.argument("sources", nargs=-1, metavar="[KÄLLA …]", type=NamedPath(path_type=Path))
@_archive_option
@_json_option
@_progress_option
@click.option(
    "--gate",
    type=NamedPath(path_type=Path, exists=True, dir_okay=False),
    metavar="FRÅGOR",
    help="Behåll den gamla versionen om den nya svarar sämre på dem.",
)
@click.option("--repair", "repairs", is_flag=True, help="Laga det som är skadat i arkivet.")
def build(  # noqa: PLR0913, PLR0917 — one for each option of the command
    sources: tuple[Path, ...],
    archive: Path | None,
    as_json: bool,
    progress: Path | None,
    gate: Path | None,
    repairs: bool,
) -> None:
    """Läs dokument och bygg arkivet av dem.

    KÄLLA är en fil eller mapp. Utan källor byggs arkivet om av samma källor som sist.
    """
    from app import building  # noqa: PLC0415 — heavy

    if repairs:
        if gate is not None:
            raise click.UsageError("ange antingen --repair eller --gate.")
        repaired = building.repair_archive(_settings(archive), sources, progress)
        click.echo(building.repair_text(repaired, as_json=as_json))
        sys.exit(1 if repaired.left else 0)
    report = building.build_archive(_settings(archive), sources, progress, gate)
    click.echo(report.to_json() if as_json else building.render(report))


@belagg.command(cls=SwedishCommand)
@click.argument("question", required=False, metavar="FRÅGA")
@click.option(
    "--from",
    "questions",
    type=click.File(encoding="utf-8-sig", errors="replace"),
    metavar="FIL",
    help='En fråga {"question": …} per rad.',
)
@_filter_options
@_archive_option
@_json_option
def ask(question: str | None, questions: TextIO | None, archive: Path | None, as_json: bool, **filters: Any) -> None:  # noqa: ANN401 — click's values
    """Svara på en fråga, med citat som visar var svaret står."""
    from app import asking  # noqa: PLC0415 — heavy

    if (question is None) == (questions is None):
        raise click.UsageError("ange antingen en fråga eller --from FIL.")
    desk = asking.Desk.open(_settings(archive))
    if questions is not None:
        for line in asking.answer_lines(desk, questions, _filters(**filters)):
            click.echo(line)
    elif question is not None:
        click.echo(asking.answer_text(desk, question, _filters(**filters), as_json=as_json))


@belagg.command(cls=SwedishCommand)
@click.argument("words", metavar="ORD")
@click.option("--top", default=10, show_default=True, type=click.IntRange(1, 1000), help="Högst så många träffar.")
@_filter_options
@_archive_option
@_json_option
def search(words: str, top: int, archive: Path | None, as_json: bool, **filters: Any) -> None:  # noqa: ANN401 — click's values
    """Visa de avsnitt som bäst motsvarar orden."""
    from app import asking  # noqa: PLC0415 — heavy

    desk = asking.Desk.open(_settings(archive))
    click.echo(asking.search_text(desk, words, top, _filters(**filters), as_json=as_json))


@belagg.command("eval", cls=SwedishCommand)
@click.argument("questions", metavar="FRÅGOR", type=click.Path(path_type=Path, exists=True))
@click.option("--compare", metavar="A,B,…", help="Jämför sökningar (hybrid, dense, bm25), arkiv, mätningar.")
@click.option("--html", "report", type=NamedPath(path_type=Path), metavar="FIL", help="Skriv en rapport till FIL.")
@_archive_option
@_json_option
@_progress_option
def evaluate(  # noqa: PLR0913, PLR0917 — one for each option of the command
    questions: Path,
    compare: str | None,
    report: Path | None,
    archive: Path | None,
    as_json: bool,
    progress: Path | None,
) -> None:
    """Mät hur väl arkivet hittar och svarar.

    FRÅGOR är en fil med frågor om arkivet (.jsonl), eller en mapp i BEIR:s form med egna texter: corpus.jsonl,
    queries.jsonl och qrels.tsv. Mätningen sparas i arkivet. Med --compare jämförs alla med den första.
    """
    from app import evaluation_command  # noqa: PLC0415 — heavy

    compared = [name.strip() for name in compare.split(",")] if compare is not None else []
    runs = evaluation_command.make_runs(_settings(archive), questions, compared, progress)
    if report is not None:
        evaluation_command.write_report(runs, report)
    click.echo(evaluation_command.render(runs, as_json=as_json))


@belagg.command(cls=SwedishCommand)
@click.argument("kind", required=False, metavar="[POSTER]", type=click.Choice(LISTINGS))
@_archive_option
@_json_option
@click.option("--csv", "as_csv", is_flag=True, help="Skriv svaret som CSV.")
def show(kind: str | None, archive: Path | None, as_json: bool, as_csv: bool) -> None:
    """Visa vad arkivet innehåller.

    Utan POSTER visas dokumenten. POSTER är meetings (möten), decisions (beslut), people (deltagare och vad de
    presenterade), focus (fokusområden) eller tasks (uppgifter).
    """
    from app import inspecting  # noqa: PLC0415 — heavy

    if as_json and as_csv:
        raise click.UsageError("ange antingen --json eller --csv.")
    form: inspecting.Form = "json" if as_json else "csv" if as_csv else "text"
    settings = _settings(archive)
    click.echo(inspecting.list_text(settings, kind, form) if kind else inspecting.show_text(settings, form))


@belagg.command(cls=SwedishCommand)
@_archive_option
@click.option("--port", type=click.IntRange(1, 65535), help="Porten att lyssna på.")
def serve(archive: Path | None, port: int | None) -> None:
    """Visa arkivet i webbläsaren, tills du avbryter med Ctrl+C."""
    from dataclasses import replace  # noqa: PLC0415 — see main

    from app import serving  # noqa: PLC0415 — heavy

    settings = _settings(archive)
    serving.serve(settings if port is None else replace(settings, port=port))


@belagg.command(cls=SwedishCommand)
@_archive_option
def verify(archive: Path | None) -> None:
    """Kontrollera att arkivet på disken är helt."""
    from app import inspecting  # noqa: PLC0415 — heavy

    faults = inspecting.find_faults(_settings(archive))
    click.echo("\n".join(faults) or "Arkivet är helt.")
    if faults:
        click.echo("Laga arkivet med «belagg build --repair», eller gå tillbaka med «belagg rollback».", err=True)
        sys.exit(1)


@belagg.command(cls=SwedishCommand)
@_archive_option
def rollback(archive: Path | None) -> None:
    """Gå tillbaka till versionen före den som används."""
    from app import inspecting  # noqa: PLC0415 — heavy

    click.echo(f"Arkivet använder nu version {inspecting.go_back(_settings(archive))}.")


@belagg.command(cls=SwedishCommand)
@_archive_option
@click.confirmation_option(
    "--yes", prompt="Tidigare versioner går inte att få tillbaka. Fortsätta?", help="Fråga inte."
)
def purge(archive: Path | None) -> None:
    """Ta bort varje spår av dokument som inte längre finns i källorna.

    Arkivet byggs om av källorna; sedan tas äldre versioner, original, vektorer, körningar och sparade svar bort.
    """
    from app import inspecting  # noqa: PLC0415 — heavy

    click.echo(inspecting.purge_text(_settings(archive)))


def main() -> None:
    """Run the command line; every known error is one Swedish line and exit code 2."""
    from ingest.errors import BelaggError  # noqa: PLC0415 — keeps the imports above to what `--help` needs

    try:
        sys.exit(belagg.main(standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
    except click.UsageError as error:
        _stop(explain(error))
    except BelaggError as error:
        _stop(str(error))
    except (click.Abort, KeyboardInterrupt):
        _stop("Avbrutet. Arkivet är som det var.", code=130)
    except BrokenPipeError:
        os._exit(0)  # the reader of our output has gone; flushing what is left would only say so again
    except (OSError, sqlite3.Error, click.ClickException) as error:
        _stop(f"Det gick inte: {_cause(error)}.")


def _stop(message: str, code: int = 2) -> None:
    click.echo(message, err=True)
    sys.exit(code)


def _cause(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno:
        said = _SWEDISH.get(error.errno) or str(error.strerror)
        return f"{said} ({error.filename})" if error.filename else said
    if isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_FULL:
        return _SWEDISH[errno.ENOSPC]
    return str(error)


def _settings(archive: Path | None) -> Settings:
    from dataclasses import replace  # noqa: PLC0415 — see main

    from app.settings import load_settings  # noqa: PLC0415 — see main

    settings = load_settings(os.environ, Path.cwd())
    return settings if archive is None else replace(settings, archive=archive)


def _filters(kinds: tuple[Any, ...], since: datetime | None, until: datetime | None, document: str | None) -> Filters:
    from index.search import Filters  # noqa: PLC0415 — heavy

    return Filters(kinds, since and since.date(), until and until.date(), document)


if __name__ == "__main__":
    main()
